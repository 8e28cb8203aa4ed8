// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/SharedAnswer.h"
#include "http/Cancellation.h"

#include <memory>

namespace obi {

/// What `task` gives, or Cancelled at once when the cancellation comes first. The task itself runs on: a token that one
/// request no longer needs is fetched for others too.
template <typename T>
Async<T> untilCancelled(Async<T> task, std::shared_ptr<Cancellation> cancellation)
{
    if (!cancellation)
        co_return co_await std::move(task);
    if (cancellation->isCancelled())
        co_return failure(ErrorCode::Cancelled);
    const auto first = std::make_shared<SharedAnswer<T>>();
    const auto cancelled = QObject::connect(cancellation.get(), &Cancellation::cancelled, cancellation.get(),
                                            [first] { first->give(failure(ErrorCode::Cancelled)); });
    QCoro::connect(std::move(task), cancellation.get(), [first](const Result<T> &answer) { first->give(answer); });
    QFuture<Result<T>> done = first->future();
    Result<T> answer = co_await done;
    QObject::disconnect(cancelled);
    co_return answer;
}

} // namespace obi
