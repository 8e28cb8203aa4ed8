// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/ResultsPane.h"

#include "look/CellDelegates.h"
#include "look/SearchField.h"
#include "look/Shortcuts.h"
#include "look/StateView.h"
#include "look/StylePaint.h"
#include "look/Tall.h"
#include "look/Words.h"
#include "orbital/AnswerBar.h"
#include "orbital/HistoryTable.h"
#include "orbital/ResultDelegate.h"
#include "orbital/ResultTable.h"
#include "orbital/RunHeading.h"
#include "orbital/RunLine.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QTabBar>

namespace obi {
using namespace Qt::StringLiterals;
namespace {
constexpr int FilterWidth = 160;
} // namespace

ResultsPane::ResultsPane(Theme &theme, const Clock &clock, const RateGate &gate, Models models, PivotMenu &pivot,
                         QWidget *parent)
    : CasebookPane(theme, parent)
    , m_clock(clock)
    , m_models(models)
    , m_tabs(new QTabBar)
    , m_progress(new QLabel)
    , m_bar(new AnswerBar(theme))
    , m_filter(new SearchField(theme, u"filter"_s))
    , m_pages(new QStackedWidget)
    , m_table(new ResultTable(theme, models.results, pivot))
    , m_heading(new RunHeading(theme, clock))
    , m_line(new RunLine(theme, clock, gate, models.hosts))
    , m_state(new StateView(theme))
    , m_errorsState(new StateView(theme))
    , m_historyState(new StateView(theme))
    , m_footer(new ResultsFooter(theme, this))
{
    paintOn(QPalette::Base);
    build(pivot);
    m_later.setSingleShot(true);
    m_later.setInterval(ShowDelayMs);
    connect(&m_later, &QTimer::timeout, this, &ResultsPane::showAll);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (m_pages->isAncestorOf(QApplication::focusWidget())) // a page that goes takes the keyboard along otherwise
            m_tabs->setFocus(Qt::OtherFocusReason);
        m_pages->setCurrentIndex(tab);
        showAll();
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) { m_models.results.setFilter(text); });
    connect(&m_models.results, &ResultModel::contentChanged, this, &ResultsPane::showLater);
    connect(&m_models.hosts, &HostsModel::statesChanged, this, &ResultsPane::showLater);
    for (QAbstractItemModel *list : std::initializer_list<QAbstractItemModel *>{&m_models.errors, &m_models.history}) {
        connect(list, &QAbstractItemModel::modelReset, this, &ResultsPane::showLater);
        connect(list, &QAbstractItemModel::rowsInserted, this, &ResultsPane::showLater);
        connect(list, &QAbstractItemModel::rowsRemoved, this, &ResultsPane::showLater);
    }
    connect(m_state, &StateView::actionTriggered, this, [this] {
        if (m_problem)
            Q_EMIT problemActionWanted();
        else
            m_filter->clear();
    });
    connect(m_history, &HistoryTable::opened, this, &ResultsPane::pastChosen);
    connect(m_history, &HistoryTable::cancelWanted, this, &ResultsPane::pastCancelled);
    connect(m_history, &HistoryTable::removeWanted, this, &ResultsPane::pastRemoved);
    connect(m_footer, &ResultsFooter::copyWanted, this, &ResultsPane::copyWanted);
    connect(m_footer, &ResultsFooter::addWanted, this, &ResultsPane::addWanted);
    retranslate();
    takeTheme();
}

QWidget *ResultsPane::page(QTableView *table, StateView *state)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(table, 1);
    column->addWidget(state, 1);
    return page;
}

