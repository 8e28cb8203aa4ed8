// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTemporaryDir>

namespace obi::test {

/// A certificate authority of this test run, and certificates that are right or wrong in one way; made by the openssl
/// command, which has to be there.
class TestCertificates
{
public:
    TestCertificates();

    QString authorityFile() const { return m_folder.filePath(QStringLiteral("ca.pem")); }
    QSslCertificate authority() const { return certificate(QStringLiteral("ca")); }

    QSslConfiguration good() { return signedFor(QStringLiteral("good"), QStringLiteral("localhost"), 30); }
    QSslConfiguration expired() { return signedFor(QStringLiteral("expired"), QStringLiteral("localhost"), -1); }
    QSslConfiguration wrongHost() { return signedFor(QStringLiteral("wrong"), QStringLiteral("other.example"), 30); }
    QSslConfiguration selfSigned(const QString &name);

    static QSslCertificate of(const QSslConfiguration &configuration) { return configuration.localCertificate(); }

private:
    void openssl(const QStringList &arguments);
    QSslConfiguration signedFor(const QString &name, const QString &host, int days);
    QSslConfiguration configuration(const QString &name) const;
    QSslCertificate certificate(const QString &name) const;
    QByteArray content(const QString &file) const;

    QTemporaryDir m_folder;
};

} // namespace obi::test
