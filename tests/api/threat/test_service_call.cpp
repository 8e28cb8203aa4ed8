// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FakeTransport.h"
#include "ObiTest.h"

#include "threat/ServiceCall.h"

#include <QCoreApplication>
#include <QThread>

using namespace obi;
using namespace Qt::StringLiterals;
using test::answer;

namespace {

const QString Host = u"visibility.example"_s;

Error error(ErrorCode code, const QStringList &context, const QString &traceId = {})
{
    return {code, context, traceId};
}

Error status(int code, const QString &message, const QString &traceId = {})
{
    return error(ErrorCode::HttpStatus, {Host, QString::number(code), message}, traceId);
}

} // namespace

class TestServiceCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusals_data();
    void refusals();
    void sampleRefusals_data();
    void sampleRefusals();
    void longMessagesAreCut();
    void jsonIsTakenByTypeAndByLooks_data();
    void jsonIsTakenByTypeAndByLooks();
    void requests_data();
    void requests();
    void whatIsToldNeedsNoBody();
    void whatIsToldMayBeRefused_data();
    void whatIsToldMayBeRefused();
    void paths();
    void addresses_data();
    void addresses();
    void noAddressNoRequest();
    void transportErrorsPassThrough();
    void largeAnswersAreReadOnAWorker();
    void answerComesBackToTheThreadThatAsked();
};

