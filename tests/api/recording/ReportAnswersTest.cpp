// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/ReportResult.h"
#include "recording/ReportTiles.h"

#include "Recorded.h"

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

const QString Base = u"https://mx.example:6443/esa/api/v2.0/reporting/"_s;

QDateTime day(int number)
{
    return QDateTime({2026, 11, 1}, {0, 0}, Qt::UTC).addDays(number - 1);
}

QString wire(int number)
{
    return day(number).toString(Qt::ISODateWithMs);
}

/// The address of a report from one day of November to another.
QString report(const QString &name, int from, int to, const QString &more = {})
{
    return Base + name + u"?startDate="_s + wire(from) + u"&endDate="_s + wire(to) + u"&device_type=esa"_s + more;
}

QByteArray answer(const QByteArray &resultSet, int total = -1)
{
    return R"({"data":{"resultSet":)" + resultSet + R"(,"type":"t"},"meta":{"totalCount":)" +
           QByteArray::number(total) + "}}";
}

QByteArray rows(int count, int from = 0)
{
    QByteArrayList list;
    for (int i = from; i < from + count; ++i)
        list.append("{\"r" + QByteArray::number(i).rightJustified(4, '0') + "\":1}");
    return "{\"n\":[" + list.join(',') + "]}";
}

/// A series with one step a day, from one day to another.
QByteArray steps(int from, int to)
{
    QByteArrayList list;
    for (int i = from; i < to; ++i)
        list.append("{\"" + wire(i).toLatin1() + "\":" + QByteArray::number(i) + '}');
    return answer("{\"n\":[" + list.join(',') + "]}");
}

const QByteArray FirstWeek = answer(R"({"first_seen":[{"a":20},{"b":30}],"last_seen":[{"a":25},{"b":35}],
                                        "n":[{"a":1},{"b":"2"}],"x":[{"a":null}]})",
                                    2);
const QByteArray SecondWeek = answer(R"({"first_seen":[{"a":10},{"c":50}],"last_seen":[{"a":15},{"c":55}],
                                         "n":[{"a":10},{"b":20},{"c":40}],"x":[{"a":1}]})",
                                     3);
const QByteArray BothWeeks = answer(R"({"first_seen":[{"a":10},{"b":30},{"c":50}],
                                        "last_seen":[{"a":25},{"b":35},{"c":55}],
                                        "n":[{"a":11},{"b":22},{"c":40}],"x":[{"a":null}]})",
                                    3);
const QByteArray AllCounters = answer(R"({"m":[{"a":1},{"b":2}],"n":[{"a":3}]})", 2);
const QByteArray OneCounter = answer(R"({"n":[{"a":3}]})", 1);
const QByteArray SummaryOne = answer(R"([{"n":1},{"m":2}])");
const QByteArray SummaryTwo = answer(R"([{"m":20},{"n":10}])");
const QByteArray SummaryBoth = answer(R"([{"n":11},{"m":22}])");

} // namespace

class ReportAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ignoresHowDatesAreSpelled_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("answered");
        const QString start = u"startDate=2026-11-16T00:00:00.000Z"_s;
        QTest::newRow("order, no device") << u"endDate=2026-11-23T00:00:00.000Z&"_s + start << true;
        QTest::newRow("+") << start + u"&endDate=2026-11-23T00:00:00+00:00&device_type=esa"_s << true;
        QTest::newRow("%2B") << start + u"&endDate=2026-11-23T00:00%2B00:00"_s << true;
        QTest::newRow("blank") << start + u"&endDate=2026-11-23T00:00:00%2000:00"_s << true;
        QTest::newRow("Tokyo") << start + u"&endDate=2026-11-23T09:00:00%2B09:00"_s << true;
        QTest::newRow("no zone is UTC") << start + u"&endDate=2026-11-23T00:00:00"_s << true;
        QTest::newRow("escaped colons") << start + u"&endDate=2026-11-23T00%3A00%3A00.000Z"_s << true;
        QTest::newRow("other time") << start + u"&endDate=2026-11-23T01:00:00.000Z"_s << false;
        QTest::newRow("other device") << start + u"&endDate=2026-11-23T00:00:00.000Z&device_type=sma"_s << false;
        QTest::newRow("no end") << start << false;
    }
    void ignoresHowDatesAreSpelled()
    {
        QFETCH(QString, query);
        QFETCH(bool, answered);
        Replay replay({recordedGet(report(u"r"_s, 16, 23), SummaryOne)});
        QCOMPARE(replay.ask("GET", Base + u"r?"_s + query).has_value(), answered);
    }

    void pagesWhatIsComplete()
    {
        Replay replay({recordedGet(report(u"r"_s, 1, 2, u"&offset=0&limit=1000"_s), answer(rows(16), 16))});
        QCOMPARE(replay.get(report(u"r"_s, 1, 2)), spelled(answer(rows(16), 16)));
        QCOMPARE(replay.get(report(u"r"_s, 1, 2, u"&offset=0&limit=50"_s)), spelled(answer(rows(16), 16)));
        QCOMPARE(replay.get(report(u"r"_s, 1, 2, u"&offset=10&limit=4"_s)), spelled(answer(rows(4, 10), 16)));
        QCOMPARE(replay.get(report(u"r"_s, 1, 2, u"&offset=1000&limit=1000"_s)), spelled(answer(rows(0), 16)));
    }

    void joinsPagesAndRefusesHalfOfThem()
    {
        const Exchange one = recordedGet(report(u"r"_s, 1, 2, u"&offset=0&limit=10"_s), answer(rows(10), -1));
        const Exchange two = recordedGet(report(u"r"_s, 1, 2, u"&offset=10&limit=10"_s), answer(rows(3, 10), -1));
        QCOMPARE(Replay({one, two}).get(report(u"r"_s, 1, 2)), spelled(answer(rows(13), -1)));
        const auto half = Replay({one}).ask("GET", report(u"r"_s, 1, 2));
        QVERIFY(!half);
        QCOMPARE(half.error().code, ErrorCode::ReportRangeNotRecorded);
    }

    void cutsOneCounterOutOfAll()
    {
        Replay replay({recordedGet(report(u"r"_s, 1, 2), AllCounters)});
        QCOMPARE(replay.get(report(u"r/n"_s, 1, 2)), spelled(OneCounter));
        QVERIFY(!replay.ask("GET", report(u"r/q"_s, 1, 2)));
        Replay summary({recordedGet(report(u"s"_s, 1, 2), SummaryOne)});
        QCOMPARE(summary.get(report(u"s/m"_s, 1, 2)), spelled(answer(R"([{"m":2}])")));
    }

    void addsAdjacentRanges()
    {
        Replay replay({recordedGet(report(u"r"_s, 8, 15), SecondWeek), recordedGet(report(u"r"_s, 1, 8), FirstWeek),
                       recordedGet(report(u"s"_s, 1, 2), SummaryOne), recordedGet(report(u"s"_s, 2, 3), SummaryTwo)});
        QCOMPARE(replay.get(report(u"r"_s, 1, 15)), spelled(BothWeeks));
        QCOMPARE(replay.get(report(u"r/n"_s, 1, 15)), spelled(answer(R"({"n":[{"a":11},{"b":22},{"c":40}]})", 3)));
        QCOMPARE(replay.get(report(u"s"_s, 1, 3)), spelled(SummaryBoth));
    }

    void pagesSums()
    {
        const QString page = u"&offset=0&limit=1000"_s;
        Replay replay({recordedGet(report(u"r"_s, 1, 2, page), answer(rows(900), 900)),
                       recordedGet(report(u"r"_s, 2, 3, page), answer(rows(900, 600), 900))});
        const QByteArray first = replay.get(report(u"r"_s, 1, 3, page));
        const QByteArray second = replay.get(report(u"r"_s, 1, 3, u"&offset=1000&limit=1000"_s));
        QCOMPARE(first.count("\"r"), 1000 + 1); // and "resultSet"
        QCOMPARE(second.count("\"r"), 500 + 1);
        QVERIFY(first.contains("\"r0600\":2") && first.contains("\"totalCount\":1500"));
    }

    void addsOnlyWhatBelongsTogether_data()
    {
        QTest::addColumn<QString>("second");
        QTest::newRow("gap") << report(u"r"_s, 9, 15);
        QTest::newRow("overlap") << report(u"r"_s, 7, 15);
        QTest::newRow("other report") << report(u"q"_s, 8, 15);
        QTest::newRow("other query") << report(u"r"_s, 8, 15, u"&filterBy=x"_s);
        QTest::newRow("other host") << report(u"r"_s, 8, 15).replace(u"mx."_s, u"mx2."_s);
        QTest::newRow("other counter") << report(u"r/n"_s, 8, 15);
    }
    void addsOnlyWhatBelongsTogether()
    {
        QFETCH(QString, second);
        Replay replay({recordedGet(report(u"r"_s, 1, 8), FirstWeek), recordedGet(second, SecondWeek)});
        QVERIFY(!replay.ask("GET", report(u"r"_s, 1, 15)));
    }

    void doesNotAddRankings()
    {
        const QString top = u"&top=10"_s;
        Replay replay(
            {recordedGet(report(u"r"_s, 1, 8, top), FirstWeek), recordedGet(report(u"r"_s, 8, 15, top), SecondWeek)});
        QVERIFY(replay.ask("GET", report(u"r"_s, 1, 8, top)));
        QVERIFY(!replay.ask("GET", report(u"r"_s, 1, 15, top)));
    }

    void leavesFailedTilesOut()
    {
        Replay replay({recordedGet(report(u"s"_s, 1, 3), "{}", 500), recordedGet(report(u"s"_s, 1, 2), SummaryOne),
                       recordedGet(report(u"s"_s, 2, 3), SummaryTwo), recordedGet(report(u"s"_s, 3, 4), "not JSON"),
                       recordedGet(report(u"s"_s, 3, 4, u"&x=1"_s), SummaryOne)});
        QCOMPARE(replay.ask("GET", report(u"s"_s, 1, 3))->status, 500); // recorded just so
        QVERIFY(!replay.ask("GET", report(u"s"_s, 1, 4)));
    }

    void takesTheFewestTiles()
    {
        const auto range = [](int from, int to) { return ReportRange{day(from), day(to)}; };
        QList<ReportRange> recorded;
        for (int i = 1; i < 29; ++i)
            recorded.append(range(i, i + 1));
        recorded += {range(1, 8), range(8, 15), range(5, 20), range(1, 5), range(20, 29), range(1, 40)};
        QCOMPARE(fewestTiles(range(1, 29), recorded), QList<ReportRange>({range(1, 5), range(5, 20), range(20, 29)}));
        QCOMPARE(fewestTiles(range(1, 16), recorded), QList<ReportRange>({range(1, 8), range(8, 15), range(15, 16)}));
        QVERIFY(fewestTiles(range(1, 31), recorded).isEmpty());
        QVERIFY(fewestTiles(range(1, 1), recorded).isEmpty());
    }

    void isNotStalledByManyTiles()
    {
        QList<ReportRange> recorded; // no way to the end, and very many ways to nearly there
        for (int i = 1; i < 60; ++i) {
            for (int length = 1; length < 6; ++length)
                recorded.append({day(i), day(i + length)});
        }
        QVERIFY(fewestTiles({day(1), day(80)}, recorded).isEmpty());
    }

    void capsItsSums()
    {
        auto sum = ReportResult::parse(answer(rows(1000)));
        bool good = true;
        for (int i = 1; good && i <= ReportResult::MaximumCells / 1000; ++i)
            good = sum->add(*ReportResult::parse(answer(rows(1000, i * 1000))));
        QVERIFY(!good);
    }

    void cutsAndJoinsSeries()
    {
        const QString graph = u"&query_type=graph"_s;
        Replay replay({recordedGet(report(u"s"_s, 1, 8, graph), steps(1, 8)),
                       recordedGet(report(u"s"_s, 8, 15, graph), steps(8, 15))});
        QCOMPARE(replay.get(report(u"s"_s, 3, 6, graph)), spelled(steps(3, 6)));
        QCOMPARE(replay.get(report(u"s"_s, 1, 15, graph)), spelled(steps(1, 15)));
        QVERIFY(!replay.ask("GET", report(u"s"_s, 3, 6)));
        // Steps of a day cannot be cut at noon.
        QVERIFY(!replay.ask("GET", report(u"s"_s, 3, 6, graph).replace(u"03T00"_s, u"03T12"_s)));
    }

    void saysWhatIsRecorded()
    {
        Replay replay({recordedGet(report(u"r"_s, 1, 8), FirstWeek), recordedGet(report(u"r"_s, 20, 21), FirstWeek),
                       recordedGet(report(u"r"_s, 1, 8), FirstWeek), recordedGet(report(u"q"_s, 2, 3), FirstWeek)});
        const auto refused = replay.ask("GET", report(u"r"_s, 1, 15));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ReportRangeNotRecorded);
        QCOMPARE(refused.error().context,
                 QStringList({u"GET "_s + report(u"r"_s, 1, 15), u"2026-11-01T00:00:00Z/2026-11-08T00:00:00Z"_s,
                              u"2026-11-20T00:00:00Z/2026-11-21T00:00:00Z"_s}));
        QCOMPARE(replay.ask("GET", report(u"never"_s, 1, 15)).error().code, ErrorCode::NotRecorded);
        QCOMPARE(replay.transport().reportRanges(QUrl(u"https://mx.example:6443"_s), u"r"_s),
                 QList<ReportRange>({{day(1), day(8)}, {day(20), day(21)}}));
        QVERIFY(replay.transport().reportRanges(QUrl(u"https://mx.example"_s), u"r"_s).isEmpty());
    }

    void repeatsAsRecorded()
    {
        Replay replay({recordedGet(report(u"s"_s, 1, 2), SummaryOne), recordedGet(report(u"s"_s, 1, 2), SummaryTwo)});
        for (const QByteArray &expected : {SummaryOne, SummaryTwo, SummaryTwo})
            QCOMPARE(replay.get(report(u"s"_s, 1, 2)), spelled(expected));
    }

    void addsARealSummary()
    {
        OBI_NEED_SAMPLES;
        const QByteArray real = *sample(u"asyncos/esa_report_mail_incoming_traffic_summary.json"_s);
        const QString name = u"mail_incoming_traffic_summary"_s;
        Replay replay({recordedGet(report(name, 1, 2), real), recordedGet(report(name, 2, 3), real)});
        QCOMPARE(replay.get(report(name, 1, 2)), spelled(real));
        QVERIFY(replay.get(report(name, 1, 3)).contains("{\"total_recipients\":416}"));
        QVERIFY(replay.get(report(name, 1, 3)).contains("\"totalCount\":-1"));
    }
};

OBI_TEST(ReportAnswersTest)
#include "ReportAnswersTest.moc"
