// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/ServerCheck.h"
#include "HttpServer.h"
#include "ObiTest.h"
#include "TestCertificates.h"
#include "auth/Scope.h"
#include "http/LiveTransport.h"
#include "http/TlsTrust.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTcpServer>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;
using What = CheckStep::What;
using Outcome = CheckStep::Outcome;

namespace {

const QByteArray Canary = "canary-0c11-password";

/// "Name passed", "Clock warning", …: what a run came to.
QStringList told(const QList<CheckStep> &steps)
{
    static const QStringList what{u"Name"_s, u"Port"_s, u"Certificate"_s, u"Credentials"_s, u"Scopes"_s, u"Clock"_s};
    static const QStringList outcome{u" passed"_s, u" warning"_s, u" failed"_s, u" skipped"_s};
    QStringList lines;
    for (const CheckStep &step : steps)
        lines.append(what.at(int(step.what)) + outcome.at(int(step.outcome)));
    return lines;
}

const CheckStep &find(const QList<CheckStep> &steps, What what)
{
    return *std::find_if(steps.begin(), steps.end(), [what](const CheckStep &step) { return step.what == what; });
}

QString allScopes()
{
    QStringList scopes;
    for (const ScopeNeed &need : neededScopes())
        scopes.append(QString::fromLatin1(need.scope));
    return scopes.join(u' ');
}

} // namespace

class ServerCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everythingIsFine();
    void withoutCredentials();
    void scopesMissing_data();
    void scopesMissing();
    void wrongPassword();
    void clocks_data();
    void clocks();
    void certificates();
    void nobodyListens();
    void noSuchName();
    void proxyLooksNamesUp();
    void gateway();
    void withoutTls();
    void stepsAreToldAsTheyEnd();

private:
    HttpServer::Answer answers();
    QList<CheckStep> check(const QByteArray &password = Canary);
    void serve(const QSslConfiguration &configuration);

    TestCertificates m_certificates;
    std::unique_ptr<TlsTrust> m_trust;
    std::unique_ptr<LiveTransport> m_transport;
    std::unique_ptr<ServerCheck> m_check;
    std::unique_ptr<HttpServer> m_server;
    CloudAccount m_account;
    QString m_scopes;
    int m_skew = 0; ///< seconds by which the server is ahead
    bool m_tellsTime = true;
};

void ServerCheckTest::init()
{
    m_scopes = allScopes();
    m_skew = 0;
    m_tellsTime = true;
    m_check.reset();
    m_transport.reset();
    m_trust = std::make_unique<TlsTrust>();
    m_transport = std::make_unique<LiveTransport>(*m_trust);
    m_transport->setProxy({.mode = ProxyChoice::Mode::None});
    m_check = std::make_unique<ServerCheck>(*m_transport, *m_trust, Clock::system());
    m_check->setProxy({.mode = ProxyChoice::Mode::None});
    serve(m_certificates.good());
    m_trust->setTrust(m_server->url(), {.authorities = {m_certificates.authority()}});
}

void ServerCheckTest::serve(const QSslConfiguration &configuration)
{
    m_server = std::make_unique<HttpServer>(configuration, answers());
    m_account = {.id = u"1"_s, .region = Region::Custom, .clientId = u"client-1"_s};
    m_account.custom.platform = m_server->url(u""_s);
    m_account.custom.privateIntel = m_server->url(u"/below"_s);
}

