// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace obi {

/// A span of time for which a gateway is asked. Reports are kept by the hour, so both ends are full hours, UTC.
struct TimeSpan {
    QDateTime start;
    QDateTime end; ///< exclusive
    qint64 hours() const { return start.secsTo(end) / 3600; }
    /// The equally long span that ends where this one starts.
    TimeSpan before() const { return {start.addSecs(-start.secsTo(end)), start}; }
    bool operator==(const TimeSpan &) const = default;
};

/// Counters of a summary report, by their wire names. A counter that is missing, null, negative or no number is
/// absent here and named in `unreadable` when it was there at all. So is one that was sent twice with unlike values.
struct ReportSummary {
    QMap<QString, qint64> counters{};
    QStringList unreadable{};
};

/// Counters over time, in rising order of time. `unreadable` names counters, and single steps as "counter: time".
struct ReportSeries {
    struct Point {
        QDateTime at; ///< start of the step, UTC
        qint64 value = 0;
    };
    QMap<QString, QList<Point>> counters{};
    QStringList unreadable{};
};

/// A detail report, columnar: `rows` are the row keys, and each counter has one value a row (absent where the gateway
/// sent none). `unreadable` names counters, and single values as "counter: row".
struct ReportTable {
    QStringList rows{};
    QMap<QString, QList<std::optional<qint64>>> counters{};
    std::optional<qint64> totalRows{}; ///< nothing where the gateway does not say (−1)
    QStringList unreadable{};
};

} // namespace obi
