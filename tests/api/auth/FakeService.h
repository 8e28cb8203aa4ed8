// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "http/Transport.h"

#include <QFuture>
#include <QPromise>

#include <qcoro/qcorofuture.h>

#include <atomic>
#include <functional>

namespace obi::test {

inline HttpResponse json(int status, const QByteArray &body)
{
    return {status, {{"Content-Type", "application/json"}}, body};
}

/// A server that answers by `reply`, at once or, while it is holding, when it is told to.
class FakeService final : public Transport
{
public:
    std::function<Result<HttpResponse>(const HttpRequest &)> reply;
    QList<HttpRequest> asked;
    bool holding = false;
    bool remembers = true;

    Async<HttpResponse> send(HttpRequest request) override
    {
        if (remembers)
            asked.append(request);
        if (holding) {
            const auto gate = std::make_shared<QPromise<int>>();
            gate->start();
            m_held.append(gate);
            QFuture<int> opened = gate->future();
            co_await opened;
        }
        Result<HttpResponse> answer = reply(request);
        co_return answer;
    }

    /// Lets the request that has waited longest go on.
    void releaseOne()
    {
        const auto gate = m_held.takeFirst();
        gate->addResult(0);
        gate->finish();
    }
    void release()
    {
        while (!m_held.isEmpty())
            releaseOne();
    }

    QByteArray header(qsizetype request, QByteArrayView name) const
    {
        return headerValue(asked.at(request).headers, name);
    }

private:
    QList<std::shared_ptr<QPromise<int>>> m_held;
};

/// A clock that a test moves.
class MovableClock
{
public:
    Clock clock() const { return Clock::standingOnce(m_moment); }
    QDateTime now() const { return clock().now(); }
    void advance(std::chrono::milliseconds by) { *m_moment += by.count(); }

private:
    std::shared_ptr<std::atomic<qint64>> m_moment = std::make_shared<std::atomic<qint64>>(1'780'000'000'000);
};

/// Runs the event loop until what is queued has been delivered.
inline void settle()
{
    for (int turn = 0; turn < 10; ++turn)
        QCoreApplication::processEvents();
}

} // namespace obi::test
