// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/Recents.h"

namespace obi {

/// The investigations of this session in the order of asking: where Alt+Left and Alt+Right lead. The last ones are kept
/// in the profile too.
class InvestigationHistory
{
public:
    static constexpr qsizetype Most = 50;

    explicit InvestigationHistory(Settings &settings)
        : m_settings(settings)
    {}

    /// What was asked after the place of the moment is forgotten, as in a browser.
    void add(const RecentInvestigation &investigation);
    /// Nothing is shown any more, and the one before that is the one that was shown last.
    void leave() { m_left = m_at >= 0; }
    bool canMove(int step) const { return placeAfter(step) >= 0 && placeAfter(step) < m_all.size(); }
    /// Only where canMove().
    const RecentInvestigation &move(int step)
    {
        m_at = placeAfter(step);
        m_left = false;
        return m_all.at(m_at);
    }

private:
    qsizetype placeAfter(int step) const { return m_left && step < 0 ? m_at + step + 1 : m_at + step; }

    Settings &m_settings;
    QList<RecentInvestigation> m_all;
    qsizetype m_at = -1;
    bool m_left = false;
};

} // namespace obi
