// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A query from the press of the button to its end, and what can be done with the answers.

#include "login/Question.h"
#include "look/ObservableCell.h"
#include "look/Words.h"
#include "orbital/HostsPane.h"
#include "orbital/OrbitalAppPrivate.h"
#include "orbital/QueryBar.h"
#include "orbital/ResultsPane.h"
#include "orbital/SqlEditor.h"
#include "orbital/SqlLexer.h"
#include "pivot/PivotWords.h"
#include "queries/QueryBook.h"
#include "store/CaseStore.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QPointer>

#include <algorithm>

namespace obi {
using namespace Qt::StringLiterals;
namespace {
constexpr int MostOffered = 20; ///< observables of the case in the editor's menu
} // namespace

// What nobody has named has a name on the service, too; here it is called so in the language of the moment.
QString OrbitalApp::Private::wireName(const QString &name)
{
    return name.isEmpty() ? u"Query"_s : name;
}

// One statement goes as it was written; of several each goes without its semicolon.
QList<OrbitalStatement> OrbitalApp::Private::statements() const
{
    const QString text = editor->toPlainText();
    QStringList parts = sqlStatements(text);
    if (parts.size() == 1)
        parts = {text.trimmed()};
    const QString name = wireName(m_open.name);
    QList<OrbitalStatement> all;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QString label = parts.size() == 1 ? name : u"%1 %2"_s.arg(name).arg(i + 1);
        if (m_open.statements.size() == parts.size() && !m_open.statements.at(i).label.isEmpty())
            label = m_open.statements.at(i).label;
        all.append({parts.at(i), label, label});
    }
    return all;
}

OrbitalQuery OrbitalApp::Private::wantedQuery() const
{
    OrbitalQuery query{.name = wireName(m_open.name), .nodes = hosts.chosen()};
    if (m_open.stock.isEmpty())
        query.statements = statements();
    else
        query.stock = m_open.stock;
    return query;
}

void OrbitalApp::Private::showObstacle()
{
    const OrbitalQuery query = wantedQuery();
    QString why;
    if (m_noAccount)
        why = whyNoAccount();
    else if (query.statements.isEmpty() && query.stock.isEmpty())
        why = tr("Write a query first, or choose one from the catalogue.");
    else if (query.nodes.isEmpty())
        why = tr("Check at least one host.");
    else if (m_isScheduling)
        why = tr("Orbital is taking the schedule.");
    bar->setObstacle(why);
}

void OrbitalApp::Private::run()
{
    editor->closeCompletions();
    const OrbitalQuery query = wantedQuery();
    const bool empty = query.nodes.isEmpty() || (query.statements.isEmpty() && query.stock.isEmpty());
    if (isBusy() || m_isScheduling || m_noAccount || empty)
        return;
    if (query.isWholeFleet())
        return askForFleet(query);
    start(query);
}

void OrbitalApp::Private::askForFleet(const OrbitalQuery &query)
{
    QStringList all;
    for (const NodeSelector &node : query.nodes) {
        if (node.share() > 0)
            all.append(hosts.index(int(hosts.hosts().indexOf(node))).data().toString());
    }
    qint64 last = 0;
    for (const PastQuery &past : services.queries.past()) {
        if (last == 0 && OrbitalQuery{.nodes = past.hosts}.isWholeFleet())
            last = past.answered;
    }
    const QString count = last > 0 ? tr("The last time %Ln host(s) answered.", nullptr, int(last))
                                   : tr("Orbital does not say beforehand how many hosts that is.");
    const QueryTiming timing = bar->timing();
    const QString name = QueryBar::shownName(m_open.name);
    const bool trulyAll = query.nodes.contains(*NodeSelector::make(NodeSelector::Kind::All));
    const QString title = timing.scheduled ? tr("Schedule “%1” on a whole fleet?").arg(name)
                          : trulyAll       ? tr("Run “%1” on a whole fleet?").arg(name)
                                           : tr("Run “%1” on all of these hosts?").arg(name);
    //: %1 names the hosts ("All hosts"), %2 how many they are
    const QString what =
        tr("%1: the query goes to each of them. %2").arg(all.join(tr(", ", "between the names of hosts")), count);
    const QString run = trulyAll ? tr("Run on all hosts") : tr("Run on these hosts");
    const QString schedule = trulyAll ? tr("Schedule on all hosts") : tr("Schedule on these hosts");
    askFirst(services.theme, &app, title, timing.scheduled ? what + u'\n' + timing.words() : what,
             timing.scheduled ? schedule : run, [this, query] { start(query); });
}

