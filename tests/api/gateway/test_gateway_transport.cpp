// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../auth/FakeService.h"
#include "ObiTest.h"
#include "gateway/GatewayTransport.h"
#include "http/Cancellation.h"

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray BadLogin = R"({"error":{"message":"Invalid username or passphrase.","code":"401",)"
                            R"("explanation":"401 = No permission -- see authorization schemes."}})";

HttpResponse gatewayError(int status, const QByteArray &message)
{
    return json(status, R"({"error":{"message":")" + message + R"(","code":")" + QByteArray::number(status) + R"("}})");
}

} // namespace

class GatewayTransportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void logsInAsAsyncOsWants();
    void sampleOfALogin();
    void sampleOfPrivileges();
    void thatGatewayOnly();
    void oneLoginForMany();
    void logsInAgainOnce_data();
    void logsInAgainOnce();
    void whatMustNeverBeRepeatedIsNot();
    void loginErrors_data();
    void loginErrors();
    void basic();
    void basicRefused();
    void anotherAccountWhileItLogsIn();
    void noAccountNoPassphrase();
    void cancelledWhileItLogsIn();

private:
    Result<HttpResponse> get(Repeat repeat = Repeat::ByMethod);
    static bool isLogin(const HttpRequest &request) { return request.url.path().endsWith(u"/login"_s); }
    int logins() const { return int(std::count_if(m_service->asked.begin(), m_service->asked.end(), isLogin)); }

    GatewayAccount m_account;
    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<GatewayTransport> m_transport;
    QByteArray m_accepted;
    QByteArray m_refusal;
};

void GatewayTransportTest::init()
{
    m_account = {.id = u"1"_s, .name = u"esa1"_s, .address = QUrl(u"https://esa1.corp.example:6443"_s)};
    m_account.userName = u"調査員"_s;
    m_accepted.clear();
    m_refusal = "ExpiredSignatureError.";
    m_transport.reset();
    m_service = std::make_unique<FakeService>();
    m_service->reply = [this](const HttpRequest &request) {
        if (isLogin(request))
            return json(200, R"({"data":{"is2FactorRedirectRequired":"false","jwtToken":"j)" +
                                 QByteArray::number(logins()) + R"("}})");
        const QByteArray token = headerValue(request.headers, "jwtToken");
        return m_accepted.isEmpty() || token == m_accepted ? json(200, "{}") : gatewayError(401, m_refusal);
    };
    m_transport = std::make_unique<GatewayTransport>(*m_service);
    m_transport->setAccount(m_account, Secret("pass\"phrase"));
}

Result<HttpResponse> GatewayTransportTest::get(Repeat repeat)
{
    const HttpRequest request{.url = QUrl(u"https://esa1.corp.example:6443/esa/api/v2.0/health"_s), .repeat = repeat};
    return await(m_transport->send(request));
}

void GatewayTransportTest::logsInAsAsyncOsWants()
{
    QVERIFY(get());
    const HttpRequest &login = m_service->asked.first();
    QCOMPARE(login.method, "POST");
    QCOMPARE(login.url, QUrl(u"https://esa1.corp.example:6443/esa/api/v2.0/login"_s));
    QCOMPARE(login.body, R"({"data":{"userName":")" + u"調査員"_s.toUtf8().toBase64() + R"(","passphrase":")" +
                             QByteArray("pass\"phrase").toBase64() + R"("}})");
    QCOMPARE(m_service->header(0, "content-type"), "application/json");
    QCOMPARE(m_service->header(1, "jwtToken"), "j1");
    QVERIFY(m_service->header(1, "authorization").isEmpty());
    QVERIFY(get());
    QCOMPARE(logins(), 1);
}

void GatewayTransportTest::sampleOfALogin()
{
    OBI_NEED_SAMPLES;
    const auto body = sample(u"asyncos/login_response.json"_s);
    QVERIFY(body);
    m_service->reply = [body](const HttpRequest &) { return json(200, *body); };
    QVERIFY(get());
    QCOMPARE(m_service->header(1, "jwtToken"), "new_token");
    const auto refusal = sample(u"asyncos/error_401_bad_login.json"_s);
    QVERIFY(refusal);
    m_service->reply = [refusal](const HttpRequest &) { return json(401, *refusal); };
    m_transport->setAccount(m_account, Secret("x"));
    QCOMPARE(get().error(), (Error{ErrorCode::WrongGatewayLogin, {u"esa1"_s}}));
}

