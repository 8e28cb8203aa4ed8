// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/WholeFile.h"

#include "ObiTest.h"

#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>

using namespace obi;
using namespace Qt::StringLiterals;

class WholeFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesAndReplaces()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"case.csv"_s);
        QVERIFY(writeFileWhole(name, "one"));
        QVERIFY(writeFileWhole(name, "two"));
        QCOMPARE(content(name), "two");
    }

    // A disk with no room left, played by a limit on the size of files. What is small waits in a buffer, and the file
    // that was there must survive that.
    void keepsTheOldFileWhenThereIsNoRoom_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("small") << 3000;
        QTest::newRow("large") << 300'000;
    }

    void keepsTheOldFileWhenThereIsNoRoom()
    {
        QFETCH(int, size);
        QTemporaryDir folder;
        const QString name = folder.filePath(u"case.csv"_s);
        QVERIFY(writeFileWhole(name, "the good old file"));

        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit tight = before;
        tight.rlim_cur = 1000;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        const auto written = writeFileWhole(name, QByteArray(size, 'x'));
        setrlimit(RLIMIT_FSIZE, &before);

        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::FileUnwritable);
        QCOMPARE(written.error().context.first(), name);
        QCOMPARE(content(name), "the good old file");
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"case.csv"_s});
    }

private:
    static QByteArray content(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

OBI_TEST(WholeFileTest)
#include "WholeFileTest.moc"
