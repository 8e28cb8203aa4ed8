// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findobservables/FoundRows.h"

namespace obi {

void FoundRows::reserve(std::size_t count)
{
    m_rows.reserve(count);
    m_rowOf.reserve(qsizetype(count));
}

int FoundRows::take(IntakeFind &&find, bool &isNew)
{
    const int known = this->find(find.observable);
    isNew = known < 0;
    if (isNew) {
        const int row = count();
        m_derived += find.derived;
        m_rowOf.insert(find.observable, row);
        m_rows.push_back({std::move(find.observable), find.traits, std::move(find.detail), find.place, find.item,
                          find.derived, true, false});
        return row;
    }
    FoundRow &row = m_rows[std::size_t(known)];
    row.traits |= find.traits;
    row.here = true;
    if (row.derived && !find.derived) {
        row.derived = false;
        --m_derived;
        row.place = find.place;
        row.detail = std::move(find.detail);
        row.item = find.item;
    }
    return known;
}

int FoundRows::takeThere(const Observable &observable, bool &isNew)
{
    const int known = find(observable);
    isNew = known < 0;
    if (!isNew) {
        m_rows[std::size_t(known)].there = true;
        return known;
    }
    const int row = count();
    m_rowOf.insert(observable, row);
    m_rows.push_back({observable, {}, {}, MailPlace::None, 0, false, false, true});
    return row;
}

} // namespace obi
