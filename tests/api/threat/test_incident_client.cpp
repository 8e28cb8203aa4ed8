// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FakeTransport.h"
#include "ObiTest.h"

#include "threat/IncidentClient.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <functional>

using namespace obi;
using namespace Qt::StringLiterals;
using test::answer;

class TestIncidentClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_transport = std::make_unique<test::FakeTransport>(); }
    void routes_data();
    void routes();
    void faults_data();
    void faults();
    void everyFilter();
    void countsHaveTheSameFilters();
    void counts_data();
    void counts();
    void quotedValues();
    void typedWords();
    void pages();
    void headersSayMoreThanAGuess();
    void theWindowEndsAtTenThousand();
    void allPages();
    void noAddress();
    void clientMayGoBeforeTheAnswer();

private:
    std::unique_ptr<test::FakeTransport> m_transport;
};

namespace {

ServiceAddresses addresses()
{
    return {.platform = QUrl(u"https://visibility.example"_s),
            .privateIntel = QUrl(u"https://intel.example"_s),
            .conure = QUrl(u"https://conure.example"_s)};
}

QDateTime moment()
{
    return QDateTime(QDate(2026, 11, 20), QTime(5, 22), Qt::UTC);
}

const QString LongId = u"https://private.intel.example:443/ctia/incident/incident-1"_s;

/// Asks one route and gives its error, or nothing where it was answered.
using Route = std::function<std::optional<Error>(IncidentClient &)>;

template <typename T>
std::optional<Error> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

struct RouteRow {
    const char *name;
    Route ask;
    const char *line;
    QByteArray body;
    const char *reply;
};

const QList<RouteRow> &routes()
{
    static const QList<RouteRow> rows{
        {"search",
         [](auto &c) { return errorOf(test::await(c.search({}))); },
         "GET https://conure.example/v2/incident/search?query=%2A&limit=100&offset=0&sort_by=timestamp&sort_order=desc",
         {},
         "[]"},
        {"count",
         [](auto &c) { return errorOf(test::await(c.count({}))); },
         "GET https://conure.example/v2/incident/search/count?query=%2A",
         {},
         "12"},
        {"one",
         [](auto &c) { return errorOf(test::await(c.incident(LongId))); },
         "GET https://conure.example/v2/incident/incident-1",
         {},
         "{}"},
        {"create", [](auto &c) { return errorOf(test::await(c.create(Incident::draft(u"A"_s, moment())))); },
         "POST https://visibility.example/iroh/private-intel/incident",
         R"({"confidence":"Unknown","incident_time":{"opened":"2026-11-20T05:22:00.000Z"},"status":"New","title":"A"})",
         "{}"},
        {"patch", [](auto &c) { return errorOf(test::await(c.patch(u"incident-1"_s, {.severity = u"High"_s}))); },
         "PATCH https://visibility.example/iroh/private-intel/incident/incident-1", R"({"severity":"High"})", "{}"},
        {"assign", [](auto &c) { return errorOf(test::await(c.assign(LongId, {u"k.tanaka"_s}))); },
         "PATCH https://visibility.example/iroh/private-intel/incident/incident-1", R"({"assignees":["k.tanaka"]})",
         "{}"},
        {"status",
         [](auto &c) { return errorOf(test::await(c.setStatus(u"1 a/b"_s, IncidentStatus::Value::OpenContained))); },
         "POST https://visibility.example/iroh/private-intel/incident/b/status", R"({"status":"Open: Contained"})",
         "{}"},
        {"link a casebook",
         [](auto &c) { return errorOf(test::await(c.linkCasebook(u"incident-1"_s, u"casebook-2"_s))); },
         "POST https://intel.example/ctia/incident/incident-1/link?wait_for=true", R"({"casebook_id":"casebook-2"})",
         R"({"relationship_type":"related-to"})"},
        {"link an investigation",
         [](auto &c) { return errorOf(test::await(c.linkInvestigation(LongId, u"i"_s, u"amber"_s))); },
         "POST https://intel.example/ctia/incident/incident-1/link?wait_for=true",
         R"({"investigation_id":"i","tlp":"amber"})", R"({"relationship_type":"related-to"})"},
    };
    return rows;
}

struct FaultRow {
    const char *name;
    HttpResponse reply;
    ErrorCode code;
    QString last; ///< of the context
};

const QList<FaultRow> &faults()
{
    static const QList<FaultRow> rows{
        {"Conure 401", answer(401, R"({"message":"Unauthorized"})"), ErrorCode::Unauthorized, u"Unauthorized"_s},
        {"scope",
         answer(403, R"({"error":"missing_scope","missing-scopes":["private-intel/incident:write"],"trace_id":"t-1"})"),
         ErrorCode::MissingScope, u"private-intel/incident:write"_s},
        {"Conure 403", answer(403, R"({"message":"Forbidden"})"), ErrorCode::HttpStatus, u"Forbidden"_s},
        {"merged", answer(404, R"({"message":"incident not found"})"), ErrorCode::HttpStatus, u"incident not found"_s},
        {"schema", answer(400, R"({"errors":{"x":"disallowed-key"}})"), ErrorCode::HttpStatus, u"x: disallowed-key"_s},
        {"too many", answer(429, R"({"message":"Too many requests"})", "application/json", {{"Retry-After", "3172s"}}),
         ErrorCode::RateLimited, u"3172"_s},
        {"broken", answer(500, R"({"message":"exception","exception":"x"})"), ErrorCode::HttpStatus, u"exception"_s},
        {"wrong server", answer(200, "<html>", "text/html"), ErrorCode::NotJson, u"text/html"_s},
        {"unknown route", answer(404, "<html>", "text/html"), ErrorCode::NotJson, u"text/html"_s},
        {"cut", answer(200, R"({"title)"), ErrorCode::UnexpectedAnswer, {}},
        {"deep", answer(200, QByteArray(4000, '[')), ErrorCode::UnexpectedAnswer, {}},
        {"another kind", answer(200, R"([7,{}])"), ErrorCode::UnexpectedAnswer, {}},
        {"empty", answer(200, ""), ErrorCode::NotJson, {}},
    };
    return rows;
}

} // namespace

void TestIncidentClient::routes_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < ::routes().size(); ++i)
        QTest::newRow(::routes()[i].name) << i;
}