void ResultsPane::build(PivotMenu &pivot)
{
    auto *bar = new QWidget;
    bar->setFixedHeight(tall(theme(), style::TabHeight));
    bar->setAutoFillBackground(true);
    bar->setBackgroundRole(QPalette::Window);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(8);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int tab = Results; tab <= History; ++tab)
        m_tabs->addTab(QString());
    row->addWidget(m_tabs, 0, Qt::AlignBottom);
    row->addStretch();
    row->addWidget(m_progress);
    row->addWidget(m_bar);
    row->addWidget(m_filter);
    m_filter->setMaximumWidth(FilterWidth);

    m_errors = new ListTable(theme(), m_models.errors, {140, 140, 80, 0}, HostErrorsModel::Reason);
    auto *hosts = new ResultDelegate(theme(), pivot, this);
    m_errors->setItemDelegateForColumn(HostErrorsModel::Host, hosts);
    hosts->install(m_errors);
    m_history = new HistoryTable(theme(), pivot, m_clock, m_models.history);

    auto *results = new QWidget;
    auto *column = new QVBoxLayout(results);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 100);
    column->addWidget(m_line);
    column->addWidget(m_state, 1);
    column->addStretch();
    m_pages->addWidget(results);
    m_pages->addWidget(page(m_errors, m_errorsState));
    m_pages->addWidget(page(m_history, m_historyState));
    m_table->setMinimumHeight(tall(theme(), style::HeaderHeight) + theme().rowHeight());
    m_table->installEventFilter(this);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(hairline(Qt::Horizontal, this));
    all->addWidget(bar);
    all->addWidget(hairline(Qt::Horizontal, this));
    all->addWidget(m_heading); // of the results and of the errors
    all->addWidget(m_pages, 1);
    all->addWidget(hairline(Qt::Horizontal, this));
    all->addWidget(m_footer);
}

void ResultsPane::setPhase(Phase phase)
{
    m_phase = phase;
    m_problem.reset();
    showAll();
}

void ResultsPane::setJob(const QString &jobId, const QDateTime &started)
{
    m_jobId = jobId;
    m_started = started;
    showAll();
}

void ResultsPane::setRun(const QString &name, const QDateTime &started, bool open)
{
    m_heading->setRun(name, started, open);
    showHeading();
}

void ResultsPane::showHeading()
{
    m_heading->setVisible(m_phase != Phase::Before && m_heading->hasRun() && !isTakenByProblem() &&
                          m_tabs->currentIndex() != History);
}

void ResultsPane::setTrouble(const std::optional<RunTrouble> &trouble)
{
    m_line->setTrouble(trouble);
}

void ResultsPane::showProblem(const Error &error)
{
    m_problem = error;
    m_problemAt = m_clock.now();
    m_problemDetail.clear();
    m_problemAction.clear();
    m_waitIsOver = false;
    showAll();
}

void ResultsPane::setProblemWords(const Error &error, const QString &detail, const QString &action)
{
    m_problem = error;
    m_problemDetail = detail;
    m_problemAction = action;
    showAll();
}

void ResultsPane::sayWaitIsOver()
{
    m_waitIsOver = true;
    showAll();
}

void ResultsPane::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void ResultsPane::showPast(const QString &id)
{
    showTab(History);
    m_history->setCurrentIndex(m_models.history.index(m_models.history.rowOf(id), HistoryModel::Name));
}

// Many hosts may answer at once, and what is counted here is counted over all rows.
void ResultsPane::showLater()
{
    if (!m_later.isActive())
        m_later.start();
}

void ResultsPane::showAll()
{
    const QLocale locale;
    const int counts[] = {m_models.results.totalRows(), m_models.errors.rowCount(), m_models.history.rowCount()};
    const QString words[] = {tr("Results"), tr("Errors"), tr("History")};
    for (int tab = Results; tab <= History; ++tab) {
        const QString count = locale.toString(counts[tab]);
        m_tabs->setTabText(tab, words[tab] + u'\t' + count);
        m_tabs->setAccessibleTabName(tab, words[tab] + u' ' + count);
    }
    int asked = 0;
    for (const auto state : {HostState::Running, HostState::Answered, HostState::TimedOut, HostState::Offline,
                             HostState::Failed, HostState::Cancelled})
        asked += m_models.hosts.count(state);
    const int answered = m_models.hosts.count(HostState::Answered);
    m_progress->setText(tr("%1 of %2 hosts answered").arg(locale.toString(answered), locale.toString(asked)));
    m_progress->setVisible(asked > 0 && (m_phase == Phase::Running || m_phase == Phase::Over));
    m_bar->setVisible(asked > 0 && m_phase == Phase::Running);
    m_bar->setShare(asked > 0 ? double(answered) / asked : 0);
    m_filter->setVisible(m_tabs->currentIndex() == Results &&
                         (m_models.results.totalRows() > 0 || !m_models.results.filter().isEmpty()));
    showHeading();
    showResultsState();
    showListState(m_errorsState, m_errors, tr("No host failed or timed out."));
    showListState(m_historyState, m_history, tr("Queries that you run are listed here, with their results for a day."));
    showFooter();
}

/// What went wrong stands under the rows, and instead of them where there is no room for both.
bool ResultsPane::isTakenByProblem() const
{
    return m_problem && m_wasLow;
}

