// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/Gather.h"

#include "reporting/ReportCatalogue.h"

#include <algorithm>

namespace obi {

namespace {

void addUnreadable(QStringList &all, const QStringList &more)
{
    for (const QString &name : more) {
        if (!all.contains(name))
            all.append(name);
    }
}

qint64 gathered(Gathering how, qint64 one, qint64 other)
{
    switch (how) {
    case Gathering::Earliest:
        return std::min(one, other);
    case Gathering::Latest:
        return std::max(one, other);
    case Gathering::Sum:
        break;
    }
    return one + other;
}

using Column = QList<std::optional<qint64>>;

void addColumn(Column &to, const Column &from, const QList<qsizetype> &rowOf, Gathering how)
{
    const qsizetype rows = std::min(from.size(), rowOf.size());
    for (qsizetype row = 0; row < rows; ++row) {
        const std::optional<qint64> &value = from.at(row);
        if (!value)
            continue;
        std::optional<qint64> &sum = to[rowOf.at(row)];
        sum = sum ? gathered(how, *sum, *value) : *value;
    }
}

/// For each row of `part`, its place in `all`.
QList<qsizetype> placeRows(ReportTable &all, QHash<QString, qsizetype> &places, const ReportTable &part)
{
    QList<qsizetype> rowOf;
    rowOf.reserve(part.rows.size());
    for (const QString &key : part.rows) {
        const auto place = places.constFind(key);
        rowOf.append(place == places.cend() ? all.rows.size() : *place);
        if (place == places.cend()) {
            places.insert(key, all.rows.size());
            all.rows.append(key);
        }
    }
    return rowOf;
}

} // namespace

ReportSummary gather(const QList<ReportSummary> &parts)
{
    ReportSummary all;
    for (const ReportSummary &part : parts) {
        for (auto it = part.counters.cbegin(); it != part.counters.cend(); ++it)
            all.counters[it.key()] += it.value();
        addUnreadable(all.unreadable, part.unreadable);
    }
    return all;
}

ReportSeries gather(const QList<ReportSeries> &parts)
{
    ReportSeries all;
    QMap<QString, QMap<QDateTime, qint64>> sums;
    for (const ReportSeries &part : parts) {
        for (auto it = part.counters.cbegin(); it != part.counters.cend(); ++it) {
            for (const ReportSeries::Point &point : it.value())
                sums[it.key()][point.at] += point.value;
        }
        addUnreadable(all.unreadable, part.unreadable);
    }
    for (auto counter = sums.cbegin(); counter != sums.cend(); ++counter) {
        QList<ReportSeries::Point> &points = all.counters[counter.key()];
        for (auto point = counter->cbegin(); point != counter->cend(); ++point)
            points.append({point.key(), point.value()});
    }
    return all;
}

ReportTable gather(const QList<ReportTable> &parts)
{
    ReportTable all;
    QHash<QString, qsizetype> places;
    QList<QList<qsizetype>> rowsOf;
    for (const ReportTable &part : parts) {
        rowsOf.append(placeRows(all, places, part));
        addUnreadable(all.unreadable, part.unreadable);
    }
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const auto &counters = parts.at(i).counters;
        for (auto it = counters.cbegin(); it != counters.cend(); ++it) {
            Column &column = all.counters[it.key()];
            column.resize(all.rows.size());
            addColumn(column, it.value(), rowsOf.at(i), gatheringOf(it.key()));
        }
    }
    all.totalRows = all.rows.size();
    return all;
}

std::optional<qint64> sumOf(const ReportSummary &summary, const QStringList &counters)
{
    std::optional<qint64> sum;
    for (const QString &counter : counters) {
        const auto it = summary.counters.constFind(counter);
        if (it != summary.counters.cend())
            sum = sum.value_or(0) + it.value();
    }
    return sum;
}

std::optional<QList<qint64>> bucketsOf(const ReportSeries &series, const QStringList &counters, const TimeSpan &span,
                                       int hours)
{
    const qint64 width = 3600LL * hours;
    const qint64 count = (span.start.secsTo(span.end) + width - 1) / width;
    std::optional<QList<qint64>> buckets;
    for (const QString &counter : counters) {
        const auto points = series.counters.constFind(counter);
        if (points == series.counters.cend())
            continue;
        if (!buckets)
            buckets = QList<qint64>(count, 0);
        for (const ReportSeries::Point &point : *points) {
            // Gateways give days from their own midnight: the first step may begin a little before the span.
            const qint64 bucket = std::max<qint64>(0, span.start.secsTo(point.at)) / width;
            if (bucket < count)
                (*buckets)[bucket] += point.value;
        }
    }
    return buckets;
}

} // namespace obi
