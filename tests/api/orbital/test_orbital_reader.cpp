// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "orbital/OrbitalReader.h"

using namespace obi;
using namespace Qt::StringLiterals;

class TestOrbitalReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pages();
    void rows_data();
    void rows();
    void errors();
    void noPages_data();
    void noPages();
    void times_data();
    void times();
    void jobs();
    void jobIds();
    void catalogues_data();
    void catalogues();
    void noCatalogues();
};

namespace {

const QString Host = u"orbital.example"_s;

OrbitalHostResult onlyResult(const QByteArray &result)
{
    return readOrbitalPage("{\"results\":[" + result + "]}", Host).value().results.first();
}

} // namespace

void TestOrbitalReader::pages()
{
    const auto page = readOrbitalPage(R"({"results":[{"node":"n","hostinfo":{"hostname":"WS-0417","osinfo":
        {"os":"windows","osname":"Windows 11 Pro"},"machine":"m"},"reported":"2026-11-23T00:40:21.123456789Z",
        "rowcount":2,"osQueryResult":[{"label":"L","columns":["pid","name"],"values":["1","a","2","b"],"secs":1.5}]}],
        "next":"page-2"})",
                                      Host)
                          .value();
    QCOMPARE(page.next, u"page-2"_s);
    const OrbitalHostResult &result = page.results.first();
    QCOMPARE(result.hostName, u"WS-0417"_s);
    QCOMPARE(result.osName, u"Windows 11 Pro"_s);
    QCOMPARE(result.rowCount, 2);
    QCOMPARE(result.reported.nanoseconds, 123456789);
    QCOMPARE(result.reported.time, QDateTime(QDate(2026, 11, 23), QTime(0, 40, 21, 123), Qt::UTC));
    QCOMPARE(result.tables.first().label, u"L"_s);
    QCOMPARE(result.tables.first().rows, QList<QStringList>({{u"1"_s, u"a"_s}, {u"2"_s, u"b"_s}}));
    QVERIFY(!result.failed());
    QCOMPARE(result.extra.keys(), QStringList{u"hostinfo"_s});
    QVERIFY(readOrbitalPage("null", Host).value().results.isEmpty());
    QVERIFY(readOrbitalPage(R"({"results":null})", Host).value().next.isEmpty());
}

void TestOrbitalReader::rows_data()
{
    QTest::addColumn<QByteArray>("columns");
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<QList<QStringList>>("rows");
    using Rows = QList<QStringList>;
    QTest::newRow("none") << "[\"a\"]"_ba
                          << "[]"_ba << Rows();
    QTest::newRow("no columns") << "[]"_ba
                                << "[1,2]"_ba << Rows();
    QTest::newRow("missing") << "null"_ba
                             << "null"_ba << Rows();
    QTest::newRow("other kinds") << R"(["a","b"])"_ba
                                 << R"([1,true,null,{"x":1},2.5,[1]])"_ba
                                 << Rows({{u"1"_s, u"true"_s}, {QString(), uR"({"x":1})"_s}, {u"2.5"_s, u"[1]"_s}});
    QTest::newRow("short row") << R"(["a","b"])"_ba
                               << R"(["1","2","3"])"_ba << Rows({{u"1"_s, u"2"_s}, {u"3"_s, QString()}});
}

void TestOrbitalReader::rows()
{
    QFETCH(QByteArray, columns);
    QFETCH(QByteArray, values);
    const auto result = onlyResult("{\"osQueryResult\":[{\"columns\":" + columns + ",\"values\":" + values + "}]}");
    QTEST(result.tables.first().rows, "rows");
}

void TestOrbitalReader::errors()
{
    const auto host = onlyResult(R"({"error":{"en":"Timed out.","ja":"時間切れ"}})");
    QCOMPARE(host.error, u"Timed out."_s);
    QVERIFY(host.failed());
    QCOMPARE(onlyResult(R"({"error":{"de":"Zeit um."}})").error, u"Zeit um."_s);
    QCOMPARE(onlyResult(R"({"error":"Offline"})").error, u"Offline"_s);
    const auto table = onlyResult(R"({"osQueryResult":[{"error":"no such table: x"}]})");
    QCOMPARE(table.tables.first().error, u"no such table: x"_s);
    QVERIFY(table.failed());
}

void TestOrbitalReader::noPages_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    QTest::newRow("list") << "[]"_ba << u"$"_s;
    QTest::newRow("results of another kind") << R"({"results":7})"_ba << u"results"_s;
    QTest::newRow("result of another kind") << R"({"results":[{},"x"]})"_ba << u"results[1]"_s;
    QTest::newRow("not UTF-8") << "\xff"_ba << u"byte 0"_s;
    QTest::newRow("empty") << ""_ba << u"byte 0"_s;
}

void TestOrbitalReader::noPages()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, path);
    const auto page = readOrbitalPage(json, Host);
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::UnexpectedAnswer);
    if (!path.startsWith("byte"_L1))
        QCOMPARE(page.error().context, QStringList({Host, path}));
}

