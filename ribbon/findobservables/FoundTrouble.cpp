// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findobservables/FoundTrouble.h"

#include <algorithm>
#include <utility>

namespace obi {

FoundTrouble::FoundTrouble(const Theme &theme, VerdictBook &verdicts, QWidget *parent)
    : EnrichmentTrouble(theme, Clock::system(), parent)
    , m_verdicts(verdicts)
{
    connect(&verdicts, &VerdictBook::changed, this, &FoundTrouble::take);
    connect(this, &EnrichmentTrouble::retryWanted, this, &FoundTrouble::retry);
}

void FoundTrouble::setWanted(bool wanted)
{
    if (std::exchange(m_wanted, wanted) != wanted)
        show({wanted ? m_error : std::nullopt});
}

void FoundTrouble::take(const QList<Observable> &observables)
{
    const auto before = m_error;
    for (const Observable &observable : observables) {
        const Dossier *dossier = m_verdicts.find(observable);
        m_failed.remove(observable);
        if (!dossier)
            m_error.reset(); // forgotten: another account, perhaps
        if (!dossier || !dossier->complete || dossier->opinions.isEmpty())
            continue;
        const bool silent = std::all_of(dossier->opinions.begin(), dossier->opinions.end(), [](const auto &opinion) {
            return opinion.state == ModuleOpinion::State::Failed || opinion.state == ModuleOpinion::State::MissingScope;
        });
        if (silent)
            m_failed.insert(observable);
        m_error = silent ? std::optional(dossier->opinions.first().error) : std::nullopt;
    }
    if (m_wanted && m_error != before)
        show({m_error});
}

void FoundTrouble::retry()
{
    const QSet<Observable> again = std::exchange(m_failed, {});
    for (const Observable &observable : again)
        m_verdicts.retry(observable);
}

} // namespace obi
