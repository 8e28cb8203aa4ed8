// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "gateway/Report.h"

#include <QLocale>

namespace obi {

/// The spans of time that the toolbar offers. Setting::TimeRange keeps their keys; a custom span is not kept.
enum class RangeChoice { Hour, Day, Week, Month, Quarter, Custom };
inline constexpr std::array FixedRanges{RangeChoice::Hour, RangeChoice::Day, RangeChoice::Week, RangeChoice::Month,
                                        RangeChoice::Quarter};

QString rangeKey(RangeChoice choice);      ///< "1h", "24h", "7d", "30d", "90d"; empty for Custom
RangeChoice rangeFromKey(QStringView key); ///< Week where the key is none of them
QString rangeWord(RangeChoice choice);     ///< "7 d", on the segment
/// Ends at the full hour that has passed last.
TimeSpan spanFor(RangeChoice choice, const Clock &clock);
/// The choice whose length a span has, or Custom.
RangeChoice rangeOf(const TimeSpan &span);

/// How wide one bar of a chart is, in hours: 1, 2 or 24.
int bucketHours(const TimeSpan &span);
/// Hours of one slice of the trend column, 0 where a span cannot be cut into whole hours or is too short for it.
int trendSliceHours(const TimeSpan &span);
QList<TimeSpan> trendSlices(const TimeSpan &span);

/// "16 Nov 09:00 – 23 Nov 09:00 JST", in local time.
QString spanText(const TimeSpan &span);
/// "20 Nov 10:00–24:00", shorter where both ends are on one day.
QString briefSpanText(const TimeSpan &span);
/// "7 days", "24 hours": the length in words.
QString lengthText(const TimeSpan &span);

} // namespace obi
