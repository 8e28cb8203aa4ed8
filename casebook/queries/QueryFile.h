// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "orbital/NodeSelector.h"

#include <QDateTime>

namespace obi {

/// A query that somebody has kept under a name.
struct SavedQuery {
    QString id{};
    QString name{};
    QString sql{};
    bool isDraft = false; ///< edited, then left for another query: kept for whoever wants it back
    bool operator==(const SavedQuery &) const = default;
};

/// What the editor held last, saved or not: which query that was, and what has become of it.
struct EditedQuery {
    QString name{};
    QString entryId{}; ///< of the catalogue
    QString savedId{};
    QString stock{};
    QString sql{};  ///< as it was opened
    QString text{}; ///< as it stands
    bool operator==(const EditedQuery &) const = default;
};

/// A query that was run, and what came of it.
struct PastQuery {
    enum class End { Running, Finished, Failed, Cancelled };
    QString id{};
    QString name{};
    QString sql{};
    QString stock{}; ///< instead of `sql`: the id of what Orbital keeps ready
    QList<NodeSelector> hosts{};
    QString jobId{};
    QDateTime started{}; ///< UTC
    QDateTime until{};   ///< UTC; answers were waited for until then
    bool scheduled = false;
    int intervalSeconds = 0; ///< scheduled: between two runs; 0: once
    End end = End::Running;
    qint64 answered = 0; ///< hosts
    qint64 rows = 0;
    qint64 errors = 0; ///< hosts that failed or timed out
    QString account{}; ///< that asked, as a digest; empty: not known
    bool operator==(const PastQuery &) const = default;

    /// The service goes on with it, or hosts may still answer.
    bool isUnderWay(const QDateTime &now) const { return end == End::Running && until.isValid() && now < until; }
    /// When a schedule asks the hosts again; invalid where it does not.
    QDateTime nextRun(const QDateTime &now) const;
};

/// What stands in queries.json (schema version 1), for QueryBook:
/// {"version":1,"hosts":["hostname:…"],"saved":[{…}],"past":[{…}],"edited":{…}}
struct QueryFile {
    static constexpr int Version = 1;

    QList<SavedQuery> saved{};
    QList<PastQuery> past{}; ///< newest first
    QList<NodeSelector> hosts{};
    EditedQuery edited{};

    /// What is not well-formed in a list is left out. Errors: FileUnreadable{file, reason} where the file is damaged,
    /// StoreTooNew{file, its version, ours}.
    static Result<QueryFile> read(const QByteArray &content, const QString &fileName);
    QByteArray content() const;
};

} // namespace obi
