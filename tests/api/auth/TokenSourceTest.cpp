// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/TokenSource.h"
#include "FakeService.h"
#include "ObiTest.h"

#include <QSignalSpy>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString Client = u"client-1e9e36a7-e7e0-4b6c-8f6f-2f3c7a3f0d11"_s;

QByteArray grant(const QByteArray &token, const QByteArray &more = R"("expires_in":600)")
{
    return R"({"access_token":")" + token + R"(","token_type":"bearer","scope":"casebook enrich:read",)" + more + '}';
}

QByteArray text(const Result<Token> &token)
{
    return token ? token->text.reveal().toByteArray() : QByteArray();
}

} // namespace

class TokenSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksAsTheServiceWants();
    void fiftyAskersOneRequest();
    void renewedAheadOfItsEnd();
    void aLongJobOutlivesManyTokens();
    void shortLivedTokensLastForHalfOfTheirLife();
    void lifetimes_data();
    void lifetimes();
    void refusals_data();
    void refusals();
    void aFailedRenewalLeavesTheTokenThatHolds();
    void rejectedTokenIsFetchedOnce();
    void answerForOlderCredentialsIsDropped();
    void loggingOutWhileSomebodyWaits();
    void goingWhileSomebodyWaits();
    void noAddress();
    void errorsHoldNoSecret();

private:
    /// Tokens are numbered: t1, t2, …
    void grantNumbered();
    QByteArray ask() { return text(await(m_tokens->token())); }

    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<MovableClock> m_clock;
    std::unique_ptr<TokenSource> m_tokens;
};

void TokenSourceTest::init()
{
    m_tokens.reset();
    m_service = std::make_unique<FakeService>();
    m_clock = std::make_unique<MovableClock>();
    m_tokens = std::make_unique<TokenSource>(*m_service, m_clock->clock());
    m_tokens->setCredentials(QUrl(u"https://visibility.example:8443/base/"_s), Client, Secret("pass:wörd-_"));
    grantNumbered();
}

void TokenSourceTest::grantNumbered()
{
    m_service->reply = [this](const HttpRequest &) {
        return json(200, grant('t' + QByteArray::number(m_service->asked.size())));
    };
}

void TokenSourceTest::asksAsTheServiceWants()
{
    const QSignalSpy changed(m_tokens.get(), &TokenSource::changed);
    const Result<Token> token = await(m_tokens->token());
    QVERIFY(token);
    QCOMPARE(text(token), "t1");
    QCOMPARE(token->scopes, QStringList({u"casebook"_s, u"enrich:read"_s}));
    QCOMPARE(m_tokens->grantedScopes(), token->scopes);
    QCOMPARE(token->validUntil, m_clock->now().addSecs(600));
    QCOMPARE(m_tokens->validUntil(), token->validUntil);
    QCOMPARE(changed.count(), 1);

    const HttpRequest &request = m_service->asked.first();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.url, QUrl(u"https://visibility.example:8443/base/iroh/oauth2/token"_s));
    QCOMPARE(request.body, "grant_type=client_credentials");
    QCOMPARE(m_service->header(0, "content-type"), "application/x-www-form-urlencoded");
    QCOMPARE(m_service->header(0, "accept"), "application/json");
    QCOMPARE(m_service->header(0, "authorization"),
             "Basic " + (Client.toUtf8() + ":" + u"pass:wörd-_"_s.toUtf8()).toBase64());
}

void TokenSourceTest::fiftyAskersOneRequest()
{
    m_service->holding = true;
    QList<QByteArray> got;
    for (int asker = 0; asker < 50; ++asker)
        QCoro::connect(m_tokens->token(), this, [&got](const Result<Token> &token) { got.append(text(token)); });
    settle();
    QCOMPARE(m_service->asked.size(), 1);
    QVERIFY(got.isEmpty());
    m_service->release();
    QTRY_COMPARE(got.size(), 50);
    QCOMPARE(got.count("t1"), 50);
    QCOMPARE(m_service->asked.size(), 1);
}

