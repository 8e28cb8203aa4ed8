// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/CaseDatabase.h"

#include "store/CaseSchema.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace obi {
namespace {

using Connection = std::unique_ptr<SqlConnection>;

QString logName(const QString &fileName)
{
    return fileName + u"-wal"_s;
}

/// What SQLite would do wrong or say unclearly.
Result<void> checkPlace(const QString &fileName)
{
    const QFileInfo file(fileName);
    const QFileInfo folder(file.absolutePath());
    if (file.exists() && !file.isFile())
        return failure(ErrorCode::StoreUnreadable, {fileName, u"it is not a file"_s});
    if (!folder.isDir())
        return failure(ErrorCode::StoreUnreadable, {fileName, u"its folder does not exist"_s});
    if (!folder.isWritable() || (file.exists() && !file.isWritable()))
        return failure(ErrorCode::StoreReadOnly, {fileName});
    // SQLite throws the log of an empty database away, and would play it into a new one; it may hold all there is.
    for (const QString &log : {logName(fileName), fileName + u"-journal"_s}) {
        if (file.size() == 0 && QFileInfo(log).size() > 0)
            return failure(ErrorCode::StoreDamaged, {fileName});
    }
    return {};
}

/// Looks before anything is written: a refused file keeps its bytes, which a writing connection could not promise (it
/// moves the log into the file when it closes).
Result<int> inspectUntouched(const QString &fileName, const QString &shownName)
{
    if (QFileInfo(fileName).size() == 0)
        return 0;
    return SqlConnection::open(fileName, SqlConnection::Mode::ReadOnly, shownName).and_then([](const Connection &c) {
        return CaseSchema::inspect(*c);
    });
}

Result<void> prepare(SqlConnection &connection)
{
    const Result<QVariant> mode = connection.value(u"PRAGMA journal_mode = WAL"_s);
    if (!mode)
        return tl::unexpected(mode.error());
    if (mode->toString() != "wal"_L1) {
        return failure(ErrorCode::StoreUnreadable,
                       {connection.shownName(), u"the file system does not allow a write-ahead log"_s});
    }
    return connection.run(u"PRAGMA synchronous = FULL"_s).and_then([&connection] {
        return connection.run(u"PRAGMA foreign_keys = ON"_s);
    });
}

Result<void> bringUpToDate(SqlConnection &connection, int version, const QString &fileName)
{
    if (version == CaseStore::SchemaVersion)
        return {};
    if (version > 0) {
        const QString copy = u"%1.v%2.bak"_s.arg(fileName).arg(version);
        if (Result<void> copied = CaseSchema::copyTo(connection, copy); !copied)
            return copied;
    }
    return CaseSchema::migrate(connection, version, CaseStore::SchemaVersion);
}

void removeFiles(const QString &fileName)
{
    for (const QString &name : {fileName, logName(fileName), fileName + u"-shm"_s, fileName + u"-journal"_s})
        QFile::remove(name);
}

/// Under another name first: a half-made database never stands under its own. Cases are nobody else's business,
/// wherever the file lies; SQLite gives its side files the same permissions.
Result<void> makeDatabase(const QString &fileName, const QString &shownName)
{
    const QString part = fileName + u".new"_s;
    removeFiles(part);
    QFile file(part);
    if (!file.open(QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failure(ErrorCode::StoreUnreadable, {shownName, file.errorString()});
    file.close();
    const Result<void> made =
        SqlConnection::open(part, SqlConnection::Mode::ReadWrite, shownName).and_then([](const Connection &c) {
            return prepare(*c).and_then([&c] { return CaseSchema::migrate(*c, 0, CaseStore::SchemaVersion); });
        });
    if (!made) {
        removeFiles(part);
        return made;
    }
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(fileName).constData()) != 0)
        return failure(ErrorCode::StoreUnreadable, {shownName, u"it could not be made"_s});
    return {};
}

} // namespace

CaseDatabase::CaseDatabase(Connection connection, CaseStore::Access access)
    : m_connection(std::move(connection))
    , m_access(access)
{}

Result<std::unique_ptr<CaseDatabase>> CaseDatabase::open(const QString &fileName, CaseStore::Access access)
{
    return access == CaseStore::Access::ReadOnly ? openForReading(fileName) : openForWriting(fileName, fileName);
}

Result<std::unique_ptr<CaseDatabase>> CaseDatabase::openForWriting(const QString &fileName, const QString &shownName)
{
    const bool isNew = QFileInfo(fileName).size() == 0;
    const Result<int> version =
        checkPlace(fileName)
            .and_then([&] { return isNew ? makeDatabase(fileName, shownName) : Result<void>(); })
            .and_then([&] { return inspectUntouched(fileName, shownName); });
    if (!version)
        return tl::unexpected(version.error());
    Result<Connection> connection = SqlConnection::open(fileName, SqlConnection::Mode::ReadWrite, shownName);
    if (!connection)
        return tl::unexpected(connection.error());
    const Result<void> ready =
        prepare(**connection).and_then([&] { return bringUpToDate(**connection, *version, fileName); });
    if (!ready)
        return tl::unexpected(ready.error());
    return std::unique_ptr<CaseDatabase>(new CaseDatabase(*std::move(connection), CaseStore::Access::ReadWrite));
}

Result<std::unique_ptr<CaseDatabase>> CaseDatabase::openForReading(const QString &fileName)
{
    if (!QFileInfo(fileName).isFile())
        return failure(ErrorCode::StoreUnreadable, {fileName, u"it does not exist"_s});
    const Result<int> version = inspectUntouched(fileName, fileName);
    const bool unopenable = !version && (version.error().code == ErrorCode::StoreReadOnly ||
                                         version.error().code == ErrorCode::StoreUnreadable);
    if (unopenable || (version && *version != CaseStore::SchemaVersion))
        return openCopy(fileName);
    if (!version)
        return tl::unexpected(version.error());
    return SqlConnection::open(fileName, SqlConnection::Mode::ReadOnly, fileName).map([](Connection &&connection) {
        return std::unique_ptr<CaseDatabase>(new CaseDatabase(std::move(connection), CaseStore::Access::ReadOnly));
    });
}

Result<std::unique_ptr<CaseDatabase>> CaseDatabase::openCopy(const QString &fileName)
{
    auto folder = std::make_unique<QTemporaryDir>();
    const QString copy = folder->filePath(u"cases.sqlite"_s);
    QFile file(fileName);
    if (!file.copy(copy))
        return failure(ErrorCode::StoreUnreadable, {fileName, file.errorString()});
    if (QFileInfo::exists(logName(fileName)))
        QFile::copy(logName(fileName), logName(copy));
    for (const QString &name : {copy, logName(copy)})
        QFile::setPermissions(name, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    Result<std::unique_ptr<CaseDatabase>> database = openForWriting(copy, fileName);
    if (!database)
        return database;
    (*database)->m_copy = std::move(folder);
    (*database)->m_access = CaseStore::Access::ReadOnly;
    return database;
}

} // namespace obi