void TestOrbitalReader::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("seconds");
    QTest::addColumn<int>("nanoseconds");
    const QDateTime moment(QDate(2026, 11, 23), QTime(0, 40, 21), Qt::UTC);
    QTest::newRow("nanoseconds") << u"2026-11-23T00:40:21.000000001Z"_s << moment << 1;
    QTest::newRow("tenths") << u"2026-11-23T00:40:21.5Z"_s << moment << 500000000;
    QTest::newRow("whole") << u"2026-11-23T00:40:21Z"_s << moment << 0;
    QTest::newRow("offset") << u"2026-11-23T09:40:21.25+09:00"_s << moment << 250000000;
    QTest::newRow("never") << u"0001-01-01T00:00:00Z"_s << QDateTime() << 0;
    QTest::newRow("never in nanoseconds") << u"0001-01-01T00:00:00.000000000Z"_s << QDateTime() << 0;
    QTest::newRow("empty") << QString() << QDateTime() << 0;
    QTest::newRow("nonsense") << u"12.5 o'clock"_s << QDateTime() << 0;
}

void TestOrbitalReader::times()
{
    QFETCH(QString, text);
    QFETCH(QDateTime, seconds);
    const OrbitalTime time = OrbitalTime::parse(text);
    QCOMPARE(time.isValid(), seconds.isValid());
    if (seconds.isValid())
        QCOMPARE(time.time.toSecsSinceEpoch(), seconds.toSecsSinceEpoch());
    QTEST(time.nanoseconds, "nanoseconds");
}

void TestOrbitalReader::jobs()
{
    const QDateTime expiry(QDate(2026, 11, 23), QTime(0, 45), Qt::UTC);
    const QByteArray json = R"({"ID":"j","name":"N","nodes":["hostname:a"],"done_count":3,"done":false,
        "created":"2026-11-23T00:40:10.000000000Z","osQuery":[],"expiry":)";
    const auto job = readOrbitalJob(json + QByteArray::number(expiry.toSecsSinceEpoch()) + '}', Host).value();
    QCOMPARE(job.id, u"j"_s);
    QCOMPARE(job.nodes, QStringList{u"hostname:a"_s});
    QCOMPARE(job.doneCount, std::optional<qint64>(3));
    QCOMPARE(job.done, std::optional(false));
    QCOMPARE(job.created, QDateTime(QDate(2026, 11, 23), QTime(0, 40, 10), Qt::UTC));
    QCOMPARE(job.expiry, expiry);
    QVERIFY(job.extra.contains(u"osQuery"_s));
    QVERIFY(!readOrbitalJob(R"({"expiry":"0001-01-01T00:00:00Z"})", Host).value().expiry.isValid());
    QVERIFY(!readOrbitalJob(R"({"expiry":0})", Host).value().expiry.isValid());
    QVERIFY(!readOrbitalJob("[]", Host));
}

void TestOrbitalReader::jobIds()
{
    QCOMPARE(readJobId(R"({"ID":"j"})", Host).value(), u"j"_s);
    QCOMPARE(readJobId(R"({"ID":7})", Host).value(), u"7"_s);
    for (const char *json : {"{}", R"({"ID":""})", R"({"ID":null})", "[]", "{"})
        QCOMPARE(readJobId(json, Host).error().code, ErrorCode::UnexpectedAnswer);
}

void TestOrbitalReader::catalogues_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray stock = R"({"id":"i","name":"T","description":"D","category":"C","os":["windows"],
        "osQuery":[{"label":"L","sql":"SELECT 1;"}]})";
    const QByteArray organisation = R"({"ID":"i","title":"T","platform":["windows"],"category":"C",
        "config":{"description":"D","osquery":[{"label":"L","sql":"SELECT 1;"}]}})";
    QTest::newRow("stock") << QByteArray("{\"stock\":[" + stock + "]}");
    QTest::newRow("data") << QByteArray("{\"data\":[" + organisation + "]}");
    QTest::newRow("queries") << QByteArray("{\"data\":null,\"queries\":[" + stock + "]}");
    QTest::newRow("bare") << QByteArray(" [" + organisation + "]");
}

void TestOrbitalReader::catalogues()
{
    QFETCH(QByteArray, json);
    const auto entry = readOrbitalCatalogue(json, Host).value().first();
    QCOMPARE(entry.id, u"i"_s);
    QCOMPARE(entry.title, u"T"_s);
    QCOMPARE(entry.description, u"D"_s);
    QCOMPARE(entry.category, u"C"_s);
    QCOMPARE(entry.operatingSystems, QStringList{u"windows"_s});
    QCOMPARE(entry.statements, QList<OrbitalStatement>({{u"SELECT 1;"_s, u"L"_s, {}}}));
}

void TestOrbitalReader::noCatalogues()
{
    for (const char *json : {"{}", R"({"stock":{}})", "[1]", R"({"stock":[[]]})", "[", "7"})
        QCOMPARE(readOrbitalCatalogue(json, Host).error().code, ErrorCode::UnexpectedAnswer);
}

OBI_TEST(TestOrbitalReader)
#include "test_orbital_reader.moc"
