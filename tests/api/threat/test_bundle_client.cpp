// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FakeTransport.h"
#include "ObiTest.h"

#include "threat/BundleClient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace obi;
using namespace Qt::StringLiterals;
using test::answer;
using Related = BundleClient::ExportChoice::Related;
using Outcome = ImportResult::Outcome;

namespace {

ServiceAddresses addresses()
{
    return {.privateIntel = QUrl(u"https://intel.example"_s)};
}

Bundle smallBundle()
{
    Bundle bundle;
    bundle.source = u"Obi"_s;
    bundle.incidents = {Incident::draft(u"A"_s, QDateTime::fromSecsSinceEpoch(0, Qt::UTC))};
    bundle.extra = {{u"external_references"_s, QVariantList{QVariantMap{{u"source_name"_s, u"x"_s}}}}};
    return bundle;
}

QJsonObject read(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

class TestBundleClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_transport = std::make_unique<test::FakeTransport>(); }
    void imports();
    void importResults();
    void sampleImportResults();
    void exports_data();
    void exports();
    void manyIdsAreExportedByPost();
    void createsInBulk();
    void deletesInBulk();
    void sampleOutcomes();
    void tooManyEntities_data();
    void tooManyEntities();
    void hostileAnswers_data();
    void hostileAnswers();
    void noAddress();

private:
    BundleClient client() { return BundleClient(*m_transport, addresses()); }
    std::unique_ptr<test::FakeTransport> m_transport;
};

void TestBundleClient::imports()
{
    m_transport->answers.enqueue(answer(200, R"({"results":[]})"));
    QVERIFY(test::await(client().importBundle(smallBundle(), {u"obi-"_s, u"x y"_s})));
    QCOMPARE(m_transport->line(),
             u"POST https://intel.example/ctia/bundle/import?external-key-prefixes=obi-%2Cx%20y"_s);
    const QJsonObject body = read(m_transport->asked.first().body);
    QCOMPARE(body.value("type"_L1).toString(), u"bundle"_s);
    QCOMPARE(body.value("incidents"_L1).toArray().size(), 1);
    QCOMPARE(m_transport->asked.first().repeat, Repeat::ByMethod);
}

void TestBundleClient::importResults()
{
    m_transport->answers.enqueue(answer(200, R"({"results":[{"result":"exists","id":"i"},
        {"result":"error","error":{"type":"x"},"msg":"Bad"},{"result":"updated"},{}]})"));
    const auto results = test::await(client().importBundle(smallBundle())).value();
    QCOMPARE(results[0].outcome, Outcome::Exists);
    QCOMPARE(results[1].outcome, Outcome::Error);
    QCOMPARE(results[1].error, uR"({"type":"x"})"_s);
    QCOMPARE(results[1].message, u"Bad"_s);
    QCOMPARE(results[2].outcome, Outcome::Other);
    QCOMPARE(results[2].outcomeText, u"updated"_s);
    QCOMPARE(results[3].outcome, Outcome::Other);
}

void TestBundleClient::sampleImportResults()
{
    OBI_NEED_SAMPLES;
    m_transport->answers.enqueue(answer(200, test::sample(u"ctia/bulkbundle_18.json"_s).value()));
    const auto results = test::await(client().importBundle(smallBundle())).value();
    QCOMPARE(results.first().outcome, Outcome::Created);
    QCOMPARE(results.first().type, u"incident"_s);
    QVERIFY(results.first().id.endsWith("incident-c545ab34-33c3-4a27-b9af-426220951d75"_L1));
    QVERIFY(results.first().originalId.startsWith("transient:"_L1));
    QCOMPARE(results.first().externalIds.size(), 1);
}

void TestBundleClient::exports_data()
{
    QTest::addColumn<BundleClient::ExportChoice>("choice");
    QTest::addColumn<QString>("query");
    QTest::newRow("both ways") << BundleClient::ExportChoice{.ids = {u"https://x:443/ctia/incident/incident-1"_s,
                                                                     u"b"_s}}
                               << u"related_to=source_ref&related_to=target_ref&include_related_entities=true"
                                  "&ids=https%3A%2F%2Fx%3A443%2Fctia%2Fincident%2Fincident-1&ids=b"_s;
    QTest::newRow("as source") << BundleClient::ExportChoice{.ids = {u"a"_s},
                                                             .relatedEntities = false,
                                                             .relatedTo = Related::AsSource,
                                                             .targetType = u"incident"_s}
                               << u"related_to=source_ref&target_type=incident&include_related_entities=false&ids=a"_s;
    QTest::newRow("as target") << BundleClient::ExportChoice{.ids = {u"a"_s},
                                                             .relatedTo = Related::AsTarget,
                                                             .sourceType = u"sighting"_s}
                               << u"related_to=target_ref&source_type=sighting&include_related_entities=true&ids=a"_s;
}

void TestBundleClient::exports()
{
    QFETCH(BundleClient::ExportChoice, choice);
    QFETCH(QString, query);
    m_transport->answers.enqueue(answer(200, R"({"type":"bundle","source":"ctia","incidents":[{"id":"a"}]})"));
    QCOMPARE(test::await(client().exportBundle(choice)).value().incidents.first().id, u"a"_s);
    QCOMPARE(m_transport->line(), u"GET https://intel.example/ctia/bundle/export?"_s + query);
}

