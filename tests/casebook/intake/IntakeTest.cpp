// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "intake/Intake.h"

#include <QFile>
#include <QStringConverter>
#include <QTemporaryDir>
#include <QThreadPool>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Mail = "Received: from mx.example.com (mx.example.com [192.0.2.7])\r\n"
                        "\tby store.example.com with ESMTP id 2; Mon, 23 Nov 2026 09:00:02 +0900\r\n"
                        "Received: from sender.test (sender.test [198.51.100.9])\r\n"
                        "\tby mx.example.com with ESMTP id 1; Mon, 23 Nov 2026 09:00:01 +0900\r\n"
                        "Authentication-Results: mx.example.com; spf=fail smtp.mailfrom=sender.test\r\n"
                        "From: Billing <billing@sender.test>\r\n"
                        "To: <sato@example.com>\r\n"
                        "Subject: Invoice\r\n"
                        "Message-ID: <1@sender.test>\r\n"
                        "MIME-Version: 1.0\r\n"
                        "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                        "--b\r\nContent-Type: text/html\r\n\r\n"
                        "<a href=\"https://evil.test/login\">https://bank.example/</a>\r\n"
                        "--b\r\nContent-Type: application/pdf; name=invoice.pdf\r\n"
                        "Content-Disposition: attachment; filename=invoice.pdf\r\n\r\n"
                        "%PDF\r\n--b--\r\n";

void waitFor(const Intake &intake)
{
    QTRY_VERIFY(intake.hasEnded());
}

QStringList values(std::vector<IntakeFind> finds)
{
    QStringList all;
    for (const IntakeFind &find : finds) {
        if (!find.derived && !find.again)
            all.append(find.observable.value());
    }
    return all;
}

const IntakeFind *find(const std::vector<IntakeFind> &finds, const QString &value)
{
    for (const IntakeFind &one : finds) {
        if (one.observable.value() == value)
            return &one;
    }
    return nullptr;
}

} // namespace

class TestIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEachObservableOnceInAllItems();
    void handsOverInPieces();
    void tellsWhatJoinsLater();
    void keepsTheStructureOfMails();
    void flagsOwnDomains();
    void namesWhatCannotBeRead();
    void readsWhateverBytesThereAre_data();
    void readsWhateverBytesThereAre();
    void keepsShortContentForOthers();
    void stopsWhenCancelled();
    void goesAwayWhileReading();

private:
    QString file(const QString &name, const QByteArray &bytes);
    QTemporaryDir m_folder;
};

QString TestIntake::file(const QString &name, const QByteArray &bytes)
{
    QFile made(m_folder.filePath(name));
    made.open(QIODevice::WriteOnly);
    made.write(bytes);
    return made.fileName();
}

void TestIntake::findsEachObservableOnceInAllItems()
{
    Intake intake({{u"a"_s, {}, "bit.ly and hxxp://evil[.]test/x"}, {u"b.txt"_s, file(u"b.txt"_s, "bit.ly 192.0.2.5")}},
                  {});
    waitFor(intake);
    const auto finds = intake.take(100);
    QCOMPARE(values(finds), QStringList({u"bit.ly"_s, u"http://evil.test/x"_s, u"192.0.2.5"_s}));
    QCOMPARE(find(finds, u"192.0.2.5"_s)->item, 1);
    QVERIFY(find(finds, u"evil.test"_s)->derived);
    QVERIFY(!intake.hasMore());
    QCOMPARE(intake.bytesRead(), intake.bytesTotal());
}

