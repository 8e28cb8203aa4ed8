// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verdicts/ModuleHealthBook.h"

#include <algorithm>

namespace obi {
namespace {

using State = ModuleState::State;

Error errorOf(const ModuleError &told)
{
    return {ErrorCode::ModuleFailed, {told.module.name, told.code, told.message}};
}

std::optional<State> stateOf(const ModuleOpinion &opinion)
{
    switch (opinion.state) {
    case ModuleOpinion::State::Answered:
    case ModuleOpinion::State::Partial:
        return State::Works;
    case ModuleOpinion::State::Failed:
        return State::Failed;
    case ModuleOpinion::State::MissingScope:
        return State::MissingScope;
    case ModuleOpinion::State::Asking:
        break;
    }
    return std::nullopt;
}

} // namespace

ModuleHealthBook::ModuleHealthBook(ModuleClient &modules, EnrichClient &enrich, VerdictBook &verdicts, Clock clock,
                                   QObject *parent)
    : QObject(parent)
    , m_client(modules)
    , m_enrich(enrich)
    , m_verdicts(verdicts)
    , m_clock(std::move(clock))
{
    connect(&verdicts, &VerdictBook::changed, this, &ModuleHealthBook::takeVerdicts);
}

void ModuleHealthBook::refresh()
{
    if (isLoading())
        return;
    m_askedAt = m_clock.now();
    m_pending = 2;
    QCoro::connect(m_client.instances(), this, [this, asked = m_generation](const Result<QList<ModuleInstance>> &list) {
        if (asked == m_generation)
            takeList(list);
    });
    QCoro::connect(m_enrich.health(), this, [this, asked = m_generation](const Result<HealthAnswer> &health) {
        if (asked == m_generation)
            takeHealth(health);
    });
    Q_EMIT changed();
}

void ModuleHealthBook::clear()
{
    ++m_generation;
    m_pending = 0;
    m_modules.clear();
    m_askedAt = {};
    m_listProblem.reset();
    m_healthProblem.reset();
    Q_EMIT changed();
}

void ModuleHealthBook::takeList(const Result<QList<ModuleInstance>> &list)
{
    --m_pending;
    m_listProblem = list ? std::nullopt : std::optional(list.error());
    if (list) {
        QList<ModuleState> ordered;
        for (const ModuleInstance &module : *list) {
            ModuleState known = entry(module);
            known.module = module;
            if (!module.enabled) {
                known = {module, State::Disabled};
            } else if (known.state == State::Disabled) {
                known = {module};
            }
            ordered.append(known);
        }
        m_modules = ordered; // those that are gone from the list are gone
    }
    Q_EMIT changed();
}

void ModuleHealthBook::takeHealth(const Result<HealthAnswer> &health)
{
    --m_pending;
    m_healthProblem = health ? std::nullopt : std::optional(health.error());
    if (health) {
        const QDateTime now = m_clock.now();
        for (const ModuleHealth &told : health->modules) {
            if (told.status == ModuleHealth::Status::Ok)
                hear(told.module, State::Works, {}, now);
            else if (told.status == ModuleHealth::Status::Error)
                hear(told.module, State::Failed, {ErrorCode::ModuleFailed, {told.module.name, {}, {}}}, now);
        }
        // An error has the reason, which the status has not.
        for (const ModuleError &told : health->errors)
            hear(told.module, State::Failed, errorOf(told), now);
    }
    Q_EMIT changed();
}

void ModuleHealthBook::takeVerdicts(const QList<Observable> &observables)
{
    for (const Observable &observable : observables) {
        const Dossier *dossier = m_verdicts.find(observable);
        if (!dossier)
            continue;
        for (const ModuleOpinion &opinion : dossier->opinions) {
            const auto state = stateOf(opinion);
            if (state && !opinion.module.key().isEmpty() && opinion.askedAt.isValid())
                hear(opinion.module, *state, opinion.error, opinion.askedAt);
        }
    }
    Q_EMIT changed();
}

void ModuleHealthBook::hear(const ModuleInstance &module, State state, const Error &error, const QDateTime &at)
{
    ModuleState &known = entry(module);
    if (known.state == State::Disabled || (known.heardAt.isValid() && at < known.heardAt))
        return;
    // Until it answers: what fails besides is due to that.
    if (known.state == State::MissingScope && state == State::Failed)
        return;
    if (known.state != state || !known.since.isValid())
        known.since = at;
    known.state = state;
    known.error = error;
    known.heardAt = at;
}

ModuleState &ModuleHealthBook::entry(const ModuleInstance &module)
{
    const auto found = std::find_if(m_modules.begin(), m_modules.end(),
                                    [&module](const ModuleState &known) { return known.module.key() == module.key(); });
    if (found != m_modules.end())
        return *found;
    m_modules.append({module});
    return m_modules.last();
}

} // namespace obi