HttpServer::Answer ServerCheckTest::answers()
{
    return [this](QTcpSocket &socket, const QByteArray &request) {
        const QDateTime now = QDateTime::currentDateTimeUtc().addSecs(m_skew);
        const QByteArray date =
            "Date: " + QLocale::c().toString(now, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1() + "\r\n";
        const QByteArray headers = "Content-Type: application/json\r\n" + (m_tellsTime ? date : QByteArray());
        const QByteArray wanted = (m_account.clientId.toUtf8() + ':' + Canary).toBase64();
        if (request.startsWith("POST /iroh/oauth2/token ")) {
            const QByteArray granted =
                R"({"access_token":"t","expires_in":600,"scope":")" + m_scopes.toUtf8() + R"("})";
            const bool right = request.contains("Basic " + wanted + "\r\n");
            socket.write(right ? response(200, granted, headers)
                               : response(400, R"({"error":"wrong_client_creds"})", headers));
        } else if (request.startsWith("POST /esa/api/v2.0/login ")) {
            const bool right = request.contains(Canary.toBase64());
            socket.write(right ? response(200, R"({"data":{"jwtToken":"j"}})", headers)
                               : response(401, R"({"error":{"message":"Invalid username or passphrase."}})", headers));
        } else {
            socket.write(response(404, "{}", headers));
        }
    };
}

QList<CheckStep> ServerCheckTest::check(const QByteArray &password)
{
    return await(m_check->checkCloud(m_account, Secret(password)));
}

void ServerCheckTest::everythingIsFine()
{
    const QList<CheckStep> steps = check();
    QCOMPARE(told(steps), QStringList({u"Name passed"_s, u"Port passed"_s, u"Certificate passed"_s,
                                       u"Credentials passed"_s, u"Scopes passed"_s, u"Clock passed"_s}));
    for (const CheckStep &step : steps) {
        QCOMPARE(step.server, u"localhost:"_s + QString::number(m_server->url().port()));
        QVERIFY(!step.error);
    }
    QVERIFY(find(steps, What::Name).details.contains(u"127.0.0.1"_s));
    QCOMPARE(find(steps, What::Certificate).details.size(), 2);
    QCOMPARE(find(steps, What::Scopes).details.size(), 12);
}

void ServerCheckTest::withoutCredentials()
{
    const QStringList expected{u"Name passed"_s,         u"Port passed"_s,    u"Certificate passed"_s,
                               u"Credentials skipped"_s, u"Scopes skipped"_s, u"Clock passed"_s};
    QCOMPARE(told(check({})), expected);
    for (const QByteArray &request : m_server->requests())
        QVERIFY(!request.contains("oauth2"));
}

void ServerCheckTest::scopesMissing_data()
{
    QTest::addColumn<QString>("granted");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("missing");
    const QString all = allScopes();
    QTest::newRow("the optional one") << QString(all).remove(u" orbital"_s) << Outcome::Passed << QString();
    QTest::newRow("two") << QString(all).remove(u"casebook "_s).remove(u" users:read"_s) << Outcome::Warning
                         << u"casebook users:read"_s;
    QTest::newRow("half of one") << QString(all).replace(u"casebook "_s, u"casebook:read "_s) << Outcome::Warning
                                 << u"casebook"_s;
    QTest::newRow("all") << QString() << Outcome::Failed << QString(all).remove(u" orbital"_s);
}

void ServerCheckTest::scopesMissing()
{
    QFETCH(QString, granted);
    QFETCH(Outcome, outcome);
    QFETCH(QString, missing);
    m_scopes = granted;
    const CheckStep step = find(check(), What::Scopes);
    QCOMPARE(step.outcome, outcome);
    QCOMPARE(step.error.has_value(), !missing.isEmpty());
    if (step.error)
        QCOMPARE(*step.error, (Error{ErrorCode::MissingScope, {missing}}));
}

void ServerCheckTest::wrongPassword()
{
    const QList<CheckStep> steps = check("another");
    QCOMPARE(find(steps, What::Credentials).outcome, Outcome::Failed);
    QCOMPARE(find(steps, What::Credentials).error, (Error{ErrorCode::WrongClientPassword, {u"localhost"_s}}));
    QCOMPARE(find(steps, What::Scopes).outcome, Outcome::Skipped);
    QCOMPARE(find(steps, What::Clock).outcome, Outcome::Passed);
}

void ServerCheckTest::clocks_data()
{
    QTest::addColumn<int>("serverAhead");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("a little") << 110 << Outcome::Passed;
    QTest::newRow("this machine is behind") << 3600 << Outcome::Warning;
    QTest::newRow("this machine is ahead") << -3600 << Outcome::Warning;
}

void ServerCheckTest::clocks()
{
    QFETCH(int, serverAhead);
    QFETCH(Outcome, outcome);
    m_skew = serverAhead;
    const CheckStep step = find(check(), What::Clock);
    QCOMPARE(step.outcome, outcome);
    QVERIFY(qAbs(step.details.value(0).toInt() + serverAhead) <= 5);
    if (outcome == Outcome::Warning)
        QCOMPARE(*step.error, (Error{ErrorCode::ClockSkewed, {u"localhost"_s, step.details.value(0)}}));
    m_tellsTime = false;
    QCOMPARE(find(check(), What::Clock).outcome, Outcome::Skipped);
}

void ServerCheckTest::certificates()
{
    serve(m_certificates.selfSigned(u"self"_s));
    const QList<CheckStep> steps = check();
    const QStringList expected{u"Name passed"_s,         u"Port passed"_s,    u"Certificate failed"_s,
                               u"Credentials skipped"_s, u"Scopes skipped"_s, u"Clock skipped"_s};
    QCOMPARE(told(steps), expected);
    QCOMPARE(find(steps, What::Certificate).error->code, ErrorCode::CertificateSelfSigned);
    // Somebody looks at it and pins it.
    const QSslCertificate refused = m_trust->lastRefused(m_server->url());
    m_trust->setTrust(m_server->url(), {.pinnedSha256 = refused.digest(QCryptographicHash::Sha256)});
    QCOMPARE(find(check(), What::Certificate).outcome, Outcome::Passed);

    serve(m_certificates.expired());
    m_trust->setTrust(m_server->url(), {.authorities = {m_certificates.authority()}});
    QCOMPARE(find(check(), What::Certificate).error->code, ErrorCode::CertificateExpired);
}

void ServerCheckTest::nobodyListens()
{
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost));
    const QUrl orbital(u"https://localhost:"_s + QString::number(gone.serverPort()));
    gone.close();
    m_account.custom.orbital = orbital;
    const QList<CheckStep> steps = check();
    // The other servers of the account do not suffer from it.
    const QStringList expected{u"Name passed"_s,        u"Port passed"_s,   u"Certificate passed"_s,
                               u"Name passed"_s,        u"Port failed"_s,   u"Certificate skipped"_s,
                               u"Credentials passed"_s, u"Scopes passed"_s, u"Clock passed"_s};
    QCOMPARE(told(steps), expected);
    QCOMPARE(*steps.at(4).error,
             (Error{ErrorCode::ConnectionRefused, {u"localhost"_s, QString::number(orbital.port())}}));
}

