// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "ctim/Incident.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace obi;
using namespace Qt::StringLiterals;
using Value = IncidentStatus::Value;
using Phase = IncidentStatus::Phase;

class TestIncident : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samplesComeBackWhole_data();
    void samplesComeBackWhole();
    void sampleFields();
    void conureFields();
    void whatDoesNotFitComesBackWhole_data();
    void whatDoesNotFitComesBackWhole();
    void editsAreWrittenBesideWhatIsKept();
    void newBodiesAreClosed();
    void longTextsAreCutBetweenCharacters();
    void patches();
    void noIncident_data();
    void noIncident();
    void vocabulary();
    void statuses_data();
    void statuses();
};

namespace {

const QString Source = u"conure.example"_s;

QJsonObject read(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

Incident incident(const QByteArray &json)
{
    return Incident::fromJson(json, Source).value();
}

} // namespace

void TestIncident::samplesComeBackWhole_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"ctim/doc_incident.json", "ctim/incident_minimal.json", "ctim/new_incident_minimal.json",
                             "ctia/request_incident.json", "ctia/request_put_incident.json"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestIncident::samplesComeBackWhole()
{
    OBI_NEED_SAMPLES;
    QFETCH(QString, name);
    const QByteArray json = test::sample(name).value();
    QCOMPARE(read(incident(json).toJson()), read(json));
}

void TestIncident::sampleFields()
{
    OBI_NEED_SAMPLES;
    const Incident found = incident(test::sample(u"ctim/doc_incident.json"_s).value());
    const QDateTime time(QDate(2016, 1, 1), QTime(1, 1, 1), Qt::UTC);
    QCOMPARE(found.status, IncidentStatus(Value::Closed));
    QCOMPARE(found.severity, u"Critical"_s);
    QCOMPARE(found.assignees, QStringList{u"string"_s});
    QCOMPARE(found.times.opened, time);
    QCOMPARE(found.times.contained, time);
    QCOMPARE(found.scores.asset, std::optional(10.0));
    QVERIFY(!found.scores.global);
    QCOMPARE(found.timestamp, time);
    QCOMPARE(found.extra.keys(), QStringList({u"external_ids"_s, u"external_references"_s, u"language"_s, u"revision"_s,
                                              u"schema_version"_s, u"source_uri"_s, u"type"_s}));
}

void TestIncident::conureFields()
{
    const Incident found = incident(R"({"short_id":"INC-2041","detection_status":"inactive_merged","owner":"k.tanaka",
        "scores":{"global":940,"asset":10,"ttp":94.5,"ml_score":0.25},
        "meta":{"ai_description":"Looks bad.","helios_report_generated":true},
        "incident_time":{"opened":"2026-11-20T05:22:00Z"},"modified":"2026-11-23 00:38"})");
    QCOMPARE(found.shownId, u"INC-2041"_s);
    QCOMPARE(found.detectionStatus, u"inactive_merged"_s);
    QCOMPARE(found.owner, u"k.tanaka"_s);
    QCOMPARE(found.scores.global, std::optional(940.0));
    QCOMPARE(found.scores.ttp, std::optional(94.5));
    QCOMPARE(found.scores.ml, std::optional(0.25));
    QCOMPARE(found.meta.aiDescription, u"Looks bad."_s);
    QCOMPARE(found.meta.reportGenerated, std::optional(true));
    QCOMPARE(found.times.opened, QDateTime(QDate(2026, 11, 20), QTime(5, 22), Qt::UTC));
    QCOMPARE(found.modified, QDateTime(QDate(2026, 11, 23), QTime(0, 38), Qt::UTC));
}

void TestIncident::whatDoesNotFitComesBackWhole_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json :
         {R"({"owner":true})", R"({"owner":false,"title":"A"})", R"({"owner":null})",
          R"({"incident_time":{"opened":"yesterday","seen":"2026-11-20T05:22:00.000Z","closed":null}})",
          R"({"incident_time":"soon"})", R"({"incident_time":{}})", R"({"scores":[1,2],"meta":7})",
          R"({"scores":{"asset":"high","new":1e300,"global":12}})", R"({"meta":{"x":[{"y":null}]}})",
          R"({"assignees":"one","categories":[1,"a",null],"title":12,"status":["New"]})",
          R"({"status":"Open: Somewhere new","timestamp":"2026-11-20T05:22:00.123456Z"})",
          R"({"created":1763617320000,"modified":"never","x_new":{"deep":[1,2.5,9007199254740993]}})", "{}"})
        QTest::newRow(json) << QByteArray(json);
}

void TestIncident::whatDoesNotFitComesBackWhole()
{
    QFETCH(QByteArray, json);
    QCOMPARE(read(incident(json).toJson()), read(json));
}

void TestIncident::editsAreWrittenBesideWhatIsKept()
{
    Incident edited = incident(R"({"title":"A","owner":false,"assignees":["a"],"x":1,"status":"Open",
        "incident_time":{"opened":"2026-11-20T05:22:00.000Z","seen":"soon"}})");
    edited.title = u"B"_s;
    edited.assignees.clear();
    edited.status = Value::OpenContained;
    edited.times.contained = QDateTime(QDate(2026, 11, 21), QTime(1, 2, 3), Qt::UTC);
    QCOMPARE(read(edited.toJson()), read(R"({"title":"B","owner":false,"x":1,"status":"Open: Contained",
        "incident_time":{"opened":"2026-11-20T05:22:00.000Z","contained":"2026-11-21T01:02:03.000Z","seen":"soon"}})"));
}

