// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/AuthorizedTransport.h"
#include "FakeService.h"
#include "ObiTest.h"
#include "auth/Region.h"
#include "auth/TokenSource.h"
#include "http/Cancellation.h"

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

class AuthorizedTransportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void ownServicesOnly_data();
    void ownServicesOnly();
    void oneRetryAfter401();
    void whatMustNeverBeRepeatedIsNot();
    void manyWithTheSameDeadTokenFetchOne();
    void nothingIsSentWithoutAToken();
    void bringsItsOwnCredentials();
    void cancelledWhileTheTokenIsFetched();
    void nothingChangesUnderAnotherAccount();

private:
    Result<HttpResponse> get(const QString &url = u"https://private.intel.amp.cisco.com/ctia/version"_s,
                             Repeat repeat = Repeat::ByMethod);

    std::unique_ptr<FakeService> m_tokenEndpoint;
    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<MovableClock> m_clock;
    std::unique_ptr<TokenSource> m_tokens;
    std::unique_ptr<AuthorizedTransport> m_transport;
    QByteArray m_accepted; ///< the token that the service accepts; empty: any
};

void AuthorizedTransportTest::init()
{
    m_transport.reset();
    m_tokens.reset();
    m_accepted.clear();
    m_clock = std::make_unique<MovableClock>();
    m_tokenEndpoint = std::make_unique<FakeService>();
    m_tokenEndpoint->reply = [this](const HttpRequest &) {
        const QByteArray token = 't' + QByteArray::number(m_tokenEndpoint->asked.size());
        return json(200, R"({"access_token":")" + token + R"(","expires_in":600})");
    };
    m_service = std::make_unique<FakeService>();
    m_service->reply = [this](const HttpRequest &request) {
        const QByteArray header = headerValue(request.headers, "authorization");
        const bool accepted = m_accepted.isEmpty() || header == "Bearer " + m_accepted;
        return accepted ? json(200, "{}") : json(401, R"({"error":"jwt_expired"})");
    };
    m_tokens = std::make_unique<TokenSource>(*m_tokenEndpoint, m_clock->clock());
    m_tokens->setCredentials(QUrl(u"https://visibility.amp.cisco.com"_s), u"client-1"_s, Secret("p"));
    m_transport = std::make_unique<AuthorizedTransport>(*m_service, *m_tokens);
    m_transport->setAddresses(addressesOf(Region::NorthAmerica));
}

Result<HttpResponse> AuthorizedTransportTest::get(const QString &url, Repeat repeat)
{
    const HttpRequest request{.url = QUrl(url), .repeat = repeat};
    return await(m_transport->send(request));
}

void AuthorizedTransportTest::ownServicesOnly_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("own");
    QTest::newRow("platform") << u"https://visibility.amp.cisco.com/iroh/x"_s << true;
    QTest::newRow("with its port") << u"https://visibility.amp.cisco.com:443/iroh/x"_s << true;
    QTest::newRow("capitals") << u"https://Visibility.AMP.cisco.com/iroh/x"_s << true;
    QTest::newRow("private intelligence") << u"https://private.intel.amp.cisco.com/ctia/x"_s << true;
    QTest::newRow("global intelligence") << u"https://intel.amp.cisco.com/ctia/x"_s << true;
    QTest::newRow("conure") << u"https://conure.us.security.cisco.com/v2/x"_s << true;
    QTest::newRow("orbital") << u"https://orbital.amp.cisco.com/v0/ok"_s << true;
    QTest::newRow("another port") << u"https://visibility.amp.cisco.com:8443/iroh/x"_s << false;
    QTest::newRow("unencrypted") << u"http://visibility.amp.cisco.com/iroh/x"_s << false;
    QTest::newRow("unencrypted, same port") << u"http://visibility.amp.cisco.com:443/iroh/x"_s << false;
    QTest::newRow("another region") << u"https://visibility.eu.amp.cisco.com/iroh/x"_s << false;
    QTest::newRow("below its domain") << u"https://x.visibility.amp.cisco.com/"_s << false;
    QTest::newRow("looks like it") << u"https://visibility.amp.cisco.com.evil.example/iroh/x"_s << false;
    QTest::newRow("as a user name") << u"https://visibility.amp.cisco.com@evil.example/iroh/x"_s << false;
    QTest::newRow("gateway") << u"https://esa1.corp.example:6443/esa/api/v2.0/health"_s << false;
    QTest::newRow("nowhere") << u"/iroh/x"_s << false;
}

void AuthorizedTransportTest::ownServicesOnly()
{
    QFETCH(QString, url);
    QFETCH(bool, own);
    QVERIFY(get(url));
    QCOMPARE(m_service->header(0, "authorization"), own ? QByteArray("Bearer t1") : QByteArray());
    QCOMPARE(m_tokenEndpoint->asked.size(), own ? 1 : 0);
}

