// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "ctim/CtimJson.h"
#include "ctim/Verdict.h"

#include <QJsonDocument>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QDateTime at(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODateWithMs);
}

Judgement judgement(Disposition disposition, int priority, const ValidTime &validTime = {})
{
    return {.observable = *Observable::parse(ObservableType::Domain, u"bit.ly"),
            .disposition = disposition,
            .priority = priority,
            .validTime = validTime};
}

} // namespace

class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dispositionsByNumberAndName();
    void validityIsFromStartUpToEnd();
    void noJudgementNoDisposition();
    void highestPriorityDecides();
    void amongEqualsThePrecedenceDecides_data();
    void amongEqualsThePrecedenceDecides();
    void expiredAndFutureOnesDoNotCount();
    void sampleVerdict();
    void sampleJudgement();
    void forEverHasNoEnd();
    void dispositionOnTheWire_data();
    void dispositionOnTheWire();
    void unreadableOpinionsAreNotGuessed_data();
    void unreadableOpinionsAreNotGuessed();
};

void TestVerdict::dispositionsByNumberAndName()
{
    for (const Disposition disposition : AllDispositions) {
        QCOMPARE(dispositionFromNumber(int(disposition)), std::optional(disposition));
        QCOMPARE(dispositionFromName(dispositionName(disposition)), std::optional(disposition));
    }
    QCOMPARE(dispositionName(Disposition::Malicious), u"Malicious"_s);
    QCOMPARE(dispositionFromNumber(2), std::optional(Disposition::Malicious));
    for (const int number : {-1, 0, 6, 1 << 30})
        QVERIFY(!dispositionFromNumber(number));
    QVERIFY(!dispositionFromName(u""));
    QVERIFY(!dispositionFromName(u"Bad"));
}

void TestVerdict::validityIsFromStartUpToEnd()
{
    const ValidTime span{at(u"2026-11-16T00:00:00Z"_s), at(u"2026-11-17T00:00:00Z"_s)};
    QVERIFY(!span.contains(at(u"2026-11-15T23:59:59.999Z"_s)));
    QVERIFY(span.contains(at(u"2026-11-16T00:00:00Z"_s)));
    QVERIFY(span.contains(at(u"2026-11-16T23:59:59.999Z"_s)));
    QVERIFY(!span.contains(at(u"2026-11-17T00:00:00Z"_s)));
    QVERIFY(ValidTime().contains(at(u"2026-11-17T00:00:00Z"_s)));
}

void TestVerdict::noJudgementNoDisposition()
{
    QVERIFY(!overallDisposition({}, at(u"2026-11-16T00:00:00Z"_s)));
}

void TestVerdict::highestPriorityDecides()
{
    const QList<Judgement> judgements{judgement(Disposition::Clean, 85), judgement(Disposition::Malicious, 95),
                                      judgement(Disposition::Common, 90)};
    QCOMPARE(overallDisposition(judgements, at(u"2026-11-16T00:00:00Z"_s)), std::optional(Disposition::Malicious));
}

void TestVerdict::amongEqualsThePrecedenceDecides_data()
{
    using enum Disposition;
    QTest::addColumn<QList<Disposition>>("given");
    QTest::addColumn<Disposition>("expected");
    QTest::newRow("clean") << QList{Unknown, Common, Suspicious, Malicious, Clean} << Clean;
    QTest::newRow("malicious") << QList{Unknown, Malicious, Common, Suspicious} << Malicious;
    QTest::newRow("suspicious") << QList{Suspicious, Unknown, Common} << Suspicious;
    QTest::newRow("common") << QList{Unknown, Common} << Common;
    QTest::newRow("unknown") << QList{Unknown, Unknown} << Unknown;
}

void TestVerdict::amongEqualsThePrecedenceDecides()
{
    QFETCH(QList<Disposition>, given);
    QFETCH(Disposition, expected);
    QList<Judgement> judgements;
    for (const Disposition disposition : given)
        judgements.append(judgement(disposition, 90));
    QCOMPARE(overallDisposition(judgements, at(u"2026-11-16T00:00:00Z"_s)), std::optional(expected));
}

void TestVerdict::expiredAndFutureOnesDoNotCount()
{
    const QDateTime now = at(u"2026-11-16T00:00:00Z"_s);
    const ValidTime past{now.addDays(-2), now.addDays(-1)};
    const ValidTime future{now.addDays(1), {}};
    const ValidTime present{now.addDays(-1), {}};
    QVERIFY(!overallDisposition({judgement(Disposition::Malicious, 100, past)}, now));
    QCOMPARE(overallDisposition({judgement(Disposition::Malicious, 100, past),
                                 judgement(Disposition::Suspicious, 100, future),
                                 judgement(Disposition::Common, 1, present)},
                                now),
             std::optional(Disposition::Common));
}

