// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every way in which a server or the way to it can fail, through the whole chain: one typed error, once, and no more
// requests than are harmless.
#include "Chain.h"
#include "ObiTest.h"
#include "http/CancellingTransport.h"
#include "threat/ActionTrigger.h"
#include "threat/EnrichClient.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

const QString Deliberate = u"/iroh/iroh-enrich/deliberate"_s;
const QString Trigger = u"/iroh/iroh-response/respond/trigger"_s;
constexpr int Unrepeated = 1;

QList<Observable> observables()
{
    return {*Observable::parse(ObservableType::Domain, u"bit.ly"_s)};
}

} // namespace

class FaultTableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void askingEndsInOneError_data();
    void askingEndsInOneError();
    void actionsAreNeverRepeated_data();
    void actionsAreNeverRepeated();
    void certificates_data();
    void certificates();
    void closedPortsAndSilentOnes();
    void aTokenThatEndsInMidRun();
    void aPinnedCertificate();
    void changedTrustTakesEffectAtOnce();
    void cancellingReachesTheSocket();
    void noCredentialLeavesItsServices();

private:
    int requestsFor(const QString &path);
    TestCloud m_cloud;
};

void FaultTableTest::initTestCase()
{
    QVERIFY2(m_cloud.start(), qPrintable(m_cloud.problem()));
}

void FaultTableTest::init()
{
    QVERIFY2(m_cloud.reset(), qPrintable(m_cloud.problem()));
}

int FaultTableTest::requestsFor(const QString &path)
{
    return int(m_cloud.log(path).size());
}

void FaultTableTest::askingEndsInOneError_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("requests");
    const auto row = [](const char *fault, ErrorCode code, int requests, QJsonObject more = {}) {
        QJsonObject object{{u"fault"_s, QString::fromLatin1(fault)}};
        for (auto it = more.constBegin(); it != more.constEnd(); ++it)
            object.insert(it.key(), it.value());
        const QString name = QString::fromLatin1(fault) + more.value("status"_L1).toVariant().toString() +
                             more.value("seconds"_L1).toVariant().toString();
        QTest::newRow(qPrintable(name)) << object << code << requests;
    };
    using enum ErrorCode;
    const auto status = [](int code) { return QJsonObject{{u"status"_s, code}}; };
    row("hang-headers", TimedOut, Unrepeated);
    row("hang-body", TimedOut, Unrepeated);
    // A kept connection that ends without a byte is no attempt: the server may have closed it before it heard.
    row("drop", ConnectionBroken, Attempts + 1);
    row("truncate", ConnectionBroken, Attempts);
    row("wrong-length", ConnectionBroken, Attempts);
    // As much of the body as was announced is the answer: half a text of JSON.
    row("short-length", UnexpectedAnswer, Unrepeated);
    row("garbage-chunks", ConnectionBroken, Attempts);
    row("drip", TimedOut, Unrepeated, {{u"seconds"_s, 0.3}});
    row("gzip-bomb", AnswerTooLarge, Unrepeated);
    row("big", AnswerTooLarge, Unrepeated, {{u"seconds"_s, 3}});
    row("html", NotJson, Unrepeated);
    row("redirect", RedirectRefused, Unrepeated, {{u"location"_s, u"https://elsewhere.example/"_s}});
    row("missing-scope", MissingScope, Unrepeated);
    row("unauthorized", Unauthorized, 2);
    row("rate-limit", RateLimited, Unrepeated, {{u"seconds"_s, u"3172s"_s}});
    row("rate-limit", RateLimited, Unrepeated, {{u"seconds"_s, u"600"_s}});
    row("status", HttpStatus, Unrepeated, status(400));
    row("status", HttpStatus, Unrepeated, status(404));
    row("status", HttpStatus, Unrepeated, status(500));
    row("status", HttpStatus, Attempts, status(502));
    row("status", HttpStatus, Attempts, status(503));
    row("status", HttpStatus, Attempts, status(504));
    row("not-utf8", UnexpectedAnswer, Unrepeated);
    row("deep-json", UnexpectedAnswer, Unrepeated);
    row("wrong-types", UnexpectedAnswer, Unrepeated);
    row("huge-number", UnexpectedAnswer, Unrepeated);
    row("duplicate-keys", UnexpectedAnswer, Unrepeated);
    row("empty", NotJson, Unrepeated);
}

