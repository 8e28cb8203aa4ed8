// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "orbital/ResultRows.h"

#include <vector>

namespace obi {

/// What the rows on show hold, counted as they come and go: hosts, and values that modules judge.
class ResultTally
{
public:
    void clear() { *this = {}; }
    void add(const ResultRows &rows, int row) { count(rows, row, 1); }
    void remove(const ResultRows &rows, int row) { count(rows, row, -1); }

    int hosts() const { return m_hosts; }
    int values() const { return m_values; }
    bool onlyHashes() const { return m_hashes == m_values; }
    bool hasHost(int host) const { return std::size_t(host) < m_ofHost.size() && m_ofHost[std::size_t(host)] > 0; }
    bool hasObservable(int index) const
    {
        return std::size_t(index) < m_ofObservable.size() && m_ofObservable[std::size_t(index)] > 0;
    }

private:
    void count(const ResultRows &rows, int row, int by);

    std::vector<int> m_ofHost;
    std::vector<int> m_ofObservable;
    int m_hosts = 0;
    int m_values = 0;
    int m_hashes = 0;
};

} // namespace obi
