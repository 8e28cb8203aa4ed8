// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/ReportAnswers.h"

#include "recording/ReportTiles.h"

#include <algorithm>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

void addOnce(QList<ReportRange> &ranges, const ReportRange &range)
{
    if (!ranges.contains(range))
        ranges.append(range);
}

QList<ReportRange> longestFirst(QList<ReportRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](const ReportRange &left, const ReportRange &right) {
        const qint64 a = left.start.msecsTo(left.end);
        const qint64 b = right.start.msecsTo(right.end);
        return a != b ? a > b : left.start > right.start;
    });
    return ranges;
}

QString words(const ReportRange &range)
{
    return range.start.toString(Qt::ISODate) + u'/' + range.end.toString(Qt::ISODate);
}

QByteArray reportKey(const QByteArray &host, const QByteArray &report)
{
    return host + ' ' + report;
}

} // namespace

void ReportAnswers::append(const ReportRequest &request, const Exchange *exchange)
{
    m_bySubject[request.subject()].append({request, exchange});
    if (request.counter.isEmpty() && exchange->response.status == 200)
        addOnce(m_ranges[reportKey(request.host, request.report)], request.range);
}

QList<ReportRange> ReportAnswers::ranges(const QByteArray &host, const QByteArray &report) const
{
    return longestFirst(m_ranges.value(reportKey(host, report)));
}

Result<RecordedAnswer> ReportAnswers::answer(const ReportRequest &asked, const HttpRequest &request)
{
    if (const auto recorded = asRecorded(asked))
        return *recorded;
    auto found = composed(asked);
    if (!found)
        return refused(asked, request);
    found->result.cutRows(asked.page.offset, asked.page.limit);
    HttpResponse response{200, {{"Content-Type"_ba, "application/json"_ba}}, found->result.toJson()};
    return RecordedAnswer{std::move(response), found->waitMs};
}

/// Repetitions of one question, one after the other.
std::optional<RecordedAnswer> ReportAnswers::asRecorded(const ReportRequest &asked)
{
    QList<const Exchange *> same;
    for (const Recorded &recorded : m_bySubject.value(asked.subject())) {
        if (recorded.request.range == asked.range && recorded.request.page == asked.page)
            same.append(recorded.exchange);
    }
    if (same.isEmpty())
        return std::nullopt;
    const QByteArray key = asked.subject() + ' ' + words(asked.range).toLatin1() + ' ' +
                           QByteArray::number(asked.page.offset) + ' ' + QByteArray::number(asked.page.limit);
    return answerOf(*same[qMin(m_cursors[key]++, same.size() - 1)]);
}

std::optional<ReportAnswers::Composed> ReportAnswers::composed(const ReportRequest &asked) const
{
    if (auto found = range(asked))
        return found;
    if (asked.isSeries) {
        if (auto part = partOfSeries(asked))
            return part;
    }
    if (!asked.isRanked) {
        if (auto sum = tiled(asked))
            return sum;
    }
    if (asked.counter.isEmpty())
        return std::nullopt;
    auto all = composed(asked.forAllCounters());
    auto only = all ? all->result.counter(QString::fromUtf8(asked.counter)) : std::nullopt;
    return only ? std::optional(Composed{std::move(*only), all->waitMs}) : std::nullopt;
}

/// The range put together from its recorded pages; nothing unless all rows are there.
std::optional<ReportAnswers::Composed> ReportAnswers::range(const ReportRequest &asked) const
{
    QMap<qint64, Recorded> pages; // of repetitions the last
    for (const Recorded &recorded : m_bySubject.value(asked.subject())) {
        if (recorded.request.range == asked.range && recorded.exchange->response.status == 200)
            pages.insert(recorded.request.page.offset, recorded);
    }
    std::optional<Composed> whole;
    for (const Recorded &page : std::as_const(pages)) {
        const auto result = ReportResult::parse(page.exchange->response.body);
        const qint64 had = whole ? whole->result.rowCount() : 0;
        if (!result || page.request.page.offset != had || (whole && !whole->result.addPage(*result)))
            return std::nullopt;
        if (!whole)
            whole = Composed{*result};
        whole->waitMs = qMax(whole->waitMs, answerOf(*page.exchange).waitMs);
        const qint64 rows = whole->result.rowCount();
        const qint64 limit = page.request.page.limit;
        if (limit < 0 || rows - had < limit || (result->totalCount() >= 0 && rows >= result->totalCount()))
            return whole;
    }
    return std::nullopt;
}

std::optional<ReportAnswers::Composed> ReportAnswers::partOfSeries(const ReportRequest &asked) const
{
    QList<ReportRange> longer = longestFirst(rangesOf(asked.subject()));
    std::reverse(longer.begin(), longer.end()); // the shortest has the finest steps
    for (const ReportRange &candidate : std::as_const(longer)) {
        if (candidate.start > asked.range.start || candidate.end < asked.range.end)
            continue;
        ReportRequest whole = asked;
        whole.range = candidate;
        auto series = range(whole);
        if (series && series->result.cutTimes(asked.range, candidate.end))
            return series;
    }
    return std::nullopt;
}

std::optional<ReportAnswers::Composed> ReportAnswers::tiled(const ReportRequest &asked) const
{
    QList<ReportRange> usable = rangesOf(asked.subject());
    for (;;) {
        const QList<ReportRange> tiles = fewestTiles(asked.range, usable);
        if (tiles.isEmpty())
            return std::nullopt;
        ReportRange unusable;
        if (auto sum = total(asked, tiles, unusable))
            return sum;
        if (usable.removeAll(unusable) == 0)
            return std::nullopt;
    }
}

/// Nothing where a tile is not complete: that one is then named in `unusable`.
std::optional<ReportAnswers::Composed> ReportAnswers::total(const ReportRequest &asked, const QList<ReportRange> &tiles,
                                                            ReportRange &unusable) const
{
    std::optional<Composed> sum;
    for (const ReportRange &tile : tiles) {
        ReportRequest request = asked;
        request.range = tile;
        auto part = range(request);
        if (!part) {
            unusable = tile;
            return std::nullopt;
        }
        if (!sum)
            sum = std::move(part);
        else if (!sum->result.add(part->result))
            return std::nullopt;
        else
            sum->waitMs = qMax(sum->waitMs, part->waitMs);
    }
    return sum;
}

QList<ReportRange> ReportAnswers::rangesOf(const QByteArray &subject) const
{
    QList<ReportRange> ranges;
    for (const Recorded &recorded : m_bySubject.value(subject)) {
        if (recorded.exchange->response.status == 200)
            addOnce(ranges, recorded.request.range);
    }
    return ranges;
}

tl::unexpected<Error> ReportAnswers::refused(const ReportRequest &asked, const HttpRequest &request) const
{
    QList<ReportRange> recorded = rangesOf(asked.subject());
    for (const ReportRange &range : rangesOf(asked.forAllCounters().subject()))
        addOnce(recorded, range);
    if (recorded.isEmpty())
        recorded = m_ranges.value(reportKey(asked.host, asked.report));
    if (recorded.isEmpty())
        return failure(ErrorCode::NotRecorded, {request.describe()});
    QStringList context{request.describe()};
    for (const ReportRange &range : longestFirst(recorded))
        context.append(words(range));
    return failure(ErrorCode::ReportRangeNotRecorded, context);
}

} // namespace obi
