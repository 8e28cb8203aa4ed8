// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"
#include "text/MarkSweep.h"
#include "text/Refang.h"
#include "text/WhatStandsBefore.h"

#include <array>
#include <random>

using namespace obi::text;

class TestRefang : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("reads");
        const auto row = [](const char *written, const char *reads) {
            QTest::newRow(written) << QByteArray(written) << QByteArray(reads);
        };
        for (const char *dot :
             {"[.]",   "(.)",   "{.}",    "[dot]",    "(dot)",   "{dot}",        "[DOT]",  "<.>",   "\\.",
              "[.",    ".]",    "(.",     " [.] ",    " (dot) ", "[[.]]",        "[.)",    "[ . ]", " dot ",
              "_dot_", "&#46;", "&#x2e;", "&period;", "\\[.\\]", "\xEF\xBC\x8E", "\\u002e"})
            QTest::newRow(dot) << QByteArray("bit") + dot + "ly" << QByteArray("bit.ly");
        for (const char *mark :
             {"[@]", "(@)", "[at]", "(at)", "{at}", " [at] ", " (AT) ", "&#64;", "&commat;", "\xEF\xBC\xA0"})
            QTest::newRow(mark) << QByteArray("taro") + mark + "bit.ly" << QByteArray("taro@bit.ly");
        for (const char *marks : {"[:]//", "[://]", "(:)//", ":[//]", "[:][/][/]", ":\\/\\/", "[:/]/",
                                  "\xEF\xBC\x9A\xEF\xBC\x8F\xEF\xBC\x8F"})
            QTest::newRow(marks) << QByteArray("http") + marks + "bit.ly" << QByteArray("http://bit.ly");
        row("taro at bit dot ly", "taro@bit.ly");
        row("www[.bit.ly]", "www.bit.ly");
        row("[www.]bit[.ly]", "www.bit.ly");
        row("hxxp[s]://bit.ly", "hxxps://bit.ly");
        row("bit\xE2\x80\x8B.l\xC2\xADy", "bit.ly");
        row("href=3D\"http://bit.ly/?a=3D1\"", "href=\"http://bit.ly/?a=1\"");
        row("http://bit=\r\n.ly", "http://bit.ly");
        row("\"a\\nb.ly\"", "\"a\nb.ly\"");
        // left alone
        for (const char *text :
             {"C:\\new\\.git", "C:\\temp\\notes.txt", "a polka dot in red", "abcd==\r\nefgh", "key=\r\nbit.ly",
              "example DOT", "array[0]", "f(x)", "5 < 6", "100 %", "https://a.ly/?u=https%3A%2F%2Fbit.ly"})
            row(text, text);
    }
    void reads()
    {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, reads);
        RefangedText text;
        text.read({written.data(), std::size_t(written.size())});
        QCOMPARE(QByteArray(text.text().data(), qsizetype(text.text().size())), reads);
    }

    /// The quick way of this processor sees what the portable one sees.
    void marksAreTheSameOnEveryProcessor()
    {
        std::array<char, 64 + 128> bytes;
        std::minstd_rand random(20261123);
        constexpr std::string_view likely = "a.d:o@t/-0fM\\[](){}<&%=_ \r\n3\xE3\x80\x82\xE2\xC2\xAD\xEF";
        for (int round = 0; round < 5000; ++round) {
            for (char &byte : bytes)
                byte = random() % 4 ? likely[random() % likely.size()] : static_cast<char>(random() % 256);
            std::vector<std::uint64_t> told;
            for (const MarkFunctions &kind : allMarkFunctions()) {
                for (const MarkFunction function : {kind.refang, kind.find}) {
                    const char *p = bytes.data() + 16;
                    told.push_back(function(p, p));
                }
            }
            for (std::size_t i = 2; i < told.size(); ++i)
                QCOMPARE(told[i], told[i % 2]);
        }
    }
    /// What is remembered from mark to mark answers as what is read anew for each.
    void remembersWhatStandsBefore()
    {
        std::minstd_rand random(20261123);
        constexpr std::string_view pieces[] = {"a",
                                               "n",
                                               "C:\\",
                                               ":\\",
                                               "\\",
                                               "\\\\",
                                               "\\n",
                                               "\"",
                                               "\n",
                                               " ",
                                               "[",
                                               "hk",
                                               "://",
                                               "/",
                                               "a@b.",
                                               "x",
                                               "\xE3\x80\x8C",
                                               "12345678901234567890123456789012345678901234567890"};
        int asked = 0;
        for (int round = 0; round < 2000; ++round) {
            std::string text;
            for (int i = 0; i < 40; ++i)
                text += pieces[random() % std::size(pieces)];
            WhatStandsBefore remembered;
            for (std::size_t at = text.find('\\'); at != text.npos; at = text.find('\\', at + 1 + random() % 3)) {
                WhatStandsBefore one, two, three, four;
                const auto question = random() % 8; // any of them can be left out
                if (question != 0)
                    QCOMPARE(remembered.inQuotes(text, at), one.inQuotes(text, at));
                if (question != 1)
                    QCOMPARE(remembered.inPath(text, at), two.inPath(text, at));
                if (question != 2)
                    QCOMPARE(remembered.inUrl(text, at), three.inUrl(text, at));
                if (question != 3)
                    QVERIFY(remembered.token(text, at) == four.token(text, at));
                ++asked;
            }
        }
        QVERIFY(asked > 10000);
    }
    void knowsWhereItCameFrom()
    {
        RefangedText text;
        text.read("x a[.]b(.)c y"); // reads "x a.b.c y"
        QCOMPARE(text.rawRange(2, 7).start, 2u);
        QCOMPARE(text.rawRange(2, 7).end, 11u);
        QVERIFY(text.rawRange(2, 7).edited);
        QCOMPARE(text.rawRange(4, 5).start, 6u);
        QCOMPARE(text.rawRange(4, 5).end, 7u);
        QVERIFY(!text.rawRange(4, 5).edited);
        QVERIFY(text.edited(2, 7));
        QVERIFY(!text.edited(8, 9));
        QCOMPARE(text.positionOf(12), 8u);
    }
};

OBI_TEST(TestRefang)
#include "TestRefang.moc"
