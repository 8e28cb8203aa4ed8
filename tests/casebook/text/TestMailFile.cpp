// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "MailTestSupport.h"
#include "ObiTest.h"

#include <QCryptographicHash>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

/// A mail as phishers write them: two hops, an alternative, an attached archive and a mail in the mail.
QByteArray wholeMail(const QByteArray &attachment)
{
    return "Return-Path: <x@evil.example.net>\r\n"
           "Received: from mx.example.com (mx.example.com [10.1.2.3])\r\n\tby mail.example.com (Postfix) with ESMTPS "
           "id 4A;\r\n"
           "\tMon, 23 Nov 2026 09:00:05 +0900 (JST)\r\n"
           "Received: from ws (unknown [203.0.113.9]) by mx.example.com with ESMTP id 4B; Mon, 23 Nov 2026 09:00:01 "
           "+0900\r\n"
           "Received: from nowhere by mail.example.com with SMTP id forged; Mon, 23 Nov 2026 08:00:00 +0900\r\n"
           "Authentication-Results: mx.example.com; spf=fail smtp.mailfrom=evil.example.net;\r\n dkim=none; "
           "dmarc=fail\r\n"
           "From: \"info@bank.example.com\" <x@evil.example.net>\r\n"
           "To: =?UTF-8?B?5bGx55Sw?= <yamada@example.com>, \"Sato, H.\" <sato@example.com>\r\n"
           "Subject: =?ISO-2022-JP?B?GyRCQEE1YT1xGyhC?=\r\n"
           "Message-ID: <1.2.3@evil.example.net>\r\n"
           "Date: Mon, 23 Nov 2026 09:00:00 +0900\r\n"
           "Content-Type: multipart/mixed; boundary=\"b1\"\r\n\r\n"
           "--b1\r\nContent-Type: multipart/alternative; boundary=b2\r\n\r\n"
           "--b2\r\n\r\nplain words\r\n"
           "--b2\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
           "<a href=3D\"http://evil.example.net/=\r\nlogin\">https://bank.example.com/</a>\r\n--b2--\r\n"
           "--b1\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n"
           "Content-Disposition: attachment;\r\n filename*0*=utf-8''%E8%AB%8B%E6%B1%82;\r\n filename*1=.pdf\r\n\r\n" +
           attachment.toBase64() +
           "\r\n--b1\r\nContent-Type: message/rfc822\r\n\r\n"
           "From: inner@example.net\r\nSubject: within\r\n\r\nask 198.51.100.7\r\n--b1--\r\n";
}

} // namespace

class TestMailFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headers()
    {
        const QByteArray bytes = wholeMail("%PDF");
        const MailFile mail = readMail(bytes, {{u"example.com"_s}, {}});
        QCOMPARE(mail.headers.size(), 11);
        QCOMPARE(mail.headers[4].name, u"Authentication-Results"_s);
        QVERIFY(bytes.mid(mail.headers[4].range.offset).startsWith("Authentication-Results: mx"));
        QVERIFY(bytes.mid(mail.headers[4].range.offset, mail.headers[4].range.length).endsWith("dmarc=fail"));
        QCOMPARE(mail.from, (QList<MailAddress>{{u"info@bank.example.com"_s, u"x@evil.example.net"_s, true}}));
        QCOMPARE(mail.to, (QList<MailAddress>{{u"山田"_s, u"yamada@example.com"_s, false},
                                              {u"Sato, H."_s, u"sato@example.com"_s, false}}));
        QCOMPARE(mail.returnPath.value(0).address, u"x@evil.example.net"_s);
        QCOMPARE(mail.subject, u"請求書"_s);
        QCOMPARE(mail.messageId, u"<1.2.3@evil.example.net>"_s);
        QCOMPARE(mail.date, QDateTime({2026, 11, 23}, {0, 0}, Qt::UTC));
        QCOMPARE(mail.date.offsetFromUtc(), 9 * 3600);
        QCOMPARE(mail.range, (ByteRange{0, bytes.size()}));
        QVERIFY(mail.problems.isEmpty());
    }
    void way()
    {
        const MailFile mail = readMail(wholeMail("%PDF"), {{u"example.com"_s}, {}});
        QCOMPARE(mail.hops.size(), 3);
        QCOMPARE(mail.hops[0].by, u"mail.example.com"_s);
        QCOMPARE(mail.hops[1].fromAddress, u"203.0.113.9"_s);
        QCOMPARE(mail.trustedHop, std::optional<qsizetype>(1));
        QCOMPARE(mail.authentication.size(), 3);
        QCOMPARE(mail.authentication[0].result, u"fail"_s);
        QVERIFY(mail.authentication[0].byOwnServer);
        QCOMPARE(readMail(wholeMail({})).trustedHop, std::nullopt);
    }
    void bodies()
    {
        const MailFile mail = readMail(wholeMail("%PDF"));
        QCOMPARE(mail.bodies.size(), 2);
        QCOMPARE(mail.bodies[0].text, u"plain words"_s);
        QVERIFY(!mail.bodies[0].html);
        QCOMPARE(mail.bodies[1].text.simplified(), u"https://bank.example.com/"_s);
        QCOMPARE(mail.bodies[1].links,
                 (QList<MailLink>{{u"http://evil.example.net/login"_s, u"https://bank.example.com/"_s, true}}));
    }
    void attachments()
    {
        const QByteArray content = "%PDF-1.7 " + QByteArray(100000, '\1');
        const QByteArray bytes = wholeMail(content);
        const MailFile mail = readMail(bytes);
        QCOMPARE(mail.attachments.size(), 2); // and the mail in the mail
        const MailAttachment &pdf = mail.attachments[0];
        QCOMPARE(pdf.name, u"請求.pdf"_s);
        QCOMPARE(pdf.type, QByteArray("application/pdf"));
        QCOMPARE(pdf.size, content.size());
        QCOMPARE(pdf.md5, QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex());
        QCOMPARE(pdf.sha1, QCryptographicHash::hash(content, QCryptographicHash::Sha1).toHex());
        QCOMPARE(pdf.sha256, QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        QCOMPARE(bytes.mid(pdf.range.offset, pdf.range.length), content.toBase64());
    }
    void nestedMail()
    {
        const QByteArray inner = "From: inner@example.net\r\nSubject: within\r\n\r\nask 198.51.100.7";
        const MailFile mail = readMail(wholeMail("%PDF"));
        QCOMPARE(mail.nested.size(), 1);
        QCOMPARE(mail.nested[0].subject, u"within"_s);
        QCOMPARE(mail.nested[0].from.value(0).address, u"inner@example.net"_s);
        QCOMPARE(mail.nested[0].bodies.value(0).text, u"ask 198.51.100.7"_s);
        QCOMPARE(mail.attachments[1].type, QByteArray("message/rfc822"));
        QCOMPARE(mail.attachments[1].size, inner.size());
        QCOMPARE(mail.attachments[1].sha256, QCryptographicHash::hash(inner, QCryptographicHash::Sha256).toHex());
    }
    void observablesHaveTheirPlace()
    {
        const QByteArray bytes = wholeMail("%PDF");
        const MailFile mail = readMail(bytes);
        const auto placeOf = [&mail](QStringView value) {
            for (const MailObservable &one : mail.observables) {
                if (one.found.observable.value() == value)
                    return one;
            }
            qFatal("not found: %s", qPrintable(value.toString()));
        };
        const auto textOf = [&bytes](const MailObservable &one) {
            return bytes.mid(one.found.offset, one.found.length);
        };
        QCOMPARE(placeOf(u"203.0.113.9").place, MailPlace::Header);
        QCOMPARE(placeOf(u"203.0.113.9").detail, u"Received"_s);
        QCOMPARE(textOf(placeOf(u"203.0.113.9")), QByteArray("203.0.113.9"));
        QCOMPARE(placeOf(u"http://evil.example.net/login").place, MailPlace::Link);
        QCOMPARE(textOf(placeOf(u"http://evil.example.net/login")), QByteArray("http://evil.example.net/=\r\nlogin"));
        QVERIFY(placeOf(u"http://evil.example.net/login").found.traits.testFlag(FoundTrait::Disguised));
        QCOMPARE(placeOf(u"https://bank.example.com/").place, MailPlace::Body);
        QCOMPARE(placeOf(u"請求.pdf").place, MailPlace::Header);
        QCOMPARE(placeOf(u"請求書").found.observable.type(), ObservableType::EmailSubject);
        QCOMPARE(placeOf(u"within").found.observable.type(), ObservableType::EmailSubject);
        QCOMPARE(textOf(placeOf(u"請求書")), QByteArray("=?ISO-2022-JP?B?GyRCQEE1YT1xGyhC?="));
        const auto hash =
            placeOf(QString::fromLatin1(QCryptographicHash::hash("%PDF", QCryptographicHash::Md5).toHex()));
        QCOMPARE(hash.place, MailPlace::Attachment);
        QCOMPARE(hash.detail, u"請求.pdf"_s);
        QCOMPARE(textOf(hash), QByteArray("%PDF").toBase64());
        QCOMPARE(placeOf(u"198.51.100.7").detail, u"text/plain"_s);
    }
    void ownDomainsAreFlagged()
    {
        const MailFile mail = readMail(mailWith({}, "a.example.co.jp evil.jp"), {{}, {{u"example.co.jp"_s}}});
        int own = 0;
        for (const MailObservable &one : mail.observables)
            own += one.found.traits.testFlag(FoundTrait::OwnDomain);
        QCOMPARE(own, 1);
    }
    void groups()
    {
        const MailFile mail =
            readMail("From: a@example.com\nTo: Team: b@example.com, c@example.com;, d@example.com\n\n");
        QCOMPARE(mail.to.size(), 3);
        QCOMPARE(mail.to[2].address, u"d@example.com"_s);
    }
    void archive()
    {
        // Stored by "zip" from two small files, one of them encrypted; only what lists them matters here.
        const auto entry = [](const QByteArray &name, char flags) {
            return QByteArray("PK\1\2\x14\0\x14\0", 8) + flags + QByteArray(15, '\0') + QByteArray("\7\0\0\0", 4) +
                   char(name.size()) + QByteArray(17, '\0') + name;
        };
        const QByteArray directory = entry("docs/invoice.pdf.exe", '\1') + entry("読んで.txt", '\0');
        const QByteArray zip = "PK\3\4" + QByteArray(600, 'x') + directory + QByteArray("PK\5\6\0\0\0\0\2\0\2\0", 12) +
                               char(directory.size()) + QByteArray(9, '\0');
        const MailFile mail = readMail(
            mailWith("Content-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: base64\n", zip.toBase64()));
        QCOMPARE(mail.attachments.size(), 1);
        QCOMPARE(mail.attachments[0].archive, QByteArray("zip"));
        QCOMPARE(mail.attachments[0].entries,
                 (QList<ArchiveEntry>{{u"docs/invoice.pdf.exe"_s, 7, true}, {u"読んで.txt"_s, 7, false}}));
        QVERIFY(mail.problems.isEmpty());
        const MailFile rar =
            readMail(mailWith("Content-Type: application/octet-stream; name=a.rar\n", "Rar!\x1A\x07 and so on"));
        QCOMPARE(rar.attachments.value(0).archive, QByteArray("rar"));
        QVERIFY(hasProblem(rar, MailProblem::Kind::ArchiveNotListed));
    }
    void aMailboxIsManyMails()
    {
        QByteArray box;
        for (int i = 0; i < 3; ++i)
            box +=
                "From x@example.com Mon Nov 23 09:00:00 2026\nFrom: a@example.com\nSubject: " + QByteArray::number(i) +
                "\nDate: Mon, 23 Nov 2026 09:00:00 +0900\n\nFrom here it goes on.\n>From there too\n" +
                (i < 2 ? "\n" : "");
        const auto mails = readMails(box);
        QCOMPARE(mails.size(), 3);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(mails[i].subject, QString::number(i));
            QCOMPARE(mails[i].bodies.value(0).text, u"From here it goes on.\n>From there too\n"_s);
            QVERIFY(box.mid(mails[i].range.offset).startsWith("From: a@example.com"));
        }
    }
    void stopsWhereTheReceiverSaysSo()
    {
        QByteArray box;
        for (int i = 0; i < 3; ++i)
            box += "From x@example.com Mon Nov 23 09:00:00 2026\nFrom: a@example.com\n\nx\n\n";
        QBuffer buffer(&box);
        buffer.open(QIODevice::ReadOnly);
        int count = 0;
        QVERIFY(MailFile::readEach(buffer, u"box"_s, {}, [&count](MailFile &&) { return ++count < 2; }));
        QCOMPARE(count, 2);
    }
};

OBI_TEST(TestMailFile)
#include "TestMailFile.moc"
