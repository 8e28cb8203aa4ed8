// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../threat/FakeTransport.h"
#include "ObiTest.h"

#include "gateway/TrackingClient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace obi;
using namespace Qt::StringLiterals;
using test::answer;

namespace {

const QString Base = u"GET https://esa1.example:6443/esa/api/v2.0/message-tracking/"_s;
const QString Dates = u"startDate=2026-11-16T09:30:00.000Z&endDate=2026-11-17T00:00:00.000Z"_s;
const QString Always = Base + u"messages?"_s + Dates + u"&ciscoHost=All_Hosts&searchOption=messages"_s;
const QString Page = u"&offset=0&limit=100"_s;

TrackingQuery query()
{
    return {.start = QDateTime(QDate(2026, 11, 16), QTime(9, 30, 12, 345), Qt::UTC),
            .end = QDateTime(QDate(2026, 11, 17), QTime(8, 59, 59), Qt::OffsetFromUTC, 9 * 3600)};
}

MessageReference message()
{
    return {.serialNumber = u"EC2C-4D1B"_s, .mids = {765, 766}, .icid = 23, .start = query().start, .end = query().end};
}

/// Rows with the numbers first, first + 1, …
QByteArray rows(int first, int count, int total)
{
    QByteArray list;
    for (int i = first; i < first + count; ++i)
        list += (list.isEmpty() ? "" : ",") + QByteArray(R"({"attributes":{"mid":[)") + QByteArray::number(i) + "]}}";
    const QByteArray meta = total < 0 ? "{}" : R"({"totalCount":)" + QByteArray::number(total) + "}";
    return R"({"meta":)" + meta + R"(,"data":[)" + list + "]}";
}

} // namespace

class TestTrackingClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_transport = std::make_unique<test::FakeTransport>(); }

    void filters_data()
    {
        QTest::addColumn<TrackingQuery>("asked");
        QTest::addColumn<QString>("items");
        const auto row = [](const char *name, const QString &items, auto change) {
            TrackingQuery asked = query();
            change(asked);
            QTest::newRow(name) << asked << items;
        };
        row("none", {}, [](auto &) {});
        row("sender", u"&envelopeSenderfilterOperator=contains&envelopeSenderfilterValue=a@b.example"_s,
            [](auto &q) { q.sender = {u"a@b.example"_s}; });
        row("recipient", u"&envelopeRecipientfilterOperator=is&envelopeRecipientfilterValue=a%2Bb@c.example"_s,
            [](auto &q) {
                q.recipient = {u"a+b@c.example"_s, TextMatch::Is};
            });
        row("subject", u"&subjectfilterOperator=begins_with&subjectfilterValue=%E8%AB%8B%E6%B1%82%20%26%20x"_s,
            [](auto &q) {
                q.subject = {u"請求 & x"_s, TextMatch::BeginsWith};
            });
        row("attachment", u"&attachmentNameOperator=ends_with&attachmentNameValue=.xlsm"_s, [](auto &q) {
            q.attachmentName = {u".xlsm"_s, TextMatch::EndsWith};
        });
        row("domain", u"&domainNameOperator=does_not_contain&domainNameValue=bit.ly"_s, [](auto &q) {
            q.domainName = {u"bit.ly"_s, TextMatch::DoesNotContain};
        });
        row("reply to", u"&replyToOperator=contains&replyToValue=a"_s, [](auto &q) { q.replyTo = {u"a"_s}; });
        row("hash", u"&fileSha256=23a9"_s, [](auto &q) { q.fileSha256 = u"23a9"_s; });
        row("message ID", u"&messageIdHeader=%3Ca@b%3E"_s, [](auto &q) { q.messageId = u"<a@b>"_s; });
        row("MID", u"&ciscoMid=315"_s, [](auto &q) { q.mid = 315; });
        row("IP", u"&senderIp=2001:db8::1"_s, [](auto &q) { q.senderIp = u"2001:db8::1"_s; });
        row("incoming", u"&messageDirection=incoming"_s, [](auto &q) { q.direction = MailDirection::Incoming; });
        row("outgoing", u"&messageDirection=outgoing"_s, [](auto &q) { q.direction = MailDirection::Outgoing; });
        row("URL", u"&urlReputation=malicious"_s, [](auto &q) { q.urlReputation = u"malicious"_s; });
        row("words", u"&deliveryStatus=DROPPED,BOUNCED&quarantineStatus=AMP"_s, [](auto &q) {
            q.choices = {{TrackingChoice::QuarantineStatus, {u"AMP"_s}},
                         {TrackingChoice::DeliveryStatus, {u"DROPPED"_s, u"BOUNCED"_s}}};
        });
        row("events", u"&spamPositive=true&virusPositive=true"_s,
            [](auto &q) { q.events = MessageEvent::VirusPositive | MessageEvent::SpamPositive; });
        row("all together", u"&subjectfilterOperator=contains&subjectfilterValue=x&senderIp=1.1.1.1&graymail=true"_s,
            [](auto &q) {
                q.senderIp = u"1.1.1.1"_s;
                q.subject = {u"x"_s};
                q.events = MessageEvent::Graymail;
            });
    }

    void filters()
    {
        QFETCH(TrackingQuery, asked);
        QFETCH(QString, items);
        m_transport->answers.enqueue(answer(200, rows(0, 0, 0)));
        QVERIFY(test::await(client().search(asked)));
        QCOMPARE(m_transport->line(), Always + items + Page);
        QVERIFY(m_transport->asked.first().body.isEmpty());
    }

    void oneGatewayOfAManager()
    {
        m_transport->answers.enqueue(answer(200, rows(0, 0, 0)));
        TrackingQuery asked = query();
        asked.gatewayHost = u"esa1.example"_s;
        TrackingClient manager(
            *m_transport, {.name = u"sma"_s, .address = QUrl(u"https://sma.example"_s), .apiPath = u"/sma/api/v2.0"_s});
        QVERIFY(test::await(manager.page(asked, 40, 20)));
        QCOMPARE(m_transport->line(), u"GET https://sma.example/sma/api/v2.0/message-tracking/messages?"_s + Dates +
                                          u"&ciscoHost=esa1.example&searchOption=messages&offset=40&limit=20"_s);
    }

    /// Each word of the gateway's vocabulary can be said.
    void speaksTheVocabulary()
    {
        OBI_NEED_SAMPLES;
        const QByteArray sample = test::sample(u"asyncos/query_vocabulary.json"_s).value();
        const QJsonObject vocabulary = QJsonDocument::fromJson(sample).object();
        TrackingQuery all = query();
        all.events = MessageEvents::fromInt(~0u);
        for (int i = 0; i <= int(TrackingChoice::MalwareDirection); ++i)
            all.choices[TrackingChoice(i)] = trackingWords(TrackingChoice(i));
        QMap<QString, QString> said;
        for (const auto &[name, value] : all.items())
            said[name] = value;
        for (const QJsonValue &flag : vocabulary[u"bool"_s].toArray())
            QCOMPARE(said.value(flag.toString()), u"true"_s);
        const QJsonObject choices = vocabulary[u"enum"_s].toObject();
        for (auto choice = choices.begin(); choice != choices.end(); ++choice)
            QCOMPARE(said.value(choice.key()), choice.value().toVariant().toStringList().join(u','));
    }

    void pages_data()
    {
        QTest::addColumn<QList<int>>("sizes");
        QTest::addColumn<int>("total");
        QTest::addColumn<int>("requests");
        QTest::newRow("nothing") << QList{0} << 0 << 1;
        QTest::newRow("until empty") << QList{100, 100, 7, 0} << -1 << 4;
        QTest::newRow("until all are there") << QList{100, 7} << 107 << 2;
        QTest::newRow("more in one answer than was asked for") << QList{250} << 250 << 1;
        QTest::newRow("short page in the middle") << QList{99, 100, 1} << 201 << 3;
    }

    void pages()
    {
        QFETCH(QList<int>, sizes);
        QFETCH(int, total);
        QFETCH(int, requests);
        int count = 0;
        for (const int size : sizes) {
            m_transport->answers.enqueue(answer(200, rows(count, size, total)));
            count += size;
        }
        const auto found = test::await(client().search(query()));
        QVERIFY(found);
        QCOMPARE(m_transport->asked.size(), requests);
        QVERIFY(m_transport->line(requests - 1).endsWith(u"&offset=%1&limit=100"_s.arg((requests - 1) * 100)));
        QCOMPARE(found->rows.size(), count);
        QCOMPARE(found->totalCount, total < 0 ? std::nullopt : std::optional<qint64>(total));
    }

    void stopsAtTheLimitAndWhereNothingNewComes()
    {
        for (int i = 0; i < 3; ++i)
            m_transport->answers.enqueue(answer(200, rows(i * 100, 100, 500)));
        QCOMPARE(test::await(client().search(query(), 150))->rows.size(), 150);
        QCOMPARE(m_transport->asked.size(), 2);
        init();
        for (int i = 0; i < 3; ++i)
            m_transport->answers.enqueue(answer(200, rows(0, 100, -1)));
        QCOMPARE(test::await(client().search(query()))->rows.size(), 100);
        QCOMPARE(m_transport->asked.size(), 2);
    }

    void detailRoutes()
    {
        const QString items = u"?serialNumber=EC2C-4D1B&mid=765&mid=766&icid=23&"_s + Dates;
        for (int i = 0; i < 4; ++i)
            m_transport->answers.enqueue(answer(200, R"({"data":{"messages":{}}})"));
        QVERIFY(test::await(client().details(message())));
        QVERIFY(test::await(client().malwareDetails(message())));
        QVERIFY(test::await(client().dlpDetails(message())));
        QVERIFY(test::await(client().urlDetails(message())));
        QCOMPARE(m_transport->line(0), Base + u"details"_s + items);
        QCOMPARE(m_transport->line(1), Base + u"amp-details"_s + items);
        QCOMPARE(m_transport->line(2), Base + u"dlp-details"_s + items);
        QCOMPARE(m_transport->line(3), Base + u"url-details"_s + items);
        m_transport->answers.enqueue(answer(200, R"({"messages":{}})"));
        QVERIFY(test::await(client().connectionDetails(message())));
        QCOMPARE(m_transport->line(4), Base + u"connection-details"_s + items);
        m_transport->answers.enqueue(answer(200, R"({"data":{"batch_details":{},"message_details":[]}})"));
        QVERIFY(test::await(client().remediationDetails(message())));
        QCOMPARE(m_transport->line(5), Base +
                                           u"remediation-details?sma_serial_number=EC2C-4D1B&mid=765&mid=766&icid=23&"_s
                                           u"start_date=2026-11-16T09:30:00.000Z&end_date=2026-11-17T00:00:00.000Z"_s);
    }

    void refusals()
    {
        OBI_NEED_SAMPLES;
        const QByteArray badLogin = test::sample(u"asyncos/error_401_bad_login.json"_s).value();
        const QByteArray noDates = test::sample(u"asyncos/error_404_missing_dates.json"_s).value();
        const Error unauthorized{ErrorCode::Unauthorized, {u"esa1.example"_s, u"Invalid username or passphrase."_s}};
        layIn({answer(401, badLogin), answer(404, noDates), answer(200, badLogin),
               answer(200, "<html>login</html>", "text/html")});
        QCOMPARE(test::await(client().search(query())).error(), unauthorized);
        QCOMPARE(test::await(client().details(message())).error(),
                 (Error{ErrorCode::HttpStatus,
                        {u"esa1.example"_s, u"404"_s, u"Missing attribute - startDate or endDate."_s}}));
        QCOMPARE(test::await(client().remediationDetails(message())).error(), unauthorized); // though it said 200
        QCOMPARE(test::await(client().connectionDetails(message())).error(),
                 (Error{ErrorCode::NotJson, {u"esa1.example"_s, u"text/html"_s}}));
        TrackingClient nowhere(*m_transport, {.name = u"esa9"_s});
        QCOMPARE(test::await(nowhere.search(query())).error(), (Error{ErrorCode::NoConnection, {u"esa9"_s}}));
    }

private:
    void layIn(const QList<HttpResponse> &answers)
    {
        for (const HttpResponse &response : answers)
            m_transport->answers.enqueue(response);
    }
    TrackingClient client()
    {
        return {*m_transport, {.name = u"esa1"_s, .address = QUrl(u"https://esa1.example:6443"_s)}};
    }
    std::unique_ptr<test::FakeTransport> m_transport;
};

OBI_TEST(TestTrackingClient)
#include "test_tracking_client.moc"
