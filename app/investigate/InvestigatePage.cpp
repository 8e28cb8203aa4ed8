// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/InvestigatePage.h"

#include "investigate/FindingsPane.h"
#include "investigate/InvestigateHeader.h"
#include "investigate/InvestigateSide.h"
#include "investigate/InvestigateSource.h"
#include "investigate/InvestigationHistory.h"
#include "investigate/ObservableField.h"
#include "investigate/RelationsPane.h"
#include "investigate/SightingStrip.h"
#include "look/StateView.h"
#include "messages/MessageBook.h"
#include "pivot/PivotMenu.h"

#include <QEvent>
#include <QResizeEvent>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace obi {

using Stage = Investigation::Stage;

namespace {

constexpr int ResultsWidth = 428;
constexpr int ResultsShare = 35; ///< percent of a narrow page
constexpr int NarrowestResults = 320;
constexpr int NarrowestGraph = 420;
constexpr int SettleMs = 40;
constexpr int LaterMs = 20; ///< than the results, what tells less urgent news

} // namespace

InvestigatePage::InvestigatePage(Services services, QWidget *parent)
    : ConsolePage(parent)
    , m_services(std::move(services))
    , m_investigation(m_services.verdicts, m_services.enrich)
    , m_history(std::make_unique<InvestigationHistory>(m_services.settings))
    , m_header(new InvestigateHeader(m_services.theme, m_services.pivot, m_services.verdicts, m_investigation, this))
    , m_split(new QSplitter(Qt::Horizontal, this))
    , m_relations(new RelationsPane(m_services.theme, m_services.pivot, m_services.verdicts, nullptr))
    , m_results(new FindingsPane(m_services.theme, m_services.pivot, m_services.verdicts, m_services.clock, nullptr))
    , m_strip(new SightingStrip(m_services.theme, m_services.verdicts, nullptr))
{
    m_source = new InvestigateSource(*m_header->field(), *m_results, this);
    m_services.pivot.messages().addSource(
        this, [this](const Observable &number) { return m_investigation.findings()->message(number); });
    build();
    connectParts();
    retranslate();
}

InvestigatePage::~InvestigatePage() = default;

void InvestigatePage::build()
{
    auto *left = new QWidget;
    auto *under = new QVBoxLayout(left);
    under->setContentsMargins(0, 0, 0, 0);
    under->setSpacing(0);
    under->addWidget(m_relations, 1);
    under->addWidget(m_strip);
    left->setMinimumWidth(NarrowestGraph);
    m_results->setMinimumWidth(NarrowestResults);
    m_split->addWidget(left);
    m_split->addWidget(m_results);
    m_split->setStretchFactor(0, 1);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_split, 1);
    m_later.setInterval(LaterMs);
    m_later.setSingleShot(true);
    m_settleCheck.setInterval(SettleMs);
    m_settleCheck.setSingleShot(true);
}

void InvestigatePage::connectParts()
{
    connect(m_header, &InvestigateHeader::runWanted, this, &InvestigatePage::run);
    connect(m_header, &InvestigateHeader::cancelWanted, &m_investigation, &Investigation::cancel);
    connect(m_header, &InvestigateHeader::clearWanted, this, [this] {
        m_header->field()->clear();
        m_title.clear();
        m_history->leave();
        m_investigation.clear();
        m_header->setInvestigated({});
        m_header->field()->focusField();
    });
    connect(&m_investigation, &Investigation::stageChanged, this, [this] {
        updateState();
        updateTrouble();
        m_results->show(m_investigation.findings(), m_investigation.stage() == Stage::Asking);
        m_settleCheck.start();
    });
    connect(&m_investigation, &Investigation::modulesChanged, this, &InvestigatePage::updateTrouble);
    connect(&m_investigation, &Investigation::findingsChanged, this, &InvestigatePage::takeFindings);
    connect(&m_services.verdicts, &VerdictBook::changed, &m_settleCheck, qOverload<>(&QTimer::start));
    connect(&m_later, &QTimer::timeout, this, &InvestigatePage::takeRest);
    connect(&m_settleCheck, &QTimer::timeout, this, &InvestigatePage::checkSettled);
    connect(m_split, &QSplitter::splitterMoved, this, [this] { m_splitMoved = true; });
    connect(m_relations, &RelationsPane::addWanted, this, &InvestigatePage::offerCases);
    connect(m_relations->state(), &StateView::actionTriggered, this, &InvestigatePage::wayOut);
    connect(m_header, &InvestigateHeader::retryWanted, this, &InvestigatePage::refresh);
    connect(m_header, &InvestigateHeader::credentialsWanted, this, &InvestigatePage::editCredentialsWanted);
    connect(m_header->field(), &ObservableField::changed, m_source, &ObservableSource::changed);
}

