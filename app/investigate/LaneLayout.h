// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "investigate/RelationGraph.h"

#include <array>

namespace obi {

/// Which nodes of a graph are drawn, lane by lane, and in which order: what is investigated and what has most relations
/// first to be drawn, then so that lines cross little. Made on a worker; never changed afterwards.
class LaneLayout
{
public:
    static constexpr int FirstRows = 24; ///< of a lane, until somebody wants more
    static constexpr int MoreRows = 48;
    using Limits = std::array<int, Lanes>;
    static constexpr Limits FirstLimits{FirstRows, FirstRows, FirstRows, FirstRows, FirstRows};

    struct Column {
        Lane lane = Lane::Other;
        std::vector<int> nodes{}; ///< drawn, from top to bottom
        int total = 0;
        int more() const { return total - int(nodes.size()); }
    };

    LaneLayout() = default;
    /// Thread-safe.
    LaneLayout(const RelationGraph &graph, const Limits &limits);

    /// Those that hold something, from left to right.
    const std::vector<Column> &columns() const { return m_columns; }
    /// The relations between nodes that are drawn.
    const std::vector<int> &relations() const { return m_relations; }

private:
    void choose(const RelationGraph &graph, const Limits &limits);
    void untangle(const RelationGraph &graph);

    std::vector<Column> m_columns;
    std::vector<int> m_relations;
};

} // namespace obi
