// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <qcoro/qcorofuture.h>
#include <qcoro/qcorotask.h>

#include <memory>
#include <type_traits>

namespace obi {

/// Runs `work` on a thread of the global pool and comes back to the thread that asked. `work` takes along all that
/// it needs by value: nobody waits for it.
template <typename Work>
QCoro::Task<std::invoke_result_t<Work>> onWorker(Work work)
{
    using Value = std::invoke_result_t<Work>;
    const auto promise = std::make_shared<QPromise<Value>>();
    QFuture<Value> done = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work] {
        promise->addResult(work());
        promise->finish();
    });
    co_return co_await done;
}

} // namespace obi
