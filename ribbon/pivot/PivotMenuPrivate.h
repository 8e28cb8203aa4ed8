// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pivot/ActiveCase.h"
#include "pivot/PivotHeader.h"
#include "pivot/PivotMenu.h"
#include "pivot/RowMenu.h"

#include <QPointer>

namespace obi {

class ModuleRows;
struct ModuleAction;
struct ModuleLink;

/// One opened menu at a time: builds its rows and does what is chosen.
class PivotMenu::Private
{
    Q_DECLARE_TR_FUNCTIONS(obi::PivotMenu)
public:
    Private(PivotMenu &pivot, Services services, QWidget *window);

    void show(const Observable &what, const QRect &anchor);
    void verdictsChanged(const QList<Observable> &changed);

    Services services;
    QWidget *window;
    VerdictBook &verdicts;
    ActiveCase active;
    QPointer<RowMenu> menu;
    std::optional<Observable> observable;
    DefangStyle defangStyle = DefangStyle::Brackets;

private:
    void build();
    void addHeader();
    void rememberModules(const Dossier *dossier);
    void addCaseRows();
    void updateActiveCaseRow();
    void addSightingsRow();
    void addCopyRows();
    void addRetryRow();
    void place(const QRect &anchor);
    int floor() const;
    void askModules();
    void addToActiveCase(const Observable &what);
    void addToNewCase(const Observable &what);
    void run(const ModuleAction &action, const Observable &what);
    void follow(const ModuleLink &link);
    void tell(const QString &title, const Error &error);

    PivotMenu &m_pivot;
    QPointer<PivotHeader> m_header;
    QPointer<QAction> m_activeRow;
    ModuleRows *m_modules = nullptr;
    int m_likelyModules = PivotHeader::GuessedLines;
};

} // namespace obi
