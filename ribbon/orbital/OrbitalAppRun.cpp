// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A query from the press of the button to its end, and what can be done with the answers.

#include "http/RateGate.h"
#include "login/Question.h"
#include "look/ObservableCell.h"
#include "look/Words.h"
#include "orbital/CataloguePane.h"
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

#include <algorithm>

namespace obi {
using namespace Qt::StringLiterals;
namespace {
constexpr int MostOffered = 20; ///< observables of the case in the editor's menu

bool needsCredentials(const Error &error)
{
    return error.code == ErrorCode::MissingScope || error.code == ErrorCode::Unauthorized ||
           error.code == ErrorCode::UnknownClient || error.code == ErrorCode::WrongClientPassword ||
           error.code == ErrorCode::SecretMissing;
}

} // namespace

// One statement goes as it was written; of several each goes without its semicolon.
QList<OrbitalStatement> OrbitalApp::Private::statements() const
{
    const QString text = editor->toPlainText();
    QStringList parts = sqlStatements(text);
    if (parts.size() == 1)
        parts = {text.trimmed()};
    const QString name = m_open.name.isEmpty() ? u"Query"_s : m_open.name;
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
    OrbitalQuery query{.name = m_open.name.isEmpty() ? u"Query"_s : m_open.name, .nodes = hosts.chosen()};
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
        why = errorText(*m_noAccount);
    else if (query.statements.isEmpty() && query.stock.isEmpty())
        why = tr("Write a query first, or choose one from the catalogue.");
    else if (query.nodes.isEmpty())
        why = tr("Check at least one host.");
    bar->setObstacle(why);
}

void OrbitalApp::Private::run()
{
    editor->closeCompletions();
    const OrbitalQuery query = wantedQuery();
    const bool empty = query.nodes.isEmpty() || (query.statements.isEmpty() && query.stock.isEmpty());
    if (isBusy() || m_noAccount || empty)
        return;
    if (query.isWholeFleet())
        return askForFleet(query);
    start(query);
}

void OrbitalApp::Private::askForFleet(const OrbitalQuery &query)
{
    QStringList all;
    for (const NodeSelector &node : query.nodes) {
        if (node.isWholeFleet())
            all.append(hosts.index(int(hosts.hosts().indexOf(node))).data().toString());
    }
    qint64 last = 0;
    for (const PastQuery &past : services.queries.past()) {
        if (last == 0 && OrbitalQuery{.nodes = past.hosts}.isWholeFleet())
            last = past.answered;
    }
    const QString count = last > 0 ? tr("The last time %n host(s) answered.", nullptr, int(last))
                                   : tr("Orbital does not say beforehand how many hosts that is.");
    askFirst(services.theme, &app, tr("Run “%1” on a whole fleet?").arg(query.name),
             //: %1 names the hosts ("All hosts"), %2 how many they are
             tr("%1: the query goes to each of them. %2").arg(all.join(u", "_s), count), tr("Run on all hosts"),
             [this, query] { start(query); });
}

// A record is read in a moment and may be left at any.
bool OrbitalApp::Private::isBusy() const
{
    return runner.isRunning() && !m_isRecord;
}

// What has ended, or goes on without anybody watching, is not cancelled by it.
void OrbitalApp::Private::leave()
{
    if (isBusy())
        runner.cancel();
    else
        runner.forget();
}

// What an earlier query showed goes.
void OrbitalApp::Private::begin()
{
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
    bar->setRunning(phase == ResultsPane::Phase::Running);
    hostsPane->setRunning(phase == ResultsPane::Phase::Running || phase == ResultsPane::Phase::Loading);
}

void OrbitalApp::Private::start(const OrbitalQuery &query)
{
    begin();
    hosts.start(query.nodes);
    resultsPane->showTab(ResultsPane::Results);
    m_past = {.name = query.name, .stock = query.stock, .hosts = query.nodes, .scheduled = bar->timing().scheduled};
    m_past.sql = query.stock.isEmpty() ? editor->toPlainText() : QString();
    m_past.started = services.clock.now();
    showRun();
    runner.run(query, bar->timing());
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

void OrbitalApp::Private::ended()
{
    const bool cancelled = runner.wasCancelled() || (m_isRecord && m_past.end == PastQuery::End::Cancelled);
    if (!cancelled && !runner.error()) {
        for (int row = 0; row < hosts.rowCount(); ++row) {
            if (hosts.isSilent(row) && hosts.index(row).data(ObservableRole).isValid())
                errors.addSilent(hosts.selector(row), tr("No answer before the query ended."));
        }
    }
    if (runner.error())
        hosts.finish(HostState::Failed, errorText(*runner.error()));
    else
        hosts.finish(cancelled ? HostState::Cancelled : HostState::TimedOut);
    showPhase(ResultsPane::Phase::Over);
    if (runner.error())
        showProblem(*runner.error());
    remember(runner.error() ? PastQuery::End::Failed
             : cancelled    ? PastQuery::End::Cancelled
                            : PastQuery::End::Finished);
}

void OrbitalApp::Private::remember(PastQuery::End end)
{
    if (m_isRecord)
        return; // the service may have forgotten since what the entry tells
    m_past.end = end;
    m_past.answered = std::max(m_past.answered, qint64(hosts.count(HostState::Answered)));
    m_past.rows = std::max(m_past.rows, qint64(results.totalRows()));
    m_past.errors = errors.rowCount();
    m_past.id = services.queries.put(m_past);
}

QString OrbitalApp::Private::recordedWords() const
{
    QStringList names;
    for (const RecordedQuery &each : m_recorded)
        names.append(tr("“%1” on %n host(s)", nullptr, int(each.query.nodes.size())).arg(each.query.name));
    names.removeDuplicates();
    return tr("This recording holds %1, each as it was asked.").arg(names.join(u", "_s));
}

// What hosts answered is kept by the service: after trouble that may pass it is read, and nobody is asked again.
bool OrbitalApp::Private::isFetchable(const Error &error) const
{
    return !runner.jobId().isEmpty() && m_past.jobId == runner.jobId() && OrbitalRun::mayPass(error) &&
           !OrbitalRun::isUnknownJob(error);
}

QString OrbitalApp::Private::wayOut(const Error &error) const
{
    if (error.code == ErrorCode::NotLoggedIn)
        return tr("Log in…");
    return needsCredentials(error) && m_recorded.isEmpty() ? tr("Edit credentials…") : QString();
}

void OrbitalApp::Private::showProblem(const Error &error)
{
    resultsPane->showProblem(error);
    wordProblem(error);
}

void OrbitalApp::Private::wordProblem(const Error &error)
{
    if (error.code == ErrorCode::NotRecorded && !m_recorded.isEmpty())
        return resultsPane->setProblemWords(error, recordedWords(), tr("Open the recorded query"));
    resultsPane->setProblemWords(atGate(error), {}, isFetchable(error) ? tr("Fetch the answers again") : wayOut(error));
}

// With the time that everything else that counts down tells.
Error OrbitalApp::Private::atGate(const Error &error) const
{
    const int left = error.code == ErrorCode::RateLimited ? services.gate.secondsLeft(error.context.value(0)) : 0;
    if (left == 0)
        return error;
    Error now = error;
    now.context = {error.context.value(0), QString::number(left)};
    return now;
}

void OrbitalApp::Private::countDown(const QString &host)
{
    const auto waits = [&](const std::optional<Error> &error) {
        return error && error->code == ErrorCode::RateLimited && error->context.value(0) == host;
    };
    const bool over = services.gate.secondsLeft(host) == 0;
    if (waits(runner.error()) && !runner.isRunning()) {
        wordProblem(*runner.error());
        if (over)
            resultsPane->sayWaitIsOver();
    }
    if (!waits(m_catalogueError) || m_noAccount || m_loading)
        return;
    if (over)
        return loadCatalogue();
    cataloguePane->showError(atGate(*m_catalogueError), wayOut(*m_catalogueError));
}

void OrbitalApp::Private::retranslate()
{
    if (const auto error = m_noAccount ? m_noAccount : m_catalogueError)
        cataloguePane->setAction(wayOut(*error));
    if (const auto error = runner.error(); error && !runner.isRunning())
        wordProblem(*error);
    showQuery();
}

// The button beside what went wrong in the place of the results.
void OrbitalApp::Private::problemAction()
{
    const auto error = runner.error();
    if (!error || runner.isRunning())
        return;
    if (isFetchable(*error))
        return fetchAgain();
    if (!wayOut(*error).isEmpty())
        return takeWayOut(*error);
    if (error->code != ErrorCode::NotRecorded || m_recorded.isEmpty())
        return run();
    m_past = {};
    showRecorded();
}

// Of the same job; the rows that are there stay until their host's come again.
void OrbitalApp::Private::fetchAgain()
{
    const OrbitalQuery query = runner.query();
    m_isRecord = m_isRecord || runner.until() <= services.clock.now();
    if (m_isRecord)
        hosts.load(m_past.hosts);
    else
        hosts.start(m_past.hosts);
    showPhase(m_isRecord ? ResultsPane::Phase::Loading : ResultsPane::Phase::Running);
    runner.follow(query, m_past.jobId, m_past.until);
}

// The same in the catalogue.
void OrbitalApp::Private::catalogueAction()
{
    if (m_noAccount && wayOut(*m_noAccount).isEmpty())
        return Q_EMIT app.reconnectWanted();
    const auto error = m_noAccount ? m_noAccount : m_catalogueError;
    if (error && !wayOut(*error).isEmpty())
        return takeWayOut(*error);
    loadCatalogue();
}

void OrbitalApp::Private::takeWayOut(const Error &error)
{
    if (error.code == ErrorCode::NotLoggedIn)
        Q_EMIT app.logInWanted();
    else
        Q_EMIT app.editCredentialsWanted();
}

void OrbitalApp::Private::copyAll()
{
    QApplication::clipboard()->setText(results.asText());
    Q_EMIT app.reported(tr("Copied %n row(s)", nullptr, results.rowCount()));
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
    return m_isReady && !m_loading && (!runner.isRunning() || runner.isQuiet()) && results.isSettled();
}

} // namespace obi
