// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/ReportModel.h"

#include <algorithm>
#include <numeric>

namespace obi {

namespace {

/// Rows without a figure stand last, whichever way the column is sorted.
template <typename Value>
bool comesFirst(const std::optional<Value> &one, const std::optional<Value> &other, Qt::SortOrder order)
{
    if (!one || !other)
        return one.has_value() && !other.has_value();
    return order == Qt::AscendingOrder ? *one < *other : *other < *one;
}

double severityRank(Disposition verdict)
{
    const auto place = std::find(AllDispositions.begin(), AllDispositions.end(), verdict);
    return double(AllDispositions.end() - place);
}

} // namespace

ReportModel::Optional ReportModel::sortNumber(int row, const ColumnSpec &column) const
{
    switch (column.kind) {
    case ColumnKind::Verdict:
        if (const auto verdict = verdictOf(row))
            return severityRank(*verdict);
        return std::nullopt;
    case ColumnKind::Risk:
        if (const auto risk = riskOfRow(row))
            return double(*risk);
        return std::nullopt;
    case ColumnKind::Share:
        return m_rows.share(row, column);
    case ColumnKind::Change:
        return m_rows.change(row, column);
    case ColumnKind::Trend: {
        const auto trend = m_trends.constFind(m_rows.key(row));
        if (trend == m_trends.cend() || trend->isEmpty())
            return std::nullopt;
        return std::accumulate(trend->cbegin(), trend->cend(), 0.0);
    }
    default:
        break;
    }
    const auto sum = m_rows.sum(row, column.counters);
    return sum ? Optional(double(*sum)) : std::nullopt;
}

std::vector<ReportModel::Optional> ReportModel::sortNumbers(const ColumnSpec &column) const
{
    std::vector<Optional> numbers(std::size_t(m_rows.count()));
    for (const int row : m_order)
        numbers[std::size_t(row)] = sortNumber(row, column);
    return numbers;
}

QStringList ReportModel::sortTexts(const ColumnSpec &column) const
{
    QStringList texts(m_rows.count());
    for (const int row : m_order)
        texts[row] = (column.kind == ColumnKind::Key ? m_rows.name(row) : reasonOf(row)).toLower();
    return texts;
}

void ReportModel::sortOrderVector()
{
    if (m_spec.columns.isEmpty())
        return;
    // Equal rows stand in the order of the figures, so that a sort never depends on the one before.
    std::sort(m_order.begin(), m_order.end());
    const ColumnSpec &column = m_spec.columns.at(m_sortColumn);
    if (column.kind == ColumnKind::Key || column.kind == ColumnKind::Category) {
        const QStringList texts = sortTexts(column);
        std::stable_sort(m_order.begin(), m_order.end(), [&texts, this](int one, int other) {
            return m_sortOrder == Qt::AscendingOrder ? texts.at(one) < texts.at(other)
                                                     : texts.at(other) < texts.at(one);
        });
        return;
    }
    const std::vector<Optional> numbers = sortNumbers(column);
    std::stable_sort(m_order.begin(), m_order.end(), [&numbers, this](int one, int other) {
        return comesFirst(numbers[std::size_t(one)], numbers[std::size_t(other)], m_sortOrder);
    });
}

} // namespace obi
