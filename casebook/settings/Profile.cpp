// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/Profile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace obi {
namespace {

constexpr QFileDevice::Permissions OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

QString folderOrDefault(const QString &folder)
{
    if (folder.isEmpty())
        return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return QDir::cleanPath(QDir(folder).absolutePath());
}

/// The same for a file under whatever name it is opened; another file has another. Within the profile and not in a
/// cache: what somebody has worked out beside a recording must not go when disks are cleaned.
QString placeOf(const QString &recording, const QString &profile)
{
    const QString path = QFileInfo(recording).canonicalFilePath();
    const QString real = path.isEmpty() ? QFileInfo(recording).absoluteFilePath() : path;
    const QByteArray name = QCryptographicHash::hash(real.toUtf8(), QCryptographicHash::Sha256).toHex().first(20);
    return profile + u"/recordings/"_s + QLatin1String(name);
}

tl::unexpected<Error> unwritable(const QString &folder, const QString &reason)
{
    return failure(ErrorCode::ProfileUnwritable, {folder, reason});
}

Result<void> makeFolder(const QString &folder)
{
    const QFileInfo found(folder);
    if (found.exists() && !found.isDir())
        return unwritable(folder, u"it is a file"_s);
    if (found.isDir())
        return {};
    // Only the last part is ours alone; what lies above may be shared.
    if (!QDir().mkpath(found.path()) || !QDir().mkdir(folder, OwnerOnly))
        return unwritable(folder, u"it cannot be made"_s);
    return {};
}

tl::unexpected<Error> lockError(const QLockFile &lock, const QString &folder)
{
    if (lock.error() != QLockFile::LockFailedError)
        return unwritable(folder, u"no file can be made in it"_s);
    qint64 process = 0;
    QString host;
    QString program;
    lock.getLockInfo(&process, &host, &program);
    return failure(ErrorCode::ProfileInUse, {folder, QString::number(process)});
}

} // namespace

Profile::Profile(QString folder)
    : m_folder(std::move(folder))
{}

Profile::~Profile() = default;

Result<std::unique_ptr<Profile>> Profile::open(const QString &folder)
{
    std::unique_ptr<Profile> profile(new Profile(folderOrDefault(folder)));
    if (const Result<void> made = makeFolder(profile->m_folder); !made)
        return tl::unexpected(made.error());
    profile->m_lock = std::make_unique<QLockFile>(profile->m_folder + u"/lock"_s);
    // A console runs for days: its lock grows stale by the death of its process only, never by age.
    profile->m_lock->setStaleLockTime(0);
    if (!profile->m_lock->tryLock(0))
        return lockError(*profile->m_lock, profile->m_folder);
    return profile;
}

Result<std::unique_ptr<Profile>> Profile::openForReading(const QString &folder)
{
    std::unique_ptr<Profile> profile(new Profile(folderOrDefault(folder)));
    if (!QFileInfo(profile->m_folder).isDir())
        return unwritable(profile->m_folder, u"it does not exist"_s);
    return profile;
}

Result<std::unique_ptr<Profile>> Profile::temporary()
{
    auto folder = std::make_unique<QTemporaryDir>(QDir::tempPath() + u"/obi-XXXXXX"_s);
    if (!folder->isValid())
        return unwritable(folder->path(), folder->errorString());
    std::unique_ptr<Profile> profile(new Profile(folder->path()));
    profile->m_temporary = std::move(folder);
    return profile;
}

Result<void> Profile::keepApart(const QString &recording)
{
    auto place = recording.isEmpty() ? temporary() : open(placeOf(recording, m_folder));
    if (!place)
        return tl::unexpected(place.error());
    m_apart = *std::move(place);
    return {};
}

QString Profile::settingsFile() const
{
    return m_folder + u"/settings.json"_s;
}

QString Profile::casesFile() const
{
    return workFolder() + u"/cases.sqlite"_s;
}

QString Profile::incidentsFolder() const
{
    return workFolder() + u"/incidents"_s;
}

QString Profile::serversFile() const
{
    return m_folder + u"/servers.json"_s;
}

QString Profile::queriesFile() const
{
    return workFolder() + u"/queries.json"_s;
}

} // namespace obi
