// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "ctim/CtimJson.h"
#include "ctim/Observable.h"

#include <QFile>
#include <QRegularExpression>

using namespace obi;
using namespace Qt::StringLiterals;

class TestObservable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTypeHasItsOwnName();
    void namesAreThoseOfTheSpecification();
    void unknownNamesAreNoType_data();
    void unknownNamesAreNoType();
    void wellFormedValues_data();
    void wellFormedValues();
    void malformedValues_data();
    void malformedValues();
    void longTextIsNotRepeatedWholeInTheError();
    void equalityIsTypeAndValue();
    void listGoesOverTheWireAsBareArray();
    void readingRefusesWhatIsNoObservable_data();
    void readingRefusesWhatIsNoObservable();
};

void TestObservable::everyTypeHasItsOwnName()
{
    QCOMPARE(allObservableTypes().size(), size_t(63));
    QSet<QString> names;
    for (const ObservableType type : allObservableTypes()) {
        names.insert(observableTypeName(type));
        QCOMPARE(observableTypeFromName(observableTypeName(type)), std::optional(type));
    }
    QCOMPARE(names.size(), 63);
    QCOMPARE(observableTypeName(ObservableType::Sha256), u"sha256"_s);
    QCOMPARE(observableTypeName(ObservableType::AcuDid), u"acudid"_s);
    QCOMPARE(observableTypeName(ObservableType::UserAgent), u"user_agent"_s);
}

void TestObservable::namesAreThoseOfTheSpecification()
{
    QFile notes(QStringLiteral(OBI_SOURCE_DIR "/../shared/api.md"));
    if (!notes.open(QIODevice::ReadOnly))
        QSKIP("left out: this clone has no ../shared/api.md");
    const QString text = QString::fromUtf8(notes.readAll());
    const QString table = text.mid(text.indexOf("### 3.4"_L1)).section("\n---"_L1, 0, 0);
    static const QRegularExpression row(u"^\\| ([a-z0-9_]+) \\| `"_s, QRegularExpression::MultilineOption);
    int rows = 0;
    for (auto it = row.globalMatch(table); it.hasNext(); ++rows) {
        const QString name = it.next().captured(1);
        QVERIFY2(observableTypeFromName(name), qPrintable(name));
    }
    QCOMPARE(rows, 63);
}

void TestObservable::unknownNamesAreNoType_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u""_s, u"Domain"_s, u"domain "_s, u"domains"_s, u"zzz"_s, u"ドメイン"_s, u"a"_s})
        QTest::newRow(qPrintable(u"'%1'"_s.arg(name))) << name;
}

void TestObservable::unknownNamesAreNoType()
{
    QFETCH(QString, name);
    QVERIFY(!observableTypeFromName(name));
    QCOMPARE(Observable::parse(name, u"bit.ly").error(), (Error{ErrorCode::NotAnObservable, {u"bit.ly"_s}}));
}

void TestObservable::wellFormedValues_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("domain") << u"bit.ly"_s;
    QTest::newRow("blanks inside") << u"NT AUTHORITY\\SYSTEM x"_s;
    QTest::newRow("japanese") << u"請求書のお支払いについて"_s;
    QTest::newRow("beyond the first plane") << u"\U0001F4E7 invoice"_s;
    QTest::newRow("longest") << QString(Observable::MaximumLength, u'x');
    QTest::newRow("not valid for its type") << u"blah"_s;
}

void TestObservable::wellFormedValues()
{
    QFETCH(QString, value);
    const auto parsed = Observable::parse(ObservableType::Ipv6, value);
    QVERIFY(parsed);
    QCOMPARE(parsed->value(), value);
    QCOMPARE(parsed->type(), ObservableType::Ipv6);
}

void TestObservable::malformedValues_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u" "_s;
    QTest::newRow("leading blank") << u" bit.ly"_s;
    QTest::newRow("trailing line break") << u"bit.ly\n"_s;
    QTest::newRow("trailing ideographic space") << u"bit.ly\u3000"_s;
    QTest::newRow("null inside") << u"bit"_s + QChar(0) + u".ly"_s;
    QTest::newRow("line break inside") << u"bit\n.ly"_s;
    QTest::newRow("delete") << u"bit\u007f.ly"_s;
    QTest::newRow("C1 control") << u"bit\u0085.ly"_s;
    QTest::newRow("half a surrogate pair") << u"bit"_s + QChar(0xD83D) + u".ly"_s;
    QTest::newRow("too long") << QString(Observable::MaximumLength + 1, u'x');
}

void TestObservable::malformedValues()
{
    QFETCH(QString, value);
    const auto parsed = Observable::parse(ObservableType::Domain, value);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::NotAnObservable);
}

void TestObservable::longTextIsNotRepeatedWholeInTheError()
{
    const auto parsed = Observable::parse(ObservableType::Url, QString(100'000, u'x'));
    QVERIFY(!parsed);
    QVERIFY(parsed.error().context.first().size() < 300);
}

void TestObservable::equalityIsTypeAndValue()
{
    const auto domain = Observable::parse(ObservableType::Domain, u"bit.ly");
    QVERIFY(domain == Observable::parse(u"domain", u"bit.ly"));
    QVERIFY(domain != Observable::parse(ObservableType::Hostname, u"bit.ly"));
    QVERIFY(domain != Observable::parse(ObservableType::Domain, u"Bit.ly"));
    QCOMPARE(QSet<Observable>({*domain, *domain}).size(), 1);
}

void TestObservable::listGoesOverTheWireAsBareArray()
{
    const auto domain = Observable::parse(ObservableType::Domain, u"bit.ly");
    const auto subject = Observable::parse(ObservableType::EmailSubject, u"請求 \"1\"");
    const QByteArray one = R"([{"type":"domain","value":"bit.ly"}])";
    const QByteArray two = R"([{"type":"domain","value":"bit.ly"},{"type":"email_subject","value":"請求 \"1\""}])";
    QCOMPARE(observableListToJson({*domain}), one);
    QCOMPARE(observableListToJson({*domain, *subject}), two);
    QCOMPARE(observableListToJson({}), QByteArray("[]"));
}

void TestObservable::readingRefusesWhatIsNoObservable_data()
{
    QTest::addColumn<QJsonValue>("json");
    QTest::newRow("nothing") << QJsonValue();
    QTest::newRow("text") << QJsonValue(u"domain:bit.ly"_s);
    QTest::newRow("no value") << QJsonValue(QJsonObject{{u"type"_s, u"domain"_s}});
    QTest::newRow("null value") << QJsonValue(QJsonObject{{u"type"_s, u"domain"_s}, {u"value"_s, QJsonValue()}});
    QTest::newRow("unknown type") << QJsonValue(QJsonObject{{u"type"_s, u"planet"_s}, {u"value"_s, u"Mars"_s}});
}

void TestObservable::readingRefusesWhatIsNoObservable()
{
    QFETCH(QJsonValue, json);
    QCOMPARE(observableFromJson(json).error().code, ErrorCode::NotAnObservable);
}

OBI_TEST(TestObservable)
#include "test_observable.moc"
