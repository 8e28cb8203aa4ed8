// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/Dialer.h"

#include "http/ConnectionPool.h"
#include "http/RequestBytes.h"
#include "http/TlsErrors.h"
#include "http/TlsTrust.h"

#include <QHostInfo>
#include <QSslSocket>

#include <utility>

namespace obi {
namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

constexpr auto NextAddressAfter = 250ms;

/// The system's order, which knows of preferences, with the families taking turns.
QList<QHostAddress> takingTurns(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> first;
    QList<QHostAddress> second;
    for (const QHostAddress &address : addresses)
        (address.protocol() == addresses.first().protocol() ? first : second).append(address);
    QList<QHostAddress> mixed;
    for (qsizetype i = 0; i < std::max(first.size(), second.size()); ++i)
        mixed += first.mid(i, 1) + second.mid(i, 1);
    return mixed;
}

} // namespace

Dialer::Dialer(const QUrl &url, const QNetworkProxy &proxy, TlsTrust &trust, QObject *parent)
    : QObject(parent)
    , m_url(url)
    , m_proxy(proxy)
    , m_trust(trust)
{
    m_stagger.setSingleShot(true);
    m_stagger.setInterval(NextAddressAfter);
    connect(&m_stagger, &QTimer::timeout, this, &Dialer::tryNext);
}

Dialer::~Dialer()
{
    stop();
}

void Dialer::stop()
{
    m_ended = true;
    m_stagger.stop();
    if (const int lookup = std::exchange(m_lookup, -1); lookup >= 0)
        QHostInfo::abortHostLookup(lookup);
    dropOthers(nullptr);
}

void Dialer::dial()
{
    const QHostAddress literal(m_url.host());
    if (m_proxy.type() != QNetworkProxy::NoProxy) {
        attempt({}); // names are the proxy's to find
    } else if (!literal.isNull()) {
        attempt(literal);
    } else {
        m_lookup = QHostInfo::lookupHost(m_url.host(), this, [this](const QHostInfo &host) { found(host); });
    }
}

void Dialer::found(const QHostInfo &host)
{
    m_lookup = -1;
    if (host.error() != QHostInfo::NoError || host.addresses().isEmpty())
        return fail({ErrorCode::HostNotFound, {m_url.host()}});
    m_addresses = takingTurns(host.addresses());
    tryNext();
}

void Dialer::tryNext()
{
    attempt(m_addresses.takeFirst());
    if (!m_addresses.isEmpty() && !m_ended)
        m_stagger.start();
}

void Dialer::attempt(const QHostAddress &address)
{
    auto *socket = new QSslSocket(this);
    m_attempts.append(socket);
    socket->setProxy(m_proxy);
    connect(socket, &QAbstractSocket::connected, this, [this, socket] { connected(socket); });
    // Queued, so that a socket that fails while it is being started does so after the fact, like all others.
    connect(
        socket, &QAbstractSocket::errorOccurred, this,
        [this, socket](QAbstractSocket::SocketError error) { attemptFailed(socket, error); }, Qt::QueuedConnection);
    if (address.isNull())
        socket->connectToHost(m_url.host(), portOf(m_url));
    else
        socket->connectToHost(address, portOf(m_url));
}

void Dialer::attemptFailed(QSslSocket *socket, QAbstractSocket::SocketError error)
{
    if (m_ended || !m_attempts.removeOne(socket))
        return;
    const QString reason = socket->errorString();
    disconnect(socket, nullptr, this, nullptr);
    ConnectionPool::drop(socket);
    m_stagger.stop();
    if (m_certificateError)
        fail(*m_certificateError);
    else if (!m_addresses.isEmpty())
        tryNext();
    else if (m_attempts.isEmpty())
        fail(connectError(m_url, m_proxy, error, reason, m_encrypting));
}

void Dialer::connected(QSslSocket *socket)
{
    if (m_ended || m_encrypting)
        return;
    m_stagger.stop();
    m_addresses.clear();
    dropOthers(socket);
    if (m_url.scheme() == "https"_L1)
        encrypt(socket);
    else
        succeed(socket);
}

void Dialer::encrypt(QSslSocket *socket)
{
    m_encrypting = true;
    socket->setSslConfiguration(m_trust.configurationFor(m_url));
    socket->setPeerVerifyName(m_url.host(QUrl::FullyEncoded));
    connect(socket, &QSslSocket::encrypted, this, [this, socket] { encrypted(socket); });
    connect(socket, &QSslSocket::sslErrors, this, [this, socket](const auto &errors) { judge(socket, errors); });
    socket->startClientEncryption();
}

/// The handshake ends in an error unless these very errors are passed over here.
void Dialer::judge(QSslSocket *socket, const QList<QSslError> &errors)
{
    const QSslCertificate certificate = socket->peerCertificate();
    if (m_trust.isPinned(m_url, certificate))
        return socket->ignoreSslErrors(errors);
    m_trust.noteRefused(m_url, certificate);
    m_certificateError = m_trust.trust(m_url).pinnedSha256.isEmpty()
                             ? certificateError(m_url.host(), errors, certificate)
                             : certificateChanged(m_url.host(), certificate);
}

void Dialer::encrypted(QSslSocket *socket)
{
    if (m_ended)
        return;
    const QSslCertificate certificate = socket->peerCertificate();
    if (m_trust.trust(m_url).pinnedSha256.isEmpty() || m_trust.isPinned(m_url, certificate))
        return succeed(socket);
    m_trust.noteRefused(m_url, certificate);
    fail(certificateChanged(m_url.host(), certificate));
}

void Dialer::dropOthers(const QSslSocket *kept)
{
    for (QSslSocket *socket : std::exchange(m_attempts, {})) {
        if (socket == kept) {
            m_attempts.append(socket);
            continue;
        }
        disconnect(socket, nullptr, this, nullptr);
        ConnectionPool::drop(socket);
    }
}

void Dialer::succeed(QSslSocket *socket)
{
    m_ended = true;
    m_attempts.removeOne(socket);
    disconnect(socket, nullptr, this, nullptr);
    socket->setParent(nullptr);
    Q_EMIT ready(socket);
}

void Dialer::fail(const Error &error)
{
    stop();
    Q_EMIT failed(error);
}

} // namespace obi
