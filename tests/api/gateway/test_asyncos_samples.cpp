// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "core/Json.h"
#include "gateway/MessageDetails.h"
#include "gateway/QuarantineReader.h"
#include "gateway/ReportReader.h"
#include "gateway/TrackingReader.h"
#include "threat/ServiceCall.h"

#include <QDir>

#include <functional>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

const QString Host = u"esa1.example"_s;

/// What a reader makes of an answer, as a line; "!" and the code where it refuses.
using Reading = std::function<QString(const QByteArray &)>;

template <typename Value, typename Tell>
QString told(const Result<Value> &result, Tell tell)
{
    return result ? tell(*result) : u"!%1 %2"_s.arg(int(result.error().code)).arg(result.error().context.join(u' '));
}

QString search(const QByteArray &body)
{
    return told(TrackingReader::messages(body, Host), [](const TrackedMessages &page) {
        QStringList rows;
        for (const TrackedMessage &row : page.rows)
            rows.append(u"%1/%2/%3"_s.arg(row.mids.first().mid).arg(row.mids.size()).arg(row.mids.last().status));
        return rows.join(u' ');
    });
}

QString details(const QByteArray &body)
{
    return told(MessageDetailsReader::details(body, Host), [](const MessageDetails &d) {
        return u"%1 events, %2 files, %3 URLs, %4"_s.arg(d.events.size())
            .arg(d.files.size())
            .arg(d.urls.size())
            .arg(d.dlp ? d.dlp->severity : d.status);
    });
}

QString spam(const QByteArray &body)
{
    return told(QuarantineReader::messages(QuarantineType::Spam, body, Host), [](const QuarantinedMessages &page) {
        return u"%1 of %2, %3"_s.arg(page.rows.size())
            .arg(*page.totalCount)
            .arg(page.rows.first().receivedAt.toString(Qt::ISODate));
    });
}

QString count(const QByteArray &body)
{
    return told(QuarantineReader::count(body, Host), [](qint64 n) { return QString::number(n); });
}

QString senders(const QByteArray &body)
{
    return told(QuarantineReader::senderList(body, Host), [](const QList<SenderListEntry> &list) {
        return list.first().address + u": "_s + list.first().others.join(u' ');
    });
}

QString refused(const QByteArray &body)
{
    const int status = json::object(body, Host)->value("error"_L1)["code"_L1].toString().toInt();
    const Error error = refusal({.status = status, .body = body}, Host);
    return u"!%1 %2"_s.arg(int(error.code)).arg(error.context.last());
}

struct Sample {
    QString file;
    Reading read;
    QString expected;
};

QList<Sample> samples()
{
    const auto connection = [](const QByteArray &body) {
        return told(MessageDetailsReader::connection(body, Host), [](const ConnectionDetails &d) {
            return u"%1, %2 events, %3"_s.arg(d.senderGroup)
                .arg(d.events.size())
                .arg(d.reputation ? u"rated"_s : u"unrated"_s);
        });
    };
    const auto remediation = [](const QByteArray &body) {
        return told(MessageDetailsReader::remediation(body, Host), [](const RemediationDetails &d) {
            return u"%1 by %2, %3 messages"_s.arg(d.action, d.startedBy).arg(d.messages.size());
        });
    };
    const auto rules = [](const QByteArray &body) {
        return told(QuarantineReader::rules(body, Host), [](const QList<QuarantineRule> &r) {
            return u"%1: %2"_s.arg(r.first().name).arg(*r.first().messages);
        });
    };
    const auto report = [](const QByteArray &body) {
        return told(ReportReader::summary(body, Host),
                    [](const ReportSummary &s) { return QString::number(s.counters.size()); });
    };
    const auto quarantined = [](const QByteArray &body) {
        return told(QuarantineReader::details(QuarantineType::Spam, body, Host),
                    [](const QuarantinedDetails &d) { return u"%1 %2"_s.arg(d.message.mid).arg(d.rawText); });
    };
    const QString unauthorized = u"!%1 "_s.arg(int(ErrorCode::Unauthorized));
    const QString status = u"!%1 "_s.arg(int(ErrorCode::HttpStatus));
    return {
        {u"error_401_bad_login"_s, refused, unauthorized + u"Invalid username or passphrase."_s},
        {u"error_404_missing_dates"_s, refused, status + u"Missing attribute - startDate or endDate."_s},
        {u"esa_blocklist"_s, senders, u"test@test.com: t2@test.com t1@test.com t3@test.com"_s},
        {u"esa_message_amp_details"_s, details, u"3 events, 1 files, 0 URLs, Quarantined by Multiple Engines"_s},
        {u"esa_message_connection_details"_s, connection, u"RELAYLIST, 2 events, unrated"_s},
        {u"esa_message_dlp_details"_s, details, u"0 events, 0 files, 0 URLs, HIGH"_s},
        {u"esa_message_remediation_details"_s, remediation, u"Delete by admin, 4 messages"_s},
        {u"esa_message_search_two_mids"_s, search, u"1756/2/Delivered"_s},
        {u"esa_message_search_virus_dropped"_s, search, u"1619/1/Dropped By Anti-Virus"_s},
        {u"esa_message_url_details"_s, details, u"7 events, 0 files, 3 URLs, Quarantined by Multiple Engines"_s},
        {u"esa_pvo_quarantine_rules"_s, rules, u"Malware: Malware: 6"_s},
        {u"esa_report_mail_incoming_traffic_summary"_s, report, u"26"_s},
        {u"esa_spam_quarantine_message_details"_s, quarantined, u"620 X-MGA-submission: REDACTED-BASE64"_s},
        {u"esa_spam_quarantine_search"_s, spam, u"3 of 3, 2022-09-20T15:13:00Z"_s},
        {u"safelist_add_response"_s, senders, u"user.com: acme.com"_s},
        {u"safelist_delete_response"_s, count, u"2"_s},
        {u"sma12_message_search_old_shape"_s, search, u"110/1/Delivered 104/1/Delivered"_s},
        {u"sma_message_amp_details"_s, details, u"3 events, 1 files, 0 URLs, Quarantined by Content Filters"_s},
        {u"sma_message_details"_s, details, u"3 events, 0 files, 0 URLs, Delivered"_s},
        {u"sma_message_search"_s, search, u"315/1/Delivered 316/1/Delivered 317/1/Delivered 318/1/Delivered"_s},
        {u"sma_spam_quarantine_search"_s, spam, u"3 of 3, 2022-08-28T15:33:00Z"_s},
        {u"spam_quarantine_delete"_s, count, u"1"_s},
        {u"spam_quarantine_release"_s, count, u"1"_s},
    };
}

} // namespace

class TestAsyncosSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_data()
    {
        QTest::addColumn<Sample>("sample");
        for (const Sample &sample : samples())
            QTest::newRow(qPrintable(sample.file)) << sample;
    }

    void parse()
    {
        OBI_NEED_SAMPLES;
        QFETCH(Sample, sample);
        const auto body = test::sample(u"asyncos/"_s + sample.file + u".json"_s);
        QVERIFY(body);
        QCOMPARE(sample.read(*body), sample.expected);
    }

    void noneIsLeftOut()
    {
        OBI_NEED_SAMPLES;
        // Log-ins and privileges are GatewayTransport's, the vocabulary is test_tracking_client's.
        QSet<QString> known{u"login_privileges"_s, u"login_response"_s, u"query_vocabulary"_s};
        for (const Sample &sample : samples())
            known.insert(sample.file);
        const QDir folder(QStringLiteral(OBI_SOURCE_DIR "/../shared/samples/asyncos"));
        for (const QFileInfo &file : folder.entryInfoList({u"*.json"_s}))
            QVERIFY2(known.contains(file.baseName()), qPrintable(file.fileName()));
    }

    void hostileAnswersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("truncated") << R"({"data":[{"attributes":{)"_ba;
        QTest::newRow("another kind") << R"(["data"])"_ba;
        QTest::newRow("no data") << R"({"meta":{}})"_ba;
        QTest::newRow("null") << R"({"data":null})"_ba;
        QTest::newRow("text for data") << R"({"data":"x"})"_ba;
        QTest::newRow("number for data") << R"({"data":12})"_ba;
        QTest::newRow("a member twice") << R"({"data":[],"data":[]})"_ba;
        QTest::newRow("deep") << QByteArray(100'000, '[');
        QTest::newRow("deep object") << QByteArray(R"({"data":)").repeated(5000) + "1" + QByteArray(5000, '}');
        QTest::newRow("not UTF-8") << "{\"data\":{\"messages\":\"\xFF\xFE\"}}"_ba;
        QTest::newRow("huge number") << R"({"data":{"totalCount":1e999}})"_ba;
        QTest::newRow("negative count") << R"({"data":{"totalCount":-3}})"_ba;
        QTest::newRow("wrong types below") << R"({"data":{"messages":[],"attributes":[],"totalCount":[]}})"_ba;
    }

    void hostileAnswersAreRefused()
    {
        QFETCH(QByteArray, body);
        const auto refuses = [](const auto &result) {
            return !result && result.error().code == ErrorCode::UnexpectedAnswer;
        };
        QVERIFY(refuses(TrackingReader::messages(body, Host)));
        QVERIFY(refuses(MessageDetailsReader::details(body, Host)));
        QVERIFY(refuses(MessageDetailsReader::connection(body, Host)));
        QVERIFY(refuses(MessageDetailsReader::remediation(body, Host)));
        QVERIFY(refuses(QuarantineReader::messages(QuarantineType::Pvo, body, Host)));
        QVERIFY(refuses(QuarantineReader::details(QuarantineType::Spam, body, Host)));
        QVERIFY(refuses(QuarantineReader::count(body, Host)));
        QVERIFY(refuses(QuarantineReader::rules(body, Host)));
        QVERIFY(refuses(QuarantineReader::senderList(body, Host)));
    }
};

OBI_TEST(TestAsyncosSamples)
#include "test_asyncos_samples.moc"