void ResultsPane::resizeEvent(QResizeEvent *event)
{
    CasebookPane::resizeEvent(event);
    constexpr int Low = 220;
    const bool low = height() < theme().scaled(Low);
    if (low == m_wasLow)
        return;
    m_wasLow = low;
    showLater();
}

void ResultsPane::showResultsState()
{
    const ResultModel &results = m_models.results;
    const bool rows = results.rowCount() > 0;
    m_table->setVisible(rows && !isTakenByProblem());
    m_line->setVisible(m_phase == Phase::Running && !m_problem);
    m_line->refresh();
    m_state->setVisible(!rows || m_problem.has_value());
    if (m_problem && m_problem->code == ErrorCode::MissingScope)
        return m_state->showLocked(tr("This account may not use Orbital: a scope is missing."),
                                   m_problem->context.value(0), m_problemAction);
    if (m_problem && m_problem->code == ErrorCode::NotRecorded && !m_problemAction.isEmpty())
        return m_state->showEmpty(errorText(*m_problem), m_problemDetail, m_problemAction);
    if (m_problem && m_waitIsOver)
        return m_state->showEmpty(tr("%1 can be asked again.").arg(m_problem->context.value(0)), {},
                                  m_problemAction.isEmpty() ? tr("Retry") : m_problemAction);
    if (m_problem)
        return m_state->showError(*m_problem, m_problemAt, {}, m_problemAction);
    if (rows)
        return;
    if (results.totalRows() > 0)
        return m_state->showEmpty(tr("No row holds “%1”.").arg(results.filter()), {}, tr("Clear filter"));
    switch (m_phase) {
    case Phase::Before:
        return m_state->showEmpty(tr("Choose a query and hosts, then run it. Rows stand here as hosts answer."));
    case Phase::Loading:
        return m_state->state() == StateView::State::Loading ? void() : m_state->showLoading();
    case Phase::Running:
        return m_state->showNothing();
    case Phase::Forgotten:
        return m_state->showEmpty(tr("Orbital does not keep the results of this query any more."),
                                  tr("It keeps them for a day. Run the query to have new ones."));
    case Phase::Over:
        if (m_models.hosts.wasCancelled() && m_models.hosts.count(HostState::Answered) == 0)
            return m_state->showEmpty(tr("Cancelled before a host answered."));
        if (m_models.hosts.count(HostState::Answered) > 0)
            return m_state->showEmpty(tr("The hosts that answered have no such row."));
        return m_state->showEmpty(tr("No host answered."), tr("Hosts answer while they are online. Schedule the query "
                                                              "to reach those that come online later."));
    }
}

void ResultsPane::showListState(StateView *state, QTableView *table, const QString &sentence)
{
    const bool rows = table->model()->rowCount() > 0;
    table->setVisible(rows);
    state->setVisible(!rows);
    if (!rows)
        state->showEmpty(sentence);
}

void ResultsPane::showFooter()
{
    const ResultTally &tally = m_models.results.tally();
    m_footer->show({.rows = m_models.results.rowCount(),
                    .allRows = m_models.results.totalRows(),
                    .hosts = tally.hosts(),
                    .values = tally.values(),
                    .onlyHashes = tally.onlyHashes(),
                    .jobId = m_jobId,
                    .started = m_started});
}

bool ResultsPane::eventFilter(QObject *watched, QEvent *event)
{
    const bool overridden = event->type() == QEvent::ShortcutOverride;
    const bool key = overridden || event->type() == QEvent::KeyPress;
    if (watched != m_table || !key ||
        !Shortcuts::isGivenBy(*static_cast<QKeyEvent *>(event), Shortcut::FilterTable, *this))
        return CasebookPane::eventFilter(watched, event);
    if (overridden)
        event->accept();
    else
        m_filter->setFocus(Qt::ShortcutFocusReason);
    return !overridden;
}

void ResultsPane::retranslate()
{
    m_tabs->setAccessibleName(tr("Results, errors and history"));
    m_filter->setWords(tr("Filter rows"));
    m_table->setAccessibleName(tr("Results"));
    m_errors->setAccessibleName(tr("Errors"));
    m_history->setAccessibleName(tr("History"));
    m_history->setToolTip(tr("Enter opens the query and its results, Delete removes it"));
    showAll();
}

void ResultsPane::takeTheme()
{
    m_progress->setFont(theme().font(Theme::Type::Dense));
    m_table->viewport()->update();
}

} // namespace obi
