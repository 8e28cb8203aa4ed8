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
    bool canMove(int step) const { return m_at + step >= 0 && m_at + step < m_all.size(); }
    /// Only where canMove().
    const RecentInvestigation &move(int step) { return m_all.at(m_at += step); }

private:
    Settings &m_settings;
    QList<RecentInvestigation> m_all;
    qsizetype m_at = -1;
};

} // namespace obi
