// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "MailTestSupport.h"
#include "ObiTest.h"

#include <QStringEncoder>

#include <iconv.h>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QString &text, const char *charset)
{
    QByteArray from = text.toUtf8();
    QByteArray to(from.size() * 4 + 16, '\0');
    void *converter = iconv_open(charset, "UTF-8");
    char *in = from.data();
    char *out = to.data();
    std::size_t left = std::size_t(from.size());
    std::size_t room = std::size_t(to.size());
    const bool whole =
        iconv(converter, &in, &left, &out, &room) == 0 && iconv(converter, nullptr, nullptr, &out, &room) == 0;
    iconv_close(converter);
    Q_ASSERT(whole);
    return to.first(out - to.data());
}

const QString words = u"請求書の件、本日中にご確認ください"_s;

} // namespace

class TestMailEncodings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bodies_data()
    {
        QTest::addColumn<QByteArray>("charset"); // that it is in
        QTest::addColumn<QByteArray>("label");
        QTest::addColumn<bool>("wrong");
        for (const char *charset : {"UTF-8", "ISO-2022-JP", "CP932", "EUC-JP"}) {
            const QByteArray label = qstrcmp(charset, "CP932") == 0 ? "Shift_JIS" : charset;
            QTest::addRow("%s", charset) << QByteArray(charset) << label << false;
            QTest::addRow("%s without a label", charset) << QByteArray(charset) << QByteArray() << false;
            QTest::addRow("%s as US-ASCII", charset)
                << QByteArray(charset) << QByteArray("us-ascii") << (qstrcmp(charset, "UTF-8") != 0);
        }
        QTest::newRow("UTF-8 as ISO-2022-JP") << QByteArray("UTF-8") << QByteArray("iso-2022-jp") << true;
        QTest::newRow("UTF-8 as Latin 1") << QByteArray("UTF-8") << QByteArray("iso-8859-1") << true;
        QTest::newRow("Shift_JIS as UTF-8") << QByteArray("CP932") << QByteArray("utf-8") << true;
        QTest::newRow("UTF-16") << QByteArray("UTF-16") << QByteArray("utf-16") << false;
    }
    void bodies()
    {
        QFETCH(QByteArray, charset);
        QFETCH(QByteArray, label);
        QFETCH(bool, wrong);
        const QByteArray body = encoded(words + u" http://evil.example.net/ "_s, charset.constData());
        const QByteArray type = "Content-Type: text/plain" + (label.isEmpty() ? label : "; charset=" + label) +
                                "\nContent-Transfer-Encoding: base64\n";
        const MailFile mail = readMail(mailWith(type, body.toBase64()));
        QCOMPARE(mail.bodies.value(0).text, words + u" http://evil.example.net/ "_s);
        QCOMPARE(hasProblem(mail, MailProblem::Kind::WrongCharset), wrong);
        QVERIFY(!hasProblem(mail, MailProblem::Kind::UndecodableText));
    }
    void placesInEightBitBodies()
    {
        const QByteArray bytes = mailWith("Content-Type: text/plain; charset=shift_jis\n",
                                          encoded(words, "CP932") + " evil.jp " + encoded(words, "CP932"));
        const auto found = inspectMail(bytes);
        const auto place = found.find(u"evil.jp");
        QVERIFY(place);
        QCOMPARE(place->offset, bytes.indexOf("evil.jp"));
        QCOMPARE(place->length, 7);
    }
    void subjects_data()
    {
        QTest::addColumn<QByteArray>("value");
        const auto word = [](const char *charset, const char *label) {
            return QByteArray("=?") + label + "?B?" + encoded(words, charset).toBase64() + "?=";
        };
        QTest::newRow("ISO-2022-JP") << word("ISO-2022-JP", "iso-2022-jp");
        QTest::newRow("Shift_JIS") << word("CP932", "Shift_JIS");
        QTest::newRow("EUC-JP") << word("EUC-JP", "euc-jp");
        QTest::newRow("UTF-8") << word("UTF-8", "utf-8");
        QTest::newRow("a wrong label") << word("CP932", "utf-8");
        const QByteArray utf8 = words.toUtf8();
        QTest::newRow("a character cut in two")
            << "=?utf-8?B?" + utf8.first(10).toBase64() + "?=\n =?utf-8?b?" + utf8.sliced(10).toBase64() + "?=";
        QTest::newRow("Q") << "=?utf-8?Q?" + utf8.toPercentEncoding().replace('%', '=') + "?=";
        QTest::newRow("raw UTF-8") << utf8;
        QTest::newRow("raw ISO-2022-JP") << encoded(words, "ISO-2022-JP");
        QTest::newRow("raw Shift_JIS") << encoded(words, "CP932");
        QTest::newRow("raw EUC-JP") << encoded(words, "EUC-JP");
    }
    void subjects()
    {
        QFETCH(QByteArray, value);
        QCOMPARE(readMail(mailWith("Subject: " + value + "\n", {})).subject, words);
    }
    void namesInAnyEncoding()
    {
        for (const char *charset : {"UTF-8", "ISO-2022-JP", "CP932", "EUC-JP"}) {
            const QByteArray name = encoded(u"ソフト表示"_s, charset); // Shift_JIS has backslashes in it
            const MailFile mail = readMail("From: " + name + " <a@example.com>\nTo: =?" + charset + "?B?" +
                                           name.toBase64() + "?= <b@example.com>\nDate: x\n\n");
            QCOMPARE(mail.from.value(0).displayName, u"ソフト表示"_s);
            QCOMPARE(mail.from.value(0).address, u"a@example.com"_s);
            QCOMPARE(mail.to.value(0).displayName, u"ソフト表示"_s);
        }
    }
    void charactersOfMakers()
    {
        // ①㈱ in the row that NEC added to the standard's table
        const QByteArray jis("\x1b$B-!-j\x1b(B");
        QCOMPARE(readMail(mailWith("Subject: =?iso-2022-jp?B?" + jis.toBase64() + "?=\n", {})).subject, u"①㈱"_s);
        const MailFile mail = readMail(mailWith("Content-Type: text/plain; charset=iso-2022-jp\n", jis + " a"));
        QCOMPARE(mail.bodies.value(0).text, u"①㈱ a"_s);
    }
    void fileNames_data()
    {
        QTest::addColumn<QByteArray>("disposition");
        QTest::newRow("RFC 2231") << QByteArray("filename*=utf-8''%E8%AB%8B%E6%B1%82.pdf");
        QTest::newRow("in pieces") << QByteArray(
            "filename*0*=iso-2022-jp'ja'%1B$B@A;\n filename*1*=5a%1B%28B;\n filename*2=\".pdf\"");
        QTest::newRow("an encoded word") << QByteArray("filename=\"=?utf-8?B?") + u"請求.pdf"_s.toUtf8().toBase64() +
                                                "?=\"";
        QTest::newRow("raw UTF-8") << QByteArray("filename=\"") + u"請求.pdf"_s.toUtf8() + "\"";
        QTest::newRow("raw Shift_JIS") << QByteArray("filename=\"") + encoded(u"請求.pdf"_s, "CP932") + "\"";
    }
    void fileNames()
    {
        QFETCH(QByteArray, disposition);
        const MailFile mail = readMail(
            mailWith("Content-Type: application/pdf\nContent-Disposition: attachment;\n " + disposition + "\n", "x"));
        QCOMPARE(mail.attachments.value(0).name, u"請求.pdf"_s);
    }
    void unknownLabels()
    {
        const MailFile mail = readMail(mailWith(
            "Content-Type: text/plain; charset=x-martian\nContent-Transfer-Encoding: x-rot13\n", words.toUtf8()));
        QCOMPARE(mail.bodies.value(0).text, words);
        QVERIFY(hasProblem(mail, MailProblem::Kind::UnknownCharset));
        QVERIFY(hasProblem(mail, MailProblem::Kind::UnknownTransfer));
    }
    void undecodable()
    {
        const MailFile mail =
            readMail(mailWith("Content-Type: text/plain; charset=utf-8\n", words.toUtf8() + "\xFF evil.jp"));
        QVERIFY(hasProblem(mail, MailProblem::Kind::WrongCharset) ||
                hasProblem(mail, MailProblem::Kind::UndecodableText));
    }
    void wholeFilesInUtf16_data()
    {
        QTest::addColumn<QByteArray>("mark");
        QTest::newRow("with a byte order mark") << QByteArray("\xFF\xFE");
        QTest::newRow("without") << QByteArray();
    }
    void wholeFilesInUtf16()
    {
        QFETCH(QByteArray, mark);
        const QString text = QString::fromUtf8(mailWith("Subject: x\n", words.toUtf8() + " 198.51.100.7 end"));
        const QByteArray bytes = mark + QByteArray(QStringEncoder(QStringConverter::Utf16LE).encode(text));
        const Inspected found = inspectMail(bytes);
        const Place *const address = found.find(u"198.51.100.7");
        QVERIFY(address);
        QCOMPARE(address->place, MailPlace::Body);
        QCOMPARE(address->offset, mark.size() + 2 * text.indexOf(u"198.51.100.7"));
        QCOMPARE(address->length, 24);
        const MailFile mail = readMail(bytes);
        QCOMPARE(mail.subject, u"x"_s);
        QCOMPARE(mail.range, (ByteRange{mark.size(), bytes.size() - mark.size()}));
        QCOMPARE(mail.headers.value(1).range.offset, mark.size() + 2 * text.indexOf(u"To:"));
    }
    void quotedPrintablePlaces()
    {
        const QByteArray bytes =
            mailWith("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n",
                     "=E8=AB=8B see http://evil.example.net/?a=3D1&b=\n=3D2 =\n198.51.=\n100.7");
        const Inspected found = inspectMail(bytes);
        const Place *const url = found.find(u"http://evil.example.net/?a=1&b=2");
        QVERIFY(url);
        QCOMPARE(bytes.mid(url->offset, url->length), QByteArray("http://evil.example.net/?a=3D1&b=\n=3D2"));
        const Place *const address = found.find(u"198.51.100.7");
        QVERIFY(address);
        QCOMPARE(bytes.mid(address->offset, address->length), QByteArray("198.51.=\n100.7"));
        QVERIFY(!address->traits.testFlag(FoundTrait::Decoded));
    }
    void placesThatEndInAnEscape()
    {
        const QByteArray bytes =
            mailWith("Content-Transfer-Encoding: quoted-printable\n", "see http://evil.example.net/?a=3D and go");
        const Inspected found = inspectMail(bytes);
        const Place *const url = found.find(u"http://evil.example.net/?a=");
        QVERIFY(url);
        QCOMPARE(bytes.mid(url->offset, url->length), QByteArray("http://evil.example.net/?a=3D"));
    }
    void base64Places()
    {
        QByteArray body;
        const QByteArray text =
            QByteArray("some words\n").repeated(20) + "at 198.51.100.7\n" + QByteArray("more words\n").repeated(20);
        for (qsizetype i = 0; i < text.toBase64().size(); i += 76)
            body += text.toBase64().mid(i, 76) + "\n";
        const QByteArray bytes = mailWith("Content-Transfer-Encoding: base64\n", body);
        const Inspected found = inspectMail(bytes);
        const Place *const address = found.find(u"198.51.100.7");
        QVERIFY(address);
        QVERIFY(address->traits.testFlag(FoundTrait::Decoded));
        QCOMPARE(address->raw, QByteArray("198.51.100.7"));
        QVERIFY(address->length <= 2 * 77);
        QVERIFY(QByteArray::fromBase64(bytes.mid(address->offset, address->length)).contains("198.51.100.7"));
    }
    void uuencode()
    {
        const MailFile mail =
            readMail(mailWith("Content-Type: text/plain; name=a.txt\nContent-Transfer-Encoding: x-uuencode\n",
                              "begin 644 a.txt\n,:&5L;&\\@=V]R;&0A\n`\nend\n"));
        QCOMPARE(mail.attachments.value(0).size, 12);
    }
};

OBI_TEST(TestMailEncodings)
#include "TestMailEncodings.moc"
