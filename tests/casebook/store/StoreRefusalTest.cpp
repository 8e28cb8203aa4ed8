// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StoreSupport.h"

#include "store/CaseJobs.h"
#include "store/CaseSchema.h"

#include <QDir>
#include <QProcess>
#include <QTimer>

using namespace obi;
using namespace Qt::StringLiterals;

/// Databases that are not to be had: refused with their error, and not a byte of them changed.
class StoreRefusalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void damagedFileIsLeftAlone_data();
    void damagedFileIsLeftAlone();
    void logWithoutItsDatabaseIsKept();
    void newerSchemaIsLeftAlone();
    void logOfNewerSchemaIsLeftAlone();
    void foreignDatabaseIsLeftAlone_data();
    void foreignDatabaseIsLeftAlone();
    void folderInPlaceOfTheFile();
    void missingFolder();
    void missingFileForReading();
    void withoutRights_data();
    void withoutRights();
    void lockedByAnotherProgram();
    void fullDisk();
    void fullFileSystem();
    void readOnlyAccessRefusesChanges();

private:
    QString file() const { return m_folder->filePath(u"cases.sqlite"_s); }
    QByteArray content() const;
    void replaceContent(const QByteArray &bytes) const;
    QByteArray runHelper(const QString &mode) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_caseId;
};

/// Each test starts with a sound database of one case, closed.
void StoreRefusalTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto store = test::open(file());
    OBI_VERIFY_OK(store);
    QList<Observable> observables;
    for (int i = 0; i < 500; ++i)
        observables.append(test::domain(u"host%1.example"_s.arg(i)));
    const auto made = test::await((*store)->create(u"Invoice lure"_s, observables));
    OBI_VERIFY_OK(made);
    m_caseId = made->id;
}

QByteArray StoreRefusalTest::content() const
{
    QFile database(file());
    return database.open(QIODevice::ReadOnly) ? database.readAll() : QByteArray();
}

void StoreRefusalTest::replaceContent(const QByteArray &bytes) const
{
    QFile database(file());
    QVERIFY(database.open(QIODevice::WriteOnly | QIODevice::Truncate));
    database.write(bytes);
}

QByteArray StoreRefusalTest::runHelper(const QString &mode) const
{
    QProcess helper;
    helper.start(QStringLiteral(STORE_HELPER), {mode, file()});
    helper.waitForFinished();
    return helper.readAllStandardOutput();
}

void StoreRefusalTest::damagedFileIsLeftAlone_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"text", "few bytes", "half", "page", "header"})
        QTest::addRow("%s", kind) << QString::fromLatin1(kind);
}

void StoreRefusalTest::damagedFileIsLeftAlone()
{
    QFETCH(QString, kind);
    QByteArray bytes = content();
    QVERIFY(bytes.size() > 5 * 4096);
    if (kind == u"text")
        bytes = QByteArray("this is no database\n").repeated(1000);
    else if (kind == u"few bytes")
        bytes = "hello";
    else if (kind == u"half")
        bytes.truncate(bytes.size() / 2);
    else if (kind == u"page")
        bytes.replace(4 * 4096, 4096, QByteArray(4096, '\x5a'));
    else
        bytes.replace(0, 64, QByteArray(64, '\0'));
    replaceContent(bytes);
    const auto store = test::open(file());
    QVERIFY(!store);
    QCOMPARE(store.error(), (Error{ErrorCode::StoreDamaged, {file()}}));
    QCOMPARE(content(), bytes);
    const auto reading = test::open(file(), test::noon(), CaseStore::Access::ReadOnly);
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::StoreDamaged);
    QCOMPARE(content(), bytes);
}

void StoreRefusalTest::logWithoutItsDatabaseIsKept()
{
    QVERIFY(QFile::remove(file()));
    QFile log(file() + u"-wal"_s);
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.write("what was written last");
    log.close();
    const auto store = test::open(file());
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::StoreDamaged);
    QCOMPARE(log.size(), 21);
    QVERIFY(!QFile::exists(file()));
}

void StoreRefusalTest::newerSchemaIsLeftAlone()
{
    constexpr int newer = CaseStore::SchemaVersion + 1;
    OBI_VERIFY_OK(test::sql(file(), {u"CREATE TABLE later (x)"_s, u"PRAGMA user_version = %1"_s.arg(newer)}));
    const QByteArray before = test::hashOf(file());
    for (const auto access : {CaseStore::Access::ReadWrite, CaseStore::Access::ReadOnly}) {
        const auto store = test::open(file(), test::noon(), access);
        QVERIFY(!store);
        QCOMPARE(store.error(), (Error{ErrorCode::StoreTooNew,
                                       {file(), QString::number(newer), QString::number(CaseStore::SchemaVersion)}}));
        QCOMPARE(test::hashOf(file()), before);
    }
}

