// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "verdicts/VerdictBook.h"

#include <QObject>

#include <optional>

namespace obi {

/// How one module does, as far as this program has seen.
struct ModuleState {
    enum class State {
        Unheard, ///< neither asked nor heard of yet
        Works,
        Failed,       ///< `error`
        MissingScope, ///< `error` names the scopes
        Disabled,     ///< switched off by the organisation
    };
    ModuleInstance module;
    State state = State::Unheard;
    QDateTime since{};   ///< UTC; when this state was first seen
    QDateTime heardAt{}; ///< UTC; when it was last confirmed
    Error error{};
};

/// The health of all modules: the platform is asked for it (api.md section 2.3), and every verdict that a module gives
/// or fails to give counts as well; the newest word holds. Lives in the interface thread.
class ModuleHealthBook : public QObject
{
    Q_OBJECT
public:
    /// All outlive this object.
    ModuleHealthBook(ModuleClient &modules, EnrichClient &enrich, VerdictBook &verdicts, Clock clock,
                     QObject *parent = nullptr);

    /// Asks for the list and the health; what is known stays until the answers are there.
    void refresh();
    /// For another account: forgets all.
    void clear();

    const QList<ModuleState> &modules() const { return m_modules; } ///< in the order of the platform's list
    bool isLoading() const { return m_pending > 0; }
    /// When refresh() was last called; invalid after clear().
    QDateTime askedAt() const { return m_askedAt; }
    /// Why the list, or the health, is not to be had; the list's reason first.
    std::optional<Error> problem() const { return m_listProblem ? m_listProblem : m_healthProblem; }

Q_SIGNALS:
    void changed();

private:
    void takeList(const Result<QList<ModuleInstance>> &list);
    void takeHealth(const Result<HealthAnswer> &health);
    void takeVerdicts(const QList<Observable> &observables);
    void hear(const ModuleInstance &module, ModuleState::State state, const Error &error, const QDateTime &at);
    ModuleState &entry(const ModuleInstance &module);

    ModuleClient &m_client;
    EnrichClient &m_enrich;
    VerdictBook &m_verdicts;
    Clock m_clock;
    QList<ModuleState> m_modules;
    QDateTime m_askedAt;
    std::optional<Error> m_listProblem;
    std::optional<Error> m_healthProblem;
    int m_pending = 0;
    int m_generation = 0; ///< answers to what clear() has forgotten come too late
};

} // namespace obi
