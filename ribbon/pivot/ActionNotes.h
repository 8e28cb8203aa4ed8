// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actions/ActionLog.h"
#include "cases/Case.h"

namespace obi {

class MessageBook;

/// The cases that hold one of these, the active one before the others and in any event. At most a hundred observables
/// are looked up. Errors: those of the store.
Async<QList<Case>> casesFor(CaseStore &cases, QList<Observable> observables, std::optional<Case> active);

/// Waits until actions have ended whose outcome somebody wants in the notes of cases (NoteWish), and writes there what
/// became of each: a note for all that were confirmed at once. What an Obi that ended owed is written by the next one.
/// Notes are the log that a case keeps.
class ActionNotes : public QObject
{
    Q_OBJECT
public:
    struct Services {
        ActionLog &actions;
        CaseStore &cases;
        const MessageBook &messages;
        QString author;
    };
    explicit ActionNotes(Services services, QObject *parent = nullptr);

    /// The notes on these records of one batch, each no longer than a case takes.
    QStringList texts(const QList<ActionRecord> &records) const;

Q_SIGNALS:
    void failed(const obi::Error &error); ///< the notes of one batch are not in all of their cases

private:
    void check();
    QString line(const ActionRecord &record) const;
    QCoro::Task<> write(QString batch);

    const Services m_services;
    QStringList m_begun; ///< batches; what could not be written is tried again after a restart
};

} // namespace obi
