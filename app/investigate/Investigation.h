// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "investigate/Findings.h"
#include "verdicts/VerdictBook.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

#include <set>

namespace obi {

class EnrichRun;

/// One question to all modules: what has been seen of these observables, by whom, on what and with what to do with one
/// another. Findings grow as modules answer; a newer question wins over an older one. Verdicts are VerdictBook's.
class Investigation : public QObject
{
    Q_OBJECT
public:
    enum class Stage {
        Idle,
        Asking,
        Done,
        Cancelled, ///< what had come stays
    };
    struct Module {
        enum class State { Asking, Answered, Partial, Failed, MissingScope };
        ModuleInstance instance;
        State state = State::Asking;
        qint64 sightings = 0;
        std::optional<Error> error{}; ///< none where it is Partial as there was more than came
        bool hasAnswered() const { return state == State::Answered || state == State::Partial; }
    };

    /// While modules answer, of which a long list has hundreds: between two workings-up, and between two tellings of
    /// who has answered.
    static constexpr int PauseMs = 200;

    /// Both outlive the investigation.
    Investigation(VerdictBook &verdicts, EnrichClient &enrich, QObject *parent = nullptr);
    ~Investigation() override;

    void start(const QList<Observable> &observables);
    void cancel();
    /// Back to Idle, with nothing found.
    void clear();
    /// Asks once more, all modules.
    void again() { start(m_observables); }

    Stage stage() const { return m_stage; }
    const QList<Observable> &observables() const { return m_observables; }
    const QList<Module> &modules() const { return m_modules; }
    qint64 elapsedMs() const { return m_stage == Stage::Asking ? m_clock.elapsed() : m_elapsed; }
    /// Never null.
    const std::shared_ptr<const Findings> &findings() const { return m_findings; }
    /// Done, and what was found is worked up.
    bool isSettled() const;

    /// Where nobody has answered and nobody will: why.
    std::optional<Error> failure() const;

Q_SIGNALS:
    void stageChanged();
    void modulesChanged();
    void findingsChanged();

private:
    void askIfPossible();
    void take(const EnrichAnswer &answer);
    void takeError(const ModuleInstance &module, Module::State state, const Error &error);
    Module &module(const ModuleInstance &instance);
    void finish(Stage stage);
    void leave();
    void workUp();

    VerdictBook &m_verdicts;
    EnrichClient &m_enrich;
    Stage m_stage = Stage::Idle;
    QList<Observable> m_observables;
    QList<Module> m_modules;
    QList<QList<SeenBy>> m_seen; ///< an answer each: a worker that holds them makes nobody copy them all
    qsizetype m_seenCount = 0;
    /// Ids of the sightings that have come, by module. Trees: they never stop to move all that they hold.
    QHash<QString, std::set<QString>> m_known;
    std::shared_ptr<const Findings> m_findings;
    EnrichRun *m_run = nullptr;
    QElapsedTimer m_clock;
    qint64 m_elapsed = 0;
    int m_turn = 0;
    bool m_working = false;
    bool m_more = false; ///< has come since the worker began
    QTimer m_pause;
    QTimer m_tell;
};

} // namespace obi
