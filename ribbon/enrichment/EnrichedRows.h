// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "enrichment/EnrichedText.h"
#include "look/OpinionWords.h"

#include <array>

namespace obi {

class SightingBook;

/// What is known of the observables of a text, in columns: one value for each row, so that counting, sorting and
/// filtering ten thousand of them asks nobody. Rows are brought up to date one by one, as the books tell of them.
class EnrichedRows
{
public:
    /// How far the question for a row has come.
    enum class Phase : char { Unasked, Asked, Complete };
    static constexpr qint64 NoSightings = -1; ///< not told yet

    EnrichedRows(const VerdictBook &verdicts, const SightingBook &sightings)
        : m_verdicts(verdicts)
        , m_sightingBook(sightings)
    {}

    void reset(std::shared_ptr<const EnrichedText> text);
    int count() const { return m_text ? int(m_text->observables.size()) : 0; }
    const Observable &observable(int row) const { return m_text->observables.at(row); }
    int rowOf(const Observable &observable) const { return m_text ? m_text->rows.value(observable, -1) : -1; }
    int place(int row) const { return m_text->places[std::size_t(row)]; }

    void takeVerdict(int row);
    void takeSightings(int row);
    void setPhase(int row, Phase phase);
    /// Its failures do not count any more: they are asked about again.
    void dropFailures(int row);
    Phase phase(int row) const { return m_phases[std::size_t(row)]; }
    int count(Phase phase) const { return m_phaseCounts[std::size_t(phase)]; }

    /// As VerdictBook::disposition().
    std::optional<Disposition> disposition(int row) const { return dispositionFromNumber(m_dispositions[size_t(row)]); }
    /// A module has given a verdict.
    bool isDecided(int row) const { return m_decided[std::size_t(row)] != Undecided; }
    bool isHarmless(int row) const; ///< clean or common
    bool isAnswered(int row) const { return m_dispositions[std::size_t(row)] > 0; }
    bool hasFailed(int row) const; ///< some module, or all of them
    qint64 sightings(int row) const { return m_sightings[std::size_t(row)]; }
    bool hasAllSightings(int row) const { return m_allSightings[std::size_t(row)]; }
    QByteArray marks(int row) const { return m_marks.mid(row * m_modules.size(), m_modules.size()); }

    int decidedCount() const { return m_decidedCount; }
    int harmlessCount() const { return m_harmlessCount; }
    int sightingsCount() const { return m_sightingsCount; } ///< rows that have all of them

    /// One module over all rows: how many have each mark, and the last error that it met.
    struct Module {
        ModuleInstance instance;
        std::array<int, 9> marks{};
        Error error{};

        int count(ModuleMark mark) const { return marks[std::size_t(mark)]; }
        bool hasAnswered(int rows) const; ///< for all of them, without a failure
    };
    const QList<Module> &modules() const { return m_modules; }
    /// The last error of a question to all modules at once; nothing once they have been reached.
    const std::optional<Error> &general() const { return m_general; }

private:
    enum Decision : char { Undecided, Decided, Harmless };

    qsizetype moduleOf(const ModuleInstance &instance);
    void setMark(int row, qsizetype module, ModuleMark mark);
    void setDecided(int row, std::optional<Disposition> overall);

    const VerdictBook &m_verdicts;
    const SightingBook &m_sightingBook;
    std::shared_ptr<const EnrichedText> m_text;
    QList<Module> m_modules;
    QByteArray m_marks; ///< row by row
    std::vector<Phase> m_phases;
    std::vector<char> m_dispositions; ///< 0 = none
    std::vector<char> m_decided;      ///< Decision
    std::vector<char> m_unreached;
    std::vector<qint64> m_sightings;
    std::vector<char> m_allSightings;
    std::array<int, 3> m_phaseCounts{};
    std::optional<Error> m_general;
    int m_decidedCount = 0;
    int m_harmlessCount = 0;
    int m_sightingsCount = 0;
    int m_unreachedCount = 0;
};

} // namespace obi
