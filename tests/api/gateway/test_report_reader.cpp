// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "gateway/ReportReader.h"

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

const QString Host = u"esa1.example"_s;

QByteArray report(const QByteArray &resultSet, const QByteArray &totalCount = "-1")
{
    return R"({"meta":{"totalCount":)" + totalCount + R"(},"data":{"type":"x","resultSet":)" + resultSet + "}}";
}

QDateTime hour(int hour)
{
    return QDateTime(QDate(2026, 11, 16), QTime(hour, 0), Qt::UTC);
}

} // namespace

class TestReportReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sampleSummary();
    void summaryShapes_data();
    void summaryShapes();
    void values_data();
    void values();
    void contradictionsAreUnreadable();
    void tableIsAlignedInOrderOfFirstAppearance();
    void tableShapes_data();
    void tableShapes();
    void unreadableCells();
    void rowsAndAScalar_data();
    void rowsAndAScalar();
    void totalRows_data();
    void totalRows();
    void seriesInRisingOrder();
    void seriesKeys_data();
    void seriesKeys();
    void seriesUnreadable();
    void pagesAreJoined();
    void pagesAreCut();
    void hostile_data();
    void hostile();
    void disguisedRefusals();
};

void TestReportReader::sampleSummary()
{
    OBI_NEED_SAMPLES;
    const auto summary =
        ReportReader::summary(test::sample(u"asyncos/esa_report_mail_incoming_traffic_summary.json"_s).value(), Host);
    QVERIFY(summary);
    QVERIFY(summary->unreadable.isEmpty());
    QCOMPARE(summary->counters.size(), 26);
    QCOMPARE(summary->counters.value(u"total_recipients"_s), 208);
    QCOMPARE(summary->counters.value(u"blocked_reputation"_s), 113);
    QCOMPARE(summary->counters.value(u"total_threat_recipients"_s), 132);
    QCOMPARE(summary->counters.value(u"total_clean_recipients"_s), 73);
    QCOMPARE(summary->counters.value(u"failed_dkim"_s, -1), 0);
}

void TestReportReader::summaryShapes_data()
{
    QTest::addColumn<QByteArray>("resultSet");
    QTest::newRow("list of one-key objects") << QByteArray(R"([{"a":1},{"b":2}])");
    QTest::newRow("list with two keys") << QByteArray(R"([{"a":1,"b":2}])");
    QTest::newRow("object") << QByteArray(R"({"a":1,"b":2})");
    QTest::newRow("object of lists") << QByteArray(R"({"a":[{"count":1}],"b":[{"count":2}]})");
    QTest::newRow("one row for each device")
        << QByteArray(R"({"a":[{"esa1":1},{"esa2":0}],"b":[{"esa1":1,"esa2":"1"}]})");
    QTest::newRow("empty objects between") << QByteArray(R"([{},{"a":1},{},{"b":2}])");
}

void TestReportReader::summaryShapes()
{
    QFETCH(QByteArray, resultSet);
    const auto summary = ReportReader::summary(report(resultSet), Host);
    QVERIFY(summary);
    QCOMPARE(summary->counters, (QMap<QString, qint64>{{u"a"_s, 1}, {u"b"_s, 2}}));
    QVERIFY(summary->unreadable.isEmpty());
}

