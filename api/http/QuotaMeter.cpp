// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/QuotaMeter.h"

#include <QMap>
#include <QPointer>

namespace obi {
namespace {

struct Told {
    std::optional<qint64> limit{};
    std::optional<qint64> remaining{};
};

std::optional<qint64> number(const QByteArray &text)
{
    bool isNumber = false;
    const qint64 value = text.trimmed().toLongLong(&isNumber);
    return isNumber && value >= 0 ? std::optional(value) : std::nullopt;
}

/// By the name of the quota ("org", "group").
QMap<QByteArray, Told> toldBy(const HttpHeaders &headers)
{
    QMap<QByteArray, Told> all;
    for (const auto &[given, value] : headers) {
        QByteArray name = given.toLower();
        if (!name.startsWith("x-ratelimit-"))
            continue;
        name.remove(0, int(qstrlen("x-ratelimit-")));
        if (name.endsWith("-limit"))
            all[name.chopped(6)].limit = number(value);
        else if (name.endsWith("-remaining"))
            all[name.chopped(10)].remaining = number(value);
    }
    return all;
}

qint64 left(const RequestQuota &quota)
{
    return quota.remaining.value_or(quota.limit);
}

} // namespace

QuotaMeter::QuotaMeter(Transport &below, Clock clock, QObject *parent)
    : QObject(parent)
    , m_below(below)
    , m_clock(std::move(clock))
{}

Async<HttpResponse> QuotaMeter::send(HttpRequest request)
{
    const QPointer<QuotaMeter> alive(this);
    const QString host = request.url.host();
    const int turn = m_turn;
    auto task = m_below.send(std::move(request));
    Result<HttpResponse> answer = co_await std::move(task);
    if (alive && answer && turn == m_turn)
        take(host, answer->headers);
    co_return answer;
}

std::optional<RequestQuota> QuotaMeter::quota(const QString &host) const
{
    const auto found = m_quotas.constFind(host);
    return found == m_quotas.constEnd() ? std::nullopt : std::optional(*found);
}

void QuotaMeter::clear()
{
    ++m_turn;
    const QStringList hosts = m_quotas.keys();
    m_quotas.clear();
    for (const QString &host : hosts)
        Q_EMIT changed(host);
}

void QuotaMeter::take(const QString &host, const HttpHeaders &headers)
{
    std::optional<RequestQuota> tightest;
    for (const Told &told : toldBy(headers)) {
        if (!told.limit)
            continue;
        const RequestQuota quota{*told.limit, told.remaining, m_clock.now()};
        if (!tightest || left(quota) < left(*tightest))
            tightest = quota;
    }
    if (!tightest)
        return;
    m_quotas.insert(host, *tightest);
    Q_EMIT changed(host);
}

} // namespace obi
