// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "threat/ModuleReader.h"

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

const QString Host = u"visibility.example"_s;

/// One module's result in today's shape around the given data.
QByteArray result(const QByteArray &data)
{
    return R"({"data":[{"module":"Talos","module_instance_id":"i-1","module_type_id":"t-1","data":)" + data + "}]}";
}

const QByteArray GoodVerdict = R"({"type":"verdict","disposition":2,"observable":{"type":"domain","value":"bit.ly"}})";

} // namespace

class TestModuleReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sampleDeliberate();
    void sampleObserve();
    void sampleRefer();
    void sampleRespond();
    void todaysShape();
    void answersAndErrorsAtOnce();
    void errorsWithAndWithoutModuleName();
    void oneUnreadableDocDoesNotCostTheOthers();
    void unreadableParts_data();
    void unreadableParts();
    void manyUnreadableDocsAreCounted();
    void emptyAnswers_data();
    void emptyAnswers();
    void notAnAnswer_data();
    void notAnAnswer();
    void sameModuleNameTwice();
    void onlyHttpsLinks_data();
    void onlyHttpsLinks();
    void moduleInstances();
    void actionsWithoutIdOrAddressAreLeftOut();
};

void TestModuleReader::sampleDeliberate()
{
    OBI_NEED_SAMPLES;
    const auto answer = readEnrichAnswer(test::sample(u"enrich/sx00_deliberate_response.json"_s).value(), Host);
    QVERIFY(answer);
    QCOMPARE(answer->answers.size(), 2);
    QVERIFY(answer->errors.isEmpty());
    const ModuleAnswer &talos = answer->answers.first();
    QCOMPARE(talos.module, (ModuleInstance{{}, u"SenderBaseInvestigateModule"_s, u"Talos Intelligence"_s}));
    QCOMPARE(talos.module.key(), u"Talos Intelligence"_s);
    QCOMPARE(talos.verdicts.size(), 1);
    QCOMPARE(talos.verdicts.first().observable.value(), u"cisco.com"_s);
    QCOMPARE(talos.verdicts.first().disposition, Disposition::Clean);
    QCOMPARE(talos.verdicts.first().validTime.end, QDateTime(QDate(2020, 5, 28), QTime(21, 55, 32, 572), Qt::UTC));
    QCOMPARE(answer->answers.last().module.name, u"AMP File Reputation"_s);
    QVERIFY(answer->answers.last().verdicts.isEmpty());
}

void TestModuleReader::sampleObserve()
{
    OBI_NEED_SAMPLES;
    const auto answer = readEnrichAnswer(test::sample(u"enrich/sx00_observe_response.json"_s).value(), Host);
    QVERIFY(answer);
    QCOMPARE(answer->answers.size(), 1);
    const ModuleAnswer &talos = answer->answers.first();
    QCOMPARE(talos.judgements.size(), 1);
    QCOMPARE(talos.judgements.first().id, talos.verdicts.first().judgementId);
    QCOMPARE(talos.judgements.first().priority, 90);
    QCOMPARE(talos.judgements.first().reason, u"Good Talos Intelligence reputation score"_s);
    QCOMPARE(talos.judgements.first().severity, u"None"_s);
}

void TestModuleReader::sampleRefer()
{
    OBI_NEED_SAMPLES;
    const auto links = readModuleLinks(test::sample(u"enrich/sx00_refer_response.json"_s).value(), Host);
    QVERIFY(links);
    QCOMPARE(links->size(), 1);
    QCOMPARE(links->first().title, u"Search for this domain"_s);
    QCOMPARE(links->first().url.host(), u"www.talosintelligence.com"_s);
    QCOMPARE(links->first().categories, QStringList({u"Talos Intelligence"_s, u"Search"_s}));
    QCOMPARE(links->first().module.name, u"Talos Intelligence"_s);
}

void TestModuleReader::sampleRespond()
{
    OBI_NEED_SAMPLES;
    const auto actions =
        readModuleActions(test::sample(u"response/sx00_respond_observables_response.json"_s).value(), Host);
    QVERIFY(actions);
    QCOMPARE(actions->size(), 1);
    const ModuleAction &block = actions->first();
    QCOMPARE(block.id, u"block"_s);
    QCOMPARE(block.title, u"Block this domain"_s);
    QCOMPARE(block.module.id, u"b56d3882-37d8-4c0c-af22-a5ef0cf53bd3"_s);
    QCOMPARE(block.module.typeId, u"188d70f7-29d5-5069-9098-d83a3ec8e797"_s);
    QCOMPARE(
        block.url,
        u"/respond/trigger/b56d3882-37d8-4c0c-af22-a5ef0cf53bd3/block?observable_type=domain&observable_value=cisco.com"_s);
}

