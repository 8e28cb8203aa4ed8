// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Observable.h"
#include "threat/ActionTrigger.h"

#include <QDateTime>

#include <optional>

namespace obi {

/// Somebody wants the notes of cases to tell how an action ended.
struct NoteWish {
    bool wanted = false;
    QStringList cases{}; ///< ids; none: those that hold one of its observables are still to be found

    bool operator==(const NoteWish &) const = default;
};

/// What became of one action of a module on one observable. Kept on the disk, so that it is still told after a restart.
struct ActionRecord {
    enum class State {
        Requested,  ///< somebody has confirmed it; it is being written down and was not sent yet
        Running,    ///< sent; no answer yet
        Started,    ///< accepted; the service does not tell when it ends
        Finished,   ///< the module says that it is done
        Failed,     ///< refused, or not carried out
        Unanswered, ///< sent, but no answer came: it may have been carried out or not
    };

    QString id{};          ///< UUID without braces
    ModuleAction action{}; ///< read from the disk it has no address: an action is never repeated by itself
    Observable observable;
    State state = State::Requested;
    QDateTime requestedAt{}; ///< UTC
    QDateTime changedAt{};   ///< UTC; when the state became what it is
    QString message{};       ///< what the module says of a failure, as sent
    std::optional<Error>
        error{};       ///< why there is no answer, or which refusal came; nothing where the module itself failed
    bool seen = false; ///< somebody has looked at how it ended
    QString account{}; ///< whom it was run for, ActionLog::setAccount(); empty: nobody knows
    QString batch{};   ///< the same for all that were confirmed at once
    NoteWish note{};   ///< until it is written

    bool operator==(const ActionRecord &) const = default;
    bool isUnderWay() const { return state == State::Requested || state == State::Running; }
    /// Somebody should look at it: it failed, or nobody knows.
    bool hasFailed() const { return state == State::Failed || state == State::Unanswered; }

    /// Takes what came of asking the module. After an error it says Unanswered where the request may have arrived.
    void take(const Result<ActionOutcome> &outcome, const QDateTime &now);
    /// Somebody stopped it before it was sent: Failed, Cancelled.
    void withdraw(const QDateTime &now);
    /// As it was left by an Obi that ended: what was sent is Unanswered, what was not has Failed.
    void endWithoutAnswer();
};

/// "running": in the database. Nothing for a name that is none.
QString actionStateName(ActionRecord::State state);
std::optional<ActionRecord::State> actionStateFromName(QStringView name);

/// Of the errors that can end a request: a name that stays the same in every version of Obi. Other codes, and other
/// names, are Internal.
QString requestErrorName(ErrorCode code);
ErrorCode requestErrorFromName(QStringView name);

} // namespace obi
