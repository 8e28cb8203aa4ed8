// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Async.h"
#include "threat/IncidentCopy.h"

#include <QThreadPool>

#include <optional>

namespace obi {

/// Copies of incidents that were looked at, and of the list as it was last seen: for when the service is out of reach
/// or an incident is gone. A file for each in a folder of the profile, a folder for each account; read and written on
/// a worker, in the order of the calls. Of incidents that are at the service and have no case linked to them, the
/// newest Kept copies stay; of what was never looked at too, though it is gone.
class IncidentShelf final
{
public:
    static constexpr int Kept = 300;
    static constexpr int KeptRows = 500;

    /// An empty folder: nothing is kept, and nothing is there.
    explicit IncidentShelf(QString folder);
    ~IncidentShelf(); ///< lets every job that was asked for run to its end
    Q_DISABLE_COPY_MOVE(IncidentShelf)

    /// Whose incidents the following calls are about; any text, such as an account's id.
    void setAccount(const QString &account);

    /// Nothing where there is no copy, or none that can be read.
    Async<std::optional<IncidentCopy>> find(QString id);
    /// Takes the place of an older copy; the cases linked to that one stay linked. Parts that were not to be had this
    /// time stay as they were. Gives what is there now. Errors: FileUnwritable.
    Async<IncidentCopy> keep(IncidentCopy copy);
    /// The service says that it is gone: the copy says so from now on. Nothing where there is no copy.
    Async<std::optional<IncidentCopy>> markMissing(QString id, QDateTime at);
    /// The same of several; where there is no copy, what is known of it becomes one. Errors: FileUnwritable.
    Async<void> markMissing(QList<Incident> known, QDateTime at);
    /// All of which the copy says so.
    Async<QList<Incident>> missing();
    /// The copy goes, and with it what was linked to it.
    Async<void> drop(QString id);
    /// Ties a case to an incident, or takes it away. Where no copy is here, `seen` becomes it. Errors: FileUnwritable.
    Async<IncidentCopy> setLinked(IncidentCopy seen, QString caseId, bool linked);

    struct List {
        QList<Incident> incidents{};
        QDateTime takenAt{}; ///< UTC; invalid where no list was kept
    };
    Async<List> list();
    /// The first KeptRows of them.
    Async<void> keepList(QList<Incident> incidents, QDateTime at);

private:
    template <typename Work>
    auto inOrder(Work work);

    QString m_folder;
    QString m_account;
    QThreadPool m_worker; ///< one thread
};

} // namespace obi
