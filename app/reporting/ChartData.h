// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/Report.h"
#include "reporting/ReportCatalogue.h"

namespace obi {

/// What a chart draws: series of one value a bucket, from the bottom of the stack to its top.
struct ChartData {
    struct Series {
        QString name; ///< translated
        SeriesColor color;
        QList<qint64> values;
    };
    TimeSpan span{};
    int bucketHours = 1;
    QList<Series> series{};

    int buckets() const { return series.isEmpty() ? 0 : int(series.first().values.size()); }
    qint64 total(int bucket) const;
    qint64 sum(int series, int first, int last) const;
    /// -1 where there is no bucket or all are 0.
    int highest() const;
    /// The time that buckets first to last cover; the last one of a span may be cut.
    TimeSpan spanOf(int first, int last) const;
};

/// Counters of a report as chart data; series whose counters no gateway sent are left out.
ChartData chartData(const ChartSpec &spec, const ReportSeries &series, const TimeSpan &span);

/// The next "round" value of a scale from 0 that `steps` equal steps reach: 600 for 523 and 4.
qint64 niceCeiling(qint64 highest, int steps);

} // namespace obi
