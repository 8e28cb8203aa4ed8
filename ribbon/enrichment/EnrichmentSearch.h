// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "enrichment/EnrichedModel.h"
#include "verdicts/SightingBook.h"

#include <QElapsedTimer>
#include <QTimer>

namespace obi {

/// Text becomes knowledge: a worker finds its observables, then VerdictBook and SightingBook are told to ask for them,
/// the visible ones first and the others behind them, a few batches at a time. A newer text wins over an older one.
class EnrichmentSearch : public QObject
{
    Q_OBJECT
public:
    enum class Stage {
        Idle,
        Finding, ///< the worker reads the text
        Asking,
        Done,    ///< nobody is asked any more; see troubles()
        Stopped, ///< nobody answered so many in a row that the rest was not asked: retry() goes on
    };
    static constexpr int AtOnce = 100;     ///< rows taken in one turn of the event loop
    static constexpr int UnderWay = 300;   ///< rows that wait for answers at a time
    static constexpr int Patience = 100;   ///< rows without any answer before it stops
    static constexpr int ProgressMs = 100; ///< progressed() comes not more often

    EnrichmentSearch(VerdictBook &verdicts, SightingBook &sightings, QObject *parent = nullptr);

    EnrichedModel &model() { return m_model; }
    Stage stage() const { return m_stage; }
    qint64 elapsedMs() const { return m_stage == Stage::Asking ? m_clock.elapsed() : m_elapsed; }
    int total() const { return m_model.rows().count(); }
    int done() const { return m_model.rows().count(EnrichedRows::Phase::Complete); }

    void start(const QString &text);
    /// These places of the model are on show: asked for before the others.
    void want(int first, int last);
    /// Nobody looks: no more is asked until resume().
    void pause();
    void resume();
    /// Asks again for all that failed, and goes on.
    void retry();

    /// What keeps modules from answering: an error where nobody answers at all, and the modules that failed for some.
    struct Trouble {
        std::optional<Error> general{};
        QList<EnrichedRows::Module> failing{};
        bool nobody = false; ///< there is no module that could be asked
    };
    Trouble trouble() const;

Q_SIGNALS:
    void stageChanged();
    void progressed();

private:
    void take(const std::shared_ptr<const EnrichedText> &text);
    void feed();
    void ask(const QList<int> &rows);
    void verdictsChanged(const QList<Observable> &changed);
    void sightingsChanged(const QList<Observable> &changed);
    void settle(int row);
    void forget(int row);
    void finishIfDone();
    void enter(Stage stage);
    void tellProgress();

    VerdictBook &m_verdicts;
    SightingBook &m_sightings;
    EnrichedModel m_model;
    Stage m_stage = Stage::Idle;
    int m_generation = 0;
    int m_next = 0;              ///< the first row that feed() has not looked at
    int m_silent = 0;            ///< rows in a row that nobody answered for
    std::vector<char> m_again{}; ///< rows that retry() wants asked again
    bool m_paused = false;
    QElapsedTimer m_clock;
    qint64 m_elapsed = 0;
    QTimer m_feed;
    QTimer m_progress;
};

} // namespace obi
