// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/PivotMenuPrivate.h"

#include "actions/ActionLog.h"
#include "bar/Ribbon.h"
#include "look/Theme.h"
#include "look/Times.h"
#include "pivot/ActionWords.h"
#include "pivot/MenuPlace.h"
#include "pivot/ModuleRows.h"
#include "pivot/PivotWords.h"
#include "pivot/RemediationRows.h"
#include "pivot/SelectionMenu.h"
#include "pivot/SightingsDialog.h"
#include "text/Defang.h"

#include <QScreen>
#include <QWidgetAction>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

/// Four captions and five rows, what modules add in the common case, and the two rows that ModuleRows keeps free.
constexpr int LikelyLateHeight = 4 * RowMenu::CaptionHeight + 7 * RowMenu::RowHeight + 3 * RowMenu::SeparatorHeight;

} // namespace

PivotMenu::Private::Private(PivotMenu &pivot, Services given, QWidget *home)
    : deeds(pivot, std::move(given), home)
    , services(deeds.services)
    , verdicts(services.verdicts)
    , m_pivot(pivot)
{
    QObject::connect(&deeds.active, &ActiveCase::changed, &m_pivot, [this] { updateActiveCaseRow(); });
}

void PivotMenu::Private::leave()
{
    ++m_turn;
    if (menu)
        menu->close();
    delete menu;
}

// One module to ask and something to do: nothing is left to choose. Else the menu says how things stand.
void PivotMenu::Private::remediate(const QList<Observable> &messages, Remediation what, const QRect &anchor)
{
    if (messages.isEmpty())
        return;
    leave();
    if (!services.actions || messages.size() > SelectionMenu::MostForActions) {
        m_pivot.open(messages, anchor);
        return;
    }
    Q_EMIT m_pivot.reported(tr("Asking modules for actions…"));
    QCoro::connect(services.response.actions(messages), &m_pivot,
                   [this, messages, what, anchor, turn = m_turn](const Result<QList<ModuleAction>> &actions) {
                       if (turn != m_turn)
                           return;
                       QList<OfferedAction> offered = deeds.offered(actions.value_or(QList<ModuleAction>()), messages);
                       offered.removeIf([what](const OfferedAction &each) {
                           return plainRemediation(each.action) != what || each.orders.isEmpty();
                       });
                       const bool single = offered.size() == 1;
                       if (single && !deeds.refusals(messages).contains(offered.first().action.module.key()))
                           deeds.run(offered.first());
                       else
                           m_pivot.open(messages, anchor);
                   });
}

void PivotMenu::Private::own(RowMenu *fresh)
{
    menu = fresh;
    menu->setObjectName(u"pivotMenu"_s);
    QObject::connect(menu, &QMenu::aboutToHide, &m_pivot, [this] {
        Q_EMIT m_pivot.closed();
        menu->deleteLater();
    });
}

void PivotMenu::Private::show(const Observable &what, const QRect &anchor)
{
    leave();
    observable = what;
    verdicts.want({what});
    build();
    place(anchor);
    askModules();
}

void PivotMenu::Private::showSeveral(const QList<Observable> &what, const QRect &anchor)
{
    leave();
    observable.reset();
    m_activeRow = nullptr;
    auto *several = new SelectionMenu(deeds, m_pivot, what);
    m_several = several;
    m_modules = &several->moduleRows();
    own(several);
    place(anchor);
}

void PivotMenu::Private::build()
{
    own(new RowMenu(services.theme, deeds.window));
    menu->setAccessibleName(tr("Pivot menu for %1").arg(observable->value()));
    addHeader();
    addLastAction();
    addRemediationRows();
    addCaseRows();
    menu->addSeparator();
    addInvestigateRow();
    addSightingsRow();
    menu->addSeparator();
    addCopyRows();
    addRetryRow();
    m_modules = new ModuleRows(*menu, services.actions ? ModuleRows::Wants::Both : ModuleRows::Wants::Links);
    const Observable what = *observable;
    m_modules->setTitles([what](const ModuleAction &action) { return actionTitle(action, what); });
    showRefusals();
    QObject::connect(m_modules, &ModuleRows::actionChosen, &m_pivot, [this, what](const ModuleAction &action) {
        deeds.run({action, {{action, what}}});
    });
    QObject::connect(m_modules, &ModuleRows::linkChosen, &m_pivot,
                     [this](const ModuleLink &link) { deeds.follow(link); });
}

