// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findobservables/FoundGroups.h"

#include "look/Words.h"

#include <algorithm>

namespace obi {

void FoundGroups::clear()
{
    for (Group &group : m_groups) {
        group.members.clear();
        group.counts.assign(group.counts.size(), 0);
    }
}

int FoundGroups::groupOf(ObservableType type)
{
    const auto before = [](const Group &group, int rank) { return observableTypeRank(group.type) < rank; };
    const auto place = std::lower_bound(m_groups.begin(), m_groups.end(), observableTypeRank(type), before);
    if (place != m_groups.end() && place->type == type)
        return int(place - m_groups.begin());
    const auto group = int(place - m_groups.begin());
    m_groups.insert(place, Group{type});
    return group;
}

int FoundGroups::lines() const
{
    int lines = 0;
    for (const Group &group : m_groups)
        lines += group.lines();
    return lines;
}

int FoundGroups::shownCount() const
{
    int shown = 0;
    for (const Group &group : m_groups)
        shown += int(group.members.size());
    return shown;
}

FoundGroups::Place FoundGroups::placeOf(int line) const
{
    for (int group = 0; group < count(); ++group) {
        const int lines = at(group).lines();
        if (line < lines)
            return {group, line - 1};
        line -= lines;
    }
    return {};
}

int FoundGroups::headingLine(int group) const
{
    int line = 0;
    for (int before = 0; before < group; ++before)
        line += at(before).lines();
    return line;
}

int FoundGroups::rowAt(int line) const
{
    const Place place = placeOf(line);
    return place.member < 0 ? -1 : at(place.group).members[std::size_t(place.member)];
}

int FoundGroups::lineOf(int group, int row) const
{
    const Group &in = at(group);
    const auto member = std::lower_bound(in.members.begin(), in.members.end(), row);
    if (in.collapsed || member == in.members.end() || *member != row)
        return -1;
    return headingLine(group) + 1 + int(member - in.members.begin());
}

} // namespace obi
