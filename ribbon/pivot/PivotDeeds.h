// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "messages/MessageBook.h"
#include "pivot/ActiveCase.h"
#include "pivot/PivotMenu.h"

#include <QCoreApplication>
#include <QHash>

namespace obi {

class ActionDialog;
struct ActionOrder;
struct ModuleAction;
struct ModuleLink;

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
    /// Asks first. `orders` are those of `action` for each observable, at least one.
    void run(const ModuleAction &action, const QList<ActionOrder> &orders);
    void follow(const ModuleLink &link);
    /// For ModuleRows::setRefusals: the modules that lack a scope, as their verdicts on these have shown.
    QHash<QString, QString> refusals(const QList<Observable> &observables) const;

private:
    void carryOut(ActionDialog &dialog, const QList<ActionOrder> &orders, const QStringList &caseIds);
    void tell(const QString &title, const Error &error);
    PivotMenu &m_pivot;
};

} // namespace obi
