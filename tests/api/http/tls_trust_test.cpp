// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/TlsTrust.h"

#include "ObiTest.h"
#include "TestCertificates.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

class TlsTrustTest : public QObject
{
    Q_OBJECT
private:
    TestCertificates m_certificates;
    QTemporaryDir m_folder;

    QString file(const QByteArray &content)
    {
        const QString name = m_folder.filePath(u"file"_s);
        QFile file(name);
        [&] { QVERIFY(file.open(QIODevice::WriteOnly)); }();
        file.write(content);
        return name;
    }

private Q_SLOTS:
    void readsPemAndDer()
    {
        const QSslCertificate authority = m_certificates.authority();
        const QSslCertificate other = TestCertificates::of(m_certificates.good());
        QCOMPARE(*TlsTrust::readAuthorities(m_certificates.authorityFile()), QList{authority});
        QCOMPARE(*TlsTrust::readAuthorities(file(authority.toDer())), QList{authority});
        QCOMPARE(*TlsTrust::readAuthorities(file("Bag\n" + authority.toPem() + "text\n" + other.toPem())),
                 (QList{authority, other}));
    }

    void refusesWhatIsNoCertificate_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << "hello"_ba;
        QTest::newRow("frame without content") << "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n"_ba;
        QTest::newRow("frame around garbage") << "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"_ba;
        QTest::newRow("huge") << QByteArray(5 * 1024 * 1024, '0');
    }
    void refusesWhatIsNoCertificate()
    {
        QFETCH(QByteArray, content);
        const QString name = file(content);
        QCOMPARE(TlsTrust::readAuthorities(name).error(), (Error{ErrorCode::NotACertificate, {name}}));
    }

    void unreadableFile()
    {
        QCOMPARE(TlsTrust::readAuthorities(u"/nowhere"_s).error().code, ErrorCode::FileUnreadable);
        QCOMPARE(TlsTrust::readAuthorities(m_folder.path()).error().code, ErrorCode::FileUnreadable);
    }

    void fingerprintIsPairsInUpperCase()
    {
        const QString fingerprint = TlsTrust::fingerprint(m_certificates.authority());
        static const QRegularExpression form(u"^([0-9A-F]{2}:){31}[0-9A-F]{2}$"_s);
        QVERIFY(form.match(fingerprint).hasMatch());
    }

    void serversAreToldApartByHostAndPort()
    {
        TlsTrust trust;
        const ServerTrust own{{m_certificates.authority()}, {}};
        trust.setTrust(QUrl(u"https://Gateway.example/api"_s), own);
        QCOMPARE(trust.trust(QUrl(u"https://gateway.example:443/other"_s)), own);
        QCOMPARE(trust.trust(QUrl(u"https://gateway.example:6443"_s)), ServerTrust());
        QCOMPARE(trust.trust(QUrl(u"https://other.example"_s)), ServerTrust());
        const auto at = [&](const QString &url) { return trust.configurationFor(QUrl(url)).caCertificates(); };
        QVERIFY(at(u"https://gateway.example"_s).contains(m_certificates.authority()));
        QVERIFY(!at(u"https://other.example"_s).contains(m_certificates.authority()));
    }

    /// Reading and joining them takes far longer than a connection may hold up the window.
    void authoritiesAreNotGatheredForEachConnection()
    {
        TlsTrust trust;
        const QUrl url(u"https://gateway.example"_s);
        trust.setTrust(url, {{m_certificates.authority()}, {}});
        const QList<QSslCertificate> first = trust.configurationFor(url).caCertificates();
        const QList<QSslCertificate> second = trust.configurationFor(url).caCertificates();
        QCOMPARE(first, QSslConfiguration::systemCaCertificates() + QList{m_certificates.authority()});
        QCOMPARE(static_cast<const void *>(first.constData()), static_cast<const void *>(second.constData()));
    }

    void onlyThePinnedCertificateIsPinned()
    {
        TlsTrust trust;
        const QUrl url(u"https://gateway.example"_s);
        const QSslCertificate certificate = m_certificates.authority();
        QVERIFY(!trust.isPinned(url, certificate));
        trust.setTrust(url, ServerTrust{.pinnedSha256 = certificate.digest(QCryptographicHash::Sha256)});
        QVERIFY(trust.isPinned(url, certificate));
        QVERIFY(!trust.isPinned(url, TestCertificates::of(m_certificates.good())));
        QVERIFY(!trust.isPinned(url, QSslCertificate()));
        QVERIFY(!trust.isPinned(QUrl(u"https://other.example"_s), certificate));
        QVERIFY(trust.configurationFor(url).caCertificates().isEmpty());
    }

    void changesAreToldOnce()
    {
        TlsTrust trust;
        QSignalSpy changed(&trust, &TlsTrust::changed);
        const QUrl url(u"https://gateway.example"_s);
        const ServerTrust own{{m_certificates.authority()}, {}};
        trust.setTrust(url, {});
        QCOMPARE(changed.size(), 0);
        trust.setTrust(url, own);
        trust.setTrust(url, own);
        QCOMPARE(changed.size(), 1);
        trust.setTrust(url, {});
        QCOMPARE(changed.size(), 2);
    }
};

OBI_TEST(TlsTrustTest)
#include "tls_trust_test.moc"
