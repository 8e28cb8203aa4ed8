// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/CaseSchema.h"

#include "store/CaseStore.h"

#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace obi {
namespace {

const QStringList &version1()
{
    static const QStringList statements{
        u"CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"_s,
        // `changed` counts up over all cases: it tells apart changes of the same millisecond.
        u"CREATE TABLE cases (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, remote_id TEXT UNIQUE, "
        "title TEXT NOT NULL, short_description TEXT NOT NULL, description TEXT NOT NULL, tlp TEXT NOT NULL, "
        "owner TEXT NOT NULL, created_at INTEGER NOT NULL, modified_at INTEGER NOT NULL, "
        "changed INTEGER NOT NULL, extra BLOB NOT NULL)"_s,
        u"CREATE TABLE observables (number INTEGER PRIMARY KEY, "
        "case_number INTEGER NOT NULL REFERENCES cases ON DELETE CASCADE, type TEXT NOT NULL, value TEXT NOT NULL, "
        "added_at INTEGER NOT NULL, UNIQUE (case_number, type, value))"_s,
        u"CREATE TABLE notes (number INTEGER PRIMARY KEY, "
        "case_number INTEGER NOT NULL REFERENCES cases ON DELETE CASCADE, id TEXT NOT NULL, text TEXT NOT NULL, "
        "author TEXT NOT NULL, written_at INTEGER NOT NULL, edited_at INTEGER, UNIQUE (case_number, id))"_s,
    };
    return statements;
}

/// A search index over some columns of a table, its rows numbered as in the table, which keeps the text itself
/// (https://www.sqlite.org/fts5.html#external_content_tables).
QStringList searchIndex(const QString &index, const QString &table, const QStringList &columns)
{
    const QString names = columns.join(u", "_s);
    const QString added = u"new."_s + columns.join(u", new."_s);
    const QString taken = u"old."_s + columns.join(u", old."_s);
    const QString add = u"INSERT INTO %1(rowid, %2) VALUES (new.number, %3);"_s.arg(index, names, added);
    const QString take = u"INSERT INTO %1(%1, rowid, %2) VALUES ('delete', old.number, %3);"_s.arg(index, names, taken);
    const QString trigger = u"CREATE TRIGGER %1_%2 AFTER %3 ON %4 BEGIN %5 END"_s;
    return {
        u"CREATE VIRTUAL TABLE %1 USING fts5(%2, content='%3', content_rowid='number', tokenize='trigram')"_s.arg(
            index, names, table),
        trigger.arg(index, u"added"_s, u"INSERT"_s, table, add),
        trigger.arg(index, u"deleted"_s, u"DELETE"_s, table, take),
        trigger.arg(index, u"changed"_s, u"UPDATE OF "_s + names, table, take + add),
        u"INSERT INTO %1(%1) VALUES ('rebuild')"_s.arg(index),
    };
}

const QStringList &version2()
{
    static const QStringList statements =
        QStringList{u"ALTER TABLE cases ADD COLUMN removed_at INTEGER"_s,
                    u"ALTER TABLE cases ADD COLUMN removed_active INTEGER NOT NULL DEFAULT 0"_s} +
        searchIndex(u"case_text"_s, u"cases"_s, {u"title"_s, u"short_description"_s, u"description"_s}) +
        searchIndex(u"note_text"_s, u"notes"_s, {u"text"_s}) +
        searchIndex(u"observable_text"_s, u"observables"_s, {u"value"_s});
    return statements;
}

const QStringList &version3()
{
    static const QStringList statements{
        u"CREATE TABLE actions (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, module_id TEXT NOT NULL, "
        "module_name TEXT NOT NULL, action_id TEXT NOT NULL, title TEXT NOT NULL, description TEXT NOT NULL, "
        "type TEXT NOT NULL, value TEXT NOT NULL, state TEXT NOT NULL, requested_at INTEGER NOT NULL, "
        "changed_at INTEGER NOT NULL, message TEXT NOT NULL, error TEXT NOT NULL, error_context TEXT NOT NULL, "
        "trace_id TEXT NOT NULL, seen INTEGER NOT NULL)"_s,
    };
    return statements;
}

const QStringList &version4()
{
    static const QStringList statements{
        // `base` is the casebook as the service last told it (CTIM); empty while it has not got it. Edits beyond `sent`
        // wait.
        u"CREATE TABLE shares (case_number INTEGER PRIMARY KEY REFERENCES cases ON DELETE CASCADE, "
        "account TEXT NOT NULL, base BLOB NOT NULL, told_at INTEGER, edits INTEGER NOT NULL, sent INTEGER NOT NULL, "
        "waiting_since INTEGER, changed INTEGER NOT NULL, conflict INTEGER NOT NULL, gone INTEGER NOT NULL)"_s,
    };
    return statements;
}

/// Actions of before belong to no account that is known, and nobody waits for a note of theirs.
const QStringList &version5()
{
    static const QStringList statements{
        u"ALTER TABLE actions ADD COLUMN account TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE actions ADD COLUMN batch TEXT NOT NULL DEFAULT ''"_s,
        u"ALTER TABLE actions ADD COLUMN note TEXT NOT NULL DEFAULT ''"_s,
    };
    return statements;
}

/// What was started before is a workflow: no other action ends so.
const QStringList &version6()
{
    static const QStringList statements{
        u"ALTER TABLE actions ADD COLUMN workflow INTEGER NOT NULL DEFAULT 0"_s,
        u"UPDATE actions SET workflow = 1 WHERE state = 'started'"_s,
    };
    return statements;
}

const QStringList &version7()
{
    static const QStringList statements{
        u"CREATE TABLE refused_texts (case_number INTEGER NOT NULL REFERENCES cases ON DELETE CASCADE, "
        "place TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (case_number, place)) WITHOUT ROWID"_s,
    };
    return statements;
}

Result<void> runAll(SqlConnection &connection, const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (Result<void> done = connection.run(statement); !done)
            return done;
    }
    return {};
}

