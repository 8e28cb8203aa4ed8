// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StoreSupport.h"

#include "store/CaseSchema.h"
#include "store/CaseShares.h"

#include <QDir>

using namespace obi;
using namespace Qt::StringLiterals;

/// A database of version 1, as the first Obi made it. Frozen: never adapt it to today's schema.
class CaseMigrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void olderDatabaseIsMigratedAndCopied();
    void casesOfBeforeSharingLiveHereOnly();
    void actionsOfBeforeAccountsAreKept();
    void whatWasStartedIsAWorkflow();
    void copyOfTheLastTimeIsReplaced();
    void withoutACopyNothingIsMigrated();
    void readOnlyAccessLeavesItAsItIs();
    void newDatabaseLooksLikeAMigratedOne();

private:
    QString file() const { return m_folder->filePath(u"cases.sqlite"_s); }
    QString copy() const { return file() + u".v1.bak"_s; }
    QString versionOf(const QString &database) const;
    QStringList schemaOf(const QString &database) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void CaseMigrationTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    OBI_VERIFY_OK(test::sql(
        file(),
        {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA application_id = 1331849539"_s, u"PRAGMA user_version = 1"_s,
         u"CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"_s,
         u"CREATE TABLE cases (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, remote_id TEXT UNIQUE, "
         "title TEXT NOT NULL, short_description TEXT NOT NULL, description TEXT NOT NULL, tlp TEXT NOT NULL, "
         "owner TEXT NOT NULL, created_at INTEGER NOT NULL, modified_at INTEGER NOT NULL, "
         "changed INTEGER NOT NULL, extra BLOB NOT NULL)"_s,
         u"CREATE TABLE observables (number INTEGER PRIMARY KEY, case_number INTEGER NOT NULL REFERENCES cases "
         "ON DELETE CASCADE, type TEXT NOT NULL, value TEXT NOT NULL, added_at INTEGER NOT NULL, "
         "UNIQUE (case_number, type, value))"_s,
         u"CREATE TABLE notes (number INTEGER PRIMARY KEY, case_number INTEGER NOT NULL REFERENCES cases "
         "ON DELETE CASCADE, id TEXT NOT NULL, text TEXT NOT NULL, author TEXT NOT NULL, "
         "written_at INTEGER NOT NULL, edited_at INTEGER, UNIQUE (case_number, id))"_s,
         u"INSERT INTO cases VALUES (5, '3b2f3f3c-0000-4000-8000-000000000001', NULL, '請求書の調査', 'short', 'long', "
         "'amber+strict', 'me', 1763812800000, 1763812800123, 1, x'7b7d')"_s,
         u"INSERT INTO observables VALUES (9, 5, 'domain', 'bit.ly', 1763812800000)"_s,
         u"INSERT INTO notes VALUES (3, 5, 'n1', 'seen by two', 'me', 1763812800000, NULL)"_s,
         u"INSERT INTO meta VALUES ('active_case', '3b2f3f3c-0000-4000-8000-000000000001')"_s}));
}

QString CaseMigrationTest::versionOf(const QString &database) const
{
    const auto connection = SqlConnection::open(database, SqlConnection::Mode::ReadOnly, database);
    return connection ? (*connection)->value(u"PRAGMA user_version"_s)->toString() : QString();
}

QStringList CaseMigrationTest::schemaOf(const QString &database) const
{
    const auto connection = SqlConnection::open(database, SqlConnection::Mode::ReadOnly, database);
    const auto rows =
        (*connection)
            ->rows<QString>(u"SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"_s, {},
                            [](const QSqlQuery &row) -> Result<QString> { return row.value(0).toString(); });
    return *rows;
}

void CaseMigrationTest::olderDatabaseIsMigratedAndCopied()
{
    const auto store = test::open(file());
    OBI_VERIFY_OK(store);
    QCOMPARE(versionOf(copy()), u"1"_s);
    QCOMPARE(versionOf(file()), QString::number(CaseStore::SchemaVersion));
    const auto found = test::await((*store)->list(u"請求書"_s));
    OBI_VERIFY_OK(found);
    QCOMPARE(found->size(), 1);
    QVERIFY(found->first().active);
    QCOMPARE(test::await((*store)->list(u"two bit.ly"_s))->size(), 1);
    const auto kept = test::await((*store)->load(found->first().id));
    OBI_VERIFY_OK(kept);
    QCOMPARE(kept->tlp, Tlp::AmberStrict);
    QCOMPARE(kept->modifiedAt.toMSecsSinceEpoch(), 1763812800123);
    QVERIFY(kept->holds(test::domain(u"bit.ly"_s)));
    QCOMPARE(kept->notes.first().text, u"seen by two"_s);
    QCOMPARE(kept->extra, "{}");
}

