// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "RouteTable.h"

#include "threat/ActionTrigger.h"
#include "threat/EnrichClient.h"
#include "threat/FeedbackClient.h"
#include "threat/InspectClient.h"
#include "threat/ModuleClient.h"
#include "threat/ProfileClient.h"
#include "threat/ResponseClient.h"
#include "threat/UserClient.h"

using namespace obi;
using namespace Qt::StringLiterals;
using test::addresses;
using test::answer;
using test::errorOf;

namespace {

QList<Observable> bitly()
{
    return {*Observable::parse(ObservableType::Domain, u"bit.ly")};
}

const QByteArray Bitly = R"([{"type":"domain","value":"bit.ly"}])";
const HttpResponse NoModules = answer(200, R"({"data":[],"errors":[]})");
const QString Iroh = u"https://visibility.example/iroh/"_s;

ModuleAction block()
{
    return {.module = {.id = u"m/1"_s}, .id = u"block it"_s, .url = u"/respond/trigger/x/y?workflow_id=7"_s};
}

QList<test::Route> enrichRoutes()
{
    using Link = Transport;
    const Observable url = *Observable::parse(ObservableType::Url, u"https://a.example/?b=1&c=+%20");
    const TargetQuestion targets{bitly(), QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 6), Qt::UTC), {}};
    return {
        {"inspect", [](Link &link) { return errorOf(InspectClient(link, addresses()).inspect(u"see bit.ly"_s)); },
         u"POST "_s + Iroh + u"iroh-inspect/inspect"_s, R"({"content":"see bit.ly"})", Repeat::Harmless,
         answer(200, "[]")},
        {"deliberate", [](Link &link) { return errorOf(EnrichClient(link, addresses()).deliberate(bitly())); },
         u"POST "_s + Iroh + u"iroh-enrich/deliberate/observables"_s, Bitly, Repeat::Harmless, NoModules},
        {"observe", [](Link &link) { return errorOf(EnrichClient(link, addresses()).observe(bitly(), u"a&b"_s)); },
         u"POST "_s + Iroh + u"iroh-enrich/observe/observables?mids=a%26b"_s, Bitly, Repeat::Harmless, NoModules},
        {"observe targets",
         [targets](Link &link) { return errorOf(EnrichClient(link, addresses()).observeTargets(targets)); },
         u"POST "_s + Iroh + u"iroh-enrich/observe/targets"_s,
         R"({"observables":)" + Bitly + R"(,"start_time":"2026-01-02T03:04:05.006Z"})", Repeat::Harmless, NoModules},
        {"refer", [](Link &link) { return errorOf(EnrichClient(link, addresses()).refer(bitly())); },
         u"POST "_s + Iroh + u"iroh-enrich/refer/observables"_s, Bitly, Repeat::Harmless, NoModules},
        {"reputation",
         [url](Link &link) { return errorOf(EnrichClient(link, addresses()).reputation(url, u"m"_s)); },
         u"GET "_s + Iroh +
             u"iroh-enrich/reputation/observable?type=url&value=https%3A%2F%2Fa.example%2F%3Fb%3D1%26c%3D%2B%2520&mids=m"_s,
         {},
         Repeat::ByMethod,
         answer(200, R"({"data":{"data":[],"reputation":{},"errors":[]},"errors":[]})")},
        {"health",
         [](Link &link) { return errorOf(EnrichClient(link, addresses()).health()); },
         u"POST "_s + Iroh + u"iroh-enrich/health"_s,
         {},
         Repeat::Harmless,
         NoModules},
        {"health of one",
         [](Link &link) { return errorOf(EnrichClient(link, addresses()).health(u"m/1"_s)); },
         u"POST "_s + Iroh + u"iroh-enrich/health/m%2F1"_s,
         {},
         Repeat::Harmless,
         answer(200, R"({"data":{"module_instance_id":"m/1","data":{"status":"ok"}}})")},
    };
}

QList<test::Route> responseRoutes()
{
    using Link = Transport;
    Sighting sighting;
    sighting.confidence = u"High"_s;
    return {
        {"actions", [](Link &link) { return errorOf(ResponseClient(link, addresses()).actions(bitly())); },
         u"POST "_s + Iroh + u"iroh-response/respond/observables"_s, Bitly, Repeat::Harmless, NoModules},
        {"actions for a sighting",
         [sighting](Link &link) { return errorOf(ResponseClient(link, addresses()).actionsFor(sighting)); },
         u"POST "_s + Iroh + u"iroh-response/respond/sighting"_s, R"({"confidence":"High"})", Repeat::Harmless,
         NoModules},
        {"trigger",
         [](Link &link) { return errorOf(ActionTrigger(link, addresses()).trigger(block(), bitly().first())); },
         u"POST "_s + Iroh +
             u"iroh-response/respond/trigger/m%2F1/block%20it"
             "?observable_type=domain&observable_value=bit.ly&workflow_id=7"_s,
         {},
         Repeat::Never,
         answer(200, R"({"data":{"status":"success"}})")},
    };
}

