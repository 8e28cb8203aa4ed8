// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pivot/PivotDeeds.h"
#include "pivot/PivotHeader.h"
#include "pivot/PivotMenu.h"
#include "pivot/RemediationWords.h"
#include "pivot/RowMenu.h"

#include <QPointer>

namespace obi {

class ModuleRows;
class RemediationRows;
class SelectionMenu;

/// One opened menu at a time: builds its rows and does what is chosen.
class PivotMenu::Private
{
    Q_DECLARE_TR_FUNCTIONS(obi::PivotMenu)
public:
    Private(PivotMenu &pivot, Services services, QWidget *window);

    void show(const Observable &what, const QRect &anchor);
    void showSeveral(const QList<Observable> &what, const QRect &anchor);
    void verdictsChanged(const QList<Observable> &changed);
    void leave(); ///< closes what is open, and forgets what was about to open
    void remediate(const QList<Observable> &messages, Remediation what, const QRect &anchor);

    PivotDeeds deeds;
    const Services &services;
    VerdictBook &verdicts;
    QPointer<RowMenu> menu;
    std::optional<Observable> observable; ///< of the menu that was opened last; nothing where it was for several
    DefangStyle defangStyle = DefangStyle::Brackets;
    bool investigates = false;

private:
    void own(RowMenu *fresh);
    void build();
    void addHeader();
    void addLastAction();
    void rememberModules(const Dossier *dossier);
    void addRemediationRows();
    void addCaseRows();
    void updateActiveCaseRow();
    void addInvestigateRow();
    void addSightingsRow();
    void addCopyRows();
    void addRetryRow();
    void place(const QRect &anchor);
    int floor() const;
    void askModules();
    void takeActions(const Result<QList<ModuleAction>> &actions);
    void showRefusals();

    PivotMenu &m_pivot;
    QPointer<PivotHeader> m_header;
    QPointer<QAction> m_activeRow;
    QPointer<SelectionMenu> m_several; ///< open for several observables
    QPointer<ModuleRows> m_modules;
    QPointer<RemediationRows> m_remediation;
    int m_turn = 0; ///< of leave()
    int m_likelyModules = PivotHeader::GuessedLines;
};

} // namespace obi