void ServerCheckTest::noSuchName()
{
    m_account.custom = {.platform = QUrl(u"https://no-such-name.invalid"_s)};
    const QList<CheckStep> steps = check();
    const QStringList expected{u"Name failed"_s,         u"Port skipped"_s,   u"Certificate skipped"_s,
                               u"Credentials skipped"_s, u"Scopes skipped"_s, u"Clock skipped"_s};
    QCOMPARE(told(steps), expected);
    QCOMPARE(steps.first().server, u"no-such-name.invalid:443"_s);
    QCOMPARE(steps.first().error, (Error{ErrorCode::HostNotFound, {u"no-such-name.invalid"_s}}));
}

void ServerCheckTest::proxyLooksNamesUp()
{
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost));
    const quint16 port = gone.serverPort();
    gone.close();
    m_check->setProxy({.mode = ProxyChoice::Mode::Manual, .host = u"127.0.0.1"_s, .port = port});
    m_account.custom = {.platform = QUrl(u"https://no-such-name.invalid"_s)};
    const QList<CheckStep> steps = check();
    QCOMPARE(steps.at(0).outcome, Outcome::Skipped);
    QCOMPARE(steps.at(0).details, QStringList(u"127.0.0.1:"_s + QString::number(port)));
    QCOMPARE(steps.at(1).outcome, Outcome::Failed);
    QCOMPARE(steps.at(1).error->code, ErrorCode::ProxyFailed);
}

void ServerCheckTest::gateway()
{
    const GatewayAccount account{.id = u"1"_s, .name = u"esa1"_s, .address = m_server->url(u""_s), .userName = u"me"_s};
    const QStringList fine{u"Name passed"_s, u"Port passed"_s, u"Certificate passed"_s, u"Credentials passed"_s,
                           u"Clock passed"_s};
    QCOMPARE(told(await(m_check->checkGateway(account, Secret(Canary)))), fine);
    const QList<CheckStep> wrong = await(m_check->checkGateway(account, Secret("x")));
    QCOMPARE(find(wrong, What::Credentials).error, (Error{ErrorCode::WrongGatewayLogin, {u"esa1"_s}}));
    const QList<CheckStep> none = await(m_check->checkGateway(account, {}));
    QCOMPARE(find(none, What::Credentials).outcome, Outcome::Skipped);
}

void ServerCheckTest::withoutTls()
{
    m_server = std::make_unique<HttpServer>(answers());
    m_account.custom = {.platform = m_server->url(u""_s)};
    const QStringList expected{u"Name passed"_s, u"Port passed"_s, u"Credentials passed"_s, u"Scopes passed"_s,
                               u"Clock passed"_s};
    QCOMPARE(told(check()), expected);
}

void ServerCheckTest::stepsAreToldAsTheyEnd()
{
    QList<CheckStep> seen;
    connect(m_check.get(), &ServerCheck::stepDone, this, [&seen](const CheckStep &step) { seen.append(step); });
    const QList<CheckStep> steps = check();
    QCOMPARE(told(seen), told(steps));
    // Whoever is no longer interested may go in between.
    disconnect(m_check.get(), nullptr, this, nullptr);
    connect(m_check.get(), &ServerCheck::stepDone, this, [this] { m_check.release()->deleteLater(); });
    QVERIFY(!check().isEmpty());
}

OBI_TEST(ServerCheckTest)
#include "ServerCheckTest.moc"
