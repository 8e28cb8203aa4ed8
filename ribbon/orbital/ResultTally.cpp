// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/ResultTally.h"

namespace obi {
namespace {

bool isHash(ObservableType type)
{
    return type == ObservableType::Sha256 || type == ObservableType::Sha1 || type == ObservableType::Md5;
}

/// Counts one more or less of it; whether it came to be there (1), went (-1) or neither.
int step(std::vector<int> &counts, int index, int by)
{
    if (std::size_t(index) >= counts.size())
        counts.resize(std::size_t(index) + 1);
    int &count = counts[std::size_t(index)];
    count += by;
    return by > 0 && count == 1 ? 1 : by < 0 && count == 0 ? -1 : 0;
}

} // namespace

void ResultTally::count(const ResultRows &rows, int row, int by)
{
    m_hosts += step(m_ofHost, rows.hostOf(row), by);
    for (int column = 1; column < rows.columnCount(); ++column) {
        for (const int index : rows.observables(row, column)) {
            const int change = step(m_ofObservable, index, by);
            if (change == 0)
                continue;
            const ObservableType type = rows.observable(index).type();
            m_values += CellTyper::hasVerdict(type) ? change : 0;
            m_hashes += isHash(type) ? change : 0;
        }
    }
}

} // namespace obi