void TestModuleReader::todaysShape()
{
    const auto answer =
        readEnrichAnswer(result(R"({"verdicts":{"count":1.0,"docs":[)" + GoodVerdict + R"(]},"x":{"docs":7}})"), Host);
    QVERIFY(answer);
    QCOMPARE(answer->answers.first().module, (ModuleInstance{u"i-1"_s, u"t-1"_s, u"Talos"_s}));
    QCOMPARE(answer->answers.first().module.key(), u"i-1"_s);
    QCOMPARE(answer->answers.first().verdicts.size(), 1);
    QVERIFY(answer->errors.isEmpty());
}

void TestModuleReader::answersAndErrorsAtOnce()
{
    const auto answer = readEnrichAnswer(
        R"({"data":[{"module":"A","module_instance_id":"a","data":{}}],
            "errors":[{"module":"B","module_instance_id":"b","module_type_id":"t","code":"too many requests","message":"slow down","type":"fatal"},
                      {"module_instance_id":"c","code":"x","message":"","type":"warning"},
                      {"module_instance_id":"d","code":429,"type":"new kind"}]})",
        Host);
    QVERIFY(answer);
    QCOMPARE(answer->answers.size(), 1);
    QCOMPARE(answer->errors.size(), 3);
    QCOMPARE(answer->errors[0].kind, ModuleError::Kind::Fatal);
    QCOMPARE(answer->errors[0].code, u"too many requests"_s);
    QCOMPARE(answer->errors[0].message, u"slow down"_s);
    QCOMPARE(answer->errors[0].module, (ModuleInstance{u"b"_s, u"t"_s, u"B"_s}));
    QCOMPARE(answer->errors[1].kind, ModuleError::Kind::Warning);
    QCOMPARE(answer->errors[2].kind, ModuleError::Kind::Error);
    QCOMPARE(answer->errors[2].code, u"429"_s);
}

void TestModuleReader::errorsWithAndWithoutModuleName()
{
    const auto answer = readEnrichAnswer(
        R"({"data":[{"module":"Talos","module_instance_id":"a","data":{}}],
            "errors":[{"module_instance_id":"a","code":"unknown"},{"module_instance_id":"z","code":"unknown"}]})",
        Host);
    QVERIFY(answer);
    QCOMPARE(answer->errors.first().module.name, u"Talos"_s);
    QCOMPARE(answer->errors.last().module.name, QString());
    QCOMPARE(answer->errors.last().module.key(), u"z"_s);
}

void TestModuleReader::oneUnreadableDocDoesNotCostTheOthers()
{
    const auto answer =
        readEnrichAnswer(result(R"({"verdicts":{"count":3,"docs":[{"disposition":2},)" + GoodVerdict + R"(,7]},
                   "judgements":{"docs":[null]}})"),
                         Host);
    QVERIFY(answer);
    QCOMPARE(answer->answers.first().verdicts.size(), 1);
    QCOMPARE(answer->errors.size(), 1);
    const ModuleError &warning = answer->errors.first();
    QCOMPARE(warning.kind, ModuleError::Kind::Warning);
    QCOMPARE(warning.code, QString(ModuleError::UnreadableCode));
    QCOMPARE(warning.message, u"verdicts.docs[0] verdicts.docs[2] judgements.docs[0]"_s);
    QCOMPARE(warning.module.id, u"i-1"_s);
}

void TestModuleReader::unreadableParts_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("path");
    QTest::newRow("data a text") << result(R"("x")") << u"data"_s;
    QTest::newRow("docs an object") << result(R"({"verdicts":{"docs":{}}})") << u"verdicts.docs"_s;
    QTest::newRow("verdict with contradiction")
        << result(
               R"({"verdicts":{"docs":[{"disposition":1,"disposition_name":"Malicious","observable":{"type":"domain","value":"a"}}]}})")
        << u"verdicts.docs[0]"_s;
    QTest::newRow("module without a name") << QByteArray(R"({"data":[{"data":{}}]})") << u"data[0]"_s;
    QTest::newRow("entry that is none") << QByteArray(R"({"data":[7]})") << u"data[0]"_s;
}

void TestModuleReader::unreadableParts()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, path);
    const auto answer = readEnrichAnswer(body, Host);
    QVERIFY(answer);
    QCOMPARE(answer->errors.size(), 1);
    QCOMPARE(answer->errors.first().kind, ModuleError::Kind::Warning);
    QCOMPARE(answer->errors.first().message, path);
}

void TestModuleReader::manyUnreadableDocsAreCounted()
{
    const auto answer = readEnrichAnswer(result(R"({"verdicts":{"docs":[0,1,2,3,4,5,6]}})"), Host);
    QVERIFY(answer);
    QVERIFY(answer->errors.first().message.endsWith(u"verdicts.docs[4] … (7)"_s));
}

void TestModuleReader::emptyAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray(R"({"data":[],"errors":[]})");
    QTest::newRow("no errors") << QByteArray(R"({"data":[]})");
    QTest::newRow("no data") << QByteArray(R"({"errors":[]})");
    QTest::newRow("null") << QByteArray(R"({"data":null,"errors":null})");
}