void TestIncidentClient::routes()
{
    QFETCH(int, index);
    const RouteRow &row = ::routes()[index];
    m_transport->answers.enqueue(answer(200, row.reply));
    IncidentClient client(*m_transport, addresses());
    const auto error = row.ask(client);
    QVERIFY2(!error, qPrintable(error.value_or(Error()).context.join(u' ')));
    QCOMPARE(m_transport->line(), QString::fromLatin1(row.line));
    QCOMPARE(m_transport->asked.first().body, row.body);
    // Neither a change nor a link is ever sent twice by itself.
    QCOMPARE(m_transport->asked.first().repeat, Repeat::ByMethod);
    QCOMPARE(headerValue(m_transport->asked.first().headers, "Accept"), "application/json"_ba);
}

void TestIncidentClient::faults_data()
{
    QTest::addColumn<int>("route");
    QTest::addColumn<int>("fault");
    for (int route = 0; route < ::routes().size(); ++route) {
        for (int fault = 0; fault < ::faults().size(); ++fault)
            QTest::addRow("%s: %s", ::routes()[route].name, ::faults()[fault].name) << route << fault;
    }
}

void TestIncidentClient::faults()
{
    QFETCH(int, route);
    QFETCH(int, fault);
    const FaultRow &row = ::faults()[fault];
    m_transport->answers.enqueue(row.reply);
    IncidentClient client(*m_transport, addresses());
    const auto error = ::routes()[route].ask(client);
    QVERIFY(error);
    QCOMPARE(m_transport->asked.size(), 1);
    // Conure does not say what is forbidden; for what only reads one thing can be.
    const bool reads = QByteArrayList{"search", "count", "one"}.contains(::routes()[route].name);
    if (reads && row.last == u"Forbidden") {
        QCOMPARE(*error, (Error{ErrorCode::MissingScope, {u"private-intel/incident:read"_s}}));
        return;
    }
    QCOMPARE(error->code, row.code);
    if (!row.last.isEmpty())
        QCOMPARE(error->context.last(), row.last);
    if (row.code == ErrorCode::MissingScope)
        QCOMPARE(error->traceId, u"t-1"_s);
}

