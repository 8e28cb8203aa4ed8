// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enrichment/EnrichmentSearch.h"

#include "core/Worker.h"

#include <algorithm>

namespace obi {

using Phase = EnrichedRows::Phase;

EnrichmentSearch::EnrichmentSearch(VerdictBook &verdicts, SightingBook &sightings, QObject *parent)
    : QObject(parent)
    , m_verdicts(verdicts)
    , m_sightings(sightings)
    , m_model(verdicts, sightings)
{
    m_feed.setSingleShot(true);
    m_progress.setInterval(ProgressMs);
    m_progress.setSingleShot(true);
    connect(&m_feed, &QTimer::timeout, this, &EnrichmentSearch::feed);
    connect(&m_progress, &QTimer::timeout, this, &EnrichmentSearch::tellProgress);
    connect(&verdicts, &VerdictBook::changed, this, &EnrichmentSearch::verdictsChanged);
    connect(&sightings, &SightingBook::changed, this, &EnrichmentSearch::sightingsChanged);
}

void EnrichmentSearch::start(const QString &text)
{
    const int generation = ++m_generation;
    m_feed.stop();
    m_sightings.stop();
    m_paused = false;
    m_elapsed = 0;
    enter(Stage::Finding);
    auto finding = onWorker([text] { return EnrichedText::in(text); });
    QCoro::connect(std::move(finding), this, [this, generation](const std::shared_ptr<const EnrichedText> &found) {
        if (generation == m_generation)
            take(found);
    });
}

void EnrichmentSearch::take(const std::shared_ptr<const EnrichedText> &text)
{
    m_model.show(text);
    m_again.assign(std::size_t(total()), false);
    m_next = 0;
    m_silent = 0;
    m_clock.start();
    enter(Stage::Asking);
    m_feed.start(0);
}

void EnrichmentSearch::want(int first, int last)
{
    if (m_stage != Stage::Asking || m_paused)
        return;
    QList<int> rows;
    for (int place = std::max(0, first); place <= std::min(last, m_model.rowCount() - 1); ++place)
        rows.append(m_model.rowAt(place));
    ask(rows);
}

void EnrichmentSearch::feed()
{
    if (m_stage != Stage::Asking || m_paused)
        return;
    const EnrichedRows &found = m_model.rows();
    const bool tired = m_silent >= Patience;
    if (tired && found.count(Phase::Asked) == 0 && done() < total())
        return enter(Stage::Stopped);
    QList<int> rows;
    const int room = tired ? 0 : UnderWay - found.count(Phase::Asked);
    for (; m_next < total() && rows.size() < std::min(room, AtOnce); ++m_next) {
        if (found.phase(m_next) == Phase::Unasked)
            rows.append(m_next);
    }
    ask(rows);
    if (!rows.isEmpty() && found.count(Phase::Asked) < UnderWay)
        m_feed.start(0);
    finishIfDone();
}

void EnrichmentSearch::ask(const QList<int> &rows)
{
    EnrichedRows &found = m_model.rows();
    QList<Observable> wanted;
    QList<int> asked;
    for (const int row : rows) {
        if (found.phase(row) != Phase::Unasked)
            continue;
        const Observable &observable = found.observable(row);
        if (std::exchange(m_again[std::size_t(row)], false)) {
            m_verdicts.retry(observable);
            m_sightings.retry(observable);
        }
        wanted.append(observable);
        asked.append(row);
        found.setPhase(row, Phase::Asked);
    }
    if (wanted.isEmpty())
        return;
    m_verdicts.want(wanted);
    m_sightings.want(wanted);
    for (const int row : std::as_const(asked)) {
        settle(row);
        found.takeSightings(row);
    }
    m_model.tellChanged(asked);
    if (!m_progress.isActive())
        m_progress.start();
}

/// Takes what the book knows of a row by now.
void EnrichmentSearch::settle(int row)
{
    EnrichedRows &found = m_model.rows();
    const Dossier *dossier = m_verdicts.find(found.observable(row));
    found.takeVerdict(row);
    if (!dossier || !dossier->complete || found.phase(row) != Phase::Asked)
        return;
    found.setPhase(row, Phase::Complete);
    m_silent = found.isAnswered(row) ? 0 : m_silent + 1;
}

void EnrichmentSearch::forget(int row)
{
    EnrichedRows &found = m_model.rows();
    found.takeVerdict(row);
    found.setPhase(row, Phase::Unasked);
    m_next = std::min(m_next, row);
}

void EnrichmentSearch::verdictsChanged(const QList<Observable> &changed)
{
    if (m_stage == Stage::Idle || m_stage == Stage::Finding)
        return;
    QList<int> rows;
    bool forgotten = false;
    for (const Observable &observable : changed) {
        const int row = m_model.rows().rowOf(observable);
        if (row < 0 || m_model.rows().phase(row) == Phase::Unasked)
            continue;
        rows.append(row);
        const bool known = m_verdicts.find(observable);
        forgotten |= !known;
        if (known)
            settle(row);
        else
            forget(row);
    }
    if (rows.isEmpty())
        return;
    m_model.tellChanged(rows);
    if (forgotten && m_stage != Stage::Asking) {
        m_silent = 0;
        m_clock.start();
        enter(Stage::Asking);
    }
    if (!m_feed.isActive())
        m_feed.start(0);
    if (!m_progress.isActive())
        m_progress.start();
}

void EnrichmentSearch::sightingsChanged(const QList<Observable> &changed)
{
    QList<int> rows;
    QList<Observable> forgotten;
    for (const Observable &observable : changed) {
        const int row = m_model.rows().rowOf(observable);
        if (row < 0)
            continue;
        rows.append(row);
        m_model.rows().takeSightings(row);
        if (m_model.rows().phase(row) != Phase::Unasked && !m_sightings.find(observable))
            forgotten.append(observable);
    }
    if (rows.isEmpty())
        return;
    if (m_stage != Stage::Idle)
        m_sightings.want(forgotten);
    m_model.tellChanged(rows);
    finishIfDone();
    if (!m_progress.isActive())
        m_progress.start();
}

void EnrichmentSearch::finishIfDone()
{
    const EnrichedRows &found = m_model.rows();
    if (m_stage != Stage::Asking || done() < total() || found.sightingsCount() < total())
        return;
    m_elapsed = m_clock.elapsed();
    enter(Stage::Done);
}

void EnrichmentSearch::pause()
{
    if (m_paused)
        return;
    m_paused = true;
    m_feed.stop();
}

void EnrichmentSearch::resume()
{
    m_paused = false;
    m_feed.start(0);
}

void EnrichmentSearch::retry()
{
    EnrichedRows &found = m_model.rows();
    for (int row = 0; row < total(); ++row) {
        if (found.phase(row) != Phase::Complete || !found.hasFailed(row))
            continue;
        m_again[std::size_t(row)] = true;
        found.dropFailures(row);
        found.setPhase(row, Phase::Unasked);
    }
    m_next = 0;
    m_silent = 0;
    m_clock.start();
    enter(Stage::Asking);
    m_feed.start(0);
}

EnrichmentSearch::Trouble EnrichmentSearch::trouble() const
{
    const EnrichedRows &found = m_model.rows();
    Trouble trouble{found.general()};
    bool anybody = false;
    for (const EnrichedRows::Module &module : found.modules()) {
        const int lost = module.count(ModuleMark::Failed) + module.count(ModuleMark::MissingScope);
        if (module.count(ModuleMark::Failed) > 0)
            trouble.failing.append(module);
        anybody |= total() > module.count(ModuleMark::None) + module.count(ModuleMark::Asking) + lost;
        // One for all, as long as they fail alike.
        if (lost > 0 && !trouble.general)
            trouble.general = module.error;
    }
    if (anybody || done() == 0)
        trouble.general.reset();
    trouble.nobody = total() > 0 && m_verdicts.hasNoModules();
    return trouble;
}

void EnrichmentSearch::enter(Stage stage)
{
    if (m_stage == Stage::Asking && stage != Stage::Asking)
        m_elapsed = m_clock.elapsed();
    m_stage = stage;
    Q_EMIT stageChanged();
}

void EnrichmentSearch::tellProgress()
{
    Q_EMIT progressed();
}

} // namespace obi
