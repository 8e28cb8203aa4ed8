// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "reporting/ChartData.h"
#include "reporting/ReportCatalogue.h"
#include "reporting/ReportRange.h"
#include "reporting/Risk.h"

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

QDateTime utc(const char *iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

} // namespace

class TestReportRange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void spansEndAtTheFullHour();
    void slicesAreWholeHours();
    void bucketsFollowTheLength();
    void riskGrowsWithWhatReachedPeople();
    void scalesEndOnRoundFigures();
    void collectingRowsAreNoObservables();
    void catalogueIsSound();
};

void TestReportRange::spansEndAtTheFullHour()
{
    const Clock clock = Clock::standingAt(utc("2026-11-23T00:41:07Z"));
    const TimeSpan week = spanFor(RangeChoice::Week, clock);
    QCOMPARE(week.end, utc("2026-11-23T00:00:00Z"));
    QCOMPARE(week.start, utc("2026-11-16T00:00:00Z"));
    QCOMPARE(rangeOf(week), RangeChoice::Week);
    QCOMPARE(rangeFromKey(u"30d"_s), RangeChoice::Month);
    QCOMPARE(rangeFromKey(u"fortnight"_s), RangeChoice::Week);
    QLocale::setDefault(QLocale(QLocale::English));
    QCOMPARE(spanText(week), u"16 Nov 09:00 – 23 Nov 09:00 JST"_s);
    QCOMPARE(briefSpanText({utc("2026-11-20T01:00:00Z"), utc("2026-11-20T15:00:00Z")}), u"20 Nov 10:00–24:00"_s);
}

void TestReportRange::slicesAreWholeHours()
{
    const auto hours = [](int length) {
        return trendSliceHours({utc("2026-01-01T00:00:00Z"), utc("2026-01-01T00:00:00Z").addSecs(3600LL * length)});
    };
    QCOMPARE(hours(24), 2);
    QCOMPARE(hours(7 * 24), 12);
    QCOMPARE(hours(30 * 24), 48);
    QCOMPARE(hours(90 * 24), 144);
    QCOMPARE(hours(1), 0);
    QCOMPARE(hours(25), 0);
    const auto slices = trendSlices({utc("2026-01-01T00:00:00Z"), utc("2026-01-08T00:00:00Z")});
    QCOMPARE(slices.size(), 14);
    QCOMPARE(slices.last().end, utc("2026-01-08T00:00:00Z"));
}

void TestReportRange::bucketsFollowTheLength()
{
    const auto hours = [](int length) {
        return bucketHours({utc("2026-01-01T00:00:00Z"), utc("2026-01-01T00:00:00Z").addSecs(3600LL * length)});
    };
    QCOMPARE(hours(1), 1);
    QCOMPARE(hours(24), 1);
    QCOMPARE(hours(7 * 24), 2);
    QCOMPARE(hours(30 * 24), 24);
}

void TestReportRange::riskGrowsWithWhatReachedPeople()
{
    QVERIFY(!riskOf(std::nullopt, {100, 0, 0}));
    QCOMPARE(riskOf(Disposition::Malicious, {0, 0, 0}), 60);
    QCOMPARE(riskOf(Disposition::Malicious, {100, 100, 0}), 60);
    QCOMPARE(riskOf(Disposition::Suspicious, {18204, 11159, 412}),
             int(std::lround(0.9 * (60 + 8 * std::log10(7046.0) + 6 * std::log10(413.0)))));
    QCOMPARE(riskOf(Disposition::Malicious, {1'000'000, 0, 1'000'000}), 100);
    // Figures of several gateways need not agree: more blocked than seen counts as nothing delivered.
    QCOMPARE(riskOf(Disposition::Clean, {5, 9, 0}), 2);
}

void TestReportRange::scalesEndOnRoundFigures()
{
    QCOMPARE(niceCeiling(523, 4), 600);
    QCOMPARE(niceCeiling(523, 2), 600);
    QCOMPARE(niceCeiling(1, 4), 4);
    QCOMPARE(niceCeiling(0, 4), 4);
    QVERIFY(niceCeiling(987'654, 4) >= 987'654);
}

void TestReportRange::collectingRowsAreNoObservables()
{
    QVERIFY(!rowObservable(ObservableType::Domain, u"No Domain Information"_s));
    QCOMPARE(rowObservable(ObservableType::Domain, u"198.51.100.23"_s)->type(), ObservableType::Ip);
    QCOMPARE(rowObservable(ObservableType::Ip, u"2001:db8::1"_s)->type(), ObservableType::Ipv6);
    QCOMPARE(rowObservable(ObservableType::Domain, u"bit.ly"_s)->type(), ObservableType::Domain);
}

void TestReportRange::catalogueIsSound()
{
    QCOMPARE(reportCatalogue().size(), 3);
    for (const ReportSpec &report : reportCatalogue()) {
        QCOMPARE(report.id, QString::fromLatin1(report.title).toLower().replace(u' ', u'-'));
        QCOMPARE(report.incoming.tiles.size(), 7);
        for (const TableSpec &table : report.incoming.tables) {
            QStringList ids;
            for (const ColumnSpec &column : table.columns)
                ids.append(column.id);
            QVERIFY(ids.contains(table.sortColumn));
            QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), ids.size());
        }
    }
    QVERIFY(findReport(u"url-filtering"_s));
    QVERIFY(!findReport(u"nothing"_s));
}

OBI_TEST(TestReportRange)
#include "test_report_range.moc"