void AuthorizedTransportTest::oneRetryAfter401()
{
    m_accepted = "t2";
    const auto response = get();
    QVERIFY(response);
    QCOMPARE(response->status, 200);
    QCOMPARE(m_service->header(0, "authorization"), "Bearer t1");
    QCOMPARE(m_service->header(1, "authorization"), "Bearer t2");
    QCOMPARE(m_service->asked.at(1).headers.size(), 1);

    m_accepted = "never";
    const auto refused = get();
    QVERIFY(refused);
    QCOMPARE(refused->status, 401);
    QCOMPARE(m_service->asked.size(), 4);
}

void AuthorizedTransportTest::whatMustNeverBeRepeatedIsNot()
{
    m_accepted = "t2";
    const QString trigger = u"https://visibility.amp.cisco.com/iroh/iroh-response/respond/trigger/x"_s;
    const auto refused = get(trigger, Repeat::Never);
    QVERIFY(refused);
    QCOMPARE(refused->status, 401);
    QCOMPARE(m_service->asked.size(), 1);
    // The dead token is not used again.
    QCOMPARE(get(trigger, Repeat::Never)->status, 200);
    QCOMPARE(m_service->asked.size(), 2);
}

void AuthorizedTransportTest::manyWithTheSameDeadTokenFetchOne()
{
    QVERIFY(get());
    m_accepted = "t2";
    m_service->holding = true;
    QList<int> statuses;
    const HttpRequest request{.url = QUrl(u"https://intel.amp.cisco.com/ctia/version"_s)};
    for (int i = 0; i < 10; ++i)
        QCoro::connect(m_transport->send(request), this, [&](const auto &got) { statuses.append(got->status); });
    settle();
    // One learns of it before the others, and has its new token before the last does.
    m_service->holding = false;
    m_service->releaseOne();
    settle();
    m_service->release();
    QTRY_COMPARE(statuses.size(), 10);
    QCOMPARE(statuses.count(200), 10);
    QCOMPARE(m_tokenEndpoint->asked.size(), 2);
}

void AuthorizedTransportTest::nothingIsSentWithoutAToken()
{
    m_tokenEndpoint->reply = [](const HttpRequest &) { return json(200, R"({"access_token":""})"); };
    QCOMPARE(get().error().code, ErrorCode::UnexpectedAnswer);
    m_tokens->setCredentials({}, {}, {});
    QCOMPARE(get().error().code, ErrorCode::NotLoggedIn);
    QVERIFY(m_service->asked.isEmpty());
}

void AuthorizedTransportTest::bringsItsOwnCredentials()
{
    HttpRequest request{.url = QUrl(u"https://visibility.amp.cisco.com/iroh/oauth2/token"_s)};
    request.headers = {{"authorization", "Basic eDp5"}};
    QVERIFY(await(m_transport->send(request)));
    QCOMPARE(m_service->asked.first().headers, request.headers);
    QVERIFY(m_tokenEndpoint->asked.isEmpty());
}

void AuthorizedTransportTest::cancelledWhileTheTokenIsFetched()
{
    m_tokenEndpoint->holding = true;
    HttpRequest request{.url = QUrl(u"https://visibility.amp.cisco.com/iroh/x"_s)};
    std::optional<Result<HttpResponse>> patient;
    std::optional<Result<HttpResponse>> impatient;
    QCoro::connect(m_transport->send(request), this, [&](const auto &got) { patient = got; });
    request.cancellation = std::make_shared<Cancellation>();
    QCoro::connect(m_transport->send(request), this, [&](const auto &got) { impatient = got; });
    request.cancellation->cancel();
    QTRY_VERIFY(impatient);
    QCOMPARE(impatient->error().code, ErrorCode::Cancelled);
    QVERIFY(!patient);
    m_tokenEndpoint->release();
    QTRY_VERIFY(patient);
    QVERIFY(*patient);
    QCOMPARE(m_service->asked.size(), 1);
}

// What waits for a token when the account is changed: reading may go on, writing was meant for the old one.
void AuthorizedTransportTest::nothingChangesUnderAnotherAccount()
{
    m_tokenEndpoint->holding = true;
    std::optional<Result<HttpResponse>> reading;
    std::optional<Result<HttpResponse>> writing;
    const QUrl url(u"https://visibility.amp.cisco.com/iroh/x"_s);
    QCoro::connect(m_transport->send({.url = url}), this, [&](const auto &got) { reading = got; });
    QCoro::connect(m_transport->send({.method = "POST", .url = url}), this, [&](const auto &got) { writing = got; });
    QTRY_COMPARE(m_tokenEndpoint->asked.size(), 1);
    m_tokens->setCredentials(QUrl(u"https://visibility.amp.cisco.com"_s), u"client-2"_s, Secret("q"));
    m_tokenEndpoint->holding = false;
    m_tokenEndpoint->release();
    QTRY_VERIFY(reading && writing);
    QVERIFY(*reading);
    QVERIFY(!*writing);
    QCOMPARE(writing->error().code, ErrorCode::NotLoggedIn);
    QCOMPARE(m_service->asked.size(), 1);
    QCOMPARE(m_service->asked.first().method, "GET");
}

OBI_TEST(AuthorizedTransportTest)
#include "AuthorizedTransportTest.moc"
