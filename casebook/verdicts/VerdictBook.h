// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "threat/EnrichClient.h"

#include <QObject>

#include <memory>

namespace obi {

/// What one module has said of one observable, or how far the question has come.
struct ModuleOpinion {
    /// How much a verdict weighs that came without a judgement in force. CTIM gives people a priority of 100, curated
    /// lists 95 and automatic systems 90 or less; a bare verdict does not say which it was, so it takes the middle of
    /// what automatic systems have: it neither outvotes what somebody stated with weight nor vanishes.
    static constexpr int BareVerdictPriority = 50;
    /// For how long an answer passes for what the module says now.
    static constexpr int FreshMinutes = 15;

    enum class State {
        Asking,
        Answered,     ///< `disposition` is set, or the module knows nothing
        Partial,      ///< answered, and said that something was left out (`error`)
        Failed,       ///< `error`
        MissingScope, ///< `error` names the scopes
    };
    ModuleInstance module; ///< its key() is empty where a question to all modules at once has failed
    State state = State::Asking;
    std::optional<Disposition> disposition{}; ///< its verdict, else what its judgements amount to
    QList<Judgement> judgements{};            ///< those that have not expired
    QDateTime validUntil{};                   ///< UTC; invalid = for ever
    QDateTime askedAt{};                      ///< UTC; when the answer arrived
    Error error{};

    bool hasAnswered() const { return state == State::Answered || state == State::Partial; }
    /// It may have changed since: people are told how old it is.
    bool isOld(const QDateTime &now) const { return hasAnswered() && askedAt.secsTo(now) > FreshMinutes * 60; }
};

/// All that is known of one observable. `overall` follows CTIM (overallDisposition) over the judgements in force of
/// all modules; a module that sent none counts with its verdict, at BareVerdictPriority.
struct Dossier {
    QList<ModuleOpinion> opinions{};      ///< in the order of the module list
    std::optional<Disposition> overall{}; ///< nothing while no module has given a verdict
    QString reason{};                     ///< of the judgement that decides; as the module wrote it
    bool complete = false;                ///< every module has answered or failed
};

/// The one place that keeps what is known of an observable, a module at a time, with its age. Views tell it which
/// observables they show and repaint what it signals; it asks in batches, a module at a time, and never twice.
/// Where the list of modules is not to be had, it asks all of them in one question and learns them from the answers.
/// A module that lacks a scope is not asked again until clear(). Opinions that expire are dropped.
/// Lives in the interface thread; asking does not block.
class VerdictBook : public QObject
{
    Q_OBJECT
public:
    static constexpr int BatchDelayMs = 20;
    static constexpr int BatchSize = 100;
    static constexpr qsizetype AtATime = 100; ///< of a long list taken in one turn of the event loop
    static constexpr int BatchesUnderWay = 3; ///< at most, for each module

    VerdictBook(ModuleClient &modules, EnrichClient &enrich, Clock clock, QObject *parent = nullptr);
    ~VerdictBook() override;

    /// Modules that are not asked, by ModuleInstance::key(). What one of them has said goes; once one is asked again,
    /// so is everything, as after clear().
    void setSwitchedOff(const QStringList &modules);
    /// Asks for what is not known yet; known and pending ones cost nothing.
    void want(const QList<Observable> &observables);
    /// Asks again for one observable at every module that failed, or whose answer is old.
    void retry(const Observable &observable);
    /// Forgets all, for another account or a refresh; tells it as a change, so that views ask for what they show.
    void clear();

    qsizetype count() const; ///< of the observables that something is known of or being asked for
    /// Those that are asked, in the order of opinions; nothing before that is known. Where their list is not to be had
    /// and all are asked in one question, one without a key.
    std::optional<QList<ModuleInstance>> modules() const;
    /// It is known that there is none: the organisation has none, or all are switched off.
    bool hasNoModules() const;

    /// nullptr where nothing was asked yet. Valid until the next return to the event loop.
    const Dossier *find(const Observable &observable) const;
    /// Overall disposition; Unknown where modules answered without a verdict, nothing where nothing is known yet.
    std::optional<Disposition> disposition(const Observable &observable) const;

Q_SIGNALS:
    /// Something about these has changed; at most once for each turn of the event loop and observable.
    void changed(const QList<obi::Observable> &observables);
    /// After clear(), or when other modules are asked than before: what was counted beside this book holds no more.
    void forgot();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace obi
