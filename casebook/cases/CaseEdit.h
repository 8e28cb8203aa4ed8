// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/Case.h"
#include "core/Error.h"

#include <variant>

namespace obi {

/// One change to one case. An edit is durable before the interface says so (CaseStore::apply).
namespace edit {
struct SetTitle {
    QString title;
};
struct SetShortDescription {
    QString text;
};
struct SetDescription {
    QString text;
};
struct SetTlp {
    Tlp tlp;
};
struct AddObservables {
    QList<Observable> observables;
}; ///< those already there are left alone
struct RemoveObservables {
    QList<Observable> observables;
};
struct AddNote {
    QString text;
    QString author;
    QString id{}; ///< UUID without braces, for a note that must not be there twice: one of it stays as it is
};
struct SetNoteText {
    QString noteId;
    QString text;
};
struct RemoveNote {
    QString noteId;
};
struct RestoreNote {
    Note note;
}; ///< undo of RemoveNote
} // namespace edit

using CaseEdit =
    std::variant<edit::SetTitle, edit::SetShortDescription, edit::SetDescription, edit::SetTlp, edit::AddObservables,
                 edit::RemoveObservables, edit::AddNote, edit::SetNoteText, edit::RemoveNote, edit::RestoreNote>;

/// The case after the edit, changed at `now`; the very same case where the edit changes nothing (all observables are
/// there already, the note is empty or gone). Errors: TextTooLong; Internal for the text of a note that is not there,
/// since a text must not get lost in silence.
Result<Case> applied(Case before, const CaseEdit &edit, const QDateTime &now);

/// Errors: TextTooLong for "title", "short_description" or "description" beyond what CTIM takes.
Result<void> checkTexts(const Case &checked);

} // namespace obi