/// A login with Basic tries the credentials on the user's privileges.
void GatewayTransportTest::sampleOfPrivileges()
{
    OBI_NEED_SAMPLES;
    const auto privileges = sample(u"asyncos/login_privileges.json"_s);
    QVERIFY(privileges);
    m_service->reply = [privileges](const HttpRequest &) { return json(200, *privileges); };
    m_account.login = GatewayAccount::Login::Basic;
    m_transport->setAccount(m_account, Secret("x"));
    QVERIFY(await(m_transport->logIn()));
    QCOMPARE(m_service->asked.last().url.path(), u"/esa/api/v2.0/login/privileges"_s);
}

void GatewayTransportTest::thatGatewayOnly()
{
    for (const QString &url : {u"https://esa2.corp.example:6443/x"_s, u"https://esa1.corp.example/x"_s,
                               u"http://esa1.corp.example:6443/x"_s, u"https://visibility.amp.cisco.com/iroh/x"_s}) {
        const HttpRequest request{.url = QUrl(url)};
        QVERIFY(await(m_transport->send(request)));
        QVERIFY(m_service->asked.last().headers.isEmpty());
    }
    QCOMPARE(logins(), 0);
}

void GatewayTransportTest::oneLoginForMany()
{
    m_service->holding = true;
    int answered = 0;
    const HttpRequest request{.url = QUrl(u"https://esa1.corp.example:6443/esa/api/v2.0/health"_s)};
    for (int i = 0; i < 20; ++i)
        QCoro::connect(m_transport->send(request), this, [&](const auto &got) { answered += got ? 1 : 0; });
    settle();
    QCOMPARE(m_service->asked.size(), 1);
    m_service->holding = false;
    m_service->release();
    QTRY_COMPARE(answered, 20);
    QCOMPARE(logins(), 1);
}

void GatewayTransportTest::logsInAgainOnce_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("expired") << QByteArray("ExpiredSignatureError.");
    QTest::newRow("damaged") << QByteArray("InvalidTokenError.");
}

void GatewayTransportTest::logsInAgainOnce()
{
    QFETCH(QByteArray, message);
    m_refusal = message;
    m_accepted = "j2";
    QCOMPARE(get()->status, 200);
    QCOMPARE(logins(), 2);
    m_accepted = "none";
    QCOMPARE(get()->status, 401);
    QCOMPARE(logins(), 3);
    QCOMPARE(m_service->asked.size(), 3 + 4);
}

void GatewayTransportTest::whatMustNeverBeRepeatedIsNot()
{
    m_accepted = "j2";
    QCOMPARE(get(Repeat::Never)->status, 401);
    QCOMPARE(m_service->asked.size(), 2);
    QCOMPARE(get(Repeat::Never)->status, 200);
    QCOMPARE(m_service->asked.size(), 4);
}

void GatewayTransportTest::loginErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Error>("error");
    QTest::addColumn<bool>("isFinal");
    const QString host = u"esa1.corp.example"_s;
    const auto add = [](const char *name, int status, const QByteArray &body, const Error &error, bool isFinal) {
        QTest::newRow(name) << status << body << error << isFinal;
    };
    add("wrong", 401, BadLogin, {ErrorCode::WrongGatewayLogin, {u"esa1"_s}}, true);
    add("wrong, without a body", 401, {}, {ErrorCode::WrongGatewayLogin, {u"esa1"_s}}, true);
    add("two factors", 200, R"({"data":{"is2FactorRedirectRequired":"true","jwtToken":"x"}})",
        {ErrorCode::TwoFactorNeeded, {u"esa1"_s}}, true);
    add("two factors, as a boolean", 200, R"({"data":{"is2FactorRedirectRequired":true}})",
        {ErrorCode::TwoFactorNeeded, {u"esa1"_s}}, true);
    add("no token", 200, R"({"data":{"is2FactorRedirectRequired":"false"}})",
        {ErrorCode::UnexpectedAnswer, {host, u"data.jwtToken"_s}}, false);
    add("empty token", 200, R"({"data":{"jwtToken":""}})", {ErrorCode::UnexpectedAnswer, {host, u"data.jwtToken"_s}},
        false);
    add("a list", 200, "[]", {ErrorCode::UnexpectedAnswer, {host, u"$"_s}}, false);
    add("switched off", 503, {}, {ErrorCode::HttpStatus, {host, u"503"_s, {}}}, false);
    add("another server", 200, "<html>", {ErrorCode::NotJson, {host, u"application/json"_s}}, false);
}

