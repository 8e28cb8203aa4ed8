// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "orbital/ResultRows.h"

#include <atomic>
#include <vector>

namespace obi {

/// Which rows pass a filter, and how they stand. A value: a worker can do it.
struct ResultOrder {
    ResultRows rows{};
    std::vector<int> all{}; ///< in the order of the answers
    QString filter{};
    int sortColumn = -1; ///< -1: as the answers came
    Qt::SortOrder sortOrder = Qt::AscendingOrder;

    /// Equal rows stay in the order of the answers; what is empty stands last, whichever way the column is sorted.
    /// Left in the middle, without a sense, once `stop` is true.
    std::vector<int> make(const std::atomic_bool *stop = nullptr) const;

private:
    void sort(std::vector<int> &order) const;
};

} // namespace obi