void TokenSourceTest::renewedAheadOfItsEnd()
{
    QCOMPARE(ask(), "t1");
    m_clock->advance(539s);
    QCOMPARE(ask(), "t1");
    m_clock->advance(1s);
    QCOMPARE(ask(), "t2");
    m_clock->advance(539s);
    QCOMPARE(ask(), "t2");
}

void TokenSourceTest::aLongJobOutlivesManyTokens()
{
    // Twelve hours, a request every seven seconds: 43,200 s in spans of 546 s (the first request at or after 540 s).
    for (int request = 0; request < 12 * 3600 / 7; ++request) {
        QVERIFY(!ask().isEmpty());
        m_clock->advance(7s);
    }
    QCOMPARE(m_service->asked.size(), 80);
}

void TokenSourceTest::shortLivedTokensLastForHalfOfTheirLife()
{
    m_service->reply = [this](const HttpRequest &) {
        return json(200, grant('t' + QByteArray::number(m_service->asked.size()), R"("expires_in":10)"));
    };
    QCOMPARE(ask(), "t1");
    m_clock->advance(4s);
    QCOMPARE(ask(), "t1");
    m_clock->advance(2s);
    QCOMPARE(ask(), "t2");
}

void TokenSourceTest::lifetimes_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<int>("seconds");
    QTest::newRow("as stated") << QByteArray(R"("expires_in":120)") << 120;
    QTest::newRow("text") << QByteArray(R"("expires_in":"900")") << 900;
    QTest::newRow("fraction") << QByteArray(R"("expires_in":99.9)") << 99;
    QTest::newRow("missing") << QByteArray(R"("user":"x")") << 600;
    QTest::newRow("null") << QByteArray(R"("expires_in":null)") << 600;
    QTest::newRow("nothing") << QByteArray(R"("expires_in":0)") << 600;
    QTest::newRow("negative") << QByteArray(R"("expires_in":-5)") << 600;
    QTest::newRow("words") << QByteArray(R"("expires_in":"soon")") << 600;
    QTest::newRow("not a number") << QByteArray(R"("expires_in":"nan")") << 600;
    QTest::newRow("a list") << QByteArray(R"("expires_in":[600])") << 600;
    QTest::newRow("for ever") << QByteArray(R"("expires_in":1e300)") << 24 * 3600;
    QTest::newRow("beyond 64 bits") << QByteArray(R"("expires_in":18446744073709551615)") << 24 * 3600;
}

void TokenSourceTest::lifetimes()
{
    QFETCH(QByteArray, field);
    QFETCH(int, seconds);
    m_service->reply = [field](const HttpRequest &) { return json(200, grant("t", field)); };
    const Result<Token> token = await(m_tokens->token());
    QVERIFY(token);
    QCOMPARE(m_clock->now().secsTo(token->validUntil), seconds);
}