/// A newer Obi was killed: its log holds what its file does not.
void StoreRefusalTest::logOfNewerSchemaIsLeftAlone()
{
    QTemporaryDir killed;
    const QString copy = killed.filePath(u"cases.sqlite"_s);
    const auto newer = SqlConnection::open(file(), SqlConnection::Mode::ReadWrite, file());
    OBI_VERIFY_OK(newer);
    OBI_VERIFY_OK((*newer)->run(u"PRAGMA user_version = %1"_s.arg(CaseStore::SchemaVersion + 1)));
    QVERIFY(QFile::copy(file(), copy));
    QVERIFY(QFile::copy(file() + u"-wal"_s, copy + u"-wal"_s));
    const QByteArray before = test::hashOf(copy);
    const QByteArray logBefore = test::hashOf(copy + u"-wal"_s);
    const auto store = test::open(copy);
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::StoreTooNew);
    QCOMPARE(test::hashOf(copy), before);
    QCOMPARE(test::hashOf(copy + u"-wal"_s), logBefore);
}

void StoreRefusalTest::foreignDatabaseIsLeftAlone_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("another application") << u"PRAGMA application_id = 1"_s;
    QTest::newRow("no application") << u"PRAGMA application_id = 0"_s;
}

void StoreRefusalTest::foreignDatabaseIsLeftAlone()
{
    QFETCH(QString, statement);
    OBI_VERIFY_OK(test::sql(file(), {statement}));
    const QByteArray before = test::hashOf(file());
    const auto store = test::open(file());
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::StoreUnreadable);
    QCOMPARE(store.error().context.first(), file());
    QCOMPARE(test::hashOf(file()), before);
}

void StoreRefusalTest::folderInPlaceOfTheFile()
{
    QVERIFY(QFile::remove(file()));
    QVERIFY(QDir().mkpath(file()));
    const auto store = test::open(file());
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::StoreUnreadable);
    QVERIFY(QFileInfo(file()).isDir());
}

void StoreRefusalTest::missingFolder()
{
    const auto store = test::open(m_folder->filePath(u"gone/cases.sqlite"_s));
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::StoreUnreadable);
}

void StoreRefusalTest::missingFileForReading()
{
    const QString missing = m_folder->filePath(u"none.sqlite"_s);
    const auto store = test::open(missing, test::noon(), CaseStore::Access::ReadOnly);
    QVERIFY(!store);
    QCOMPARE(store.error().code, ErrorCode::StoreUnreadable);
    QVERIFY(!QFile::exists(missing));
}

void StoreRefusalTest::withoutRights_data()
{
    QTest::addColumn<int>("folderMode");
    QTest::addColumn<int>("fileMode");
    QTest::addColumn<bool>("killed");
    QTest::newRow("folder") << 0x5555 << 0x6666 << false;
    QTest::newRow("file") << 0x7777 << 0x4444 << false;
    QTest::newRow("both, with a log left over") << 0x5555 << 0x4444 << true;
}

/// In a program of its own, which gives up the rights of root.
void StoreRefusalTest::withoutRights()
{
    QFETCH(int, folderMode);
    QFETCH(int, fileMode);
    QFETCH(bool, killed);
    const QString log = file() + u"-wal"_s;
    if (killed) {
        const auto other = SqlConnection::open(file(), SqlConnection::Mode::ReadWrite, file());
        OBI_VERIFY_OK(other);
        OBI_VERIFY_OK((*other)->run(u"UPDATE cases SET title = 'in the log'"_s));
        QVERIFY(QFile::copy(log, log + u"2"_s));
        QVERIFY(QFile::copy(file(), file() + u"2"_s));
    }
    if (killed) {
        QVERIFY(QFile::remove(file()) && QFile::rename(file() + u"2"_s, file()));
        QVERIFY(QFile::rename(log + u"2"_s, log));
        QFile::setPermissions(log, QFile::Permissions::fromInt(fileMode));
    }
    const QByteArray before = test::hashOf(file());
    QFile::setPermissions(file(), QFile::Permissions::fromInt(fileMode));
    QFile::setPermissions(m_folder->path(), QFile::Permissions::fromInt(folderMode));
    const QByteArray said = runHelper(u"open"_s);
    QFile::setPermissions(m_folder->path(), QFile::Permissions::fromInt(0x7700));
    QCOMPARE(said, "write " + QByteArray::number(int(ErrorCode::StoreReadOnly)) + "\nread 1\n");
    QCOMPARE(test::hashOf(file()), before);
}

