// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../threat/FakeTransport.h"
#include "ObiTest.h"

#include "http/Cancellation.h"
#include "orbital/OrbitalClient.h"

#include <functional>

using namespace obi;
using namespace Qt::StringLiterals;
using test::answer;

class TestOrbitalClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_transport = std::make_unique<test::FakeTransport>(); }
    void routes_data();
    void routes();
    void refusals_data();
    void refusals();
    void unreadable_data();
    void unreadable();
    void cancellationReachesTheRequest();
    void nothingToAsk_data();
    void nothingToAsk();
    void wholeFleet();
    void noAddress();
    void largePages();

private:
    OrbitalClient client();
    std::unique_ptr<test::FakeTransport> m_transport;
};

namespace {

ServiceAddresses addresses()
{
    return {.orbital = QUrl(u"https://orbital.example"_s)};
}

OrbitalQuery query()
{
    return {.name = u"N"_s,
            .nodes = {*NodeSelector::parse(u"hostname:a b")},
            .statements = {{.sql = u"SELECT 1;"_s, .label = u"L"_s}}};
}

OrbitalQuery stockQuery()
{
    return {.nodes = {*NodeSelector::parse(u"os:windows")}, .stock = u"s"_s, .stockArguments = {{u"hash"_s, u"x'"_s}}};
}

OrbitalSchedule schedule()
{
    return {QDateTime::fromSecsSinceEpoch(1795394700, Qt::UTC), 3600, {u"p"_s}};
}

template <typename T>
std::optional<Error> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

struct RouteRow {
    const char *name;
    std::function<std::optional<Error>(OrbitalClient &)> ask;
    const char *line;
    QByteArray body;
    const char *reply;
};

const QList<RouteRow> &routes()
{
    static const QList<RouteRow> rows{
        {"check",
         [](auto &c) { return errorOf(test::await(c.check())); },
         "GET https://orbital.example/v0/ok",
         {},
         R"({"ok":true})"},
        {"live", [](auto &c) { return errorOf(test::await(c.run(query()))); },
         "POST https://orbital.example/v0/query/run",
         R"({"name":"N","nodes":["hostname:a b"],"osQuery":[{"label":"L","sql":"SELECT 1;"}]})", R"({"ID":"j"})"},
        {"scheduled", [](auto &c) { return errorOf(test::await(c.schedule(stockQuery(), schedule()))); },
         "POST https://orbital.example/v0/query",
         R"({"expiry":1795394700,"interval":3600,"nodes":["os:windows"],"postbacks":["p"],"stock":"s",)"
         R"("stockArgs":{"hash":"x'"}})",
         R"({"ID":"j"})"},
        {"stop",
         [](auto &c) { return errorOf(test::await(c.stop(u"a/b"_s))); },
         "DELETE https://orbital.example/v0/query/a%2Fb",
         {},
         "{}"},
        {"job",
         [](auto &c) { return errorOf(test::await(c.job(u"j"_s))); },
         "GET https://orbital.example/v0/jobs/j",
         {},
         R"({"ID":"j"})"},
        {"results",
         [](auto &c) { return errorOf(test::await(c.results(u"j"_s))); },
         "GET https://orbital.example/v0/jobs/j/results?limit=100",
         {},
         R"({"results":[]})"},
        {"more results",
         [](auto &c) { return errorOf(test::await(c.results(u"j"_s, u"a+b=&c"_s))); },
         "GET https://orbital.example/v0/jobs/j/results?limit=100&cursor=a%2Bb%3D%26c",
         {},
         "null"},
        {"stock",
         [](auto &c) { return errorOf(test::await(c.stock())); },
         "GET https://orbital.example/v0/stock",
         {},
         R"({"stock":[]})"},
        {"catalogue",
         [](auto &c) { return errorOf(test::await(c.catalogue())); },
         "GET https://orbital.example/v0/catalogs",
         {},
         "[]"},
    };
    return rows;
}

} // namespace

OrbitalClient TestOrbitalClient::client()
{
    return OrbitalClient(*m_transport, addresses());
}

void TestOrbitalClient::routes_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < ::routes().size(); ++i)
        QTest::newRow(::routes()[i].name) << i;
}

void TestOrbitalClient::routes()
{
    QFETCH(int, index);
    const RouteRow &row = ::routes()[index];
    m_transport->answers.enqueue(answer(200, row.reply));
    OrbitalClient client(*m_transport, addresses());
    const auto error = row.ask(client);
    QVERIFY2(!error, qPrintable(error.value_or(Error()).context.join(u' ')));
    QCOMPARE(m_transport->line(), QString::fromLatin1(row.line));
    QCOMPARE(m_transport->asked.first().body, row.body);
    // A query that is sent twice is two jobs.
    QCOMPARE(m_transport->asked.first().repeat, Repeat::ByMethod);
}

