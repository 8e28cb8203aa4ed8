// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reporting/ReportSource.h"

#include <QHash>
#include <QObject>

namespace obi {

/// The trend column of one table: asks for one counter, a slice of the span after another, once the table is there.
/// start() again or cancel() and what is under way counts no more.
class TrendLoader : public QObject
{
    Q_OBJECT
public:
    explicit TrendLoader(ReportSource &source, QObject *parent = nullptr);

    void start(const QString &report, const QString &counter, const QList<TimeSpan> &slices);
    void cancel();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// Row key → one value for each slice.
    void arrived(const QHash<QString, QList<double>> &trends);
    /// A slice could not be had: a trend with a hole would lie.
    void failed();

private:
    void askNext();
    void take(const ReportTable &table);

    ReportSource &m_source;
    QString m_report;
    QString m_counter;
    QList<TimeSpan> m_slices;
    QHash<QString, QList<double>> m_trends;
    qsizetype m_next = 0;
    int m_generation = 0;
    bool m_running = false;
};

} // namespace obi
