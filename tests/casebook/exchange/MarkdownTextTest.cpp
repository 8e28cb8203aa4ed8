// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/MarkdownText.h"
#include "ObiTest.h"

using namespace obi;
using namespace Qt::StringLiterals;

class MarkdownTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void code_data();
    void code();
    void text_data();
    void text();
    void lineIsOneLine();
};

void MarkdownTextTest::code_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"bit.ly"_s << u"`bit.ly`"_s;
    QTest::newRow("inside") << u"a`b"_s << u"``a`b``"_s;
    QTest::newRow("at the ends") << u"`x`"_s << u"`` `x` ``"_s;
    QTest::newRow("runs") << u"a``b```c"_s << u"````a``b```c````"_s;
    QTest::newRow("markup stays") << u"<b>[x](http://y)"_s << u"`<b>[x](http://y)`"_s;
}

void MarkdownTextTest::code()
{
    QFETCH(QString, value);
    QFETCH(QString, expected);
    QCOMPARE(markdownCode(value), expected);
}

void MarkdownTextTest::text_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &value, const QString &expected) {
        QTest::newRow(qPrintable(value)) << value << expected;
    };
    row(u"plain words, e.g 3.5 at 14:03."_s, u"plain words, `e.g` 3.5 at 14:03."_s);
    row(u"see https://bit.ly/x now"_s, u"see `https://bit.ly/x` now"_s);
    row(u"詳細はbit.lyへ"_s, u"詳細は`bit.ly`へ"_s);
    row(u"mail a@b.example"_s, u"mail `a@b.example`"_s);
    row(u"ask @octocat"_s, u"ask `@octocat`"_s);
    row(u"www.evil"_s, u"`www.evil`"_s);
    row(u"[click](javascript:alert(1))"_s, u"`[click](javascript:alert(1))`"_s);
    row(u"<img src=x onerror=y>"_s, u"\\<img src=x onerror=y\\>"_s);
    row(u"*bold* _it_ ~~no~~ $x$ a|b &amp;"_s, u"\\*bold\\* \\_it\\_ \\~\\~no\\~\\~ \\$x\\$ a\\|b \\&amp;"_s);
    row(u"# heading"_s, u"\\# heading"_s);
    row(u"- item"_s, u"\\- item"_s);
    row(u"1. item"_s, u"1\\. item"_s);
    row(u"===="_s, u"\\===="_s);
    row(u"    indented"_s, u"indented"_s);
    row(u"one\ntwo\r\n\n\n\nthree"_s, u"one\\\ntwo\n\nthree"_s);
    row(u"a\\"_s, u"a\\\\"_s);
    row(u"```\ncode\n```"_s, u"\\`\\`\\`\\\ncode\\\n\\`\\`\\`"_s);
}

void MarkdownTextTest::text()
{
    QFETCH(QString, value);
    QFETCH(QString, expected);
    QCOMPARE(markdownText(value), expected);
}

void MarkdownTextTest::lineIsOneLine()
{
    QCOMPARE(markdownLine(u" a\n\n# b\t"_s), u"a \\# b"_s);
}

OBI_TEST(MarkdownTextTest)
#include "MarkdownTextTest.moc"
