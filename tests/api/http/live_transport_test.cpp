// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/ConnectionPool.h"
#include "http/LiveTransport.h"
#include "http/TlsTrust.h"

#include "HttpServer.h"
#include "ObiTest.h"

#include <QTcpSocket>
#include <QTimer>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

/// Answers once, then closes what it is asked again on the same connection: a server whose patience has just ended.
HttpServer::Answer onceAConnection(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket, const QByteArray &) {
        if (socket.property("used").toBool())
            return socket.disconnectFromHost();
        socket.setProperty("used", true);
        socket.write(bytes);
    };
}

QByteArray head(const QByteArray &request)
{
    return request.left(request.indexOf("\r\n\r\n"));
}

} // namespace

class LiveTransportTest : public QObject
{
    Q_OBJECT
private:
    TlsTrust m_trust;
    std::unique_ptr<LiveTransport> m_network;

    Result<HttpResponse> send(const HttpRequest &request) { return test::await(m_network->send(request)); }

private Q_SLOTS:
    void init()
    {
        m_network = std::make_unique<LiveTransport>(m_trust);
        m_network->setProxy({ProxyChoice::Mode::None});
    }

    void everyStatusIsAValue_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 201, 202, 304, 400, 401, 403, 404, 407, 409, 429, 500, 502, 503, 504})
            QTest::addRow("%d", status) << status;
    }
    void everyStatusIsAValue()
    {
        QFETCH(int, status);
        const QByteArray body = status == 304 ? "" : "{\"error\":\"x\"}";
        const QByteArray headers = "WWW-Authenticate: Basic realm=\"x\"\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                                   "Set-Cookie: a=b\r\nRetry-After: 3172s\r\n";
        HttpServer server(always(response(status, body, headers)));
        for (const QByteArray method : {"GET", "POST", "DELETE"}) {
            const auto answer = send({.method = method, .url = server.url(u"/a?b=c%2Fd"_s)});
            QVERIFY(answer);
            QCOMPARE(answer->status, status);
            QCOMPARE(answer->body, body);
            QCOMPARE(headerValue(answer->headers, "retry-after"), "3172s"_ba);
            QCOMPARE(headerValue(answer->headers, "set-cookie"), "a=b"_ba);
        }
        QCOMPARE(server.requests().size(), 3);
        for (const QByteArray &request : server.requests()) { // nothing was answered on the user's behalf
            QVERIFY(!request.contains("\r\nCookie:"));
            QVERIFY(!request.contains("uthorization:"));
        }
    }

    void htmlIsAValue()
    {
        HttpServer server(always(response(200, "<html>", "Content-Type: text/html\r\n")));
        QCOMPARE(send({.url = server.url()})->body, "<html>"_ba);
    }

    void sendsWhatItIsGiven()
    {
        HttpServer server(always(response(200, "{}")));
        QUrl url = server.url(u"/v1/a%20b/%E6%9D%B1?q=x%26y&z=%2B#part"_s);
        url.setUserInfo(u"canary:canary"_s);
        QVERIFY(send({.method = "PATCH",
                      .url = url,
                      .headers = {{"Authorization", "Bearer t"}, {"Content-Type", "text/plain"}, {"Host", "evil"}},
                      .body = "line\r\n\r\nline"}));
        const QByteArray request = server.requests().first();
        QVERIFY(request.startsWith("PATCH /v1/a%20b/%E6%9D%B1?q=x%26y&z=%2B HTTP/1.1\r\nHost: 127.0.0.1:"));
        QVERIFY(request.contains("\r\nAuthorization: Bearer t\r\nContent-Type: text/plain\r\n"));
        QVERIFY(request.contains("\r\nContent-Length: 12\r\n"));
        QVERIFY(request.contains("\r\nAccept-Encoding: gzip, deflate\r\n"));
        QVERIFY(request.endsWith("\r\n\r\nline\r\n\r\nline"));
        QVERIFY(!request.contains("evil"));
        QVERIFY(!request.contains("canary"));
    }

    void deleteCarriesABody()
    {
        HttpServer server(always(response(200, "{}")));
        QVERIFY(send({.method = "DELETE", .url = server.url(), .body = "{\"mids\":[1]}"}));
        QVERIFY(server.requests().first().startsWith("DELETE / "));
        QVERIFY(server.requests().first().endsWith("\r\n\r\n{\"mids\":[1]}"));
    }

    void postWithoutBodySaysSo()
    {
        HttpServer server(always(response(200, "{}")));
        QVERIFY(send({.method = "POST", .url = server.url()}));
        QVERIFY(head(server.requests().first()).contains("\r\nContent-Length: 0"));
    }

    void bigBodiesGoBothWays()
    {
        const QByteArray big(20 * 1024 * 1024, 'x');
        HttpServer server(always(response(200, big)));
        const auto answer = send({.method = "POST", .url = server.url(), .body = big});
        QVERIFY(answer);
        QCOMPARE(answer->body.size(), big.size());
        QVERIFY(server.requests().first().endsWith(big));
    }

    void decodesBodies_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray plain = "{\"a\":\"日本\"}";
        const QByteArray packed = gzip(plain);
        const QByteArray chunks = QByteArray::number(packed.size(), 16) + ";x=y\r\n" + packed + "\r\n0\r\nX: y\r\n\r\n";
        const QByteArray head = "HTTP/1.1 200 OK\r\n";
        QTest::newRow("plain") << response(200, plain);
        QTest::newRow("gzip") << response(200, packed, "Content-Encoding: gzip\r\n");
        QTest::newRow("zlib") << response(200, qCompress(plain).mid(4), "Content-Encoding: deflate\r\n");
        QTest::newRow("gzip in chunks") << head + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n" +
                                               chunks;
        QTest::newRow("after an interim answer") << "HTTP/1.1 100 Continue\r\n\r\n" + response(200, plain);
        QTest::newRow("no phrase") << "HTTP/1.1 200\r\nContent-Length: 14\r\n\r\n" + plain;
    }
    void decodesBodies()
    {
        QFETCH(QByteArray, bytes);
        HttpServer server(always(bytes));
        for (int i = 0; i < 3; ++i) {
            const auto answer = send({.url = server.url()});
            QVERIFY2(answer, answer ? "" : qPrintable(answer.error().context.join(u' ')));
            QCOMPARE(answer->body, "{\"a\":\"日本\"}"_ba);
            QCOMPARE(headerValue(answer->headers, "content-encoding"), QByteArray());
            QCOMPARE(headerValue(answer->headers, "transfer-encoding"), QByteArray());
        }
        QCOMPARE(server.connections(), 1);
    }

    void bodyMayEndWithTheConnection()
    {
        HttpServer server([](QTcpSocket &socket, const QByteArray &) {
            socket.write("HTTP/1.1 200 OK\r\n\r\n{}");
            socket.disconnectFromHost();
        });
        QCOMPARE(send({.url = server.url()})->body, "{}"_ba);
        QCOMPARE(send({.url = server.url()})->body, "{}"_ba);
        QCOMPARE(server.connections(), 2);
    }

    void headHasNoBody()
    {
        HttpServer server(always("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nContent-Encoding: gzip\r\n\r\n"));
        QCOMPARE(send({.method = "HEAD", .url = server.url()})->status, 200);
        QCOMPARE(send({.method = "HEAD", .url = server.url()})->body, QByteArray());
        QCOMPARE(server.connections(), 1);
    }

    void followsRedirectsAtHome()
    {
        HttpServer server([](QTcpSocket &socket, const QByteArray &request) {
            const bool start = request.startsWith("GET /start");
            socket.write(start ? response(302, {}, "Location: /end?x=1\r\n") : response(200, "there"));
        });
        const auto answer = send({.url = server.url(u"/start"_s), .headers = {{"Authorization", "Bearer t"}}});
        QCOMPARE(answer->body, "there"_ba);
        QVERIFY(server.requests().last().startsWith("GET /end?x=1 "));
        QVERIFY(server.requests().last().contains("Bearer t")); // the same server
    }

    void postsAreNotRedirected()
    {
        HttpServer server(always(response(307, {}, "Location: /elsewhere\r\n")));
        QCOMPARE(send({.method = "POST", .url = server.url()}).error().code, ErrorCode::RedirectRefused);
        QCOMPARE(server.requests().size(), 1);
    }

    void keepsConnections()
    {
        HttpServer server(always(response(200, "{}")));
        for (int i = 0; i < 20; ++i)
            QVERIFY(send({.url = server.url()}));
        QCOMPARE(server.connections(), 1);
    }

    void onlySoManyAtATime()
    {
        int most = 0;
        HttpServer server(always(response(200, "{}")));
        server.setAnswer([&](QTcpSocket &socket, const QByteArray &) {
            most = std::max(most, server.open());
            QTimer::singleShot(5, &socket, [&socket] { socket.write(response(200, "{}")); });
        });
        int answered = 0;
        for (int i = 0; i < 100; ++i) {
            QCoro::connect(m_network->send({.url = server.url()}), this,
                           [&](const auto &answer) { answered += answer ? 1 : 0; });
        }
        QTRY_COMPARE(answered, 100);
        QCOMPARE(most, ConnectionPool::PlacesPerServer);
        QCOMPARE(server.connections(), ConnectionPool::PlacesPerServer);
    }

    /// The server hangs up while the next request is on its way: what may be repeated is, and nobody notices.
    /// What must not be repeated opens a connection of its own each time and leaves it behind.
    void onlySoManyAreKept()
    {
        HttpServer server(always(response(200, "{}")));
        for (int i = 0; i < ConnectionPool::PlacesPerServer + 4; ++i)
            QCOMPARE(test::await(m_network->send({.method = "POST", .url = server.url()}))->status, 200);
        QCOMPARE(server.connections(), ConnectionPool::PlacesPerServer + 4);
        QTRY_COMPARE(server.open(), ConnectionPool::PlacesPerServer);
    }

    void keptConnectionThatIsClosedIsReplaced()
    {
        HttpServer server(onceAConnection(response(200, "{}")));
        QVERIFY(send({.url = server.url()}));
        QVERIFY(send({.url = server.url()}));
        QCOMPARE(server.connections(), 2);
        QCOMPARE(server.requests().size(), 3); // the second one twice
        QVERIFY(send({.method = "POST", .url = server.url(), .body = "[]", .repeat = Repeat::Harmless}));
        QCOMPARE(server.requests().size(), 5);
    }

    void idleConnectionThatWasClosedIsForgotten()
    {
        HttpServer server([](QTcpSocket &socket, const QByteArray &) {
            socket.write(response(200, "{}"));
            QTimer::singleShot(20, &socket, [&socket] { socket.disconnectFromHost(); });
        });
        QVERIFY(send({.url = server.url()}));
        QTRY_COMPARE(server.open(), 0);
        QVERIFY(send({.url = server.url()}));
        QCOMPARE(server.requests().size(), 2);
    }

    void actionIsNeverSentTwice_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("repeat");
        for (const Repeat repeat : {Repeat::Never, Repeat::ByMethod}) {
            QTest::addRow("POST, %d", int(repeat)) << "POST"_ba
                                                   << "{}"_ba << int(repeat);
            QTest::addRow("empty POST, %d", int(repeat)) << "POST"_ba << QByteArray() << int(repeat);
            QTest::addRow("DELETE, %d", int(repeat)) << "DELETE"_ba << QByteArray() << int(repeat);
        }
        QTest::addRow("GET") << "GET"_ba << QByteArray() << int(Repeat::Never);
    }
    /// Neither on a kept connection nor on a fresh one, whether the server hangs up before or after it has heard it.
    void actionIsNeverSentTwice()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        QFETCH(int, repeat);
        HttpServer server(onceAConnection(response(200, "{}")));
        QVERIFY(send({.url = server.url(u"/before"_s)}));
        const HttpRequest action{
            .method = method, .url = server.url(u"/act"_s), .body = body, .repeat = Repeat(repeat)};
        QVERIFY(send(action)); // not on the kept connection, where nobody could tell whether it was heard
        QCOMPARE(server.connections(), 2);
        QCOMPARE(server.requests().size(), 2);
        server.setAnswer([](QTcpSocket &socket, const QByteArray &) { socket.disconnectFromHost(); });
        QCOMPARE(send(action).error().code, ErrorCode::ConnectionBroken);
        QTest::qWait(50);
        QCOMPARE(server.requests().size(), 3);
    }

    /// An answer that is longer than it says leaves bytes that must not become the next answer.
    void surplusEndsTheConnection()
    {
        HttpServer server(always(response(200, "{}") + "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwrong"));
        QCOMPARE(send({.url = server.url()})->body, "{}"_ba);
        QCOMPARE(send({.url = server.url()})->body, "{}"_ba);
        QCOMPARE(server.connections(), 2);
    }
};

OBI_TEST(LiveTransportTest)
#include "live_transport_test.moc"
