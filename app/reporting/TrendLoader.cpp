// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/TrendLoader.h"

namespace obi {

TrendLoader::TrendLoader(ReportSource &source, QObject *parent)
    : QObject(parent)
    , m_source(source)
{}

void TrendLoader::start(const QString &report, const QString &counter, const QList<TimeSpan> &slices)
{
    cancel();
    m_report = report;
    m_counter = counter;
    m_slices = slices;
    m_running = !slices.isEmpty();
    if (m_running)
        askNext();
}

void TrendLoader::cancel()
{
    ++m_generation;
    m_trends.clear();
    m_next = 0;
    m_running = false;
}

void TrendLoader::askNext()
{
    QCoro::connect(m_source.table(m_report, m_slices.at(m_next), m_counter), this,
                   [this, asked = m_generation](const auto &result) {
                       if (asked != m_generation)
                           return;
                       // Without one gateway a slice would be too low beside the others.
                       if (!result || !result->failures.isEmpty()) {
                           cancel();
                           Q_EMIT failed();
                           return;
                       }
                       take(result->figures);
                   });
}

void TrendLoader::take(const ReportTable &table)
{
    const auto values = table.counters.value(m_counter);
    for (qsizetype row = 0; row < std::min(table.rows.size(), values.size()); ++row) {
        QList<double> &trend = m_trends[table.rows.at(row)];
        trend.resize(m_slices.size()); // a slice without the row counts nothing
        trend[m_next] = double(values.at(row).value_or(0));
    }
    if (++m_next < m_slices.size())
        return askNext();
    m_running = false;
    Q_EMIT arrived(std::exchange(m_trends, {}));
}

} // namespace obi
