// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findobservables/FoundToolbar.h"

#include "findobservables/FindResult.h"
#include "findobservables/FoundChips.h"
#include "findobservables/FoundWords.h"
#include "look/SearchField.h"
#include "look/Tall.h"
#include "look/Tip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int TypingMs = 120;
constexpr int FilterWidth = 200;
constexpr int WidestTitle = 260;

} // namespace

FoundToolbar::FoundToolbar(Theme &theme, QWidget *parent)
    : CasebookPane(theme, parent)
    , m_title(new QLabel)
    , m_state(new QLabel)
    , m_cancel(new QPushButton)
    , m_chips(new FoundChips(theme, this))
    , m_text(new SearchField(theme, u"filter"_s))
    , m_options(new QToolButton)
{
    setFixedHeight(tall(theme, Height));
    paintOn(QPalette::Window);
    build();
    auto *typing = new QTimer(this);
    typing->setSingleShot(true);
    typing->setInterval(TypingMs);
    connect(m_text, &QLineEdit::textChanged, typing, qOverload<>(&QTimer::start));
    connect(typing, &QTimer::timeout, this, [this] {
        m_filter.text = typedFilter();
        apply();
    });
    connect(m_chips, &FoundChips::filterWanted, this, [this](std::optional<int> verdict) {
        m_filter.verdict = verdict;
        apply();
    });
    connect(m_cancel, &QPushButton::clicked, this, &FoundToolbar::cancelWanted);
    retranslate();
    takeTheme();
}

void FoundToolbar::build()
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setMaximumWidth(theme().scaled(WidestTitle));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_text->setMaximumWidth(theme().scaled(FilterWidth));
    m_text->setMinimumWidth(96);
    m_cancel->hide();
    auto *menu = new QMenu(m_options);
    m_hideOwn = menu->addAction(QString());
    m_derived = menu->addAction(QString());
    m_hideOwn->setCheckable(true);
    m_hideOwn->setChecked(m_filter.hideOwn);
    m_derived->setCheckable(true);
    connect(m_hideOwn, &QAction::toggled, this, [this](bool hide) {
        m_filter.hideOwn = hide;
        apply();
    });
    connect(m_derived, &QAction::toggled, this, [this](bool shown) {
        m_filter.derived = shown;
        apply();
    });
    m_options->setMenu(menu);
    m_options->setPopupMode(QToolButton::InstantPopup);
    m_options->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_options->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_state);
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_chips);
    row->addWidget(m_text, 1);
    row->addWidget(m_options);
}

void FoundToolbar::apply()
{
    Q_EMIT filterChanged(m_filter);
}

void FoundToolbar::showResult(const FindResult *result)
{
    const bool reading = result && result->isReading();
    if (!reading && m_cancel->hasFocus())
        m_text->setFocus(Qt::OtherFocusReason);
    m_cancel->setVisible(reading);
    if (!result) {
        m_title->clear();
        m_state->clear();
        return;
    }
    const QString title = resultTitle(*result);
    m_title->setText(QFontMetrics(m_title->font()).elidedText(title, Qt::ElideMiddle, WidestTitle));
    m_title->setToolTip(title == m_title->text() ? QString() : plainTip(title));
    const QString count = QLocale().toString(result->count());
    if (reading)
        m_state->setText(tr("%1 found, %2 % read").arg(count, QString::number(int(result->progress() * 100))));
    else if (result->isCancelled())
        m_state->setText(tr("%1 found, stopped before the end").arg(count));
    else
        m_state->setText(count);
}

void FoundToolbar::showCounts(const VerdictCounts &counts, int ownCount, const FoundFilter &filter)
{
    m_filter = filter;
    m_chips->setCounts(counts, filter.verdict);
    m_hideOwn->setText(tr("Hide your own domains (%Ln)", nullptr, ownCount));
    m_hideOwn->setEnabled(ownCount > 0);
    const QSignalBlocker known(m_hideOwn);
    m_hideOwn->setChecked(filter.hideOwn);
    // Whoever clears the filters elsewhere finds the field empty too.
    if (filter.text.isEmpty() && !m_text->hasFocus() && !m_text->text().isEmpty()) {
        const QSignalBlocker quiet(m_text);
        m_text->clear();
    }
}

void FoundToolbar::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

QString FoundToolbar::typedFilter() const
{
    return m_text->text().trimmed();
}

QWidget *FoundToolbar::filterField() const
{
    return m_text;
}

void FoundToolbar::retranslate()
{
    m_cancel->setText(tr("Stop"));
    m_cancel->setAccessibleName(tr("Stop reading"));
    m_text->setWords(tr("Filter observables"));
    m_options->setAccessibleName(tr("What to show"));
    m_options->setToolTip(tr("What to show"));
    m_derived->setText(tr("Show hosts of URLs and addresses too"));
}

void FoundToolbar::takeTheme()
{
    m_title->setFont(theme().font(Theme::Type::BodyStrong));
    m_state->setFont(theme().figures(Theme::Type::Caption));
    m_options->setIcon(theme().icon(u"eye"_s));
}

} // namespace obi
