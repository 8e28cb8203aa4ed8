// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/InvestigationHistory.h"

namespace obi {

void InvestigationHistory::add(const RecentInvestigation &investigation)
{
    rememberInvestigation(m_settings, investigation);
    m_left = false;
    if (m_at >= 0 && m_all.at(m_at).observables == investigation.observables)
        return;
    m_all = m_all.mid(0, m_at + 1);
    m_all.append(investigation);
    if (m_all.size() > Most)
        m_all.removeFirst();
    m_at = m_all.size() - 1;
}

} // namespace obi
