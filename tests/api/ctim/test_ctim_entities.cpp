// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "ctim/CtimId.h"
#include "ctim/CtimJson.h"
#include "ctim/Feedback.h"
#include "ctim/Indicator.h"
#include "ctim/NewBody.h"
#include "ctim/Note.h"
#include "ctim/Relationship.h"
#include "ctim/Sighting.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class TestCtimEntities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sightingFields();
    void oddSightingsComeBackWhole_data();
    void oddSightingsComeBackWhole();
    void oddJudgementsComeBackWhole_data();
    void oddJudgementsComeBackWhole();
    void changesAreWritten();
    void whatIsNoSuchEntity();
    void shortIds_data();
    void shortIds();
    void idsAreComparedByTheirShortForm();
    void serverFieldsAreNotSent();
    void textsAreCutInUtf16Units_data();
    void textsAreCutInUtf16Units();
};

void TestCtimEntities::sightingFields()
{
    const auto sighting = sightingFromJson(parsed(R"({"id":"s","count":3.0,"internal":false,"confidence":"High",
        "observed_time":{"start_time":"2026-01-02T03:04:05.000Z","end_time":"2525-01-01T00:00:00.000Z"},
        "observables":[{"type":"domain","value":"bit.ly"}],
        "targets":[{"type":"endpoint","os":"W","observables":[{"type":"ip","value":"10.0.0.1"}]}],
        "relations":[{"origin":"o","relation":"Resolved_To","source":{"type":"domain","value":"bit.ly"},
                      "related":{"type":"ip","value":"10.0.0.1"}}]})"));
    QVERIFY(sighting);
    QCOMPARE(sighting->count, std::optional<qint64>(3));
    QCOMPARE(sighting->internal, std::optional(false));
    QCOMPARE(sighting->observedTime.start, QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC));
    QVERIFY(!sighting->observedTime.end.isValid());
    QCOMPARE(sighting->observables.size(), 1);
    QCOMPARE(sighting->targets.first().os, u"W"_s);
    QCOMPARE(sighting->targets.first().observables.first().value(), u"10.0.0.1"_s);
    QCOMPARE(sighting->relations.first().name, u"Resolved_To"_s);
    QCOMPARE(sighting->relations.first().related->value(), u"10.0.0.1"_s);
}

void TestCtimEntities::oddSightingsComeBackWhole_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("wrong kinds") << QByteArray(R"({"id":7,"title":null,"count":"3","internal":1,"tlp":[],
        "observed_time":"now","observables":{},"targets":[1,null],"relations":"x","timestamp":5})");
    QTest::newRow("fractions and offsets") << QByteArray(R"({"count":1.5,"timestamp":"2026-01-02T03:04:05.123456Z",
        "observed_time":{"start_time":"2026-01-02T03:04:05+09:00"}})");
    QTest::newRow("unknown fields everywhere") << QByteArray(R"({"x":{"y":[1,{"z":null}]},
        "targets":[{"type":"t","x":1,"observables":[{"type":"new_kind","value":"v"}]}],
        "relations":[{"relation":"r","source":{"type":"new_kind","value":"v"},"relation_info":{"a":1}}]})");
    QTest::newRow("empty") << QByteArray(R"({"title":"","observables":[],"targets":[{}],"relations":[{}]})");
}

void TestCtimEntities::oddSightingsComeBackWhole()
{
    QFETCH(QByteArray, json);
    QCOMPARE(sightingToJson(*sightingFromJson(parsed(json))), parsed(json));
}

void TestCtimEntities::oddJudgementsComeBackWhole_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const QByteArray &rest) {
        QTest::newRow(name) << R"({"observable":{"type":"ip","value":"10.0.0.1"})" + rest + "}";
    };
    row("bare", "");
    row("number", R"(,"disposition":2)");
    row("name", R"(,"disposition_name":"Malicious")");
    row("both", R"(,"disposition":2,"disposition_name":"malicious")");
    row("unknown", R"(,"disposition":5)");
    row("priority 0", R"(,"priority":0)");
    row("priority out of range", R"(,"priority":900)");
    row("for ever", R"(,"valid_time":{"start_time":"2026-01-01T00:00:00.000Z","end_time":"2525-01-01T00:00:00.000Z"})");
    row("no times", R"(,"valid_time":{})");
    row("more of an observable", R"(,"reason_uri":"https://a.example/","tlp":"red")");
}

void TestCtimEntities::oddJudgementsComeBackWhole()
{
    QFETCH(QByteArray, json);
    const auto judgement = judgementFromJson(parsed(json));
    QVERIFY(judgement);
    QCOMPARE(judgementToJson(*judgement), parsed(json));
    const auto verdict = verdictFromJson(parsed(json));
    QCOMPARE(verdictToJson(*verdict), parsed(json));
}

