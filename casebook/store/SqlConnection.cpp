// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/SqlConnection.h"

#include <QFileInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace obi {
namespace {

// Primary result codes of SQLite, https://www.sqlite.org/rescode.html
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26,
    IoErrorShmSize = InputOutput | (19 << 8), ///< no room for the shared memory file
};

ErrorCode storeErrorCode(int code)
{
    if (code == IoErrorShmSize)
        return ErrorCode::StoreFull;
    switch (code & 0xff) {
    case Busy:
    case Locked:
        return ErrorCode::StoreBusy;
    case ReadOnly:
        return ErrorCode::StoreReadOnly;
    case Corrupt:
    case NotADatabase:
        return ErrorCode::StoreDamaged;
    case Full:
        return ErrorCode::StoreFull;
    default:
        break;
    }
    return ErrorCode::StoreUnreadable;
}

} // namespace

SqlConnection::SqlConnection(QString connectionName, QString shownName)
    : m_connectionName(std::move(connectionName))
    , m_shownName(std::move(shownName))
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connectionName))
{}

SqlConnection::~SqlConnection()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<SqlConnection>> SqlConnection::open(const QString &fileName, Mode mode, const QString &shownName)
{
    const QString name = u"obi-store-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<SqlConnection> connection(new SqlConnection(name, shownName));
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(BusyTimeoutMs);
    if (mode == Mode::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    connection->m_database.setConnectOptions(options);
    connection->m_database.setDatabaseName(fileName);
    if (!connection->m_database.open())
        return connection->error(connection->m_database.lastError());
    return connection;
}

Result<QSqlQuery> SqlConnection::query(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return error(query.lastError());
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return error(query.lastError());
    return query;
}

Result<void> SqlConnection::run(const QString &sql, const QVariantList &values)
{
    return query(sql, values).map([](const QSqlQuery &) {});
}

Result<QVariant> SqlConnection::value(const QString &sql, const QVariantList &values)
{
    return query(sql, values).and_then([this](QSqlQuery query) -> Result<QVariant> {
        if (query.next())
            return query.value(0);
        if (query.lastError().isValid())
            return error(query.lastError());
        return QVariant();
    });
}

tl::unexpected<Error> SqlConnection::damaged() const
{
    return failure(ErrorCode::StoreDamaged, {m_shownName});
}

tl::unexpected<Error> SqlConnection::error(const QSqlError &error) const
{
    const ErrorCode code = storeErrorCode(error.nativeErrorCode().toInt());
    if (code == ErrorCode::StoreUnreadable)
        return failure(code, {m_shownName, error.databaseText()});
    return failure(code, {m_shownName});
}

} // namespace obi