// A record is read in a moment, and a schedule goes on without anybody watching: both may be left.
bool OrbitalApp::Private::isBusy() const
{
    return runner.isRunning() && !m_isRecord && !m_past.scheduled;
}

// What an earlier query showed goes.
void OrbitalApp::Private::begin()
{
    if (runner.isRunning() && m_past.scheduled)
        remember(PastQuery::End::Running);
    m_refusedSchedule.reset();
    m_endBefore.reset();
    results.clear();
    errors.clear();
    m_past = {};
    m_isRecord = false;
    resultsPane->setJob({}, {});
    showPhase(ResultsPane::Phase::Running);
}

// What has ended is loaded, and cannot be cancelled: another query can be run meanwhile.
void OrbitalApp::Private::showPhase(ResultsPane::Phase phase)
{
    resultsPane->setTrouble({});
    resultsPane->setPhase(phase);
    const QueryBar::Run run = m_past.scheduled ? QueryBar::Run::Watching : QueryBar::Run::Live;
    bar->setRun(phase == ResultsPane::Phase::Running ? run : QueryBar::Run::None);
    hostsPane->setRunning(phase == ResultsPane::Phase::Running || phase == ResultsPane::Phase::Loading);
}

PastQuery OrbitalApp::Private::entryFor(const OrbitalQuery &query) const
{
    PastQuery past{.name = m_open.name, .stock = query.stock, .hosts = query.nodes, .account = account};
    past.sql = query.stock.isEmpty() ? editor->toPlainText() : QString();
    past.started = services.clock.now();
    return past;
}

void OrbitalApp::Private::start(const OrbitalQuery &query)
{
    if (bar->timing().scheduled) {
        schedule(query, bar->timing());
        return;
    }
    begin();
    hosts.start(query.nodes);
    resultsPane->showTab(ResultsPane::Results);
    m_past = entryFor(query);
    showRun();
    runner.run(query, bar->timing().length);
}

void OrbitalApp::Private::cancel()
{
    runner.cancel();
}

void OrbitalApp::Private::retry(const QList<NodeSelector> &again)
{
    if (again.isEmpty() || isBusy())
        return;
    m_isRecord = false;
    m_endBefore = m_past.end;
    hosts.start(again, true);
    showPhase(ResultsPane::Phase::Running);
    runner.retry(again);
}

void OrbitalApp::Private::jobStarted(const QString &jobId)
{
    m_past.jobId = jobId;
    m_past.until = runner.until();
    resultsPane->setJob(jobId, m_past.started);
    remember(PastQuery::End::Running);
}

void OrbitalApp::Private::take(const TypedResult &typed)
{
    hosts.take(typed.result);
    results.add(typed);
    if (hostStateOf(typed.result) != HostState::Offline)
        errors.take(typed.result);
}

/// Stands beside each host for good: no time that runs out.
QString OrbitalApp::Private::reasonOfHosts(const Error &error) const
{
    return error.code == ErrorCode::RateLimited ? tr("%1 asked to wait.").arg(error.context.value(0))
                                                : errorText(error);
}

void OrbitalApp::Private::tellSilentHosts()
{
    const QDateTime now = services.clock.now();
    const bool broke = runner.error().has_value();
    const QString reason = broke ? reasonOfHosts(*runner.error()) : tr("No answer before the query ended.");
    const QDateTime end = !broke && m_past.until.isValid() ? std::min(m_past.until, now) : now;
    for (int row = 0; row < hosts.rowCount(); ++row) {
        if (hosts.isSilent(row) && hosts.index(row).data(ObservableRole).isValid())
            errors.addSilent(hosts.selector(row), reason, end);
    }
}