void TestServiceCall::refusals_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<Error>("expected");
    using enum ErrorCode;
    QTest::newRow("401 JWT") << answer(401, R"({"error":"jwt_expired","error_description":"JWT is expired."})")
                             << error(Unauthorized, {Host, u"JWT is expired."_s});
    QTest::newRow("401 Conure") << answer(401, R"({"message":"Unauthorized"})")
                                << error(Unauthorized, {Host, u"Unauthorized"_s});
    QTest::newRow("401 code only") << answer(401, R"({"error":"no_jwt"})") << error(Unauthorized, {Host, u"no_jwt"_s});
    QTest::newRow("401 with nothing") << answer(401, "", "") << error(Unauthorized, {Host, u""_s});
    QTest::newRow("403 missing scope")
        << answer(
               403,
               R"({"error":"missing_scope","error_description":"You do not …","missing-scopes":["enrich:read","casebook"],
                          "required-scopes":["x"],"scopes":["profile"],"trace_id":"t-1"})")
        << error(MissingScope, {u"enrich:read casebook"_s}, u"t-1"_s);
    QTest::newRow("403 required scopes only")
        << answer(403, R"({"error":"missing_scope","required-scopes":["response"]})")
        << error(MissingScope, {u"response"_s});
    QTest::newRow("403 one capability as text")
        << answer(403,
                  R"({"error":"missing_capability","message":"Missing capability","capabilities":"read-casebook"})")
        << error(MissingScope, {u"read-casebook"_s});
    QTest::newRow("403 missing scope that names none")
        << answer(403, R"({"error":"missing_scope"})") << status(403, u"missing_scope"_s);
    QTest::newRow("403 other")
        << answer(403, R"({"error":"Access Control validation Client Error","type":"Access Control Error"})")
        << status(403, u"Access Control validation Client Error"_s);
    QTest::newRow("429 digits") << answer(429, "{}", "application/json", {{"Retry-After", "3172"}})
                                << error(RateLimited, {Host, u"3172"_s});
    QTest::newRow("429 unit") << answer(429, R"({"message":"Too many requests"})", "application/json",
                                        {{"retry-after", " 3172s"}})
                              << error(RateLimited, {Host, u"3172"_s});
    QTest::newRow("429 no header") << answer(429, "") << error(RateLimited, {Host, u"0"_s});
    QTest::newRow("429 absurd") << answer(429, "", "", {{"Retry-After", "99999999999999999999"}})
                                << error(RateLimited, {Host, u"0"_s});
    QTest::newRow("400 schema") << answer(400, R"({"errors":{"titel":"disallowed-key","x":"missing-required-key"}})")
                                << status(400, u"titel: disallowed-key, x: missing-required-key"_s);
    QTest::newRow("400 schema, nested") << answer(400, R"({"errors":{"observables":{"value":"missing-required-key"}}})")
                                        << status(400, u"observables.value: missing-required-key"_s);
    QTest::newRow("400 inspect") << answer(400, R"({"content":"missing-required-key"})")
                                 << status(400, u"content: missing-required-key"_s);
    QTest::newRow("400 search") << answer(400, R"({"type":"ES Invalid Request","message":"window","class":"c"})")
                                << status(400, u"window"_s);
    QTest::newRow("400 entity") << answer(400, R"({"error":"Spec Validation Client Error","type":"Invalid Entity Error",
                                                    "message":"Invalid entity","entity":{},"class":"c"})")
                                << status(400, u"Invalid entity"_s);
    QTest::newRow("400 TLP") << answer(400, R"({"type":"Invalid TLP Error"})") << status(400, u"Invalid TLP Error"_s);
    QTest::newRow("400 unknown client") << answer(400, R"({"error":"invalid_client"})") << error(UnknownClient, {Host});
    QTest::newRow("401 unknown client") << answer(401, R"({"error":"invalid_client"})") << error(UnknownClient, {Host});
    QTest::newRow("400 wrong password") << answer(400, R"({"error":"wrong_client_creds"})")
                                        << error(WrongClientPassword, {Host});
    QTest::newRow("401 wrong password") << answer(401, R"({"error":"wrong_client_creds"})")
                                        << error(WrongClientPassword, {Host});
    QTest::newRow("401 no token") << answer(401, R"({"error":"invalid_request",
                           "error_description":"No JWT found in HTTP Authorization header"})")
                                  << error(Unauthorized, {Host, u"No JWT found in HTTP Authorization header"_s});
    QTest::newRow("401 CTIA") << answer(401, R"({"error":"not_authenticated","message":"Only authenticated users"})")
                              << error(Unauthorized, {Host, u"Only authenticated users"_s});
    QTest::newRow("404 module") << answer(404, R"({"error":"module_instance_not_found"})")
                                << status(404, u"module_instance_not_found"_s);
    QTest::newRow("404 with nothing") << answer(404, "", "") << status(404, u""_s);
    QTest::newRow("405 Conure") << answer(405, R"({"message":"Method Not Allowed"})")
                                << status(405, u"Method Not Allowed"_s);
    QTest::newRow("429 date") << answer(429, R"({"error":"Too Many Requests"})", "application/json",
                                        {{"Retry-After", "Wed, 21 Oct 2026 07:28:00 GMT"},
                                         {"Date", "Wed, 21 Oct 2026 07:26:30 GMT"}})
                              << error(RateLimited, {Host, u"90"_s});
    QTest::newRow("429 date gone by") << answer(429, "", "",
                                                {{"Retry-After", "Wed, 21 Oct 2026 07:28:00 GMT"},
                                                 {"Date", "Wed, 21 Oct 2026 07:28:30 GMT"}})
                                      << error(RateLimited, {Host, u"0"_s});
    QTest::newRow("500 Conure") << answer(500, R"({"message":"sql exception","data":{},"uri":"/v2"})")
                                << status(500, u"sql exception"_s);
    QTest::newRow("400 plain text") << answer(400, "Bulk max number of entities: 2000\n", "text/plain")
                                    << status(400, u"Bulk max number of entities: 2000"_s);
    QTest::newRow("500 IROH")
        << answer(
               500,
               R"({"error":"unknown-exception","error_description":"This exception has been logged.","trace_id":"abc"})")
        << status(500, u"This exception has been logged."_s, u"abc"_s);
    QTest::newRow("500 CTIA") << answer(500, R"({"type":"unknown-exception","class":"java.lang.Exception"})")
                              << status(500, u"unknown-exception"_s);
    QTest::newRow("502 HTML of a proxy") << answer(502, "<html><b>Bad gateway</b></html>", "text/html")
                                         << status(502, u""_s);
    QTest::newRow("404 HTML of an unknown route") << answer(404, "<!DOCTYPE html>", "text/html;charset=utf-8")
                                                  << error(NotJson, {Host, u"text/html;charset=utf-8"_s});
    QTest::newRow("200 HTML") << answer(200, "<html></html>", "text/html") << error(NotJson, {Host, u"text/html"_s});
    QTest::newRow("200 HTML that says JSON")
        << answer(200, " <html></html>") << error(NotJson, {Host, u"application/json"_s});
    QTest::newRow("200 nothing") << answer(200, "", "") << error(NotJson, {Host, u""_s});
    QTest::newRow("302") << answer(302, "") << status(302, u""_s);
    QTest::newRow("no status") << answer(0, "") << status(0, u""_s);
    QTest::newRow("envelope of other kinds")
        << answer(500, R"({"error":[1],"message":{},"trace_id":null})") << status(500, u""_s);
    QTest::newRow("envelope that is a list") << answer(500, "[1]") << status(500, u""_s);
    QTest::newRow("envelope not UTF-8") << answer(500, "{\"message\":\"\xff\"}")
                                        << status(500, u"{\"message\":\"\ufffd\"}"_s);
    QTest::newRow("AsyncOS") << answer(400, R"({"error":{"message":"Bad.","code":"400","explanation":"…"}})")
                             << status(400, u"Bad."_s);
}

void TestServiceCall::refusals()
{
    QFETCH(HttpResponse, response);
    QFETCH(Error, expected);
    const auto body = jsonBody(response, Host);
    QVERIFY(!body);
    QCOMPARE(body.error().code, expected.code);
    QCOMPARE(body.error().context, expected.context);
    QCOMPARE(body.error().traceId, expected.traceId);
}

