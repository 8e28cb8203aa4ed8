// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/InvestigateHeader.h"

#include "investigate/ModuleReason.h"
#include "investigate/ObservableField.h"
#include "login/ThemedLabel.h"
#include "look/Kind.h"
#include "look/Tip.h"
#include "look/Words.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

namespace obi {

using namespace Qt::StringLiterals;
using Stage = Investigation::Stage;

namespace {

constexpr int ActionWidth = 152;
constexpr int TickMs = 100;

} // namespace

InvestigateHeader::InvestigateHeader(Theme &theme, PivotMenu &pivot, VerdictBook &verdicts,
                                     const Investigation &investigation, QWidget *parent)
    : CasebookPane(theme, parent)
    , m_investigation(investigation)
    , m_title(new ThemedLabel(theme, Theme::Type::PageTitle))
    , m_hint(new ThemedLabel(theme, Theme::Type::Dense, Theme::Role::Text2))
    , m_side(new QToolButton)
    , m_field(new ObservableField(theme, pivot, verdicts, nullptr))
    , m_run(new QPushButton)
    , m_clear(new QPushButton)
    , m_found(new ThemedLabel(theme, Theme::Type::Caption, Theme::Role::Text2))
    , m_trouble(new ThemedLabel(theme, Theme::Type::Caption, Disposition::Suspicious))
    , m_retry(new QToolButton)
    , m_credentials(new QToolButton)
    , m_answered(new ThemedLabel(theme, Theme::Type::Caption, Theme::Role::Text2))
{
    paintOn(QPalette::Window);
    build();
    connect(m_field, &ObservableField::changed, this, [this] { update(); });
    connect(m_field, &ObservableField::runWanted, this, &InvestigateHeader::runWanted);
    connect(&investigation, &Investigation::stageChanged, this, [this] { update(); });
    connect(&investigation, &Investigation::modulesChanged, this, &InvestigateHeader::updateProgress);
    connect(m_run, &QPushButton::clicked, this, &InvestigateHeader::runWanted);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        if (m_investigation.stage() == Stage::Asking)
            Q_EMIT cancelWanted();
        else
            Q_EMIT clearWanted();
    });
    connect(m_retry, &QToolButton::clicked, this, &InvestigateHeader::retryWanted);
    connect(m_credentials, &QToolButton::clicked, this, &InvestigateHeader::credentialsWanted);
    connect(&m_tick, &QTimer::timeout, this, &InvestigateHeader::updateProgress);
    m_tick.setInterval(TickMs);
    retranslate();
    takeTheme();
}

void InvestigateHeader::build()
{
    auto *top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(m_title, 0, Qt::AlignBaseline);
    top->addWidget(m_hint, 1, Qt::AlignBaseline);
    top->addWidget(m_side);
    m_side->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_side->setFocusPolicy(Qt::StrongFocus);
    m_side->hide();
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_run, 1);
    buttons->addWidget(m_clear);
    setButtonKind(m_run, ButtonKind::Primary);
    m_run->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(8);
    middle->addWidget(m_field, 1);
    middle->addLayout(buttons);
    auto *under = new QHBoxLayout;
    under->setSpacing(12);
    under->addWidget(m_found, 1);
    under->addWidget(m_trouble);
    for (QToolButton *way : {m_retry, m_credentials}) {
        way->setAutoRaise(true);
        way->setFocusPolicy(Qt::StrongFocus);
        way->hide();
        under->addWidget(way);
    }
    under->addWidget(m_answered);
    // With or without a way out, the graph keeps its place.
    under->addStrut(m_retry->sizeHint().height());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 4);
    column->setSpacing(6);
    column->addLayout(top);
    column->addLayout(middle);
    column->addLayout(under);
}

void InvestigateHeader::setTrouble(const QString &words, const QString &details, bool credentialsHelp)
{
    if (m_trouble->text() == words && m_trouble->toolTip() == details)
        return;
    m_trouble->setText(words);
    m_trouble->setAccessibleName(words);
    m_trouble->setAccessibleDescription(details);
    m_trouble->setToolTip(plainTip(details));
    m_retry->setVisible(!words.isEmpty());
    m_credentials->setVisible(credentialsHelp && !words.isEmpty());
}

