// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actions/ActionRecord.h"
#include "store/SqlConnection.h"

namespace obi {

/// Actions of modules as rows: reads and writes them. The caller holds the transaction.
class ActionRecords
{
public:
    /// So many of those that were seen are read, and kept.
    static constexpr int KeptSeen = 200;

    explicit ActionRecords(SqlConnection &connection)
        : m_connection(connection)
    {}

    /// Newest first. A row that makes no sense (a state or an observable that is none) is StoreDamaged.
    Result<QList<ActionRecord>> all();
    /// Adds them, or writes over those with the same id.
    Result<void> keep(const QList<ActionRecord> &records);

private:
    Result<void> keepOne(const ActionRecord &record);
    Result<ActionRecord> fromRow(const QSqlQuery &row) const;

    SqlConnection &m_connection;
};

} // namespace obi
