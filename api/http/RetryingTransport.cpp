// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/RetryingTransport.h"

#include "http/Pause.h"
#include "http/RateGate.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QPointer>
#include <QRandomGenerator>
#include <QTimeZone>

#include <qcoro/qcorosignal.h>

#include <algorithm>

namespace obi {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

constexpr qint64 Day = 24 * 60 * 60;

/// What the server's support asks for; in the envelope of a refusal.
QString traceId(const Result<HttpResponse> &answer)
{
    return answer ? QJsonDocument::fromJson(answer->body).object().value("trace_id"_L1).toString() : QString();
}

bool isCancelled(const HttpRequest &request)
{
    return request.cancellation && request.cancellation->isCancelled();
}

/// What may pass by itself.
bool isPassing(const Result<HttpResponse> &answer)
{
    if (!answer)
        return answer.error().code == ErrorCode::ConnectionBroken;
    const int status = answer->status;
    return status == 429 || status == 502 || status == 503 || status == 504;
}

/// RFC 9110 5.6.7: the form of today and the two obsolete ones, all in GMT.
QDateTime httpDate(const QString &text)
{
    // Without the day of the week: it adds nothing, and with a year of two digits it does not even fit.
    const QString date = text.simplified().section(u' ', 1);
    for (const auto &form :
         {u"dd MMM yyyy HH:mm:ss 'GMT'"_s, u"dd-MMM-yy HH:mm:ss 'GMT'"_s, u"MMM d HH:mm:ss yyyy"_s}) {
        QDateTime time = QLocale::c().toDateTime(date, form);
        if (!time.isValid())
            continue;
        if (time.date().year() < 1970) // two digits
            time = time.addYears(100);
        return QDateTime(time.date(), time.time(), Qt::UTC);
    }
    return {};
}

std::optional<qint64> secondsAsked(const QByteArray &value, const QDateTime &now)
{
    const bool unit = value.endsWith('s') || value.endsWith('S');
    const QByteArray digits = (unit ? value.chopped(1) : value).trimmed();
    const bool number =
        !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (number && digits.size() > 9) // no time that anybody means: not worth a day without a service
        return std::nullopt;
    if (number)
        return digits.toLongLong();
    const QDateTime date = httpDate(QString::fromLatin1(value));
    if (!date.isValid())
        return std::nullopt;
    return (now.msecsTo(date) + 999) / 1000;
}

} // namespace

RetryingTransport::RetryingTransport(Transport &below, RateGate &gate, Policy policy, QObject *parent)
    : QObject(parent)
    , m_below(below)
    , m_gate(gate)
    , m_policy(std::move(policy))
{}

std::optional<int> RetryingTransport::retryAfter(const HttpResponse &response, const QDateTime &now)
{
    const QDateTime servers = httpDate(QString::fromLatin1(headerValue(response.headers, "date")));
    const QByteArray value = headerValue(response.headers, "retry-after").trimmed();
    const std::optional<qint64> seconds = secondsAsked(value, servers.isValid() ? servers : now);
    if (!seconds)
        return std::nullopt;
    return int(std::clamp<qint64>(*seconds, 0, Day));
}

double RetryingTransport::jitter() const
{
    return m_policy.jitter ? m_policy.jitter() : QRandomGenerator::global()->generateDouble();
}

/// Between half and all of a pause that doubles each time: so that many who failed together do not return together.
milliseconds RetryingTransport::backOff(int attempt) const
{
    const milliseconds whole = std::min(m_policy.longestPause, m_policy.firstPause * (1 << std::min(attempt - 1, 16)));
    return milliseconds(qint64(double(whole.count()) * (0.5 + 0.5 * jitter())));
}

bool RetryingTransport::isBeyondPatience(int seconds) const
{
    return std::chrono::seconds(seconds) > m_policy.patience;
}

RetryingTransport::Verdict RetryingTransport::judge(const HttpRequest &request, const Result<HttpResponse> &answer,
                                                    int attempt)
{
    if (!isPassing(answer))
        return {};
    const int asked = answer ? retryAfter(*answer, m_gate.now()).value_or(0) : 0;
    m_gate.close(request.url.host(), asked);
    if (!request.mayRepeat())
        return {};
    if (isBeyondPatience(asked))
        return {false, {}, asked};
    if (attempt >= m_policy.attempts)
        return {};
    // Where the server named a time, the closed gate holds the request back.
    return {true, asked > 0 ? milliseconds::zero() : backOff(attempt), 0};
}

/// Asks the gate again after each wait: others may have closed it anew. The waits together are no longer than patience.
Async<void> RetryingTransport::passGate(QString host, std::shared_ptr<Cancellation> cancellation)
{
    const QPointer<RetryingTransport> alive(this);
    int waited = 0;
    while (const int closedFor = m_gate.secondsLeft(host)) {
        if (isBeyondPatience(waited + closedFor))
            co_return failure(ErrorCode::RateLimited, {host, QString::number(closedFor)});
        // Those who wait at the gate do not all storm through it at once.
        const milliseconds spread(qint64(double(m_policy.firstPause.count()) * jitter()));
        Pause pause(std::chrono::seconds(closedFor) + spread, cancellation);
        co_await qCoro(&pause, &Pause::over);
        if (!alive || (cancellation && cancellation->isCancelled()))
            co_return failure(ErrorCode::Cancelled);
        waited += closedFor;
    }
    co_return Result<void>();
}

Async<HttpResponse> RetryingTransport::send(HttpRequest request)
{
    const QPointer<RetryingTransport> alive(this);
    const QString host = request.url.host();
    for (int attempt = 1;; ++attempt) {
        auto passing = passGate(host, request.cancellation);
        const Result<void> passed = co_await std::move(passing);
        if (!passed)
            co_return tl::unexpected(passed.error());
        if (!alive || isCancelled(request))
            co_return failure(ErrorCode::Cancelled);
        HttpRequest copy = request;
        auto task = m_below.send(std::move(copy));
        Result<HttpResponse> answer = co_await std::move(task);
        if (!alive || isCancelled(request))
            co_return answer;
        const Verdict verdict = judge(request, answer, attempt);
        if (verdict.refusedFor > 0)
            co_return failure(ErrorCode::RateLimited, {host, QString::number(verdict.refusedFor)}, traceId(answer));
        if (!verdict.again)
            co_return answer;
        if (verdict.pause > milliseconds::zero()) {
            Pause pause(verdict.pause, request.cancellation);
            co_await qCoro(&pause, &Pause::over);
        }
        if (!alive || isCancelled(request))
            co_return failure(ErrorCode::Cancelled);
    }
}

} // namespace obi
