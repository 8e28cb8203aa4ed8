// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ObiTest.h"

#include "threat/Paging.h"

using namespace obi;
using namespace Qt::StringLiterals;

namespace {

/// Pages of three numbers each, up to `last`.
struct Numbers {
    int last;
    QList<PageMark> asked{};

    Async<Page<int>> page(PageMark mark)
    {
        asked.append(mark);
        const int from = mark.searchAfter.isEmpty() ? 1 : mark.searchAfter.first().toInt() + 1;
        Page<int> page;
        for (int i = from; i < from + 3 && i <= last; ++i)
            page.items.append(i);
        if (from + 3 <= last)
            page.next = PageMark{{QString::number(from + 2)}};
        co_return page;
    }
};

} // namespace

class TestPaging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headers_data();
    void headers();
    void totals_data();
    void totals();
    void queries_data();
    void queries();
    void walks_data();
    void walks();
    void walkEndsAtTheFirstError();
    void walkEndsWhereTheServerTurnsInACircle();
    void readerTakesBodyAndHeaders();
};

void TestPaging::headers_data()
{
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<std::optional<PageMark>>("expected");
    using Mark = std::optional<PageMark>;
    QTest::newRow("last page") << HttpHeaders{{"X-Total-Hits", "3"}, {"X-Sort", R"(["a"])"}} << Mark();
    QTest::newRow("sort values") << HttpHeaders{{"X-Next", "limit=100&offset=100"},
                                                {"X-Sort", R"([1532621680000,"casebook-1",null,true])"}}
                                 << Mark({{u"1532621680000"_s, u"casebook-1"_s, u""_s, u"true"_s}});
    QTest::newRow("without case") << HttpHeaders{{"x-next", "limit=1&offset=1"}, {"X-SORT", R"(["b"])"}}
                                  << Mark({{u"b"_s}});
    QTest::newRow("in the form") << HttpHeaders{{"X-Next",
                                                 "limit=2&offset=2&search_after=2026-01-01T00%3A00&search_after=a+b"}}
                                 << Mark({{u"2026-01-01T00:00"_s, u"a b"_s}});
    QTest::newRow("offset alone") << HttpHeaders{{"X-Next", "limit=100&offset=200"}} << Mark({{}, 200});
    QTest::newRow("no sense") << HttpHeaders{{"X-Next", "yes"}, {"X-Sort", "{]"}} << Mark();
    QTest::newRow("negative") << HttpHeaders{{"X-Next", "offset=-5"}} << Mark({{}, 0});
}

void TestPaging::headers()
{
    QFETCH(HttpHeaders, headers);
    QFETCH(std::optional<PageMark>, expected);
    QVERIFY(nextPage(headers) == expected);
}

void TestPaging::totals_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<std::optional<qint64>>("expected");
    QTest::newRow("number") << QByteArray(" 10001 ") << std::optional<qint64>(10001);
    QTest::newRow("none") << QByteArray() << std::optional<qint64>();
    QTest::newRow("unknown") << QByteArray("-1") << std::optional<qint64>();
    QTest::newRow("text") << QByteArray("many") << std::optional<qint64>();
}

void TestPaging::totals()
{
    QFETCH(QByteArray, value);
    QFETCH(std::optional<qint64>, expected);
    QCOMPARE(totalHits({{"x-total-hits", value}}), expected);
}

void TestPaging::queries_data()
{
    QTest::addColumn<PageMark>("mark");
    QTest::addColumn<QString>("expected");
    QTest::newRow("start") << PageMark{} << u"q=1&limit=50&offset=0"_s;
    QTest::newRow("offset") << PageMark{{}, 150} << u"q=1&limit=50&offset=150"_s;
    QTest::newRow("marks") << PageMark{{u"2026-01-01T00:00:00+09:00"_s, u"a&b"_s}}
                           << u"q=1&limit=50&search_after=2026-01-01T00%3A00%3A00%2B09%3A00&search_after=a%26b"_s;
}

void TestPaging::queries()
{
    QFETCH(PageMark, mark);
    QFETCH(QString, expected);
    QUrlQuery query(u"q=1"_s);
    addPaging(query, mark, 50);
    QCOMPARE(query.toString(QUrl::FullyEncoded), expected);
}

void TestPaging::walks_data()
{
    QTest::addColumn<int>("last");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("requests");
    QTest::newRow("nothing there") << 0 << 100 << 0 << 1;
    QTest::newRow("one page") << 3 << 100 << 3 << 1;
    QTest::newRow("three pages") << 7 << 100 << 7 << 3;
    QTest::newRow("limit in mid-page") << 100 << 4 << 4 << 2;
    QTest::newRow("limit at the end of a page") << 100 << 6 << 6 << 2;
    QTest::newRow("nothing wanted") << 100 << 0 << 0 << 0;
}

void TestPaging::walks()
{
    QFETCH(int, last);
    QFETCH(int, limit);
    QFETCH(int, count);
    QFETCH(int, requests);
    Numbers numbers{last};
    const auto all = test::await(walkPages<int>([&numbers](PageMark mark) { return numbers.page(mark); }, limit));
    QCOMPARE(all.value().size(), count);
    QCOMPARE(all->isEmpty() ? 0 : all->last(), count);
    QCOMPARE(numbers.asked.size(), requests);
}

void TestPaging::walkEndsAtTheFirstError()
{
    Numbers numbers{100};
    const auto ask = [&numbers](PageMark mark) -> Async<Page<int>> {
        if (numbers.asked.size() == 2)
            return []() -> Async<Page<int>> { co_return failure(ErrorCode::TimedOut, {u"host"_s, u"30"_s}); }();
        return numbers.page(mark);
    };
    const auto all = test::await(walkPages<int>(ask, 100));
    QCOMPARE(all.error(), (Error{ErrorCode::TimedOut, {u"host"_s, u"30"_s}}));
    QCOMPARE(numbers.asked.size(), 2);
}

void TestPaging::walkEndsWhereTheServerTurnsInACircle()
{
    int asked = 0;
    const auto ask = [&asked](PageMark) -> Async<Page<int>> {
        ++asked;
        co_return Page<int>{{1}, std::nullopt, PageMark{{u"same"_s}}};
    };
    const auto all = test::await(walkPages<int>(ask, 100, u"host"_s));
    QCOMPARE(all.error(), (Error{ErrorCode::UnexpectedAnswer, {u"host"_s, u"X-Next"_s}}));
    QCOMPARE(asked, 2);
}

void TestPaging::readerTakesBodyAndHeaders()
{
    const auto read = pageReader<int>(
        [](const QByteArray &body, const QString &) -> Result<QList<int>> { return QList<int>{int(body.size())}; });
    const HttpResponse response{200, {{"X-Total-Hits", "9"}, {"X-Next", "offset=1"}}, "12345"};
    const auto page = read(response, u"host"_s);
    QCOMPARE(page->items, QList<int>{5});
    QCOMPARE(page->totalHits, std::optional<qint64>(9));
    QVERIFY(page->next == (PageMark{{}, 1}));
}

OBI_TEST(TestPaging)
#include "test_paging.moc"