void TokenSourceTest::refusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QStringList>("context");
    QTest::addColumn<bool>("isFinal");
    const QString host = u"visibility.example"_s;
    const QByteArray isJson = "application/json";
    const QByteArray html = "text/html; charset=utf-8";
    const auto add = [&](const char *name, int status, const QByteArray &type, const QByteArray &body, ErrorCode code,
                         const QStringList &context,
                         bool isFinal) { QTest::newRow(name) << status << type << body << code << context << isFinal; };
    const auto unexpected = [&](const char *name, const QByteArray &body, const QString &where) {
        add(name, 200, isJson, body, ErrorCode::UnexpectedAnswer, {host, where}, false);
    };
    const QByteArray unknown = R"({"error":"invalid_client","error_description":"unknown client","trace_id":"abc"})";
    const QByteArray wrong = R"({"error":"wrong_client_creds"})";
    add("unknown client, 400", 400, isJson, unknown, ErrorCode::UnknownClient, {host}, true);
    add("unknown client, 401", 401, isJson, unknown, ErrorCode::UnknownClient, {host}, true);
    add("wrong password, 400", 400, isJson, wrong, ErrorCode::WrongClientPassword, {host}, true);
    add("wrong password, 401", 401, isJson, wrong, ErrorCode::WrongClientPassword, {host}, true);
    add("code within", 400, isJson, R"({"error":{"code":"wrong_client_creds","message":"no"}})",
        ErrorCode::WrongClientPassword, {host}, true);
    add("capitals, as plain text", 400, "text/plain", R"({"error":"INVALID_CLIENT"})", ErrorCode::UnknownClient, {host},
        true);
    add("401 without a body", 401, {}, {}, ErrorCode::WrongClientPassword, {host}, true);
    add("401 without a code", 401, isJson, R"({"message":"Bad credentials"})", ErrorCode::WrongClientPassword, {host},
        true);
    add("another 401", 401, isJson, R"({"error":"jwt_expired"})", ErrorCode::Unauthorized, {host, u"jwt_expired"_s},
        false);
    add("another 400", 400, isJson, R"({"error":"unsupported_grant_type"})", ErrorCode::HttpStatus,
        {host, u"400"_s, u"unsupported_grant_type"_s}, false);
    add("400 without a body", 400, {}, {}, ErrorCode::HttpStatus, {host, u"400"_s, {}}, false);
    add("400 in HTML", 400, html, "<html>invalid_client</html>", ErrorCode::NotJson, {host, QString::fromUtf8(html)},
        false);
    add("401 of a portal", 401, html, "<html>log in</html>", ErrorCode::NotJson, {host, QString::fromUtf8(html)},
        false);
    add("wrong server", 200, html, "<html></html>", ErrorCode::NotJson, {host, QString::fromUtf8(html)}, false);
    add("rate limit", 429, isJson, R"({"error":"Too Many Requests"})", ErrorCode::RateLimited, {host, u"0"_s}, false);
    add("server error", 500, isJson, R"({"error":"unknown-exception","trace_id":"abc"})", ErrorCode::HttpStatus,
        {host, u"500"_s, u"unknown-exception"_s}, false);
    unexpected("no token", R"({"token_type":"bearer"})", u"access_token"_s);
    unexpected("empty token", R"({"access_token":"","token_type":"bearer"})", u"access_token"_s);
    unexpected("token is a number", R"({"access_token":7})", u"access_token"_s);
    unexpected("token breaks the header", R"({"access_token":"a\r\nX-Evil: 1"})", u"access_token"_s);
    unexpected("token is not ASCII", R"({"access_token":"tökén"})", u"access_token"_s);
    unexpected("another kind of token", R"({"access_token":"t","token_type":"mac"})", u"token_type"_s);
    unexpected("two tokens", R"({"access_token":"a","access_token":"b"})", u"$"_s);
    unexpected("a list", R"([])", u"$"_s);
    unexpected("truncated", R"({"access_token":"t")", u"$"_s);
    unexpected("not UTF-8", "{\"access_token\":\"t\",\"x\":\"\xff\"}", u"$"_s);
    unexpected("too deep", R"({"access_token":"t","x":)" + QByteArray(5000, '['), u"$"_s);
}

void TokenSourceTest::refusals()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(ErrorCode, code);
    QFETCH(QStringList, context);
    QFETCH(bool, isFinal);
    m_service->reply = [=](const HttpRequest &) { return HttpResponse{status, {{"Content-Type", type}}, body}; };
    const Result<Token> token = await(m_tokens->token());
    QVERIFY(!token);
    QCOMPARE(token.error().code, code);
    QCOMPARE(token.error().context, context);
    QCOMPARE(token.error().traceId, body.contains("trace_id") ? u"abc"_s : QString());
    QCOMPARE(m_tokens->refusal().has_value(), isFinal);

    QVERIFY(!await(m_tokens->token()));
    QCOMPARE(m_service->asked.size(), isFinal ? 1 : 2);
    grantNumbered();
    m_tokens->setCredentials(QUrl(u"https://visibility.example"_s), Client, Secret("another"));
    QVERIFY(!m_tokens->refusal());
    QVERIFY(!ask().isEmpty());
}

