// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/JsonSyntax.h"
#include "recording/JsonText.h"

#include "ObiTest.h"

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

// Raw strings stand above the class: inside it, moc 6.4 loses count of the braces.
const QByteArray Sample = R"({"log":{"a":[1.5e3,{"b":"\u00e9\""},true,null],"c":-7}})";

struct Escaped {
    const char *name;
    QByteArray token;
    QByteArray text;
};
const QList<Escaped> EscapedTexts{
    {"plain", R"("abc" , )"_ba, "abc"_ba},
    {"letters", R"("\"\\\/\b\f\n\r\t")"_ba, "\"\\/\b\f\n\r\t"_ba},
    {"units", R"("\u0041\u00e9\u5e2f")"_ba, "Aé帯"_ba},
    {"pair", R"("\ud83d\ude00!")"_ba, "😀!"_ba},
    {"lone halves", R"("\ud83d-\ude00\ud83dA")"_ba, "\uFFFD-\uFFFD\uFFFDA"_ba},
    {"nul", R"("a\u0000b")"_ba, QByteArray("a\0b", 3)},
};

} // namespace

class JsonSyntaxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsJson_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json : {"{}", "[]", " [1, -0.5e+3, true, false, null] ", "{\"a\":{\"b\":[\"\\u00e9\\n\"]}}",
                                 "\"text\"", "[[],[{}],0]"})
            QTest::newRow(json) << QByteArray(json);
        QTest::newRow("deep") << QByteArray(100000, '[') + QByteArray(100000, ']');
    }
    void acceptsJson()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!findJsonFault(json));
    }

    void everyCutEndsEarly()
    {
        for (qsizetype length = 0; length < Sample.size(); ++length) {
            const auto fault = findJsonFault(Sample.left(length));
            QVERIFY2(fault && fault->endsEarly && fault->offset == length, Sample.left(length));
        }
    }

    void findsFaults_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<qsizetype>("offset");
        QTest::newRow("no JSON") << "<html>"_ba << qsizetype(0);
        QTest::newRow("missing comma") << "[1 2]"_ba << qsizetype(3);
        QTest::newRow("wrong bracket") << "[1}"_ba << qsizetype(2);
        QTest::newRow("bare key") << "{a:1}"_ba << qsizetype(1);
        QTest::newRow("trailing comma") << "[1,]"_ba << qsizetype(3);
        QTest::newRow("more behind") << "{} x"_ba << qsizetype(3);
        QTest::newRow("control character") << "[\"a\nb\"]"_ba << qsizetype(3);
        QTest::newRow("bad escape") << "[\"\\x\"]"_ba << qsizetype(3);
        QTest::newRow("bad word") << "[nope]"_ba << qsizetype(2);
    }
    void findsFaults()
    {
        QFETCH(QByteArray, json);
        QFETCH(qsizetype, offset);
        const auto fault = findJsonFault(json);
        QVERIFY(fault);
        QVERIFY(!fault->endsEarly);
        QCOMPARE(fault->offset, offset);
    }

    void findsInvalidUtf8()
    {
        QCOMPARE(findInvalidUtf8("帯 é 😀"_ba), qsizetype(-1));
        QCOMPARE(findInvalidUtf8("ab\xff"), qsizetype(2));
        QCOMPARE(findInvalidUtf8("a\xc3"), qsizetype(1));
        QCOMPARE(findInvalidUtf8("\xed\xa0\x80"), qsizetype(0)); // a surrogate
        QCOMPARE(findInvalidUtf8("\xc0\x80"), qsizetype(0));     // overlong
    }

    void unescapes_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QByteArray>("text");
        for (const Escaped &row : EscapedTexts)
            QTest::newRow(row.name) << row.token << row.text;
    }
    void unescapes()
    {
        QFETCH(QByteArray, token);
        QFETCH(QByteArray, text);
        QCOMPARE(unescapeJson(token), std::optional(text));
    }

    void refusesWhatIsNoString()
    {
        for (const char *token : {"", "12", "\"open", "\"a\\", "\"\\x\"", "\"\\u12"})
            QVERIFY2(!unescapeJson(token), token);
    }

    void escapesBack()
    {
        const QByteArray text("\"\\/\b\f\n\r\t\x01 Aé帯😀\0", 21);
        QByteArray json;
        appendJsonString(json, text);
        QVERIFY(!findJsonFault(json));
        QCOMPARE(unescapeJson(json), std::optional(text));
    }
};

OBI_TEST(JsonSyntaxTest)
#include "JsonSyntaxTest.moc"
