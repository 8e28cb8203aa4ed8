// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "core/Json.h"
#include "ctim/CasebookEntity.h"

#include <QJsonDocument>

using namespace obi;
using namespace Qt::StringLiterals;

class TestCasebookEntity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samplesComeBackWhole_data();
    void samplesComeBackWhole();
    void sampleFields();
    void sampleSearchAnswer();
    void shortIds_data();
    void shortIds();
    void whatDoesNotFitComesBackWhole_data();
    void whatDoesNotFitComesBackWhole();
    void editsAreWrittenBesideWhatIsKept();
    void noJson_data();
    void noJson();
    void listEntriesMustBeObjects();
    void timesInEverySpelling_data();
    void timesInEverySpelling();
};

namespace {

const QString Source = u"private.intel.example"_s;

} // namespace

void TestCasebookEntity::samplesComeBackWhole_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"casebook/sx00_casebook_create_request.json", "casebook/sx00_casebook_create_response.json",
          "ctia/request_casebook.json", "ctia/request_casebook_patch.json", "ctim/casebook_minimal.json",
          "ctim/doc_casebook.json"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestCasebookEntity::samplesComeBackWhole()
{
    OBI_NEED_SAMPLES;
    QFETCH(QString, name);
    const QByteArray json = test::sample(name).value();
    const auto entity = CasebookEntity::fromJson(json, Source);
    QVERIFY(entity);
    QCOMPARE(QJsonDocument::fromJson(entity->toJson()), QJsonDocument::fromJson(json));
}

void TestCasebookEntity::sampleFields()
{
    OBI_NEED_SAMPLES;
    const auto entity =
        CasebookEntity::fromJson(test::sample(u"casebook/sx00_casebook_create_response.json"_s).value(), Source);
    QVERIFY(entity);
    QCOMPARE(entity->shortId(), u"casebook-25d3dd3e-661b-4b37-8588-f12685e296aa"_s);
    QCOMPARE(entity->title, u"Casebook July 26, 2018 11:14 AM"_s);
    QCOMPARE(entity->shortDescription, u"API Case"_s);
    QCOMPARE(entity->description, u"Created via the API"_s);
    QCOMPARE(entity->observables, QList{*Observable::parse(ObservableType::Domain, u"cisco.com")});
    QCOMPARE(entity->tlp, u"amber"_s);
    QCOMPARE(entity->owner, u"e173c521-5c58-4f90-a850-3097a89cf6b8"_s);
    QCOMPARE(entity->timestamp, QDateTime(QDate(2018, 7, 26), QTime(16, 14, 40), Qt::UTC));
    QCOMPARE(entity->extra.keys(), QStringList({u"client_id"_s, u"groups"_s, u"schema_version"_s, u"type"_s}));
}

void TestCasebookEntity::sampleSearchAnswer()
{
    OBI_NEED_SAMPLES;
    const QByteArray json = test::sample(u"casebook/sx00_casebook_search_response.json"_s).value();
    const auto entities = CasebookEntity::listFromJson(json, Source);
    QVERIFY(entities);
    QCOMPARE(entities->size(), 2);
    QCOMPARE(entities->first().title, u"My New Second Example Casebook"_s);
    QCOMPARE(entities->last().observables.size(), 2);
    QJsonArray back;
    for (const CasebookEntity &entity : *entities)
        back.append(QJsonDocument::fromJson(entity.toJson()).object());
    QCOMPARE(back, QJsonDocument::fromJson(json).array());
}

void TestCasebookEntity::shortIds_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("expected");
    const QString wanted = u"casebook-25d3dd3e-661b-4b37-8588-f12685e296aa"_s;
    QTest::newRow("with a port") << u"https://private.intel.amp.cisco.com:443/ctia/casebook/"_s + wanted << wanted;
    QTest::newRow("without") << u"https://private.intel.amp.cisco.com/ctia/casebook/"_s + wanted << wanted;
    QTest::newRow("short") << wanted << wanted;
    QTest::newRow("transient") << u"transient:abc"_s << u"transient:abc"_s;
    QTest::newRow("none") << QString() << QString();
}

void TestCasebookEntity::shortIds()
{
    QFETCH(QString, id);
    QFETCH(QString, expected);
    CasebookEntity entity;
    entity.id = id;
    QCOMPARE(entity.shortId(), expected);
}

void TestCasebookEntity::whatDoesNotFitComesBackWhole_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing at all") << QByteArray("{}");
    QTest::newRow("owner null, title a number") << QByteArray(R"({"owner":null,"title":7})");
    QTest::newRow("owner a bool") << QByteArray(R"({"owner":false})");
    QTest::newRow("empty texts and lists")
        << QByteArray(R"({"description":"","observables":[],"texts":[],"title":""})");
    QTest::newRow("time that is none") << QByteArray(R"({"timestamp":"yesterday"})");
    QTest::newRow("list that is none") << QByteArray(R"({"observables":{"type":"ip"},"texts":"x"})");
    QTest::newRow("only unknown types") << QByteArray(R"({"observables":[{"type":"planet","value":"Mars"}]})");
    QTest::newRow("entries that are none") << QByteArray(R"({"observables":[1,null,"x"],"texts":[{"type":"note"}]})");
    QTest::newRow("large numbers") << QByteArray(R"({"revision":9007199254740993,"x":1.5,"y":-3})");
    QTest::newRow("nested") << QByteArray(R"({"bundle":{"a":[[],{},null,true,[{"b":null}]]}})");
}

