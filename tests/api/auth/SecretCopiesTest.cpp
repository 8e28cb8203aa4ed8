// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FakeService.h"
#include "FreedBlocks.h"
#include "ObiTest.h"
#include "TestCertificates.h"
#include "auth/AuthorizedTransport.h"
#include "auth/CredentialStore.h"
#include "auth/Credentials.h"
#include "auth/TokenSource.h"
#include "gateway/GatewayTransport.h"
#include "http/LiveTransport.h"
#include "http/TlsTrust.h"

#include <QFileInfo>
#include <QProcess>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Canary = "canary-5b1f-password";
const QString CanaryText = QString::fromLatin1(Canary);
const QByteArray CanaryUtf16(reinterpret_cast<const char *>(CanaryText.utf16()), CanaryText.size() * 2);
// As the second part of a pair, three characters in front of it ("me:") keep the groups of base64 together.
const QByteArray CanaryBase64 = Canary.toBase64().chopped(4);
const QByteArray CanaryToken = "canary-77aa-token.eyJhbGciOi";

QByteArray deep(const QByteArray &bytes)
{
    return QByteArray(bytes.constData(), bytes.size());
}

} // namespace

/// Whatever holds a secret for a while wipes it before it gives the memory back.
class SecretCopiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!FreedBlocks::canWatch())
            QSKIP("left out: a sanitizer is in charge of memory");
    }
    void watchingWorks();
    void secrets();
    void credentials();
    void stores();
    void tokens();
    void authorizedRequests();
    void gatewayLogin();
    void gatewayBasic();
    void liveRequests();
};

void SecretCopiesTest::watchingWorks()
{
    const FreedBlocks freed{Canary, CanaryUtf16};
    {
        const QByteArray copy = deep(Canary);
    }
    QCOMPARE(freed.found(), 1);
    {
        const QString text = QString::fromLatin1(Canary);
    }
    QCOMPARE(freed.found(), 2);
    {
        QByteArray growing = deep(Canary);
        growing.append(QByteArray(1000, '-'));
    }
    QCOMPARE(freed.found(), 4);
}

void SecretCopiesTest::secrets()
{
    const FreedBlocks freed{Canary, CanaryUtf16};
    {
        Secret first = Secret::fromText(CanaryText);
        Secret second(deep(Canary));
        Secret third = first;
        second = third;
        third = std::move(first);
        first = Secret("another");
        QHash<QString, Secret> many;
        for (int i = 0; i < 100; ++i)
            many.insert(QString::number(i), second);
        QVERIFY(many.value(u"50"_s) == second);
        QString typed = CanaryText + QString();
        typed.detach();
        wipe(typed);
    }
    QCOMPARE(freed.found(), 0);
}

void SecretCopiesTest::credentials()
{
    const FreedBlocks freed{Canary, CanaryBase64};
    {
        const Secret secret = Secret::fromText(CanaryText);
        const Secret basic = basicCredentials(u"me"_s, secret);
        QVERIFY(basic.reveal().contains(CanaryBase64));
        const PassingSecret header(basic, "Basic ");
        QVERIFY(header.bytes().startsWith("Basic "));
    }
    QCOMPARE(freed.found(), 0);
}

void SecretCopiesTest::stores()
{
    const FreedBlocks freed{Canary, CanaryUtf16};
    {
        MemoryStore store;
        Credentials credentials(store);
        QVERIFY(await(credentials.keep(u"k"_s, Secret::fromText(CanaryText), Credentials::Keep::InKeychain)));
        Credentials others(store);
        QVERIFY(await(others.find(u"k"_s)));
        QVERIFY(await(others.find(u"k"_s)));
        QVERIFY(await(others.forget(u"k"_s)));
    }
    QCOMPARE(freed.found(), 0);
}

void SecretCopiesTest::tokens()
{
    FakeService service;
    service.remembers = false;
    MovableClock clock;
    service.reply = [](const HttpRequest &request) {
        const bool right = headerValue(request.headers, "authorization").contains(CanaryBase64);
        QByteArray body = "{\"access_token\":\"";
        body.reserve(200);
        body.append(CanaryToken).append("\",\"token_type\":\"bearer\",\"scope\":\"casebook\"}");
        if (!right)
            wipe(body);
        return json(right ? 200 : 500, std::move(body));
    };
    const FreedBlocks freed{Canary, CanaryBase64, CanaryToken};
    {
        TokenSource source(service, clock.clock());
        source.setCredentials(QUrl(u"https://visibility.example"_s), u"me"_s, Secret::fromText(CanaryText));
        for (int renewal = 0; renewal < 3; ++renewal) {
            const Result<Token> token = await(source.token());
            QVERIFY(token);
            QVERIFY(token->text.reveal() == CanaryToken);
            clock.advance(std::chrono::seconds(600));
        }
        source.setCredentials({}, {}, {});
    }
    QCOMPARE(freed.found(), 0);
}

