// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actions/ActionRecord.h"
#include "core/Clock.h"

#include <QHash>
#include <QObject>

namespace obi {

class CaseStore;

/// An action that somebody has confirmed, and on what.
struct ActionOrder {
    ModuleAction action;
    Observable observable;
};

/// Runs actions of modules and keeps what becomes of them until somebody has seen it, over restarts too. Each is
/// written to the disk before the module is asked, asked once, and never repeated by itself: after a time-out only a
/// person can decide. No service tells how far an action is that it has accepted (api.md section 2.4), so there is
/// nothing to poll: such a one is Started, and stays so. Lives in the interface thread.
class ActionLog : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this object. Reads what is kept right away; reset() follows.
    ActionLog(CaseStore &store, ActionTrigger &trigger, Clock clock, QObject *parent = nullptr);

    static constexpr int MostUnderWay = 4; ///< the others wait, as Requested

    /// Who is logged in: a name that is the same for the same account, no other, and no secret; empty: nobody. What is
    /// run from here on is theirs, and records() has theirs alone, and those of whom nobody knows whose they are.
    void setAccount(const QString &account);

    /// Gives the id of its record; added() has been told by then.
    QString run(const ModuleAction &action, const Observable &observable);
    /// In this order, a few at a time; an id for each.
    QStringList run(const QList<ActionOrder> &orders, const NoteWish &note = {});
    /// Those that still wait are not sent any more: they end as Failed, Cancelled.
    void withdraw(const QStringList &ids);
    /// The account is left that they were meant for: those that wait are not sent, and none has an address to be asked
    /// for once more. withdrawn() tells whoever is about to ask for one.
    void withdrawAll();

    const QList<ActionRecord> &records() const { return m_shown; } ///< newest first
    const ActionRecord *find(const QString &id) const;             ///< of any account; valid until the next change
    /// What was asked last about this observable; nothing where no action on it is kept. Valid until the next change.
    const ActionRecord *latestOn(const Observable &observable) const;
    int unseen() const;
    /// Those that are under way are left alone.
    void markSeen(const QStringList &ids);
    /// Batches that have ended and whose notes are wanted still, of any account.
    QStringList toNote() const;
    QList<ActionRecord> batch(const QString &batch) const; ///< in the order of run()
    void noteWritten(const QString &batch);
    /// Whether what is kept has been read, or why it could not be.
    bool isLoaded() const { return m_loaded; }
    const std::optional<Error> &problem() const { return m_problem; }

Q_SIGNALS:
    void reset();                              ///< earlier ones were read, or could not be; another account
    void withdrawn();                          ///< withdrawAll()
    void added(const QString &id);             ///< at the top of records()
    void changed(const QString &id);           ///< its state, or whether it was seen
    void writeFailed(const obi::Error &error); ///< how one ended is not on the disk

private:
    QCoro::Task<> load();
    QString request(const ActionOrder &order, const QString &batch, const NoteWish &note);
    bool isShown(const ActionRecord &record) const;
    void showAll();
    void carryOutNext();
    QCoro::Task<> carryOut(ActionRecord record);
    void ended();
    void put(const ActionRecord &record);
    void keep(const QList<ActionRecord> &records);

    CaseStore &m_store;
    ActionTrigger &m_trigger;
    Clock m_clock;
    QList<ActionRecord> m_records;
    QString m_account;
    QList<ActionRecord> m_shown;         ///< of the account
    QHash<Observable, QString> m_latest; ///< id of the newest shown record on each
    QStringList m_waiting;               ///< ids, the next to be sent first
    int m_underWay = 0;
    int m_left = 0; ///< accounts
    bool m_loaded = false;
    std::optional<Error> m_problem;
};

} // namespace obi
