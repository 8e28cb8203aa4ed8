// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/Case.h"
#include "store/SqlConnection.h"

namespace obi {

/// Cases as rows: reads and writes them. The caller holds the transaction.
class CaseRecords
{
public:
    /// How long a removed case can be brought back.
    static constexpr int KeepRemovedDays = 30;

    explicit CaseRecords(SqlConnection &connection)
        : m_connection(connection)
    {}

    Result<Case> load(const QString &id); ///< also CaseNotFound, as for one that was removed
    /// Id of the case with this remote id or, failing that, this id; removed ones too. Empty where there is none.
    Result<QString> idOf(const QString &remoteId, const QString &id);
    Result<void> insert(const Case &added);
    /// Writes what differs.
    Result<void> update(const Case &before, const Case &after);

    Result<void> remove(const QString &id, const QDateTime &now); ///< also CaseNotFound
    Result<void> restore(const QString &id);
    /// Forgets cases that were removed too long ago, unless a service has not been told yet.
    Result<void> purge(const QDateTime &now);

    Result<QString> activeCase();
    Result<void> setActiveCase(const QString &id); ///< empty: none. Also CaseNotFound

private:
    Result<qint64> numberOf(const QString &id);
    Result<QList<CaseObservable>> observables(qint64 number);
    Result<QList<Note>> notes(qint64 number);
    Result<void> insertObservable(qint64 number, const CaseObservable &observable);
    Result<void> insertNote(qint64 number, const Note &note);
    Result<void> updateObservables(qint64 number, const Case &before, const Case &after);
    Result<void> updateNotes(qint64 number, const Case &before, const Case &after);

    SqlConnection &m_connection;
};

} // namespace obi
