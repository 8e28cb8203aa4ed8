// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FakeCloud.h"
#include "ObiTest.h"

#include "reporting/RecordedRanges.h"
#include "reporting/ReportLoader.h"
#include "reporting/ReportRange.h"
#include "reporting/TrendLoader.h"

#include <QSignalSpy>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

TimeSpan week(int day = 16)
{
    const QDateTime start(QDate(2026, 11, day), QTime(0, 0), Qt::UTC);
    return {start, start.addDays(7)};
}

} // namespace

class TestReportLoader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyPartArrives();
    void aNewerRequestWins();
    void categoriesComeFromTheSummary();
    void tablesAloneForAPart();
    void aFailedRefreshKeepsTheOldFigures();
    void trendsComeSliceBySlice();
    void cancelledTrendsNeverArrive();
    void recordedRangesAreReadFromTheError();

private:
    test::FakeCloud m_cloud;
    std::unique_ptr<ReportClient> m_client;
    std::unique_ptr<ReportSource> m_source;
    std::unique_ptr<ReportLoader> m_loader;
};

void TestReportLoader::init()
{
    m_cloud.reports.clear();
    m_cloud.asked.clear();
    m_cloud.silentHosts.clear();
    m_client = std::make_unique<ReportClient>(m_cloud, Gateway{u"mx"_s, QUrl(u"https://mx.test"_s)});
    m_source = std::make_unique<ReportSource>(QList<ReportClient *>{m_client.get()});
    m_loader = std::make_unique<ReportLoader>(*m_source);
    m_cloud.reports[u"mx.test/mail_incoming_traffic_summary"_s] =
        test::FakeCloud::summary({{u"total_recipients"_s, 100}, {u"detected_spam"_s, 25}});
    m_cloud.reports[u"mx.test/mail_url_domain_summary"_s] =
        QJsonObject{{u"total_messages"_s, test::FakeCloud::rows({{u"bit.ly"_s, 5}, {u"a.test"_s, 6}})}};
}

void TestReportLoader::everyPartArrives()
{
    const ReportLayout &layout = findReport(u"url-filtering"_s)->incoming;
    QSignalSpy finished(m_loader.get(), &ReportLoader::finished);
    m_loader->load(layout, week(), 0);
    QVERIFY(m_loader->isLoading());
    QVERIFY(finished.wait());
    QCOMPARE(finished.count(), 1);
    QVERIFY(!m_loader->isLoading());
    QCOMPARE(m_loader->figure(u"mail_incoming_traffic_summary"_s, {u"total_recipients"_s}), 100);
    QCOMPARE(m_loader->previousFigure(u"mail_incoming_traffic_summary"_s, {u"total_recipients"_s}), 100);
    QVERIFY(m_loader->series());
    QCOMPARE(m_loader->table(0)->rows.size(), 2);
    QVERIFY(m_loader->table(3));
}

void TestReportLoader::aNewerRequestWins()
{
    const ReportLayout &layout = findReport(u"url-filtering"_s)->incoming;
    QSignalSpy finished(m_loader.get(), &ReportLoader::finished);
    QSignalSpy tables(m_loader.get(), &ReportLoader::tableArrived);
    m_loader->load(layout, week(9), 0);
    m_loader->load(layout, week(16), 0);
    QVERIFY(finished.wait());
    QTest::qWait(20);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(tables.count(), 4);
    QCOMPARE(m_loader->span(), week(16));
}

void TestReportLoader::categoriesComeFromTheSummary()
{
    const ReportLayout &layout = findReport(u"mail-flow-summary"_s)->incoming;
    QSignalSpy finished(m_loader.get(), &ReportLoader::finished);
    m_loader->load(layout, week(), 0);
    QVERIFY(finished.wait());
    const ReportTable &table = *m_loader->table(0);
    const qsizetype spam = table.rows.indexOf(u"Spam"_s);
    QVERIFY(spam >= 0);
    QCOMPARE(table.counters[u"count"_s].at(spam), 25);
    QCOMPARE(table.counters[u"total"_s].at(spam), 100);
    QVERIFY(!table.counters[u"count"_s].at(table.rows.indexOf(u"Virus"_s)));
}

