// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"

#include <QString>

#include <memory>

class QLockFile;
class QTemporaryDir;

namespace obi {

/// The folder with settings, databases and caches, and the lock that lets only one Obi use it at a time.
class Profile
{
public:
    /// Makes the folder if need be (readable by its owner only) and takes the lock. An empty path is the platform's
    /// data folder. Errors: ProfileInUse, ProfileUnwritable.
    static Result<std::unique_ptr<Profile>> open(const QString &folder);
    /// For reading commands beside a running console: no lock. Errors: ProfileUnwritable where it does not exist.
    static Result<std::unique_ptr<Profile>> openForReading(const QString &folder);
    /// A folder that goes away with the object: --demo and --shot.
    static Result<std::unique_ptr<Profile>> temporary();
    ~Profile();

    /// From here on cases, queries and copies of incidents are those of a recording: they are kept in a folder of
    /// its own within this one (of the demo, without a file: one that goes away). Settings and servers stay.
    /// Errors: as open().
    Result<void> keepApart(const QString &recording);

    QString folder() const { return m_folder; }
    QString settingsFile() const;
    QString casesFile() const;
    QString serversFile() const;
    QString queriesFile() const;
    QString incidentsFolder() const; ///< copies of incidents

private:
    explicit Profile(QString folder);
    QString workFolder() const { return m_apart ? m_apart->m_folder : m_folder; }

    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<Profile> m_apart;
};

} // namespace obi
