// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "TestCertificates.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>

namespace obi::test {

using namespace Qt::StringLiterals;

namespace {

const QStringList NewKey{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s};

} // namespace

TestCertificates::TestCertificates()
{
    openssl(QStringList{u"req"_s, u"-x509"_s} + NewKey +
            QStringList{u"-keyout"_s, u"ca.key"_s, u"-out"_s, u"ca.pem"_s, u"-subj"_s, u"/CN=Obi test authority"_s,
                        u"-days"_s, u"30"_s});
}

QSslConfiguration TestCertificates::selfSigned(const QString &name)
{
    openssl(QStringList{u"req"_s, u"-x509"_s} + NewKey +
            QStringList{u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".pem"_s, u"-subj"_s, u"/CN="_s + name,
                        u"-addext"_s, u"subjectAltName=DNS:localhost"_s, u"-days"_s, u"30"_s});
    return configuration(name);
}

QSslConfiguration TestCertificates::signedFor(const QString &name, const QString &host, int days)
{
    openssl(QStringList{u"req"_s} + NewKey +
            QStringList{u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".csr"_s, u"-subj"_s, u"/CN="_s + host,
                        u"-addext"_s, u"subjectAltName=DNS:"_s + host});
    openssl({u"x509"_s, u"-req"_s, u"-in"_s, name + u".csr"_s, u"-CA"_s, u"ca.pem"_s, u"-CAkey"_s, u"ca.key"_s,
             u"-CAcreateserial"_s, u"-days"_s, QString::number(days), u"-copy_extensions"_s, u"copy"_s, u"-out"_s,
             name + u".pem"_s});
    return configuration(name);
}

void TestCertificates::openssl(const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("openssl: %s", process.readAllStandardError().constData());
}

QSslConfiguration TestCertificates::configuration(const QString &name) const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificate(name));
    configuration.setPrivateKey(QSslKey(content(name + u".key"_s), QSsl::Ec));
    return configuration;
}

QSslCertificate TestCertificates::certificate(const QString &name) const
{
    return QSslCertificate(content(name + u".pem"_s));
}

QByteArray TestCertificates::content(const QString &file) const
{
    QFile reader(m_folder.filePath(file));
    return reader.open(QIODevice::ReadOnly) ? reader.readAll() : QByteArray();
}

} // namespace obi::test