void StoreRefusalTest::lockedByAnotherProgram()
{
    const auto store = test::open(file());
    OBI_VERIFY_OK(store);
    const auto other = SqlConnection::open(file(), SqlConnection::Mode::ReadWrite, file());
    OBI_VERIFY_OK(other);
    OBI_VERIFY_OK((*other)->run(u"BEGIN IMMEDIATE"_s));
    int turns = 0;
    QTimer interface;
    connect(&interface, &QTimer::timeout, this, [&turns] { ++turns; });
    interface.start(1);
    const auto refused = test::await((*store)->apply(m_caseId, edit::SetTitle{u"new"_s}));
    QVERIFY(!refused);
    QCOMPARE(refused.error(), (Error{ErrorCode::StoreBusy, {file()}}));
    QVERIFY2(turns > 1, "the interface thread waited for the lock");
    OBI_VERIFY_OK((*other)->run(u"ROLLBACK"_s));
    const auto done = test::await((*store)->apply(m_caseId, edit::SetTitle{u"new"_s}));
    OBI_VERIFY_OK(done);
}

void StoreRefusalTest::fullDisk()
{
    const auto database = CaseDatabase::open(file(), CaseStore::Access::ReadWrite);
    OBI_VERIFY_OK(database);
    const auto limit = [&](int pages) {
        return (*database)->connection().run(u"PRAGMA max_page_count = %1"_s.arg(pages));
    };
    OBI_VERIFY_OK(limit(1));
    const CaseEdit note = edit::AddNote{QString(Case::MaximumNote, u'x'), {}};
    Result<CaseChange> change;
    int saved = -1;
    do {
        ++saved;
        change = applyEdit(**database, m_caseId, note, test::noon());
    } while (change && saved < 1000);
    QVERIFY(!change);
    QCOMPARE(change.error(), (Error{ErrorCode::StoreFull, {file()}}));
    OBI_VERIFY_OK(limit(100'000));
    const auto after = applyEdit(**database, m_caseId, edit::SetTitle{u"room again"_s}, test::noon());
    OBI_VERIFY_OK(after);
    QCOMPARE(after->content.notes.size(), saved);
    QCOMPARE(after->content.observables.size(), 500);
}

/// The same on a file system of a few hundred kilobytes, where this machine lets us make one.
void StoreRefusalTest::fullFileSystem()
{
    QProcess helper;
    const QString script = u"mount -t tmpfs -o size=600k none \"$1\" && exec \"$2\" fill \"$1/cases.sqlite\""_s;
    helper.start(u"unshare"_s,
                 {u"-Urm"_s, u"sh"_s, u"-c"_s, script, u"sh"_s, m_folder->path(), QStringLiteral(STORE_HELPER)});
    helper.waitForFinished();
    const QByteArray said = helper.readAllStandardOutput();
    if (!said.contains("error"))
        QSKIP("left out: no right to mount a small file system");
    const QByteArrayList lines = said.split('\n');
    QCOMPARE(lines.value(0), "error " + QByteArray::number(int(ErrorCode::StoreFull)));
    QVERIFY2(lines.value(1).startsWith("kept ") && lines.value(1).sliced(5).toInt() > 0, lines.value(1).constData());
    QCOMPARE(lines.value(2), "reopened 1");
}

void StoreRefusalTest::readOnlyAccessRefusesChanges()
{
    const QByteArray before = test::hashOf(file());
    const auto store = test::open(file(), test::noon(), CaseStore::Access::ReadOnly);
    OBI_VERIFY_OK(store);
    const auto read = test::await((*store)->load(m_caseId));
    OBI_VERIFY_OK(read);
    QCOMPARE(read->observables.size(), 500);
    const auto edited = test::await((*store)->apply(m_caseId, edit::SetTitle{u"new"_s}));
    QVERIFY(!edited);
    QCOMPARE(edited.error(), (Error{ErrorCode::StoreReadOnly, {file()}}));
    QVERIFY(!test::await((*store)->create(u"x"_s)));
    QVERIFY(!test::await((*store)->remove(m_caseId)));
    QCOMPARE(test::hashOf(file()), before);
}

OBI_TEST(StoreRefusalTest)
#include "StoreRefusalTest.moc"