void TestCasebookEntity::whatDoesNotFitComesBackWhole()
{
    QFETCH(QByteArray, json);
    const auto entity = CasebookEntity::fromJson(json, Source);
    QVERIFY(entity);
    QCOMPARE(QJsonDocument::fromJson(entity->toJson()), QJsonDocument::fromJson(json));
}

void TestCasebookEntity::editsAreWrittenBesideWhatIsKept()
{
    auto entity = CasebookEntity::fromJson(
        R"({"title":"","observables":[{"type":"planet","value":"Mars"}],"groups":["g"]})", Source);
    QVERIFY(entity);
    entity->title = u"Lure"_s;
    entity->observables.append(*Observable::parse(ObservableType::Domain, u"bit.ly"));
    entity->texts.append({u"note"_s, u"text"_s});
    const QByteArray expected =
        R"({"groups":["g"],"observables":[{"type":"domain","value":"bit.ly"},{"type":"planet","value":"Mars"}],)"
        R"("texts":[{"text":"text","type":"note"}],"title":"Lure"})";
    QCOMPARE(entity->toJson(), expected);
}

void TestCasebookEntity::noJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("html") << QByteArray("<html></html>");
    QTest::newRow("truncated") << QByteArray(R"({"title":"x")");
    QTest::newRow("not UTF-8") << QByteArray("{\"title\":\"\xff\xfe\"}");
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("deep and closed") << QByteArray(5'000, '[') + QByteArray(5'000, ']');
    QTest::newRow("a text") << QByteArray("\"x\"");
}

void TestCasebookEntity::noJson()
{
    QFETCH(QByteArray, json);
    for (const Error &error :
         {CasebookEntity::fromJson(json, Source).error(), CasebookEntity::listFromJson(json, Source).error()}) {
        QCOMPARE(error.code, ErrorCode::UnexpectedAnswer);
        QCOMPARE(error.context.first(), Source);
    }
}

void TestCasebookEntity::listEntriesMustBeObjects()
{
    QCOMPARE(CasebookEntity::listFromJson(R"([{},7])", Source).error(),
             (Error{ErrorCode::UnexpectedAnswer, {Source, u"[1]"_s}}));
    QCOMPARE(CasebookEntity::listFromJson("{}", Source).error().code, ErrorCode::UnexpectedAnswer);
    QCOMPARE(CasebookEntity::fromJson("[]", Source).error(), (Error{ErrorCode::UnexpectedAnswer, {Source, u"$"_s}}));
}

void TestCasebookEntity::timesInEverySpelling_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("expected");
    const QDateTime hour(QDate(2026, 11, 16), QTime(5, 0), Qt::UTC);
    for (const QString &text :
         {u"2026-11-16T05:00:00.000Z"_s, u"2026-11-16T05:00:00Z"_s, u"2026-11-16T05:00Z"_s, u"2026-11-16T05:00:00"_s,
          u"2026-11-16T05"_s, u"2026-11-16 05:00"_s, u"2026-11-16T05:00:00+00:00"_s, u"2026-11-16T14:00:00+0900"_s,
          u"2026-11-15T23:30:00-05:30"_s, u"2026-11-16 05:00:00 (GMT)"_s, u"2026-11-16T05:00:00.000000000Z"_s,
          u" 2026-11-16T05:00:00Z "_s})
        QTest::newRow(qPrintable(text)) << text << hour;
    QTest::newRow("day") << u"2026-11-16"_s << QDateTime(QDate(2026, 11, 16), QTime(0, 0), Qt::UTC);
    QTest::newRow("fraction") << u"2026-11-16T05:00:00.25Z"_s << hour.addMSecs(250);
    for (const QString &text : {u""_s, u"bit.ly"_s, u"2026-13-16T05:00:00Z"_s, u"2026-11-16T25:00:00Z"_s,
                                u"2026-11-16T05:00:00Zulu"_s, u"2026-11-16Z"_s, u"1700000000"_s})
        QTest::newRow(qPrintable(u"not '%1'"_s.arg(text))) << text << QDateTime();
}

void TestCasebookEntity::timesInEverySpelling()
{
    QFETCH(QString, text);
    QFETCH(QDateTime, expected);
    QCOMPARE(json::utc(text), expected);
}

OBI_TEST(TestCasebookEntity)
#include "test_casebook_entity.moc"