void TestIncidentClient::everyFilter()
{
    IncidentSearch search{.query = u"a b"_s,
                          .simpleQuery = u"c+d"_s,
                          .searchFields = {u"title"_s, u"source"_s},
                          .id = LongId,
                          .status = IncidentStatus::Value::OpenInvestigating,
                          .tlp = u"amber"_s,
                          .from = moment(),
                          .to = moment().addDays(1).toTimeZone(QTimeZone("Asia/Tokyo")),
                          .assignee = u"e"_s,
                          .category = u"Scans/Probes/Attempted Access"_s,
                          .confidence = u"High"_s,
                          .detectionSource = u"f"_s,
                          .discoveryMethod = u"g"_s,
                          .intendedEffect = u"h"_s,
                          .promotionMethod = u"Manual"_s,
                          .source = u"i"_s,
                          .language = u"ja"_s,
                          .highImpact = false,
                          .sortBy = u"title"_s,
                          .order = Qt::AscendingOrder,
                          .limit = 25};
    m_transport->answers.enqueue(answer(200, "[]"));
    IncidentClient client(*m_transport, addresses());
    QVERIFY(test::await(client.search(search, {{}, 50})));
    QCOMPARE(
        m_transport->line(),
        u"GET https://conure.example/v2/incident/search?query=a%20b&simple_query=c%2Bd&search_fields=title%2Csource"
        "&id=https%3A%2F%2Fprivate.intel.example%3A443%2Fctia%2Fincident%2Fincident-1"
        "&status=Open%3A%20Investigating&tlp=amber&from=2026-11-20T05%3A22%3A00.000Z"
        "&to=2026-11-21T05%3A22%3A00.000Z&assignees=e&categories=Scans%2FProbes%2FAttempted%20Access"
        "&confidence=High&detection_sources=f&discovery_method=g&intended_effect=h&promotion_method=Manual"
        "&source=i&language=ja&high_impact=false&limit=25&offset=50&sort_by=title&sort_order=asc"_s);
}

void TestIncidentClient::countsHaveTheSameFilters()
{
    m_transport->answers.enqueue(answer(200, "3"));
    IncidentClient client(*m_transport, addresses());
    QCOMPARE(test::await(client.count({.simpleQuery = u"bit.ly"_s, .highImpact = true})).value(), 3);
    QCOMPARE(m_transport->line(),
             u"GET https://conure.example/v2/incident/search/count?simple_query=bit.ly&high_impact=true"_s);
}

void TestIncidentClient::counts_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("count"); // -1: an error
    QTest::newRow("plain") << "38\n"_ba << qint64(38);
    QTest::newRow("none") << "0"_ba << qint64(0);
    QTest::newRow("float") << "12.0"_ba << qint64(12);
    QTest::newRow("fraction") << "1.5"_ba << qint64(-1);
    QTest::newRow("negative") << "-1"_ba << qint64(-1);
    QTest::newRow("huge") << "1e400"_ba << qint64(-1);
    QTest::newRow("two") << "1,2"_ba << qint64(-1);
    QTest::newRow("text") << "\"7\""_ba << qint64(-1);
    QTest::newRow("object") << R"({"count":3})"_ba << qint64(-1);
    QTest::newRow("null") << "null"_ba << qint64(-1);
}

void TestIncidentClient::counts()
{
    QFETCH(QByteArray, body);
    QFETCH(qint64, count);
    m_transport->answers.enqueue(answer(200, body));
    IncidentClient client(*m_transport, addresses());
    QCOMPARE(test::await(client.count({})).value_or(-1), count);
}

