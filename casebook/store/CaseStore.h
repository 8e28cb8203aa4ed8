// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actions/ActionRecord.h"
#include "cases/CaseEdit.h"
#include "core/Async.h"
#include "core/Clock.h"

#include <QObject>

#include <memory>

namespace obi {

/// Cases that last: one SQLite database (write-ahead log, full sync), schema versioned with migrations.
///
/// Lives in the thread that made it; all SQL runs on a worker of its own, in the order of the calls. When a task's
/// value arrives the change is on the disk, and only then do the signals fire. A damaged or newer database is refused
/// and never written to; before a migration a copy is kept beside the file ("cases.sqlite.v1.bak").
/// Errors of every call: StoreUnreadable, StoreDamaged, StoreTooNew, StoreReadOnly, StoreFull, StoreBusy.
class CaseStore : public QObject
{
    Q_OBJECT
public:
    static constexpr int SchemaVersion = 7;
    enum class Access { ReadWrite, ReadOnly };

    /// Opens or makes the database.
    static Async<std::unique_ptr<CaseStore>> open(QString fileName, Clock clock, Access access = Access::ReadWrite);
    ~CaseStore() override;

    /// Most recently changed first. `search` matches title, texts, notes and observables by words and parts of words
    /// (full text search); empty = all.
    Async<QList<CaseSummary>> list(QString search = {});
    Async<Case> load(QString caseId); ///< also CaseNotFound
    /// An empty title becomes "Case <local date and time>" in the caller's words: pass it. `makeActive` in one step.
    Async<Case> create(QString title, QList<Observable> observables = {}, bool makeActive = true);
    /// What becomes of a case that comes in again after it was removed here.
    enum class Removed { ComesBack, StaysAway };
    /// Keeps a case that came from a service or a file, unless one with its remoteId is here already (then that one).
    /// Also CaseNotFound, for one that was removed and stays away.
    Async<Case> import(Case incoming, Removed removed = Removed::ComesBack);
    /// Also CaseNotFound, TextTooLong. A description or a note that is too long is kept beside the case.
    Async<Case> apply(QString caseId, CaseEdit edit);
    /// What is kept so, until apply() takes another text in its place: edits that are still to be made.
    Async<QList<CaseEdit>> refused(QString caseId);
    /// Takes the case away; it can be brought back with restore() until the store is closed and 30 days after.
    Async<void> remove(QString caseId);
    Async<Case> restore(QString caseId);
    /// The target of every "add to active case"; empty where there is none.
    Async<QString> activeCase();
    Async<void> setActiveCase(QString caseId);

    /// The actions that nobody has seen the end of, and the last of the others; newest first.
    Async<QList<ActionRecord>> actions();
    /// Adds them, or writes over those with the same id. ActionLog alone calls this.
    Async<void> keepActions(QList<ActionRecord> records);

    /// Cases that are made from here on are shared with this account; empty: they stay on this machine.
    void shareNewCases(const QString &account) { m_shareWith = account; }

Q_SIGNALS:
    void caseChanged(const obi::Case &changed); ///< created, imported, edited or restored
    void caseRemoved(const QString &caseId);
    void activeCaseChanged(const QString &caseId);
    void sharesChanged(); ///< CaseShares has changed how cases stand with a service

private:
    class Worker;
    friend class CaseShares;
    CaseStore();
    std::unique_ptr<Worker> m_worker;
    QString m_shareWith{};
};

} // namespace obi
