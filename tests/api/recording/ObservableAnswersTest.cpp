// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/ObservableFilter.h"
#include "recording/ObservableKeys.h"

#include "Recorded.h"

#include <QJsonArray>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

const QString Deliberate = u"https://v.example/iroh/iroh-enrich/deliberate/observables"_s;
const QString Refer = u"https://v.example/iroh/iroh-enrich/refer/observables"_s;

QByteArray observable(char name)
{
    return R"({"type":"domain","value":")" + QByteArray(1, name) + R"(.example"})";
}

/// A body that asks for "abc": a.example, b.example and c.example.
QByteArray asking(const char *names)
{
    QByteArrayList list;
    for (; *names; ++names)
        list.append(observable(*names));
    return '[' + list.join(',') + ']';
}

QByteArray verdict(char name, int disposition)
{
    return R"({"observable":)" + observable(name) + R"(,"disposition":)" + QByteArray::number(disposition) + '}';
}

QByteArray module(const QByteArray &id, const QByteArrayList &docs)
{
    return R"({"module":"M","module_instance_id":")" + id + R"(","data":{"verdicts":{"count":)" +
           QByteArray::number(docs.size()) + R"(,"docs":[)" + docs.join(',') + "]}}}";
}

QByteArray answer(const QByteArrayList &items, const QByteArray &errors = {})
{
    return R"({"data":[)" + items.join(',') + R"(],"errors":[)" + errors + "]}";
}

QByteArray pivot(const QByteArray &id)
{
    return R"({"id":")" + id + R"(","module":"M","module_instance_id":"1","url":"https://x.example/"})";
}

// One module's answer about a and b: a's judgement j-a leads over r-a to the indicator i, b's over r-b.
const QByteArray Graph = R"({
  "judgements": {"count": 9, "docs": [
    {"id": "j-a", "observable": {"type": "domain", "value": "a.example"}},
    {"id": "j-b", "observable": {"type": "domain", "value": "b.example"}}]},
  "relationships": {"count": 3, "docs": [
    {"id": "r-a", "source_ref": "j-a", "target_ref": "i"},
    {"id": "r-b", "source_ref": "j-b", "target_ref": "i"},
    {"id": "r-c", "source_ref": "i", "target_ref": "m"}]},
  "indicators": {"count": 2, "docs": [{"id": "i"}, {"id": "i-of-nobody"}]},
  "malwares": {"count": 1, "docs": [{"id": "m"}]},
  "sightings": {"count": 2, "docs": [
    {"id": "s-ab", "observables": [{"type": "domain", "value": "a.example"}, {"type": "domain", "value": "b.example"}]},
    {"id": "s-b", "observables": [{"type": "domain", "value": "b.example"}]}]},
  "note": "kept"
})";

const QByteArray Scope = R"({"error":"missing_scope"})";
const QByteArray ErrorOne = R"({"code":"too many requests","module_instance_id":"1"})";
const QByteArray OldShape = R"({"data":[{"module":"Talos","data":{"verdicts":{"count":0,"docs":[]}}},
                                        {"module":"AMP","data":{"verdicts":{"count":0,"docs":[]}}}]})";
const QByteArray OldSilence = R"({"data":[{"data":{"verdicts":{"count":0,"docs":[]}},"module":"Talos"},
                                          {"data":{"verdicts":{"count":0,"docs":[]}},"module":"AMP"}],"errors":[]})";
const QByteArray NoList = R"([{"type":"domain"}])";
const QByteArray Twice = R"([{"type":"ip","value":"1"},{"type":"ip","value":"1","x":0},{"type":"domain","value":"1"}])";

} // namespace

class ObservableAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsListsOfObservables()
    {
        QCOMPARE(observableKeys(Twice), std::optional(QList<QByteArray>({"ip\n1", "domain\n1"})));
        for (const QByteArray &body : {""_ba, "{}"_ba, "[]"_ba, "[1]"_ba, NoList})
            QVERIFY(!observableKeys(body));
    }

    void prefersTheSameList()
    {
        Replay replay({recorded("POST", Deliberate, asking("a"), answer({module("1", {verdict('a', 1)})})),
                       recorded("POST", Deliberate, asking("ab"), answer({module("1", {verdict('a', 2)})}))});
        QCOMPARE(replay.post(Deliberate, asking("ab")), spelled(answer({module("1", {verdict('a', 2)})})));
    }

    void joinsWhatWasRecordedAlone()
    {
        Replay replay({recorded("POST", Deliberate, asking("a"), answer({module("1", {verdict('a', 1)})}, ErrorOne)),
                       recorded("POST", Deliberate, asking("b"),
                                answer({module("1", {verdict('b', 2)}), module("2", {verdict('b', 3)})}, ErrorOne))});
        const QByteArray expected =
            answer({module("1", {verdict('a', 1), verdict('b', 2)}), module("2", {verdict('b', 3)})}, ErrorOne);
        QCOMPARE(replay.post(Deliberate, asking("ab")).size(), spelled(expected).size());
        const QByteArray got = replay.post(Deliberate, asking("ab"));
        for (const QByteArray &doc : {verdict('a', 1), verdict('b', 2), verdict('b', 3), ErrorOne})
            QCOMPARE(got.count(spelled(doc)), 1);
    }

    void takesPartOfALongerList()
    {
        Replay replay({recorded("POST", Deliberate, asking("abc"),
                                answer({module("1", {verdict('a', 1), verdict('b', 2), verdict('c', 3)}),
                                        module("2", {verdict('a', 4)})}))});
        QCOMPARE(replay.post(Deliberate, asking("ca")),
                 spelled(answer({module("1", {verdict('a', 1), verdict('c', 3)}), module("2", {verdict('a', 4)})})));
        QCOMPARE(replay.post(Deliberate, asking("b")),
                 spelled(answer({module("1", {verdict('b', 2)}), module("2", {})})));
    }

    void saysOfUnknownValuesWhatAServiceSays()
    {
        Replay replay({recorded("POST", Deliberate, asking("a"), answer({module("1", {verdict('a', 1)})})),
                       recorded("POST", Deliberate, asking("b"), answer({module("2", {verdict('b', 2)})}))});
        QCOMPARE(replay.post(Deliberate, asking("x")).count("\"count\":0,\"docs\":[]"), 2);
        const QByteArray mixed = replay.post(Deliberate, asking("ax"));
        QCOMPARE(mixed, spelled(answer({module("1", {verdict('a', 1)}), module("2", {})})));
        QVERIFY(replay.ask("POST", Deliberate, asking("x"))->status == 200);
    }

    void understandsAnswersWithoutIds()
    {
        Replay replay({recorded("POST", Deliberate, asking("a"), OldShape)});
        QCOMPARE(replay.post(Deliberate, asking("x")), spelled(OldSilence));
    }

    void keepsModulesApartByQuery()
    {
        const QString one = Deliberate + u"?mids=1"_s;
        Replay replay({recorded("POST", one, asking("a"), answer({module("1", {verdict('a', 1)})}))});
        QCOMPARE(replay.post(one, asking("x")), spelled(answer({module("1", {})})));
        for (const QString &other : {Deliberate, Deliberate + u"?mids=2"_s, Refer}) {
            const auto refused = replay.ask("POST", other, asking("a"));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::NotRecorded);
        }
    }

    void givesRefusalsWhateverTheList()
    {
        Replay replay({recorded("POST", Deliberate, asking("ab"), Scope, 403)});
        const auto refused = replay.ask("POST", Deliberate, asking("x"));
        QVERIFY(refused);
        QCOMPARE(refused->status, 403);
        QCOMPARE(refused->body, Scope);
    }

    void prefersAnswersToRefusals()
    {
        Replay replay({recorded("POST", Deliberate, asking("a"), Scope, 429),
                       recorded("POST", Deliberate, asking("b"), answer({module("1", {verdict('b', 2)})}))});
        QCOMPARE(replay.ask("POST", Deliberate, asking("a"))->status, 429);
        QCOMPARE(replay.post(Deliberate, asking("ab")), spelled(answer({module("1", {verdict('b', 2)})})));
    }

    void takesPivotsOnlyWhereTheyBelong()
    {
        Replay replay({recorded("POST", Refer, asking("a"), answer({pivot("1"), pivot("both")})),
                       recorded("POST", Refer, asking("b"), answer({pivot("2"), pivot("both")})),
                       recorded("POST", Refer, asking("cd"), answer({pivot("3")}))});
        QCOMPARE(replay.post(Refer, asking("ab")), spelled(answer({pivot("1"), pivot("both"), pivot("2")})));
        QCOMPARE(replay.post(Refer, asking("c")), spelled(answer({})));
        QCOMPARE(replay.post(Refer, asking("dcx")), spelled(answer({pivot("3")})));
        QCOMPARE(replay.post(Refer, asking("x")), spelled(answer({})));
    }

    void cutsAGraphAlongItsEdges()
    {
        const QJsonObject cut = onlyAbout(QJsonDocument::fromJson(Graph).object(), {"domain\na.example"});
        const auto ids = [&cut](const QString &entity) {
            QStringList list;
            for (const QJsonValue &doc : cut[entity]["docs"_L1].toArray())
                list.append(doc["id"_L1].toString());
            return list.join(u' ');
        };
        QCOMPARE(ids(u"judgements"_s), u"j-a"_s);
        QCOMPARE(ids(u"relationships"_s), u"r-a r-c"_s);
        QCOMPARE(ids(u"indicators"_s), u"i"_s);
        QCOMPARE(ids(u"malwares"_s), u"m"_s);
        QCOMPARE(ids(u"sightings"_s), u"s-ab"_s);
        QCOMPARE(cut["judgements"_L1]["count"_L1].toInt(), 1);
        QCOMPARE(cut["relationships"_L1]["count"_L1].toInt(), 2);
        QCOMPARE(cut["note"_L1].toString(), u"kept"_s);
    }

    void answersFromRealSamples()
    {
        OBI_NEED_SAMPLES;
        const QByteArray cisco = R"([{"type":"domain","value":"cisco.com"}])";
        const QByteArray both = R"([{"type":"domain","value":"cisco.com"},{"type":"ip","value":"192.0.2.1"}])";
        const QString respond = u"https://v.example/iroh/iroh-response/respond/observables"_s;
        const QByteArray deliberated = sample(u"enrich/sx00_deliberate_response.json"_s).value_or(""_ba);
        Recording recording(
            {recorded("POST", Deliberate, cisco, deliberated),
             recorded("POST", Refer, cisco, *sample(u"enrich/sx00_refer_response.json"_s)),
             recorded("POST", respond, cisco, *sample(u"response/sx00_respond_observables_response.json"_s))});
        const auto read = Recording::parse(recording.toHar(), u"samples.har"_s);
        QVERIFY(read);
        Replay replay(read->exchanges());
        QCOMPARE(replay.post(Deliberate, cisco), spelled(deliberated));
        const QByteArray answer = replay.post(Deliberate, both);
        QCOMPARE(answer.count("\"disposition_name\":\"Clean\""), 1);
        QCOMPARE(answer.count("AMP File Reputation"), 1);
        QVERIFY(replay.post(Refer, both).contains("ref-talos-search-domain-cisco.com"));
        QVERIFY(replay.post(respond, both).contains("Block this domain"));
    }
};

OBI_TEST(ObservableAnswersTest)
#include "ObservableAnswersTest.moc"
