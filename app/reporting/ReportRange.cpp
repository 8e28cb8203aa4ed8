// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/ReportRange.h"

#include <QCoreApplication>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

struct Fixed {
    RangeChoice choice;
    QLatin1StringView key;
    int hours;
};
constexpr std::array<Fixed, 5> FixedTable{{{RangeChoice::Hour, QLatin1StringView("1h"), 1},
                                           {RangeChoice::Day, QLatin1StringView("24h"), 24},
                                           {RangeChoice::Week, QLatin1StringView("7d"), 7 * 24},
                                           {RangeChoice::Month, QLatin1StringView("30d"), 30 * 24},
                                           {RangeChoice::Quarter, QLatin1StringView("90d"), 90 * 24}}};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportRange)
};

QString formatted(const QDateTime &time, const char *pattern)
{
    return QLocale().toString(time.toLocalTime(), Words::tr(pattern));
}

/// The end of a span that stops at midnight reads better as 24:00 of its last day.
QString endOfDay(const TimeSpan &span, const QDateTime &end)
{
    const bool endsAtMidnight = end.time() == QTime(0, 0) && span.start.toLocalTime().daysTo(end) == 1;
    return endsAtMidnight ? u"24:00"_s : QLocale().toString(end, u"HH:mm"_s);
}

} // namespace

QString rangeKey(RangeChoice choice)
{
    for (const Fixed &fixed : FixedTable) {
        if (fixed.choice == choice)
            return fixed.key;
    }
    return {};
}

RangeChoice rangeFromKey(QStringView key)
{
    for (const Fixed &fixed : FixedTable) {
        if (fixed.key == key)
            return fixed.choice;
    }
    return RangeChoice::Week;
}

QString rangeWord(RangeChoice choice)
{
    switch (choice) {
    case RangeChoice::Hour:
        return Words::tr("1 h");
    case RangeChoice::Day:
        return Words::tr("24 h");
    case RangeChoice::Week:
        return Words::tr("7 d");
    case RangeChoice::Month:
        return Words::tr("30 d");
    case RangeChoice::Quarter:
        return Words::tr("90 d");
    case RangeChoice::Custom:
        break;
    }
    return Words::tr("Custom");
}

TimeSpan spanFor(RangeChoice choice, const Clock &clock)
{
    const qint64 hour = clock.now().toSecsSinceEpoch() / 3600;
    const QDateTime end = QDateTime::fromSecsSinceEpoch(hour * 3600, Qt::UTC);
    for (const Fixed &fixed : FixedTable) {
        if (fixed.choice == choice)
            return {end.addSecs(-3600LL * fixed.hours), end};
    }
    return {end.addDays(-7), end};
}

RangeChoice rangeOf(const TimeSpan &span)
{
    for (const Fixed &fixed : FixedTable) {
        if (fixed.hours == span.hours())
            return fixed.choice;
    }
    return RangeChoice::Custom;
}

int bucketHours(const TimeSpan &span)
{
    if (span.hours() <= 48)
        return 1;
    // Beyond seven days the gateways answer in steps of a day.
    return span.hours() <= 7 * 24 ? 2 : 24;
}

int trendSliceHours(const TimeSpan &span)
{
    const qint64 hours = span.hours();
    if (hours == 7 * 24)
        return 12;
    if (hours < 24)
        return 0;
    for (const int slices : {15, 14, 12}) {
        if (hours % slices == 0)
            return int(hours / slices);
    }
    return 0;
}

QList<TimeSpan> trendSlices(const TimeSpan &span)
{
    QList<TimeSpan> slices;
    const int hours = trendSliceHours(span);
    if (hours == 0)
        return slices;
    for (QDateTime at = span.start; at < span.end; at = at.addSecs(3600LL * hours))
        slices.append({at, at.addSecs(3600LL * hours)});
    return slices;
}

QString spanText(const TimeSpan &span)
{
    const char *pattern = QT_TRANSLATE_NOOP("ReportRange", "d MMM HH:mm");
    return Words::tr("%1 – %2 %3")
        .arg(formatted(span.start, pattern), formatted(span.end, pattern),
             span.end.toLocalTime().timeZoneAbbreviation());
}

QString briefSpanText(const TimeSpan &span)
{
    const QDateTime start = span.start.toLocalTime();
    const QDateTime end = span.end.toLocalTime();
    if (start.date() != end.addSecs(-1).date())
        return Words::tr("%1 – %2").arg(formatted(start, QT_TRANSLATE_NOOP("ReportRange", "d MMM HH:mm")),
                                        formatted(end, QT_TRANSLATE_NOOP("ReportRange", "d MMM HH:mm")));
    return Words::tr("%1–%2").arg(formatted(start, QT_TRANSLATE_NOOP("ReportRange", "d MMM HH:mm")),
                                  endOfDay(span, end));
}

QString lengthText(const TimeSpan &span)
{
    if (span.hours() % 24 == 0 && span.hours() > 24)
        return Words::tr("%Ln day(s)", nullptr, int(span.hours() / 24));
    return Words::tr("%Ln hour(s)", nullptr, int(span.hours()));
}

} // namespace obi
