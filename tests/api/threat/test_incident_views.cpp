// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FakeTransport.h"
#include "ObiTest.h"

#include "threat/IncidentViewClient.h"
#include "threat/IncidentViewReader.h"

#include <functional>

using namespace obi;
using namespace Qt::StringLiterals;
using test::answer;
using Client = IncidentViewClient;

namespace {

const QString Host = u"conure.example"_s;

ServiceAddresses addresses()
{
    return {.conure = QUrl(u"https://conure.example"_s)};
}

QDateTime moment(int minute = 0)
{
    return QDateTime(QDate(2026, 11, 20), QTime(5, minute), Qt::UTC);
}

template <typename T>
std::optional<Error> errorOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

struct ViewRow {
    const char *view;
    std::function<std::optional<Error>(Client &)> ask;
    bool list;
};

#define VIEW(name, method, list)                                                                                       \
    ViewRow                                                                                                            \
    {                                                                                                                  \
        name, [](Client &c) { return errorOf(test::await(c.method)); }, list                                           \
    }

const QString Id = u"https://x:443/ctia/incident/incident-1"_s;

const QList<ViewRow> &views()
{
    static const QList<ViewRow> rows{VIEW("overview", overview(Id), false),
                                     VIEW("summary", summary(Id), false),
                                     VIEW("status", progress(Id), false),
                                     VIEW("report", report(Id), false),
                                     VIEW("primary-investigation", primaryInvestigation(Id), false),
                                     VIEW("observables", observables(Id), true),
                                     VIEW("verdicts", verdicts(Id), true),
                                     VIEW("events", events(Id), true),
                                     VIEW("targets", targets(Id), true),
                                     VIEW("indicators", indicators(Id), true),
                                     VIEW("entities", entities(Id), true),
                                     VIEW("mitre", mitre(Id), true),
                                     VIEW("errors", problems(Id), true),
                                     VIEW("linked-casebooks", linkedCasebooks(Id), true),
                                     VIEW("linked-incidents", linkedIncidents(Id), true)};
    return rows;
}

} // namespace

class TestIncidentViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void views_data();
    void views();
    void otherViews();
    void investigations();
    void noAddress();
    void overview();
    void summary();
    void observables();
    void verdicts();
    void events();
    void targets();
    void progress();
    void report();
    void mitre();
    void problemsAndIndicators();
    void detailsAreLimited();
};

void TestIncidentViews::views_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < ::views().size(); ++i)
        QTest::newRow(::views()[i].view) << i;
}

void TestIncidentViews::views()
{
    QFETCH(int, index);
    const ViewRow &row = ::views()[index];
    test::FakeTransport transport;
    Client client(transport, addresses());
    // What is right, an empty one, and what each must refuse.
    for (const char *body : {row.list ? "[{}]" : "{}", row.list ? "[]" : R"({"x_new":[1]})"}) {
        transport.answers.enqueue(answer(200, body));
        QVERIFY(!row.ask(client));
    }
    QCOMPARE(transport.line(), u"GET https://conure.example/v2/incident/incident-1/"_s + QString::fromLatin1(row.view));
    for (const char *body : {row.list ? "{}" : "[]", row.list ? "[{},7]" : "[{}]", "{\"a\":", "[[[["}) {
        transport.answers.enqueue(answer(200, body));
        QCOMPARE(row.ask(client).value_or(Error()).code, ErrorCode::UnexpectedAnswer);
    }
    transport.answers.enqueue(answer(404, R"({"message":"not found"})"));
    QCOMPARE(row.ask(client).value_or(Error()), (Error{ErrorCode::HttpStatus, {Host, u"404"_s, u"not found"_s}}));
}

void TestIncidentViews::otherViews()
{
    test::FakeTransport transport;
    Client client(transport, addresses());
    transport.answers.enqueue(answer(200, R"({"nodes":[{"id":"a","n":2,"gone":null}],"edges":[],"ok":true})"));
    const auto details = test::await(client.details(u"incident-1"_s, Client::OtherView::Graph)).value();
    QCOMPARE(transport.line(), u"GET https://conure.example/v2/incident/incident-1/graph"_s);
    const QList<ViewDetail> expected{{u"nodes[0].id"_s, u"a"_s}, {u"nodes[0].n"_s, u"2"_s}, {u"ok"_s, u"true"_s}};
    QCOMPARE(details, expected);
}

