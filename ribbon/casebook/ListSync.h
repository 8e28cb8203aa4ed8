// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QSet>

namespace obi {

enum class RowChange { Remove, Insert, Move };

/// Turns `now` into the rows of `wanted`, in their order, by single removals, insertions and moves, so that a view
/// keeps its selection and its place. `key(row)` tells rows apart; rows that stay keep their old content.
/// `around(change, row, target, act)` is called for each and has to call act().
template <typename Row, typename Key, typename Around>
void syncList(QList<Row> &now, const QList<Row> &wanted, Key key, Around around)
{
    QSet<std::decay_t<decltype(key(wanted.first()))>> kept;
    for (const Row &row : wanted)
        kept.insert(key(row));
    for (int row = int(now.size()) - 1; row >= 0; --row) {
        if (!kept.contains(key(now.at(row))))
            around(RowChange::Remove, row, row, [&] { now.removeAt(row); });
    }
    for (int row = 0; row < wanted.size(); ++row) {
        int from = row;
        while (from < now.size() && key(now.at(from)) != key(wanted.at(row)))
            ++from;
        if (from == now.size())
            around(RowChange::Insert, row, row, [&] { now.insert(row, wanted.at(row)); });
        else if (from != row)
            around(RowChange::Move, from, row, [&] { now.move(from, row); });
    }
}

} // namespace obi
