// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/LiveTransport.h"
#include "http/TlsTrust.h"

#include "HttpServer.h"
#include "ObiTest.h"
#include "TestCertificates.h"

#include <QCryptographicHash>
#include <QTcpSocket>

using namespace obi;
using namespace obi::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const HttpServer::Answer Fine = always(response(200, "{}"));

QByteArray sha256(const QSslCertificate &certificate)
{
    return certificate.digest(QCryptographicHash::Sha256);
}

QSslConfiguration speaking(QSslConfiguration configuration, QSsl::SslProtocol protocol)
{
    configuration.setProtocol(protocol);
    // Debian's OpenSSL refuses old protocols by itself; the server shall be willing, so that the refusal is ours.
    configuration.setBackendConfigurationOption("CipherString", QByteArray("DEFAULT:@SECLEVEL=0"));
    return configuration;
}

} // namespace

class LiveTlsTest : public QObject
{
    Q_OBJECT
private:
    TestCertificates m_certificates;
    std::unique_ptr<TlsTrust> m_trust;
    std::unique_ptr<LiveTransport> m_network;

    Result<HttpResponse> get(const QUrl &url)
    {
        return test::await(m_network->send({.url = url, .limits = {5s, 5s, 10s}}));
    }
    void trustAuthority(const QUrl &url) { m_trust->setTrust(url, {{m_certificates.authority()}, {}}); }

private Q_SLOTS:
    void init()
    {
        m_network.reset();
        m_trust = std::make_unique<TlsTrust>();
        m_network = std::make_unique<LiveTransport>(*m_trust);
        m_network->setProxy({ProxyChoice::Mode::None});
    }

    void addedAuthorityIsTrusted()
    {
        HttpServer server(m_certificates.good(), Fine);
        trustAuthority(server.url());
        QCOMPARE(get(server.url())->status, 200);
        QCOMPARE(get(server.url())->status, 200);
        QCOMPARE(server.connections(), 1);
    }

    void unknownAuthority()
    {
        const QSslConfiguration good = m_certificates.good();
        HttpServer server(good, Fine);
        const Error error = get(server.url()).error();
        const QString fingerprint = TlsTrust::fingerprint(TestCertificates::of(good));
        QCOMPARE(error, (Error{ErrorCode::CertificateUnknownAuthority,
                               {u"localhost"_s, u"Obi test authority"_s, fingerprint}}));
        QCOMPARE(m_trust->lastRefused(server.url()), TestCertificates::of(good));
        QCOMPARE(server.requests().size(), 0);
    }

    void expired()
    {
        HttpServer server(m_certificates.expired(), Fine);
        trustAuthority(server.url());
        const Error error = get(server.url()).error();
        QCOMPARE(error.code, ErrorCode::CertificateExpired);
        QVERIFY(QDateTime::fromString(error.context.at(1), Qt::ISODate) < QDateTime::currentDateTimeUtc());
        QCOMPARE(server.requests().size(), 0);
    }

    void wrongHost()
    {
        HttpServer server(m_certificates.wrongHost(), Fine);
        trustAuthority(server.url());
        const Error error = get(server.url()).error();
        QCOMPARE(error.code, ErrorCode::CertificateWrongHost);
        QCOMPARE(error.context.at(1), u"other.example"_s);
        QCOMPARE(server.requests().size(), 0);
    }

    void selfSigned()
    {
        const QSslConfiguration own = m_certificates.selfSigned(u"own"_s);
        HttpServer server(own, Fine);
        const Error error = get(server.url()).error();
        QCOMPARE(error, (Error{ErrorCode::CertificateSelfSigned,
                               {u"localhost"_s, TlsTrust::fingerprint(TestCertificates::of(own))}}));
        QCOMPARE(server.requests().size(), 0);
    }

    void oldProtocols_data()
    {
        QTest::addColumn<int>("protocol");
        QTest::addColumn<bool>("spoken");
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        QTest::newRow("1.0") << int(QSsl::TlsV1_0) << false;
        QTest::newRow("1.1") << int(QSsl::TlsV1_1) << false;
        QT_WARNING_POP
        QTest::newRow("1.2") << int(QSsl::TlsV1_2) << true;
        QTest::newRow("1.3") << int(QSsl::TlsV1_3) << true;
    }
    void oldProtocols()
    {
        QFETCH(int, protocol);
        QFETCH(bool, spoken);
        HttpServer server(speaking(m_certificates.good(), QSsl::SslProtocol(protocol)), Fine);
        trustAuthority(server.url());
        const auto answer = get(server.url());
        QCOMPARE(answer.has_value(), spoken);
        if (!spoken)
            QCOMPARE(answer.error().code, ErrorCode::TlsFailed);
        QCOMPARE(server.requests().size(), spoken ? 1 : 0);
    }

