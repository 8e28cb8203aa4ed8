// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/ReachWatch.h"

#include "core/ErrorKinds.h"
#include "http/SameServer.h"

#include <QPointer>

namespace obi {

ReachWatch::ReachWatch(Transport &below, QObject *parent)
    : QObject(parent)
    , m_below(below)
{
    m_recheck.setInterval(RecheckMs);
    connect(&m_recheck, &QTimer::timeout, this, &ReachWatch::ask);
}

Async<HttpResponse> ReachWatch::send(HttpRequest request)
{
    const QPointer<ReachWatch> alive(this);
    const int turn = m_turn;
    const QUrl url = request.url;
    auto task = m_below.send(std::move(request));
    Result<HttpResponse> answer = co_await std::move(task);
    if (alive && turn == m_turn)
        take(url, answer);
    co_return answer;
}

void ReachWatch::setProbe(const QUrl &probe)
{
    ++m_turn;
    m_probe = probe;
    m_isAsking = false;
    setOutage({});
}

void ReachWatch::take(const QUrl &url, const Result<HttpResponse> &answer)
{
    if (answer && isSameServer(url, m_probe))
        return setOutage({});
    if (answer ? m_outage.has_value() : isNetworkTrouble(answer.error()))
        ask();
}

// Once: the request that failed was repeated already where it may be.
void ReachWatch::ask()
{
    if (m_isAsking || m_probe.isEmpty())
        return;
    m_isAsking = true;
    HttpRequest request;
    request.url = m_probe;
    request.repeat = Repeat::Never;
    QCoro::connect(m_below.send(std::move(request)), this, [this, turn = m_turn](const Result<HttpResponse> &answer) {
        if (turn != m_turn)
            return;
        m_isAsking = false;
        if (answer)
            setOutage({});
        else if (isNetworkTrouble(answer.error()))
            setOutage(answer.error());
    });
}

void ReachWatch::setOutage(const std::optional<Error> &outage)
{
    if (outage && !m_recheck.isActive())
        m_recheck.start();
    if (!outage)
        m_recheck.stop();
    if (outage == m_outage)
        return;
    m_outage = outage;
    Q_EMIT changed();
}

} // namespace obi
