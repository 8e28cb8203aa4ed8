// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "verdicts/VerdictBook.h"

#include <QStringList>

namespace obi {

/// What stands for one module in a narrow place; the first ones are those of Disposition.
enum class ModuleMark : char {
    None, ///< not asked
    Clean = char(Disposition::Clean),
    Malicious = char(Disposition::Malicious),
    Suspicious = char(Disposition::Suspicious),
    Common = char(Disposition::Common),
    Unknown = char(Disposition::Unknown), ///< also of a module that knows nothing
    Asking,
    Failed,
    MissingScope,
};
ModuleMark moduleMark(const ModuleOpinion &opinion);
/// For ModuleMatrixRole.
QByteArray moduleMarks(const Dossier &dossier);
std::optional<Disposition> dispositionOf(ModuleMark mark);
/// Name for Theme::pixmap, for the marks that are no disposition.
QString moduleMarkIcon(ModuleMark mark);

/// What kept a module from answering, for beside its name.
QString failureWord(const Error &error);
/// Every module has failed or lacks a scope: nothing is on its way any more, though nothing is known.
bool nobodyAnswered(const Dossier &dossier);
/// "Suspicious", "…", "Timed out after 10 s", "Scope missing".
QString opinionWord(const ModuleOpinion &opinion);
/// What stands after that word: which scopes, or what was left out of an answer. Nothing where all is said.
QString opinionNote(const ModuleOpinion &opinion);
/// "Email Gateway: Malicious", "DNS Security: Scope missing: enrich:read", a line for each module.
QStringList opinionLines(const Dossier &dossier);

} // namespace obi