QList<test::Route> moduleRoutes()
{
    using Link = Transport;
    const ModuleFilter filter{.typeId = u"t"_s, .enabled = true, .text = u"a b"_s, .sortBy = u"name"_s};
    const HttpResponse one = answer(200, R"({"id":"a/b","title":"T","name":"N"})");
    return {
        {"instances",
         [](Link &link) { return errorOf(ModuleClient(link, addresses()).instances()); },
         u"GET "_s + Iroh + u"iroh-int/module-instance"_s,
         {},
         Repeat::ByMethod,
         answer(200, "[]")},
        {"page of instances",
         [filter](Link &link) {
             return errorOf(ModuleClient(link, addresses()).instances(filter, PageMark{{}, 40}, 20));
         },
         u"GET "_s + Iroh +
             u"iroh-int/module-instance?module_type_id=t&enabled=true&query=a%20b&sort_by=name&sort_order=asc"
             "&limit=20&offset=40"_s,
         {},
         Repeat::ByMethod,
         answer(200, "[]")},
        {"instance",
         [](Link &link) { return errorOf(ModuleClient(link, addresses()).instance(u"a/b"_s)); },
         u"GET "_s + Iroh + u"iroh-int/module-instance/a%2Fb"_s,
         {},
         Repeat::ByMethod,
         one},
        {"types",
         [](Link &link) { return errorOf(ModuleClient(link, addresses()).types()); },
         u"GET "_s + Iroh + u"iroh-int/module-type"_s,
         {},
         Repeat::ByMethod,
         answer(200, "[]")},
        {"type",
         [](Link &link) { return errorOf(ModuleClient(link, addresses()).type(u"a/b"_s)); },
         u"GET "_s + Iroh + u"iroh-int/module-type/a%2Fb"_s,
         {},
         Repeat::ByMethod,
         one},
    };
}

QList<test::Route> userRoutes()
{
    using Link = Transport;
    const HttpResponse one = answer(200, R"({"user-id":"u"})");
    const ProductFeedback feedback{true, true, u"slow"_s, 9, u"k@example.com"_s};
    return {
        {"who am I",
         [](Link &link) { return errorOf(ProfileClient(link, addresses()).whoAmI()); },
         u"GET "_s + Iroh + u"profile/whoami"_s,
         {},
         Repeat::ByMethod,
         answer(200, R"({"user":{"user-id":"u"}})")},
        {"user",
         [](Link &link) { return errorOf(UserClient(link, addresses()).user(u"a/b"_s)); },
         u"GET "_s + Iroh + u"user-mgmt/users/a%2Fb"_s,
         {},
         Repeat::ByMethod,
         one},
        {"users",
         [](Link &link) {
             return errorOf(UserClient(link, addresses()).users({u"a"_s, u"b&c"_s}));
         },
         u"GET "_s + Iroh + u"user-mgmt/batch/users?id=a&id=b%26c"_s,
         {},
         Repeat::ByMethod,
         answer(200, "[]")},
        {"search of users",
         [](Link &link) { return errorOf(UserClient(link, addresses()).search(PageMark{{u"u/9"_s}}, 5)); },
         u"POST "_s + Iroh + u"user-mgmt/search/users?sort_by=user-id&sort_order=asc&limit=5&search_after=u%2F9"_s,
         "{}", Repeat::Harmless, answer(200, R"({"users":[]})")},
        {"feedback", [feedback](Link &link) { return errorOf(FeedbackClient(link, addresses()).send(feedback)); },
         u"POST "_s + Iroh + u"iroh-feedback/feedback"_s,
         R"({"bug":true,"contact_allowed":true,"experience":5,"source":"ciscoxdr","text":"slow","user_email":"k@example.com"})",
         Repeat::ByMethod, answer(201, ""), false},
    };
}

} // namespace

class TestPlatformRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void routes_data();
    void routes();
    void refusals_data() { routes_data(); }
    void refusals();
    void withoutAnAddressNothingIsSent();
    void noTextIsNotSent();
    void namesStayPrivateWithoutLeave();

private:
    const QList<test::Route> m_routes = enrichRoutes() + responseRoutes() + moduleRoutes() + userRoutes();
};

void TestPlatformRoutes::routes_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < m_routes.size(); ++i)
        QTest::newRow(m_routes.at(i).name) << i;
}

void TestPlatformRoutes::routes()
{
    QFETCH(int, index);
    test::checkRoute(m_routes.at(index));
}

void TestPlatformRoutes::refusals()
{
    QFETCH(int, index);
    test::checkRefusals(m_routes.at(index));
}

void TestPlatformRoutes::withoutAnAddressNothingIsSent()
{
    test::FakeTransport transport;
    EnrichClient enrich(transport, {});
    QCOMPARE(errorOf(enrich.health()), (Error{ErrorCode::NotLoggedIn, {}}));
    QCOMPARE(errorOf(FeedbackClient(transport, {}).send({})), (Error{ErrorCode::NotLoggedIn, {}}));
    QVERIFY(transport.asked.isEmpty());
}

void TestPlatformRoutes::noTextIsNotSent()
{
    test::FakeTransport transport;
    QCOMPARE(test::await(InspectClient(transport, addresses()).inspect({})).value(), QList<Observable>());
    QVERIFY(transport.asked.isEmpty());
}

void TestPlatformRoutes::namesStayPrivateWithoutLeave()
{
    test::FakeTransport transport;
    transport.answers.enqueue(answer(201, ""));
    const ProductFeedback feedback{false, false, u"fine"_s, std::nullopt, u"k@example.com"_s, u"K"_s};
    QVERIFY(test::await(FeedbackClient(transport, addresses()).send(feedback)));
    QCOMPARE(transport.asked.first().body,
             QByteArray(R"({"bug":false,"contact_allowed":false,"source":"ciscoxdr","text":"fine"})"));
}

OBI_TEST(TestPlatformRoutes)
#include "test_platform_routes.moc"