void TestIncidentViews::investigations()
{
    test::FakeTransport transport;
    Client client(transport, addresses(), Client::Subject::Investigation);
    transport.answers.enqueue(answer(200, "{}"));
    QVERIFY(test::await(client.overview(u"investigation-1"_s)));
    QCOMPARE(transport.line(), u"GET https://conure.example/v2/investigation/investigation-1/overview"_s);
}

void TestIncidentViews::noAddress()
{
    test::FakeTransport transport;
    Client client(transport, {});
    for (const ViewRow &row : ::views())
        QCOMPARE(row.ask(client).value_or(Error()).code, ErrorCode::NoConnection);
}

void TestIncidentViews::overview()
{
    const auto found = readIncidentOverview(R"({"id":"i","title":"T","owner":true,"saved":true,"new":1,
        "saved_at":"2026-11-20T05:00:00.000Z","investigated_observables":
        ["domain:bit.ly","url:https://a.example:8443/","what:x","nothing",{"type":"ip","value":"192.0.2.1"}]})",
                                            Host);
    QCOMPARE(found->title, u"T"_s);
    QCOMPARE(found->savedAt, moment());
    QCOMPARE(found->saved, std::optional(true));
    QCOMPARE(found->investigatedObservables.size(), 3);
    QCOMPARE(found->investigatedObservables[1].value(), u"https://a.example:8443/"_s);
    QCOMPARE(found->extra.keys(), QStringList({u"investigated_observables"_s, u"new"_s, u"owner"_s}));
}

void TestIncidentViews::summary()
{
    const auto found = readIncidentSummary(R"({"event_count":5.0,"first_seen_event":"2026-11-20T05:00:00Z",
        "last_seen_event":{"id":"e"},"sources":["a","b"],"observables":{"total_count":9,"data":[{"type":"domain",
        "value":"bit.ly","disposition":2}]},"targets":{"data":[{},{}]}})",
                                           Host);
    QCOMPARE(found->eventCount, 5);
    QCOMPARE(found->firstEvent, moment());
    QVERIFY(!found->lastEvent.isValid());
    QCOMPARE(found->sources, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(found->observables.total, 9);
    QCOMPARE(found->observables.items.first().observable()->value(), u"bit.ly"_s);
    QCOMPARE(found->targets.total, 2);
    QCOMPARE(found->indicators.total, 0);
    QVERIFY(found->extra.contains(u"last_seen_event"_s));
    QCOMPARE(readIncidentSummary(R"({"targets":{"data":[{},1]}})", Host).error().context,
             QStringList({Host, u"targets.data[1]"_s}));
    QCOMPARE(readIncidentSummary(R"({"targets":{"data":7}})", Host).error().context, QStringList({Host, u"data"_s}));
}

void TestIncidentViews::observables()
{
    const auto found = readSeenObservables(R"([{"type":"domain","value":"bit.ly","disposition":2,
        "actions_taken":["Blocked"]},{"type":"x_future","value":"v","disposition":"Suspicious"},
        {"disposition":[1]},{"disposition":99}])",
                                           Host);
    QCOMPARE(found->at(0).disposition, Disposition::Malicious);
    QCOMPARE(found->at(0).actionsTaken, QStringList{u"Blocked"_s});
    QVERIFY(!found->at(1).observable());
    QCOMPARE(found->at(1).type, u"x_future"_s);
    QCOMPARE(found->at(1).disposition, Disposition::Suspicious);
    QCOMPARE(found->at(2).disposition, Disposition::Unknown);
    QCOMPARE(found->at(3).disposition, Disposition::Unknown);
}

void TestIncidentViews::verdicts()
{
    const auto found = readSeenVerdicts(R"([{"type":"verdict","observable":{"type":"ip","value":"192.0.2.1"},
        "disposition":1,"module":"M","judgement_ids":["j"]},{"type":"domain","observable":"bit.ly"},{}])",
                                        Host);
    QCOMPARE(found->at(0).observable->value(), u"192.0.2.1"_s);
    QCOMPARE(found->at(0).disposition, Disposition::Clean);
    QCOMPARE(found->at(0).judgementIds, QStringList{u"j"_s});
    QCOMPARE(found->at(1).observable->type(), ObservableType::Domain);
    QVERIFY(!found->at(2).observable);
}

