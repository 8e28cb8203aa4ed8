// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "threat/EntityReader.h"
#include "threat/ModuleReader.h"
#include "threat/UserReader.h"

#include <QJsonDocument>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

const QString Host = u"visibility.example"_s;

const QByteArray WhoAmIBody = R"({"user":{"user-id":"u-1","user-email":"k@example.com","user-name":"K. Tanaka",
    "user-nick":"k","org-id":"o-1","role":"admin","scopes":["casebook","profile"],"enabled?":true,
    "created-at":"2025-04-01T02:00:00.000Z","updated-at":"never","last-logged-at":"2026-11-23T00:02:11.000Z",
    "idp-mappings":[{"idp":"sxso","user-identity-id":"i","organization-id":"o","enabled?":false,"x":1}],"new":[1]},
    "org":{"id":"o-1","name":"Harukaze","enabled?":true,"activation-status":"activated","settings":{"a":1}},"more":2})";

} // namespace

class TestAnswerReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void profile();
    void profileComesBackWhole();
    void users_data();
    void users();
    void observe();
    void reputation();
    void health();
    void healthOfOne();
    void moduleTypes();
    void settingsOfModulesAreDropped();
    void wrongTypes_data();
    void wrongTypes();
};

void TestAnswerReaders::profile()
{
    const auto profile = readProfile(WhoAmIBody, Host);
    QVERIFY(profile);
    QCOMPARE(profile->user.name, u"K. Tanaka"_s);
    QCOMPARE(profile->user.enabled, std::optional(true));
    QCOMPARE(profile->user.scopes, QStringList({u"casebook"_s, u"profile"_s}));
    QCOMPARE(profile->user.lastLoggedAt, QDateTime(QDate(2026, 11, 23), QTime(0, 2, 11), Qt::UTC));
    QVERIFY(!profile->user.updatedAt.isValid());
    QCOMPARE(profile->user.identities.first().provider, u"sxso"_s);
    QCOMPARE(profile->user.identities.first().enabled, std::optional(false));
    QCOMPARE(profile->organisation.name, u"Harukaze"_s);
    QCOMPARE(profile->organisation.enabled, std::optional(true));
}

void TestAnswerReaders::profileComesBackWhole()
{
    QCOMPARE(profileToJson(*readProfile(WhoAmIBody, Host)), QJsonDocument::fromJson(WhoAmIBody).object());
}

void TestAnswerReaders::users_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("count");
    QTest::newRow("list") << QByteArray(R"([{"user-id":"a"},{},7,{"user-id":"b"}])") << 2;
    QTest::newRow("under users") << QByteArray(R"({"users":[{"user-id":"a"}]})") << 1;
    QTest::newRow("under data") << QByteArray(R"({"data":[{"user-id":"a"}]})") << 1;
    QTest::newRow("nowhere") << QByteArray(R"({"people":[]})") << -1;
}

void TestAnswerReaders::users()
{
    QFETCH(QByteArray, json);
    QFETCH(int, count);
    const auto users = readUsers(json, Host);
    QCOMPARE(users ? int(users->size()) : -1, count);
}

void TestAnswerReaders::observe()
{
    const auto answer = readEnrichAnswer(R"({"data":[{"module":"M","module_instance_id":"m","data":{
        "sightings":{"count":250.0,"docs":[{"id":"s","confidence":"High"}]},
        "indicators":{"count":1,"docs":[{"id":"i"}]},
        "relationships":{"docs":[{"relationship_type":"sighting-of","source_ref":"s","target_ref":"i"}]},
        "attack_patterns":{"count":1,"docs":[{"id":"a","title":"T"},3]},
        "new_kind":{"count":0,"docs":[]},"odd":7}}]})",
                                         Host);
    QVERIFY(answer);
    const ModuleAnswer &module = answer->answers.first();
    QCOMPARE(module.sightings.first().confidence, u"High"_s);
    QCOMPARE(module.indicators.size(), 1);
    QCOMPARE(module.relationships.first().targetRef, u"i"_s);
    QCOMPARE(module.others.keys(), QStringList{u"attack_patterns"_s});
    QCOMPARE(module.others.first().first().title, u"T"_s);
    QCOMPARE(module.leftOut, (QMap<QString, qint64>{{u"sightings"_s, 249}}));
    QCOMPARE(answer->errors.size(), 1);
    QCOMPARE(answer->errors.first().message, u"attack_patterns.docs[1]"_s);
}

