// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FakeTransport.h"
#include "ObiTest.h"

#include "threat/CasebookClient.h"
#include "threat/EnrichClient.h"
#include "threat/InspectClient.h"
#include "threat/ModuleClient.h"
#include "threat/ResponseClient.h"
#include "threat/UserClient.h"

using namespace obi;
using namespace Qt::StringLiterals;
using test::answer;

namespace {

ServiceAddresses addresses()
{
    return {.platform = QUrl(u"https://visibility.example"_s), .privateIntel = QUrl(u"https://intel.example"_s)};
}

QList<Observable> bitly()
{
    return {*Observable::parse(ObservableType::Domain, u"bit.ly")};
}

} // namespace

class TestThreatClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void deliberateAsksOneModule();
    void deliberateAsksAllModules();
    void switchedOffModulesAreLeftOut();
    void moduleIdsAreEscaped();
    void refer();
    void actions();
    void instances();
    void inspectTakesEachOnce();
    void inspectSample();
    void modulesComePageByPage();
    void usersComePageByPage();
    void search();
    void noAddress();
    void refusalsReachTheCaller();
    void clientMayGoBeforeTheAnswer();

private:
    void comparePost(const QString &line, const QByteArray &body) const;

    std::unique_ptr<test::FakeTransport> m_transport;
};

void TestThreatClients::init()
{
    m_transport = std::make_unique<test::FakeTransport>();
}

void TestThreatClients::comparePost(const QString &line, const QByteArray &body) const
{
    QCOMPARE(m_transport->asked.size(), 1);
    QCOMPARE(m_transport->line(), line);
    QCOMPARE(m_transport->asked.first().body, body);
    QCOMPARE(headerValue(m_transport->asked.first().headers, "Content-Type"), QByteArray("application/json"));
    QCOMPARE(headerValue(m_transport->asked.first().headers, "Accept"), QByteArray("application/json"));
}

void TestThreatClients::deliberateAsksOneModule()
{
    m_transport->answers.enqueue(answer(200, R"({"data":[{"module":"M","module_instance_id":"21efe095","data":{}}]})"));
    EnrichClient client(*m_transport, addresses());
    const auto result = test::await(client.deliberate(bitly(), u"21efe095"_s));
    comparePost(u"POST https://visibility.example/iroh/iroh-enrich/deliberate/observables?mids=21efe095"_s,
                R"([{"type":"domain","value":"bit.ly"}])");
    QCOMPARE(result.value().answers.first().module.id, u"21efe095"_s);
}

void TestThreatClients::deliberateAsksAllModules()
{
    m_transport->answers.enqueue(answer(200, R"({"data":[]})"));
    EnrichClient client(*m_transport, addresses());
    QVERIFY(test::await(client.deliberate(bitly())));
    QCOMPARE(m_transport->line(), u"POST https://visibility.example/iroh/iroh-enrich/deliberate/observables"_s);
}

void TestThreatClients::switchedOffModulesAreLeftOut()
{
    const QByteArray both = R"({"data":[{"module":"M","module_instance_id":"m","data":{}},
                                        {"module":"N","module_instance_id":"n","data":{}}]})";
    for (int i = 0; i < 3; ++i)
        m_transport->answers.enqueue(answer(200, both));
    EnrichClient client(*m_transport, addresses());
    client.setModules({.off = {u"n"_s}});
    QCOMPARE(test::await(client.deliberate(bitly())).value().answers.size(), 1);
    QVERIFY(!m_transport->asked.last().url.hasQuery());
    client.setModules({.off = {u"n"_s}, .asked = {u"l"_s, u"m"_s}});
    QCOMPARE(test::await(client.observe(bitly())).value().answers.first().module.id, u"m"_s);
    QCOMPARE(m_transport->asked.last().url.query(), u"mids=l&mids=m"_s);
    // One that is named is asked all the same.
    QCOMPARE(test::await(client.deliberate(bitly(), u"n"_s)).value().answers.size(), 2);
    QCOMPARE(m_transport->asked.last().url.query(), u"mids=n"_s);
}

void TestThreatClients::moduleIdsAreEscaped()
{
    m_transport->answers.enqueue(answer(200, R"({"data":[]})"));
    EnrichClient client(*m_transport, addresses());
    QVERIFY(test::await(client.deliberate(bitly(), u"a&b=c+%2F#"_s)));
    QVERIFY(m_transport->line().endsWith("?mids=a%26b%3Dc%2B%252F%23"_L1));
}

