// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"
#include "text/TextInspector.h"

#include <QBuffer>
#include <QStringEncoder>

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

struct Place {
    QString value;
    qint64 offset;
    qint64 length;
    bool operator==(const Place &) const = default;
};

std::vector<Place> placesIn(QIODevice &device)
{
    std::vector<Place> places;
    const auto done = TextInspector::inspect(device, u"test"_s, [&places](const InspectedObservable &found) {
        if (!found.derived)
            places.push_back({QString::fromUtf8(found.value), found.offset, found.length});
    });
    Q_ASSERT(done);
    return places;
}

std::vector<Place> placesIn(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return placesIn(buffer);
}

/// Delivers a text a few bytes at a time, as a pipe may.
class Drip final : public QIODevice
{
public:
    explicit Drip(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        open(ReadOnly | Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min<qint64>({most, 7001, m_bytes.size() - m_at});
        std::copy_n(m_bytes.constData() + m_at, count, data);
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

} // namespace

class TestTextInspector : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void utf8() { QCOMPARE(placesIn(QByteArray("通信先 evil[.]jp")), (std::vector<Place>{{u"evil.jp"_s, 10, 9}})); }
    void utf16_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qint64>("offset");
        const QString text = u"see the page at 「evil.jp」 today and tomorrow"_s;
        const auto encoded = [&text](QStringConverter::Encoding encoding, QStringConverter::Flags flags) {
            return QByteArray(QStringEncoder(encoding, flags).encode(text));
        };
        QTest::newRow("LE") << encoded(QStringConverter::Utf16LE, {}) << qint64(34);
        QTest::newRow("BE") << encoded(QStringConverter::Utf16BE, {}) << qint64(34);
        QTest::newRow("LE with BOM") << encoded(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom)
                                     << qint64(36);
        QTest::newRow("BE with BOM") << encoded(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom)
                                     << qint64(36);
    }
    void utf16()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(qint64, offset);
        QCOMPARE(placesIn(bytes), (std::vector<Place>{{u"evil.jp"_s, offset, 14}}));
    }
    void utf32_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qint64>("offset");
        const QString text = u"see the page at 「evil.jp」 today and tomorrow"_s;
        const auto encoded = [&text](QStringConverter::Encoding encoding, QStringConverter::Flags flags) {
            return QByteArray(QStringEncoder(encoding, flags).encode(text));
        };
        QTest::newRow("LE") << encoded(QStringConverter::Utf32LE, {}) << qint64(68);
        QTest::newRow("BE") << encoded(QStringConverter::Utf32BE, {}) << qint64(68);
        QTest::newRow("LE with BOM") << encoded(QStringConverter::Utf32LE, QStringConverter::Flag::WriteBom)
                                     << qint64(72);
        QTest::newRow("BE with BOM") << encoded(QStringConverter::Utf32BE, QStringConverter::Flag::WriteBom)
                                     << qint64(72);
    }
    void utf32()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(qint64, offset);
        QCOMPARE(placesIn(bytes), (std::vector<Place>{{u"evil.jp"_s, offset, 28}}));
    }
    void shiftJis()
    {
        // 通信先は「evil.jp」です。
        const QByteArray bytes("\x92\xCA\x90\x4D\x90\xE6\x82\xCD\x81\x75"
                               "evil.jp"
                               "\x81\x76\x82\xC5\x82\xB7\x81\x42");
        QCOMPARE(placesIn(bytes), (std::vector<Place>{{u"evil.jp"_s, 10, 7}}));
    }
    void eucJp()
    {
        // 通信先は「evil.jp」です。
        const QByteArray bytes("\xC4\xCC\xBF\xAE\xC0\xE8\xA4\xCF\xA1\xD6"
                               "evil.jp"
                               "\xA1\xD7\xA4\xC7\xA4\xB9\xA1\xA3");
        QCOMPARE(placesIn(bytes), (std::vector<Place>{{u"evil.jp"_s, 10, 7}}));
    }
    void iso2022Jp()
    {
        // 通信先は, then ASCII
        const QByteArray bytes("\x1b$BDL?.@h$O\x1b(B evil.jp end");
        QCOMPARE(placesIn(bytes), (std::vector<Place>{{u"evil.jp"_s, 15, 7}}));
    }
    void longInputsKeepTheirOffsets()
    {
        QByteArray text;
        for (int i = 0; text.size() < 3'000'000; ++i)
            text += "some prose that says nothing and then h" + QByteArray::number(i) + "[.]evil.jp\n";
        Drip drip(text);
        const auto places = placesIn(drip);
        QCOMPARE(qsizetype(places.size()), text.count('\n'));
        for (const Place &place : places)
            QCOMPARE(QString::fromLatin1(text.mid(place.offset, place.length)).remove(u'[').remove(u']'), place.value);
    }
    void longInputsOfOtherEncodings()
    {
        QString text;
        for (int i = 0; text.size() < 900'000; ++i)
            text += u"何も言わない文章 and then h%1.evil.jp\n"_s.arg(i);
        const QByteArray bytes = QStringEncoder(QStringConverter::Utf16LE).encode(text);
        Drip drip(bytes);
        const auto places = placesIn(drip);
        QCOMPARE(qsizetype(places.size()), text.count(u'\n'));
        for (const Place &place : places)
            QCOMPARE(text.mid(place.offset / 2, place.length / 2), place.value);
    }
    void oneLongLine()
    {
        const QByteArray text = QByteArray("x").repeated(3'000'000) + " evil.jp";
        QCOMPARE(placesIn(text), (std::vector<Place>{{u"evil.jp"_s, 3'000'001, 7}}));
    }
    void saysWhatItCannotRead()
    {
        QBuffer closed;
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::read (QBuffer): device not open");
        const auto done = TextInspector::inspect(closed, u"closed"_s, [](const InspectedObservable &) {});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::FileUnreadable);
        QCOMPARE(done.error().context.first(), u"closed"_s);
    }
};

OBI_TEST(TestTextInspector)
#include "TestTextInspector.moc"