void TestAnswerReaders::reputation()
{
    const auto reputation = readReputation(R"({"data":{"data":[{"module":"M","module_instance_id":"m","data":{}}],
        "reputation":{"verdict":{"observable":{"type":"ip","value":"10.0.0.1"},"disposition":3}},
        "errors":[{"module_instance_id":"m","code":"inner","message":"","type":"fatal"}]},
        "errors":[{"module_instance_id":"n","code":"outer","message":"","type":"warning"}]})",
                                           Host);
    QVERIFY(reputation);
    QCOMPARE(reputation->verdict->disposition, Disposition::Suspicious);
    QCOMPARE(reputation->answer.answers.size(), 1);
    QCOMPARE(reputation->answer.errors.size(), 2);
    QCOMPARE(reputation->answer.errors.last().code, u"outer"_s);
    QVERIFY(!readReputation(R"({"data":{}})", Host)->verdict);
}

void TestAnswerReaders::health()
{
    const auto answer = readHealth(R"({"data":[
        {"module":"A","module_instance_id":"a","module_type_id":"t","data":{"status":"ok","quotas":{"daily":
            {"description":"d","values":{"bucket_unit":"day","bucket_limit":100.0,"current_bucket_consumption":7,
             "current_bucket_start_time":"2026-01-01T00:00:00Z"}}}}},
        {"module":"B","module_instance_id":"b","data":{"status":"error"}},
        {"module":"C","module_instance_id":"c","data":null}, 7],
        "errors":[{"module_instance_id":"d","code":"unknown","message":"m","type":"fatal"}]})",
                                   Host);
    QVERIFY(answer);
    QCOMPARE(answer->modules.size(), 3);
    QCOMPARE(answer->modules.at(0).status, ModuleHealth::Status::Ok);
    QCOMPARE(answer->modules.at(1).status, ModuleHealth::Status::Error);
    QCOMPARE(answer->modules.at(2).status, ModuleHealth::Status::Unknown);
    const ModuleHealth::Quota &quota = answer->modules.first().quotas.first();
    QCOMPARE(quota.name, u"daily"_s);
    QCOMPARE(quota.limit, std::optional<qint64>(100));
    QCOMPARE(quota.used, std::optional<qint64>(7));
    QCOMPARE(quota.start, QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC));
    QCOMPARE(answer->errors.first().code, u"unknown"_s);
}

void TestAnswerReaders::healthOfOne()
{
    const auto answer = readHealth(R"({"data":{"module":"A","module_instance_id":"a","data":{"status":"ok"}}})", Host);
    QCOMPARE(answer->modules.size(), 1);
    QCOMPARE(answer->modules.first().module.id, u"a"_s);
}

void TestAnswerReaders::moduleTypes()
{
    const auto types = listReader(moduleTypeFromJson)(R"([{"id":"t","title":"T","default_name":"D",
        "capabilities":[{"id":"deliberate","description":"x"},{}],"product_categories":["edr",{"id":"ndr"}]},{}])",
                                                      Host);
    QCOMPARE(types->size(), 1);
    QVERIFY(types->first().can(u"deliberate"));
    QVERIFY(!types->first().can(u"refer"));
    QCOMPARE(types->first().capabilities.size(), 1);
    QCOMPARE(types->first().productCategories, QStringList({u"edr"_s, u"ndr"_s}));
}

void TestAnswerReaders::settingsOfModulesAreDropped()
{
    const auto module = oneReader(moduleInstanceFromJson)(R"({"id":"a","name":"N","visibility":"org","state":"active",
        "enabled":false,"settings":{"password":"canary"}})",
                                                          Host);
    QCOMPARE(*module, (ModuleInstance{u"a"_s, {}, u"N"_s, false, u"org"_s, u"active"_s}));
}

void TestAnswerReaders::wrongTypes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("data is a number") << QByteArray(R"({"data":7})");
    QTest::newRow("data is a text") << QByteArray(R"({"data":"x"})");
    QTest::newRow("errors is a text") << QByteArray(R"({"data":[],"errors":"x"})");
    QTest::newRow("neither") << QByteArray(R"({"status":"ok"})");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("a number") << QByteArray("7");
}

void TestAnswerReaders::wrongTypes()
{
    QFETCH(QByteArray, json);
    QCOMPARE(readEnrichAnswer(json, Host).error().code, ErrorCode::UnexpectedAnswer);
    QCOMPARE(readHealth(json, Host).error().code, ErrorCode::UnexpectedAnswer);
    QCOMPARE(readReputation(json, Host).error().code, ErrorCode::UnexpectedAnswer);
    QCOMPARE(readProfile(json, Host).error().code, ErrorCode::UnexpectedAnswer);
}

OBI_TEST(TestAnswerReaders)
#include "test_answer_readers.moc"