void InvestigatePage::run()
{
    m_header->field()->finishText([this] {
        const QList<Observable> observables = m_header->field()->observables();
        if (!observables.isEmpty())
            start(observables, observables == m_investigation.observables() ? m_title : QString());
    });
}

void InvestigatePage::investigate(const QList<Observable> &observables, const QString &title)
{
    m_header->field()->setObservables(observables);
    if (!m_header->field()->observables().isEmpty())
        start(m_header->field()->observables(), title);
}

void InvestigatePage::investigateText(const QString &text)
{
    m_header->field()->clear();
    m_header->field()->take(text, [this] { run(); });
}

void InvestigatePage::start(const QList<Observable> &observables, const QString &title)
{
    const QString first = observables.first().value();
    const qsizetype more = observables.size() - 1;
    m_title = !title.isEmpty() ? title
              : more == 0      ? first
                               : tr("%1 +%2", "observable, how many more").arg(first).arg(more);
    m_history->add({m_title, m_services.clock.now().toUTC(), observables});
    m_wasSettled = false;
    m_header->setInvestigated(m_title);
    m_relations->reset();
    m_investigation.start(observables);
}

void InvestigatePage::back()
{
    move(-1);
}

void InvestigatePage::forward()
{
    move(1);
}

// Its own place in the history stays: what is shown again is asked again, and mostly known.
void InvestigatePage::move(int step)
{
    if (!m_history->canMove(step))
        return Q_EMIT told(step < 0 ? tr("There is no earlier investigation.")
                                    : tr("There is no later investigation."));
    const RecentInvestigation entry = m_history->move(step);
    m_header->field()->setObservables(entry.observables);
    start(entry.observables, entry.title);
}

void InvestigatePage::takeFindings()
{
    const auto &findings = m_investigation.findings();
    m_relations->show(findings);
    m_results->show(findings, m_investigation.stage() == Stage::Asking);
    updateState();
    m_later.start();
    m_settleCheck.start();
}

// Not in the frame in which the results are painted.
void InvestigatePage::takeRest()
{
    m_strip->show(m_investigation.findings());
    Q_EMIT m_source->changed();
}

QString InvestigatePage::title() const
{
    return tr("Investigate");
}

ObservableSource *InvestigatePage::observables() const
{
    return m_source;
}

void InvestigatePage::refresh()
{
    if (m_investigation.stage() != Stage::Idle)
        m_investigation.again();
}

bool InvestigatePage::isSettled() const
{
    return !m_later.isActive() && !m_header->field()->isReading() && m_investigation.isSettled() &&
           m_relations->isSettled() && m_results->isSettled();
}

void InvestigatePage::checkSettled()
{
    const bool now = isSettled();
    if (now && !std::exchange(m_wasSettled, now))
        Q_EMIT settled();
}

QWidgetList InvestigatePage::panes() const
{
    return {m_header, m_relations->content(), m_results->table()};
}

QWidget *InvestigatePage::makeSide()
{
    auto *side = new InvestigateSide(m_services.theme, m_services.settings, m_investigation, m_services.clock);
    connect(side, &InvestigateSide::wanted, this, [this](int recent) {
        const QList<RecentInvestigation> all = recentInvestigations(m_services.settings);
        if (recent >= 0 && recent < all.size())
            investigate(all.at(recent).observables, all.at(recent).title);
    });
    connect(side, &InvestigateSide::roomChanged, m_header, &InvestigateHeader::setSideShown);
    connect(m_header->sideButton(), &QToolButton::clicked, side,
            [this, side] { side->openMenu(m_header->sideButton()); });
    m_header->setSideShown(false); // until it is
    return side;
}

void InvestigatePage::focusFirst()
{
    m_header->field()->focusField();
}

void InvestigatePage::resizeEvent(QResizeEvent *event)
{
    ConsolePage::resizeEvent(event);
    splitRoom();
    m_header->field()->setMostRows(height() < RowsAbove ? ObservableField::FewestRows : ObservableField::MostRows);
    updateState();
}

void InvestigatePage::splitRoom()
{
    const int widest = m_services.theme.scaled(ResultsWidth);
    const int results = std::clamp(width() * ResultsShare / 100, NarrowestResults, widest);
    if (!m_splitMoved)
        m_split->setSizes({width() - results, results});
}

void InvestigatePage::changeEvent(QEvent *event)
{
    ConsolePage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void InvestigatePage::retranslate()
{
    updateState();
    updateTrouble();
}

} // namespace obi