/// Version 3 knew the service's id of a case, but nobody had been asked whether what is in it may go there.
void CaseMigrationTest::casesOfBeforeSharingLiveHereOnly()
{
    {
        const auto connection = SqlConnection::open(file(), SqlConnection::Mode::ReadWrite, file());
        OBI_VERIFY_OK(CaseSchema::migrate(**connection, 1, 3));
        OBI_VERIFY_OK((*connection)->run(u"UPDATE cases SET remote_id = 'casebook-1'"_s));
    }
    const auto store = test::open(file());
    OBI_VERIFY_OK(store);
    QCOMPARE(versionOf(file() + u".v3.bak"_s), u"3"_s);
    CaseShares shares(**store);
    QCOMPARE(test::await(shares.all())->size(), 0);
    CasebookEntity told;
    told.id = u"https://intel.example/ctia/casebook/casebook-1"_s;
    told.title = u"請求書の調査"_s;
    told.observables = {test::domain(u"theirs.example"_s)};
    const TakeRules rules{u"account"_s};
    QCOMPARE(test::await(shares.take({told}, rules))->fresh, 0);
    const auto found = test::await((*store)->list());
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().observableCount, 1);
    QCOMPARE(test::await(shares.all())->size(), 0);
}

/// Version 4 did not know for whom an action was run.
void CaseMigrationTest::actionsOfBeforeAccountsAreKept()
{
    {
        const auto connection = SqlConnection::open(file(), SqlConnection::Mode::ReadWrite, file());
        OBI_VERIFY_OK(CaseSchema::migrate(**connection, 1, 4));
        OBI_VERIFY_OK((*connection)
                          ->run(u"INSERT INTO actions VALUES (1, 'a1', 'gw', 'Gateway', 'delete', 'Delete', '', "
                                "'domain', 'bit.ly', 'finished', 1763812800000, 1763812800000, '', '', '', '', 0)"_s));
    }
    const auto store = test::open(file());
    OBI_VERIFY_OK(store);
    const auto actions = test::await((*store)->actions());
    OBI_VERIFY_OK(actions);
    QCOMPARE(actions->size(), 1);
    QVERIFY(actions->first().account.isEmpty() && actions->first().batch.isEmpty());
    QVERIFY(!actions->first().note.wanted);
}

/// Version 5 told workflows by the address of an action, which is not kept.
void CaseMigrationTest::whatWasStartedIsAWorkflow()
{
    {
        const auto connection = SqlConnection::open(file(), SqlConnection::Mode::ReadWrite, file());
        OBI_VERIFY_OK(CaseSchema::migrate(**connection, 1, 5));
        const QString action =
            u"INSERT INTO actions VALUES (%1, 'a%1', 'gw', 'Gateway', 'delete', 'Delete', '', "
            "'domain', 'bit.ly', '%2', 1763812800000, 1763812800000, '', '', '', '', 0, '', '', '')"_s;
        OBI_VERIFY_OK((*connection)->run(action.arg(u"1"_s, u"started"_s)));
        OBI_VERIFY_OK((*connection)->run(action.arg(u"2"_s, u"finished"_s)));
    }
    const auto store = test::open(file());
    OBI_VERIFY_OK(store);
    const auto actions = test::await((*store)->actions());
    OBI_VERIFY_OK(actions);
    QCOMPARE(actions->size(), 2);
    QVERIFY(!actions->first().action.workflow); // newest first
    QVERIFY(actions->last().action.workflow);
}

void CaseMigrationTest::copyOfTheLastTimeIsReplaced()
{
    QFile old(copy());
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("an older copy");
    old.close();
    OBI_VERIFY_OK(test::open(file()));
    QCOMPARE(versionOf(copy()), u"1"_s);
    QCOMPARE(QDir(m_folder->path()).entryList({u"*.part"_s}, QDir::Files), QStringList());
}

void CaseMigrationTest::withoutACopyNothingIsMigrated()
{
    QVERIFY(QDir().mkpath(copy() + u".part/in the way"_s));
    const auto store = test::open(file());
    QVERIFY(!store);
    QCOMPARE(versionOf(file()), u"1"_s);
}

void CaseMigrationTest::readOnlyAccessLeavesItAsItIs()
{
    const QByteArray before = test::hashOf(file());
    const auto store = test::open(file(), test::noon(), CaseStore::Access::ReadOnly);
    OBI_VERIFY_OK(store);
    QCOMPARE(test::await((*store)->list(u"請求書"_s))->size(), 1);
    QVERIFY(!test::await((*store)->create(u"x"_s)));
    QCOMPARE(test::hashOf(file()), before);
    QVERIFY(!QFile::exists(copy()));
}

void CaseMigrationTest::newDatabaseLooksLikeAMigratedOne()
{
    const QString fresh = m_folder->filePath(u"fresh.sqlite"_s);
    OBI_VERIFY_OK(test::open(file()));
    OBI_VERIFY_OK(test::open(fresh));
    const auto plain = [](QStringList schema) {
        for (QString &statement : schema)
            statement = statement.simplified();
        return schema;
    };
    QCOMPARE(plain(schemaOf(file())), plain(schemaOf(fresh)));
    QCOMPARE(QFile::permissions(fresh) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

OBI_TEST(CaseMigrationTest)
#include "CaseMigrationTest.moc"
