// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "queries/QueryFile.h"

#include <QObject>

#include <memory>
#include <optional>

namespace obi {

/// Queries of this profile: those kept under a name, those that were edited and left, those that were run, what the
/// editor held last and the hosts that were chosen. Written to one file a moment after each change, whole or not at
/// all. Lives in the interface thread.
class QueryBook : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype MostPast = 200; ///< the oldest goes
    static constexpr qsizetype MostDrafts = 50;

    /// An empty name: nothing is kept beyond this run.
    explicit QueryBook(QString fileName = {}, QObject *parent = nullptr);
    ~QueryBook() override;

    const QList<SavedQuery> &saved() const;
    const QList<PastQuery> &past() const; ///< newest first
    const QList<NodeSelector> &hosts() const;
    const EditedQuery &edited() const;
    /// Why the file that was there could not be used.
    const std::optional<Error> &problem() const;

    /// Under a new id where it has none, else in the place of the one that has it; gives the id.
    QString save(SavedQuery query);
    void removeSaved(const QString &id);
    /// The same for a query that was run.
    QString put(PastQuery query);
    void removePast(const QString &id);
    void setHosts(const QList<NodeSelector> &hosts);
    void setEdited(const EditedQuery &query);

Q_SIGNALS:
    void savedChanged();
    void pastAboutToChange();
    void pastChanged();
    void writeFailed(const obi::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace obi
