// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/Profile.h"
#include "ObiTest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace obi;
using namespace Qt::StringLiterals;

class ProfileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void madeForItsOwnerOnly();
    void oneAtATime();
    void lockOfADeadProcessIsTaken();
    void readingNeedsNoLock();
    void fileInPlaceOfTheFolder();
    void temporaryGoesAway();
    void recordingsAreKeptApart();
    void standardFolder();

private:
    QTemporaryDir m_folder;
};

void ProfileTest::madeForItsOwnerOnly()
{
    const auto profile = Profile::open(m_folder.filePath(u"a/b"_s));
    QVERIFY(profile);
    QCOMPARE((*profile)->folder(), m_folder.filePath(u"a/b"_s));
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions((*profile)->folder()) & others, QFile::Permissions());
    QVERIFY((*profile)->settingsFile().startsWith((*profile)->folder() + u'/'));
    QVERIFY((*profile)->casesFile() != (*profile)->settingsFile());
}

void ProfileTest::oneAtATime()
{
    const QString folder = m_folder.filePath(u"one"_s);
    auto first = Profile::open(folder);
    QVERIFY(first);
    const auto second = Profile::open(folder);
    QVERIFY(!second);
    const QString process = QString::number(QCoreApplication::applicationPid());
    QCOMPARE(second.error(), (Error{ErrorCode::ProfileInUse, {folder, process}}));
    first = failure(ErrorCode::Internal);
    QVERIFY(Profile::open(folder));
}

void ProfileTest::lockOfADeadProcessIsTaken()
{
    const QString folder = m_folder.filePath(u"dead"_s);
    QVERIFY(QDir().mkpath(folder));
    QFile lock(folder + u"/lock"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("4194305\nobi\n" + QSysInfo::machineHostName().toLocal8Bit() + "\n");
    lock.close();
    QVERIFY(Profile::open(folder));
}

void ProfileTest::readingNeedsNoLock()
{
    const QString folder = m_folder.filePath(u"read"_s);
    const auto missing = Profile::openForReading(folder);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::ProfileUnwritable);
    QVERIFY(!QFileInfo::exists(folder));
    const auto writer = Profile::open(folder);
    const auto reader = Profile::openForReading(folder);
    QVERIFY(reader);
    QCOMPARE((*reader)->casesFile(), (*writer)->casesFile());
}

void ProfileTest::fileInPlaceOfTheFolder()
{
    QFile file(m_folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const QString &folder : {file.fileName(), file.fileName() + u"/below"_s}) {
        const auto profile = Profile::open(folder);
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, ErrorCode::ProfileUnwritable);
        QCOMPARE(profile.error().context.first(), folder);
    }
}

void ProfileTest::temporaryGoesAway()
{
    QString folder;
    {
        const auto profile = Profile::temporary();
        QVERIFY(profile);
        folder = (*profile)->folder();
        QVERIFY(QFileInfo(folder).isDir());
    }
    QVERIFY(!QFileInfo::exists(folder));
}

void ProfileTest::recordingsAreKeptApart()
{
    const auto casesOf = [this](const QString &recording) {
        const auto profile = Profile::open(m_folder.filePath(u"own"_s));
        if (!profile || !(*profile)->keepApart(recording))
            return QString();
        const QString own = (*profile)->folder();
        const auto isOwn = [&own](const QString &file) { return QFileInfo(file).path() == own; };
        if (isOwn((*profile)->settingsFile()) && !isOwn((*profile)->queriesFile()) &&
            !isOwn((*profile)->incidentsFolder()) && !isOwn((*profile)->casesFile()))
            return (*profile)->casesFile();
        return QString();
    };
    const QString first = casesOf(m_folder.filePath(u"a.har"_s));
    QVERIFY(!first.isEmpty());
    QVERIFY(first.startsWith(m_folder.filePath(u"own"_s)));
    QCOMPARE(casesOf(m_folder.filePath(u"./a.har"_s)), first); // the same place the next time
    QVERIFY(casesOf(m_folder.filePath(u"b.har"_s)) != first);
    QVERIFY(QFileInfo(first).dir().exists());
    const QString demo = casesOf({});
    QVERIFY(!demo.isEmpty());
    QVERIFY(!QFileInfo(demo).dir().exists());
}

void ProfileTest::standardFolder()
{
    QStandardPaths::setTestModeEnabled(true);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    auto profile = Profile::open({});
    QVERIFY(profile);
    QCOMPARE((*profile)->folder(), folder);
    profile = failure(ErrorCode::Internal);
    QDir(folder).removeRecursively();
}

OBI_TEST(ProfileTest)
#include "ProfileTest.moc"
