// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "investigate/Findings.h"
#include "investigate/LaneLayout.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

Observable make(const QString &text)
{
    return *Observable::parse(text.section(u':', 0, 0), text.section(u':', 1));
}

QJsonObject wire(const QString &text)
{
    return {{"type"_L1, text.section(u':', 0, 0)}, {"value"_L1, text.section(u':', 1)}};
}

QJsonArray wires(const QStringList &texts)
{
    QJsonArray all;
    for (const QString &text : texts)
        all.append(wire(text));
    return all;
}

/// "domain:a.example" or "source relation related".
SeenBy sighting(const QStringList &observables, const QStringList &targets, const QStringList &relations,
                const QString &module = u"Gateway"_s, int count = 1)
{
    QJsonArray hit;
    for (const QString &target : targets)
        hit.append(QJsonObject{{"type"_L1, "endpoint"_L1}, {"observables"_L1, wires({target})}});
    QJsonArray tied;
    for (const QString &relation : relations) {
        const QStringList parts = relation.split(u' ');
        tied.append(QJsonObject{{"origin"_L1, module},
                                {"source"_L1, wire(parts.at(0))},
                                {"relation"_L1, parts.at(1)},
                                {"related"_L1, wire(parts.at(2))}});
    }
    const QJsonObject json{{"type"_L1, "sighting"_L1},
                           {"count"_L1, count},
                           {"observed_time"_L1, QJsonObject{{"start_time"_L1, "2026-11-20T05:00:00.000Z"_L1}}},
                           {"observables"_L1, wires(observables)},
                           {"targets"_L1, hit},
                           {"relations"_L1, tied}};
    return {{module, {}, module}, *sightingFromJson(json)};
}

QString laneName(Lane lane)
{
    return QStringList{u"sender"_s, u"target"_s, u"url"_s, u"file"_s, u"other"_s}.at(int(lane));
}

QStringList nodesOf(const RelationGraph &graph)
{
    QStringList all;
    for (const RelationGraph::Node &node : graph.nodes())
        all.append(node.observable.value() + u'@' + laneName(node.lane) + (node.isAsked ? u"!"_s : QString()));
    all.sort();
    return all;
}

QStringList relationsOf(const RelationGraph &graph)
{
    QStringList all;
    for (const RelationGraph::Relation &relation : graph.relations()) {
        using Kind = RelationGraph::Relation::Kind;
        const QString name = relation.kind == Kind::SeenOn        ? u"on"_s
                             : relation.kind == Kind::SameMessage ? u"message"_s
                                                                  : relation.name;
        all.append(u"%1 %2 %3 x%4"_s
                       .arg(graph.nodes()[std::size_t(relation.from)].observable.value(), name,
                            graph.nodes()[std::size_t(relation.to)].observable.value())
                       .arg(relation.count));
    }
    all.sort();
    return all;
}

} // namespace

class TestRelationGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void buildsFromSightings_data();
    void buildsFromSightings();
    void takesTheSamples();
    void namesTheModules();
    void endsOnCycles();
    void highlightsOneWay();
    void bearsTenThousandRelations();
    void bearsHugeSightings();
    void drawsNoMoreThanItsLimits();
    void findsMessagesAndEndpoints();
};