void TestReportLoader::tablesAloneForAPart()
{
    const ReportLayout &layout = findReport(u"url-filtering"_s)->incoming;
    QSignalSpy finished(m_loader.get(), &ReportLoader::finished);
    m_loader->load(layout, week(), 0);
    QVERIFY(finished.wait());
    m_cloud.asked.clear();
    const TimeSpan part{week().start.addDays(1), week().start.addDays(2)};
    m_loader->loadTables(part, 1);
    QVERIFY(finished.wait());
    QCOMPARE(m_cloud.asked.size(), 4);
    QVERIFY(m_cloud.asked.first().path().endsWith(u"track_urls"_s));
    QVERIFY(m_cloud.asked.first().query().contains(u"startDate=2026-11-17T00:00"_s));
    QCOMPARE(m_loader->span(), week());
}

void TestReportLoader::aFailedRefreshKeepsTheOldFigures()
{
    const ReportLayout &layout = findReport(u"url-filtering"_s)->incoming;
    QSignalSpy finished(m_loader.get(), &ReportLoader::finished);
    m_loader->load(layout, week(), 0);
    QVERIFY(finished.wait());
    m_cloud.silentHosts = {u"mx.test"_s};
    m_loader->load(layout, week(), 0);
    QVERIFY(finished.wait());
    QVERIFY(m_loader->error());
    QVERIFY(m_loader->tableError(0));
    QCOMPARE(m_loader->table(0)->rows.size(), 2);
    QCOMPARE(m_loader->figure(u"mail_incoming_traffic_summary"_s, {u"total_recipients"_s}), 100);
    m_loader->load(layout, week(9), 0);
    QVERIFY(finished.wait());
    QVERIFY(!m_loader->table(0));
    QVERIFY(!m_loader->figure(u"mail_incoming_traffic_summary"_s, {u"total_recipients"_s}));
}

void TestReportLoader::trendsComeSliceBySlice()
{
    m_cloud.reports[u"mx.test/mail_url_domain_summary/total_messages"_s] = test::FakeCloud::rows({{u"bit.ly"_s, 5}});
    TrendLoader loader(*m_source);
    QSignalSpy arrived(&loader, &TrendLoader::arrived);
    loader.start(u"mail_url_domain_summary"_s, u"total_messages"_s, trendSlices(week()));
    QVERIFY(arrived.wait());
    QCOMPARE(m_cloud.asked.size(), 14);
    const auto trends = arrived.first().first().value<QHash<QString, QList<double>>>();
    QCOMPARE(trends.value(u"bit.ly"_s), QList<double>(14, 5.0));
}

void TestReportLoader::cancelledTrendsNeverArrive()
{
    TrendLoader loader(*m_source);
    QSignalSpy arrived(&loader, &TrendLoader::arrived);
    loader.start(u"mail_url_domain_summary"_s, u"total_messages"_s, trendSlices(week()));
    loader.cancel();
    QTest::qWait(50);
    QCOMPARE(arrived.count(), 0);
    QCOMPARE(m_cloud.asked.size(), 1);
}

void TestReportLoader::recordedRangesAreReadFromTheError()
{
    const Error error{ErrorCode::ReportRangeNotRecorded,
                      {u"GET https://mx.test/"_s, u"2026-11-22T00:00:00Z/2026-11-23T00:00:00Z"_s,
                       u"2026-11-16T00:00:00Z/2026-11-23T00:00:00Z"_s, u"2026-11-22T00:00:00Z/2026-11-23T00:00:00Z"_s,
                       u"nonsense"_s}};
    const QList<TimeSpan> spans = recordedRanges(error);
    QCOMPARE(spans.size(), 2);
    QCOMPARE(spans.first(), week());
    QVERIFY(recordedRanges(Error{ErrorCode::TimedOut, {}}).isEmpty());
}

OBI_TEST(TestReportLoader)
#include "test_report_loader.moc"
