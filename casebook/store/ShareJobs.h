// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/CaseDatabase.h"
#include "sync/CaseMerge.h"

#include <QHash>

namespace obi {

/// What is to be told to a service next.
struct OutgoingCase {
    Case content{};       ///< of a removed one only the ids
    bool removed = false; ///< deleted here: to be deleted there
};

/// The mark by which a casebook that was made from this case is found again (CTIM external_ids).
QString externalIdOf(const QString &caseId);

/// How casebooks of a service are taken in.
struct TakeRules {
    QString account{};
    MergeWords words{};
    bool markNew = false; ///< those that come for the first time are news
    QString caseId{};     ///< whose casebook it is, where that is known; nothing new is kept then
    /// What the service was just told that its casebook is to be: what it answers of that is nobody else's change.
    std::optional<CasebookEntity> sent{};
    /// By case: what it was told that was never answered. As much of it as is there has arrived, and is no news.
    QHash<QString, CasebookEntity> unanswered{};
};

/// What taking casebooks in has changed.
struct TakenCases {
    QList<Case> changed{}; ///< new ones too
    int fresh = 0;         ///< how many of them were not here
};

/// Each casebook is kept, or merged into its case where that is shared, in one transaction. Those deleted here, those
/// that wait for another account or are shared no more, older states than are known already, and what would not fit
/// into a case are left alone; where TakeRules::caseId names the case, the latter is TextTooLong.
Result<TakenCases> takeCasebooks(CaseDatabase &database, const QList<CasebookEntity> &casebooks, const TakeRules &rules,
                                 const QDateTime &now);

/// Empty id: nothing waits, or only what is in `except` or was removed after `removedUntil`.
Result<OutgoingCase> nextOutgoing(CaseDatabase &database, const QString &account, const QStringList &except,
                                  const QDateTime &removedUntil);

/// What the service lacks as of what it last told.
struct UnsentCase {
    CaseDifference difference{};
    QString remoteId{};
    CasebookEntity base{}; ///< what the service last told
};
/// Where that is nothing, nothing waits any more. Nothing, too, for a case that was removed, or has become gone there.
Result<UnsentCase> unsentOf(CaseDatabase &database, const QString &caseId);

} // namespace obi