void TestThreatClients::refer()
{
    m_transport->answers.enqueue(answer(200, R"({"data":[{"id":"x","module":"M","url":"https://a.example/"}]})"));
    EnrichClient client(*m_transport, addresses());
    QCOMPARE(test::await(client.refer(bitly())).value().size(), 1);
    comparePost(u"POST https://visibility.example/iroh/iroh-enrich/refer/observables"_s,
                R"([{"type":"domain","value":"bit.ly"}])");
}

void TestThreatClients::actions()
{
    m_transport->answers.enqueue(answer(200, R"({"data":[{"id":"block","module":"M","url":"/respond/x"}]})"));
    ResponseClient client(*m_transport, addresses());
    QCOMPARE(test::await(client.actions(bitly())).value().first().id, u"block"_s);
    comparePost(u"POST https://visibility.example/iroh/iroh-response/respond/observables"_s,
                R"([{"type":"domain","value":"bit.ly"}])");
}

void TestThreatClients::instances()
{
    m_transport->answers.enqueue(answer(200, R"([{"id":"a","name":"Talos"}])"));
    ModuleClient client(*m_transport, addresses());
    QCOMPARE(test::await(client.instances()).value().first().name, u"Talos"_s);
    QCOMPARE(m_transport->line(), u"GET https://visibility.example/iroh/iroh-int/module-instance"_s);
    QVERIFY(m_transport->asked.first().body.isEmpty());
}

void TestThreatClients::inspectTakesEachOnce()
{
    m_transport->answers.enqueue(answer(200, R"([{"type":"domain","value":"bit.ly"},{"type":"new_kind","value":"x"},7,
                                               {"type":"domain","value":"bit.ly"},{"type":"ip","value":"10.0.0.1"}])"));
    InspectClient client(*m_transport, addresses());
    const auto found = test::await(client.inspect(u"text"_s));
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->last().value(), u"10.0.0.1"_s);
}

void TestThreatClients::inspectSample()
{
    OBI_NEED_SAMPLES;
    m_transport->answers.enqueue(answer(200, test::sample(u"enrich/sx00_inspect_response.json"_s).value()));
    InspectClient client(*m_transport, addresses());
    const QList<Observable> expected{*Observable::parse(ObservableType::Domain, u"cisco.com")};
    QCOMPARE(test::await(client.inspect(u"text"_s)).value(), expected);
}

void TestThreatClients::modulesComePageByPage()
{
    QByteArray full = "[";
    for (int i = 1; i < ModuleClient::PageSize; ++i)
        full += "{\"id\":\"" + QByteArray::number(i) + "\"},";
    m_transport->answers.enqueue(answer(200, full + "{}]")); // one of them unreadable: the page is full all the same
    m_transport->answers.enqueue(answer(200, R"([{"id":"last"}])"));
    ModuleClient client(*m_transport, addresses());
    QCOMPARE(test::await(client.allInstances({})).value().size(), 100);
    QCOMPARE(m_transport->line(1),
             u"GET https://visibility.example/iroh/iroh-int/module-instance?limit=100&offset=100"_s);
}

void TestThreatClients::usersComePageByPage()
{
    const HttpHeaders more{{"x-next", "limit=100&offset=100"}, {"x-sort", R"(["u-1"])"}};
    m_transport->answers.enqueue(answer(200, R"([{"user-id":"u-1"}])", "application/json", more));
    m_transport->answers.enqueue(answer(200, R"([{"user-id":"u-2"}])"));
    UserClient client(*m_transport, addresses());
    QCOMPARE(test::await(client.everyone()).value().size(), 2);
    QVERIFY(m_transport->line(1).endsWith("&limit=100&search_after=u-1"_L1));
}

void TestThreatClients::search()
{
    OBI_NEED_SAMPLES;
    m_transport->answers.enqueue(answer(200, test::sample(u"casebook/sx00_casebook_search_response.json"_s).value()));
    CasebookClient client(*m_transport, addresses());
    QCOMPARE(test::await(client.search()).value().size(), 2);
    QCOMPARE(m_transport->line(),
             u"GET https://intel.example/ctia/casebook/search?limit=100&offset=0&sort_by=timestamp&sort_order=desc"_s);
}

void TestThreatClients::noAddress()
{
    EnrichClient enrich(*m_transport, {});
    ModuleClient modules(*m_transport, {});
    ResponseClient response(*m_transport, {});
    CasebookClient casebooks(*m_transport, {.platform = QUrl(u"https://visibility.example"_s)});
    const Error noPlatform{ErrorCode::NotLoggedIn, {}};
    QCOMPARE(test::await(enrich.deliberate(bitly())).error(), noPlatform);
    QCOMPARE(test::await(enrich.refer(bitly())).error(), noPlatform);
    QCOMPARE(test::await(modules.instances()).error(), noPlatform);
    QCOMPARE(test::await(response.actions(bitly())).error(), noPlatform);
    QCOMPARE(test::await(casebooks.search()).error(),
             (Error{ErrorCode::NoConnection, {u"SecureX / XDR Private Intelligence"_s}}));
    QVERIFY(m_transport->asked.isEmpty());
}

void TestThreatClients::refusalsReachTheCaller()
{
    m_transport->answers.enqueue(answer(403, R"({"error":"missing_scope","missing-scopes":["casebook:read"]})"));
    CasebookClient client(*m_transport, addresses());
    QCOMPARE(test::await(client.search()).error(), (Error{ErrorCode::MissingScope, {u"casebook:read"_s}}));
}

void TestThreatClients::clientMayGoBeforeTheAnswer()
{
    const QByteArray large = R"({"data":[]})" + QByteArray(100'000, ' ');
    m_transport->answers.enqueue(answer(200, large));
    auto client = std::make_unique<EnrichClient>(*m_transport, addresses());
    auto task = client->deliberate(bitly());
    client.reset();
    QVERIFY(test::await(std::move(task)));
}

OBI_TEST(TestThreatClients)
#include "test_threat_clients.moc"
