// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/TrialTrust.h"

#include "http/SameServer.h"

#include <algorithm>

namespace obi {

TrialTrust::TrialTrust(TlsTrust &trust)
    : m_trust(trust)
{}

TrialTrust::~TrialTrust()
{
    undo();
}

void TrialTrust::set(const QUrl &server, const ServerTrust &typed)
{
    const auto isIt = [&](const Trial &trial) { return isSameServer(trial.server, server); };
    const auto known = std::find_if(m_trials.begin(), m_trials.end(), isIt);
    if (known != m_trials.end())
        known->tried = typed;
    else
        m_trials.append({server, m_trust.trust(server), typed});
    m_trust.setTrust(server, typed);
}

void TrialTrust::keep(const QUrl &server)
{
    m_trials.removeIf([&](const Trial &trial) { return isSameServer(trial.server, server); });
}

void TrialTrust::undo()
{
    for (const Trial &trial : std::exchange(m_trials, {})) {
        if (m_trust.trust(trial.server) == trial.tried)
            m_trust.setTrust(trial.server, trial.before);
    }
}

} // namespace obi
