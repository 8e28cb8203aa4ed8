// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "core/Json.h"

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

const QString Source = u"visibility.example"_s;

QByteArray nested(int levels)
{
    return QByteArray(levels, '[') + QByteArray(levels, ']');
}

} // namespace

class JsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileTextIsRefused_data();
    void hostileTextIsRefused();
    void plainTextIsTaken_data();
    void plainTextIsTaken();
    void numbers_data();
    void numbers();
};

void JsonTest::hostileTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("where");
    QTest::newRow("empty") << QByteArray() << u"byte 0"_s;
    QTest::newRow("cut off") << QByteArray(R"({"a":[1)") << u"byte 7"_s;
    QTest::newRow("rubbish behind") << QByteArray("{} {}") << u"byte 3"_s;
    QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xff\"}") << u"byte 6"_s;
    QTest::newRow("surrogates as UTF-8") << QByteArray("{\"a\":\"\xed\xa0\x80\"}") << u"byte 6"_s;
    QTest::newRow("deep") << R"({"a":)" + nested(100'000) + "}" << u"byte 1029"_s;
    QTest::newRow("member twice") << QByteArray(R"({"a":1,"b":2,"a":1})") << u"a"_s;
    QTest::newRow("member twice, spelled in two ways") << QByteArray(R"({"a":1,"\u0061":2})") << u"a"_s;
    QTest::newRow("member twice far in") << QByteArray(R"({"data":[{},{"d":[[{"id":1,"id":2}]]}]})")
                                         << u"data[1].d[0][0].id"_s;
    QTest::newRow("huge number") << QByteArray(R"({"a":1e999})") << u"byte 10"_s;
    QTest::newRow("huge whole number") << QByteArray(R"({"a":123456789012345678901234567890})") << u"$"_s;
    QTest::newRow("another kind") << QByteArray("[]") << u"$"_s;
}

void JsonTest::hostileTextIsRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, where);
    const auto object = json::object(json, Source);
    QVERIFY(!object);
    QCOMPARE(object.error(), (Error{ErrorCode::UnexpectedAnswer, {Source, where}}));
    QVERIFY(!json::array("[" + json + "]", Source) || json == "[]" || json.isEmpty());
}

void JsonTest::plainTextIsTaken_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray("[]");
    QTest::newRow("the same name in two objects") << QByteArray(R"([{"a":1},{"a":{"a":[{"a":1}]}}])");
    QTest::newRow("names that differ in case") << QByteArray(R"([{"a":1,"A":2}])");
    QTest::newRow("numbers of 64 bits") << QByteArray("[9223372036854775807,-9223372036854775808,1.5e300]");
    QTest::newRow("deep, but not too deep") << nested(1000);
    QTest::newRow("blanks all around") << QByteArray(" \r\n[ 1 ]\t");
}

void JsonTest::plainTextIsTaken()
{
    QFETCH(QByteArray, json);
    const auto array = json::array(json, Source);
    QVERIFY2(array, array ? "" : qPrintable(array.error().context.join(u' ')));
}

void JsonTest::numbers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<std::optional<qint64>>("expected");
    QTest::newRow("number") << QByteArray("42") << std::optional<qint64>(42);
    QTest::newRow("line") << QByteArray(" 0\n") << std::optional<qint64>(0);
    QTest::newRow("text") << QByteArray("\"42\"") << std::optional<qint64>();
    QTest::newRow("too large") << QByteArray("99999999999999999999") << std::optional<qint64>();
    QTest::newRow("list") << QByteArray("[42]") << std::optional<qint64>();
    QTest::newRow("nothing") << QByteArray() << std::optional<qint64>();
}

void JsonTest::numbers()
{
    QFETCH(QByteArray, json);
    QFETCH(std::optional<qint64>, expected);
    const auto number = json::number(json, Source);
    QCOMPARE(number ? std::optional(*number) : std::nullopt, expected);
}

OBI_TEST(JsonTest)
#include "JsonTest.moc"
