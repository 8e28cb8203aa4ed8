// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "reporting/CsvFile.h"

#include <QFile>
#include <QTemporaryDir>

using namespace obi;
using namespace Qt::StringLiterals;

class TestCsvFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesTheWholeFile();
    void saysWhyItCouldNot();
};

void TestCsvFile::writesTheWholeFile()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(u"table.csv"_s);
    QVERIFY(test::await(writeCsv(name, {{u"観測対象"_s}, {u"=1+1"_s, u"-3.5"_s}})));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("\xEF\xBB\xBF") + u"観測対象\r\n'=1+1,-3.5\r\n"_s.toUtf8());
}

void TestCsvFile::saysWhyItCouldNot()
{
    const auto written = test::await(writeCsv(u"/nowhere/at/all.csv"_s, {}));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(written.error().context.first(), u"/nowhere/at/all.csv"_s);
}

OBI_TEST(TestCsvFile)
#include "test_csv_file.moc"
