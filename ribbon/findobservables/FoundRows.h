// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/Intake.h"

#include <QHash>

#include <vector>

namespace obi {

/// An observable of a result, with what is known of it beside verdicts.
struct FoundRow {
    Observable observable;
    FoundTraits traits{};
    QString detail{}; ///< of the place
    MailPlace place = MailPlace::None;
    int item = 0;
    bool derived = false;
    bool here = true;   ///< found on this machine
    bool there = false; ///< found by the platform's inspect
};

/// The observables of one result in the order in which they were found; each stands once. Rows are never removed.
class FoundRows
{
public:
    /// Room for so many, so that adding them one by one never stops to move what is there.
    void reserve(std::size_t count);
    /// The row of this find, made or brought up to date; `isNew` tells which.
    int take(IntakeFind &&find, bool &isNew);
    /// The row of something that the platform's inspect has found.
    int takeThere(const Observable &observable, bool &isNew);

    int count() const { return int(m_rows.size()); }
    const FoundRow &at(int row) const { return m_rows[std::size_t(row)]; }
    int find(const Observable &observable) const { return m_rowOf.value(observable, -1); } ///< -1: not there
    int derivedCount() const { return m_derived; }

private:
    std::vector<FoundRow> m_rows;
    QHash<Observable, int> m_rowOf;
    int m_derived = 0;
};

} // namespace obi