    void notTls()
    {
        HttpServer plain(always(response(200, "{}")));
        QUrl url = plain.url();
        url.setScheme(u"https"_s);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server,
                [&server] { server.nextPendingConnection()->write("220 mail.example ESMTP\r\n"); });
        url.setPort(server.serverPort());
        QCOMPARE(get(url).error().code, ErrorCode::TlsFailed);
    }

    void pinnedCertificateIsTakenWhateverIsWrongWithIt_data()
    {
        QTest::addColumn<QSslConfiguration>("configuration");
        QTest::newRow("self-signed") << m_certificates.selfSigned(u"pinned"_s);
        QTest::newRow("expired") << m_certificates.expired();
        QTest::newRow("wrong host") << m_certificates.wrongHost();
        QTest::newRow("good") << m_certificates.good();
    }
    void pinnedCertificateIsTakenWhateverIsWrongWithIt()
    {
        QFETCH(QSslConfiguration, configuration);
        HttpServer server(configuration, Fine);
        QVERIFY(!get(server.url()));
        m_trust->setTrust(server.url(), ServerTrust{.pinnedSha256 = sha256(TestCertificates::of(configuration))});
        QCOMPARE(get(server.url())->status, 200);
        QVERIFY(m_trust->lastRefused(server.url()).isNull()); // settled
    }

    /// Even one that a trusted authority vouches for: a pin says "this one".
    void anotherCertificateThanThePinned()
    {
        const QByteArray pin = sha256(TestCertificates::of(m_certificates.selfSigned(u"old"_s)));
        for (const QSslConfiguration &other : {m_certificates.selfSigned(u"new"_s), m_certificates.good()}) {
            HttpServer server(other, Fine);
            m_trust->setTrust(server.url(), {{m_certificates.authority()}, pin});
            const Error error = get(server.url()).error();
            QCOMPARE(error, (Error{ErrorCode::CertificateChanged,
                                   {u"localhost"_s, TlsTrust::fingerprint(TestCertificates::of(other))}}));
            QCOMPARE(m_trust->lastRefused(server.url()), TestCertificates::of(other));
            QCOMPARE(server.requests().size(), 0);
        }
    }

    void trustIsForOneServer()
    {
        HttpServer gateway(m_certificates.good(), Fine);
        HttpServer other(m_certificates.good(), Fine);
        trustAuthority(gateway.url());
        QCOMPARE(get(gateway.url())->status, 200);
        QCOMPARE(get(other.url()).error().code, ErrorCode::CertificateUnknownAuthority);
    }

    void trustThatIsTakenBackEndsAtOnce()
    {
        HttpServer server(m_certificates.good(), Fine);
        trustAuthority(server.url());
        QCOMPARE(get(server.url())->status, 200);
        QCOMPARE(server.open(), 1);
        m_trust->setTrust(server.url(), {});
        QTRY_COMPARE(server.open(), 0);
        QCOMPARE(get(server.url()).error().code, ErrorCode::CertificateUnknownAuthority);
        trustAuthority(server.url());
        QCOMPARE(get(server.url())->status, 200);
        QCOMPARE(server.requests().size(), 2);
    }

    void connectionInUseIsNotKeptWhenTrustChanges()
    {
        QTcpSocket *held = nullptr;
        HttpServer server(m_certificates.good(), [&held](QTcpSocket &socket, const QByteArray &) { held = &socket; });
        trustAuthority(server.url());
        bool answered = false;
        QCoro::connect(m_network->send({.url = server.url()}), this,
                       [&](const auto &answer) { answered = answer.has_value(); });
        QTRY_VERIFY(held);
        m_trust->setTrust(server.url(), {});
        held->write(response(200, "{}"));
        QTRY_VERIFY(answered);
        QTRY_COMPARE(server.open(), 0);
    }

    void actionIsNeverSentTwice()
    {
        HttpServer server(m_certificates.good(),
                          [](QTcpSocket &socket, const QByteArray &) { socket.disconnectFromHost(); });
        trustAuthority(server.url());
        const HttpRequest action{.method = "POST", .url = server.url(), .repeat = Repeat::Never};
        QCOMPARE(test::await(m_network->send(action)).error().code, ErrorCode::ConnectionBroken);
        QTest::qWait(50);
        QCOMPARE(server.requests().size(), 1);
    }

    void truncated()
    {
        HttpServer server(m_certificates.good(), [](QTcpSocket &socket, const QByteArray &) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}");
            socket.disconnectFromHost();
        });
        trustAuthority(server.url());
        QCOMPARE(get(server.url()).error().code, ErrorCode::ConnectionBroken);
    }

    void bigBody()
    {
        const QByteArray big(8 * 1024 * 1024, 'x');
        HttpServer server(m_certificates.good(), always(response(200, big)));
        trustAuthority(server.url());
        const HttpRequest request{.method = "POST", .url = server.url(), .body = big};
        QCOMPARE(test::await(m_network->send(request))->body.size(), big.size());
    }
};

OBI_TEST(LiveTlsTest)
#include "live_tls_test.moc"
