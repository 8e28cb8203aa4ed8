// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../threat/FakeTransport.h"
#include "ObiTest.h"

#include "gateway/ReportClient.h"

using namespace obi;
using namespace Qt::StringLiterals;
using test::answer;

namespace {

const QString Base = u"GET https://esa1.example:6443/esa/api/v2.0/reporting/"_s;
const QString Dates = u"?startDate=2026-11-16T00:00:00.000Z&endDate=2026-11-17T00:00:00.000Z&device_type=esa"_s;

TimeSpan oneDay()
{
    return {QDateTime(QDate(2026, 11, 16), QTime(0, 0), Qt::UTC), QDateTime(QDate(2026, 11, 17), QTime(0, 0), Qt::UTC)};
}

/// Rows "r<first>" … of one counter.
QByteArray page(int first, int rows, int totalCount)
{
    QByteArray list;
    for (int i = first; i < first + rows; ++i)
        list += (list.isEmpty() ? "" : ",") + QByteArray(R"({"r)") + QByteArray::number(i) + R"(":1})";
    return R"({"meta":{"totalCount":)" + QByteArray::number(totalCount) + R"(},"data":{"resultSet":{"n":[)" + list +
           "]}}}";
}

} // namespace

class TestReportClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void summaryRequest();
    void seriesRequest();
    void tableRequest();
    void oneCounterRequest();
    void managerAndOtherZone();
    void groupOfAManager();
    void pagesWhileFull_data();
    void pagesWhileFull();
    void stopsAtTheLimit();
    void stopsWhenNothingNewComes();
    void failedPageFailsTheTable();
    void refusals();
    void noAddress();

private:
    ReportClient client();

    std::unique_ptr<test::FakeTransport> m_transport;
};

void TestReportClient::init()
{
    m_transport = std::make_unique<test::FakeTransport>();
}

ReportClient TestReportClient::client()
{
    return {*m_transport, {.name = u"esa1"_s, .address = QUrl(u"https://esa1.example:6443"_s)}};
}

void TestReportClient::summaryRequest()
{
    OBI_NEED_SAMPLES;
    m_transport->answers.enqueue(
        answer(200, test::sample(u"asyncos/esa_report_mail_incoming_traffic_summary.json"_s).value()));
    const auto summary = test::await(client().summary(u"mail_incoming_traffic_summary"_s, oneDay()));
    QCOMPARE(m_transport->line(), Base + "mail_incoming_traffic_summary"_L1 + Dates);
    QCOMPARE(summary.value().counters.value(u"total_recipients"_s), 208);
}

void TestReportClient::seriesRequest()
{
    m_transport->answers.enqueue(answer(200, R"({"data":{"resultSet":{"n":[{"2026-11-16T00:00:00.000Z":1}]}}})"));
    const auto series = test::await(client().series(u"mail_incoming_traffic_summary"_s, oneDay()));
    QCOMPARE(m_transport->line(), Base + "mail_incoming_traffic_summary"_L1 + Dates + "&query_type=graph"_L1);
    QCOMPARE(series.value().counters.size(), 1);
}

void TestReportClient::tableRequest()
{
    m_transport->answers.enqueue(answer(200, page(0, 2, -1)));
    const auto table = test::await(client().table(u"mail_url_domain_summary"_s, oneDay()));
    QCOMPARE(m_transport->asked.size(), 1);
    QCOMPARE(m_transport->line(), Base + "mail_url_domain_summary"_L1 + Dates + "&offset=0&limit=1000"_L1);
    QCOMPARE(table.value().rows, QStringList({u"r0"_s, u"r1"_s}));
}

void TestReportClient::oneCounterRequest()
{
    m_transport->answers.enqueue(answer(200, R"({"data":{"resultSet":[{"bit.ly":4}]}})"));
    const auto table = test::await(client().table(u"mail_url_domain_summary"_s, oneDay(), u"total"_s));
    QCOMPARE(m_transport->line(), Base + "mail_url_domain_summary/total"_L1 + Dates + "&offset=0&limit=1000"_L1);
    QCOMPARE(table.value().counters.value(u"total"_s).first(), std::optional<qint64>(4));
}

void TestReportClient::managerAndOtherZone()
{
    m_transport->answers.enqueue(answer(200, R"({"data":{"resultSet":[]}})"));
    ReportClient manager(
        *m_transport,
        {.name = u"sma"_s, .address = QUrl(u"http://sma.example:6080/"_s), .apiPath = u"/sma/api/v2.0"_s});
    const QDateTime start(QDate(2026, 11, 16), QTime(9, 0), Qt::OffsetFromUTC, 9 * 3600);
    const TimeSpan span{start, start.addDays(1)};
    QVERIFY(test::await(manager.summary(u"x"_s, span)));
    QCOMPARE(m_transport->line(), "GET http://sma.example:6080/sma/api/v2.0/reporting/x"_L1 + Dates);
}

