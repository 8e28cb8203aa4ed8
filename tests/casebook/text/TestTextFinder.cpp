// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"
#include "text/Repetition.h"
#include "text/TextFinder.h"

#include <random>

using namespace obi;

namespace {

struct Place {
    ObservableType type;
    std::string value;
    std::size_t start = 0;
    std::size_t end = 0;
    FoundTraits traits;
    bool operator==(const Place &) const = default;
};

class Places final : public text::FindSink
{
public:
    void take(const text::Find &find) override
    {
        list.push_back({find.type, std::string(find.value), base + find.rawStart, base + find.rawEnd, find.traits});
    }
    std::vector<Place> list;
    std::size_t base = 0;
};

std::vector<Place> placesIn(std::string_view text)
{
    Places places;
    text::TextFinder().scan(text, 0, true, places);
    return places.list;
}

/// As a reader does who has `step` bytes more each time, and drops what is done.
std::vector<Place> placesPieceByPiece(std::string_view text, std::size_t step)
{
    Places places;
    text::TextFinder finder;
    std::string kept;
    std::size_t from = 0;
    for (std::size_t read = 0; read < text.size(); read += step) {
        kept += text.substr(read, step);
        from = finder.scan(kept, from, read + step >= text.size(), places);
        const std::size_t dropped = from - std::min(from, text::TextFinder::Context);
        kept.erase(0, dropped);
        places.base += dropped;
        from -= dropped;
    }
    return places.list;
}

std::string repeated(std::string_view piece, std::size_t size)
{
    std::string text;
    while (text.size() < size)
        text += piece;
    return text;
}

/// What begins in each repetition of a piece of this size, with places from its beginning on.
std::vector<std::vector<Place>> byRepetition(const std::vector<Place> &places, std::size_t size, std::size_t textSize)
{
    std::vector<std::vector<Place>> repetitions(textSize / size + 1);
    for (Place place : places) {
        const std::size_t start = place.start / size * size;
        place.start -= start;
        place.end -= start;
        repetitions[start / size].push_back(std::move(place));
    }
    return repetitions;
}

} // namespace

