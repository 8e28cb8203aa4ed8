// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/SelectionMenu.h"

#include "look/Words.h"
#include "pivot/ModuleRows.h"
#include "pivot/PivotDeeds.h"
#include "verdicts/VerdictBook.h"

#include <QMap>
#include <QSet>

namespace obi {
using namespace Qt::StringLiterals;

SelectionMenu::SelectionMenu(PivotDeeds &deeds, PivotMenu &pivot, QList<Observable> observables)
    : RowMenu(deeds.services.theme, deeds.window)
    , m_deeds(deeds)
    , m_observables(std::move(observables))
    , m_modules(nullptr)
{
    const int count = int(m_observables.size());
    setAccessibleName(tr("Pivot menu for %Ln observable(s)", nullptr, count));
    addSummary();
    addSeparator();
    addCaseRows(deeds);
    addSeparator();
    addInvestigateRow(pivot);
    addCopyRows(pivot);
    const bool asks = deeds.services.actions && count <= MostForActions;
    m_modules = new ModuleRows(*this, asks ? ModuleRows::Wants::Actions : ModuleRows::Wants::Nothing);
    connect(m_modules, &ModuleRows::actionChosen, this, &SelectionMenu::run);
    updateRefusals();
    if (asks)
        askModules();
    else if (deeds.services.actions)
        addStatus(u"play"_s, tr("Modules act on at most %1 observables at once.").arg(MostForActions));
}

void SelectionMenu::addSummary()
{
    addCaption(tr("%Ln selected observable(s)", nullptr, int(m_observables.size())));
    QMap<Disposition, int> verdicts;
    int without = 0;
    for (const Observable &observable : m_observables) {
        const Dossier *dossier = m_deeds.services.verdicts.find(observable);
        if (dossier && (dossier->overall || dossier->complete))
            ++verdicts[dossier->overall.value_or(Disposition::Unknown)];
        else
            ++without;
    }
    QStringList words;
    for (const Disposition disposition : AllDispositions) {
        if (const int count = verdicts.value(disposition))
            words << tr("%1 %2", "disposition and how many have it").arg(dispositionWord(disposition)).arg(count);
    }
    if (without > 0)
        words << tr("No verdict %1", "how many have none").arg(without);
    addStatus(u"shield"_s, words.join(u" · "_s));
}

void SelectionMenu::addCaseRows(PivotDeeds &deeds)
{
    if (deeds.active.value()) {
        m_activeRow = addRow(u"plus"_s, {});
        m_activeRow->setShortcut(Qt::Key_A);
        updateActiveCase();
        connect(m_activeRow, &QAction::triggered, this, [this] { m_deeds.addToActiveCase(missing()); });
    }
    QAction *fresh = addRow(u"book"_s, tr("Add all to new case"));
    fresh->setShortcut(Qt::Key_N);
    connect(fresh, &QAction::triggered, this, [this] { m_deeds.addToNewCase(m_observables); });
    setDefaultAction(m_activeRow && m_activeRow->isEnabled() ? m_activeRow : fresh);
}

QList<Observable> SelectionMenu::missing() const
{
    return m_deeds.active.lacking(m_observables);
}

void SelectionMenu::updateActiveCase()
{
    if (!m_activeRow)
        return;
    const auto &active = m_deeds.active.value();
    const int count = active ? int(missing().size()) : 0;
    m_activeRow->setEnabled(count > 0);
    m_activeRow->setText(count > 0 || !active ? tr("Add %Ln to active case", nullptr, count)
                                              : tr("All are in the active case"));
    setDetail(m_activeRow, active ? tr("“%1”", "title of a case").arg(active->title) : QString());
    setExplanation(m_activeRow, active ? QString() : tr("There is no active case any more."));
}

void SelectionMenu::updateRefusals()
{
    m_modules->setRefusals(m_deeds.refusals(m_observables));
}

void SelectionMenu::addInvestigateRow(PivotMenu &pivot)
{
    if (!pivot.investigates())
        return;
    QAction *row = addRow(u"graph"_s, tr("Investigate all"));
    row->setShortcut(Qt::Key_I);
    connect(row, &QAction::triggered, &pivot, [this, &pivot] { Q_EMIT pivot.investigateWanted(m_observables); });
    addSeparator();
}

void SelectionMenu::addCopyRows(PivotMenu &pivot)
{
    QAction *copy = addRow(u"copy"_s, tr("Copy all"));
    copy->setShortcut(QKeySequence::Copy);
    connect(copy, &QAction::triggered, &pivot, [this, &pivot] { pivot.copy(m_observables); });
    QAction *safe = addRow(u"shield"_s, tr("Copy all defanged"));
    safe->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    connect(safe, &QAction::triggered, &pivot, [this, &pivot] { pivot.copyDefanged(m_observables); });
}

void SelectionMenu::askModules()
{
    QCoro::connect(m_deeds.services.response.actions(m_observables), this,
                   [this](const Result<QList<ModuleAction>> &actions) { takeActions(actions); });
}

bool SelectionMenu::SharedAction::holds(const Observable &observable) const
{
    return std::any_of(orders.begin(), orders.end(),
                       [&observable](const ActionOrder &order) { return order.observable == observable; });
}

// An action comes once for each observable; here it is one row for all of them.
void SelectionMenu::takeActions(const Result<QList<ModuleAction>> &actions)
{
    if (!actions)
        return m_modules->setActions(actions);
    const QSet<Observable> selected(m_observables.begin(), m_observables.end());
    for (const ModuleAction &action : *actions) {
        const auto observable = action.observable();
        if (!observable || !selected.contains(*observable))
            continue;
        const auto same = std::find_if(m_actions.begin(), m_actions.end(), [&](const SharedAction &known) {
            return known.action.module.key() == action.module.key() && known.action.id == action.id &&
                   known.action.title == action.title;
        });
        if (same == m_actions.end())
            m_actions << SharedAction{action, action, {{action, *observable}}};
        else if (!same->holds(*observable))
            same->orders << ActionOrder{action, *observable};
    }
    QList<ModuleAction> shown;
    for (SharedAction &shared : m_actions) {
        if (shared.orders.size() < m_observables.size())
            shared.shown.title = tr("%1 (%2 of %3)", "action, for how many of how many")
                                     .arg(shared.action.title)
                                     .arg(shared.orders.size())
                                     .arg(m_observables.size());
        shown << shared.shown;
    }
    m_modules->setActions(shown);
}

void SelectionMenu::run(const ModuleAction &shown)
{
    for (const SharedAction &shared : std::as_const(m_actions)) {
        if (shared.shown == shown)
            return m_deeds.run(shared.action, shared.orders);
    }
}

} // namespace obi
