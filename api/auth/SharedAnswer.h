// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Async.h"

#include <QFuture>
#include <QPromise>

#include <qcoro/qcorofuture.h>

namespace obi {

/// One answer that several wait for: who asks first fetches it, all get the same. It is given once; what is given later
/// is dropped. Whoever still waits when it goes gets Cancelled. One thread.
template <typename T>
class SharedAnswer
{
public:
    SharedAnswer() { m_promise.start(); }
    Q_DISABLE_COPY_MOVE(SharedAnswer)
    ~SharedAnswer() { give(failure(ErrorCode::Cancelled)); }

    void give(Result<T> answer)
    {
        if (m_given)
            return;
        m_given = true;
        m_promise.addResult(std::move(answer));
        m_promise.finish();
    }

    QFuture<Result<T>> future() const { return m_promise.future(); }

private:
    QPromise<Result<T>> m_promise;
    bool m_given = false;
};

} // namespace obi