void SecretCopiesTest::authorizedRequests()
{
    FakeService endpoint;
    endpoint.remembers = false;
    endpoint.reply = [](const HttpRequest &) {
        QByteArray body = "{\"access_token\":\"";
        body.reserve(200);
        return json(200, std::move(body.append(CanaryToken).append("\"}")));
    };
    FakeService service;
    service.remembers = false;
    service.reply = [](const HttpRequest &request) {
        return json(headerValue(request.headers, "authorization").endsWith(CanaryToken) ? 401 : 500, "{}");
    };
    MovableClock clock;
    const FreedBlocks freed{CanaryToken};
    {
        TokenSource source(endpoint, clock.clock());
        source.setCredentials(QUrl(u"https://visibility.example"_s), u"me"_s, Secret("p"));
        AuthorizedTransport transport(service, source);
        transport.setAddresses({.platform = QUrl(u"https://visibility.example"_s)});
        const HttpRequest request{.url = QUrl(u"https://visibility.example/iroh/x"_s)};
        QCOMPARE(await(transport.send(request))->status, 401);
    }
    QCOMPARE(freed.found(), 0);
}

void SecretCopiesTest::gatewayLogin()
{
    FakeService service;
    service.remembers = false;
    service.reply = [](const HttpRequest &request) {
        if (!request.url.path().endsWith(u"/login"_s))
            return json(headerValue(request.headers, "jwtToken") == CanaryToken ? 401 : 500, "{}");
        QByteArray body = "{\"data\":{\"jwtToken\":\"";
        body.reserve(200);
        const bool right = request.body.contains(CanaryBase64);
        return json(right ? 200 : 500, std::move(body.append(CanaryToken).append("\"}}")));
    };
    const FreedBlocks freed{Canary, CanaryBase64, CanaryToken};
    {
        GatewayTransport transport(service);
        const GatewayAccount account{.id = u"1"_s, .address = QUrl(u"https://esa1:6443"_s), .userName = u"me"_s};
        transport.setAccount(account, Secret::fromText(CanaryText));
        const HttpRequest request{.url = QUrl(u"https://esa1:6443/esa/api/v2.0/health"_s)};
        const auto response = await(transport.send(request));
        QVERIFY(response);
        QCOMPARE(response->status, 401);
    }
    QCOMPARE(freed.found(), 0);
}

void SecretCopiesTest::gatewayBasic()
{
    FakeService service;
    service.remembers = false;
    service.reply = [](const HttpRequest &request) {
        return json(headerValue(request.headers, "authorization").contains(CanaryBase64) ? 200 : 500, "{}");
    };
    const FreedBlocks freed{Canary, CanaryBase64};
    {
        GatewayTransport transport(service);
        GatewayAccount account{.id = u"1"_s, .address = QUrl(u"https://esa1:6443"_s), .userName = u"me"_s};
        account.login = GatewayAccount::Login::Basic;
        transport.setAccount(account, Secret::fromText(CanaryText));
        QVERIFY(await(transport.logIn()));
    }
    QCOMPARE(freed.found(), 0);
}

/// The server is a process of its own: what it frees is its affair.
void SecretCopiesTest::liveRequests()
{
    TestCertificates certificates;
    certificates.good();
    QProcess server;
    server.setWorkingDirectory(QFileInfo(certificates.authorityFile()).path());
    server.start(u"openssl"_s, {u"s_server"_s, u"-www"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-cert"_s, u"good.pem"_s,
                                u"-key"_s, u"good.key"_s});
    QByteArray said;
    QTRY_VERIFY((said += server.readAllStandardOutput()).contains("ACCEPT ") && said.endsWith('\n'));
    const QByteArray port = said.mid(said.lastIndexOf(':') + 1).trimmed();
    const QUrl url(u"https://localhost:"_s + QString::fromLatin1(port));
    TlsTrust trust;
    trust.setTrust(url, {{certificates.authority()}, {}});
    LiveTransport network(trust);
    network.setProxy({ProxyChoice::Mode::None});
    const FreedBlocks freed{CanaryToken};
    {
        const Secret token(deep(CanaryToken));
        const PassingSecret header(token, "Bearer ");
        HttpRequest request{.url = url, .headers = {{"X-Before", QByteArray(3000, '-')}}};
        request.headers.append({"Authorization", header.bytes()});
        request.headers.append({"X-After", QByteArray(3000, '-')});
        auto sending = network.send(std::move(request));
        const auto response = await(std::move(sending));
        QVERIFY(response);
        QCOMPARE(response->status, 200);
    }
    QCOMPARE(freed.found(), 0);
    server.kill();
    server.waitForFinished();
}

OBI_TEST(SecretCopiesTest)
#include "SecretCopiesTest.moc"