void FaultTableTest::askingEndsInOneError()
{
    QFETCH(QJsonObject, fault);
    QFETCH(ErrorCode, code);
    QFETCH(int, requests);
    fault.insert(u"service"_s, u"platform"_s);
    fault.insert(u"path"_s, Deliberate);
    fault.insert(u"times"_s, -1);
    QVERIFY2(m_cloud.fault(fault), qPrintable(m_cloud.problem()));
    Chain chain(m_cloud);
    EnrichClient client(chain.authorized, m_cloud.addresses());
    const Ending ending = endingOf(client.deliberate(observables()));
    QCOMPARE(ending.answers, 1);
    QVERIFY2(ending.error, "no error");
    QVERIFY2(ending.error->code == code, qPrintable(codeName(*ending.error)));
    QCOMPARE(requestsFor(Deliberate), requests);
}

void FaultTableTest::actionsAreNeverRepeated_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<ErrorCode>("code");
    using enum ErrorCode;
    QTest::newRow("drop") << u"drop"_s << ConnectionBroken;
    QTest::newRow("truncate") << u"truncate"_s << ConnectionBroken;
    QTest::newRow("hang") << u"hang-headers"_s << TimedOut;
    QTest::newRow("401") << u"unauthorized"_s << Unauthorized;
    QTest::newRow("429") << u"rate-limit"_s << RateLimited;
}

void FaultTableTest::actionsAreNeverRepeated()
{
    QFETCH(QString, fault);
    QFETCH(ErrorCode, code);
    Chain chain(m_cloud);
    ResponseClient client(chain.authorized, m_cloud.addresses());
    const auto actions = await(client.actions(observables()));
    QVERIFY2(actions, actions ? "" : qPrintable(codeName(actions.error())));
    QVERIFY(!actions->isEmpty());
    m_cloud.fault({{u"service"_s, u"platform"_s},
                   {u"path"_s, Trigger},
                   {u"fault"_s, fault},
                   {u"seconds"_s, u"1"_s},
                   {u"times"_s, -1}});
    ActionTrigger trigger(chain.authorized, m_cloud.addresses());
    const auto outcome = await(trigger.trigger(actions->first(), observables().first()));
    QVERIFY(!outcome);
    QVERIFY2(outcome.error().code == code, qPrintable(codeName(outcome.error())));
    QTest::qWait(200);
    QCOMPARE(requestsFor(Trigger), 1);
}

void FaultTableTest::certificates_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<ErrorCode>("code");
    using enum ErrorCode;
    QTest::newRow("expired") << u"expired"_s << CertificateExpired;
    QTest::newRow("self-signed") << u"selfSigned"_s << CertificateSelfSigned;
    QTest::newRow("wrong host") << u"wrongHost"_s << CertificateWrongHost;
    QTest::newRow("unknown authority") << u"unknownAuthority"_s << CertificateUnknownAuthority;
    QTest::newRow("TLS 1.1") << u"tls11"_s << TlsFailed;
}

void FaultTableTest::certificates()
{
    QFETCH(QString, server);
    QFETCH(ErrorCode, code);
    Chain chain(m_cloud);
    HttpRequest request;
    request.url = m_cloud.faulty(server);
    if (server != u"unknownAuthority")
        chain.trust.setTrust(request.url, trusted(m_cloud));
    const auto answer = await(chain.retrying.send(request));
    QVERIFY(!answer);
    QVERIFY2(answer.error().code == code, qPrintable(codeName(answer.error())));
}

void FaultTableTest::closedPortsAndSilentOnes()
{
    Chain chain(m_cloud);
    HttpRequest refused;
    refused.url = m_cloud.faulty(u"refused"_s);
    const auto closed = await(chain.retrying.send(refused));
    QVERIFY(!closed);
    QVERIFY2(closed.error().code == ErrorCode::ConnectionRefused, qPrintable(codeName(closed.error())));
    HttpRequest silent;
    silent.url = m_cloud.faulty(u"hangAtConnect"_s);
    const auto hanging = await(chain.hurry.send(silent));
    QVERIFY(!hanging);
    QVERIFY2(hanging.error().code == ErrorCode::ConnectTimedOut, qPrintable(codeName(hanging.error())));
}