void TestCtimEntities::changesAreWritten()
{
    auto judgement = *judgementFromJson(parsed(R"({"observable":{"type":"ip","value":"10.0.0.1"},"disposition":2,
        "disposition_name":"Malicious","priority":900,"valid_time":{"end_time":"2525-01-01T00:00:00.000Z"},"x":1})"));
    judgement.disposition = Disposition::Clean;
    judgement.priority = 50;
    judgement.validTime.end = QDateTime(QDate(2027, 1, 1), QTime(0, 0), Qt::UTC);
    judgement.observable = *Observable::parse(ObservableType::Domain, u"bit.ly");
    QCOMPARE(judgementToJson(judgement), parsed(R"({"observable":{"type":"domain","value":"bit.ly"},"disposition":1,
        "disposition_name":"Clean","priority":50,"valid_time":{"end_time":"2027-01-01T00:00:00.000Z"},"x":1})"));

    auto note = *noteFromJson(parsed(R"({"content":"a","source":7,"related_entities":[{"entity_type":"incident",
        "entity_id":"i"},{"entity_id":"j","more":1}]})"));
    note.content = u"b"_s;
    note.source = u"me"_s;
    note.relatedEntities.clear();
    QCOMPARE(noteToJson(note),
             parsed(R"({"content":"b","source":"me","related_entities":[{"entity_id":"j","more":1}]})"));
}

void TestCtimEntities::whatIsNoSuchEntity()
{
    QVERIFY(!noteFromJson(parsed(R"({"id":"n"})")));
    QVERIFY(!feedbackFromJson(parsed(R"({"feedback":2})")));
    QVERIFY(!feedbackFromJson(parsed(R"({"feedback":"1"})")));
    QVERIFY(!relationshipFromJson(parsed(R"({"source_ref":"a","target_ref":"b"})")));
    QVERIFY(!sightingFromJson({}));
    QVERIFY(!indicatorFromJson({}));
    QVERIFY(!judgementFromJson(parsed(R"({"observable":{"type":"ip","value":"10.0.0.1"},"disposition":7})")));
}

void TestCtimEntities::shortIds_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("expected");
    QTest::newRow("long") << u"https://private.intel.amp.cisco.com:443/ctia/casebook/casebook-1"_s << u"casebook-1"_s;
    QTest::newRow("short") << u"casebook-1"_s << u"casebook-1"_s;
    QTest::newRow("transient") << u"transient:a/b"_s << u"transient:a/b"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("ends in a slash") << u"https://x/"_s << QString();
}

void TestCtimEntities::shortIds()
{
    QFETCH(QString, id);
    QFETCH(QString, expected);
    QCOMPARE(shortId(id), expected);
}

void TestCtimEntities::idsAreComparedByTheirShortForm()
{
    QVERIFY(isSameEntity(u"https://a:443/ctia/note/note-1"_s, u"https://a/ctia/note/note-1"_s));
    QVERIFY(isSameEntity(u"https://a/ctia/note/note-1"_s, u"note-1"_s));
    QVERIFY(!isSameEntity(u"note-1"_s, u"note-2"_s));
    QVERIFY(!isSameEntity({}, {}));
}

void TestCtimEntities::serverFieldsAreNotSent()
{
    const QJsonObject stored = parsed(R"({"id":"https://x/ctia/note/note-1","owner":null,"groups":[],"created":"c",
        "modified":"m","client_id":"c","short_id":"s","detection_status":"active","schema_version":"1",
        "external_ids":["x"],"timestamp":"t","tlp":"red"})");
    QCOMPARE(newBody(stored), parsed(R"({"external_ids":["x"],"timestamp":"t","tlp":"red"})"));
    QCOMPARE(newBody(parsed(R"({"id":"transient:1"})")), parsed(R"({"id":"transient:1"})"));
}

void TestCtimEntities::textsAreCutInUtf16Units_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QString filled(1023, u'あ');
    const QString face = u"😀"_s; // two units
    QTest::newRow("short") << u"あ"_s << u"あ"_s;
    QTest::newRow("at the limit") << filled + u'い' << filled + u'い';
    QTest::newRow("one too many") << filled + u"いう"_s << filled + u'い';
    QTest::newRow("never half a character") << filled + face << filled;
    QTest::newRow("whole character at the limit") << filled.first(1022) + face + u'x' << filled.first(1022) + face;
}

void TestCtimEntities::textsAreCutInUtf16Units()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(newBody({{u"title"_s, text}}).value("title"_L1).toString(), expected);
    QCOMPARE(cutText(text, 1024), expected);
}

OBI_TEST(TestCtimEntities)
#include "test_ctim_entities.moc"
