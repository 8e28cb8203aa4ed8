// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/Cancellation.h"
#include "http/ConnectionPool.h"
#include "http/LiveTransport.h"
#include "http/TlsTrust.h"

#include "HttpServer.h"
#include "ObiTest.h"

#include <QTcpSocket>
#include <QTimer>

using namespace obi;
using namespace obi::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Idle ends as "1" and the whole as "2" seconds, so that the context tells which limit it was.
constexpr TimeLimits Short{600ms, 500ms, 1200ms};
constexpr qint64 BodyLimit = 64 * 1024;

struct Fault {
    const char *name;
    HttpServer::Answer answer;
    ErrorCode code;
    QString detail; ///< what the context holds somewhere; empty: anything
};

HttpServer::Answer sayAndClose(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket, const QByteArray &) {
        socket.write(bytes);
        socket.disconnectFromHost();
    };
}

HttpServer::Answer drip(const QByteArray &head)
{
    return [head](QTcpSocket &socket, const QByteArray &) {
        socket.write(head);
        auto *timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write("."); });
        timer->start(50);
    };
}

/// More than the limit in pieces, so that the client can hang up in the middle.
HttpServer::Answer flood(const QByteArray &head, const QByteArray &piece)
{
    return [head, piece](QTcpSocket &socket, const QByteArray &) {
        socket.write(head);
        auto *timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket, [&socket, piece] { socket.write(piece); });
        timer->start(5);
    };
}

const QByteArray Chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
const QByteArray Gzip = "Content-Encoding: gzip\r\n";

QList<Fault> faults()
{
    using E = ErrorCode;
    const QByteArray packed = gzip("{\"some\":\"json\"}");
    const QByteArray bomb = gzip(QByteArray(4 * 1024 * 1024, '0'));
    return {
        {"hangs before the headers", [](auto &, auto &) {}, E::TimedOut, u"1"_s},
        {"hangs in the headers", always("HTTP/1.1 200 OK\r\nContent-"), E::TimedOut, u"1"_s},
        {"hangs in the body", always("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"), E::TimedOut, u"1"_s},
        {"hangs between chunks", always(Chunked + "1\r\n{\r\n"), E::TimedOut, u"1"_s},
        {"drips the body", drip("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"), E::TimedOut, u"2"_s},
        {"drips the headers", drip("HTTP/1.1 200 OK\r\nX: "), E::TimedOut, u"2"_s},
        {"drops", sayAndClose({}), E::ConnectionBroken, {}},
        {"resets", [](QTcpSocket &socket, const QByteArray &) { socket.abort(); }, E::ConnectionBroken, {}},
        {"drops in the headers", sayAndClose("HTTP/1.1 200 OK\r\nConte"), E::ConnectionBroken, {}},
        {"truncates", sayAndClose("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}"), E::ConnectionBroken, {}},
        {"truncates chunks", sayAndClose(Chunked + "5\r\n{\"a"), E::ConnectionBroken, {}},
        {"ends without the last chunk", sayAndClose(Chunked + "2\r\n{}\r\n"), E::ConnectionBroken, {}},
        {"garbage for a chunk", always(Chunked + "2\r\n{}\r\nwhat?\r\n"), E::ConnectionBroken, {}},
        {"garbage for the first chunk", always(Chunked + "{}\r\n\r\n"), E::ConnectionBroken, {}},
        {"negative chunk", always(Chunked + "-1\r\n{}\r\n0\r\n\r\n"), E::ConnectionBroken, {}},
        {"chunk longer than it says", always(Chunked + "1\r\n{}\r\n0\r\n\r\n"), E::ConnectionBroken, {}},
        {"two lengths",
         always("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}"),
         E::ConnectionBroken,
         {}},
        {"length of words", always("HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\n{}"), E::ConnectionBroken, {}},
        {"not HTTP", always("SSH-2.0-OpenSSH_9.2\r\n"), E::ConnectionBroken, {}},
        {"endless header", flood("HTTP/1.1 200 OK\r\nX: ", QByteArray(64 * 1024, 'x')), E::ConnectionBroken, {}},
        {"unknown encoding", always(response(200, "??", "Content-Encoding: br\r\n")), E::ConnectionBroken, u"br"_s},
        {"truncated gzip", always(response(200, packed.chopped(9), Gzip)), E::ConnectionBroken, {}},
        {"damaged gzip", always(response(200, packed.left(12) + "garbage garbage", Gzip)), E::ConnectionBroken, {}},
        {"says gzip, sends text", always(response(200, "{\"some\":\"json\"}", Gzip)), E::ConnectionBroken, {}},
        {"gzip bomb", always(response(200, bomb, Gzip)), E::AnswerTooLarge, QString::number(BodyLimit)},
        {"big by its length", always("HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n"), E::AnswerTooLarge, {}},
        {"grows big", flood("HTTP/1.1 200 OK\r\n\r\n", QByteArray(8192, 'x')), E::AnswerTooLarge, {}},
        {"grows big in chunks", flood(Chunked, "2000\r\n" + QByteArray(8192, 'x') + "\r\n"), E::AnswerTooLarge,
         QString::number(BodyLimit)},
        {"redirect elsewhere", always(response(302, {}, "Location: https://user:pw@other.example/a?b=c\r\n")),
         E::RedirectRefused, u"https://other.example"_s},
        {"redirect to another port", always(response(307, {}, "Location: http://127.0.0.1:1/\r\n")), E::RedirectRefused,
         u"http://127.0.0.1:1"_s},
        {"redirect to another scheme", always(response(301, {}, "Location: ftp://127.0.0.1/\r\n")), E::RedirectRefused,
         u"ftp://127.0.0.1"_s},
    };
}

} // namespace

