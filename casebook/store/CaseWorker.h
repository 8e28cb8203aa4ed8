// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/CaseDatabase.h"

#include <QFuture>
#include <QPromise>
#include <QThread>

namespace obi {

/// The thread that all SQL of one store runs on. Jobs run in the order of the calls, and their results arrive in the
/// calling thread in the same order, always in a later turn of its event loop.
class CaseStore::Worker
{
public:
    explicit Worker(Clock clock);
    ~Worker(); ///< lets every job that was asked for run to its end

    using Database = std::unique_ptr<CaseDatabase>;

    /// `job(Database &, const Clock &) -> Result<T>`; the database is null until one job has opened it.
    template <typename Job>
    auto run(Job job)
    {
        using Value = std::invoke_result_t<Job, Database &, const Clock &>;
        auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        // The result takes the way of the event queue: a future that happened to be ready at once would overtake the
        // results of earlier jobs.
        const auto work = [this, promise, job = std::move(job)]() mutable {
            const auto deliver = [promise, value = job(m_database, m_clock)] {
                promise->addResult(value);
                promise->finish();
            };
            QMetaObject::invokeMethod(&m_home, deliver, Qt::QueuedConnection);
        };
        QMetaObject::invokeMethod(m_there.get(), work, Qt::QueuedConnection);
        return promise->future();
    }

private:
    Clock m_clock;
    QThread m_thread;
    QObject m_home;                   ///< in the thread of the store
    std::unique_ptr<QObject> m_there; ///< in the worker's thread
    Database m_database;              ///< made, used and closed in the worker's thread
};

} // namespace obi