void TestIncidentClient::typedWords()
{
    QCOMPARE(IncidentSearch::allWords(u"  invoice  lure "_s), u"invoice* AND lure*"_s);
    QCOMPARE(IncidentSearch::allWords(u"bit.ly/x OR \"a"_s), u"\"bit.ly/x\" AND \"OR\" AND \"\\\"a\""_s);
    QCOMPARE(IncidentSearch::allWords(u"請求書\nINC-7"_s), u"\"請求書\" AND \"INC-7\""_s);
    QCOMPARE(IncidentSearch::allWords(u" "_s), QString());
}

void TestIncidentClient::quotedValues()
{
    QCOMPARE(IncidentSearch::quoted(uR"(a"b\c:d)"_s), uR"("a\"b\\c:d")"_s);
}

void TestIncidentClient::pages()
{
    m_transport->answers.enqueue(answer(200, "[{},{}]"));
    m_transport->answers.enqueue(answer(200, "[{}]"));
    IncidentClient client(*m_transport, addresses());
    const auto first = test::await(client.search({.limit = 2})).value();
    QCOMPARE(first.next, std::optional(PageMark{{}, 2}));
    const auto second = test::await(client.search({.limit = 2}, *first.next)).value();
    QVERIFY(m_transport->line(1).contains("&limit=2&offset=2&"_L1));
    QVERIFY(!second.next);
}

void TestIncidentClient::headersSayMoreThanAGuess()
{
    m_transport->answers.enqueue(answer(200, "[{},{}]", "application/json", {{"X-Total-Hits", "2"}}));
    m_transport->answers.enqueue(
        answer(200, "[{},{}]", "application/json", {{"X-Next", "limit=2&offset=2&search_after=a+b"}}));
    IncidentClient client(*m_transport, addresses());
    QVERIFY(!test::await(client.search({.limit = 2})).value().next);
    QCOMPARE(test::await(client.search({.limit = 2})).value().next->searchAfter, QStringList{u"a b"_s});
}

void TestIncidentClient::theWindowEndsAtTenThousand()
{
    m_transport->answers.enqueue(answer(200, "[{},{}]"));
    m_transport->answers.enqueue(answer(200, "[{},{}]"));
    IncidentClient client(*m_transport, addresses());
    QVERIFY(test::await(client.search({.limit = 2}, {{}, 9996})).value().next);
    QVERIFY(!test::await(client.search({.limit = 2}, {{}, 9998})).value().next);
}

void TestIncidentClient::allPages()
{
    m_transport->answers.enqueue(answer(200, R"([{"title":"a"},{"title":"b"}])"));
    m_transport->answers.enqueue(answer(200, R"([{"title":"c"}])"));
    QList<Incident> all;
    {
        auto client = std::make_unique<IncidentClient>(*m_transport, addresses());
        auto task = client->searchAll({.limit = 2}, 10);
        client.reset();
        all = test::await(std::move(task)).value();
    }
    QCOMPARE(all.size(), 3);
    QCOMPARE(all.last().title, u"c"_s);
}

void TestIncidentClient::noAddress()
{
    IncidentClient client(*m_transport, {});
    for (const RouteRow &row : ::routes()) {
        // The platform is where one logs in.
        const bool isPlatform = QByteArrayView(row.line).contains("visibility.example");
        QCOMPARE(row.ask(client)->code, isPlatform ? ErrorCode::NotLoggedIn : ErrorCode::NoConnection);
    }
    QVERIFY(m_transport->asked.isEmpty());
}

void TestIncidentClient::clientMayGoBeforeTheAnswer()
{
    m_transport->answers.enqueue(answer(200, '[' + QByteArray(20000, ' ') + "{\"title\":\"a\"}]"));
    auto client = std::make_unique<IncidentClient>(*m_transport, addresses());
    auto task = client->search({});
    client.reset();
    QCOMPARE(test::await(std::move(task)).value().items.first().title, u"a"_s);
}

OBI_TEST(TestIncidentClient)
#include "test_incident_client.moc"
