// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "MailTestSupport.h"
#include "ObiTest.h"

#include <QFile>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

/// Delivers a head, then a piece many times, then a tail: gigabytes without holding them.
class Endless final : public QIODevice
{
public:
    Endless(QByteArray head, QByteArray piece, qint64 times, QByteArray tail)
        : m_parts{std::move(head), std::move(piece), std::move(tail)}
        , m_left(times)
    {
        open(ReadOnly | Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        qint64 made = 0;
        while (made < most && m_part < 3) {
            const QByteArray &part = m_parts[m_part];
            const qint64 count = std::min<qint64>(most - made, part.size() - m_at);
            std::copy_n(part.constData() + m_at, count, data + made);
            made += count;
            m_at += count;
            if (m_at < part.size())
                continue;
            m_at = 0;
            if (m_part != 1 || --m_left == 0)
                ++m_part;
        }
        return made;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::array<QByteArray, 3> m_parts;
    int m_part = 0;
    qint64 m_at = 0;
    qint64 m_left;
};

/// Resident memory of this process at its highest, in kilobytes; starts anew. 0 where it says nothing about the
/// program: the sanitizers hold back what is freed.
qint64 highestMemory()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return 0;
#endif
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = status.readAll();
    const qsizetype at = all.indexOf("VmHWM:");
    return all.mid(at + 6, all.indexOf("kB", at) - at - 6).trimmed().toLongLong();
}
void forgetHighestMemory()
{
    QFile clear(u"/proc/self/clear_refs"_s);
    if (clear.open(QIODevice::WriteOnly))
        clear.write("5");
}

const QByteArray head = "From: a@example.com\nTo: b@example.com\nDate: Mon, 23 Nov 2026 09:00:00 +0900\n";

} // namespace

