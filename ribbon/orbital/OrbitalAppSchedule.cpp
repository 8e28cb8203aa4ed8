// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the service goes on with by itself: schedules are started, watched and cancelled from the history, and the page
// stays free for another query.

#include "login/Question.h"
#include "look/Times.h"
#include "look/Words.h"
#include "orbital/OrbitalAppPrivate.h"
#include "orbital/OrbitalClient.h"
#include "orbital/QueryBar.h"
#include "orbital/QueryTiming.h"
#include "pivot/PivotWords.h"
#include "queries/QueryBook.h"

#include <QPointer>

namespace obi {

QCoro::Task<> OrbitalApp::Private::schedule(OrbitalQuery query, QueryTiming timing)
{
    const QPointer<OrbitalApp> alive(&app);
    PastQuery past = entryFor(query);
    past.scheduled = true;
    past.intervalSeconds = int(timing.interval.count());
    past.until = past.started.addSecs(timing.length.count());
    m_refusedSchedule.reset();
    m_isScheduling = true;
    showObstacle();
    const OrbitalSchedule wanted{.expiry = past.until, .intervalSeconds = past.intervalSeconds};
    auto starting = services.client.schedule(query, wanted);
    const Result<QString> jobId = co_await std::move(starting);
    if (!alive)
        co_return;
    m_isScheduling = false;
    showObstacle();
    if (!jobId) {
        past.end = PastQuery::End::Failed;
        services.queries.put(past);
        m_refusedSchedule = jobId.error();
        resultsPane->showTab(ResultsPane::Results);
        showProblem(jobId.error());
        co_return;
    }
    past.jobId = *jobId;
    const QString id = services.queries.put(past);
    resultsPane->showPast(id);
    Q_EMIT app.reported(tr("Scheduled “%1” until %2. Open it in the history to watch or cancel it.")
                            .arg(QueryBar::shownName(past.name), momentText(past.until, services.clock.now())));
}

const PastQuery *OrbitalApp::Private::findPast(const QString &id) const
{
    const int row = history.rowOf(id);
    return row < 0 ? nullptr : &history.at(row);
}

// That it works is told before the entry says so.
void OrbitalApp::Private::cancelPast(const QString &id)
{
    const PastQuery *past = findPast(id);
    if (!past || !past->isUnderWay(services.clock.now()))
        return;
    if (isOfAnother(*past)) {
        Q_EMIT app.reported(tr("“%1” was scheduled with another account. Log in with that one to cancel it.")
                                .arg(QueryBar::shownName(past->name)));
        return;
    }
    if (runner.isRunning() && runner.jobId() == past->jobId)
        return cancel();
    QCoro::connect(services.client.stop(past->jobId), &app,
                   [this, id, jobId = past->jobId](const Result<void> &stopped) {
                       if (!stopped && !OrbitalRun::isUnknownJob(stopped.error())) // one that is gone asks nobody
                           return sayNotStopped(jobId, stopped.error());
                       if (const PastQuery *known = findPast(id)) {
                           PastQuery cancelled = *known;
                           cancelled.end = PastQuery::End::Cancelled;
                           services.queries.put(cancelled);
                       }
                   });
}

// Without its entry nobody could cancel a schedule any more.
void OrbitalApp::Private::removePast(const QString &id)
{
    const PastQuery *past = findPast(id);
    if (!past)
        return;
    if (!past->scheduled || !past->isUnderWay(services.clock.now()))
        return services.queries.removePast(QString(id));
    const QString until = momentText(past->until, services.clock.now());
    askFirst(
        services.theme, &app, tr("Remove “%1” from the history?").arg(QueryBar::shownName(past->name)),
        tr("It goes on until %1 and could not be cancelled from here any more. Cancel it first to end it.").arg(until),
        tr("Remove"), [this, id] { services.queries.removePast(id); });
}

void OrbitalApp::Private::sayNotStopped(const QString &jobId, const Error &error)
{
    if (!m_recorded.isEmpty()) // in a recording nothing runs
        return;
    Q_EMIT app.reported(tr("Orbital has not confirmed that the query is cancelled: it may go on asking hosts. %1")
                            .arg(errorText(error)));
    // A schedule may go on for a day: it can be cancelled again.
    const auto all = services.queries.past();
    for (PastQuery past : all) {
        if (past.jobId != jobId || !past.scheduled || past.end != PastQuery::End::Cancelled)
            continue;
        past.end = PastQuery::End::Running;
        services.queries.put(past);
    }
}

} // namespace obi