void FaultTableTest::aTokenThatEndsInMidRun()
{
    Chain chain(m_cloud);
    EnrichClient client(chain.authorized, m_cloud.addresses());
    QVERIFY(await(client.deliberate(observables())));
    m_cloud.obey(u"expire-tokens"_s);
    const auto again = await(client.deliberate(observables()));
    QVERIFY2(again, again ? "" : qPrintable(codeName(again.error())));
    QCOMPARE(requestsFor(u"/iroh/oauth2/token"_s), 2);
}

void FaultTableTest::aPinnedCertificate()
{
    Chain chain(m_cloud);
    HttpRequest request;
    request.url = m_cloud.faulty(u"selfSigned"_s);
    QVERIFY(!await(chain.retrying.send(request)));
    const QSslCertificate seen = chain.trust.lastRefused(request.url);
    QVERIFY(!seen.isNull());
    chain.trust.setTrust(request.url, {{}, seen.digest(QCryptographicHash::Sha256)});
    const auto answer = await(chain.retrying.send(request));
    QVERIFY2(answer, answer ? "" : qPrintable(codeName(answer.error())));
    // The pin holds for this certificate, not for this server.
    HttpRequest other;
    other.url = m_cloud.faulty(u"expired"_s);
    chain.trust.setTrust(other.url, {{}, seen.digest(QCryptographicHash::Sha256)});
    const auto changed = await(chain.retrying.send(other));
    QVERIFY(!changed);
    QVERIFY2(changed.error().code == ErrorCode::CertificateChanged, qPrintable(codeName(changed.error())));
}

void FaultTableTest::changedTrustTakesEffectAtOnce()
{
    Chain chain(m_cloud);
    QVERIFY(await(chain.tokens.token()));
    chain.trust.setTrust(m_cloud.addresses().platform, {});
    EnrichClient client(chain.authorized, m_cloud.addresses());
    const auto refused = await(client.deliberate(observables()));
    QVERIFY(!refused);
    QVERIFY2(refused.error().code == ErrorCode::CertificateUnknownAuthority, qPrintable(codeName(refused.error())));
    chain.trust.setTrust(m_cloud.addresses().platform, trusted(m_cloud));
    QVERIFY(await(client.deliberate(observables())));
}

void FaultTableTest::cancellingReachesTheSocket()
{
    m_cloud.fault({{u"service"_s, u"platform"_s}, {u"path"_s, Deliberate}, {u"fault"_s, u"hang-headers"_s}});
    Chain chain(m_cloud);
    QVERIFY(await(chain.tokens.token()));
    auto closable = std::make_unique<CancellingTransport>(chain.authorized);
    EnrichClient client(*closable, m_cloud.addresses());
    std::optional<Result<EnrichAnswer>> answer;
    QObject context;
    QCoro::connect(client.deliberate(observables()), &context, [&](const auto &result) { answer = result; });
    QTRY_COMPARE(requestsFor(Deliberate), 1);
    closable->cancelAll();
    QTRY_VERIFY_WITH_TIMEOUT(answer, 300);
    QVERIFY(!answer->has_value());
    QVERIFY2(answer->error().code == ErrorCode::Cancelled, qPrintable(codeName(answer->error())));
}

void FaultTableTest::noCredentialLeavesItsServices()
{
    Chain chain(m_cloud);
    HttpRequest elsewhere;
    elsewhere.url = QUrl(m_cloud.gateways().first().address.toString() + u"/esa/api/v2.0/health"_s);
    chain.trust.setTrust(elsewhere.url, trusted(m_cloud));
    await(chain.authorized.send(elsewhere));
    const QJsonArray log = m_cloud.log();
    QVERIFY(!log.isEmpty());
    QCOMPARE(log.last().toObject().value("authorization"_L1).toString(), u"none"_s);
}

OBI_TEST(FaultTableTest)
#include "FaultTableTest.moc"
