// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/ReachWatch.h"

#include "core/ErrorKinds.h"
#include "http/SameServer.h"

#include <QPointer>

#include <chrono>
#include <utility>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

/// Whether an error shows that somebody was there all the same.
bool isAnswer(const Error &error)
{
    return error.code == ErrorCode::RedirectRefused || error.code == ErrorCode::AnswerTooLarge;
}

/// Nobody's token, nothing that counts, and no patience: it only says that somebody is there.
HttpRequest lookAt(const QUrl &probe)
{
    HttpRequest request;
    request.method = "HEAD";
    request.url = probe;
    request.url.setPath(u"/"_s);
    request.url.setQuery(QString());
    request.repeat = Repeat::Never;
    request.limits.connect = request.limits.idle = std::chrono::seconds(10);
    request.limits.whole = std::chrono::seconds(20);
    return request;
}

} // namespace

ReachWatch::ReachWatch(Transport &below, Transport &plain, QObject *parent)
    : QObject(parent)
    , m_below(below)
    , m_plain(plain)
{
    m_recheck.setInterval(RecheckMs);
    connect(&m_recheck, &QTimer::timeout, this, &ReachWatch::look);
    connect(&m_quiet, &QTimer::timeout, this, &ReachWatch::look);
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
    m_isLooking = m_looksAgain = false;
    setOutage({});
}

void ReachWatch::setQuietInterval(int milliseconds)
{
    if (milliseconds <= 0)
        return m_quiet.stop();
    if (!m_quiet.isActive() || m_quiet.interval() != milliseconds)
        m_quiet.start(milliseconds);
}

void ReachWatch::take(const QUrl &url, const Result<HttpResponse> &answer)
{
    if (answer && isSameServer(url, m_probe))
        return hear();
    if (!m_isLooking && (answer ? m_outage.has_value() : isOutOfReach(answer.error())))
        look();
}

void ReachWatch::hear()
{
    if (m_quiet.isActive())
        m_quiet.start();
    setOutage({});
}

void ReachWatch::look()
{
    m_looksAgain = m_isLooking;
    if (m_isLooking || m_probe.isEmpty())
        return;
    m_isLooking = true;
    QCoro::connect(m_plain.send(lookAt(m_probe)), this, [this, turn = m_turn](const Result<HttpResponse> &answer) {
        if (turn == m_turn)
            takeLook(answer);
    });
}

void ReachWatch::takeLook(const Result<HttpResponse> &answer)
{
    m_isLooking = false;
    if (std::exchange(m_looksAgain, false))
        return look();
    if (answer || isAnswer(answer.error())) {
        hear();
        Q_EMIT answered();
    } else if (isOutOfReach(answer.error())) {
        setOutage(answer.error());
    }
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
