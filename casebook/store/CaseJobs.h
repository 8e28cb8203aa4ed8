// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/CaseDatabase.h"
#include "store/CaseStore.h"

namespace obi {

/// What a job has done, for the signals that tell it.
struct CaseChange {
    Case content{}; ///< only the id for a removed case
    bool changed = true;
    QString activeBefore{};
    QString activeAfter{};
};

/// The changes that CaseStore offers, each in one transaction.
/// `account`: whom the case is shared with from the start; empty: nobody.
Result<CaseChange> createCase(CaseDatabase &database, const Case &wanted, bool makeActive, const QString &account = {});
/// A case that is here already is left alone. Errors: CaseNotFound for a removed one that stays away.
Result<CaseChange> importCase(CaseDatabase &database, const Case &incoming, CaseStore::Removed removed,
                              const QDateTime &now);
Result<CaseChange> applyEdit(CaseDatabase &database, const QString &id, const CaseEdit &edit, const QDateTime &now);
Result<CaseChange> removeCase(CaseDatabase &database, const QString &id, const QDateTime &now);
Result<CaseChange> restoreCase(CaseDatabase &database, const QString &id, const QDateTime &now);
Result<CaseChange> setActiveCase(CaseDatabase &database, const QString &id);

/// The case as it will be kept: with an id, each observable once, missing times filled in. Notes from elsewhere may be
/// longer than what is written here. Errors: TextTooLong.
Result<Case> completed(Case incoming, const QDateTime &now);

} // namespace obi