class LiveFaultsTest : public QObject
{
    Q_OBJECT
private:
    TlsTrust m_trust;

    /// Sends and counts how often it ends; waits a little for a second end that must not come.
    Error failureOf(LiveTransport &network, HttpRequest request)
    {
        int ends = 0;
        Result<HttpResponse> end;
        QCoro::connect(network.send(std::move(request)), this, [&](const Result<HttpResponse> &result) {
            ++ends;
            end = result;
        });
        [&] { QTRY_COMPARE_WITH_TIMEOUT(ends, 1, 10000); }();
        QTest::qWait(20);
        [&] { QCOMPARE(ends, 1); }();
        return end ? Error{ErrorCode::Internal, {u"answered %1"_s.arg(end->status)}} : end.error();
    }

    void setUp(LiveTransport &network)
    {
        network.setProxy({ProxyChoice::Mode::None});
        network.setBodyLimit(BodyLimit);
    }

private Q_SLOTS:
    void eachFaultIsOneTypedError_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<QByteArray>("method");
        const QList<Fault> all = faults();
        for (int row = 0; row < all.size(); ++row) {
            QTest::addRow("GET, %s", all[row].name) << row << "GET"_ba;
            QTest::addRow("POST, %s", all[row].name) << row << "POST"_ba;
        }
    }
    void eachFaultIsOneTypedError()
    {
        QFETCH(int, row);
        QFETCH(QByteArray, method);
        const Fault fault = faults().at(row);
        HttpServer server(fault.answer);
        LiveTransport network(m_trust);
        setUp(network);
        const Error error = failureOf(network, {.method = method, .url = server.url(), .limits = Short});
        QCOMPARE(error.code, fault.code);
        QVERIFY2(fault.detail.isEmpty() || error.context.contains(fault.detail) ||
                     error.context.join(u' ').contains(u'“' + fault.detail + u'”'),
                 qPrintable(error.context.join(u' ')));
        QCOMPARE(server.requests().size(), 1);
        if (fault.code != ErrorCode::RedirectRefused)
            QTRY_COMPARE(server.open(), 0); // what is broken is not kept
    }

    void redirectLoopEnds()
    {
        HttpServer server(always(response(302, {}, "Location: /again\r\n")));
        LiveTransport network(m_trust);
        setUp(network);
        const Error error = failureOf(network, {.url = server.url(), .limits = Short});
        QCOMPARE(error.code, ErrorCode::RedirectRefused);
        QCOMPARE(server.requests().size(), 6);
    }

    void refused()
    {
        quint16 port = 0;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            port = server.serverPort();
        }
        LiveTransport network(m_trust);
        setUp(network);
        const QUrl url(u"https://localhost:%1/"_s.arg(port));
        const Error error = failureOf(network, {.url = url, .limits = Short});
        QCOMPARE(error, (Error{ErrorCode::ConnectionRefused, {u"localhost"_s, QString::number(port)}}));
    }

    void hangsAtConnect()
    {
        QTcpServer silent; // accepts, and never says a word of TLS
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        LiveTransport network(m_trust);
        setUp(network);
        const QUrl url(u"https://localhost:%1/"_s.arg(silent.serverPort()));
        const Error error = failureOf(network, {.url = url, .limits = Short});
        QCOMPARE(error,
                 (Error{ErrorCode::ConnectTimedOut, {u"localhost"_s, QString::number(silent.serverPort()), u"1"_s}}));
    }

    void hostNotFound()
    {
        LiveTransport network(m_trust);
        setUp(network);
        const QUrl url(u"https://nowhere.invalid/"_s);
        const Error error = failureOf(network, {.url = url, .limits = {10s, 10s, 20s}});
        QCOMPARE(error, (Error{ErrorCode::HostNotFound, {u"nowhere.invalid"_s}}));
    }

    void onlyHttpsLeavesThisMachine_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::newRow("http") << QUrl(u"http://mail.example/"_s);
        QTest::newRow("private address") << QUrl(u"http://192.168.1.1/"_s);
        QTest::newRow("loopback in the name") << QUrl(u"http://localhost.example/"_s);
        QTest::newRow("file") << QUrl(u"file:///etc/passwd"_s);
        QTest::newRow("none") << QUrl();
    }
    void onlyHttpsLeavesThisMachine()
    {
        QFETCH(QUrl, url);
        LiveTransport network(m_trust);
        setUp(network);
        QCOMPARE(failureOf(network, {.url = url}).code, ErrorCode::TlsFailed);
    }

    void headersCannotSmuggleLines()
    {
        HttpServer server(always(response(200, "{}")));
        LiveTransport network(m_trust);
        setUp(network);
        const HttpHeaders headers{{"X-Name", "a\r\nX-Other: b"}};
        QCOMPARE(failureOf(network, {.url = server.url(), .headers = headers}).code, ErrorCode::Internal);
        QCOMPARE(server.requests().size(), 0);
    }

    void cancellationReachesTheSocket()
    {
        HttpServer server([](auto &, auto &) {});
        LiveTransport network(m_trust);
        setUp(network);
        const auto cancellation = std::make_shared<Cancellation>();
        QTimer::singleShot(100, this, [&] { cancellation->cancel(); });
        const HttpRequest request{.url = server.url(), .cancellation = cancellation};
        QCOMPARE(failureOf(network, request).code, ErrorCode::Cancelled);
        QCOMPARE(server.requests().size(), 1);
        QTRY_COMPARE(server.open(), 0);
        // One that is cancelled already is not sent.
        QCOMPARE(failureOf(network, request).code, ErrorCode::Cancelled);
        QCOMPARE(server.requests().size(), 1);
    }

    void waitingForAPlaceCanBeCancelled()
    {
        HttpServer server([](auto &, auto &) {});
        LiveTransport network(m_trust);
        setUp(network);
        const auto cancellation = std::make_shared<Cancellation>();
        int cancelled = 0;
        for (int i = 0; i < 2 * ConnectionPool::PlacesPerServer; ++i) {
            const HttpRequest request{.url = server.url(), .cancellation = cancellation};
            QCoro::connect(network.send(request), this, [&](const Result<HttpResponse> &result) {
                QCOMPARE(result.error().code, ErrorCode::Cancelled);
                ++cancelled;
            });
        }
        QTRY_COMPARE(server.requests().size(), ConnectionPool::PlacesPerServer);
        cancellation->cancel();
        QTRY_COMPARE(cancelled, 2 * ConnectionPool::PlacesPerServer);
        QTRY_COMPARE(server.open(), 0);
        QCOMPARE(server.requests().size(), ConnectionPool::PlacesPerServer);
        server.setAnswer(always(response(200, "{}")));
        QCOMPARE(test::await(network.send({.url = server.url()}))->status, 200); // the places are free again
    }

    void requestsEndWithTheTransport()
    {
        HttpServer server([](auto &, auto &) {});
        auto network = std::make_unique<LiveTransport>(m_trust);
        setUp(*network);
        int ended = 0;
        for (int i = 0; i < 2 * ConnectionPool::PlacesPerServer; ++i) {
            QCoro::connect(network->send({.url = server.url()}), this, [&](const Result<HttpResponse> &result) {
                QCOMPARE(result.error().code, ErrorCode::Cancelled);
                ++ended;
            });
        }
        QTRY_COMPARE(server.requests().size(), ConnectionPool::PlacesPerServer);
        network.reset();
        QTRY_COMPARE(ended, 2 * ConnectionPool::PlacesPerServer);
        QTRY_COMPARE(server.open(), 0);
    }
};

OBI_TEST(LiveFaultsTest)
#include "live_faults_test.moc"
