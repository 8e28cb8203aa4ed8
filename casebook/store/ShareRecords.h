// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/CaseShare.h"
#include "ctim/CasebookEntity.h"
#include "store/SqlConnection.h"

#include <optional>

namespace obi {

/// How a case stands with a service, as a row.
struct ShareRow {
    QString account{};                    ///< of one that is stopped: StoppedMark and whose it was
    std::optional<CasebookEntity> base{}; ///< what the service last told; nothing: it has not got the case
    QDateTime toldAt{};                   ///< when the service had last changed it, as of `base`
    qint64 edits = 0;
    qint64 sent = 0; ///< those of `edits` that the service has
    QDateTime waitingSince{};
    bool changed = false;
    bool conflict = false;
    bool gone = false;

    bool waits() const { return edits > sent; }
    /// Shared once, and no more.
    bool isStopped() const { return account.startsWith(StoppedMark); }
    bool isOf(const QString &which) const { return account == which || account == StoppedMark + which; }
    /// No account's key begins with it.
    static constexpr QLatin1Char StoppedMark{'-'};
};

/// Shares as rows: reads and writes them. The caller holds the transaction.
class ShareRecords
{
public:
    explicit ShareRecords(SqlConnection &connection)
        : m_connection(connection)
    {}

    Result<QList<CaseShare>> all();
    Result<std::optional<ShareRow>> find(const QString &caseId);
    Result<void> put(const QString &caseId, const ShareRow &row);

    /// The whole case waits for this account.
    Result<void> begin(const QString &caseId, const QString &account, const QDateTime &now);
    /// One more edit waits, where the case is shared.
    Result<void> noteEdit(const QString &caseId, const QDateTime &now);
    Result<void> markSeen(const QString &caseId);
    /// The service has it no more, and is told nothing more.
    Result<void> markGone(const QString &caseId);
    /// Nobody shares it any more: what is done on one side stays there.
    Result<void> stop(const QString &caseId);
    /// What was shared under one name of an account goes on under another one of it.
    Result<void> rename(const QString &from, const QString &to);
    /// A case that the service has no more is shared with nobody from here on.
    Result<void> endIfGone(const QString &caseId);

    /// The case that waits longest for this account, removed ones from `removedUntil` on only; empty: none.
    Result<QString> longestWaiting(const QString &account, const QStringList &except, const QDateTime &removedUntil);
    /// Whether this account has told of any casebook before.
    Result<bool> knows(const QString &account);

private:
    SqlConnection &m_connection;
};

} // namespace obi
