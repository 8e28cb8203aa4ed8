// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "gateway/MailObservables.h"
#include "gateway/MessageDetails.h"
#include "gateway/QuarantineReader.h"
#include "gateway/TrackingReader.h"

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

const QString Host = u"esa1.example"_s;
const QString Hash = u"23a9113530549916cd5b410edee79cb5a0fc01233eb9051f9c882a2e7c3fbfbe"_s;

QDateTime at(int year, int month, int day, int hour, int minute, int second = 0)
{
    return {QDate(year, month, day), QTime(hour, minute, second), Qt::UTC};
}

QByteArray sampleOf(const QString &name)
{
    return test::sample(u"asyncos/"_s + name + u".json"_s).value();
}

QStringList spelled(const QList<Observable> &observables)
{
    QStringList all;
    for (const Observable &observable : observables)
        all.append(observableTypeName(observable.type()) + u' ' + observable.value());
    return all;
}

Result<TrackedMessages> row(const QByteArray &attributes)
{
    return TrackingReader::messages(R"({"data":[{"attributes":)" + attributes + "}]}", Host);
}

} // namespace

class TestGatewayReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newRow()
    {
        OBI_NEED_SAMPLES;
        const auto page = TrackingReader::messages(sampleOf(u"esa_message_search_two_mids"_s), Host);
        QCOMPARE(page->totalCount, std::nullopt);
        const TrackedMessage found = page->rows.first();
        const TrackedMid first{
            .mid = 1756,
            .messageId = u"<0100018a404d1371-34997a47-abde-49df-bb90-d6c22aaee8ba-000000@email.amazonses.com>"_s,
            .recipients = {u"user1@dummydomain.com"_s}};
        const TrackedMid second{.mid = 1757,
                                .status = u"Delivered"_s,
                                .verdictChart = u"01101110"_s,
                                .finalSubject = u"URL - https://www.indianexpress.com"_s,
                                .remediation = u"Delivered"_s,
                                .recipients = {u"user1@dummydomain.com"_s}};
        QCOMPARE(found.mids, QList({first, second}));
        QCOMPARE(found.receivedAt, at(2023, 8, 29, 10, 0, 48));
        QCOMPARE(found.direction, MailDirection::Incoming);
        QCOMPARE(found.reputation, 3.5);
        QCOMPARE(found.isComplete, std::nullopt);
        QCOMPARE(found.icid, 1625);
        QCOMPARE(found.replyTo, u"user3@dummydomain.com"_s);
        const MessageReference reference = found.reference(at(2023, 8, 29, 0, 0), at(2023, 8, 30, 0, 0));
        QCOMPARE(reference.mids, QList<qint64>({1756, 1757}));
        QCOMPARE(reference.serialNumber, u"EC2CD1D95C273722A23A-CA0C47E74D1B"_s);
    }

    void oldRow()
    {
        OBI_NEED_SAMPLES;
        const auto page = TrackingReader::messages(sampleOf(u"sma12_message_search_old_shape"_s), Host);
        QCOMPARE(page->totalCount, 13);
        QCOMPARE(page->badRecords, 7);
        const TrackedMessage expected{
            .mids = {{.mid = 110, .status = u"Delivered"_s, .verdictChart = u"0"_s}},
            .icid = 110,
            .receivedAt = at(2018, 10, 15, 8, 33, 19),
            .gatewayHost = u"esa01"_s,
            .serialNumber = u"4229CAEC09527FD2570C-F028BAE54A11"_s,
            .direction = MailDirection::Incoming,
            .sender = u"confikr.qa"_s,
            .recipients = {u"confikr@cisco.com"_s},
            .subject = u"message is good"_s,
            .senderIp = u"8.8.8.8"_s,
            .senderGroup = u"UNKNOWNLIST"_s,
            .mailPolicies = {u"DEFAULT"_s},
            .isComplete = true,
        };
        QCOMPARE(page->rows.first(), expected);
    }

    void oddRows()
    {
        // A status for a number that the list leaves out; one for all; none at all; numbers as texts.
        auto page = row(R"({"mid":["7"],"messageStatus":{"8":"Dropped","x":"y"},"verdictChart":{}})");
        QCOMPARE(page->rows.first().mids, QList({TrackedMid{.mid = 7}, TrackedMid{.mid = 8, .status = u"Dropped"_s}}));
        page = row(R"({"mid":[7,8],"messageStatus":"Aborted"})");
        QCOMPARE(page->rows.first().mids.last().status, u"Aborted"_s);
        page = row(R"({"mid":[],"subject":"x"})");
        QCOMPARE(page->unreadable, 1);
        QVERIFY(page->rows.isEmpty());
        page = row(R"({"mid":[1.5,1e300,-1,null,{}]})");
        QCOMPARE(page->rows.first().mids, QList({TrackedMid{.mid = -1}}));
    }

    void observablesOfARow()
    {
        const auto page = row(R"X({"mid":[5],"sender":"bounce@lure.example","friendly_from":["CEO <ceo@corp.example>"],
            "recipient":["taro@corp.example"],"recipientMap":{"5":["taro@corp.example"]},"replyTo":"N/A",
            "senderDomain":"N/A","senderIp":"2001:db8::1","subject":"請求書","finalSubject":{"5":"[SPAM] 請求書"},
            "messageID":{"5":"<a@lure.example>"},"serialNumber":"SN-1","hostName":"esa1.example (1.1.1.1)"})X");
        QCOMPARE(spelled(page->rows.first().observables()),
                 QStringList({u"email bounce@lure.example"_s, u"email ceo@corp.example"_s, u"email taro@corp.example"_s,
                              u"ipv6 2001:db8::1"_s, u"email_subject 請求書"_s, u"email_subject [SPAM] 請求書"_s,
                              u"email_messageid <a@lure.example>"_s, u"cisco_mid 5"_s, u"serial_number SN-1"_s,
                              u"hostname esa1.example"_s}));
    }

    void details()
    {
        OBI_NEED_SAMPLES;
        const auto found = MessageDetailsReader::details(sampleOf(u"sma_message_amp_details"_s), Host);
        QCOMPARE(found->files, QList({ExaminedFile{u"test.jpg"_s, Hash, u"FILE UNKNOWN"_s}}));
        QCOMPARE(found->domainAge, u"30 days (or greater)"_s);
        QVERIFY(found->hasMalwareDetails && !found->hasDlpDetails);
        QCOMPARE(spelled(found->observables()),
                 QStringList({u"email test@test.com"_s, u"email_subject test"_s, u"email_messageid <test@test.com>"_s,
                              u"cisco_mid 21"_s, u"file_name test.jpg"_s, u"sha256 "_s + Hash,
                              u"hostname esa1.test.eu.iphmx.com"_s}));
        const auto plain = MessageDetailsReader::details(sampleOf(u"sma_message_details"_s), Host);
        QVERIFY(plain->attachments.isEmpty()); // "" here, a list elsewhere
        QCOMPARE(plain->sendingIp, u"33.33.33.33"_s);
        QCOMPARE(plain->reputation, 3.5);
        QVERIFY(plain->events.last().isLast);
        QCOMPARE(plain->events.last().at, at(2022, 9, 7, 9, 8, 6));
        QVERIFY(!spelled(plain->observables()).join(u' ').contains(u"email_messageid"_s)); // damaged there
    }

    void urlDetails()
    {
        OBI_NEED_SAMPLES;
        const auto found = MessageDetailsReader::details(sampleOf(u"esa_message_url_details"_s), Host);
        QCOMPARE(found->urls, QStringList({u"http://test.com:8080/"_s, u"https://test.com/test/test/"_s,
                                           u"http://test.com:8080"_s}));
        QVERIFY(spelled(found->observables()).contains(u"domain test.com"_s));
        QVERIFY(!spelled(found->observables()).join(u' ').contains(u"hostname"_s)); // name unresolved
    }

    void dlpAndRemediation()
    {
        OBI_NEED_SAMPLES;
        const auto dlp = MessageDetailsReader::details(sampleOf(u"esa_message_dlp_details"_s), Host)->dlp;
        QCOMPARE(dlp->mid, 1131);
        QCOMPARE(dlp->riskFactor, 72);
        QCOMPARE(dlp->matches.size(), 2);
        QCOMPARE(dlp->matches.first().classifier, u"Proper Names (US)"_s);
        QCOMPARE(dlp->matches.first().texts.size(), 5);
        const auto runs = MessageDetailsReader::remediation(sampleOf(u"esa_message_remediation_details"_s), Host);
        QCOMPARE(runs->description, QString());
        QCOMPARE(runs->startedAt, QDateTime::fromSecsSinceEpoch(1590646987, Qt::UTC));
        QCOMPARE(runs->messages.first().wasRead, false);
        QCOMPARE(runs->messages.last().wasRead, std::nullopt);
        QCOMPARE(runs->messages.last().mid, 3);
    }

    void logLines_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const QString &line, const QStringList &found) {
            QTest::newRow(qPrintable(line)) << line << found;
        };
        row(u"Message 1 URL: http://a.example:8080/x,y, URL reputation: -6"_s, {u"http://a.example:8080/x,y"_s});
        row(u"rewritten URL u'https://a.example/\\u3042\\x2f'."_s, {u"https://a.example/あ/"_s});
        row(u"rewritten URL u\"https://a.example/it's\"."_s, {u"https://a.example/it's"_s});
        row(u"see ftp://a.example/f (and HTTPS://B.example)."_s, {u"ftp://a.example/f"_s, u"HTTPS://B.example"_s});
        row(u"File SHA256["_s + Hash.toUpper() + u"] file mime[x]"_s, {Hash});
        row(u"sha256 = "_s + Hash + u", upload_action = x"_s, {Hash});
        row(u"sha256 = 132123123"_s, {});
        row(u"sha256 = "_s + Hash + u"00"_s, {});
        row(u"queue id = "_s + Hash, {});
        row(u"File Name = a, b = c.xlsm, MID = 3, File Size = 1 bytes"_s, {u"a, b = c.xlsm"_s});
        row(u"Queued mail for delivery"_s, {});
    }

    void logLines()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, found);
        QStringList all = urlsIn(line) + hashesIn(line) + QStringList{fileNameIn(line)};
        all.removeAll(QString());
        QCOMPARE(all, found);
    }

    void filesWithOneName()
    {
        const QString other = u"00"_s + Hash.mid(2);
        const QByteArray body =
            QString(uR"({"data":{"messages":{"ampDetails":[)"
                    uR"({"description":"File Name = a.pdf, MID = 1, Disposition = CLEAN, sha256 = %1"},)"
                    uR"({"description":"File Name = a.pdf, MID = 1, Disposition = MALICIOUS, sha256 = %2"},)"
                    uR"({"description":"File uploaded. MID = 1 File SHA256[%1]"}]}}})"_s)
                .arg(Hash, other)
                .toUtf8();
        QCOMPARE(MessageDetailsReader::details(body, Host)->files,
                 QList({ExaminedFile{u"a.pdf"_s, Hash, u"CLEAN"_s}, ExaminedFile{u"a.pdf"_s, other, u"MALICIOUS"_s}}));
    }

    void spamRow()
    {
        OBI_NEED_SAMPLES;
        const auto page =
            QuarantineReader::messages(QuarantineType::Spam, sampleOf(u"sma_spam_quarantine_search"_s), Host);
        QCOMPARE(page->rows.first().mid, 45);
        QCOMPARE(page->rows.first().from, QStringList(u"Test Test <t1@test.com>"_s));
        QCOMPARE(spelled(page->rows.first().observables()),
                 QStringList({u"email t1@test.com"_s, u"email test@test.com"_s, u"email_subject test test test"_s,
                              u"cisco_mid 45"_s}));
    }

    void pvoRow()
    {
        const QByteArray body = R"X({"meta":{"totalCount":"1"},"data":[{"mid":9,"attributes":{
            "received":"20 Sep 2022 15:13 (GMT -02:30)","sender":"a@b.example","recipient":["c@d.example"],
            "subject":"N/A","esaHostName":"esa1.example","inQuarantines":"Policy, Virus","quarantineForReason":["Rule"],
            "quarantineForReasonDict":[{"quarantineName":"Policy","reason":["Other"]}],
            "scheduledExit":"21 Sep 2022 15:13:30 (GMT)","size":"1.2M"}},{"mid":10}]})X";
        const auto page = QuarantineReader::messages(QuarantineType::Pvo, body, Host);
        QCOMPARE(page->totalCount, 1);
        QCOMPARE(page->unreadable, 1);
        const QuarantinedMessage expected{.mid = 9,
                                          .type = QuarantineType::Pvo,
                                          .receivedAt = at(2022, 9, 20, 17, 43),
                                          .from = {u"a@b.example"_s},
                                          .to = {u"c@d.example"_s},
                                          .size = u"1.2M"_s,
                                          .gatewayHost = u"esa1.example"_s,
                                          .quarantines = {u"Policy"_s, u"Virus"_s},
                                          .reasons = {u"Rule"_s, u"Other"_s},
                                          .leavesAt = at(2022, 9, 21, 15, 13, 30)};
        QCOMPARE(page->rows, QList({expected}));
    }

    void sendersListedByRecipientAndTheOtherWayRound()
    {
        const QByteArray body = R"({"data":[{"senderAddress":"s@x","recipientList":["a@b","c@d"]},
                                            {"recipientAddress":"a@b","senderList":[]}]})";
        QCOMPARE(*QuarantineReader::senderList(body, Host),
                 QList({SenderListEntry{u"s@x"_s, {u"a@b"_s, u"c@d"_s}}, SenderListEntry{u"a@b"_s, {}}}));
    }

    /// A text with markup stays the text that it is.
    void keepsRawTextAsItIs()
    {
        const QByteArray body =
            R"({"data":{"mid":1,"attributes":{"attachments":"","messageBody":"<img src=x onerror=y><br \/> N\/A "}}})";
        const auto found = QuarantineReader::details(QuarantineType::Spam, body, Host);
        QCOMPARE(found->rawText, u"<img src=x onerror=y><br /> N/A "_s);
    }
};

OBI_TEST(TestGatewayReaders)
#include "test_gateway_readers.moc"
