// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pivot/OfferedAction.h"
#include "pivot/RowMenu.h"

namespace obi {

class ModuleRows;
class PivotDeeds;
class PivotMenu;
class RemediationRows;

/// The pivot menu of several observables: what their verdicts come to, all of them into a case or onto the clipboard,
/// and the actions that modules offer for all or some of them. Asks for the actions as soon as it is made.
class SelectionMenu : public RowMenu
{
    Q_OBJECT
public:
    static constexpr int MostForActions = 500; ///< above that no module is asked

    /// All outlive the menu. At least two observables.
    SelectionMenu(PivotDeeds &deeds, PivotMenu &pivot, QList<Observable> observables);

    ModuleRows &moduleRows() const { return *m_modules; }
    /// Those that the active case does not hold yet, or another case is active.
    void updateActiveCase();
    void updateRefusals(); ///< of modules, as far as verdicts have shown them

private:
    void addSummary();
    void addCaseRows(PivotDeeds &deeds);
    void addInvestigateRow(PivotMenu &pivot);
    void addCopyRows(PivotMenu &pivot);
    void askModules();
    void takeActions(const Result<QList<ModuleAction>> &actions);
    QString titleOf(const ModuleAction &action) const;
    void run(const ModuleAction &action);
    QList<Observable> missing() const;

    PivotDeeds &m_deeds;
    const QList<Observable> m_observables;
    QAction *m_activeRow = nullptr;
    ModuleRows *m_modules;
    RemediationRows *m_remediation = nullptr; ///< where all are messages
    QList<OfferedAction> m_offered;
};

} // namespace obi
