// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "ctim/Bundle.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace obi;
using namespace Qt::StringLiterals;

class TestBundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samplesComeBackWhole_data();
    void samplesComeBackWhole();
    void sampleContents();
    void aSampleIsWhatWeImport();
    void importsLoseWhatTheServerSets();
    void whatIsNoEntityComesBackWhole();
    void noBundle();
};

namespace {

const QString Source = u"private.intel.example"_s;

QJsonObject read(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

Bundle bundle(const QByteArray &json)
{
    return Bundle::fromJson(json, Source).value();
}

} // namespace

void TestBundle::samplesComeBackWhole_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("entities");
    QTest::newRow("every list") << u"ctim/doc_bundle.json"_s << 22;
    QTest::newRow("minimal") << u"ctim/bundle_minimal.json"_s << 0;
    QTest::newRow("bulk request") << u"ctia/bulkbundle_02.json"_s << 4;
    QTest::newRow("bulk answer") << u"ctia/bulkbundle_07.json"_s << 4;
    QTest::newRow("bulk update") << u"ctia/bulkbundle_12.json"_s << 2;
    QTest::newRow("import") << u"ctia/bulkbundle_17.json"_s << 4;
    QTest::newRow("export") << u"ctia/bulkbundle_21.json"_s << 2;
}

void TestBundle::samplesComeBackWhole()
{
    OBI_NEED_SAMPLES;
    QFETCH(QString, name);
    const QByteArray json = test::sample(name).value();
    const Bundle found = bundle(json);
    QTEST(int(found.entityCount()), "entities");
    QCOMPARE(read(found.toJson()), read(json));
}

void TestBundle::sampleContents()
{
    OBI_NEED_SAMPLES;
    const Bundle found = bundle(test::sample(u"ctia/bulkbundle_17.json"_s).value());
    QCOMPARE(found.source, u"Modeling Incidents in CTIM Tutorial"_s);
    QCOMPARE(found.incidents.first().title, u"2020-06-15-0334-emotet-botnet-report"_s);
    QCOMPARE(found.incidents.first().assignees, QStringList{u"saintx"_s});
    QVERIFY(found.relationships.first().sourceRef.startsWith("transient:"_L1));
    const Bundle every = bundle(test::sample(u"ctim/doc_bundle.json"_s).value());
    QCOMPARE(every.sightings.size(), 1);
    QCOMPARE(every.judgements.size(), 1);
    QCOMPARE(every.others.value(u"attack_patterns"_s).first().type, u"attack-pattern"_s);
    QVERIFY(!every.others.contains(u"external_references"_s));
}

void TestBundle::aSampleIsWhatWeImport()
{
    OBI_NEED_SAMPLES;
    const QByteArray json = test::sample(u"ctia/bulkbundle_17.json"_s).value();
    QCOMPARE(read(bundle(json).toImportJson()), read(json));
}

void TestBundle::importsLoseWhatTheServerSets()
{
    const Bundle found = bundle(R"({"source":"Obi","owner":"o","schema_version":"1","incidents":[{"id":"incident-1",
        "owner":null,"short_id":"INC-1","status":"New"}],"malwares":[{"id":"malware-1","groups":["g"],"title":"M"}],
        "incident_refs":["incident-2"]})");
    QCOMPARE(read(found.toImportJson()), read(R"({"type":"bundle","source":"Obi","incidents":[{"id":"incident-1",
        "status":"New"}],"malwares":[{"id":"malware-1","title":"M"}],"incident_refs":["incident-2"]})"));
}

void TestBundle::whatIsNoEntityComesBackWhole()
{
    const QByteArray json = R"({"incidents":[7,{"title":"A"},null],"sightings":"none","malwares":[{},"x"],
        "notes":{"a":1},"relationships":[{}],"tools":[{"id":"tool-1"}],"x_empty":[]})";
    const Bundle found = bundle(json);
    QCOMPARE(found.incidents.size(), 1);
    QCOMPARE(found.others.value(u"tools"_s).first().id, u"tool-1"_s);
    QJsonObject expected = read(json);
    // What could be read stands before what could not.
    expected.insert("incidents"_L1, QJsonArray{QJsonObject{{u"title"_s, u"A"_s}}, 7, QJsonValue::Null});
    QCOMPARE(read(found.toJson()), expected);
}

void TestBundle::noBundle()
{
    for (const QByteArray &json : {""_ba, "[]"_ba, "{\"a\""_ba, "7"_ba, QByteArray(4000, '{')})
        QCOMPARE(Bundle::fromJson(json, Source).error().code, ErrorCode::UnexpectedAnswer);
}

OBI_TEST(TestBundle)
#include "test_bundle.moc"
