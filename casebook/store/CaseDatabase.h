// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/CaseStore.h"
#include "store/SqlConnection.h"

#include <QTemporaryDir>

namespace obi {

/// An opened case database of the newest schema. Belongs to the thread that opened it.
class CaseDatabase
{
public:
    /// Opens or makes the file, migrates an older one after a copy was kept beside it. Read-only, it never touches the
    /// file: what cannot be read where it lies (an older schema, a log left over in a read-only folder) is read from a
    /// copy in a temporary folder. Errors: those of CaseStore.
    static Result<std::unique_ptr<CaseDatabase>> open(const QString &fileName, CaseStore::Access access);

    SqlConnection &connection() { return *m_connection; }

    template <typename Change>
    std::invoke_result_t<Change> write(Change change)
    {
        if (m_access == CaseStore::Access::ReadOnly)
            return failure(ErrorCode::StoreReadOnly, {m_connection->shownName()});
        return m_connection->transaction(QStringLiteral("IMMEDIATE"), std::move(change));
    }
    /// All that `look` reads is of one moment.
    template <typename Look>
    std::invoke_result_t<Look> read(Look look)
    {
        return m_connection->transaction(QStringLiteral("DEFERRED"), std::move(look));
    }

private:
    CaseDatabase(std::unique_ptr<SqlConnection> connection, CaseStore::Access access);
    static Result<std::unique_ptr<CaseDatabase>> openForWriting(const QString &fileName, const QString &shownName);
    static Result<std::unique_ptr<CaseDatabase>> openForReading(const QString &fileName);
    static Result<std::unique_ptr<CaseDatabase>> openCopy(const QString &fileName);

    std::unique_ptr<QTemporaryDir> m_copy; ///< outlives the connection
    std::unique_ptr<SqlConnection> m_connection;
    CaseStore::Access m_access;
};

} // namespace obi
