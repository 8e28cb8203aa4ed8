// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actions/ActionLog.h"
#include "cases/Case.h"

namespace obi {

class MessageBook;

/// The cases that hold one of these, the active one before the others and in any event. At most a hundred observables
/// are looked up.
QCoro::Task<QList<Case>> casesFor(CaseStore &cases, QList<Observable> observables, std::optional<Case> active);

/// Waits until actions have ended, then writes into the notes of cases what became of each, and is gone. Notes are the
/// log that a case keeps.
class ActionNote : public QObject
{
    Q_OBJECT
public:
    struct Services {
        ActionLog &actions;
        CaseStore &cases;
        const MessageBook &messages;
        QString author;
    };
    /// `ids` of one module's action.
    ActionNote(Services services, QStringList ids, QStringList caseIds, QObject *parent);

    /// The notes, each no longer than a case takes. For tests.
    QStringList texts() const;

Q_SIGNALS:
    void failed(const obi::Error &error);

private:
    void check();
    QString line(const ActionRecord &record) const;
    QCoro::Task<> write(QStringList texts);

    const Services m_services;
    const QStringList m_ids;
    const QStringList m_caseIds;
    bool m_written = false;
};

} // namespace obi
