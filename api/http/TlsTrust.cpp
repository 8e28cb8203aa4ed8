// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/TlsTrust.h"

#include "http/RequestBytes.h"

#include <QCryptographicHash>
#include <QFile>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace obi {
namespace {

/// A folder full of authorities has some 150 of them in 250 kB.
constexpr qint64 LargestFile = 4LL * 1024 * 1024;

QString keyOf(const QUrl &server)
{
    return server.host().toLower() + u':' + QString::number(portOf(server));
}

QSslConfiguration safeConfiguration()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return configuration;
}

} // namespace

TlsTrust::TlsTrust(QObject *parent)
    : QObject(parent)
{}

void TlsTrust::setTrust(const QUrl &server, const ServerTrust &trust)
{
    const QString key = keyOf(server);
    ++m_turns[key];
    if (m_servers.value(key).trust == trust) // the connections that stand need not be dropped
        return;
    if (trust == ServerTrust{})
        m_servers.remove(key);
    else
        m_servers.insert(key, {trust, configurationWith(trust)});
    m_refused.remove(key);
    Q_EMIT changed();
}

ServerTrust TlsTrust::trust(const QUrl &server) const
{
    return m_servers.value(keyOf(server)).trust;
}

quint64 TlsTrust::takeTurn(const QUrl &server)
{
    return ++m_turns[keyOf(server)];
}

bool TlsTrust::isLastTurn(const QUrl &server, quint64 turn) const
{
    return m_turns.value(keyOf(server)) == turn;
}

QFuture<QList<QSslCertificate>> TlsTrust::systemAuthorities()
{
    if (!m_systemAuthorities) {
        const auto promise = std::make_shared<QPromise<QList<QSslCertificate>>>();
        promise->start();
        m_systemAuthorities = promise->future();
        QThreadPool::globalInstance()->start([promise] {
            promise->addResult(QSslConfiguration::systemCaCertificates());
            promise->finish();
        });
    }
    return *m_systemAuthorities;
}

QSslConfiguration TlsTrust::configurationFor(const QUrl &server) const
{
    const auto own = m_servers.constFind(keyOf(server));
    return own == m_servers.constEnd() ? safeConfiguration() : own->configuration;
}

QSslConfiguration TlsTrust::configurationWith(const ServerTrust &trust)
{
    QSslConfiguration configuration = safeConfiguration();
    // With no authority at all, every certificate but the pinned one fails, a valid one too: no way leads past the pin.
    if (!trust.pinnedSha256.isEmpty())
        configuration.setCaCertificates({});
    else if (!trust.authorities.isEmpty())
        configuration.setCaCertificates(systemAuthorities().result() + trust.authorities);
    return configuration;
}

bool TlsTrust::isPinned(const QUrl &server, const QSslCertificate &certificate) const
{
    const QByteArray pinned = trust(server).pinnedSha256;
    return !pinned.isEmpty() && !certificate.isNull() && certificate.digest(QCryptographicHash::Sha256) == pinned;
}

void TlsTrust::noteRefused(const QUrl &server, const QSslCertificate &certificate)
{
    if (!certificate.isNull())
        m_refused.insert(keyOf(server), certificate);
}

QSslCertificate TlsTrust::lastRefused(const QUrl &server) const
{
    return m_refused.value(keyOf(server));
}

Result<QList<QSslCertificate>> TlsTrust::readAuthorities(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, {fileName, file.errorString()});
    const QByteArray bytes = file.read(LargestFile + 1);
    QList<QSslCertificate> certificates;
    if (bytes.size() <= LargestFile)
        certificates = QSslCertificate::fromData(bytes, QSsl::Pem) + QSslCertificate::fromData(bytes, QSsl::Der);
    certificates.removeIf([](const QSslCertificate &certificate) { return certificate.isNull(); });
    if (certificates.isEmpty())
        return failure(ErrorCode::NotACertificate, {fileName});
    return certificates;
}

QString TlsTrust::fingerprint(const QSslCertificate &certificate)
{
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
}

} // namespace obi