class TestHostileMail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void staysSmall_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("piece");
        QTest::addColumn<QByteArray>("end");
        const QByteArray tail = "\n\nask 198.51.100.7\n";
        QTest::newRow("one long line") << head + "\n" << QByteArray("x").repeated(997) << tail;
        QTest::newRow("one long header") << head + "X: " << QByteArray("x").repeated(997) << tail;
        QTest::newRow("many headers") << head << QByteArray("X-A: b\n").repeated(100) << tail;
        QTest::newRow("many folds") << head + "To: a\n" << QByteArray(" b,\n").repeated(100) << tail;
        QTest::newRow("many addresses") << head + "Cc: a@example.com" << QByteArray(", a@example.com").repeated(100)
                                        << tail;
        QTest::newRow("zero bytes") << head + "\n" << QByteArray(1000, '\0') << tail;
        QTest::newRow("many parts") << head + "Content-Type: multipart/mixed; boundary=b\n\n"
                                    << QByteArray("--b\n\n").repeated(100) << tail;
        QTest::newRow("many attachments") << head + "Content-Type: multipart/mixed; boundary=b\n\n"
                                          << QByteArray("--b\nContent-Type: a/b; name=c\n\nx\n").repeated(30) << tail;
        QTest::newRow("deep mails") << head + "Content-Type: message/rfc822\n\n"
                                    << QByteArray("Content-Type: message/rfc822\n\n").repeated(30) << tail;
        QTest::newRow("a long tag") << head + "Content-Type: text/html\n\n<a href='" << QByteArray("x").repeated(997)
                                    << QByteArray("'>") + tail;
        QTest::newRow("many links") << head + "Content-Type: text/html\n\n"
                                    << QByteArray("<a href=//a>b</a>").repeated(50) << tail;
        QTest::newRow("open links") << head + "Content-Type: text/html\n\n"
                                    << QByteArray("<a href=b>").repeated(50) << tail;
        QTest::newRow("one base64 line") << head + "Content-Transfer-Encoding: base64\n\n"
                                         << QByteArray("YWFh").repeated(250)
                                         << "\n" + QByteArray("ask 198.51.100.7 ").toBase64();
        QTest::newRow("equals signs") << head + "Content-Transfer-Encoding: quoted-printable\n\n"
                                      << QByteArray("= ").repeated(500) << tail;
        QTest::newRow("Shift_JIS") << head + "Content-Type: text/plain; charset=shift_jis\n\n"
                                   << QByteArray("\x92\xCA\n").repeated(300) << tail;
    }
    void staysSmall()
    {
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, piece);
        QFETCH(QByteArray, end);
        const auto run = [&](qint64 megabytes) {
            Endless device(start, piece, megabytes * 1'000'000 / piece.size(), end);
            bool found = false;
            const auto done = TextInspector::inspect(device, u"a.eml"_s, [&found](const InspectedObservable &one) {
                found = found || one.value == "198.51.100.7";
            });
            return done && found;
        };
        QVERIFY(run(1)); // warms up
        forgetHighestMemory();
        const qint64 before = highestMemory();
        QVERIFY2(run(30), "the end was not searched");
        QVERIFY2(highestMemory() - before < 24'000 || before == 0,
                 qPrintable(QString::number(highestMemory() - before)));
    }
    void mailFilesStaySmallToo()
    {
        Endless device(head + "Content-Type: text/html\n\n",
                       QByteArray("<a href='http://evil.example.net/'>b</a> c@example.com "), 400'000, "\n");
        forgetHighestMemory();
        const qint64 before = highestMemory();
        const auto mail = MailFile::read(device, u"a.eml"_s);
        QVERIFY(mail);
        QVERIFY(hasProblem(*mail, MailProblem::Kind::TooMuch));
        QVERIFY(hasProblem(*mail, MailProblem::Kind::TextCut));
        QVERIFY(highestMemory() - before < 250'000 || before == 0);
    }
    void deepMultiparts()
    {
        QByteArray bytes = head;
        for (int i = 0; i < 1000; ++i)
            bytes += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\n\n--b" +
                     QByteArray::number(i) + "\n";
        bytes += "\nask 198.51.100.7\n";
        const Inspected found = inspectMail(bytes);
        QVERIFY(found.find(u"198.51.100.7"));
        QVERIFY(found.has(MailProblem::Kind::NestedTooDeep));
        QVERIFY(hasProblem(readMail(bytes), MailProblem::Kind::NestedTooDeep));
    }
    void deepMails()
    {
        const QByteArray bytes =
            head + QByteArray("Content-Type: message/rfc822\n\n").repeated(1000) + "\nask 198.51.100.7\n";
        const Inspected found = inspectMail(bytes);
        QVERIFY(found.find(u"198.51.100.7"));
        QVERIFY(found.has(MailProblem::Kind::NestedTooDeep));
    }
    void manyParts()
    {
        const Inspected found = inspectMail(head + "Content-Type: multipart/mixed; boundary=b\n\n" +
                                            QByteArray("--b\n\nx\n").repeated(20000) + "--b\n\nask 198.51.100.7\n");
        QVERIFY(found.find(u"198.51.100.7"));
        QVERIFY(found.has(MailProblem::Kind::TooManyParts));
    }
    void longHeaders()
    {
        const Inspected found =
            inspectMail(head + "X: " + QByteArray("x ").repeated(500'000) + "198.51.100.7\n\nask evil.jp\n");
        QVERIFY(found.find(u"198.51.100.7"));
        QVERIFY(found.find(u"evil.jp"));
        QVERIFY(found.has(MailProblem::Kind::HeadersTooLong));
    }
    void truncated()
    {
        const QByteArray whole = head + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: "
                                        "text/plain\n\nask 198.51.100.7 now\n--b--\n";
        QVERIFY(!inspectMail(whole).has(MailProblem::Kind::Truncated));
        for (qsizetype i = 0; i < whole.size() - 1; ++i) {
            const Inspected found = inspectMail(whole.first(i));
            if (i > whole.indexOf("\n\n--b") + 1 && i < whole.size() - 3)
                QVERIFY2(found.has(MailProblem::Kind::Truncated), qPrintable(QString::number(i)));
        }
    }
    void truncatedIsToldOnce()
    {
        QByteArray bytes = head;
        for (int i = 0; i < 5; ++i) {
            const QByteArray boundary = 'b' + QByteArray::number(i);
            bytes += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + '\n';
        }
        const Inspected found = inspectMail(bytes + "Content-Type: text/plain\n\nask 198.51.100.7");
        QStringList told;
        for (const MailProblem &problem : found.problems)
            told.append(mailProblemText(problem));
        QCOMPARE(told, QStringList{u"The mail is cut off: a part of type multipart/mixed does not end."_s});
    }
    void brokenMime_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("problem");
        using Kind = MailProblem::Kind;
        const auto row = [](const char *name, const QByteArray &rest, Kind problem) {
            QTest::newRow(name) << head + rest + "\nask 198.51.100.7\n" << int(problem);
        };
        row("no boundary", "Content-Type: multipart/mixed\n\n--b\n", Kind::MissingBoundary);
        row("another boundary", "Content-Type: multipart/mixed; boundary=a\n\n--b\n\n", Kind::Truncated);
        row("words among the headers", "this is no header\nSubject: x\n", Kind::BadHeaderLine);
        row("a wrong transfer encoding", "Content-Transfer-Encoding: base65\n", Kind::UnknownTransfer);
        row("encrypted", "Content-Type: multipart/encrypted; boundary=b\n\n--b\n", Kind::Encrypted);
        row("zero bytes in headers", QByteArray("Content-Type: multipart/mixed; bound\0ary=x\n", 43),
            Kind::MissingBoundary);
    }
    void brokenMime()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, problem);
        const Inspected found = inspectMail(bytes);
        QVERIFY(found.find(u"198.51.100.7"));
        QVERIFY(found.has(MailProblem::Kind(problem)));
    }
    void commentBehindTransferEncoding()
    {
        const Inspected found = inspectMail(head + "Content-Transfer-Encoding: base64 (comment)\n\n" +
                                            QByteArray("see 198.51.100.7 there").toBase64() + "\n");
        QVERIFY(found.find(u"198.51.100.7"));
    }
    void notBase64()
    {
        const Inspected found =
            inspectMail(head + "Content-Transfer-Encoding: base64\n\n<html>what is this?</html> !!! *** ;;;\n");
        QVERIFY(found.has(MailProblem::Kind::DamagedTransfer));
    }
    /// What people read in such a part is found where it stands, before and behind what is base64.
    void plainLinesWithinBase64()
    {
        const QByteArray plain = "Visit http://hidden.evil.jp/login now.\n";
        const QByteArray behind = "\nhttp://after.evil.jp/ trailing\n";
        const QByteArray bytes = head + "Content-Transfer-Encoding: base64\n\n" + plain +
                                 QByteArray("see 198.51.100.7 there").toBase64() + "\n" + behind;
        const Inspected found = inspectMail(bytes);
        QVERIFY(found.find(u"198.51.100.7"));
        const Place *first = found.find(u"http://hidden.evil.jp/login");
        QVERIFY(first && found.find(u"http://after.evil.jp/"));
        QCOMPARE(first->offset, bytes.indexOf("http://hidden"));
        QCOMPARE(first->length, qint64(strlen("http://hidden.evil.jp/login")));
    }
    /// One byte that got into it spoils no base64.
    void strayByteWithinBase64()
    {
        QByteArray line = QByteArray("the address that was seen is 198.51.100.7 and no other").toBase64();
        line.insert(20, '!');
        QVERIFY(inspectMail(head + "Content-Transfer-Encoding: base64\n\n" + line + "\n").find(u"198.51.100.7"));
    }
    void sameBoundaryInside()
    {
        const QByteArray bytes =
            head +
            "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/alternative; boundary=b\n\n"
            "--b\n\nask 198.51.100.7\n--b--\n--b\n\nand evil.jp\n--b--\n";
        const MailFile mail = readMail(bytes);
        QCOMPARE(mail.bodies.size(), 2);
        QVERIFY(mail.problems.isEmpty());
    }
    void headersOfAnyForm_data()
    {
        QTest::addColumn<QByteArray>("piece");
        for (const char *piece :
             {"a:",     "(",    "<",       "\"",        ",",    "@",       "\\", "=?",        "=?utf-8?q?a?= ",
              "=?a?b?", ";a=b", ";a*0*=b", "from by ",  "[",    "(a (b) ", ";",  "; a=b (c)", "1 ",
              "= ",     " =",   "a@b,",    "a <b@c>, ", "\xE8", "\x1b$B"})
            QTest::newRow(piece) << QByteArray(piece);
    }
    void headersOfAnyForm()
    {
        QFETCH(QByteArray, piece);
        for (const char *name : {"To", "Received", "Authentication-Results", "Received-SPF", "Subject", "Date",
                                 "Message-ID", "Content-Type", "Content-Disposition"}) {
            const QByteArray value = piece.repeated(60'000 / piece.size());
            for (const QByteArray &form : {": " + value, ": a " + value + "; b"}) {
                const MailFile mail = readMail(name + form + "\n\nx");
                QCOMPARE(mail.bodies.size() + mail.attachments.size(), 1);
            }
        }
    }
    void aMailOfNothing()
    {
        for (const QByteArray &bytes :
             {QByteArray(), QByteArray("\n"), QByteArray("x"), QByteArray("\n\n\n"), QByteArray("From: "),
              QByteArray("From x Mon Nov 23 09:00:00 2026\n"), QByteArray(1, '\0')})
            QVERIFY(readMails(bytes).size() <= 1);
    }
};

OBI_TEST(TestHostileMail)
#include "TestHostileMail.moc"
