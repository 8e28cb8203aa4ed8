// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "MailTestSupport.h"
#include "ObiTest.h"
#include "text/InspectCommand.h"

#include <QTemporaryDir>

using namespace obi;
using namespace obi::test;
using namespace Qt::StringLiterals;

namespace {

struct Answer {
    int status;
    QByteArray output;
    QByteArray errors;
};

Answer inspect(const QStringList &arguments, QByteArray input = {})
{
    Answer answer{};
    QBuffer in(&input);
    QBuffer out(&answer.output);
    QBuffer errors(&answer.errors);
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    errors.open(QIODevice::WriteOnly);
    answer.status = InspectCommand(in, out, errors).run(arguments);
    return answer;
}

const QByteArray outlook = QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(600, '\0');

} // namespace

class TestInspectMail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void json()
    {
        const QByteArray mail = mailWith("X-Originating-IP: [198.51.100.7]\nContent-Type: a/b; name=c\n"
                                         "Content-Transfer-Encoding: base64\n",
                                         "eA==\n");
        const auto at = [&mail](const char *text) { return QByteArray::number(mail.indexOf(text)); };
        const Answer answer = inspect({u"--format"_s, u"json"_s, u"--types"_s, u"ip,md5"_s}, mail);
        QCOMPARE(answer.output,
                 R"({"type":"ip","value":"198.51.100.7","raw":"198.51.100.7","offset":)" + at("198") +
                     R"(,"length":12,"file":"-","traits":["documentation"],"place":"header","in":"X-Originating-IP"})"
                     "\n"
                     R"({"type":"md5","value":"9dd4e461268c8034f5c8564e155c67a6","raw":"","offset":)" +
                     at("eA==") +
                     R"(,"length":5,"file":"-","traits":["computed"],"place":"attachment","in":"c"})"
                     "\n");
        QCOMPARE(answer.errors, QByteArray());
        QCOMPARE(answer.status, 0);
    }
    void recognisesMails_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isMail");
        const QByteArray mail = mailWith({}, "aGk=");
        QTest::newRow("by its headers") << mail << u"-"_s << true;
        QTest::newRow("with a byte order mark") << "\xEF\xBB\xBF" + mail << u"-"_s << true;
        QTest::newRow("with CRLF") << QByteArray(mail).replace("\n", "\r\n") << u"-"_s << true;
        QTest::newRow("a mailbox") << QByteArray("From x Mon Nov 23 09:00:00 2026\n\n") << u"-"_s << true;
        QTest::newRow("by its name") << QByteArray("Subject: x\n\ny") << u"/tmp/A.EML"_s << true;
        QTest::newRow("headers only") << mail.first(mail.indexOf("\n\n")) << u"-"_s << false;
        QTest::newRow("a line of a log") << QByteArray("Info: MID 1 From: <a@example.com>\n\n") << u"-"_s << false;
        QTest::newRow("a name is not enough") << QByteArray("just words\n\n") << u"a.eml"_s << false;
        QTest::newRow("notes") << QByteArray("From: me\nTo: you\n\ntext") << u"notes.txt"_s << false;
        QTest::newRow("nothing") << QByteArray() << u"a.eml"_s << false;
    }
    void recognisesMails()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(bool, isMail);
        const Inspected found = inspectMail(bytes + "\nask evil.jp\n", name);
        QVERIFY(found.find(u"evil.jp"));
        QCOMPARE(found.find(u"evil.jp")->place != MailPlace::None, isMail);
    }
    void namesWhatItCannotRead()
    {
        const Answer answer =
            inspect({}, mailWith("Content-Type: multipart/mixed; boundary=b\n", "--b\n\nask evil.jp\n"));
        QCOMPARE(answer.status, 1);
        QVERIFY(answer.output.contains("domain evil.jp\n"));
        QVERIFY2(answer.errors.startsWith("obi inspect: -, byte "), answer.errors.constData());
        QVERIFY(answer.errors.contains("multipart/mixed"));
    }
    void refusesOutlookMessages_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::newRow("by its name") << outlook << u"A.MSG"_s;
        const QByteArray stream("_\0_\0s\0u\0b\0s\0t\0g\0001\0", 18);
        QTest::newRow("by its streams") << outlook + stream << u"noname"_s;
    }
    void refusesOutlookMessages()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QTemporaryDir folder;
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const Answer answer = inspect({file.fileName()});
        QCOMPARE(answer.status, 3);
        QVERIFY2(answer.errors.contains(".eml"), answer.errors.constData());
        QCOMPARE(answer.output, QByteArray());
    }
    void otherCompoundFilesAreText() { QCOMPARE(inspect({}, outlook).status, 0); }
    void placesAreExact()
    {
        QByteArray text;
        for (int i = 0; i < 20000; ++i)
            text += "some prose that says nothing, then h" + QByteArray::number(i) + "[.]evil.jp\r\n";
        const QByteArray bytes = mailWith("Content-Type: multipart/mixed; boundary=b\n", "--b\n\n" + text + "--b--\n");
        const Inspected found = inspectMail(bytes);
        qsizetype count = 0;
        for (const Place &one : found.places) {
            if (!one.value.endsWith(u".evil.jp"_s))
                continue;
            ++count;
            QCOMPARE(QString::fromLatin1(bytes.mid(one.offset, one.length)).remove(u'[').remove(u']'), one.value);
        }
        QCOMPARE(count, 20000);
    }
};

OBI_TEST(TestInspectMail)
#include "TestInspectMail.moc"