void TestReportReader::values_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qint64>("expected"); // −1: unreadable
    QTest::newRow("whole") << QByteArray("208") << 208LL;
    QTest::newRow("zero") << QByteArray("0") << 0LL;
    QTest::newRow("float") << QByteArray("208.0") << 208LL;
    QTest::newRow("exponent") << QByteArray("2e3") << 2000LL;
    QTest::newRow("text") << QByteArray(R"("208")") << 208LL;
    QTest::newRow("largest") << QByteArray("9007199254740992") << 9007199254740992LL;
    QTest::newRow("largest as text") << QByteArray(R"("9007199254740992")") << 9007199254740992LL;
    QTest::newRow("null") << QByteArray("null") << -1LL;
    QTest::newRow("negative") << QByteArray("-1") << -1LL;
    QTest::newRow("negative text") << QByteArray(R"("-1")") << -1LL;
    QTest::newRow("fraction") << QByteArray("1.5") << -1LL;
    QTest::newRow("word") << QByteArray(R"("abc")") << -1LL;
    QTest::newRow("number and word") << QByteArray(R"("12abc")") << -1LL;
    QTest::newRow("empty text") << QByteArray(R"("")") << -1LL;
    QTest::newRow("blanks") << QByteArray(R"(" 12")") << -1LL;
    QTest::newRow("full-width digits") << QByteArray(R"("２０８")") << -1LL;
    QTest::newRow("bool") << QByteArray("true") << -1LL;
    QTest::newRow("object") << QByteArray(R"({"x":1})") << -1LL;
    QTest::newRow("list in a list") << QByteArray("[[1]]") << -1LL;
    QTest::newRow("list of numbers") << QByteArray("[1]") << -1LL;
    QTest::newRow("empty list") << QByteArray("[]") << -1LL;
    QTest::newRow("list with an unreadable row") << QByteArray(R"([{"x":1},{"y":null}])") << -1LL;
    QTest::newRow("sum beyond 2^53") << QByteArray(R"([{"x":9007199254740992},{"y":1}])") << -1LL;
    QTest::newRow("beyond 2^53") << QByteArray("9007199254740993") << -1LL;
    QTest::newRow("beyond 2^53 as text") << QByteArray(R"("9007199254740993")") << -1LL;
    QTest::newRow("beyond 2^63") << QByteArray("9223372036854775808") << -1LL;
    QTest::newRow("beyond 2^63 as text") << QByteArray(R"("99999999999999999999")") << -1LL;
    QTest::newRow("very large float") << QByteArray("1e300") << -1LL;
}

void TestReportReader::values()
{
    QFETCH(QByteArray, json);
    QFETCH(qint64, expected);
    const auto summary = ReportReader::summary(report(R"([{"good":7},{"odd":)" + json + "}]"), Host);
    QVERIFY(summary);
    QCOMPARE(summary->counters.value(u"good"_s), 7);
    QCOMPARE(summary->counters.value(u"odd"_s, -1), expected);
    QCOMPARE(summary->unreadable, expected < 0 ? QStringList{u"odd"_s} : QStringList());
}

void TestReportReader::contradictionsAreUnreadable()
{
    const auto summary = ReportReader::summary(report(R"([{"a":1,"a":2},{"b":3},{"b":3},{"c":1},{"c":null}])"), Host);
    QVERIFY(summary);
    QCOMPARE(summary->counters, (QMap<QString, qint64>{{u"b"_s, 3}}));
    QCOMPARE(summary->unreadable, QStringList({u"a"_s, u"c"_s}));
}

void TestReportReader::tableIsAlignedInOrderOfFirstAppearance()
{
    const auto table = ReportReader::table(
        report(R"({"z_total":[{"bit.ly":5},{"a.example":3}],"a_blocked":[{"new.example":1},{"bit.ly":"2"}]})", "3"),
        Host);
    QVERIFY(table);
    QCOMPARE(table->rows, QStringList({u"bit.ly"_s, u"a.example"_s, u"new.example"_s}));
    using Column = QList<std::optional<qint64>>;
    QCOMPARE(table->counters.value(u"z_total"_s), (Column{5, 3, std::nullopt}));
    QCOMPARE(table->counters.value(u"a_blocked"_s), (Column{2, std::nullopt, 1}));
    QCOMPARE(table->totalRows, std::optional<qint64>(3));
    QVERIFY(table->unreadable.isEmpty());
}

void TestReportReader::tableShapes_data()
{
    QTest::addColumn<QByteArray>("resultSet");
    QTest::newRow("object") << QByteArray(R"({"total":[{"a":1},{"b":2}]})");
    QTest::newRow("list") << QByteArray(R"([{"total":[{"a":1},{"b":2}]}])");
    QTest::newRow("list in pieces") << QByteArray(R"([{"total":[{"a":1}]},{"total":[{"b":2}]}])");
    QTest::newRow("rows in one object") << QByteArray(R"({"total":[{"a":1,"b":2}]})");
    QTest::newRow("bare rows of the counter asked for") << QByteArray(R"([{"a":1},{"b":2}])");
}

