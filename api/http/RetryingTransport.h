// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/Transport.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace obi {

class RateGate;

struct RetryPolicy {
    int attempts = 3; ///< in all
    std::chrono::milliseconds firstPause = std::chrono::milliseconds(400);
    std::chrono::milliseconds longestPause = std::chrono::seconds(8);
    std::chrono::milliseconds patience = std::chrono::seconds(10);
    /// 0 to 1; random where it is empty. Tests give a constant.
    std::function<double()> jitter{};
};

/// Tries again what may be tried again (HttpRequest::repeat) after a connection that broke, 429, 502, 503 and 504: at
/// most `attempts` times, with exponential back-off and jitter, or after Retry-After (seconds, "3172s" or an HTTP date)
/// where the server gives one. The last answer is passed on as it is.
///
/// Retry-After closes the gate for the host, whatever the request was, and nothing is sent there until it opens. A wait
/// longer than `patience` is not waited for: the answer is RateLimited{host, seconds left} at once; shorter ones are,
/// and end in Cancelled when the request is cancelled. Time-outs, certificate, address and credential errors are never
/// tried again.
class RetryingTransport final : public QObject, public Transport
{
    Q_OBJECT
public:
    using Policy = RetryPolicy;

    /// Both outlive this object.
    RetryingTransport(Transport &below, RateGate &gate, Policy policy = {}, QObject *parent = nullptr);

    Async<HttpResponse> send(HttpRequest request) override;

    /// Seconds that a Retry-After header asks for; "3172", "3172s", "Wed, 21 Oct 2026 07:28:00 GMT" and the two older
    /// forms of dates (RFC 9110 5.6.7); nothing where it is missing, unreadable or absurd. A date is held against the
    /// answer's own Date, since this machine's clock may be wrong; `now` is for answers without one. Never negative, at
    /// most a day.
    static std::optional<int> retryAfter(const HttpResponse &response, const QDateTime &now);

private:
    /// What to do about an answer: pass it on, wait and send again, or refuse it as RateLimited.
    struct Verdict {
        bool again = false;
        std::chrono::milliseconds pause{};
        int refusedFor = 0; ///< seconds; 0: it is not refused
    };
    Async<void> passGate(QString host, std::shared_ptr<Cancellation> cancellation);
    Verdict judge(const HttpRequest &request, const Result<HttpResponse> &answer, int attempt);
    std::chrono::milliseconds backOff(int attempt) const;
    double jitter() const;
    bool isBeyondPatience(int seconds) const;

    Transport &m_below;
    RateGate &m_gate;
    Policy m_policy;
};

} // namespace obi