void TestIncident::newBodiesAreClosed()
{
    Incident draft = Incident::draft(u"Invoice lure"_s, QDateTime(QDate(2026, 11, 20), QTime(5, 22), Qt::UTC));
    QCOMPARE(read(draft.toNewJson()), read(R"({"title":"Invoice lure","status":"New","confidence":"Unknown",
        "incident_time":{"opened":"2026-11-20T05:22:00.000Z"}})"));
    const Incident stored = incident(R"({"id":"https://x:443/ctia/incident/incident-1","title":"A","status":"New",
        "confidence":"Low","owner":false,"groups":["g"],"created":"2026-11-20T05:22:00.000Z","client_id":"c",
        "modified":"2026-11-20T05:22:00.000Z","schema_version":"1.3.30","short_id":"INC-1","detection_status":"active",
        "incident_time":{"opened":"2026-11-20T05:22:00.000Z"},"external_ids":["obi-1"]})");
    QCOMPARE(read(stored.toNewJson()), read(R"({"title":"A","status":"New","confidence":"Low",
        "incident_time":{"opened":"2026-11-20T05:22:00.000Z"},"external_ids":["obi-1"]})"));
    draft.id = u"transient:1"_s;
    QCOMPARE(read(draft.toNewJson()).value("id"_L1).toString(), u"transient:1"_s);
}

void TestIncident::longTextsAreCutBetweenCharacters()
{
    Incident draft = Incident::draft(QString(1023, u'a') + u"😀"_s, QDateTime::fromSecsSinceEpoch(1, Qt::UTC));
    draft.description = QString(6000, u'b');
    draft.assignees = {QString(2000, u'c')};
    const QJsonObject body = read(draft.toNewJson());
    QCOMPARE(body.value("title"_L1).toString(), QString(1023, u'a'));
    QCOMPARE(body.value("description"_L1).toString().size(), Incident::MaximumDescription);
    QCOMPARE(body.value("assignees"_L1).toArray().first().toString().size(), Incident::MaximumAssignee);
}

void TestIncident::patches()
{
    QCOMPARE(IncidentPatch().toJson(), "{}"_ba);
    const IncidentPatch patch{.title = QString(2000, u'a'), .severity = u"High"_s, .assignees = QStringList()};
    const QJsonObject body = read(patch.toJson());
    QCOMPARE(body.keys(), QStringList({u"assignees"_s, u"severity"_s, u"title"_s}));
    QCOMPARE(body.value("assignees"_L1), QJsonValue(QJsonArray()));
    QCOMPARE(body.value("title"_L1).toString().size(), Incident::MaximumTitle);
}

void TestIncident::noIncident_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("list") << "[]"_ba;
    QTest::newRow("text") << "\"x\""_ba;
    QTest::newRow("cut") << R"({"title":"A)"_ba;
    QTest::newRow("not UTF-8") << "{\"title\":\"\xff\xfe\"}"_ba;
    QTest::newRow("deep") << QByteArray(5000, '[');
}

void TestIncident::noIncident()
{
    QFETCH(QByteArray, json);
    const auto found = Incident::fromJson(json, Source);
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::UnexpectedAnswer);
    QCOMPARE(found.error().context.first(), Source);
    QCOMPARE(Incident::listFromJson(R"([{},7])", Source).error().context, QStringList({Source, u"[1]"_s}));
}

void TestIncident::vocabulary()
{
    const QList<IncidentStatus> all = IncidentStatus::all();
    QCOMPARE(all.size(), 25);
    QSet<QString> texts;
    for (qsizetype i = 0; i < all.size(); ++i) {
        QCOMPARE(all[i].value(), std::optional(Value(i)));
        QCOMPARE(IncidentStatus(all[i].text()), all[i]);
        texts.insert(all[i].text());
    }
    QCOMPARE(texts.size(), 25);
    QStringList notOffered;
    for (const IncidentStatus &status : all) {
        if (!IncidentStatus::offered().contains(status))
            notOffered.append(status.text());
    }
    QCOMPARE(notOffered, QStringList({u"Stalled"_s, u"Containment Achieved"_s, u"Restoration Achieved"_s,
                                      u"Incident Reported"_s, u"Rejected"_s}));
}

void TestIncident::statuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("phase");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("new") << u"New: Presented"_s << int(Phase::New) << true;
    QTest::newRow("open") << u"Open: Investigating"_s << int(Phase::Open) << true;
    QTest::newRow("stalled") << u"Stalled"_s << int(Phase::Hold) << true;
    QTest::newRow("near miss") << u"Closed: Near-Miss"_s << int(Phase::Closed) << true;
    QTest::newRow("rejected") << u"Rejected"_s << int(Phase::Closed) << false;
    QTest::newRow("reported") << u"Incident Reported"_s << int(Phase::Open) << false;
    QTest::newRow("unknown closed") << u"Closed: Elsewhere"_s << int(Phase::Closed) << false;
    QTest::newRow("unknown") << u"Stored"_s << int(Phase::Other) << false;
    QTest::newRow("other case") << u"open"_s << int(Phase::Other) << false;
    QTest::newRow("none") << QString() << int(Phase::Other) << false;
}

void TestIncident::statuses()
{
    QFETCH(QString, text);
    const IncidentStatus status(text);
    QCOMPARE(status.text(), text);
    QTEST(int(status.phase()), "phase");
    QTEST(status.isAccepted(), "accepted");
}

OBI_TEST(TestIncident)
#include "test_incident.moc"
