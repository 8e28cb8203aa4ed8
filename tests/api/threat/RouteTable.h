// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "FakeTransport.h"
#include "ObiTest.h"

#include "auth/ServiceAddresses.h"

#include <functional>
#include <optional>

namespace obi::test {

/// What a client's function must send, and an answer that it must take.
struct Route {
    const char *name;
    /// Calls the function; the error it ends in, or nothing.
    std::function<std::optional<Error>(Transport &)> ask;
    QString line;
    QByteArray body;
    Repeat repeat;
    HttpResponse answer;
    bool readsBody = true; ///< false where the status is all there is to it
};

template <typename T>
Async<bool> ended(Async<T> task)
{
    const Result<T> result = co_await std::move(task);
    if (!result)
        co_return tl::unexpected(result.error());
    co_return true;
}

template <typename T>
std::optional<Error> errorOf(Async<T> &&task)
{
    const Result<bool> result = await(ended(std::move(task)));
    return result ? std::nullopt : std::optional(result.error());
}

inline ServiceAddresses addresses()
{
    using namespace Qt::StringLiterals;
    return {.platform = QUrl(u"https://visibility.example"_s),
            .privateIntel = QUrl(u"https://private.example"_s),
            .globalIntel = QUrl(u"https://global.example"_s)};
}

/// Method, address, body and repeat mark; and that the answer is taken.
inline void checkRoute(const Route &route)
{
    FakeTransport transport;
    transport.answers.enqueue(route.answer);
    const std::optional<Error> error = route.ask(transport);
    QVERIFY2(!error, error ? qPrintable(error->context.join(u' ')) : "");
    QCOMPARE(transport.asked.size(), 1);
    QCOMPARE(transport.line(), route.line);
    QCOMPARE(transport.asked.first().body, route.body);
    QCOMPARE(int(transport.asked.first().repeat), int(route.repeat));
    const QByteArray type = headerValue(transport.asked.first().headers, "content-type");
    QCOMPARE(type, route.body.isEmpty() ? QByteArray() : QByteArray("application/json"));
}

/// An answer that no route may take, and the error it must end in.
struct BadAnswer {
    const char *name;
    HttpResponse answer;
    ErrorCode code;
};

inline QList<BadAnswer> hostileBodies()
{
    using enum ErrorCode;
    const QByteArray deep(100'000, '[');
    return {{"deep", answer(200, deep), UnexpectedAnswer},
            {"deep object", answer(200, R"({"data":)" + deep + QByteArray(100'000, ']') + "}"), UnexpectedAnswer},
            {"cut off", answer(200, R"({"data":[)"), UnexpectedAnswer},
            {"not UTF-8", answer(200, "{\"data\":[\"\xff\"],\"user\":{},\"id\":\"\xc0\"}"), UnexpectedAnswer},
            {"member twice", answer(200, R"({"data":[],"data":[{}]})"), UnexpectedAnswer},
            {"member twice in a list", answer(200, R"([{"id":"a","id":"b"}])"), UnexpectedAnswer},
            {"huge number", answer(200, R"({"data":[],"count":1e999})"), UnexpectedAnswer},
            {"huge whole number", answer(200, R"([1234567890123456789012345])"), UnexpectedAnswer},
            {"a number too large to count", answer(200, "99999999999999999999"), UnexpectedAnswer},
            {"HTML", answer(200, "<html></html>", "text/html"), NotJson},
            {"text", answer(200, "hello", "text/plain"), NotJson},
            {"nothing", answer(200, "", ""), NotJson}};
}

inline QList<BadAnswer> refusals()
{
    using enum ErrorCode;
    return {{"400", answer(400, R"({"errors":{"title":"disallowed-key"}})"), HttpStatus},
            {"401", answer(401, R"({"error":"jwt_expired"})"), Unauthorized},
            {"403", answer(403, R"({"error":"missing_scope","missing-scopes":["x"]})"), MissingScope},
            {"403 capability", answer(403, R"({"error":"missing_capability","capabilities":["x"]})"), MissingScope},
            {"404 route", answer(404, "<html></html>", "text/html"), NotJson},
            {"409", answer(409, R"({"message":"conflict"})"), HttpStatus},
            {"429", answer(429, R"({"error":"Too Many Requests"})"), RateLimited},
            {"500", answer(500, R"({"error":"unknown-exception","trace_id":"t"})"), HttpStatus},
            {"503", answer(503, "busy", "text/plain"), HttpStatus}};
}

/// Each bad answer ends in its own error, after one request.
inline void checkRefusals(const Route &route)
{
    const QList<BadAnswer> all = route.readsBody ? hostileBodies() + refusals() : refusals();
    for (const BadAnswer &bad : all) {
        FakeTransport transport;
        transport.answers.enqueue(bad.answer);
        const std::optional<Error> error = route.ask(transport);
        QVERIFY2(error, bad.name);
        QVERIFY2(error->code == bad.code, bad.name);
        QCOMPARE(transport.asked.size(), 1);
    }
}

} // namespace obi::test
