// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/CaseStore.h"

#include "store/ActionRecords.h"
#include "store/CaseJobs.h"
#include "store/CaseRecords.h"
#include "store/CaseSearch.h"
#include "store/CaseWorker.h"
#include "store/RefusedTexts.h"

#include <QPointer>

#include <qcoro/qcorofuture.h>

namespace obi {
namespace {

using Database = std::unique_ptr<CaseDatabase>;

/// The case that a job has changed, told to everybody first.
Async<Case> announced(QPointer<CaseStore> store, QFuture<Result<CaseChange>> job)
{
    const Result<CaseChange> change = co_await job;
    if (!change)
        co_return tl::unexpected(change.error());
    if (store && change->changed)
        Q_EMIT store->caseChanged(change->content);
    if (store && change->activeBefore != change->activeAfter)
        Q_EMIT store->activeCaseChanged(change->activeAfter);
    co_return change->content;
}

} // namespace

CaseStore::CaseStore() = default;
namespace {

/// A clock that only pretends (--now, a recording) takes nothing away for ever before its time.
QDateTime earlier(const QDateTime &now)
{
    return qMin(now, QDateTime::currentDateTimeUtc());
}

} // namespace

CaseStore::~CaseStore() = default;

Async<std::unique_ptr<CaseStore>> CaseStore::open(QString fileName, Clock clock, Access access)
{
    std::unique_ptr<CaseStore> store(new CaseStore);
    store->m_worker = std::make_unique<Worker>(clock);
    auto job = store->m_worker->run([fileName, access](Database &database, const Clock &time) -> Result<void> {
        Result<Database> opened = CaseDatabase::open(fileName, access);
        if (!opened)
            return tl::unexpected(opened.error());
        database = *std::move(opened);
        // Old removed cases can wait where there is no room or no access just now.
        if (access == Access::ReadWrite)
            (void)database->write([&] { return CaseRecords(database->connection()).purge(earlier(time.now())); });
        return {};
    });
    const Result<void> opened = co_await job;
    if (!opened)
        co_return tl::unexpected(opened.error());
    co_return store;
}

Async<QList<CaseSummary>> CaseStore::list(QString search)
{
    auto job = m_worker->run([search](Database &database, const Clock &) {
        return database->read([&] { return CaseSearch(database->connection()).list(search); });
    });
    co_return co_await job;
}

Async<Case> CaseStore::load(QString caseId)
{
    auto job = m_worker->run([caseId](Database &database, const Clock &) {
        return database->read([&] { return CaseRecords(database->connection()).load(caseId); });
    });
    co_return co_await job;
}

Async<Case> CaseStore::create(QString title, QList<Observable> observables, bool makeActive)
{
    const auto job = [title, observables, makeActive, account = m_shareWith](Database &database, const Clock &clock) {
        Case wanted;
        wanted.title = title;
        for (const Observable &observable : observables)
            wanted.observables.append({observable});
        return completed(wanted, clock.now()).and_then([&](const Case &complete) {
            return createCase(*database, complete, makeActive, account);
        });
    };
    return announced(this, m_worker->run(job));
}

Async<Case> CaseStore::import(Case incoming, Removed removed)
{
    const auto job = [incoming, removed](Database &database, const Clock &clock) {
        return completed(incoming, clock.now()).and_then([&](const Case &complete) {
            return importCase(*database, complete, removed, clock.now());
        });
    };
    return announced(this, m_worker->run(job));
}

Async<Case> CaseStore::apply(QString caseId, CaseEdit edit)
{
    const auto job = [caseId, edit](Database &database, const Clock &clock) {
        return applyEdit(*database, caseId, edit, clock.now());
    };
    return announced(this, m_worker->run(job));
}

Async<QList<CaseEdit>> CaseStore::refused(QString caseId)
{
    auto job = m_worker->run([caseId](Database &database, const Clock &) {
        return database->read([&] { return RefusedTexts(database->connection()).of(caseId); });
    });
    co_return co_await job;
}

Async<void> CaseStore::remove(QString caseId)
{
    QPointer<CaseStore> self(this);
    auto job = m_worker->run(
        [caseId](Database &database, const Clock &clock) { return removeCase(*database, caseId, clock.now()); });
    const Result<CaseChange> change = co_await job;
    if (!change)
        co_return tl::unexpected(change.error());
    if (self)
        Q_EMIT self->caseRemoved(caseId);
    if (self && change->activeBefore != change->activeAfter)
        Q_EMIT self->activeCaseChanged(change->activeAfter);
    co_return {};
}

Async<Case> CaseStore::restore(QString caseId)
{
    const auto job = [caseId](Database &database, const Clock &clock) {
        return restoreCase(*database, caseId, clock.now());
    };
    return announced(this, m_worker->run(job));
}

Async<QString> CaseStore::activeCase()
{
    auto job = m_worker->run([](Database &database, const Clock &) {
        return database->read([&] { return CaseRecords(database->connection()).activeCase(); });
    });
    co_return co_await job;
}

Async<void> CaseStore::setActiveCase(QString caseId)
{
    QPointer<CaseStore> self(this);
    auto job =
        m_worker->run([caseId](Database &database, const Clock &) { return obi::setActiveCase(*database, caseId); });
    const Result<CaseChange> change = co_await job;
    if (!change)
        co_return tl::unexpected(change.error());
    if (self && change->activeBefore != change->activeAfter)
        Q_EMIT self->activeCaseChanged(change->activeAfter);
    co_return {};
}

Async<QList<ActionRecord>> CaseStore::actions()
{
    auto job = m_worker->run([](Database &database, const Clock &) {
        return database->read([&] { return ActionRecords(database->connection()).all(); });
    });
    co_return co_await job;
}

Async<void> CaseStore::keepActions(QList<ActionRecord> records)
{
    auto job = m_worker->run([records](Database &database, const Clock &) {
        return database->write([&] { return ActionRecords(database->connection()).keep(records); });
    });
    co_return co_await job;
}

} // namespace obi
