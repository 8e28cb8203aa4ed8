// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/CsvText.h"
#include "ObiTest.h"

using namespace obi;
using namespace Qt::StringLiterals;

class CsvTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesWhatNeedsIt();
    void guardsFormulas_data();
    void guardsFormulas();
};

void CsvTextTest::quotesWhatNeedsIt()
{
    QCOMPARE(csvLine({u"a"_s, u"b,c"_s, u"say \"hi\""_s, {}, u"two\nlines"_s}, FormulaGuard::None),
             "a,\"b,c\",\"say \"\"hi\"\"\",,\"two\nlines\"\r\n");
    QCOMPARE(csvLine({u"観測対象"_s}, FormulaGuard::None), u"観測対象\r\n"_s.toUtf8());
    QCOMPARE(csvLine({}, FormulaGuard::None), "\r\n");
}

void CsvTextTest::guardsFormulas_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("allCells");
    QTest::addColumn<QString>("allButNumbers");
    const auto formula = [](const QString &cell) {
        QTest::newRow(qPrintable(cell)) << cell << u'\'' + cell << u'\'' + cell;
    };
    for (const QString &cell : {u"=HYPERLINK(1)"_s, u"+cmd|x"_s, u"-a"_s, u"@sum"_s, u"\t=1"_s, u"＝1"_s, u"＋1"_s,
                                u"－1"_s, u"＠a"_s, u"-inf"_s})
        formula(cell);
    QTest::newRow("number") << u"-3.5"_s << u"'-3.5"_s << u"-3.5"_s;
    QTest::newRow("inside") << u"a=1"_s << u"a=1"_s << u"a=1"_s;
    QTest::newRow("quoted") << u"=a(1,2)"_s << u"\"'=a(1,2)\""_s << u"\"'=a(1,2)\""_s;
    QTest::newRow("carriage return") << u"\r=1"_s << u"\"'\r=1\""_s << u"\"'\r=1\""_s;
}

void CsvTextTest::guardsFormulas()
{
    QFETCH(QString, cell);
    QFETCH(QString, allCells);
    QFETCH(QString, allButNumbers);
    QByteArray none;
    appendCsvCell(none, cell.toUtf8(), FormulaGuard::None);
    QVERIFY(!none.contains('\''));
    QByteArray all;
    appendCsvCell(all, cell.toUtf8(), FormulaGuard::AllCells);
    QCOMPARE(QString::fromUtf8(all), allCells);
    QByteArray but;
    appendCsvCell(but, cell.toUtf8(), FormulaGuard::AllButNumbers);
    QCOMPARE(QString::fromUtf8(but), allButNumbers);
}

OBI_TEST(CsvTextTest)
#include "CsvTextTest.moc"