void OrbitalApp::Private::ended()
{
    if (m_isRecord && runner.error() && OrbitalRun::isUnknownJob(*runner.error())) {
        hosts.setHosts(hosts.hosts()); // how it ended is in the history
        return showPhase(ResultsPane::Phase::Forgotten);
    }
    const bool cancelled = runner.wasCancelled() || (m_isRecord && m_past.end == PastQuery::End::Cancelled);
    if (!cancelled)
        tellSilentHosts();
    if (runner.error())
        hosts.finish(HostState::Failed, reasonOfHosts(*runner.error()));
    else
        hosts.finish(cancelled ? HostState::Cancelled : HostState::TimedOut);
    showPhase(ResultsPane::Phase::Over);
    if (runner.error())
        showProblem(*runner.error());
    rememberEnd(cancelled);
}

void OrbitalApp::Private::rememberEnd(bool cancelled)
{
    if (cancelled) // a second look at some hosts takes nothing back of what the first one came to
        return remember(m_endBefore.value_or(PastQuery::End::Cancelled));
    if (!runner.error())
        return remember(PastQuery::End::Finished);
    // That it could not be read says nothing of what goes on, or was, on the service.
    if (m_isRecord || (m_past.scheduled && m_past.isUnderWay(services.clock.now())))
        return;
    remember(PastQuery::End::Failed);
}

void OrbitalApp::Private::remember(PastQuery::End end)
{
    if (m_isRecord && m_past.end != PastQuery::End::Running)
        return; // the service may have forgotten since what the entry tells
    m_past.end = end;
    m_past.answered = std::max(m_past.answered, qint64(hosts.count(HostState::Answered)));
    m_past.rows = std::max(m_past.rows, results.totalRows() + results.waitingRows());
    m_past.errors = errors.rowCount();
    m_past.id = services.queries.put(m_past);
}

QCoro::Task<> OrbitalApp::Private::copyAll()
{
    const QPointer<OrbitalApp> alive(&app);
    const int rows = results.rowCount();
    auto writing = results.text();
    const QString text = co_await std::move(writing);
    if (!alive)
        co_return;
    QApplication::clipboard()->setText(text);
    Q_EMIT app.reported(tr("Copied %Ln row(s)", nullptr, rows));
}

void OrbitalApp::Private::addToCase()
{
    const QList<Observable> observables = results.verdictObservables() + results.hosts();
    const qsizetype before = active.value() ? active.value()->observables.size() : 0;
    const auto told = [this, observables, before](const Result<Case> &changed) {
        if (!changed)
            Q_EMIT app.reported(errorText(changed.error()));
        else
            Q_EMIT app.reported(addedWords(*changed, before, observables));
    };
    if (!active.value()) {
        const QString title = m_past.name.isEmpty() ? unnamedCaseTitle(services.clock.now()) : m_past.name;
        QCoro::connect(services.cases.create(title, observables), &app, told);
        return;
    }
    const CaseEdit edit = edit::AddObservables{observables};
    QCoro::connect(services.cases.apply(active.value()->id, edit), &app, told);
}

// Values of the case go into a query as literals, whatever they hold.
void OrbitalApp::Private::extendMenu(QMenu *menu)
{
    QMenu *values = menu->addMenu(tr("Insert from the active case"));
    if (active.value()) {
        for (const CaseObservable &entry : active.value()->observables.mid(0, MostOffered)) {
            const QString value = entry.observable.value();
            QString words = value.size() > 60 ? value.left(40) + u'…' + value.right(16) : value;
            QAction *action = values->addAction(words.replace(u'&', "&&"_L1));
            QObject::connect(action, &QAction::triggered, editor, [this, value] { editor->insertLiterals({value}); });
        }
    }
    values->setEnabled(!values->isEmpty() && !editor->isReadOnly());
}

bool OrbitalApp::Private::isSettled() const
{
    return m_isReady && !m_loading && (m_wasShown || !app.isVisible()) && (!runner.isRunning() || runner.isQuiet()) &&
           results.isSettled();
}

} // namespace obi
