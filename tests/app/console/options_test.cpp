// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/Options.h"

#include "ObiTest.h"

using namespace obi;
using namespace Qt::StringLiterals;

class OptionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingOpensTheConsole()
    {
        const auto options = parseOptions({});
        QVERIFY(options);
        QCOMPARE(options->command, Options::Command::Console);
        QVERIFY(!options->isReplay());
    }

    void valuesAreRead()
    {
        const auto options = parseOptions({u"--demo"_s, u"--language"_s, u"ja"_s, u"--theme=dark"_s, u"--open"_s,
                                           u"reporting/url-filtering"_s, u"--ribbon"_s, u"casebook"_s, u"--now"_s,
                                           u"2026-11-23T09:41:07+09:00"_s, u"--size"_s, u"1440x900"_s, u"--shot"_s,
                                           u"a.png"_s, u"--profile"_s, u"p"_s});
        QVERIFY2(options, options ? "" : qPrintable(options.error()));
        QVERIFY(options->demo && options->isReplay());
        QCOMPARE(options->language, u"ja"_s);
        QCOMPARE(options->theme, u"dark"_s);
        QCOMPARE(options->page, u"reporting/url-filtering"_s);
        QCOMPARE(options->ribbon, u"casebook"_s);
        QCOMPARE(*options->now, QDateTime({2026, 11, 23}, {0, 41, 7}, Qt::UTC));
        QCOMPARE(options->size, QSize(1440, 900));
        QCOMPARE(options->shot, u"a.png"_s);
        QCOMPARE(options->profile, u"p"_s);
    }

    void whatARecordingBringsIsKeptApart_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("apart");
        QTest::newRow("recording") << QStringList{u"--recording"_s, u"x.har"_s} << true;
        QTest::newRow("named profile") << QStringList{u"--recording"_s, u"x.har"_s, u"--profile"_s, u"p"_s} << false;
        QTest::newRow("from the window") << QStringList{u"--recording"_s, u"x.har"_s, u"--profile"_s, u"p"_s,
                                                        u"--apart"_s}
                                         << true;
        QTest::newRow("demo") << QStringList{u"--demo"_s} << false; // it has a profile that goes away
        QTest::newRow("demo from the window") << QStringList{u"--demo"_s, u"--profile"_s, u"p"_s, u"--apart"_s} << true;
        QTest::newRow("servers") << QStringList{u"--log-in"_s, u"--profile"_s, u"p"_s, u"--apart"_s} << false;
    }

    void whatARecordingBringsIsKeptApart()
    {
        QFETCH(const QStringList, arguments);
        const auto options = parseOptions(arguments);
        QVERIFY2(options, options ? "" : qPrintable(options.error()));
        QTEST(options->keepsApart(), "apart");
    }

    void aCommandKeepsItsOwnOptions()
    {
        const auto options = parseOptions(
            {u"--profile"_s, u"p"_s, u"cases"_s, u"export"_s, u"--format"_s, u"csv"_s, u"-o"_s, u"x.csv"_s});
        QVERIFY2(options, options ? "" : qPrintable(options.error()));
        QCOMPARE(options->command, Options::Command::Cases);
        QCOMPARE(options->profile, u"p"_s);
        QCOMPARE(options->arguments, QStringList({u"export"_s, u"--format"_s, u"csv"_s, u"-o"_s, u"x.csv"_s}));
    }

    void wrongUsageIsExplained_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("names");
        QTest::newRow("unknown option") << QStringList{u"--nonsense"_s} << u"nonsense"_s;
        QTest::newRow("unknown command") << QStringList{u"dance"_s} << u"dance"_s;
        QTest::newRow("language") << QStringList{u"--language"_s, u"fr"_s} << u"fr"_s;
        QTest::newRow("theme") << QStringList{u"--theme"_s, u"pink"_s} << u"pink"_s;
        QTest::newRow("time") << QStringList{u"--now"_s, u"soon"_s} << u"soon"_s;
        QTest::newRow("size") << QStringList{u"--size"_s, u"wide"_s} << u"wide"_s;
        QTest::newRow("negative size") << QStringList{u"--size"_s, u"-4x900"_s} << u"-4x900"_s;
        QTest::newRow("two sources") << QStringList{u"--demo"_s, u"--recording"_s, u"x.har"_s} << u"--recording"_s;
        QTest::newRow("no value") << QStringList{u"--shot"_s} << u"shot"_s;
        QTest::newRow("empty value") << QStringList{u"--shot"_s, QString()} << u"shot"_s;
    }

    void wrongUsageIsExplained()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, names);
        const auto options = parseOptions(arguments);
        QVERIFY(!options);
        QVERIFY2(options.error().contains(names), qPrintable(options.error()));
    }

    void helpNamesEverything()
    {
        for (const QString &word : {u"cases"_s, u"recording check"_s, u"--demo"_s, u"--shot"_s, u"Exit status"_s})
            QVERIFY2(usage().contains(word), qPrintable(word));
    }
};

OBI_TEST(OptionsTest)
#include "options_test.moc"
