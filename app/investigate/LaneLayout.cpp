// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/LaneLayout.h"

#include <algorithm>
#include <ranges>

namespace obi {
namespace {

constexpr int Sweeps = 4;

} // namespace

LaneLayout::LaneLayout(const RelationGraph &graph, const Limits &limits)
{
    choose(graph, limits);
    untangle(graph);
    std::vector<bool> drawn(graph.nodes().size(), false);
    for (const Column &column : m_columns) {
        for (const int node : column.nodes)
            drawn[std::size_t(node)] = true;
    }
    for (int number = 0; number < int(graph.relations().size()); ++number) {
        const RelationGraph::Relation &relation = graph.relations()[std::size_t(number)];
        if (drawn[std::size_t(relation.from)] && drawn[std::size_t(relation.to)])
            m_relations.push_back(number);
    }
}

void LaneLayout::choose(const RelationGraph &graph, const Limits &limits)
{
    std::array<Column, Lanes> all;
    for (int node = 0; node < int(graph.nodes().size()); ++node)
        all[std::size_t(graph.nodes()[std::size_t(node)].lane)].nodes.push_back(node);
    const auto before = [&graph](int a, int b) {
        const RelationGraph::Node &one = graph.nodes()[std::size_t(a)];
        const RelationGraph::Node &other = graph.nodes()[std::size_t(b)];
        if (one.isAsked != other.isAsked)
            return one.isAsked;
        return graph.relationsOf(a).size() > graph.relationsOf(b).size();
    };
    for (int lane = 0; lane < Lanes; ++lane) {
        Column &column = all[std::size_t(lane)];
        if (column.nodes.empty())
            continue;
        column.lane = Lane(lane);
        column.total = int(column.nodes.size());
        std::stable_sort(column.nodes.begin(), column.nodes.end(), before);
        column.nodes.resize(std::size_t(std::min(column.total, limits[std::size_t(lane)])));
        m_columns.push_back(std::move(column));
    }
}

// Each node moves to the middle of its neighbours in the other lanes, there and back, some times.
void LaneLayout::untangle(const RelationGraph &graph)
{
    std::vector<double> place(graph.nodes().size(), -1);
    const auto settle = [&place](const Column &column) {
        for (std::size_t row = 0; row < column.nodes.size(); ++row)
            place[std::size_t(column.nodes[row])] = (double(row) + 0.5) / double(column.nodes.size());
    };
    std::ranges::for_each(m_columns, settle);
    std::vector<double> middle(graph.nodes().size(), 0);
    for (int sweep = 0; sweep < Sweeps; ++sweep) {
        for (std::size_t step = 0; step < m_columns.size(); ++step) {
            Column &column = m_columns[sweep % 2 == 0 ? step : m_columns.size() - 1 - step];
            for (const int node : column.nodes) {
                double sum = 0;
                int neighbours = 0;
                for (const int number : graph.relationsOf(node)) {
                    const RelationGraph::Relation &relation = graph.relations()[std::size_t(number)];
                    const int other = relation.from == node ? relation.to : relation.from;
                    if (graph.nodes()[std::size_t(other)].lane == column.lane || place[std::size_t(other)] < 0)
                        continue;
                    sum += place[std::size_t(other)];
                    ++neighbours;
                }
                middle[std::size_t(node)] = neighbours > 0 ? sum / neighbours : place[std::size_t(node)];
            }
            std::ranges::stable_sort(column.nodes, {}, [&middle](int node) { return middle[std::size_t(node)]; });
            settle(column);
        }
    }
}

} // namespace obi
