// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/CaseShares.h"

#include "store/CaseStore.h"
#include "store/CaseWorker.h"
#include "store/ShareRecords.h"

#include <qcoro/qcorofuture.h>

namespace obi {

using Database = std::unique_ptr<CaseDatabase>;

CaseShares::CaseShares(CaseStore &store)
    : m_store(&store)
{}

template <typename Job>
auto CaseShares::run(Job job)
{
    using Value = std::invoke_result_t<Job, Database &, const Clock &>;
    if (m_store)
        return m_store->m_worker->run(std::move(job));
    QPromise<Value> none;
    none.start();
    none.addResult(Value(failure(ErrorCode::Cancelled)));
    none.finish();
    return none.future();
}

/// Runs `change(ShareRecords &, const QDateTime &now) -> Result<void>` and tells of it.
template <typename Change>
Async<void> CaseShares::changed(Change change)
{
    const QPointer<CaseStore> store = m_store;
    auto job = run([change](Database &database, const Clock &clock) {
        return database->write([&] {
            ShareRecords shares(database->connection());
            return change(shares, clock.now());
        });
    });
    const Result<void> done = co_await job;
    if (store && done)
        Q_EMIT store->sharesChanged();
    co_return done;
}

Async<QList<CaseShare>> CaseShares::all()
{
    auto job = run([](Database &database, const Clock &) {
        return database->read([&] { return ShareRecords(database->connection()).all(); });
    });
    co_return co_await job;
}

Async<void> CaseShares::share(QString caseId, QString account)
{
    return changed(
        [caseId, account](ShareRecords &shares, const QDateTime &now) { return shares.begin(caseId, account, now); });
}

Async<void> CaseShares::stop(QString caseId)
{
    return changed([caseId](ShareRecords &shares, const QDateTime &) { return shares.stop(caseId); });
}

Async<void> CaseShares::rename(QString from, QString to)
{
    return changed([from, to](ShareRecords &shares, const QDateTime &) { return shares.rename(from, to); });
}

Async<TakenCases> CaseShares::take(QList<CasebookEntity> casebooks, TakeRules rules)
{
    const QPointer<CaseStore> store = m_store;
    auto job = run([casebooks, rules](Database &database, const Clock &clock) {
        return takeCasebooks(*database, casebooks, rules, clock.now());
    });
    const Result<TakenCases> taken = co_await job;
    if (!taken)
        co_return taken;
    for (const Case &changed : taken->changed) {
        if (store)
            Q_EMIT store->caseChanged(changed);
    }
    if (store)
        Q_EMIT store->sharesChanged();
    co_return taken;
}

Async<OutgoingCase> CaseShares::next(QString account, QStringList except, QDateTime removedUntil)
{
    auto job = run([account, except, removedUntil](Database &database, const Clock &) {
        return nextOutgoing(*database, account, except, removedUntil);
    });
    co_return co_await job;
}

Async<UnsentCase> CaseShares::unsent(QString caseId)
{
    auto job = run([caseId](Database &database, const Clock &) { return unsentOf(*database, caseId); });
    co_return co_await job;
}

Async<bool> CaseShares::knows(QString account)
{
    auto job = run([account](Database &database, const Clock &) {
        return database->read([&] { return ShareRecords(database->connection()).knows(account); });
    });
    co_return co_await job;
}

Async<void> CaseShares::markGone(QString caseId)
{
    return changed([caseId](ShareRecords &shares, const QDateTime &) { return shares.markGone(caseId); });
}

Async<void> CaseShares::markSeen(QString caseId)
{
    return changed([caseId](ShareRecords &shares, const QDateTime &) { return shares.markSeen(caseId); });
}

} // namespace obi
