// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pivot/PivotDeeds.h"
#include "pivot/PivotHeader.h"
#include "pivot/PivotMenu.h"
#include "pivot/RowMenu.h"

#include <QPointer>

namespace obi {

class ModuleRows;
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

    PivotDeeds deeds;
    const Services &services;
    VerdictBook &verdicts;
    QPointer<RowMenu> menu;
    std::optional<Observable> observable; ///< of the menu that was opened last; nothing where it was for several
    DefangStyle defangStyle = DefangStyle::Brackets;
    bool investigates = false;

private:
    void leave();
    void own(RowMenu *fresh);
    void build();
    void addHeader();
    void addLastAction();
    void rememberModules(const Dossier *dossier);
    void addCaseRows();
    void updateActiveCaseRow();
    void addInvestigateRow();
    void addSightingsRow();
    void addCopyRows();
    void addRetryRow();
    void place(const QRect &anchor);
    int floor() const;
    void askModules();

    PivotMenu &m_pivot;
    QPointer<PivotHeader> m_header;
    QPointer<QAction> m_activeRow;
    QPointer<SelectionMenu> m_several; ///< open for several observables
    QPointer<ModuleRows> m_modules;
    int m_likelyModules = PivotHeader::GuessedLines;
};

} // namespace obi
