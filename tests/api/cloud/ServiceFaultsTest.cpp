// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The faults of FaultTableTest through the clients of every other service, since each reads and refuses in its own way:
// one typed error, once, and no more requests than are harmless.
#include "Chain.h"
#include "gateway/GatewayTransport.h"
#include "gateway/ReportClient.h"
#include "gateway/TrackingClient.h"
#include "orbital/OrbitalClient.h"
#include "threat/CasebookClient.h"
#include "threat/IncidentClient.h"

#include <functional>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

Gateway gatewayOf(const GatewayAccount &account)
{
    return {.name = account.name, .address = account.address, .apiPath = account.apiPath};
}

TimeSpan week()
{
    return {QDateTime::fromString(u"2026-11-13T00:00:00Z"_s, Qt::ISODate),
            QDateTime::fromString(u"2026-11-20T00:00:00Z"_s, Qt::ISODate)};
}

OrbitalQuery question()
{
    return {.nodes = {*NodeSelector::make(NodeSelector::Kind::HostName, u"WS-0417")},
            .statements = {{.sql = u"SELECT hostname FROM system_info"_s}}};
}

/// The clients as the console builds them.
struct Clients {
    explicit Clients(const TestCloud &cloud)
        : chain(cloud)
        , casebooks(chain.authorized, cloud.addresses())
        , incidents(chain.authorized, cloud.addresses())
        , orbital(chain.authorized, cloud.addresses())
        , reports(gateway, gatewayOf(cloud.gateways().first()))
        , tracking(gateway, gatewayOf(cloud.gateways().first()))
    {
        logOut(cloud);
    }

    /// What logged in before is forgotten; connections stay, since making them takes longer than all the rest.
    void logOut(const TestCloud &cloud)
    {
        chain.logOut(cloud);
        gateway.setAccount(cloud.gateways().first(), Secret::fromText(cloud.passphrase()));
    }

    Chain chain;
    GatewayTransport gateway{chain.retrying};
    CasebookClient casebooks;
    IncidentClient incidents;
    OrbitalClient orbital;
    ReportClient reports;
    TrackingClient tracking;
};

using Codes = QMap<QString, ErrorCode>;
/// The gateways do not say which right is missing.
const std::pair<QString, ErrorCode> NoScopes{u"missing-scope"_s, ErrorCode::HttpStatus};

struct Service {
    const char *name;
    QString listener; ///< of tests/cloud; "gateway" stands for the first gateway
    QString path;
    std::function<Ending(Clients &, const QString &jobId)> ask;
    Codes different{}; ///< where its way of refusing differs from the others'
};

QList<Service> services()
{
    const TrackingQuery everything{.start = week().start, .end = week().end};
    return {
        {"token", u"platform"_s, u"/iroh/oauth2/token"_s,
         [](Clients &of, const QString &) { return endingOf(of.chain.tokens.token()); }},
        {"casebooks", u"privateIntel"_s, u"/ctia/casebook/search"_s,
         [](Clients &of, const QString &) { return endingOf(of.casebooks.search(CasebookQuery{})); }},
        {"incidents", u"conure"_s, u"/v2/incident/search"_s,
         [](Clients &of, const QString &) { return endingOf(of.incidents.search({})); }},
        {"Orbital results", u"orbital"_s, u"/v0/jobs"_s,
         [](Clients &of, const QString &jobId) { return endingOf(of.orbital.results(jobId)); }},
        {"gateway login",
         u"gateway"_s,
         u"/esa/api/v2.0/login"_s,
         [](Clients &of, const QString &) {
             return endingOf(of.reports.summary(u"mail_incoming_traffic_summary"_s, week()));
         },
         {{u"unauthorized"_s, ErrorCode::WrongGatewayLogin}, NoScopes}},
        {"gateway report",
         u"gateway"_s,
         u"/esa/api/v2.0/reporting"_s,
         [](Clients &of, const QString &) {
             return endingOf(of.reports.summary(u"mail_incoming_traffic_summary"_s, week()));
         },
         {NoScopes}},
        {"gateway tracking",
         u"gateway"_s,
         u"/esa/api/v2.0/message-tracking"_s,
         [everything](Clients &of, const QString &) { return endingOf(of.tracking.page(everything, 0)); },
         {NoScopes}},
    };
}

