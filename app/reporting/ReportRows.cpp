// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/ReportRows.h"

namespace obi {

using namespace Qt::StringLiterals;

ReportRows::ReportRows(const TableSpec &spec)
    : m_spec(spec)
{}

void ReportRows::setTable(const ReportTable &table)
{
    m_table = table;
    m_observables.assign(std::size_t(count()), std::nullopt);
    m_rowOf.clear();
    if (!m_spec.keyType)
        return;
    for (int row = 0; row < count(); ++row) {
        auto observable = rowObservable(*m_spec.keyType, key(row));
        if (observable)
            m_rowOf.insert(*observable, row);
        m_observables[std::size_t(row)] = std::move(observable);
    }
}

QString ReportRows::name(int row) const
{
    return m_spec.categories.isEmpty() ? key(row) : reportWords(m_spec.categories.at(row).title);
}

std::optional<qint64> ReportRows::sum(int row, const QStringList &counters) const
{
    std::optional<qint64> sum;
    for (const QString &counter : counters) {
        const auto column = m_table.counters.constFind(counter);
        if (column == m_table.counters.cend() || row >= column->size() || !column->at(row))
            continue;
        sum = sum.value_or(0) + *column->at(row);
    }
    return sum;
}

std::optional<double> ReportRows::share(int row, const ColumnSpec &column) const
{
    const auto part = sum(row, column.counters);
    const auto whole = sum(row, column.whole);
    if (!part || !whole || *whole <= 0)
        return std::nullopt;
    return std::clamp(double(*part) / double(*whole), 0.0, 1.0);
}

std::optional<double> ReportRows::change(int row, const ColumnSpec &column) const
{
    const auto now = sum(row, column.counters);
    const auto before = sum(row, column.whole);
    if (!now || !before || *before <= 0)
        return std::nullopt;
    return double(*now - *before) / double(*before);
}

Exposure ReportRows::exposure(int row) const
{
    return {sum(row, {u"total_messages"_s}).value_or(0), sum(row, {u"blocked_messages"_s}).value_or(0),
            sum(row, {u"total_clicks"_s}).value_or(0)};
}

} // namespace obi
