// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/LiveRequest.h"

#include "auth/Secret.h"
#include "http/Cancellation.h"
#include "http/ConnectionPool.h"
#include "http/Dialer.h"
#include "http/ProxyFinder.h"
#include "http/RequestBytes.h"

#include <utility>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

QString seconds(std::chrono::milliseconds time)
{
    return QString::number(std::chrono::ceil<std::chrono::seconds>(time).count());
}

/// Connections are kept for one way to one server, so that a proxy that was chosen anew is used.
QString serverKey(const QUrl &url, const QNetworkProxy &proxy)
{
    return url.scheme() + u"://"_s + url.host() + u':' + QString::number(portOf(url)) + u' ' +
           QString::number(proxy.type()) + u' ' + proxy.hostName() + u':' + QString::number(proxy.port());
}

} // namespace

LiveRequest::LiveRequest(const NetworkParts &parts, HttpRequest request)
    : m_parts(parts)
    , m_request(std::move(request))
{
    m_limitTimer.setSingleShot(true);
    m_wholeTimer.setSingleShot(true);
    connect(&m_limitTimer, &QTimer::timeout, this, &LiveRequest::timedOut);
    connect(&m_wholeTimer, &QTimer::timeout, this, &LiveRequest::wholeTimedOut);
}

LiveRequest::~LiveRequest()
{
    end(failure(ErrorCode::Cancelled));
}

void LiveRequest::start()
{
    if (const auto &cancellation = m_request.cancellation) {
        if (cancellation->isCancelled())
            return end(failure(ErrorCode::Cancelled));
        connect(cancellation.get(), &Cancellation::cancelled, this, [this] { end(failure(ErrorCode::Cancelled)); });
    }
    Result<QByteArray> bytes = requestBytes(m_request);
    if (!bytes)
        return end(tl::unexpected(bytes.error()));
    m_bytes = std::move(*bytes);
    limitBy(Limit::Connect);
    m_parts.proxies.find(m_request.url, this, [this](const QNetworkProxy &proxy) { queue(proxy); });
}

void LiveRequest::queue(const QNetworkProxy &proxy)
{
    if (m_result)
        return;
    m_limitTimer.stop(); // others' requests are no fault of this one's server
    m_proxy = proxy;
    m_server = serverKey(m_request.url, proxy);
    m_place = Place::Queued;
    m_parts.pool.enter(m_server, this, [this] { open(); });
}

void LiveRequest::open()
{
    m_place = Place::Inside;
    if (m_result)
        return leavePlace();
    m_wholeTimer.start(m_request.limits.whole);
    m_generation = m_parts.pool.generation();
    QSslSocket *kept = m_request.mayRepeat() ? m_parts.pool.takeIdle(m_server) : nullptr;
    m_reused = kept != nullptr;
    if (kept)
        talk(kept);
    else
        dial();
}

void LiveRequest::dial()
{
    m_reused = false;
    m_generation = m_parts.pool.generation();
    m_dialer = new Dialer(m_request.url, m_proxy, m_parts.trust, this);
    connect(m_dialer, &Dialer::ready, this, &LiveRequest::dialed);
    connect(m_dialer, &Dialer::failed, this, [this](const Error &error) { end(tl::unexpected(error)); });
    limitBy(Limit::Connect);
    m_dialer->dial();
}

void LiveRequest::dialed(QSslSocket *socket)
{
    std::exchange(m_dialer, nullptr)->deleteLater();
    // Trust was taken back while the connection was made: what was agreed upon is void.
    if (m_generation != m_parts.pool.generation()) {
        ConnectionPool::drop(socket);
        return dial();
    }
    talk(socket);
}

void LiveRequest::talk(QSslSocket *socket)
{
    m_socket = socket;
    m_socket->setParent(this);
    m_reader.emplace(m_request.method == "HEAD", m_parts.bodyLimit);
    connect(socket, &QIODevice::readyRead, this, &LiveRequest::read);
    const auto alive = [this] { limitBy(Limit::Idle); }; // a long body on its way up is no idleness
    connect(socket, &QIODevice::bytesWritten, this, alive);
    connect(socket, &QSslSocket::encryptedBytesWritten, this, alive);
    connect(socket, &QAbstractSocket::disconnected, this, [this] { lost({}); });
    connect(socket, &QAbstractSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        lost(error == QAbstractSocket::RemoteHostClosedError ? QString() : m_socket->errorString());
    });
    limitBy(Limit::Idle);
    socket->write(m_bytes);
}