const Codes &usualCodes()
{
    using enum ErrorCode;
    static const Codes codes{
        {u"drop"_s, ConnectionBroken},        {u"truncate"_s, ConnectionBroken},
        {u"hang-headers"_s, TimedOut},        {u"html"_s, NotJson},
        {u"unauthorized"_s, Unauthorized},    {u"missing-scope"_s, MissingScope},
        {u"rate-limit"_s, RateLimited},       {u"status"_s, HttpStatus},
        {u"not-utf8"_s, UnexpectedAnswer},    {u"deep-json"_s, UnexpectedAnswer},
        {u"wrong-types"_s, UnexpectedAnswer}, {u"duplicate-keys"_s, UnexpectedAnswer},
    };
    return codes;
}

} // namespace

class ServiceFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cloud.start(), qPrintable(m_cloud.problem())); }
    void init() { QVERIFY2(m_cloud.reset(), qPrintable(m_cloud.problem())); }
    void honestAnswersAreRead();
    void everyFaultIsOneError_data();
    void everyFaultIsOneError();

private:
    Clients &clientsFor(int service, const QString &fault);
    bool order(const Service &service, const QString &fault);
    TestCloud m_cloud;
    std::unique_ptr<Clients> m_clients;
    QPair<int, QString> m_before;
};

/// What the faults spoil would be an answer otherwise.
void ServiceFaultsTest::honestAnswersAreRead()
{
    Clients clients(m_cloud);
    const auto job = await(clients.orbital.run(question()));
    QVERIFY2(job, job ? "" : qPrintable(codeName(job.error())));
    for (const Service &service : services()) {
        const Ending ending = service.ask(clients, *job);
        QVERIFY2(!ending.error, ending.error ? qPrintable(codeName(*ending.error)) : "");
        QVERIFY2(!m_cloud.log(service.path).isEmpty(), service.name);
    }
}

void ServiceFaultsTest::everyFaultIsOneError_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<ErrorCode>("code");
    const QList<Service> all = services();
    for (int number = 0; number < all.size(); ++number) {
        const Codes &usual = usualCodes();
        for (auto it = usual.begin(); it != usual.end(); ++it) {
            const QString name = QString::fromLatin1(all.at(number).name) + u", "_s + it.key();
            QTest::newRow(qPrintable(name)) << number << it.key() << all.at(number).different.value(it.key(), *it);
        }
    }
}

/// A service's clients are used again, but not those whose gate a 429 has closed.
Clients &ServiceFaultsTest::clientsFor(int service, const QString &fault)
{
    if (!m_clients || m_before.first != service || m_before.second == u"rate-limit")
        m_clients = std::make_unique<Clients>(m_cloud);
    m_before = {service, fault};
    m_clients->logOut(m_cloud);
    return *m_clients;
}

bool ServiceFaultsTest::order(const Service &service, const QString &fault)
{
    const bool isGateway = service.listener == u"gateway";
    QJsonObject order{{u"fault"_s, fault},
                      {u"service"_s, isGateway ? m_cloud.gateways().first().name : service.listener},
                      {u"path"_s, service.path},
                      {u"times"_s, -1}};
    if (fault == u"rate-limit")
        order.insert(u"seconds"_s, u"3172s"_s);
    return m_cloud.fault(order);
}

void ServiceFaultsTest::everyFaultIsOneError()
{
    QFETCH(int, number);
    QFETCH(QString, fault);
    QFETCH(ErrorCode, code);
    const Service service = services().at(number);
    Clients &clients = clientsFor(number, fault);
    const QString job =
        service.listener == u"orbital" ? await(clients.orbital.run(question())).value_or(QString()) : QString();
    QVERIFY2(order(service, fault), qPrintable(m_cloud.problem()));
    const Ending ending = service.ask(clients, job);
    QCOMPARE(ending.answers, 1);
    QVERIFY2(ending.error, "no error");
    QVERIFY2(ending.error->code == code, qPrintable(codeName(*ending.error)));
    // A kept connection that ends without a byte is no attempt, and there may be some of them.
    QVERIFY(m_cloud.log(service.path).size() <= 2 * Attempts);
}

OBI_TEST(ServiceFaultsTest)
#include "ServiceFaultsTest.moc"