void TestModuleReader::emptyAnswers()
{
    QFETCH(QByteArray, body);
    const auto answer = readEnrichAnswer(body, Host);
    QVERIFY(answer);
    QVERIFY(answer->answers.isEmpty());
    QVERIFY(answer->errors.isEmpty());
    QCOMPARE(readModuleLinks(body, Host).value().size(), 0);
    QCOMPARE(readModuleActions(body, Host).value().size(), 0);
}

void TestModuleReader::notAnAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("object of another service") << QByteArray(R"({"message":"hello"})");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("truncated") << QByteArray(R"({"data":[{"module":"A")");
    QTest::newRow("data an object") << QByteArray(R"({"data":{}})");
    QTest::newRow("not UTF-8") << QByteArray("{\"data\":[{\"module\":\"\xc3\x28\"}]}");
    QTest::newRow("deep") << QByteArray(R"({"data":)") + QByteArray(5000, '[') + QByteArray(5000, ']') + "}";
    QTest::newRow("huge number") << QByteArray(R"({"data":1e999})");
}

void TestModuleReader::notAnAnswer()
{
    QFETCH(QByteArray, body);
    QCOMPARE(readEnrichAnswer(body, Host).error().code, ErrorCode::UnexpectedAnswer);
    QCOMPARE(readModuleLinks(body, Host).error().code, ErrorCode::UnexpectedAnswer);
    QCOMPARE(readModuleActions(body, Host).error().code, ErrorCode::UnexpectedAnswer);
}

void TestModuleReader::sameModuleNameTwice()
{
    const auto answer = readEnrichAnswer(R"({"data":[{"module":"Umbrella","module_instance_id":"a","data":{}},
                                                     {"module":"Umbrella","module_instance_id":"b","data":{}}]})",
                                         Host);
    QVERIFY(answer);
    QCOMPARE(answer->answers.size(), 2);
    QVERIFY(answer->answers.first().module.key() != answer->answers.last().module.key());
}

void TestModuleReader::onlyHttpsLinks_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<bool>("kept");
    QTest::newRow("https") << QByteArray("https://xdr.example/search?q=bit.ly") << true;
    QTest::newRow("http") << QByteArray("http://xdr.example/") << false;
    QTest::newRow("script") << QByteArray("javascript:alert(1)") << false;
    QTest::newRow("file") << QByteArray("file:///etc/passwd") << false;
    QTest::newRow("relative") << QByteArray("/iroh/x") << false;
    QTest::newRow("no host") << QByteArray("https:///x") << false;
    QTest::newRow("blank inside") << QByteArray("https://xdr.example/a b") << false;
    QTest::newRow("empty") << QByteArray("") << false;
}

void TestModuleReader::onlyHttpsLinks()
{
    QFETCH(QByteArray, url);
    QFETCH(bool, kept);
    const auto links =
        readModuleLinks(R"({"data":[{"id":"x","module":"M","title":"T","url":")" + url + R"("}]})", Host);
    QVERIFY(links);
    QCOMPARE(links->size(), kept ? 1 : 0);
}

void TestModuleReader::moduleInstances()
{
    const auto instances = readModuleInstances(
        R"([{"id":"a","name":"Umbrella","module_type_id":"t","enabled":true,"settings":{"key":"secret"}},
            {"id":"b","name":"","module_type_id":"t","enabled":false},
            {"id":"c","name":"Talos"},{"name":"no id"},7])",
        Host);
    QVERIFY(instances);
    const QList<ModuleInstance> expected{
        {u"a"_s, u"t"_s, u"Umbrella"_s}, {u"b"_s, u"t"_s, u"b"_s, false}, {u"c"_s, {}, u"Talos"_s}};
    QCOMPARE(*instances, expected);
    QCOMPARE(readModuleInstances(R"({"data":[]})", Host).error().code, ErrorCode::UnexpectedAnswer);
    QCOMPARE(readModuleInstances("[", Host).error().code, ErrorCode::UnexpectedAnswer);
}

void TestModuleReader::actionsWithoutIdOrAddressAreLeftOut()
{
    const auto actions = readModuleActions(
        R"({"data":[{"id":"a","title":"A"},{"url":"/respond/x"},null,{"id":"b","url":"/respond/y","categories":["c"]},)"
        R"({"id":"w","url":"/respond/z?observable_type=ip&workflow_id=7"}]})",
        Host);
    QVERIFY(actions);
    QCOMPARE(actions->size(), 2);
    QVERIFY(!actions->first().workflow);
    QVERIFY(actions->last().workflow);
    QCOMPARE(actions->first().id, u"b"_s);
    QCOMPARE(actions->first().categories, QStringList{u"c"_s});
}

OBI_TEST(TestModuleReader)
#include "test_module_reader.moc"
