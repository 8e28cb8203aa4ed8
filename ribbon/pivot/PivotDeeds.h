// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "messages/MessageBook.h"
#include "pivot/ActionNotes.h"
#include "pivot/ActiveCase.h"
#include "pivot/PivotMenu.h"

#include <QCoreApplication>
#include <QHash>
#include <QPointer>
#include <QSet>

namespace obi {

class ActionDialog;
class Question;
struct ModuleAction;
struct ModuleLink;
struct OfferedAction;

/// What the rows of pivot menus do, for one observable or several. Tells what was done by PivotMenu::reported().
class PivotDeeds
{
    Q_DECLARE_TR_FUNCTIONS(obi::PivotMenu)
public:
    PivotDeeds(PivotMenu &pivot, PivotMenu::Services services, QWidget *window);

    PivotMenu::Services services;
    QWidget *window; ///< that dialogs belong to
    ActiveCase active;
    MessageBook messages;

    void addToActiveCase(const QList<Observable> &observables);
    void addToNewCase(const QList<Observable> &observables);
    /// Asks first, on at least one observable.
    void run(const OfferedAction &offered);
    /// What there is to run of what modules offer.
    QList<OfferedAction> offered(const QList<ModuleAction> &actions, const QList<Observable> &observables) const;
    /// The modules, by ModuleInstance::key(), that are known to have taken this message out of its mailboxes.
    QSet<QString> deletersOf(const Observable &message) const;
    void follow(const ModuleLink &link);
    /// For ModuleRows::setRefusals: the modules that lack a scope, as their verdicts on these have shown.
    QHash<QString, QString> refusals(const QList<Observable> &observables) const;

private:
    QStringList ownAmong(const QList<Observable> &observables) const;
    void offerCases(ActionDialog &dialog, NoteWish &wish);
    void carryOut(ActionDialog &dialog, const QList<ActionOrder> &orders, const NoteWish &wish);
    void tell(const QString &title, const Error &error);
    void tellNotRecorded(const Error &error);
    PivotMenu &m_pivot;
    QPointer<Question> m_notRecorded; ///< open
    std::unique_ptr<ActionNotes> m_notes;
};

} // namespace obi
