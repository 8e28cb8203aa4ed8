// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/SelectionMenu.h"

#include "look/Words.h"
#include "pivot/ModuleRows.h"
#include "pivot/PivotDeeds.h"
#include "pivot/RemediationRows.h"
#include "verdicts/VerdictBook.h"

#include <QMap>

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
    const bool asks = deeds.services.actions && count <= MostForActions;
    if (asks && SeenMessage::areNumbers(m_observables)) {
        m_remediation = new RemediationRows(*this, count);
        connect(m_remediation, &RemediationRows::chosen, this,
                [this](const OfferedAction &offered) { m_deeds.run(offered); });
    }
    addCaseRows(deeds);
    addSeparator();
    addInvestigateRow(pivot);
    addCopyRows(pivot);
    m_modules = new ModuleRows(*this, asks ? ModuleRows::Wants::Actions : ModuleRows::Wants::Nothing);
    m_modules->setTitles([this](const ModuleAction &action) { return titleOf(action); });
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
    addStatus(u"tag"_s, words.join(u" · "_s));
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
    const QHash<QString, QString> reasons = m_deeds.refusals(m_observables);
    m_modules->setRefusals(reasons);
    if (m_remediation)
        m_remediation->setRefusals(reasons);
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

// An action comes once for each observable; here it is one row for all of them.
void SelectionMenu::takeActions(const Result<QList<ModuleAction>> &actions)
{
    if (!actions) {
        if (m_remediation)
            m_remediation->fail(actions.error());
        return m_modules->setActions(actions);
    }
    m_offered = m_deeds.offered(*actions, m_observables);
    if (m_remediation)
        m_remediation->take(m_offered);
    QList<ModuleAction> rest;
    for (const OfferedAction &offered : std::as_const(m_offered)) {
        if (!offered.orders.isEmpty())
            rest << offered.action;
    }
    m_modules->setActions(rest);
}

QString SelectionMenu::titleOf(const ModuleAction &action) const
{
    const QString title = actionTitle(action, m_observables.first());
    for (const OfferedAction &offered : m_offered) {
        if (offered.action == action && offered.orders.size() < m_observables.size())
            return tr("%1 (%2 of %3)", "action, for how many of how many")
                .arg(title)
                .arg(offered.orders.size())
                .arg(m_observables.size());
    }
    return title;
}

void SelectionMenu::run(const ModuleAction &action)
{
    for (const OfferedAction &offered : std::as_const(m_offered)) {
        if (offered.action == action)
            return m_deeds.run(offered);
    }
}

} // namespace obi