class TestTextFinder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Lines of programs have neither blanks nor ends: wherever a window ends, it is within a value.
    void findsInLinesWithoutEnd_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("behind");
        QTest::addColumn<int>("type");
        QTest::newRow("JSON") << QByteArray(R"({"ip":"192.0.)") << QByteArray(R"("},)") << int(ObservableType::Ip);
        QTest::newRow("URLs") << QByteArray("https://host.example.com/a") << QByteArray(",")
                              << int(ObservableType::Url);
        QTest::newRow("words") << QByteArray("host dot example dot com/") << QByteArray(" and ")
                               << int(ObservableType::Domain);
        QTest::newRow("addresses") << QByteArray("<a.b@evil") << QByteArray(".example.jp>;")
                                   << int(ObservableType::Email);
    }
    void findsInLinesWithoutEnd()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, behind);
        QFETCH(int, type);
        constexpr int count = 9'000;
        QByteArray line;
        std::vector<std::size_t> starts;
        for (int i = 0; i < count; ++i) {
            starts.push_back(std::size_t(line.size()));
            line += before + QByteArray::number(i / 250 + 1) + '.' + QByteArray::number(i % 250 + 1) + behind;
        }
        const std::string_view text(line.constData(), std::size_t(line.size()));
        std::vector<Place> places = placesIn(text);
        QCOMPARE(placesPieceByPiece(text, 100'000), places);
        std::erase_if(places, [type](const Place &place) { return place.type != ObservableType(type); });
        QCOMPARE(places.size(), starts.size());
        for (std::size_t i = 0; i < starts.size(); ++i)
            QVERIFY(places[i].start - starts[i] < std::size_t(before.size()));
    }

    /// A run of digits has but one mark, every sixteen bytes of a window: it must not fall between two.
    void findsEveryHash()
    {
        std::mt19937 random(20261123);
        constexpr std::size_t count = 30'000;
        std::string text;
        for (std::size_t i = 0; i < count; ++i) {
            for (int digit = 0; digit < 32; ++digit)
                text += "0123456789abcdef"[random() % 16];
            text += R"(","md5":")";
        }
        QCOMPARE(placesIn(text).size(), count);
    }

    /// What a window knows of a line, the next one knows too.
    void goesOnInTheSameLine_data()
    {
        QTest::addColumn<QByteArray>("beginning");
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("values of a type") << QByteArray() << QByteArray("user:ab, ");
        QTest::newRow("message IDs") << QByteArray("References: ") << QByteArray("<a1@b.jp> ");
        QTest::newRow("dots on both sides") << QByteArray() << QByteArray(".evil.jp,.");
    }
    void goesOnInTheSameLine()
    {
        QFETCH(QByteArray, beginning);
        QFETCH(QByteArray, piece);
        constexpr int count = 12'000;
        const QByteArray line = beginning + piece.repeated(count);
        const std::vector<Place> places = placesIn({line.constData(), std::size_t(line.size())});
        std::size_t first = 0;
        for (const Place &place : places)
            first += place.type == places.front().type;
        QCOMPARE(first, std::size_t(count));
    }

    /// What comes later in a text tells nothing of what was before it.
    void readsQuotedPrintableFromWhereItBegins()
    {
        std::string text(65'000, '|');
        text += "|http://a.jp/?q=3Dx|" + std::string(9'000, '|') + "=3D\"b\"";
        const std::vector<Place> places = placesIn(text);
        QVERIFY(!places.empty());
        QCOMPARE(places.front().value, std::string("http://a.jp/?q=3Dx"));
    }

    void knowsWhatRepeats_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("period");
        constexpr int size = 20'000;
        const auto filled = [](const QByteArray &piece) { return piece.repeated(size / piece.size() + 1).left(size); };
        QTest::newRow("one byte") << filled("a") << 1;
        QTest::newRow("a word") << filled("evil.jp ") << 8;
        QTest::newRow("runs within the piece") << filled(QByteArray(100, 'a') + 'b') << 101;
        QTest::newRow("two runs") << filled(QByteArray(1'365, 'a') + 'b' + QByteArray(2'730, 'a')) << 4096;
        QTest::newRow("pieces within the piece") << filled(QByteArray("ab").repeated(90) + "c") << 181;
        QTest::newRow("longest") << filled(QByteArray(4095, 'a') + 'b') << 4096;
        QTest::newRow("too long") << filled(QByteArray(4096, 'a') + 'b') << 0;
        QTest::newRow("not to the end") << filled("evil.jp ").chopped(1) + "x" << 0;
        QTest::newRow("not at the beginning") << "x" + filled("evil.jp ") << 0;
        QTest::newRow("too short") << filled("a").first(8'000) << 0;
    }
    void knowsWhatRepeats()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, period);
        const std::string_view bytes(text.constData(), std::size_t(text.size()));
        QCOMPARE(text::periodOf(bytes, bytes.size()), std::size_t(period));
    }

    /// What is found without looking is what looking finds.
    void findsTheSameInEveryRepetition_data()
    {
        QTest::addColumn<QByteArray>("piece");
        for (const char *piece : {"x.exe\xE3\x81\xAF",
                                  "\xFF"
                                  "1.1.1.1",
                                  "::1\xEF\xBC\x8E"
                                  "a.jp ",
                                  "evil[.]jp\n",
                                  "http://a.jp/?u=http://b.jp 1&#46;",
                                  "C:\\(",
                                  "\nuser:a\xC2",
                                  "=\r\nHKLM\\a ",
                                  "a=3D\"b.jp\" =\n",
                                  "xn--a.jp [at] b.jp",
                                  "[.]0",
                                  "+a.jp",
                                  "Message-ID: <a@b.jp>\n",
                                  "MID 1 ",
                                  "deadbeefdeadbeefdeadbeefdeadbeef,",
                                  "'(1).pdf ftp://a.jp ",
                                  "cpe:2.3:a:b:c:1.2.3.4:*\n",
                                  "10.1.2.3.5 > 192.0.2.1.443: ",
                                  "evil dot jp and ",
                                  "user:a, ",
                                  ".evil.jp,."})
            QTest::newRow(piece) << QByteArray(piece);
        QTest::newRow("a long piece") << QByteArray("see https://evil.jp/") + QByteArray(3'000, 'a') +
                                             " or 192.0.2.1\n";
    }
    void findsTheSameInEveryRepetition()
    {
        QFETCH(QByteArray, piece);
        piece += piece; // some are found in every other one
        const std::string_view bytes(piece.constData(), std::size_t(piece.size()));
        const std::size_t size = bytes.size();
        // Too short to be taken for a repetition.
        const std::size_t few = size > 1'000 ? 3 : 4'000 / size;
        const std::string shortText = repeated(bytes, few * 2 * size);
        const auto looked = byRepetition(placesIn(shortText), size, shortText.size());
        const std::string text = repeated(bytes, 150'000);
        const std::vector<Place> found = placesIn(text);
        const auto repetitions = byRepetition(found, size, text.size());
        for (std::size_t i = few; i + few < text.size() / size; ++i)
            QCOMPARE(repetitions[i], looked[few]);
        QCOMPARE(placesPieceByPiece(text, 40'000), found);
    }

    void goesOnBehindWhatRepeats()
    {
        const std::string text =
            "first.jp\n" + repeated("evil.jp ", 90'000) + "other.jp\n" + repeated("192.0.2.1,", 90'000) + "last.jp";
        std::vector<std::string> others;
        std::size_t names = 0;
        std::size_t addresses = 0;
        for (const Place &place : placesIn(text)) {
            names += place.value == "evil.jp";
            addresses += place.value == "192.0.2.1";
            if (place.value != "evil.jp" && place.value != "192.0.2.1")
                others.push_back(place.value);
        }
        QCOMPARE(others, (std::vector<std::string>{"first.jp", "other.jp", "last.jp"}));
        QCOMPARE(names, std::size_t(90'000 / 8));
        QCOMPARE(addresses, std::size_t(9'000));
    }
};

OBI_TEST(TestTextFinder)
#include "TestTextFinder.moc"
