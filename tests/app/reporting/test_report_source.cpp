// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FakeCloud.h"
#include "ObiTest.h"

#include "reporting/Gather.h"
#include "reporting/ReportSource.h"

#include <QSignalSpy>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

const TimeSpan Day{QDateTime(QDate(2026, 11, 22), QTime(0, 0), Qt::UTC),
                   QDateTime(QDate(2026, 11, 23), QTime(0, 0), Qt::UTC)};

} // namespace

class TestReportSource : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void figuresAreAddedUp();
    void aSilentGatewayLeavesTheOthers();
    void allSilentIsAnError();
    void rowsMeetByTheirKey();
    void missingStaysMissing();
    void bucketsAddHours();
    void theLastGatewayStaysChosen();

private:
    std::unique_ptr<test::FakeCloud> m_cloud;
    std::vector<std::unique_ptr<ReportClient>> m_clients;
    std::unique_ptr<ReportSource> m_source;
};

void TestReportSource::init()
{
    m_cloud = std::make_unique<test::FakeCloud>();
    m_clients.clear();
    QList<ReportClient *> clients;
    for (const QString &host : {u"one.test"_s, u"two.test"_s}) {
        m_clients.push_back(std::make_unique<ReportClient>(*m_cloud, Gateway{host, QUrl(u"https://"_s + host)}));
        clients.append(m_clients.back().get());
    }
    m_source = std::make_unique<ReportSource>(clients);
    m_cloud->reports[u"one.test/mail_url_reputation_summary"_s] = test::FakeCloud::summary({{u"malicious_urls"_s, 3}});
    m_cloud->reports[u"two.test/mail_url_reputation_summary"_s] =
        test::FakeCloud::summary({{u"malicious_urls"_s, 4}, {u"neutral_urls"_s, 5}});
}

void TestReportSource::figuresAreAddedUp()
{
    const auto result = test::await(m_source->summary(u"mail_url_reputation_summary"_s, Day));
    QVERIFY(result);
    QCOMPARE(result->asked, 2);
    QVERIFY(result->failures.isEmpty());
    QCOMPARE(sumOf(result->figures, {u"malicious_urls"_s}), 7);
    QCOMPARE(sumOf(result->figures, {u"neutral_urls"_s}), 5);
    QVERIFY(!sumOf(result->figures, {u"clean_urls"_s}));
}

void TestReportSource::aSilentGatewayLeavesTheOthers()
{
    m_cloud->silentHosts = {u"one.test"_s};
    const auto result = test::await(m_source->summary(u"mail_url_reputation_summary"_s, Day));
    QVERIFY(result);
    QCOMPARE(result->asked, 2);
    QCOMPARE(result->failures.size(), 1);
    QCOMPARE(result->failures.first().gateway, u"one.test"_s);
    QCOMPARE(sumOf(result->figures, {u"malicious_urls"_s}), 4);
}

void TestReportSource::allSilentIsAnError()
{
    m_cloud->silentHosts = {u"one.test"_s, u"two.test"_s};
    const auto result = test::await(m_source->summary(u"mail_url_reputation_summary"_s, Day));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::HttpStatus);
}

void TestReportSource::rowsMeetByTheirKey()
{
    ReportTable one;
    one.rows = {u"bit.ly"_s, u"a.test"_s};
    one.counters[u"total_messages"_s] = {10, 1};
    one.counters[u"first_seen"_s] = {500, 700};
    ReportTable two;
    two.rows = {u"b.test"_s, u"bit.ly"_s};
    two.counters[u"total_messages"_s] = {2, 30};
    two.counters[u"first_seen"_s] = {100, 300};
    two.counters[u"last_seen"_s] = {std::nullopt, 900};
    const ReportTable all = gather(QList<ReportTable>{one, two});
    QCOMPARE(all.rows, QStringList({u"bit.ly"_s, u"a.test"_s, u"b.test"_s}));
    using Column = QList<std::optional<qint64>>;
    QCOMPARE(all.counters[u"total_messages"_s], Column({40, 1, 2}));
    QCOMPARE(all.counters[u"first_seen"_s], Column({300, 700, 100}));
    QCOMPARE(all.counters[u"last_seen"_s], Column({900, std::nullopt, std::nullopt}));
}

void TestReportSource::missingStaysMissing()
{
    ReportTable part;
    part.rows = {u"x.test"_s};
    part.counters[u"total_clicks"_s] = {std::nullopt};
    QVERIFY(!gather(QList<ReportTable>{part, part}).counters[u"total_clicks"_s].first());
}

void TestReportSource::bucketsAddHours()
{
    ReportSeries series;
    for (int hour = 0; hour < 24; ++hour)
        series.counters[u"n"_s].append({Day.start.addSecs(3600LL * hour), hour});
    const auto buckets = bucketsOf(series, {u"n"_s}, Day, 2);
    QVERIFY(buckets);
    QCOMPARE(buckets->size(), 12);
    QCOMPARE(buckets->first(), 1);
    QCOMPARE(buckets->last(), 45);
    QVERIFY(!bucketsOf(series, {u"other"_s}, Day, 2));
}

void TestReportSource::theLastGatewayStaysChosen()
{
    QSignalSpy changed(m_source.get(), &ReportSource::chosenChanged);
    QVERIFY(m_source->setChosen(0, false));
    QVERIFY(!m_source->setChosen(1, false));
    QCOMPARE(m_source->chosenCount(), 1);
    QCOMPARE(changed.count(), 1);
    const auto result = test::await(m_source->summary(u"mail_url_reputation_summary"_s, Day));
    QVERIFY(result);
    QCOMPARE(result->asked, 1);
    QCOMPARE(sumOf(result->figures, {u"malicious_urls"_s}), 4);
}

OBI_TEST(TestReportSource)
#include "test_report_source.moc"