void TestReportClient::groupOfAManager()
{
    const QString start = u"GET https://sma.example/sma/api/v2.0/reporting/x"_s + Dates;
    Gateway manager{.name = u"sma"_s, .address = QUrl(u"https://sma.example"_s), .apiPath = u"/sma/api/v2.0"_s};
    for (int i = 0; i < 3; ++i)
        m_transport->answers.enqueue(answer(200, R"({"data":{"resultSet":[]}})"));
    manager.deviceName = u"esa 1"_s;
    QVERIFY(test::await(ReportClient(*m_transport, manager).summary(u"x"_s, oneDay())));
    QCOMPARE(m_transport->line(0), start + "&device_name=esa%201"_L1);
    manager.deviceGroup = u"Hosted_Cluster"_s;
    QVERIFY(test::await(ReportClient(*m_transport, manager).summary(u"x"_s, oneDay())));
    QCOMPARE(m_transport->line(1), start + "&device_group_name=Hosted_Cluster"_L1);
    QVERIFY(test::await(ReportClient(*m_transport, manager).table(u"x"_s, oneDay())));
    QCOMPARE(m_transport->line(2), start + "&device_group_name=Hosted_Cluster&offset=0&limit=1000"_L1);
}

void TestReportClient::pagesWhileFull_data()
{
    QTest::addColumn<QList<int>>("sizes");
    QTest::addColumn<int>("totalCount");
    QTest::addColumn<int>("requests");
    QTest::newRow("unknown total, last page short") << QList{1000, 1000, 3} << -1 << 3;
    QTest::newRow("unknown total, last page empty") << QList{1000, 0} << -1 << 2;
    QTest::newRow("total says there is no more") << QList{1000} << 1000 << 1;
    QTest::newRow("total says there is more") << QList{1000, 500} << 1500 << 2;
    QTest::newRow("short page though the total says more") << QList{999} << 5000 << 1;
}

void TestReportClient::pagesWhileFull()
{
    QFETCH(QList<int>, sizes);
    QFETCH(int, totalCount);
    QFETCH(int, requests);
    int rows = 0;
    for (const int size : sizes) {
        m_transport->answers.enqueue(answer(200, page(rows, size, totalCount)));
        rows += size;
    }
    const auto table = test::await(client().table(u"x"_s, oneDay()));
    QCOMPARE(m_transport->asked.size(), requests);
    QVERIFY(m_transport->line(requests - 1).endsWith(u"&offset=%1&limit=1000"_s.arg((requests - 1) * 1000)));
    QCOMPARE(table.value().rows.size(), rows);
    QCOMPARE(table.value().rows.last(), u"r%1"_s.arg(rows - 1));
    QCOMPARE(table.value().counters.value(u"n"_s).size(), rows);
}

void TestReportClient::stopsAtTheLimit()
{
    for (int i = 0; i < 5; ++i)
        m_transport->answers.enqueue(answer(200, page(i * 1000, 1000, 5000)));
    const auto table = test::await(client().table(u"x"_s, oneDay(), {}, 1500));
    QCOMPARE(m_transport->asked.size(), 2);
    QCOMPARE(table.value().rows.size(), 1500);
    QCOMPARE(table.value().totalRows, std::optional<qint64>(5000));
}

void TestReportClient::stopsWhenNothingNewComes()
{
    for (int i = 0; i < 5; ++i)
        m_transport->answers.enqueue(answer(200, page(0, 1000, -1)));
    QCOMPARE(test::await(client().table(u"x"_s, oneDay())).value().rows.size(), 1000);
    QCOMPARE(m_transport->asked.size(), 2);
}

void TestReportClient::failedPageFailsTheTable()
{
    m_transport->answers.enqueue(answer(200, page(0, 1000, -1)));
    m_transport->answers.enqueue(answer(500, R"({"error":{"message":"Busy.","code":"500"}})"));
    QCOMPARE(test::await(client().table(u"x"_s, oneDay())).error(),
             (Error{ErrorCode::HttpStatus, {u"esa1.example"_s, u"500"_s, u"Busy."_s}}));
}

void TestReportClient::refusals()
{
    OBI_NEED_SAMPLES;
    m_transport->answers.enqueue(answer(401, test::sample(u"asyncos/error_401_bad_login.json"_s).value()));
    m_transport->answers.enqueue(answer(404, test::sample(u"asyncos/error_404_missing_dates.json"_s).value()));
    m_transport->answers.enqueue(answer(200, "<html>login</html>", "text/html"));
    QCOMPARE(test::await(client().summary(u"x"_s, oneDay())).error(),
             (Error{ErrorCode::Unauthorized, {u"esa1.example"_s, u"Invalid username or passphrase."_s}}));
    QCOMPARE(
        test::await(client().series(u"x"_s, oneDay())).error(),
        (Error{ErrorCode::HttpStatus, {u"esa1.example"_s, u"404"_s, u"Missing attribute - startDate or endDate."_s}}));
    QCOMPARE(test::await(client().table(u"x"_s, oneDay())).error(),
             (Error{ErrorCode::NotJson, {u"esa1.example"_s, u"text/html"_s}}));
}

void TestReportClient::noAddress()
{
    ReportClient nowhere(*m_transport, {.name = u"esa9"_s});
    const Error expected{ErrorCode::NoConnection, {u"esa9"_s}};
    QCOMPARE(test::await(nowhere.summary(u"x"_s, oneDay())).error(), expected);
    QCOMPARE(test::await(nowhere.series(u"x"_s, oneDay())).error(), expected);
    QCOMPARE(test::await(nowhere.table(u"x"_s, oneDay())).error(), expected);
    QVERIFY(m_transport->asked.isEmpty());
}

OBI_TEST(TestReportClient)
#include "test_report_client.moc"
