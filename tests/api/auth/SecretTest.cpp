// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/Secret.h"
#include "ObiTest.h"

#include <QDebug>
#include <QVariant>

#include <type_traits>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

// Nothing prints a secret, and none turns into something that can be printed.
template <typename T>
concept Printable = requires(QDebug debug, const T &value)
{
    debug << value;
};
static_assert(Printable<QByteArray>);
static_assert(!Printable<Secret>);
static_assert(!Printable<PassingSecret>);
static_assert(!std::is_convertible_v<Secret, QByteArray>);
static_assert(!std::is_convertible_v<Secret, QByteArrayView>);
static_assert(!std::is_convertible_v<Secret, QString>);
static_assert(!std::is_convertible_v<Secret, QVariant>);
static_assert(!std::is_convertible_v<QByteArray, Secret>);
static_assert(!std::is_copy_constructible_v<PassingSecret>);
static_assert(std::is_nothrow_move_constructible_v<Secret>);

QByteArray revealed(const Secret &secret)
{
    return secret.reveal().toByteArray();
}

} // namespace

class SecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatItWasGiven();
    void copiesAreDeep();
    void sharedBytesAreLeftToTheOthers();
    void moves();
    void comparison();
    void wipeLeavesSharedBytesAlone();
    void base64();
    void basicCredentialsOfRfc7617();
    void onTheWay();
};

void SecretTest::holdsWhatItWasGiven()
{
    QVERIFY(Secret().isEmpty());
    QVERIFY(Secret::fromText({}).isEmpty());
    QCOMPARE(revealed(Secret("abc")), "abc");
    QCOMPARE(revealed(Secret::fromText(u"パスワード🔑"_s)), u"パスワード🔑"_s.toUtf8());
    QCOMPARE(revealed(Secret(QByteArray("a\0b", 3))), QByteArray("a\0b", 3));
}

void SecretTest::copiesAreDeep()
{
    const Secret first("abc");
    Secret second = first;
    QVERIFY(first.reveal().data() != second.reveal().data());
    second = Secret("other");
    QCOMPARE(revealed(first), "abc");
    second = first;
    QVERIFY(first.reveal().data() != second.reveal().data());
    const Secret &itself = second;
    second = itself;
    QCOMPARE(revealed(second), "abc");
}

void SecretTest::sharedBytesAreLeftToTheOthers()
{
    const QByteArray bytes = QByteArray("abc").append("def");
    {
        const Secret secret(bytes);
        QVERIFY(secret.reveal().data() != bytes.constData());
    }
    QCOMPARE(bytes, "abcdef");
    // Bytes that lie in the program itself: never written to.
    {
        const Secret literal(QByteArrayLiteral("literal"));
    }
    {
        const Secret raw(QByteArray::fromRawData("raw", 3));
    }
}

void SecretTest::moves()
{
    Secret first("abc");
    const char *where = first.reveal().data();
    Secret second = std::move(first);
    QCOMPARE(second.reveal().data(), where);
    QVERIFY(first.isEmpty());
    first = std::move(second);
    QCOMPARE(revealed(first), "abc");
    Secret &itself = first;
    first = std::move(itself);
    QCOMPARE(revealed(first), "abc");
}

void SecretTest::comparison()
{
    QCOMPARE(Secret("abc"), Secret("abc"));
    QCOMPARE(Secret(), Secret(""));
    QVERIFY(!(Secret("abc") == Secret("abd")));
    QVERIFY(!(Secret("abc") == Secret("ab")));
    QVERIFY(!(Secret("abc") == Secret()));
}

void SecretTest::wipeLeavesSharedBytesAlone()
{
    QByteArray bytes = QByteArray("abc").append("def");
    const QByteArray other = bytes;
    wipe(bytes);
    QVERIFY(bytes.isEmpty());
    QCOMPARE(other, "abcdef");
    QString text = u"パス"_s + u"ワード"_s;
    const QString otherText = text;
    wipe(text);
    QVERIFY(text.isEmpty());
    QCOMPARE(otherText, u"パスワード"_s);
    QByteArray nothing;
    wipe(nothing);
}

void SecretTest::base64()
{
    QCOMPARE(revealed(Secret::base64("any carnal pleas")), "YW55IGNhcm5hbCBwbGVhcw==");
    QVERIFY(Secret::base64({}).isEmpty());
}

void SecretTest::basicCredentialsOfRfc7617()
{
    QCOMPARE(revealed(basicCredentials(u"Aladdin"_s, Secret("open sesame"))), "QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    QCOMPARE(revealed(basicCredentials(u"test"_s, Secret::fromText(u"123£"_s))), "dGVzdDoxMjPCow==");
    QVERIFY(!revealed(basicCredentials(u"x"_s, Secret(QByteArray(500, 'y')))).contains('\n'));
}

void SecretTest::onTheWay()
{
    QByteArray kept;
    {
        const PassingSecret header(Secret("abc"), "Bearer ");
        QCOMPARE(header.bytes(), "Bearer abc");
        kept = header.bytes();
    }
    // Somebody still holds the request: it is not changed behind their back.
    QCOMPARE(kept, "Bearer abc");
}

OBI_TEST(SecretTest)
#include "SecretTest.moc"
