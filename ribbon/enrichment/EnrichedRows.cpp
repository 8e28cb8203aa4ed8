// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enrichment/EnrichedRows.h"

#include "verdicts/SightingBook.h"

#include <algorithm>

namespace obi {

void EnrichedRows::reset(std::shared_ptr<const EnrichedText> text)
{
    m_text = std::move(text);
    const auto rows = std::size_t(count());
    m_modules.clear();
    m_marks.clear();
    m_phases.assign(rows, Phase::Unasked);
    m_dispositions.assign(rows, 0);
    m_decided.assign(rows, Undecided);
    m_unreached.assign(rows, false);
    m_sightings.assign(rows, NoSightings);
    m_allSightings.assign(rows, false);
    m_phaseCounts = {int(rows), 0, 0};
    m_general.reset();
    m_decidedCount = m_harmlessCount = m_sightingsCount = m_unreachedCount = 0;
}

void EnrichedRows::setPhase(int row, Phase phase)
{
    Phase &now = m_phases[std::size_t(row)];
    --m_phaseCounts[std::size_t(now)];
    now = phase;
    ++m_phaseCounts[std::size_t(now)];
}

void EnrichedRows::takeVerdict(int row)
{
    const Dossier *dossier = m_verdicts.find(observable(row));
    m_dispositions[std::size_t(row)] = char(m_verdicts.disposition(observable(row)).value_or(Disposition(0)));
    setDecided(row, dossier ? dossier->overall : std::nullopt);
    bool unreached = false;
    QByteArray marks(m_modules.size(), char(ModuleMark::None)); // also of one that is not asked any more
    for (const ModuleOpinion &opinion : dossier ? dossier->opinions : QList<ModuleOpinion>()) {
        if (opinion.module.key().isEmpty()) {
            unreached = true;
            m_general = opinion.error;
            continue;
        }
        const qsizetype module = moduleOf(opinion.module);
        const ModuleMark mark = moduleMark(opinion);
        marks.resize(m_modules.size());
        marks[module] = char(mark);
        if (mark == ModuleMark::Failed || mark == ModuleMark::MissingScope)
            m_modules[module].error = opinion.error;
    }
    for (qsizetype module = 0; module < marks.size(); ++module)
        setMark(row, module, ModuleMark(marks.at(module)));
    char &before = m_unreached[std::size_t(row)];
    m_unreachedCount += int(unreached) - int(before);
    before = unreached;
    if (m_unreachedCount == 0)
        m_general.reset();
}

void EnrichedRows::dropFailures(int row)
{
    for (qsizetype module = 0; module < m_modules.size(); ++module) {
        if (ModuleMark(m_marks.at(row * m_modules.size() + module)) == ModuleMark::Failed)
            setMark(row, module, ModuleMark::None);
    }
    char &unreached = m_unreached[std::size_t(row)];
    m_unreachedCount -= unreached;
    unreached = false;
    if (m_unreachedCount == 0)
        m_general.reset();
}

void EnrichedRows::takeSightings(int row)
{
    const SightingTally *tally = m_sightingBook.find(observable(row));
    char &all = m_allSightings[std::size_t(row)];
    m_sightingsCount -= all;
    m_sightings[std::size_t(row)] = tally && (tally->complete || tally->count > 0) ? tally->count : NoSightings;
    all = tally && tally->complete;
    m_sightingsCount += all;
}

bool EnrichedRows::isHarmless(int row) const
{
    return m_decided[std::size_t(row)] == Harmless;
}

bool EnrichedRows::hasFailed(int row) const
{
    return m_unreached[std::size_t(row)] || marks(row).contains(char(ModuleMark::Failed));
}

void EnrichedRows::setDecided(int row, std::optional<Disposition> overall)
{
    const bool harmless = overall == Disposition::Clean || overall == Disposition::Common;
    const char now = overall ? (harmless ? Harmless : Decided) : Undecided;
    char &before = m_decided[std::size_t(row)];
    m_decidedCount += int(now != Undecided) - int(before != Undecided);
    m_harmlessCount += int(now == Harmless) - int(before == Harmless);
    before = now;
}

void EnrichedRows::setMark(int row, qsizetype module, ModuleMark mark)
{
    char &now = *(m_marks.data() + row * m_modules.size() + module);
    auto &counts = m_modules[module].marks;
    --counts[std::size_t(now)];
    now = char(mark);
    ++counts[std::size_t(now)];
}

/// Modules are known from the first answer on, as a rule all at once; a later one makes every row wider.
qsizetype EnrichedRows::moduleOf(const ModuleInstance &instance)
{
    const auto known = std::find_if(m_modules.begin(), m_modules.end(),
                                    [&](const Module &module) { return module.instance.key() == instance.key(); });
    if (known != m_modules.end())
        return known - m_modules.begin();
    const qsizetype before = m_modules.size();
    QByteArray wider(count() * (before + 1), char(ModuleMark::None));
    for (int row = 0; row < count(); ++row)
        std::copy_n(m_marks.constData() + row * before, before, wider.data() + row * (before + 1));
    m_marks = wider;
    m_modules.append({instance});
    m_modules.last().marks[std::size_t(ModuleMark::None)] = count();
    return before;
}

bool EnrichedRows::Module::hasAnswered(int rows) const
{
    const int without = count(ModuleMark::None) + count(ModuleMark::Asking) + count(ModuleMark::Failed) +
                        count(ModuleMark::MissingScope);
    return rows > 0 && without == 0;
}

} // namespace obi