void PivotMenu::Private::addHeader()
{
    const Dossier *dossier = verdicts.find(*observable);
    rememberModules(dossier);
    m_header = new PivotHeader(services.theme, services.clock, *observable, dossier, m_likelyModules, menu);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(m_header);
    action->setSeparator(true);
    menu->addAction(action);
    menu->addSeparator();
    const Observable what = *observable;
    QObject::connect(m_header, &PivotHeader::retryRequested, &m_pivot, [this, what] { verdicts.retry(what); });
}

// What was done with it already, before anybody does it once more.
void PivotMenu::Private::addLastAction()
{
    const ActionRecord *record = m_pivot.lastAction(*observable);
    if (!record)
        return;
    menu->addStatus(
        actionMark(record->state).icon,
        tr("%1: %2 · %3", "action, its state, when")
            .arg(actionTitle(*record), actionResultWord(*record), momentText(record->changedAt, services.clock.now())),
        actionText(*record));
    if (record->hasFailed() && !record->action.url.isEmpty()) {
        QAction *again =
            menu->addRow(u"refresh"_s, tr("Run “%1” again…", "an action that asks first").arg(actionTitle(*record)));
        QObject::connect(again, &QAction::triggered, &m_pivot,
                         [this, id = record->id] { m_pivot.askAgain(id, QRect()); });
    }
    menu->addSeparator();
}

void PivotMenu::Private::addRemediationRows()
{
    if (!services.actions || !SeenMessage::isNumber(observable->type()))
        return;
    m_remediation = new RemediationRows(*menu, 1);
    QObject::connect(m_remediation, &RemediationRows::chosen, &m_pivot,
                     [this](const OfferedAction &offered) { deeds.run(offered); });
}

void PivotMenu::Private::takeActions(const Result<QList<ModuleAction>> &actions)
{
    if (!actions || !m_remediation) {
        if (m_remediation)
            m_remediation->fail(actions.error());
        return m_modules->setActions(actions);
    }
    QList<OfferedAction> offered = deeds.offered(*actions, {*observable});
    m_remediation->take(offered);
    QList<ModuleAction> rest;
    for (const OfferedAction &each : std::as_const(offered)) {
        if (!each.orders.isEmpty())
            rest << each.action;
    }
    m_modules->setActions(rest);
}

void PivotMenu::Private::showRefusals()
{
    const QHash<QString, QString> reasons = deeds.refusals({*observable});
    if (m_modules)
        m_modules->setRefusals(reasons);
    if (m_remediation)
        m_remediation->setRefusals(reasons);
}

void PivotMenu::Private::addCaseRows()
{
    const Observable what = *observable;
    if (deeds.active.value()) {
        m_activeRow = menu->addRow(u"plus"_s, tr("Add to active case"));
        m_activeRow->setShortcut(Qt::Key_A);
        updateActiveCaseRow();
        QObject::connect(m_activeRow, &QAction::triggered, &m_pivot, [this, what] { deeds.addToActiveCase({what}); });
    }
    QAction *fresh = menu->addRow(u"book"_s, tr("Add to new case"));
    fresh->setShortcut(Qt::Key_N);
    QObject::connect(fresh, &QAction::triggered, &m_pivot, [this, what] { deeds.addToNewCase({what}); });
    menu->setDefaultAction(m_activeRow && m_activeRow->isEnabled() ? m_activeRow.data() : fresh);
}

void PivotMenu::Private::updateActiveCaseRow()
{
    if (m_several)
        m_several->updateActiveCase();
    if (!m_activeRow)
        return;
    if (!deeds.active.value()) {
        m_activeRow->setEnabled(false);
        RowMenu::setExplanation(m_activeRow, tr("There is no active case any more."));
        return RowMenu::setDetail(m_activeRow, {});
    }
    const Case &target = *deeds.active.value();
    const bool there = target.holds(*observable);
    m_activeRow->setText(there ? tr("Already in the active case") : tr("Add to active case"));
    RowMenu::setDetail(m_activeRow, tr("“%1”", "title of a case").arg(target.title));
    m_activeRow->setEnabled(!there);
    const QString reason = tr("“%1” holds %2 already.").arg(target.title, observable->value());
    RowMenu::setExplanation(m_activeRow, there ? reason : QString());
}

