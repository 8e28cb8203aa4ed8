// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"
#include "text/InspectCommand.h"

#include <QBuffer>
#include <QTemporaryDir>

using namespace obi;
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

} // namespace

class TestInspectCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void text()
    {
        const Answer answer = inspect({}, "hxxp://evil[.]jp/x");
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.output, QByteArray("url http://evil.jp/x\ndomain evil.jp\n"));
        QCOMPARE(answer.errors, QByteArray());
    }
    void json()
    {
        const Answer answer = inspect({u"--format"_s, u"json"_s}, "a \"x\" evil[.]jp");
        QCOMPARE(
            answer.output,
            QByteArray("{\"type\":\"domain\",\"value\":\"evil.jp\",\"raw\":\"evil[.]jp\",\"offset\":6,\"length\":9,"
                       "\"file\":\"-\",\"traits\":[\"defanged\"]}\n"));
    }
    void csv()
    {
        const Answer answer = inspect({u"--format=csv"_s}, "filename=\"a,b c.exe\"");
        QCOMPARE(answer.output, QByteArray("type,value,raw,offset,length,file,derived\r\n"
                                           "file_name,\"a,b c.exe\",\"a,b c.exe\",10,9,-,false\r\n"));
    }
    void typesAndUnique()
    {
        QCOMPARE(
            inspect({u"--types"_s, u"ip,domain"_s, u"--unique"_s}, "a.jp 192.0.2.1 a.jp taro@b.jp 192.0.2.1").output,
            QByteArray("domain a.jp\nip 192.0.2.1\ndomain b.jp\n"));
    }
    void wrongUsage()
    {
        for (const QStringList &arguments :
             {QStringList{u"--format"_s, u"xml"_s}, {u"--types"_s, u"ip,nonsense"_s}, {u"--nonsense"_s}}) {
            const Answer answer = inspect(arguments, "a.jp");
            QCOMPARE(answer.status, 2);
            QVERIFY(!answer.errors.isEmpty());
            QVERIFY(answer.output.isEmpty());
        }
    }
    void files()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"a.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("evil.jp\n");
        file.close();
        const Answer answer = inspect({folder.filePath(u"missing"_s), file.fileName()});
        QCOMPARE(answer.status, 3);
        QCOMPARE(answer.output, QByteArray("domain evil.jp\n"));
        QVERIFY(answer.errors.contains("missing"));
    }
    void aFolderIsNoFile()
    {
        QTemporaryDir folder;
        QCOMPARE(inspect({folder.path()}).status, 3);
    }
};

OBI_TEST(TestInspectCommand)
#include "TestInspectCommand.moc"