void TokenSourceTest::aFailedRenewalLeavesTheTokenThatHolds()
{
    QCOMPARE(ask(), "t1");
    m_service->reply = [](const HttpRequest &) -> Result<HttpResponse> {
        return failure(ErrorCode::TimedOut, {u"visibility.example"_s, u"30"_s});
    };
    m_clock->advance(550s);
    QCOMPARE(ask(), "t1");
    QCOMPARE(m_service->asked.size(), 2);
    QVERIFY(!m_tokens->trouble());
    m_clock->advance(50s);
    const Result<Token> token = await(m_tokens->token());
    QVERIFY(!token);
    QCOMPARE(token.error().code, ErrorCode::TimedOut);
    QVERIFY(m_tokens->trouble());
    QCOMPARE(m_tokens->trouble()->code, ErrorCode::TimedOut);
    grantNumbered();
    QCOMPARE(ask(), "t4");
    QVERIFY(!m_tokens->trouble());
}

void TokenSourceTest::rejectedTokenIsFetchedOnce()
{
    QCOMPARE(ask(), "t1");
    m_tokens->reject(Secret("t1"));
    QCOMPARE(ask(), "t2");
    // Another request that went out with the first one learns of it late.
    m_tokens->reject(Secret("t1"));
    QCOMPARE(ask(), "t2");
    QCOMPARE(m_service->asked.size(), 2);
}

void TokenSourceTest::answerForOlderCredentialsIsDropped()
{
    m_service->holding = true;
    m_service->reply = [](const HttpRequest &request) {
        const QByteArray basic = headerValue(request.headers, "authorization").mid(6);
        return json(200, grant(QByteArray::fromBase64(basic).split(':').first()));
    };
    QByteArray got;
    QCoro::connect(m_tokens->token(), this, [&got](const Result<Token> &token) { got = text(token); });
    m_tokens->setCredentials(QUrl(u"https://visibility.example"_s), u"client-new"_s, Secret("new"));
    QTRY_COMPARE(m_service->asked.size(), 2);
    // The answers cross: the new one's first.
    m_service->holding = false;
    m_service->release();
    QTRY_COMPARE(got, "client-new");
    QCOMPARE(ask(), "client-new");
    QCOMPARE(m_service->asked.size(), 2);
}

void TokenSourceTest::loggingOutWhileSomebodyWaits()
{
    m_service->holding = true;
    std::optional<Error> error;
    QCoro::connect(m_tokens->token(), this, [&error](const Result<Token> &token) { error = token.error(); });
    m_tokens->setCredentials({}, {}, {});
    QTRY_VERIFY(error);
    QCOMPARE(error->code, ErrorCode::NotLoggedIn);
    m_service->release();
    settle();
    QVERIFY(!m_tokens->validUntil().isValid());
    QVERIFY(m_tokens->grantedScopes().isEmpty());
}

void TokenSourceTest::goingWhileSomebodyWaits()
{
    m_service->holding = true;
    std::optional<Error> error;
    QCoro::connect(m_tokens->token(), this, [&error](const Result<Token> &token) { error = token.error(); });
    m_tokens.reset();
    QTRY_VERIFY(error);
    QCOMPARE(error->code, ErrorCode::Cancelled);
    m_service->release();
    settle();
}

void TokenSourceTest::noAddress()
{
    m_tokens->setCredentials({}, Client, Secret("x"));
    const Result<Token> token = await(m_tokens->token());
    QVERIFY(!token);
    QCOMPARE(token.error().code, ErrorCode::NoConnection);
    QVERIFY(m_service->asked.isEmpty());
}

void TokenSourceTest::errorsHoldNoSecret()
{
    m_tokens->setCredentials(QUrl(u"https://visibility.example"_s), Client, Secret("canary-7e1d"));
    m_service->reply = [](const HttpRequest &request) {
        const QByteArray header = headerValue(request.headers, "authorization");
        return json(500, R"({"error_description":"cannot read )" + header + R"(","trace_id":"t-1"})");
    };
    Error error = await(m_tokens->token()).error();
    QCOMPARE(error.context, QStringList({u"visibility.example"_s, u"500"_s, {}}));
    QCOMPARE(error.traceId, u"t-1"_s);
    m_service->reply = [](const HttpRequest &) { return json(400, R"({"error":"password canary-7e1d is no use"})"); };
    error = await(m_tokens->token()).error();
    QVERIFY(!error.context.join(u' ').contains("canary"_L1));
}

OBI_TEST(TokenSourceTest)
#include "TokenSourceTest.moc"
