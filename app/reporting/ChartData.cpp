// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/ChartData.h"

#include "reporting/Gather.h"
#include "reporting/ReportRange.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace obi {

qint64 ChartData::total(int bucket) const
{
    return std::accumulate(series.cbegin(), series.cend(), qint64(0),
                           [bucket](qint64 sum, const Series &one) { return sum + one.values.value(bucket); });
}

qint64 ChartData::sum(int index, int first, int last) const
{
    qint64 sum = 0;
    for (int bucket = first; bucket <= last; ++bucket)
        sum += series.at(index).values.value(bucket);
    return sum;
}

int ChartData::highest() const
{
    int highest = -1;
    for (int bucket = 0; bucket < buckets(); ++bucket) {
        if (total(bucket) > (highest < 0 ? 0 : total(highest)))
            highest = bucket;
    }
    return highest;
}

TimeSpan ChartData::spanOf(int first, int last) const
{
    const qint64 width = 3600LL * bucketHours;
    return {span.start.addSecs(first * width), std::min(span.end, span.start.addSecs((last + 1) * width))};
}

ChartData chartData(const ChartSpec &spec, const ReportSeries &series, const TimeSpan &span)
{
    ChartData data;
    data.span = span;
    data.bucketHours = bucketHours(span);
    for (const SeriesSpec &one : spec.series) {
        if (const auto values = bucketsOf(series, one.counters, span, data.bucketHours))
            data.series.append({reportWords(one.title), one.color, *values});
    }
    return data;
}

qint64 niceCeiling(qint64 highest, int steps)
{
    const double step = std::max(1.0, double(highest) / steps);
    const double power = std::pow(10.0, std::floor(std::log10(step)));
    for (const double factor : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 7.5, 10.0}) {
        const double nice = factor * power;
        if (nice >= step && nice == std::floor(nice))
            return qint64(nice) * steps;
    }
    return qint64(std::ceil(step)) * steps;
}

} // namespace obi
