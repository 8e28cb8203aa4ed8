// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <qcoro/qcorofuture.h>
#include <qcoro/qcorotask.h>

#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace obi {

/// Runs `work` on a thread of the global pool and comes back to the thread that asked. `work` takes along all that
/// it needs by value: nobody waits for it.
template <typename Work>
QCoro::Task<std::invoke_result_t<Work>> onWorker(Work work)
{
    using Value = std::invoke_result_t<Work>;
    // The value goes beside the future, which would keep a copy until its watcher is deleted.
    const auto value = std::make_shared<std::optional<Value>>();
    const auto promise = std::make_shared<QPromise<void>>();
    const QFuture<void> done = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, value, work] {
        value->emplace(work());
        promise->finish();
    });
    co_await done;
    co_return std::move(**value);
}

/// Frees something large on a thread of the pool, once `context`'s thread is back in its event loop: by then those who
/// handed it over have let go of it, and nobody waits.
template <typename Value>
void freeOnWorker(QObject *context, Value value)
{
    auto give = [value = std::move(value)]() mutable {
        QThreadPool::globalInstance()->start([value = std::move(value)] {});
    };
    QMetaObject::invokeMethod(context, std::move(give), Qt::QueuedConnection);
}

} // namespace obi