void TestServiceCall::sampleRefusals_data()
{
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<QString>("name");
    QTest::addColumn<Error>("expected");
    QTest::newRow("CTIA 401") << 401 << u"errors/ctia_401_not_authenticated.json"_s
                              << error(ErrorCode::Unauthorized, {Host, u"Only authenticated users allowed"_s});
    QTest::newRow("CTIA 403") << 403 << u"errors/ctia_403_missing_capability.json"_s
                              << error(ErrorCode::MissingScope, {u"search-event developer delete-event"_s});
    QTest::newRow("CTIA 404") << 404 << u"errors/ctia_404_casebook.json"_s << status(404, u"casebook not found"_s);
    QTest::newRow("CTIA 404 verdict") << 404 << u"errors/ctia_404_verdict.json"_s
                                      << status(404, u"no verdict currently available for the supplied observable"_s);
    QTest::newRow("CTIA 429") << 429 << u"errors/ctia_429_body.json"_s << error(ErrorCode::RateLimited, {Host, u"0"_s});
    QTest::newRow("AsyncOS 401") << 401 << u"asyncos/error_401_bad_login.json"_s
                                 << error(ErrorCode::Unauthorized, {Host, u"Invalid username or passphrase."_s});
    QTest::newRow("AsyncOS 404") << 404 << u"asyncos/error_404_missing_dates.json"_s
                                 << status(404, u"Missing attribute - startDate or endDate."_s);
}

void TestServiceCall::sampleRefusals()
{
    OBI_NEED_SAMPLES;
    QFETCH(int, httpStatus);
    QFETCH(QString, name);
    QFETCH(Error, expected);
    const auto body = jsonBody(answer(httpStatus, test::sample(name).value()), Host);
    QVERIFY(!body);
    QCOMPARE(body.error().code, expected.code);
    QCOMPARE(body.error().context, expected.context);
}

void TestServiceCall::longMessagesAreCut()
{
    const auto body = jsonBody(answer(500, "{\"message\":\"" + QByteArray(1'000'000, 'x') + "\"}"), Host);
    QVERIFY(body.error().context.last().size() <= 500);
    const auto plain = jsonBody(answer(500, QByteArray(1'000'000, 'x'), "text/plain"), Host);
    QVERIFY(plain.error().context.last().size() <= 500);
    const auto lines = jsonBody(answer(500, R"({"message":"a\n\tb"})"), Host);
    QCOMPARE(lines.error().context.last(), u"a b"_s);
}

void TestServiceCall::jsonIsTakenByTypeAndByLooks_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::newRow("json") << answer(200, "{}");
    QTest::newRow("charset") << answer(200, "[]", "application/json;charset=utf-8");
    QTest::newRow("created") << answer(201, "{}", "application/vnd.x+json");
    QTest::newRow("mislabelled") << answer(200, " {}", "text/plain");
    QTest::newRow("no type") << answer(200, "\n[]", "");
    QTest::newRow("count") << answer(200, "10001");
}

void TestServiceCall::jsonIsTakenByTypeAndByLooks()
{
    QFETCH(HttpResponse, response);
    QCOMPARE(jsonBody(response, Host).value(), response.body);
}

void TestServiceCall::requests_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<int>("repeat");
    const QUrl url(u"https://visibility.example/x"_s);
    QTest::newRow("get") << getRequest(url) << QByteArray("GET") << QByteArray() << int(Repeat::ByMethod);
    QTest::newRow("ask") << askRequest(url, "[]") << QByteArray("POST") << QByteArray("application/json")
                         << int(Repeat::Harmless);
    QTest::newRow("post") << postRequest(url, "[]") << QByteArray("POST") << QByteArray("application/json")
                          << int(Repeat::ByMethod);
    QTest::newRow("patch") << writeRequest("PATCH", url, "{}") << QByteArray("PATCH") << QByteArray("application/json")
                           << int(Repeat::ByMethod);
    QTest::newRow("delete") << writeRequest("DELETE", url) << QByteArray("DELETE") << QByteArray()
                            << int(Repeat::ByMethod);
}

void TestServiceCall::requests()
{
    QFETCH(HttpRequest, request);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, contentType);
    QFETCH(int, repeat);
    QCOMPARE(request.method, method);
    QCOMPARE(headerValue(request.headers, "accept"), QByteArray("application/json"));
    QCOMPARE(headerValue(request.headers, "content-type"), contentType);
    QCOMPARE(int(request.repeat), repeat);
}

void TestServiceCall::whatIsToldNeedsNoBody()
{
    test::FakeTransport transport;
    transport.answers.enqueue(answer(204, "", ""));
    const HttpRequest request = writeRequest("DELETE", QUrl(u"https://visibility.example/x"_s));
    QVERIFY(test::await(tellService(transport, u"SecureX"_s, request)));
    QCOMPARE(transport.line(), u"DELETE https://visibility.example/x"_s);
}

