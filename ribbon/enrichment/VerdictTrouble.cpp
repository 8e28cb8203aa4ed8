// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enrichment/VerdictTrouble.h"

#include "look/OpinionWords.h"

#include <utility>

namespace obi {

VerdictTrouble::VerdictTrouble(const Theme &theme, VerdictBook &verdicts, QWidget *parent)
    : EnrichmentTrouble(theme, Clock::system(), parent)
    , m_verdicts(verdicts)
{
    connect(&verdicts, &VerdictBook::changed, this, &VerdictTrouble::take);
    connect(this, &EnrichmentTrouble::retryWanted, this, &VerdictTrouble::retry);
}

void VerdictTrouble::setWanted(bool wanted)
{
    if (std::exchange(m_wanted, wanted) != wanted)
        show({wanted ? m_error : std::nullopt, {}, wanted && m_nobody});
}

void VerdictTrouble::take(const QList<Observable> &observables)
{
    const auto before = m_error;
    const bool hadNobody = std::exchange(m_nobody, m_verdicts.hasNoModules());
    for (const Observable &observable : observables) {
        const Dossier *dossier = m_verdicts.find(observable);
        m_failed.remove(observable);
        if (!dossier)
            m_error.reset(); // forgotten: another account, perhaps
        if (!dossier || !dossier->complete || dossier->opinions.isEmpty())
            continue;
        const bool silent = nobodyAnswered(*dossier);
        if (silent)
            m_failed.insert(observable);
        m_error = silent ? std::optional(dossier->opinions.first().error) : std::nullopt;
    }
    if (m_wanted && (m_error != before || m_nobody != hadNobody))
        show({m_error, {}, m_nobody});
}

void VerdictTrouble::retry()
{
    const QSet<Observable> again = std::exchange(m_failed, {});
    for (const Observable &observable : again)
        m_verdicts.retry(observable);
}

} // namespace obi
