// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/CaseShare.h"
#include "core/Async.h"
#include "store/ShareJobs.h"

#include <QPointer>

namespace obi {

class CaseStore;

/// The store as the sync sees it: which cases are shared with a service, what waits for it, and what came from it. Runs
/// on the store's worker, in its order, and tells by the store's signals. Small, and copied freely; once the store is
/// gone every call ends in Cancelled. Errors: those of CaseStore.
class CaseShares
{
public:
    explicit CaseShares(CaseStore &store);

    Async<QList<CaseShare>> all();
    /// From here on the case is shared with this account, as a new one; whatever it was shared with before.
    Async<void> share(QString caseId, QString account);
    /// From here on with nobody. What the service has of it stays there.
    Async<void> stop(QString caseId);
    /// One account that was known by two names.
    Async<void> rename(QString from, QString to);
    Async<TakenCases> take(QList<CasebookEntity> casebooks, TakeRules rules);
    Async<OutgoingCase> next(QString account, QStringList except, QDateTime removedUntil);
    Async<UnsentCase> unsent(QString caseId);
    /// Whether this account has told of any casebook before.
    Async<bool> knows(QString account);
    /// The service has the casebook no more.
    Async<void> markGone(QString caseId);
    /// Somebody has looked at what others have changed.
    Async<void> markSeen(QString caseId);

private:
    template <typename Change>
    Async<void> changed(Change change);
    template <typename Job>
    auto run(Job job);

    QPointer<CaseStore> m_store;
};

} // namespace obi