void TestReportReader::tableShapes()
{
    QFETCH(QByteArray, resultSet);
    const auto table = ReportReader::table(report(resultSet), Host, u"total"_s);
    QVERIFY(table);
    QCOMPARE(table->rows, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(table->counters.keys(), QStringList{u"total"_s});
    QCOMPARE(table->counters.value(u"total"_s), (QList<std::optional<qint64>>{1, 2}));
}

void TestReportReader::unreadableCells()
{
    const auto table = ReportReader::table(
        report(R"({"n":[{"a":null},{"b":-1},{"c":3},{"c":4},7,{"d":4}],"m":[{"a":1}],"flat":5,"none":[]})"), Host);
    QVERIFY(table);
    QCOMPARE(table->rows, QStringList({u"d"_s, u"a"_s}));
    using Column = QList<std::optional<qint64>>;
    QCOMPARE(table->counters.value(u"n"_s), (Column{4, std::nullopt}));
    QCOMPARE(table->counters.value(u"m"_s), (Column{std::nullopt, 1}));
    QCOMPARE(table->counters.value(u"none"_s), (Column{std::nullopt, std::nullopt}));
    QVERIFY(!table->counters.contains(u"flat"_s));
    QCOMPARE(table->unreadable, QStringList({u"n"_s, u"n: a"_s, u"n: b"_s, u"n: c"_s, u"flat"_s}));
}

void TestReportReader::rowsAndAScalar_data()
{
    QTest::addColumn<QByteArray>("resultSet");
    QTest::newRow("rows first") << QByteArray(R"([{"n":[{"2026-11-16T00:00Z":1}]},{"n":1}])");
    QTest::newRow("scalar first") << QByteArray(R"([{"n":1},{"n":[{"2026-11-16T00:00Z":1}]}])");
    QTest::newRow("null first") << QByteArray(R"([{"n":null},{"n":[{"2026-11-16T00:00Z":1}]}])");
    QTest::newRow("no rows") << QByteArray(R"([{"n":1},{"n":[]}])");
    QTest::newRow("in one object") << QByteArray(R"({"n":[{"2026-11-16T00:00Z":1}],"n":1})");
}

void TestReportReader::rowsAndAScalar()
{
    QFETCH(QByteArray, resultSet);
    const QByteArray body = report(resultSet);
    const auto summary = ReportReader::summary(body, Host);
    QVERIFY(summary);
    QVERIFY(summary->counters.isEmpty());
    QCOMPARE(summary->unreadable, QStringList{u"n"_s});
    QCOMPARE(ReportReader::series(body, Host).value().unreadable, QStringList{u"n"_s});
    QCOMPARE(ReportReader::table(body, Host).value().unreadable, QStringList{u"n"_s});
}

void TestReportReader::totalRows_data()
{
    QTest::addColumn<QByteArray>("count");
    QTest::addColumn<std::optional<qint64>>("expected");
    QTest::newRow("unknown") << QByteArray("-1") << std::optional<qint64>();
    QTest::newRow("zero") << QByteArray("0") << std::optional<qint64>(0);
    QTest::newRow("text") << QByteArray(R"("12")") << std::optional<qint64>(12);
    QTest::newRow("null") << QByteArray("null") << std::optional<qint64>();
    QTest::newRow("object") << QByteArray("{}") << std::optional<qint64>();
}

void TestReportReader::totalRows()
{
    QFETCH(QByteArray, count);
    QFETCH(std::optional<qint64>, expected);
    const auto table = ReportReader::table(report("{}", count), Host);
    QVERIFY(table);
    QCOMPARE(table->totalRows, expected);
    QVERIFY(!ReportReader::table(R"({"data":{"resultSet":{}}})", Host).value().totalRows);
}

void TestReportReader::seriesInRisingOrder()
{
    const auto series = ReportReader::series(
        report(
            R"({"spam":[{"2026-11-16T02:00:00.000Z":3},{"2026-11-16T00:00:00.000Z":1},{"2026-11-16T01:00:00.000Z":2}],"none":[]})"),
        Host);
    QVERIFY(series);
    const auto points = series->counters.value(u"spam"_s);
    QCOMPARE(points.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(points[i].at, hour(i));
        QCOMPARE(points[i].value, i + 1);
    }
    QVERIFY(series->counters.contains(u"none"_s));
    QVERIFY(series->unreadable.isEmpty());
}

void TestReportReader::seriesKeys_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const char *key :
         {"2026-11-16T05:00:00.000Z", "2026-11-16T05:00Z", "2026-11-16T05:00:00+00:00", "2026-11-16T05:00:00",
          "2026-11-16 05:00", "2026-11-16T14:00:00+09:00", "2026-11-16T05:00:00.000Z to 2026-11-16T05:59:00.000Z",
          "2026-11-16T05:00:00.000Z/2026-11-16T06:00:00.000Z"})
        QTest::newRow(key) << QByteArray(key);
}

