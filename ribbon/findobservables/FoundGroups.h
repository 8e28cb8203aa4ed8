// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Observable.h"

#include <vector>

namespace obi {

/// The order of a table with headings: groups by type, each with rows of a result in ascending order. Empty groups take
/// no place; of a collapsed one its heading stands alone.
class FoundGroups
{
public:
    struct Group {
        ObservableType type;
        std::vector<int> members{};                    ///< rows of the result
        std::vector<int> counts = std::vector<int>(6); ///< of the members by verdict
        bool collapsed = false;
        int lines() const { return members.empty() ? 0 : 1 + (collapsed ? 0 : int(members.size())); }
    };
    /// A line of the table: a heading where `member` is -1.
    struct Place {
        int group = -1;
        int member = -1;
    };

    /// Forgets the members and keeps which groups are collapsed.
    void clear();
    /// The group of a type, made if it is not there.
    int groupOf(ObservableType type);
    Group &at(int group) { return m_groups[std::size_t(group)]; }
    const Group &at(int group) const { return m_groups[std::size_t(group)]; }
    int count() const { return int(m_groups.size()); }

    int lines() const;
    int shownCount() const;
    Place placeOf(int line) const;
    int headingLine(int group) const; ///< where it stands or would stand
    /// The row of the result on a line; -1 for a heading.
    int rowAt(int line) const;
    /// The line of a row that is in its group; -1 where the group is collapsed or the row is not in it.
    int lineOf(int group, int row) const;

private:
    std::vector<Group> m_groups; ///< in the order of observableTypeRank()
};

} // namespace obi