void TestRelationGraph::buildsFromSightings_data()
{
    QTest::addColumn<QStringList>("asked");
    QTest::addColumn<QList<SeenBy>>("seen");
    QTest::addColumn<QStringList>("nodes");
    QTest::addColumn<QStringList>("relations");
    const QStringList bitly{u"domain:bit.ly"_s};
    const QString redirect = u"url:http://a/ Redirects_To url:http://b/"_s;

    QTest::newRow("nobody has seen it") << bitly << QList<SeenBy>{} << QStringList{u"bit.ly@url!"_s} << QStringList{};
    QTest::newRow("a relation, twice") << bitly
                                       << QList<SeenBy>{sighting(bitly, {}, {redirect}),
                                                        sighting(bitly, {}, {redirect})}
                                       << QStringList{u"bit.ly@url!"_s, u"http://a/@url"_s, u"http://b/@url"_s}
                                       << QStringList{u"http://a/ Redirects_To http://b/ x2"_s};
    QTest::newRow("seen on a computer") << bitly
                                        << QList<SeenBy>{sighting(bitly, {u"hostname:WS-1"_s}, {}, u"AMP"_s, 3)}
                                        << QStringList{u"WS-1@target"_s, u"bit.ly@url!"_s}
                                        << QStringList{u"bit.ly on WS-1 x3"_s};
    QTest::newRow("a mailbox that was hit is no sender")
        << bitly << QList<SeenBy>{sighting(bitly, {u"email:k@corp.example"_s}, {})}
        << QStringList{u"bit.ly@url!"_s, u"k@corp.example@target"_s} << QStringList{u"bit.ly on k@corp.example x1"_s};
    QTest::newRow("a message ties what is in it")
        << bitly
        << QList<SeenBy>{sighting(
               {u"domain:bit.ly"_s, u"email_messageid:<1@x>"_s, u"cisco_mid:7"_s, u"email_subject:Hello"_s},
               {u"email:k@corp.example"_s},
               {u"email:bad@x.example Sent email_messageid:<1@x>"_s, u"cisco_mid:7 Contains url:http://a/"_s})}
        << QStringList{u"bad@x.example@sender"_s, u"bit.ly@url!"_s, u"http://a/@url"_s, u"k@corp.example@target"_s}
        << QStringList{u"bad@x.example message k@corp.example x1"_s, u"k@corp.example message bit.ly x1"_s,
                       u"k@corp.example message http://a/ x1"_s};
    QTest::newRow("whom a message was sent to")
        << bitly
        << QList<SeenBy>{sighting({u"email_messageid:<1@x>"_s, u"domain:bit.ly"_s}, {},
                                  {u"email_messageid:<1@x> Sent_To email:k@corp.example"_s})}
        << QStringList{u"bit.ly@url!"_s, u"k@corp.example@target"_s}
        << QStringList{u"k@corp.example message bit.ly x1"_s};
    QTest::newRow("a message that is asked for is a node")
        << QStringList{u"email_messageid:<1@x>"_s}
        << QList<SeenBy>{sighting({u"email_messageid:<1@x>"_s}, {u"email:k@corp.example"_s}, {})}
        << QStringList{u"<1@x>@other!"_s, u"k@corp.example@target"_s} << QStringList{u"<1@x> on k@corp.example x1"_s};
    QTest::newRow("nothing has to do with itself")
        << bitly << QList<SeenBy>{sighting(bitly, {}, {u"domain:bit.ly Related_To domain:bit.ly"_s})}
        << QStringList{u"bit.ly@url!"_s} << QStringList{};
    QTest::newRow("types that nobody knows are left out")
        << bitly << QList<SeenBy>{sighting(bitly, {u"teapot:1"_s}, {u"domain:bit.ly Related_To teapot:1"_s})}
        << QStringList{u"bit.ly@url!"_s} << QStringList{};
    QTest::newRow("a relation name that nobody knows is kept")
        << bitly << QList<SeenBy>{sighting(bitly, {}, {u"domain:bit.ly Boils_In ip:192.0.2.1"_s})}
        << QStringList{u"192.0.2.1@sender"_s, u"bit.ly@url!"_s} << QStringList{u"bit.ly Boils_In 192.0.2.1 x1"_s};
}

void TestRelationGraph::buildsFromSightings()
{
    QFETCH(QStringList, asked);
    QFETCH(QList<SeenBy>, seen);
    QList<Observable> observables;
    for (const QString &text : std::as_const(asked))
        observables.append(make(text));
    const RelationGraph graph(observables, seen);
    QTEST(nodesOf(graph), "nodes");
    QTEST(relationsOf(graph), "relations");
    QCOMPARE(graph.leftOut(), 0);
}

void TestRelationGraph::takesTheSamples()
{
    OBI_NEED_SAMPLES;
    const QByteArray json = *obi::test::sample(u"ctim/doc_sighting.json"_s);
    const auto read = sightingFromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(read);
    const RelationGraph graph({}, {{{u"m"_s, {}, u"Module"_s}, *read}});
    // Its one relation ties an address to itself, and its target is that address too.
    QCOMPARE(nodesOf(graph), QStringList{u"1.2.3.4@target"_s});
    QVERIFY(graph.relations().empty());
}

void TestRelationGraph::namesTheModules()
{
    const QString tie = u"domain:a.example Resolved_To ip:192.0.2.1"_s;
    const RelationGraph graph({}, {sighting({}, {}, {tie}, u"One"_s), sighting({}, {}, {tie}, u"Two"_s)});
    QCOMPARE(graph.relations().size(), 1U);
    QCOMPARE(graph.modulesOf(graph.relations()[0]), QStringList({u"One"_s, u"Two"_s}));
}

void TestRelationGraph::endsOnCycles()
{
    const RelationGraph graph(
        {}, {sighting({}, {},
                      {u"url:http://a/ Redirects_To url:http://b/"_s, u"url:http://b/ Redirects_To url:http://a/"_s,
                       u"url:http://a/ Downloaded_From file_name:x.exe"_s,
                       u"file_name:x.exe Connected_To ip:192.0.2.1"_s, u"ip:192.0.2.1 Related_To url:http://a/"_s})});
    for (int node = 0; node < int(graph.nodes().size()); ++node)
        QCOMPARE(graph.waysThrough(node).size(), graph.relations().size());
    QVERIFY(graph.waysThrough(-1) == std::vector<bool>(graph.relations().size(), false));
}