void InvestigateHeader::setSideShown(bool shown)
{
    m_side->setVisible(!shown);
}

void InvestigateHeader::setInvestigated(const QString &title)
{
    m_investigated = title;
    showHint();
}

void InvestigateHeader::showHint()
{
    m_hint->setText(m_investigated.isEmpty()
                        ? tr("Paste URLs, domains, IPs, hashes or message IDs: their types are found by themselves")
                        : tr("“%1” · what you paste is added to it; Clear begins a new one", "name of an investigation")
                              .arg(m_investigated));
    m_hint->setAccessibleName(m_hint->text());
    m_hint->setToolTip(plainTip(m_hint->text()));
}

bool InvestigateHeader::isChanged() const
{
    const Stage stage = m_investigation.stage();
    const bool ran = stage == Stage::Done || stage == Stage::Asking;
    return !ran || m_field->hasText() || m_field->observables() != m_investigation.observables();
}

void InvestigateHeader::update()
{
    const bool any = !m_field->observables().isEmpty() || m_field->hasText();
    const bool asking = m_investigation.stage() == Stage::Asking;
    m_run->setEnabled(any && isChanged());
    m_clear->setText(asking ? tr("Cancel") : tr("Clear"));
    m_clear->setAccessibleName(m_clear->text());
    m_clear->setEnabled(any || m_investigation.stage() != Stage::Idle);
    m_found->setText(m_field->summary());
    m_found->setAccessibleName(m_found->text());
    if (asking && !m_tick.isActive())
        m_tick.start();
    else if (!asking)
        m_tick.stop();
    updateProgress();
}

void InvestigateHeader::updateProgress()
{
    const QList<Investigation::Module> &modules = m_investigation.modules();
    const Stage stage = m_investigation.stage();
    if (stage == Stage::Idle || modules.isEmpty())
        return m_answered->setText(stage == Stage::Asking ? tr("Asking the modules…") : QString());
    const auto answered = std::count_if(modules.begin(), modules.end(),
                                        [](const Investigation::Module &module) { return module.hasAnswered(); });
    const QLocale locale;
    const QString seconds = locale.toString(double(m_investigation.elapsedMs()) / 1000, 'f', 1);
    const QString text = tr("%1 of %2 modules answered · %3 s", "how many of how many, seconds")
                             .arg(locale.toString(answered), locale.toString(modules.size()), seconds);
    m_answered->setText(stage == Stage::Cancelled ? tr("%1 · cancelled", "how many modules answered").arg(text) : text);
    QStringList lines;
    for (const Investigation::Module &module : modules) {
        const bool failed = !module.hasAnswered() && module.state != Investigation::Module::State::Asking;
        const QString state = failed ? moduleReason(module) : tr("%Ln sighting(s)", nullptr, int(module.sightings));
        lines << tr("%1: %2", "module: its state").arg(module.instance.name, state);
    }
    m_answered->setToolTip(plainTip(lines.join(u'\n')));
}

void InvestigateHeader::retranslate()
{
    m_title->setText(tr("Investigate"));
    showHint();
    m_run->setText(tr("Investigate") + u"\tCtrl+Enter"_s);
    m_run->setAccessibleName(tr("Investigate"));
    m_side->setText(tr("Recent and modules"));
    m_side->setAccessibleName(m_side->text());
    m_retry->setText(tr("Retry"));
    m_retry->setAccessibleName(tr("Ask the modules again"));
    m_credentials->setText(tr("Edit credentials…"));
    m_credentials->setAccessibleName(tr("Edit credentials…"));
    update();
}

void InvestigateHeader::takeTheme()
{
    m_side->setIcon(theme().icon(u"clock"_s));
    m_run->setIcon(theme().icon(u"graph"_s, Theme::Role::AccentText));
    const int width = std::max({theme().scaled(ActionWidth), m_run->sizeHint().width()});
    m_run->setFixedWidth(width);
    m_clear->setFixedWidth(width);
}

} // namespace obi
