// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../threat/FakeTransport.h"
#include "ObiTest.h"

#include "gateway/QuarantineClient.h"

using namespace obi;
using namespace Qt::StringLiterals;
using test::answer;

namespace {

const QString Base = u"https://esa1.example:6443/esa/api/v2.0/quarantine/"_s;
const QString Dates = u"startDate=2026-11-16T09:30:00.000Z&endDate=2026-11-17T00:00:00.000Z"_s;
const QDateTime Start(QDate(2026, 11, 16), QTime(9, 30), Qt::UTC);
const QDateTime End(QDate(2026, 11, 17), QTime(0, 0), Qt::UTC);
const QByteArray Nothing = R"({"meta":{"totalCount":0},"data":[]})";

} // namespace

class TestQuarantineClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_transport = std::make_unique<test::FakeTransport>(); }

    void spamSearch()
    {
        layIn({answer(200, Nothing), answer(200, Nothing)});
        QVERIFY(test::await(client().searchSpam({.start = Start, .end = End})));
        QCOMPARE(m_transport->line(), u"GET "_s + Base + u"messages?quarantineType=spam&"_s + Dates +
                                          u"&orderBy=date&orderDir=desc&offset=0&limit=100"_s);
        const SpamQuery all{.start = Start,
                            .end = End,
                            .field = SpamQuery::Field::Subject,
                            .filter = {u"請求"_s, TextMatch::BeginsWith},
                            .envelopeRecipient = {u"a@b.example"_s, TextMatch::Is},
                            .order = QuarantineOrder::BySize,
                            .newestFirst = false};
        QVERIFY(test::await(client().searchSpam(all)));
        QCOMPARE(m_transport->line(1),
                 u"GET "_s + Base + u"messages?quarantineType=spam&"_s + Dates +
                     u"&filterBy=subject&filterOperator=begins_with&filterValue=%E8%AB%8B%E6%B1%82"_s
                     u"&envelopeRecipientFilterOperator=is&envelopeRecipientFilterValue=a@b.example"_s
                     u"&orderBy=size&orderDir=asc&offset=0&limit=100"_s);
    }

    void pvoSearch()
    {
        layIn({answer(200, Nothing), answer(200, Nothing)});
        const QString type = u"GET "_s + Base + u"messages?quarantineType=pvo&quarantines="_s;
        QVERIFY(test::await(client().searchPvo({.start = Start, .end = End})));
        QCOMPARE(m_transport->line(), type + u"Outbreak,Virus,File%20Analysis,Unclassified,Policy&"_s + Dates +
                                          u"&orderBy=received&orderDir=desc&offset=0&limit=100"_s);
        const PvoQuery all{.start = Start,
                           .end = End,
                           .quarantines = {u"Policy"_s},
                           .sender = {u"a"_s},
                           .recipient = {u"b"_s, PvoMatch::StartsWith},
                           .subject = {u"c"_s, PvoMatch::EndsWith},
                           .attachmentName = u"d.xlsm"_s,
                           .sizeFrom = 1,
                           .sizeTo = 20,
                           .gatewayIp = u"10.0.0.1"_s,
                           .newestFirst = false};
        QVERIFY(test::await(client().searchPvo(all)));
        QCOMPARE(m_transport->line(1), type + u"Policy&"_s + Dates +
                                           u"&envelopeSenderFilterBy=contains&envelopeSenderFilterValue=a"_s
                                           u"&envelopeRecipientFilterBy=starts_with&envelopeRecipientFilterValue=b"_s
                                           u"&subjectFilterBy=ends_with&subjectFilterValue=c&attachmentName=d.xlsm"_s
                                           u"&attachmentSizeFilterBy=range&attachmentSizeFromValue=1"_s
                                           u"&attachmentSizeToValue=20&originatingEsaIp=10.0.0.1"_s
                                           u"&orderBy=received&orderDir=asc&offset=0&limit=100"_s);
    }

    void pages()
    {
        const auto page = [](int first, int count) {
            QByteArray list;
            for (int i = first; i < first + count; ++i)
                list += (list.isEmpty() ? "" : ",") + QByteArray(R"({"attributes":{"subject":"s"},"mid":)") +
                        QByteArray::number(i) + '}';
            return answer(200, R"({"meta":{"totalCount":150},"data":[)" + list + "]}");
        };
        layIn({page(0, 100), page(100, 50)});
        const auto found = test::await(client().searchSpam({.start = Start, .end = End}));
        QCOMPARE(found->rows.size(), 150);
        QVERIFY(m_transport->line(1).endsWith(u"&offset=100&limit=100"_s));
        QCOMPARE(m_transport->asked.size(), 2);
    }

    void readingRoutes()
    {
        layIn({answer(200, R"({"data":{"mid":45,"attributes":{"subject":"s"}}})"), answer(200, Nothing),
               answer(200, Nothing), answer(200, Nothing)});
        QVERIFY(test::await(client().details(QuarantineType::Pvo, 45)));
        QVERIFY(test::await(client().rules()));
        QVERIFY(test::await(client().senderList(QuarantineClient::SenderList::Safe)));
        QVERIFY(
            test::await(client().senderList(QuarantineClient::SenderList::Blocked, QuarantineClient::ViewBy::Sender)));
        QCOMPARE(m_transport->line(0), u"GET "_s + Base + u"messages/details?mid=45&quarantineType=pvo"_s);
        QCOMPARE(m_transport->line(1), u"GET "_s + Base + u"rules?quarantineType=pvo"_s);
        QCOMPARE(m_transport->line(2),
                 u"GET "_s + Base + u"safelist?action=view&viewBy=recipient&quarantineType=spam"_s);
        QCOMPARE(m_transport->line(3), u"GET "_s + Base + u"blocklist?action=view&viewBy=sender&quarantineType=spam"_s);
    }

    void writingRoutes_data()
    {
        QTest::addColumn<int>("call");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("release spam") << 0 << u"POST "_s + Base + u"messages"_s
                                      << R"({"action":"release","mids":[45,46],"quarantineType":"spam"})"_ba;
        QTest::newRow("release from a PVO quarantine")
            << 1 << u"POST "_s + Base + u"messages"_s
            << R"({"action":"release","mids":[45],"quarantineName":"Policy","quarantineType":"pvo"})"_ba;
        QTest::newRow("delete spam") << 2 << u"DELETE "_s + Base + u"messages"_s
                                     << R"({"mids":[45,46],"quarantineType":"spam"})"_ba;
        QTest::newRow("delete from a PVO quarantine")
            << 3 << u"DELETE "_s + Base + u"messages"_s
            << R"({"mids":[45],"quarantineName":"Policy","quarantineType":"pvo"})"_ba;
        QTest::newRow("forget a recipient")
            << 4 << u"DELETE "_s + Base + u"blocklist"_s
            << R"({"quarantineType":"spam","recipientList":["a@b"],"viewBy":"recipient"})"_ba;
    }

    void writingRoutes()
    {
        QFETCH(int, call);
        QFETCH(QString, line);
        QFETCH(QByteArray, body);
        layIn({answer(200, R"({"data":{"action":"x","totalCount":0}})")});
        const QuarantineSelection spam{.mids = {45, 46}};
        const QuarantineSelection pvo{.type = QuarantineType::Pvo, .mids = {45}, .quarantine = u"Policy"_s};
        QList<std::function<Async<qint64>()>> calls{
            [&] { return client().release(spam); }, [&] { return client().release(pvo); },
            [&] { return client().remove(spam); }, [&] { return client().remove(pvo); },
            [&] { return client().removeFromSenderList(QuarantineClient::SenderList::Blocked, {u"a@b"_s}); }};
        const auto count = test::await(calls[call]());
        QCOMPARE(count, Result<qint64>(0)); // there is no such message
        QCOMPARE(m_transport->line(), line);
        QCOMPARE(m_transport->asked.first().body, body);
        QCOMPARE(m_transport->asked.first().repeat, Repeat::Never);
        QCOMPARE(headerValue(m_transport->asked.first().headers, "content-type"), "application/json");
    }

    void adding()
    {
        layIn({answer(200, Nothing)});
        QVERIFY(
            test::await(client().addToSenderList(QuarantineClient::SenderList::Safe, {u"a@b"_s}, {u"c.example"_s})));
        QCOMPARE(m_transport->line(), u"POST "_s + Base + u"safelist"_s);
        QCOMPARE(m_transport->asked.first().body,
                 R"({"action":"add","quarantineType":"spam","recipientAddresses":["a@b"],"senderList":["c.example"],)"
                 R"("viewBy":"recipient"})");
    }

    void refusals()
    {
        layIn({answer(403, R"({"error":{"message":"No.","code":"403","explanation":"x"}})"),
               answer(200, R"({"data":{"action":"release"}})")});
        QCOMPARE(test::await(client().release({.mids = {1}})).error(),
                 (Error{ErrorCode::HttpStatus, {u"esa1.example"_s, u"403"_s, u"No."_s}}));
        QCOMPARE(test::await(client().remove({.mids = {1}})).error(),
                 (Error{ErrorCode::UnexpectedAnswer, {u"esa1.example"_s, u"data.totalCount"_s}}));
    }

private:
    void layIn(const QList<HttpResponse> &answers)
    {
        for (const HttpResponse &response : answers)
            m_transport->answers.enqueue(response);
    }
    QuarantineClient client()
    {
        return {*m_transport, {.name = u"esa1"_s, .address = QUrl(u"https://esa1.example:6443"_s)}};
    }
    std::unique_ptr<test::FakeTransport> m_transport;
};

OBI_TEST(TestQuarantineClient)
#include "test_quarantine_client.moc"