void TestIncidentViews::events()
{
    const auto found = readSeenEvents(R"([{"id":"e","type":"sighting","observed_time":
        {"start_time":"2026-11-20T05:01:00.000Z"},"data":{"columns":[{"name":"A","type":"string"},"B"],
        "rows":[["x",1],[true]]},"compacted_entities":[1,2]},{"timestamp":"2026-11-20T05:02:00.000Z","data":7}])",
                                      Host);
    QCOMPARE(found->at(0).time(), moment(1));
    QCOMPARE(found->at(0).columns, QStringList({u"A"_s, u"B"_s}));
    QCOMPARE(found->at(0).rows, QList<QStringList>({{u"x"_s, u"1"_s}, {u"true"_s}}));
    QCOMPARE(found->at(0).compactedEntities, 2);
    QCOMPARE(found->at(1).time(), moment(2));
}

void TestIncidentViews::targets()
{
    const auto found = readSeenTargets(R"([{"type":"endpoint","value":"WS-0417","asset_id":"a","asset_value":10,
        "properties":[1]},{"type":"process.email-service","observables":[{"type":"email","value":"a@b.example"}],
        "observed_time":{"start_time":"2026-11-20T05:00:00.000Z"}}])",
                                       Host);
    QCOMPARE(found->at(0).assetValue, std::optional<qint64>(10));
    QVERIFY(found->at(0).extra.contains(u"properties"_s));
    QCOMPARE(found->at(1).observables.first().value(), u"a@b.example"_s);
    QCOMPARE(found->at(1).observedTime.start, moment());
}

void TestIncidentViews::progress()
{
    const auto found = readIncidentProgress(R"({"completed":3,"pending":0,"verdicts":true})", Host);
    QCOMPARE(found->completed, std::optional<qint64>(3));
    QCOMPARE(found->pending, std::optional<qint64>(0));
    QVERIFY(!found->verdicts);
    QVERIFY(found->extra.contains(u"verdicts"_s));
    QCOMPARE(readIncidentProgress(R"({"completed":true})", Host)->isComplete, std::optional(true));
}

void TestIncidentViews::report()
{
    const auto found = readIncidentReport(R"({"executive":{"content":"Short","ai_generated":true,
        "created_at":"2026-11-20T05:00:00Z"},"timeline":{"failed":true,"error":"No model"},"events":"soon"})",
                                          Host);
    QCOMPARE(found->executive.content, u"Short"_s);
    QCOMPARE(found->executive.aiGenerated, std::optional(true));
    QCOMPARE(found->executive.createdAt, moment());
    QCOMPARE(found->timeline.error, u"No model"_s);
    QCOMPARE(found->extra.keys(), QStringList{u"events"_s});
}

void TestIncidentViews::mitre()
{
    const auto found = readMitreEntries(R"([{"title":"Initial Access","external_id":"TA0001","techniques":[
        {"external_id":"T1566","subtechniques":[{"external_id":"T1566.001"}]},3]}])",
                                        Host);
    QCOMPARE(found->first().below.first().below.first().id, u"T1566.001"_s);
    QVERIFY(found->first().extra.contains(u"techniques"_s));
}

void TestIncidentViews::problemsAndIndicators()
{
    const auto problems =
        readIncidentProblems(R"([{"module":"M","code":"too many requests","message":"Later"}])", Host);
    QCOMPARE(problems->first().code, u"too many requests"_s);
    const auto indicators =
        readSeenIndicators(R"([{"id":"i","title":"T","value":"v","source":"s","tags":["t"]}])", Host);
    QCOMPARE(indicators->first().tags, QStringList{u"t"_s});
}

void TestIncidentViews::detailsAreLimited()
{
    const QByteArray many = '[' + QByteArray("1,").repeated(20000) + "1]";
    QCOMPARE(readViewDetails(many, Host)->size(), LargestDetailCount);
    QVERIFY(!readViewDetails("1]", Host));
    QVERIFY(!readViewDetails(QByteArray(3000, '['), Host));
}

OBI_TEST(TestIncidentViews)
#include "test_incident_views.moc"