void GatewayTransportTest::loginErrors()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Error, error);
    QFETCH(bool, isFinal);
    const auto working = m_service->reply;
    m_service->reply = [=](const HttpRequest &) { return json(status, body); };
    QCOMPARE(get().error(), error);
    QCOMPARE(get().error(), error);
    // Gateways lock users out after a few wrong attempts.
    QCOMPARE(m_service->asked.size(), isFinal ? 1 : 2);
    m_service->reply = working;
    m_transport->setAccount(m_account, Secret("another"));
    QVERIFY(await(m_transport->logIn()));
}

void GatewayTransportTest::basic()
{
    m_account.login = GatewayAccount::Login::Basic;
    m_transport->setAccount(m_account, Secret("p"));
    QVERIFY(get());
    QCOMPARE(m_service->asked.size(), 1);
    QCOMPARE(m_service->header(0, "authorization"), "Basic " + u"調査員:p"_s.toUtf8().toBase64());
    QVERIFY(m_service->header(0, "jwtToken").isEmpty());
    QVERIFY(await(m_transport->logIn()));
    QCOMPARE(m_service->asked.last().url.path(), u"/esa/api/v2.0/login/privileges"_s);
}

void GatewayTransportTest::basicRefused()
{
    m_account.login = GatewayAccount::Login::Basic;
    m_transport->setAccount(m_account, Secret("p"));
    m_service->reply = [](const HttpRequest &) { return gatewayError(401, "You may not see reports."); };
    QCOMPARE(get()->status, 401);
    m_service->reply = [](const HttpRequest &) { return json(401, BadLogin); };
    QCOMPARE(await(m_transport->logIn()).error().code, ErrorCode::WrongGatewayLogin);
    QCOMPARE(get().error(), (Error{ErrorCode::WrongGatewayLogin, {u"esa1"_s}}));
    QCOMPARE(m_service->asked.size(), 2);
}

void GatewayTransportTest::anotherAccountWhileItLogsIn()
{
    m_service->holding = true;
    std::optional<Result<HttpResponse>> got;
    const HttpRequest request{.url = QUrl(u"https://esa1.corp.example:6443/esa/api/v2.0/health"_s)};
    QCoro::connect(m_transport->send(request), this, [&](const auto &answer) { got = answer; });
    m_transport->setAccount(m_account, Secret("another"));
    QTRY_COMPARE(logins(), 2);
    m_service->holding = false;
    m_service->release();
    QTRY_VERIFY(got);
    QVERIFY(*got);
    QCOMPARE(m_service->asked.size(), 3);
    QVERIFY(m_service->asked.at(1).body.contains(QByteArray("another").toBase64()));
}

void GatewayTransportTest::noAccountNoPassphrase()
{
    m_transport->setAccount(m_account, {});
    QCOMPARE(get().error(), (Error{ErrorCode::SecretMissing, {u"esa1"_s}}));
    m_transport->setAccount({.id = u"2"_s}, Secret("x"));
    QCOMPARE(await(m_transport->logIn()).error().code, ErrorCode::NoGateway);
    QVERIFY(m_service->asked.isEmpty());
}

void GatewayTransportTest::cancelledWhileItLogsIn()
{
    m_service->holding = true;
    HttpRequest request{.url = QUrl(u"https://esa1.corp.example:6443/esa/api/v2.0/health"_s)};
    request.cancellation = std::make_shared<Cancellation>();
    std::optional<Result<HttpResponse>> got;
    QCoro::connect(m_transport->send(request), this, [&](const auto &answer) { got = answer; });
    request.cancellation->cancel();
    QTRY_VERIFY(got);
    QCOMPARE(got->error().code, ErrorCode::Cancelled);
    m_service->release();
    settle();
    QCOMPARE(m_service->asked.size(), 1);
}

OBI_TEST(GatewayTransportTest)
#include "test_gateway_transport.moc"