Result<int> number(SqlConnection &connection, const QString &sql)
{
    return connection.value(sql).map([](const QVariant &value) { return value.toInt(); });
}

/// Finds pages that are missing, torn or linked wrongly, in one read of the file.
Result<void> checkPages(SqlConnection &connection)
{
    const Result<QVariant> report = connection.value(u"PRAGMA quick_check(1)"_s);
    if (!report)
        return tl::unexpected(report.error());
    if (report->toString() != "ok"_L1)
        return connection.damaged();
    return {};
}

Result<int> versionOfOurs(SqlConnection &connection)
{
    const Result<int> version = number(connection, u"PRAGMA user_version"_s);
    if (version && *version > CaseStore::SchemaVersion) {
        return failure(ErrorCode::StoreTooNew,
                       {connection.shownName(), QString::number(*version), QString::number(CaseStore::SchemaVersion)});
    }
    if (version && *version < 1)
        return connection.damaged();
    return version;
}

} // namespace

Result<int> CaseSchema::inspect(SqlConnection &connection)
{
    const Result<int> application = number(connection, u"PRAGMA application_id"_s);
    const Result<int> objects = number(connection, u"SELECT count(*) FROM sqlite_schema"_s);
    if (!application || !objects)
        return !application ? application : objects;
    if (*application == 0 && *objects == 0)
        return 0;
    if (*application != ApplicationId)
        return failure(ErrorCode::StoreUnreadable, {connection.shownName(), u"it is another program's database"_s});
    const Result<int> version = versionOfOurs(connection);
    if (!version)
        return version;
    return checkPages(connection).map([&version] { return *version; });
}

Result<void> CaseSchema::migrate(SqlConnection &connection, int version, int target)
{
    return connection.transaction(u"IMMEDIATE"_s, [&]() -> Result<void> {
        const QList<QStringList> steps{version1(), version2(), version3(), version4(),
                                       version5(), version6(), version7()};
        for (int step = version; step < target; ++step) {
            if (Result<void> done = runAll(connection, steps.at(step)); !done)
                return done;
        }
        return runAll(connection,
                      {u"PRAGMA application_id = %1"_s.arg(ApplicationId), u"PRAGMA user_version = %1"_s.arg(target)});
    });
}

Result<void> CaseSchema::copyTo(SqlConnection &connection, const QString &fileName)
{
    const QString part = fileName + u".part"_s;
    QFile::remove(part);
    if (Result<void> copied = connection.run(u"VACUUM INTO ?"_s, {part}); !copied) {
        QFile::remove(part);
        return copied;
    }
    QFile::setPermissions(part, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    // rename(2) replaces; QFile::rename refuses to.
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(fileName).constData()) != 0)
        return failure(ErrorCode::StoreUnreadable, {connection.shownName(), u"no copy could be kept beside it"_s});
    return {};
}

} // namespace obi
