// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/SqlConnection.h"

namespace obi {

/// The schema of the case database and the way to it from every older version.
///
/// Version 1: cases with their observables and notes, and a table of single values ("active_case").
/// Version 2: full text search (trigrams, so that parts of words and Japanese are found) kept up by triggers; cases
/// that were removed stay for a while.
/// Version 3: actions of modules, with what became of them.
/// Version 4: how a case stands with the casebook of a service, with both as they last were the same.
/// Times are milliseconds since 1970 in UTC.
class CaseSchema
{
public:
    static constexpr int ApplicationId = 0x4f626943; ///< "ObiC", in the header of the file

    /// Version of a sound database of ours; 0 = nothing in it yet. Reads only. Errors: StoreTooNew, StoreDamaged,
    /// StoreUnreadable for a database of another program.
    static Result<int> inspect(SqlConnection &connection);
    /// Takes the schema from `version` (0: none) to `target` in one transaction.
    static Result<void> migrate(SqlConnection &connection, int version, int target);
    /// A copy of the whole database at this moment. The file appears whole or not at all and replaces an older one.
    static Result<void> copyTo(SqlConnection &connection, const QString &fileName);
};

} // namespace obi
