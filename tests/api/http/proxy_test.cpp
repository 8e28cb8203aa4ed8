// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/LiveTransport.h"
#include "http/ProxyFinder.h"
#include "http/TlsTrust.h"

#include "HttpServer.h"
#include "ObiTest.h"
#include "TestCertificates.h"

#include <QSemaphore>
#include <QTcpSocket>
#include <QThread>

using namespace obi;
using namespace obi::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A proxy that opens tunnels (CONNECT), for anybody or for who knows the password.
class TunnelProxy : public QObject
{
public:
    explicit TunnelProxy(QByteArray credentials = {})
        : m_credentials(std::move(credentials))
        , m_server([this](QTcpSocket &socket, const QByteArray &request) { serve(socket, request); })
    {}

    quint16 port() const { return quint16(m_server.url().port()); }
    int tunnels() const { return m_tunnels; }
    int refusals() const { return m_refusals; }
    QByteArrayList targets() const { return m_targets; }

private:
    void serve(QTcpSocket &socket, const QByteArray &request)
    {
        if (!m_credentials.isEmpty() && !request.contains("Proxy-Authorization: Basic " + m_credentials.toBase64())) {
            ++m_refusals;
            socket.write(response(407, {}, "Proxy-Authenticate: Basic realm=\"proxy\"\r\n"));
            return;
        }
        ++m_tunnels;
        m_targets.append(request.mid(8, request.indexOf(' ', 8) - 8));
        const qsizetype colon = m_targets.last().lastIndexOf(':');
        auto *onward = new QTcpSocket(&socket);
        disconnect(&socket, &QIODevice::readyRead, nullptr, nullptr);
        connect(onward, &QTcpSocket::connected, &socket, [&socket] { socket.write("HTTP/1.1 200 OK\r\n\r\n"); });
        connect(onward, &QIODevice::readyRead, &socket, [&socket, onward] { socket.write(onward->readAll()); });
        connect(&socket, &QIODevice::readyRead, onward, [&socket, onward] { onward->write(socket.readAll()); });
        connect(onward, &QTcpSocket::disconnected, &socket, [&socket] { socket.disconnectFromHost(); });
        onward->connectToHost(QHostAddress(QHostAddress::LocalHost), m_targets.last().mid(colon + 1).toUShort());
    }

    QByteArray m_credentials;
    int m_tunnels = 0;
    int m_refusals = 0;
    QByteArrayList m_targets;
    HttpServer m_server;
};

ProxyChoice manual(quint16 port, const QString &user = {}, const QString &password = {})
{
    return {ProxyChoice::Mode::Manual, u"127.0.0.1"_s, port, user, Secret::fromText(password)};
}

} // namespace

class ProxyTest : public QObject
{
    Q_OBJECT
private:
    TestCertificates m_certificates;
    TlsTrust m_trust;
    std::unique_ptr<HttpServer> m_target;
    std::unique_ptr<LiveTransport> m_network;

    Result<HttpResponse> get() { return test::await(m_network->send({.url = m_target->url()})); }

private Q_SLOTS:
    void init()
    {
        m_target = std::make_unique<HttpServer>(m_certificates.good(), always(response(200, "{}")));
        m_trust.setTrust(m_target->url(), {{m_certificates.authority()}, {}});
        m_network = std::make_unique<LiveTransport>(m_trust);
    }

    void manualProxyIsPassed()
    {
        TunnelProxy proxy;
        m_network->setProxy(manual(proxy.port()));
        QCOMPARE(get()->status, 200);
        QCOMPARE(get()->status, 200);
        QCOMPARE(proxy.targets(), QByteArrayList{"localhost:" + QByteArray::number(m_target->url().port())});
        m_network->setProxy({ProxyChoice::Mode::None}); // at once, though a connection through the proxy is open
        QCOMPARE(get()->status, 200);
        QCOMPARE(proxy.tunnels(), 1);
    }

    void proxyGetsItsCredentials()
    {
        TunnelProxy proxy("someone:canary pass");
        m_network->setProxy(manual(proxy.port(), u"someone"_s, u"canary pass"_s));
        QCOMPARE(get()->status, 200);
        QCOMPARE(proxy.tunnels(), 1);
        QVERIFY(!m_target->requests().first().contains("Proxy-"));
    }

    void wrongCredentialsAreTriedOnce_data()
    {
        QTest::addColumn<QString>("user");
        QTest::newRow("wrong") << u"someone"_s;
        QTest::newRow("none") << QString();
    }
    void wrongCredentialsAreTriedOnce()
    {
        QFETCH(QString, user);
        TunnelProxy proxy("someone:right");
        m_network->setProxy(manual(proxy.port(), user, u"wrong"_s));
        const Error error = get().error();
        QCOMPARE(error, (Error{ErrorCode::ProxyUnauthorized, {u"127.0.0.1:%1"_s.arg(proxy.port())}}));
        QCOMPARE(proxy.tunnels(), 0);
        QVERIFY(proxy.refusals() <= 2); // asked for, and answered once
        QCOMPARE(m_target->requests().size(), 0);
    }

