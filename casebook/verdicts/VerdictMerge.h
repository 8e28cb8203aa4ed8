// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "verdicts/VerdictBook.h"

namespace obi {

/// All that one answer holds of one module.
struct ModuleReply {
    ModuleAnswer answer;
    std::optional<Error> error{}; ///< ModuleFailed
    bool warned = false;          ///< `error` is a warning only: the module did answer
};

/// The replies in an answer, each module once, in order of appearance.
QList<ModuleReply> repliesIn(const EnrichAnswer &answer);
/// The reply of the module that was asked; without content where the answer does not name it, which means that it
/// knows nothing.
ModuleReply replyOf(const ModuleInstance &asked, const EnrichAnswer &answer);

/// What a reply says of one observable at `now`.
ModuleOpinion opinionFrom(const ModuleReply &reply, const Observable &observable, const QDateTime &now);

/// A module that could not be asked: Failed, or MissingScope.
ModuleOpinion failedOpinion(const ModuleInstance &module, const Error &error, const QDateTime &now);
/// In the place of the same module's former opinion, or as the last one.
void setOpinion(Dossier &dossier, const ModuleOpinion &opinion);

/// Drops what has expired by `now` and works out `overall` and `reason` anew.
void weigh(Dossier &dossier, const Observable &observable, const QDateTime &now);
/// When the first opinion expires; invalid = never.
QDateTime nextExpiry(const Dossier &dossier);

} // namespace obi