void PivotMenu::Private::addInvestigateRow()
{
    if (!investigates)
        return;
    const Observable what = *observable;
    QAction *row = menu->addRow(u"graph"_s, tr("Investigate"));
    row->setShortcut(Qt::Key_I);
    QObject::connect(row, &QAction::triggered, &m_pivot, [this, what] { Q_EMIT m_pivot.investigateWanted({what}); });
}

void PivotMenu::Private::addSightingsRow()
{
    const Observable what = *observable;
    QAction *row = menu->addRow(u"eye"_s, tr("Show sightings"));
    row->setShortcut(Qt::Key_S);
    QObject::connect(row, &QAction::triggered, &m_pivot,
                     [this, what] { (new SightingsDialog(services, m_pivot, what, deeds.window))->show(); });
}

void PivotMenu::Private::addCopyRows()
{
    const Observable what = *observable;
    QAction *copy = menu->addRow(u"copy"_s, tr("Copy"));
    copy->setShortcut(QKeySequence::Copy);
    QObject::connect(copy, &QAction::triggered, &m_pivot, [this, what] { m_pivot.copy({what}); });
    QAction *safe = menu->addRow(u"shield"_s, tr("Copy defanged"));
    safe->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    RowMenu::setDetail(safe, defanged(what, defangStyle), true);
    QObject::connect(safe, &QAction::triggered, &m_pivot, [this, what] { m_pivot.copyDefanged({what}); });
}

// The head offers this beside the module; a row is there for the keyboard when it is known in time.
void PivotMenu::Private::addRetryRow()
{
    if (!m_header->canRetry() && !m_header->isOld())
        return;
    const Observable what = *observable;
    QAction *retry =
        menu->addRow(u"refresh"_s, m_header->canRetry() ? tr("Ask failed modules again") : tr("Ask the modules again"));
    retry->setShortcut(Qt::Key_R);
    QObject::connect(retry, &QAction::triggered, &m_pivot, [this, what] { verdicts.retry(what); });
}

int PivotMenu::Private::floor() const
{
    const QWidget *frame = deeds.window->window();
    const auto *ribbon = frame->findChild<Ribbon *>();
    if (ribbon && ribbon->isVisible() && !ribbon->isTucked())
        return ribbon->mapToGlobal(QPoint(0, 0)).y();
    return frame->mapToGlobal(QPoint(0, frame->height())).y();
}

void PivotMenu::Private::place(const QRect &anchor)
{
    const QScreen *screen = QGuiApplication::screenAt(anchor.center());
    // A window may be larger than its screen (off screen, for pictures): the menu has all of both.
    const QRect available =
        (screen ? screen : deeds.window->screen())->availableGeometry().united(deeds.window->window()->geometry());
    const MenuRoom room{available, floor(), services.theme.scaled(LikelyLateHeight)};
    const QPoint at = menuPlace(anchor, menu->sizeHint(), room);
    m_modules->setLowest(menuLowest(anchor, {at, menu->sizeHint()}, room));
    menu->popup(at);
    menu->setActiveAction(menu->defaultAction());
}

void PivotMenu::Private::askModules()
{
    const QList<Observable> what{*observable};
    const QPointer<ModuleRows> rows = m_modules;
    if (services.actions) {
        QCoro::connect(services.response.actions(what), rows.data(),
                       [this](const Result<QList<ModuleAction>> &actions) { takeActions(actions); });
    }
    QCoro::connect(services.enrich.refer(what), rows.data(),
                   [rows](const Result<QList<ModuleLink>> &links) { rows->setLinks(links); });
}

// A value that nobody has asked for yet has no lines, but there will be as many as others have.
void PivotMenu::Private::rememberModules(const Dossier *dossier)
{
    if (dossier && !dossier->opinions.isEmpty())
        m_likelyModules = int(dossier->opinions.size());
}

void PivotMenu::Private::verdictsChanged(const QList<Observable> &changed)
{
    if (!changed.isEmpty())
        rememberModules(verdicts.find(changed.first()));
    if (m_several)
        m_several->updateRefusals();
    if (!m_header || !observable || !changed.contains(*observable))
        return;
    m_header->setDossier(verdicts.find(*observable));
    showRefusals();
}

} // namespace obi