void TestRelationGraph::highlightsOneWay()
{
    const RelationGraph graph(
        {}, {sighting({}, {},
                      {u"email:a@x.example Sent url:http://a/"_s, u"email:b@x.example Sent url:http://b/"_s,
                       u"url:http://a/ Contains file_name:x.exe"_s})});
    const std::vector<bool> marked = graph.waysThrough(1); // http://a/
    QCOMPARE(graph.nodes()[1].observable.value(), u"http://a/"_s);
    QCOMPARE(marked, std::vector<bool>({true, false, true}));
}

void TestRelationGraph::bearsTenThousandRelations()
{
    QStringList relations;
    for (int i = 0; i < 10'000; ++i)
        relations.append(u"domain:d%1.example Resolved_To ip:10.0.%2.%3"_s.arg(i).arg(i / 250).arg(i % 250));
    const RelationGraph graph({make(u"domain:d1.example"_s)}, {sighting({}, {}, relations)});
    QCOMPARE(graph.relations().size(), 10'000U);
    QCOMPARE(graph.nodes().size(), 20'000U);
    const LaneLayout layout(graph, LaneLayout::FirstLimits);
    QCOMPARE(layout.columns().size(), 2U);
    QCOMPARE(layout.columns()[1].nodes.front(), 0); // what is investigated is drawn
    QVERIFY(layout.relations().size() <= std::size_t(LaneLayout::FirstRows));
}

void TestRelationGraph::bearsHugeSightings()
{
    QStringList observables;
    QStringList targets;
    for (int i = 0; i < 2'000; ++i) {
        observables.append(u"domain:d%1.example"_s.arg(i));
        targets.append(u"hostname:h%1"_s.arg(i));
    }
    const RelationGraph seen({}, {sighting(observables, targets, {})});
    QCOMPARE(seen.relations().size(), std::size_t(RelationGraph::MostRelations));
    QCOMPARE(seen.leftOut(), 2'000 * 2'000 - RelationGraph::MostRelations);
    observables.prepend(u"email_messageid:<1@x>"_s);
    const RelationGraph message({}, {sighting(observables, targets, {})});
    QVERIFY(message.relations().size() <= 64U * 64U);
    QVERIFY(message.leftOut() > 0);
}

void TestRelationGraph::drawsNoMoreThanItsLimits()
{
    QStringList observables;
    for (int i = 0; i < 100; ++i)
        observables.append(u"domain:d%1.example"_s.arg(i));
    const RelationGraph graph({}, {sighting(observables, {u"hostname:h"_s}, {})});
    LaneLayout::Limits limits = LaneLayout::FirstLimits;
    const LaneLayout first(graph, limits);
    QCOMPARE(first.columns()[1].nodes.size(), std::size_t(LaneLayout::FirstRows));
    QCOMPARE(first.columns()[1].more(), 100 - LaneLayout::FirstRows);
    limits[std::size_t(Lane::Url)] = 500;
    QCOMPARE(LaneLayout(graph, limits).columns()[1].more(), 0);
}

void TestRelationGraph::findsMessagesAndEndpoints()
{
    const QStringList numbers{u"email_messageid:<1@x>"_s, u"cisco_mid:7"_s};
    const auto findings = Findings::of(
        {}, {sighting(numbers + QStringList{u"email_subject:Invoice"_s}, {u"email:k@corp.example"_s}, {}),
             sighting({u"cisco_mid:7"_s}, {u"email:m@corp.example"_s}, {}),
             sighting({u"domain:a.example"_s}, {u"hostname:WS-1"_s}, {}, u"AMP"_s, 2),
             sighting({u"cisco_mid:8"_s, u"cisco_mid:9"_s, u"cisco_mid:10"_s}, {u"email:k@corp.example"_s}, {})});
    QCOMPARE(findings->messages.size(), 4);
    const SeenMessage &first = findings->messages.first();
    QCOMPARE(first.messageId->value(), u"<1@x>"_s);
    QCOMPARE(first.mid->value(), u"7"_s);
    QCOMPARE(first.subject, u"Invoice"_s);
    QCOMPARE(first.targets.size(), 2);
    QVERIFY(findings->messages.last().targets.isEmpty()); // three messages, and nobody says who got which
    QCOMPARE(findings->endpoints.size(), 1);
    QCOMPARE(findings->endpoints.first().sightings, 2);
    QCOMPARE(findings->sightings, 5);
}

OBI_TEST(TestRelationGraph)
#include "test_relation_graph.moc"