void TestBundleClient::manyIdsAreExportedByPost()
{
    QStringList ids;
    for (int i = 0; i < 21; ++i)
        ids.append(QString::number(i));
    m_transport->answers.enqueue(answer(200, "{}"));
    QVERIFY(test::await(client().exportBundle({.ids = ids})));
    QCOMPARE(m_transport->line(), u"POST https://intel.example/ctia/bundle/export?related_to=source_ref"
                                  "&related_to=target_ref&include_related_entities=true"_s);
    QCOMPARE(read(m_transport->asked.first().body).value("ids"_L1), QJsonArray::fromStringList(ids));
    QCOMPARE(m_transport->asked.first().repeat, Repeat::Harmless);
}

void TestBundleClient::createsInBulk()
{
    OBI_NEED_SAMPLES;
    m_transport->answers.enqueue(answer(201, test::sample(u"ctia/bulkbundle_03.json"_s).value()));
    const auto created = test::await(client().createAll(smallBundle())).value();
    QCOMPARE(m_transport->line(), u"POST https://intel.example/ctia/bulk?wait_for=true"_s);
    QCOMPARE(read(m_transport->asked.first().body).keys(), QStringList{u"incidents"_s});
    QCOMPARE(m_transport->asked.first().repeat, Repeat::ByMethod);
    QCOMPARE(created.ids.value(u"relationships"_s).size(), 2);
    QVERIFY(!created.ids.contains(u"tempids"_s));
    QVERIFY(created.realIds.firstKey().startsWith("transient:"_L1));
}

void TestBundleClient::deletesInBulk()
{
    m_transport->answers.enqueue(answer(200, "{}"));
    QVERIFY(test::await(client().deleteAll({{u"sightings"_s, {u"a"_s, u"b"_s}}})));
    QCOMPARE(m_transport->line(), u"DELETE https://intel.example/ctia/bulk?wait_for=true"_s);
    QCOMPARE(m_transport->asked.first().body, R"({"sightings":["a","b"]})"_ba);
}

void TestBundleClient::sampleOutcomes()
{
    OBI_NEED_SAMPLES;
    const auto outcomes = readBulkOutcomes(test::sample(u"ctia/bulkbundle_16.json"_s).value(), {}).value();
    QStringList found;
    for (const BulkOutcome &outcome : outcomes)
        found.append(u"%1 %2 %3 %4"_s.arg(outcome.list, outcome.outcome).arg(outcome.failed).arg(outcome.ids.size()));
    QCOMPARE(found,
             QStringList({u"incidents not-found 1 1"_s, u"relationships deleted 0 2"_s, u"sightings deleted 0 1"_s,
                          u"sightings forbidden 1 1"_s, u"sightings not-found 1 1"_s}));
    for (const char *name : {"ctia/bulkbundle_11.json", "ctia/bulkbundle_13.json", "ctia/bulkbundle_15.json"})
        QVERIFY(!readBulkOutcomes(test::sample(QString::fromLatin1(name)).value(), {}).value().isEmpty());
}

void TestBundleClient::tooManyEntities_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("bundle") << "Bundle max nb of entities: 2000"_ba;
    QTest::newRow("bulk") << "Bulk max number of entities: 2000"_ba;
}

void TestBundleClient::tooManyEntities()
{
    QFETCH(QByteArray, body);
    m_transport->answers.enqueue(answer(400, body, "text/plain"));
    const auto results = test::await(client().importBundle(smallBundle()));
    QCOMPARE(results.error(), (Error{ErrorCode::HttpStatus, {u"intel.example"_s, u"400"_s, QString::fromUtf8(body)}}));
}

void TestBundleClient::hostileAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("list") << "[]"_ba;
    QTest::newRow("no results") << "{}"_ba;
    QTest::newRow("results of another kind") << R"({"results":{}})"_ba;
    QTest::newRow("result of another kind") << R"({"results":[7]})"_ba;
    QTest::newRow("cut") << R"({"results":[{)"_ba;
    QTest::newRow("deep") << "{\"results\":"_ba + QByteArray(3000, '[');
    QTest::newRow("not UTF-8") << "{\"results\":[{\"id\":\"\xc3\x28\"}]}"_ba;
}

void TestBundleClient::hostileAnswers()
{
    QFETCH(QByteArray, body);
    m_transport->answers.enqueue(answer(200, body));
    const auto results = test::await(client().importBundle(smallBundle()));
    QVERIFY(!results);
    QCOMPARE(results.error().code, ErrorCode::UnexpectedAnswer);
}

void TestBundleClient::noAddress()
{
    BundleClient client(*m_transport, {});
    QCOMPARE(test::await(client.exportBundle({})).error().code, ErrorCode::NoConnection);
    QVERIFY(m_transport->asked.isEmpty());
}

OBI_TEST(TestBundleClient)
#include "test_bundle_client.moc"
