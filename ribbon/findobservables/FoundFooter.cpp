// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findobservables/FoundFooter.h"

#include "look/Kind.h"
#include "look/Tall.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

void setWords(QPushButton *button, const QString &name, const QString &shown)
{
    button->setText(shown);
    button->setAccessibleName(name);
    button->setToolTip(name == shown ? QString() : name);
}

} // namespace

FoundFooter::FoundFooter(Theme &theme, QWidget *parent)
    : CasebookPane(theme, parent)
    , m_counts(new QLabel)
    , m_askAll(new QPushButton)
    , m_selectAll(new QPushButton)
    , m_inspect(new QPushButton)
    , m_copy(new QPushButton)
    , m_copyDefanged(new QPushButton)
    , m_newCase(new QPushButton)
    , m_add(new QPushButton)
{
    setFixedHeight(tall(theme, Height));
    paintOn(QPalette::Window);
    build();
    connect(m_askAll, &QPushButton::clicked, this, &FoundFooter::askAllWanted);
    connect(m_selectAll, &QPushButton::clicked, this, &FoundFooter::selectAllWanted);
    connect(m_inspect, &QPushButton::clicked, this, &FoundFooter::inspectWanted);
    connect(m_copy, &QPushButton::clicked, this, &FoundFooter::copyWanted);
    connect(m_copyDefanged, &QPushButton::clicked, this, &FoundFooter::copyDefangedWanted);
    connect(m_newCase, &QPushButton::clicked, this, &FoundFooter::newCaseWanted);
    connect(m_add, &QPushButton::clicked, this, &FoundFooter::addWanted);
    takeTheme();
    show({});
}

void FoundFooter::build()
{
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_counts->setMinimumWidth(0);
    setButtonKind(m_add, ButtonKind::Primary);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_counts);
    row->addWidget(m_askAll);
    row->addStretch(1);
    for (QPushButton *button : {m_selectAll, m_inspect, m_copy, m_copyDefanged, m_newCase, m_add})
        row->addWidget(button);
}

void FoundFooter::show(const State &state)
{
    m_state = state;
    retranslate();
}

void FoundFooter::setCaseTitle(const QString &title)
{
    m_caseTitle = title;
    retranslate();
}

// Words on buttons name what they act on: the selected ones, or all.
void FoundFooter::retranslate()
{
    const QLocale locale;
    const bool any = m_state.shown > 0;
    const bool compact = width() < theme().scaled(CompactBelow);
    const bool narrow = width() < theme().scaled(NarrowBelow);
    const int count = acted();
    const QString selected =
        m_state.selected > 0
            ? tr("%1 of %2 selected").arg(locale.toString(m_state.selected), locale.toString(m_state.shown))
            : tr("None selected");
    m_counts->setText(m_state.hiddenOwn == 0
                          ? selected
                          : u"%1 · %2"_s.arg(selected, tr("%Ln of your own hidden", nullptr, m_state.hiddenOwn)));
    setWords(m_askAll, tr("Ask for the verdicts of the other %Ln", nullptr, m_state.unasked),
             tr("Ask for %Ln more verdict(s)", nullptr, m_state.unasked));
    setWords(m_selectAll, tr("Select all %Ln", nullptr, m_state.shown), tr("Select all %Ln", nullptr, m_state.shown));
    setWords(m_inspect, tr("Ask inspect too"), tr("Ask inspect too"));
    m_inspect->setToolTip(tr("The text goes to the platform, which looks for observables too; differences are shown."));
    setWords(m_copy, tr("Copy %Ln", nullptr, count), compact ? QString() : tr("Copy"));
    setWords(m_copyDefanged, tr("Copy %Ln defanged", nullptr, count), compact ? QString() : tr("Copy defanged"));
    setWords(m_newCase, tr("Add %Ln to a new case", nullptr, count), narrow ? QString() : tr("New case"));
    const QString add = tr("Add %Ln to active case", nullptr, count);
    setWords(m_add, add, narrow ? tr("Add %Ln", "to the active case", count) : add);
    m_add->setAccessibleDescription(m_caseTitle);
    m_add->setToolTip(m_state.hasCase ? m_caseTitle : tr("There is no active case."));
    m_askAll->setVisible(m_state.unasked > 0);
    m_inspect->setVisible(m_state.canInspect || m_state.inspecting);
    m_inspect->setEnabled(!m_state.inspecting);
    m_selectAll->setEnabled(any && m_state.selected < m_state.shown);
    for (QPushButton *button : {m_copy, m_copyDefanged, m_newCase})
        button->setEnabled(any);
    m_add->setEnabled(any && m_state.hasCase);
}

void FoundFooter::resizeEvent(QResizeEvent *event)
{
    CasebookPane::resizeEvent(event);
    retranslate();
}

void FoundFooter::takeTheme()
{
    m_counts->setFont(theme().figures(Theme::Type::Caption));
    m_copy->setIcon(theme().icon(u"copy"_s));
    m_copyDefanged->setIcon(theme().icon(u"shield"_s));
    m_newCase->setIcon(theme().icon(u"book"_s));
    m_add->setIcon(theme().icon(u"plus"_s, Theme::Role::AccentText));
    m_inspect->setIcon(theme().icon(u"cloud"_s));
}

} // namespace obi