void TestServiceCall::whatIsToldMayBeRefused_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<Error>("expected");
    QTest::newRow("wrong server") << answer(200, "<html>", "text/html")
                                  << error(ErrorCode::NotJson, {Host, u"text/html"_s});
    QTest::newRow("gone") << answer(404, R"({"error":"casebook not found"})") << status(404, u"casebook not found"_s);
}

void TestServiceCall::whatIsToldMayBeRefused()
{
    QFETCH(HttpResponse, response);
    QFETCH(Error, expected);
    test::FakeTransport transport;
    transport.answers.enqueue(response);
    const HttpRequest request = writeRequest("DELETE", QUrl(u"https://visibility.example/x"_s));
    QCOMPARE(test::await(tellService(transport, u"SecureX"_s, request)).error(), expected);
}

void TestServiceCall::paths()
{
    QCOMPARE(servicePath("/ctia"_L1, {u"url"_s, u"https://a.example/?q=1&b=%20#x"_s, u"verdict"_s}),
             u"/ctia/url/https%3A%2F%2Fa.example%2F%3Fq%3D1%26b%3D%2520%23x/verdict"_s);
    QCOMPARE(servicePath("/ctia"_L1, {}), u"/ctia"_s);
}

void TestServiceCall::addresses_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"https://visibility.example"_s << u"https://visibility.example/iroh/x?q=%2Fa"_s;
    QTest::newRow("slash") << u"https://visibility.example/"_s << u"https://visibility.example/iroh/x?q=%2Fa"_s;
    QTest::newRow("port and folder") << u"http://localhost:3000/proxy//"_s
                                     << u"http://localhost:3000/proxy/iroh/x?q=%2Fa"_s;
    QTest::newRow("none") << QString() << QString();
}

void TestServiceCall::addresses()
{
    QFETCH(QString, base);
    QFETCH(QString, expected);
    const QUrlQuery query{{u"q"_s, u"%2Fa"_s}};
    QCOMPARE(serviceUrl(QUrl(base), u"/iroh/x"_s, query).toString(QUrl::FullyEncoded), expected);
}

void TestServiceCall::noAddressNoRequest()
{
    test::FakeTransport transport;
    const auto read = [](const QByteArray &, const QString &) { return Result<int>(1); };
    const HttpRequest request = getRequest(serviceUrl({}, u"/iroh/x"_s));
    const auto result = test::await(callService(transport, u"SecureX"_s, request, read));
    QCOMPARE(result.error(), error(ErrorCode::NoConnection, {u"SecureX"_s}));
    QVERIFY(transport.asked.isEmpty());
}

void TestServiceCall::transportErrorsPassThrough()
{
    test::FakeTransport transport;
    const Error gone = error(ErrorCode::TimedOut, {Host, u"30"_s});
    transport.answers.enqueue(tl::unexpected(gone));
    const auto read = [](const QByteArray &, const QString &) { return Result<int>(1); };
    const HttpRequest request = getRequest(QUrl(u"https://visibility.example/x"_s));
    QCOMPARE(test::await(callService(transport, u"SecureX"_s, request, read)).error(), gone);
}

void TestServiceCall::largeAnswersAreReadOnAWorker()
{
    test::FakeTransport transport;
    transport.answers.enqueue(answer(200, "[" + QByteArray(ReadAtOnceLimit, ' ') + "]"));
    transport.answers.enqueue(answer(200, "[]"));
    const auto read = [](const QByteArray &, const QString &) -> Result<QThread *> { return QThread::currentThread(); };
    const HttpRequest request = getRequest(QUrl(u"https://visibility.example/x"_s));
    QVERIFY(test::await(callService(transport, u"SecureX"_s, request, read)).value() != QThread::currentThread());
    QCOMPARE(test::await(callService(transport, u"SecureX"_s, request, read)).value(), QThread::currentThread());
}

void TestServiceCall::answerComesBackToTheThreadThatAsked()
{
    test::FakeTransport transport;
    transport.answers.enqueue(answer(200, "[" + QByteArray(ReadAtOnceLimit, ' ') + "]"));
    const auto read = [](const QByteArray &, const QString &) { return Result<int>(7); };
    const HttpRequest request = getRequest(QUrl(u"https://visibility.example/x"_s));
    QThread *came = nullptr;
    QCoro::connect(callService(transport, u"SecureX"_s, request, read), this, [&came](const Result<int> &result) {
        QCOMPARE(result.value(), 7);
        came = QThread::currentThread();
    });
    QTRY_COMPARE(came, QThread::currentThread());
}

OBI_TEST(TestServiceCall)
#include "test_service_call.moc"