void TestVerdict::sampleVerdict()
{
    OBI_NEED_SAMPLES;
    const auto verdict = verdictFromJson(parsed(test::sample(u"ctim/doc_verdict.json"_s).value()));
    QVERIFY(verdict);
    QCOMPARE(verdict->observable.value(), u"1.2.3.4"_s);
    QCOMPARE(verdict->disposition, Disposition::Clean);
    QCOMPARE(verdict->judgementId, u"string"_s);
    QCOMPARE(verdict->validTime.start, at(u"2016-01-01T01:01:01.000Z"_s));
    QCOMPARE(verdict->validTime.start.timeSpec(), Qt::UTC);
}

void TestVerdict::sampleJudgement()
{
    OBI_NEED_SAMPLES;
    const auto judgement = judgementFromJson(parsed(test::sample(u"ctim/doc_judgement.json"_s).value()));
    QVERIFY(judgement);
    QCOMPARE(judgement->priority, 10);
    QCOMPARE(judgement->confidence, u"High"_s);
    QCOMPARE(judgement->severity, u"Critical"_s);
    QCOMPARE(judgement->reason, u"string"_s);
    QCOMPARE(judgement->source, u"string"_s);
    QVERIFY(judgementFromJson(parsed(test::sample(u"ctia/request_judgement.json"_s).value())));
}

void TestVerdict::forEverHasNoEnd()
{
    const auto verdict = verdictFromJson(parsed(
        R"({"observable":{"type":"domain","value":"a.jp"},"valid_time":{"end_time":"2525-01-01T00:00:00.000Z"}})"));
    QVERIFY(verdict);
    QVERIFY(!verdict->validTime.end.isValid());
    QVERIFY(!verdict->validTime.start.isValid());
}

void TestVerdict::dispositionOnTheWire_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("expected"); // 0: refused
    QTest::newRow("number") << QByteArray(R"("disposition":2)") << 2;
    QTest::newRow("number as a float") << QByteArray(R"("disposition":2.0)") << 2;
    QTest::newRow("name") << QByteArray(R"("disposition_name":"Suspicious")") << 3;
    QTest::newRow("both") << QByteArray(R"("disposition":4,"disposition_name":"Common")") << 4;
    QTest::newRow("neither") << QByteArray(R"("x":1)") << 5;
    QTest::newRow("null") << QByteArray(R"("disposition":null)") << 5;
    QTest::newRow("unlike") << QByteArray(R"("disposition":1,"disposition_name":"Malicious")") << 0;
    QTest::newRow("out of range") << QByteArray(R"("disposition":6)") << 0;
    QTest::newRow("wraps to 1 in 32 bits") << QByteArray(R"("disposition":4294967297)") << 0;
    QTest::newRow("huge") << QByteArray(R"("disposition":1e300)") << 0;
    QTest::newRow("fraction") << QByteArray(R"("disposition":1.5)") << 0;
    QTest::newRow("text") << QByteArray(R"("disposition":"Clean")") << 0;
}

void TestVerdict::dispositionOnTheWire()
{
    QFETCH(QByteArray, fields);
    QFETCH(int, expected);
    const auto verdict = verdictFromJson(parsed(R"({"observable":{"type":"domain","value":"a.jp"},)" + fields + "}"));
    QCOMPARE(verdict ? int(verdict->disposition) : 0, expected);
}

void TestVerdict::unreadableOpinionsAreNotGuessed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("no observable") << QByteArray(R"({"disposition":2})");
    QTest::newRow("unknown type") << QByteArray(R"({"disposition":2,"observable":{"type":"x","value":"y"}})");
    QTest::newRow("expiry that is no time") << QByteArray(
        R"({"disposition":1,"observable":{"type":"ip","value":"1.2.3.4"},"valid_time":{"end_time":"soon"}})");
    QTest::newRow("expiry that is a number")
        << QByteArray(R"({"disposition":1,"observable":{"type":"ip","value":"1.2.3.4"},"valid_time":{"end_time":7}})");
    QTest::newRow("validity that is a text")
        << QByteArray(R"({"disposition":1,"observable":{"type":"ip","value":"1.2.3.4"},"valid_time":"2026"})");
}

void TestVerdict::unreadableOpinionsAreNotGuessed()
{
    QFETCH(QByteArray, json);
    QVERIFY(!verdictFromJson(parsed(json)));
    QVERIFY(!judgementFromJson(parsed(json)));
}

OBI_TEST(TestVerdict)
#include "test_verdict.moc"
