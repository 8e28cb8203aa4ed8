// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/ResultOrder.h"

#include <algorithm>

namespace obi {

std::vector<int> ResultOrder::make(const std::atomic_bool *stop) const
{
    std::vector<int> order;
    order.reserve(all.size());
    for (const int row : all) {
        if (stop && stop->load(std::memory_order_relaxed))
            return {};
        if (filter.isEmpty() || rows.holds(row, filter))
            order.push_back(row);
    }
    sort(order);
    return order;
}

void ResultOrder::sort(std::vector<int> &order) const
{
    const int column = sortColumn;
    if (column < 0 || column >= rows.columnCount())
        return;
    const bool ascending = sortOrder == Qt::AscendingOrder;
    const auto arrange = [&](const auto &keys) {
        std::stable_sort(order.begin(), order.end(), [&](int one, int other) {
            const bool empty = rows.value(one, column).isEmpty();
            const bool otherEmpty = rows.value(other, column).isEmpty();
            if (empty || otherEmpty)
                return !empty && otherEmpty;
            const auto &a = keys[std::size_t(one)];
            const auto &b = keys[std::size_t(other)];
            return ascending ? a < b : b < a;
        });
    };
    if (rows.isNumeric(column)) {
        std::vector<double> numbers(std::size_t(rows.capacity()));
        for (const int row : order)
            numbers[std::size_t(row)] = rows.value(row, column).toDouble();
        return arrange(numbers);
    }
    std::vector<QString> texts(std::size_t(rows.capacity()));
    for (const int row : order)
        texts[std::size_t(row)] = rows.value(row, column).toCaseFolded();
    arrange(texts);
}

} // namespace obi