void TestOrbitalClient::refusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, int status, const QByteArray &body, ErrorCode code) {
        QTest::newRow(name) << status << body << int(code);
    };
    row("token of another region", 401, R"({"error":"jwt_invalid_signature"})", ErrorCode::Unauthorized);
    row("scope", 403, R"({"error":"missing_scope","missing-scopes":["orbital"]})", ErrorCode::MissingScope);
    row("bad SQL", 400, R"({"message":"syntax error"})", ErrorCode::HttpStatus);
    row("no such job", 404, R"({"error":"not found"})", ErrorCode::HttpStatus);
    row("too many", 429, "{}", ErrorCode::RateLimited);
    row("broken", 502, "Bad gateway", ErrorCode::HttpStatus);
    row("wrong server", 404, "<html></html>", ErrorCode::NotJson);
    row("login page", 200, "<html></html>", ErrorCode::NotJson);
}

void TestOrbitalClient::refusals()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, code);
    OrbitalClient client(*m_transport, addresses());
    for (const RouteRow &row : ::routes()) {
        m_transport->answers.enqueue(answer(status, body));
        QCOMPARE(int(row.ask(client).value_or(Error()).code), code);
    }
    QCOMPARE(m_transport->asked.size(), ::routes().size());
}

void TestOrbitalClient::unreadable_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("cut") << R"({"ID":"j","stock":[{)"_ba;
    QTest::newRow("deep") << QByteArray(5000, '[');
    QTest::newRow("not UTF-8") << "{\"ID\":\"\xff\"}"_ba;
    QTest::newRow("wrong types") << R"([7])"_ba;
}

void TestOrbitalClient::unreadable()
{
    QFETCH(QByteArray, body);
    OrbitalClient client(*m_transport, addresses());
    for (const RouteRow &row : ::routes()) {
        // Nobody reads these two answers.
        if (QByteArrayView(row.name) == "check" || QByteArrayView(row.name) == "stop")
            continue;
        m_transport->answers.enqueue(answer(200, body));
        QCOMPARE(row.ask(client).value_or(Error()).code, ErrorCode::UnexpectedAnswer);
    }
}

void TestOrbitalClient::cancellationReachesTheRequest()
{
    const auto cancellation = std::make_shared<Cancellation>();
    m_transport->answers.enqueue(failure(ErrorCode::Cancelled));
    QCOMPARE(test::await(client().results(u"j"_s, {}, cancellation)).error().code, ErrorCode::Cancelled);
    QCOMPARE(m_transport->asked.first().cancellation, cancellation);
}

void TestOrbitalClient::nothingToAsk_data()
{
    QTest::addColumn<OrbitalQuery>("query");
    OrbitalQuery noHosts = query();
    noHosts.nodes.clear();
    OrbitalQuery nothing = query();
    nothing.statements.clear();
    OrbitalQuery both = query();
    both.stock = u"s"_s;
    QTest::newRow("no hosts") << noHosts;
    QTest::newRow("nothing") << nothing;
    QTest::newRow("statements and stock") << both;
}

void TestOrbitalClient::nothingToAsk()
{
    QFETCH(OrbitalQuery, query);
    QCOMPARE(test::await(client().run(query)).error().code, ErrorCode::Internal);
    QCOMPARE(test::await(client().schedule(query, schedule())).error().code, ErrorCode::Internal);
    QVERIFY(m_transport->asked.isEmpty());
}

void TestOrbitalClient::wholeFleet()
{
    QVERIFY(!query().isWholeFleet());
    QVERIFY(stockQuery().isWholeFleet());
    OrbitalQuery all = query();
    all.nodes.append(*NodeSelector::parse(u"all"));
    QVERIFY(all.isWholeFleet());
}

void TestOrbitalClient::noAddress()
{
    OrbitalClient client(*m_transport, {});
    for (const RouteRow &row : ::routes())
        QCOMPARE(row.ask(client).value_or(Error()).context, QStringList{u"Orbital"_s});
    QVERIFY(m_transport->asked.isEmpty());
}

void TestOrbitalClient::largePages()
{
    const QByteArray results = R"({"node":"n","osQueryResult":[{"columns":["a","b"],"values":["1","2"]}]},)";
    m_transport->answers.enqueue(answer(200, "{\"results\":[" + results.repeated(1000) + "{}]}"));
    QCOMPARE(test::await(client().results(u"j"_s)).value().results.size(), 1001);
}

OBI_TEST(TestOrbitalClient)
#include "test_orbital_client.moc"
