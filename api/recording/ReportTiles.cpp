// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/ReportTiles.h"

#include <QHash>

#include <algorithm>

namespace obi {
namespace {

using RangesByStart = QHash<qint64, QList<ReportRange>>;

RangesByStart byStart(const ReportRange &wanted, const QList<ReportRange> &recorded)
{
    RangesByStart ranges;
    for (const ReportRange &range : recorded) {
        if (range.start >= wanted.start && range.end <= wanted.end && range.start < range.end)
            ranges[range.start.toMSecsSinceEpoch()].append(range);
    }
    for (auto &list : ranges)
        std::sort(list.begin(), list.end(), [](const auto &left, const auto &right) { return left.end > right.end; });
    return ranges;
}

QList<ReportRange> walkBack(const QHash<qint64, ReportRange> &cameBy, const ReportRange &wanted)
{
    QList<ReportRange> tiles;
    for (qint64 at = wanted.end.toMSecsSinceEpoch(); at != wanted.start.toMSecsSinceEpoch();) {
        tiles.prepend(cameBy[at]);
        at = tiles.first().start.toMSecsSinceEpoch();
    }
    return tiles;
}

} // namespace

QList<ReportRange> fewestTiles(const ReportRange &wanted, const QList<ReportRange> &recorded)
{
    // Breadth first over the points in time that a row of tiles can reach: the first row to arrive is the shortest.
    const RangesByStart ranges = byStart(wanted, recorded);
    const qint64 goal = wanted.end.toMSecsSinceEpoch();
    QHash<qint64, ReportRange> cameBy;
    QList<qint64> reached{wanted.start.toMSecsSinceEpoch()};
    for (qsizetype i = 0; i < reached.size(); ++i) {
        for (const ReportRange &range : ranges.value(reached[i])) {
            const qint64 end = range.end.toMSecsSinceEpoch();
            if (cameBy.contains(end))
                continue;
            cameBy.insert(end, range);
            if (end == goal)
                return walkBack(cameBy, wanted);
            reached.append(end);
        }
    }
    return {};
}

} // namespace obi
