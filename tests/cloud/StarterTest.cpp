// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"
#include "TestCloud.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;
using obi::test::TestCloud;

/// The starter of tests/support, and that Qt's own client gets along with the server.
class StarterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void tellsWhereEverythingIs();
    void answersOverHttps();
    void refusesBadCertificates_data();
    void refusesBadCertificates();
    void failsOnCommand();
    void refusesNonsense();

private:
    QNetworkReply *get(const QUrl &url);

    TestCloud m_cloud;
    QNetworkAccessManager m_network;
};

void StarterTest::initTestCase()
{
    QVERIFY2(m_cloud.start(), qPrintable(m_cloud.problem()));
}

void StarterTest::init()
{
    QVERIFY2(m_cloud.reset(), qPrintable(m_cloud.problem()));
    m_network.clearConnectionCache();
}

QNetworkReply *StarterTest::get(const QUrl &url)
{
    QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
    trust.setCaCertificates(QSslCertificate::fromPath(m_cloud.caFile()));
    QNetworkRequest request(url);
    request.setSslConfiguration(trust);
    QNetworkReply *reply = m_network.get(request);
    reply->setParent(this);
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!finished.wait(10'000))
        reply->abort();
    return reply;
}

void StarterTest::tellsWhereEverythingIs()
{
    QCOMPARE(m_cloud.account().addresses(), m_cloud.addresses());
    QVERIFY(m_cloud.account().clientId.startsWith("client-"_L1));
    QVERIFY(!m_cloud.clientPassword().isEmpty());
    QVERIFY(!m_cloud.passphrase().isEmpty());
    QCOMPARE(m_cloud.gateways().size(), 5);
    QCOMPARE(m_cloud.gateways().last().apiPath, u"/sma/api/v2.0"_s);
    QVERIFY(QFile::exists(m_cloud.caFile()) && QFile::exists(m_cloud.otherCaFile()));
    QVERIFY(m_cloud.proxy().contains("withPassword"_L1));
}

void StarterTest::answersOverHttps()
{
    const QNetworkReply *reply = get(m_cloud.addresses().platform.resolved(QUrl(u"/iroh/profile/whoami"_s)));
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 401);
    const QJsonObject seen = m_cloud.log(u"/iroh/profile"_s).at(0).toObject();
    QCOMPARE(seen.value("authorization"_L1).toString(), u"none"_s);
    QVERIFY(!seen.value("authorized"_L1).toBool());
}

void StarterTest::refusesBadCertificates_data()
{
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    for (const char *kind : {"expired", "selfSigned", "wrongHost", "unknownAuthority", "tls11"})
        QTest::newRow(kind) << QNetworkReply::SslHandshakeFailedError;
    QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError;
}

void StarterTest::refusesBadCertificates()
{
    QFETCH(const QNetworkReply::NetworkError, error);
    const QNetworkReply *reply = get(m_cloud.faulty(QString::fromLatin1(QTest::currentDataTag())));
    QCOMPARE(reply->error(), error);
}

void StarterTest::failsOnCommand()
{
    QVERIFY(m_cloud.fault({{u"fault"_s, u"truncate"_s}, {u"service"_s, u"orbital"_s}}));
    const QUrl url = m_cloud.addresses().orbital.resolved(QUrl(u"/v0/ok"_s));
    QCOMPARE(get(url)->error(), QNetworkReply::RemoteHostClosedError);
    const QNetworkReply *next = get(url);
    QCOMPARE(next->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 401);
}

void StarterTest::refusesNonsense()
{
    QVERIFY(!m_cloud.fault({{u"fault"_s, u"no-such-fault"_s}}));
    QVERIFY(m_cloud.problem().contains("hang-headers"_L1));
    QVERIFY(m_cloud.obey(u"no-such-command"_s).isUndefined());
    QVERIFY(!m_cloud.obey(u"connections"_s).isUndefined());
}

OBI_TEST(StarterTest)
#include "StarterTest.moc"
