// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/TlsErrors.h"

#include "http/RequestBytes.h"
#include "http/TlsTrust.h"

#include <algorithm>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

using Kinds = QList<QSslError::SslError>;

/// In the order in which they matter.
const QList<QPair<ErrorCode, Kinds>> &ranking()
{
    static const QList<QPair<ErrorCode, Kinds>> kinds{
        {ErrorCode::CertificateSelfSigned, {QSslError::SelfSignedCertificate}},
        {ErrorCode::CertificateUnknownAuthority,
         {QSslError::SelfSignedCertificateInChain, QSslError::UnableToGetIssuerCertificate,
          QSslError::UnableToGetLocalIssuerCertificate, QSslError::UnableToVerifyFirstCertificate,
          QSslError::CertificateUntrusted, QSslError::InvalidCaCertificate}},
        {ErrorCode::CertificateExpired, {QSslError::CertificateExpired, QSslError::CertificateNotYetValid}},
        {ErrorCode::CertificateWrongHost, {QSslError::HostNameMismatch}},
    };
    return kinds;
}

bool isAbout(const QList<QSslError> &errors, const Kinds &kinds)
{
    return std::any_of(errors.begin(), errors.end(), [&](const QSslError &e) { return kinds.contains(e.error()); });
}

QString issuer(const QSslCertificate &certificate)
{
    const QStringList names =
        certificate.issuerInfo(QSslCertificate::CommonName) + certificate.issuerInfo(QSslCertificate::Organization);
    return names.join(u", ");
}

QString names(const QSslCertificate &certificate)
{
    const QStringList alternatives = certificate.subjectAlternativeNames().values();
    return (alternatives.isEmpty() ? certificate.subjectInfo(QSslCertificate::CommonName) : alternatives).join(u", ");
}

QStringList context(ErrorCode code, const QString &host, const QSslCertificate &certificate)
{
    const QString fingerprint = TlsTrust::fingerprint(certificate);
    if (code == ErrorCode::CertificateUnknownAuthority)
        return {host, issuer(certificate), fingerprint};
    if (code == ErrorCode::CertificateExpired)
        return {host, certificate.expiryDate().toUTC().toString(Qt::ISODate), fingerprint};
    if (code == ErrorCode::CertificateWrongHost)
        return {host, names(certificate), fingerprint};
    return {host, fingerprint};
}

bool isProxyError(QAbstractSocket::SocketError error)
{
    return error == QAbstractSocket::ProxyConnectionRefusedError ||
           error == QAbstractSocket::ProxyConnectionClosedError ||
           error == QAbstractSocket::ProxyConnectionTimeoutError || error == QAbstractSocket::ProxyNotFoundError ||
           error == QAbstractSocket::ProxyProtocolError;
}

QString proxyName(const QNetworkProxy &proxy)
{
    return proxy.hostName() + u':' + QString::number(proxy.port());
}

Error encryptionError(const QString &host, QAbstractSocket::SocketError error, const QString &reason)
{
    // The network may fail at any time; what fails otherwise failed at TLS and will do so again.
    const bool network = error == QAbstractSocket::RemoteHostClosedError || error == QAbstractSocket::NetworkError;
    return {network ? ErrorCode::ConnectionBroken : ErrorCode::TlsFailed, {host, reason}};
}

} // namespace

Error certificateError(const QString &host, const QList<QSslError> &errors, const QSslCertificate &certificate)
{
    for (const auto &[code, kinds] : ranking()) {
        if (isAbout(errors, kinds))
            return {code, context(code, host, certificate)};
    }
    return {ErrorCode::TlsFailed, {host, errors.isEmpty() ? QString() : errors.first().errorString()}};
}

Error certificateChanged(const QString &host, const QSslCertificate &certificate)
{
    return {ErrorCode::CertificateChanged, {host, TlsTrust::fingerprint(certificate)}};
}

Error connectError(const QUrl &url, const QNetworkProxy &proxy, QAbstractSocket::SocketError error,
                   const QString &reason, bool encrypting)
{
    const QString host = url.host();
    if (error == QAbstractSocket::ProxyAuthenticationRequiredError)
        return {ErrorCode::ProxyUnauthorized, {proxyName(proxy)}};
    if (isProxyError(error))
        return {ErrorCode::ProxyFailed, {proxyName(proxy), reason}};
    if (encrypting)
        return encryptionError(host, error, reason);
    if (proxy.type() != QNetworkProxy::NoProxy)
        return {ErrorCode::ProxyFailed, {proxyName(proxy), reason}};
    if (error == QAbstractSocket::HostNotFoundError)
        return {ErrorCode::HostNotFound, {host}};
    if (error == QAbstractSocket::SocketTimeoutError) // the system's own limit, where it is shorter than ours
        return {ErrorCode::ConnectTimedOut, {host, QString::number(portOf(url)), u"30"_s}};
    if (error == QAbstractSocket::ConnectionRefusedError)
        return {ErrorCode::ConnectionRefused, {host, QString::number(portOf(url))}};
    return {ErrorCode::NoConnection, {host, reason}};
}

} // namespace obi