void TestReportReader::seriesKeys()
{
    QFETCH(QByteArray, key);
    const auto series = ReportReader::series(report(R"([{"spam":[{")" + key + R"(":4}]}])"), Host);
    QVERIFY(series);
    QCOMPARE(series->counters.value(u"spam"_s).size(), 1);
    QCOMPARE(series->counters.value(u"spam"_s).first().at, hour(5));
}

void TestReportReader::seriesUnreadable()
{
    const auto series = ReportReader::series(
        report(R"({"a":[{"2026-11-16T00:00Z":1},{"noon":2},{"2026-11-16T01:00Z":"x"}],"b":7,"c":[null]})"), Host);
    QVERIFY(series);
    QCOMPARE(series->counters.value(u"a"_s).size(), 1);
    QCOMPARE(series->unreadable, QStringList({u"a: noon"_s, u"a: 2026-11-16T01:00Z"_s, u"b"_s, u"c"_s}));
    QCOMPARE(series->counters.keys(), QStringList({u"a"_s, u"c"_s}));
}

void TestReportReader::pagesAreJoined()
{
    ReportPages pages;
    QCOMPARE(pages.append(ReportReader::table(report(R"({"n":[{"a":1},{"b":2}]})"), Host).value()), 2);
    QCOMPARE(pages.append(ReportReader::table(report(R"({"n":[{"b":9},{"c":3}],"m":[{"c":4}]})"), Host).value()), 1);
    QCOMPARE(pages.append(ReportReader::table(report(R"({"n":[{"c":3}]})"), Host).value()), 0);
    const ReportTable table = pages.take(100);
    QCOMPARE(table.rows, QStringList({u"a"_s, u"b"_s, u"c"_s}));
    using Column = QList<std::optional<qint64>>;
    QCOMPARE(table.counters.value(u"n"_s), (Column{1, 2, 3}));
    QCOMPARE(table.counters.value(u"m"_s), (Column{std::nullopt, std::nullopt, 4}));
}

void TestReportReader::pagesAreCut()
{
    ReportPages pages;
    pages.append(ReportReader::table(report(R"({"n":[{"a":1},{"b":2}]})", "2"), Host).value());
    const ReportTable table = pages.take(1);
    QCOMPARE(table.rows, QStringList{u"a"_s});
    QCOMPARE(table.counters.value(u"n"_s).size(), 1);
    QCOMPARE(table.totalRows, std::optional<qint64>(2));
}

void TestReportReader::hostile_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("html") << QByteArray("<html>");
    QTest::newRow("truncated") << report(R"([{"a":1},{"b":)");
    QTest::newRow("cut at the end") << report(R"([{"a":1}])").chopped(1);
    QTest::newRow("something after it") << report(R"([{"a":1}])") + "{}";
    QTest::newRow("not UTF-8") << report("[{\"a\xff\":1}]");
    QTest::newRow("deep") << report(QByteArray(5000, '[') + QByteArray(5000, ']'));
    QTest::newRow("deep and open") << QByteArray(1'000'000, '{');
    QTest::newRow("number beyond any type") << report(R"([{"a":1e999}])");
    QTest::newRow("number of 400 digits") << report(R"([{"a":)" + QByteArray(400, '9') + "}]");
    QTest::newRow("no data") << QByteArray(R"({"meta":{}})");
    QTest::newRow("data a list") << QByteArray(R"({"data":[]})");
    QTest::newRow("result set null") << report("null");
    QTest::newRow("result set a text") << report(R"("x")");
    QTest::newRow("list of numbers") << report("[1,2]");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("a number") << QByteArray("7");
}

void TestReportReader::hostile()
{
    QFETCH(QByteArray, body);
    for (const Error &error : {ReportReader::summary(body, Host).error(), ReportReader::series(body, Host).error(),
                               ReportReader::table(body, Host, u"x"_s).error()}) {
        QCOMPARE(error.code, ErrorCode::UnexpectedAnswer);
        QCOMPARE(error.context.first(), Host);
    }
}

void TestReportReader::disguisedRefusals()
{
    OBI_NEED_SAMPLES;
    QCOMPARE(ReportReader::summary(test::sample(u"asyncos/error_401_bad_login.json"_s).value(), Host).error(),
             (Error{ErrorCode::Unauthorized, {Host, u"Invalid username or passphrase."_s}}));
    QCOMPARE(ReportReader::table(test::sample(u"asyncos/error_404_missing_dates.json"_s).value(), Host).error(),
             (Error{ErrorCode::HttpStatus, {Host, u"404"_s, u"Missing attribute - startDate or endDate."_s}}));
}

OBI_TEST(TestReportReader)
#include "test_report_reader.moc"