void TestIntake::handsOverInPieces()
{
    QByteArray text;
    for (int i = 0; i < 5000; ++i)
        text += "host" + QByteArray::number(i) + ".example ";
    Intake intake({{{}, {}, text}}, {});
    waitFor(intake);
    const auto first = intake.take(600);
    QVERIFY(first.size() >= 600 && first.size() < 1200);
    QVERIFY(intake.hasMore());
    QCOMPARE(first.front().observable.value(), u"host0.example"_s);
    QCOMPARE(first.size() + intake.take(100'000).size(), std::size_t(5000));
}

void TestIntake::tellsWhatJoinsLater()
{
    Intake intake({{{}, {}, "https://host.example/x then host[.]example alone"}}, {});
    waitFor(intake);
    const auto finds = intake.take(100);
    const auto again = std::find_if(finds.begin(), finds.end(), [](const IntakeFind &one) { return one.again; });
    QVERIFY(again != finds.end());
    QCOMPARE(again->observable.value(), u"host.example"_s);
    QVERIFY(!again->derived);
    QVERIFY(again->traits.testFlag(FoundTrait::Defanged));
}

void TestIntake::keepsTheStructureOfMails()
{
    Intake intake({{u"mail.eml"_s, file(u"mail.eml"_s, Mail)}}, {{u"example.com"_s}, {}});
    waitFor(intake);
    const auto mails = intake.takeMails();
    QCOMPARE(mails.size(), std::size_t(1));
    const MailFile &mail = mails.front().mail;
    QCOMPARE(mail.subject, u"Invoice"_s);
    QCOMPARE(mail.hops.size(), 2);
    QCOMPARE(mail.trustedHop, std::optional<qsizetype>(1));
    QCOMPARE(mail.attachments.size(), 1);
    QCOMPARE(mail.attachments.first().sha256.size(), 64);
    QCOMPARE(mail.bodies.first().links.size(), 1);
    QVERIFY(mail.bodies.first().text.isEmpty());
    QVERIFY(mail.observables.isEmpty());
    const auto finds = intake.take(100);
    QVERIFY(find(finds, u"https://evil.test/login"_s)->traits.testFlag(FoundTrait::Disguised));
    QCOMPARE(find(finds, QString::fromLatin1(mail.attachments.first().sha256))->place, MailPlace::Attachment);
}

void TestIntake::flagsOwnDomains()
{
    Intake intake({{{}, {}, "mail.example.com other.test"}}, {{}, {{u"example.com"_s}}});
    waitFor(intake);
    const auto finds = intake.take(100);
    QVERIFY(find(finds, u"mail.example.com"_s)->traits.testFlag(FoundTrait::OwnDomain));
    QVERIFY(!find(finds, u"other.test"_s)->traits.testFlag(FoundTrait::OwnDomain));
}

void TestIntake::namesWhatCannotBeRead()
{
    Intake intake({{u"gone.txt"_s, m_folder.filePath(u"gone.txt"_s)},
                   {u"folder"_s, m_folder.path()},
                   {u"cut.eml"_s, file(u"cut.eml"_s, Mail.left(Mail.size() - 20))},
                   {u"empty.txt"_s, file(u"empty.txt"_s, {})},
                   {u"text"_s, {}, "bit.ly"}},
                  {});
    waitFor(intake);
    const auto problems = intake.takeProblems();
    QCOMPARE(problems.size(), std::size_t(4));
    QCOMPARE(problems[0].error->code, ErrorCode::FileUnreadable);
    QCOMPARE(problems[0].error->context.first(), u"gone.txt"_s);
    QCOMPARE(problems[1].item, 1);
    QCOMPARE(problems[1].error->context, QStringList({u"folder"_s, u"it is a folder"_s, u"Choose the files in it."_s}));
    QCOMPARE(problems[2].mail->kind, MailProblem::Kind::Truncated);
    QCOMPARE(problems[3].error->context.value(1), u"it is empty"_s);
    QVERIFY(values(intake.take(1000)).contains(u"bit.ly"_s));
}

void TestIntake::readsWhateverBytesThereAre_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("problems");
    const auto encoded = [](QStringConverter::Encoding encoding, QStringConverter::Flag flag) {
        return QByteArray(QStringEncoder(encoding, flag)(u"通信先 evil.example 192.0.2.9"_s));
    };
    using Flag = QStringConverter::Flag;
    QTest::newRow("invalid UTF-8") << QByteArray("\xc0\x80\xff evil.example \xf5\xe3 192.0.2.9 \xed\xa0\x80") << 0;
    const QByteArray zeros(2, '\0');
    QTest::newRow("zero bytes") << zeros + "evil.example" + zeros + "192.0.2.9" + zeros << 0;
    QTest::newRow("UTF-16LE") << encoded(QStringConverter::Utf16LE, Flag::Default) << 0;
    QTest::newRow("UTF-16LE, marked") << encoded(QStringConverter::Utf16LE, Flag::WriteBom) << 0;
    QTest::newRow("UTF-16BE") << encoded(QStringConverter::Utf16BE, Flag::Default) << 0;
    QTest::newRow("UTF-16BE, marked") << encoded(QStringConverter::Utf16BE, Flag::WriteBom) << 0;
    QTest::newRow("Shift_JIS") << QByteArray("\x92\xca\x90\x4d\x90\xe6 evil.example 192.0.2.9") << 0;
    QTest::newRow("ISO-2022-JP") << QByteArray("\x1b$BDL?.@h\x1b(B evil.example 192.0.2.9") << 0;
    QTest::newRow("a long line") << "evil.example " + QByteArray(20'000'000, 'x') + " 192.0.2.9" << 0;
    QByteArray nested = "From: a@evil.example\nSubject: x\nMessage-ID: <1@evil.example>\n";
    for (int i = 0; i < 1000; ++i) {
        const QByteArray boundary = 'b' + QByteArray::number(i);
        nested += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + '\n';
    }
    QTest::newRow("nested 1,000 deep") << nested + "\nevil.example 192.0.2.9" << 2;
}

void TestIntake::readsWhateverBytesThereAre()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, problems);
    Intake intake({{u"it"_s, file(u"it"_s, bytes)}}, {});
    QTRY_VERIFY_WITH_TIMEOUT(intake.hasEnded(), 60'000);
    const auto finds = intake.take(1000);
    QVERIFY(find(finds, u"evil.example"_s));
    QVERIFY(find(finds, u"192.0.2.9"_s));
    QCOMPARE(int(intake.takeProblems().size()), problems);
}

void TestIntake::keepsShortContentForOthers()
{
    Intake shortOne({{{}, {}, "bit.ly"}, {{}, {}, "\x83\x65\x83\x58\x83\x67 test"}}, {});
    waitFor(shortOne);
    QCOMPARE(shortOne.content(), u"bit.ly\nテスト test"_s);
    Intake longOne({{{}, {}, QByteArray(Intake::MostContent + 1, ' ')}}, {});
    waitFor(longOne);
    QVERIFY(!longOne.content());
}

void TestIntake::stopsWhenCancelled()
{
    Intake intake({{{}, {}, QByteArray("host.example 192.0.2.1 ").repeated(1'000'000)}}, {});
    intake.cancel();
    waitFor(intake);
    QVERIFY(intake.isCancelled());
    QVERIFY(intake.bytesRead() < intake.bytesTotal());
    QVERIFY(!intake.content());
    QVERIFY(intake.takeProblems().empty());
}

void TestIntake::goesAwayWhileReading()
{
    auto intake = std::make_unique<Intake>(
        QList<IntakeItem>{{{}, {}, QByteArray("host.example 192.0.2.1 ").repeated(1'000'000)}}, MailOptions{});
    intake.reset();
    QThreadPool::globalInstance()->waitForDone();
}

OBI_TEST(TestIntake)
#include "IntakeTest.moc"