    void proxyThatIsNotThere()
    {
        m_network->setProxy(manual(1));
        const Error error = get().error();
        QCOMPARE(error.code, ErrorCode::ProxyFailed);
        QCOMPARE(error.context.first(), u"127.0.0.1:1"_s);
    }

    void proxyThatHangs()
    {
        HttpServer silent([](auto &, auto &) {});
        m_network->setProxy(manual(quint16(silent.url().port())));
        const HttpRequest request{.url = m_target->url(), .limits = {400ms, 5s, 5s}};
        QCOMPARE(test::await(m_network->send(request)).error().code, ErrorCode::ConnectTimedOut);
    }

    void proxyThatIsNone()
    {
        HttpServer web(always(response(404, "<html>")));
        m_network->setProxy(manual(quint16(web.url().port())));
        QCOMPARE(get().error().code, ErrorCode::ProxyFailed);
    }

    void desktopIsAskedOffThisThreadAndSeldom()
    {
        std::atomic<int> asked = 0;
        std::atomic<bool> here = false;
        ProxyFinder finder([&](const QNetworkProxyQuery &query) {
            ++asked;
            here = QThread::currentThread() == qApp->thread();
            return query.url().path().size() > 1 || query.url().hasQuery()
                       ? QList<QNetworkProxy>{}
                       : QList{QNetworkProxy(QNetworkProxy::HttpCachingProxy, u"cache"_s, 1),
                               QNetworkProxy(QNetworkProxy::HttpProxy, query.peerHostName() + u".proxy"_s, 8080)};
        });
        QStringList found;
        const auto note = [&](const QNetworkProxy &proxy) { found.append(proxy.hostName()); };
        const QUrl url(u"https://a.example/secret/path?and=query"_s);
        finder.find(url, this, note);
        finder.find(url, this, note);
        QTRY_COMPARE(found.size(), 2);
        finder.find(url, this, note); // remembered
        QCOMPARE(found.size(), 3);
        QCOMPARE(asked, 1);
        QVERIFY(!here);
        QCOMPARE(found.first(), u"a.example.proxy"_s);
        finder.find(QUrl(u"https://b.example/"_s), this, note);
        QTRY_COMPARE(found.size(), 4);
        QCOMPARE(asked, 2);
        finder.setChoice({}); // asks anew
        finder.find(url, this, note);
        QTRY_COMPARE(found.size(), 5);
        QCOMPARE(asked, 3);
    }

    void nobodyIsToldWhoIsGone()
    {
        QSemaphore go;
        ProxyFinder finder([&](const QNetworkProxyQuery &) {
            go.acquire();
            return QList<QNetworkProxy>();
        });
        int told = 0;
        {
            QObject asker;
            finder.find(QUrl(u"https://a.example/"_s), &asker, [&](const auto &) { told += 100; });
        }
        finder.find(QUrl(u"https://a.example/"_s), this, [&](const auto &) { ++told; });
        go.release();
        QTRY_COMPARE(told, 1);
    }

    /// An answer to the desktop's settings is neither used after another choice nor given its credentials.
    void anotherChoiceMeanwhile_data()
    {
        QTest::addColumn<ProxyChoice>("choice");
        QTest::addColumn<QString>("found"); // host and user
        QTest::newRow("none") << ProxyChoice{ProxyChoice::Mode::None} << u" "_s;
        QTest::newRow("manual") << ProxyChoice{.mode = ProxyChoice::Mode::Manual,
                                               .host = u"new.proxy"_s,
                                               .port = 8080,
                                               .userName = u"me"_s,
                                               .password = Secret("p")}
                                << u"new.proxy me"_s;
        QTest::newRow("system with a user")
            << ProxyChoice{.mode = ProxyChoice::Mode::System, .userName = u"me"_s} << u"2.proxy me"_s;
    }
    void anotherChoiceMeanwhile()
    {
        QFETCH(ProxyChoice, choice);
        QFETCH(QString, found);
        QSemaphore go;
        std::atomic<int> asked = 0;
        ProxyFinder finder([&](const QNetworkProxyQuery &) {
            const QString host = QString::number(++asked) + u".proxy"_s;
            go.acquire();
            return QList{QNetworkProxy(QNetworkProxy::HttpProxy, host, 8080)};
        });
        finder.setChoice({.mode = ProxyChoice::Mode::System, .userName = u"old"_s});
        QStringList told;
        const auto note = [&](const QNetworkProxy &proxy) { told.append(proxy.hostName() + u' ' + proxy.user()); };
        finder.find(QUrl(u"https://a.example/"_s), this, note);
        finder.find(QUrl(u"https://a.example/"_s), this, note);
        finder.setChoice(choice);
        go.release(2);
        QTRY_COMPARE(told, QStringList({found, found}));
    }

    void httpTakesNoProxy()
    {
        HttpServer plain(always(response(200, "{}")));
        m_network->setProxy(manual(1));
        QCOMPARE(test::await(m_network->send({.url = plain.url()}))->status, 200);
    }
};

OBI_TEST(ProxyTest)
#include "proxy_test.moc"
