// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <memory>

namespace obi {

/// One connection to one SQLite file, with a Qt connection name of its own. Belongs to the thread that opened it.
/// Errors of every call are those of the store (CaseStore) and name `shownName`.
class SqlConnection
{
public:
    enum class Mode { ReadOnly, ReadWrite };
    /// How long another program may hold the database before StoreBusy.
    static constexpr int BusyTimeoutMs = 1000;

    static Result<std::unique_ptr<SqlConnection>> open(const QString &fileName, Mode mode, const QString &shownName);
    ~SqlConnection();
    Q_DISABLE_COPY_MOVE(SqlConnection)

    const QString &shownName() const { return m_shownName; }

    Result<void> run(const QString &sql, const QVariantList &values = {});
    /// The first column of the first row; invalid where there is no row.
    Result<QVariant> value(const QString &sql, const QVariantList &values = {});
    /// Every row, turned into a value by `read(const QSqlQuery &) -> Result<T>`.
    template <typename T, typename Read>
    Result<QList<T>> rows(const QString &sql, const QVariantList &values, Read read);

    /// Runs `change() -> Result<T>` in a transaction ("IMMEDIATE" takes the write lock at once) that is undone when it
    /// fails.
    template <typename Change>
    std::invoke_result_t<Change> transaction(const QString &kind, Change change);

    tl::unexpected<Error> damaged() const;

private:
    SqlConnection(QString connectionName, QString shownName);
    Result<QSqlQuery> query(const QString &sql, const QVariantList &values);
    tl::unexpected<Error> error(const QSqlError &error) const;

    QString m_connectionName;
    QString m_shownName;
    QSqlDatabase m_database;
};

template <typename T, typename Read>
Result<QList<T>> SqlConnection::rows(const QString &sql, const QVariantList &values, Read read)
{
    Result<QSqlQuery> found = query(sql, values);
    if (!found)
        return tl::unexpected(found.error());
    QList<T> result;
    while (found->next()) {
        Result<T> row = read(*found);
        if (!row)
            return tl::unexpected(row.error());
        result.append(*std::move(row));
    }
    if (found->lastError().isValid())
        return error(found->lastError());
    return result;
}

template <typename Change>
std::invoke_result_t<Change> SqlConnection::transaction(const QString &kind, Change change)
{
    if (Result<void> begun = run(QStringLiteral("BEGIN ") + kind); !begun)
        return tl::unexpected(begun.error());
    auto result = change();
    if (result) {
        Result<void> committed = run(QStringLiteral("COMMIT"));
        if (committed)
            return result;
        result = tl::unexpected(committed.error());
    }
    // Fails where SQLite has rolled back by itself (full disk): there is nothing left to undo then.
    (void)run(QStringLiteral("ROLLBACK"));
    return result;
}

} // namespace obi