void LiveRequest::read()
{
    if (m_result || !m_socket || m_socket->bytesAvailable() == 0)
        return;
    limitBy(Limit::Idle);
    judge(m_reader->feed(m_socket->readAll()));
}

/// `reason` of the system; empty where the other side has closed the connection.
void LiveRequest::lost(const QString &reason)
{
    read(); // what arrived before the end
    if (m_result || !m_socket || startsOver())
        return;
    if (reason.isEmpty())
        judge(m_reader->close());
    else
        end(failure(ErrorCode::ConnectionBroken, {m_request.url.host(), reason}));
}

void LiveRequest::judge(AnswerReader::State state)
{
    const QString host = m_request.url.host();
    if (state == AnswerReader::State::Complete)
        complete();
    else if (state == AnswerReader::State::Broken)
        end(failure(ErrorCode::ConnectionBroken, {host, m_reader->reason()}));
    else if (state == AnswerReader::State::TooLarge)
        end(failure(ErrorCode::AnswerTooLarge, {host, QString::number(m_parts.bodyLimit)}));
}

void LiveRequest::complete()
{
    const bool allSent = m_socket->bytesToWrite() == 0 && m_socket->encryptedBytesToWrite() == 0;
    if (allSent && m_reader->keepsConnection()) {
        QSslSocket *socket = std::exchange(m_socket, nullptr);
        disconnect(socket, nullptr, this, nullptr);
        m_parts.pool.keep(m_server, socket, m_generation);
    }
    end(m_reader->take());
}

bool LiveRequest::startsOver()
{
    if (!m_reused || m_reader->hasBegun() || !m_request.mayRepeat())
        return false;
    releaseSocket();
    dial();
    return true;
}

void LiveRequest::limitBy(Limit limit)
{
    m_limit = limit;
    m_limitTimer.start(limit == Limit::Connect ? m_request.limits.connect : m_request.limits.idle);
}

void LiveRequest::timedOut()
{
    const QString host = m_request.url.host();
    if (m_limit == Limit::Connect)
        end(failure(ErrorCode::ConnectTimedOut,
                    {host, QString::number(portOf(m_request.url)), seconds(m_request.limits.connect)}));
    else
        end(failure(ErrorCode::TimedOut, {host, seconds(m_request.limits.idle)}));
}

void LiveRequest::wholeTimedOut()
{
    end(failure(ErrorCode::TimedOut, {m_request.url.host(), seconds(m_request.limits.whole)}));
}

void LiveRequest::end(Result<HttpResponse> result)
{
    if (m_result)
        return;
    m_result = std::move(result);
    m_limitTimer.stop();
    m_wholeTimer.stop();
    if (Dialer *dialer = std::exchange(m_dialer, nullptr)) {
        dialer->stop();
        dialer->deleteLater();
    }
    releaseSocket();
    forgetCredentials();
    leavePlace();
    QMetaObject::invokeMethod(this, &LiveRequest::finished, Qt::QueuedConnection);
}

Result<HttpResponse> LiveRequest::takeResult()
{
    return std::move(*m_result);
}

/// This object outlives its end by a turn of the event loop, and whoever wipes the headers must be the last to hold
/// them.
void LiveRequest::forgetCredentials()
{
    wipe(m_bytes);
    m_request.headers.clear();
    m_request.body.clear();
}

void LiveRequest::releaseSocket()
{
    QSslSocket *socket = std::exchange(m_socket, nullptr);
    if (!socket)
        return;
    disconnect(socket, nullptr, this, nullptr);
    ConnectionPool::drop(socket);
}

void LiveRequest::leavePlace()
{
    const Place place = std::exchange(m_place, Place::Outside);
    if (place == Place::Inside)
        m_parts.pool.leave(m_server);
    else if (place == Place::Queued)
        m_parts.pool.withdraw(m_server, this);
}

} // namespace obi
