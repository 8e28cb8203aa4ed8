// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/InvestigateSide.h"

#include "console/NavigationDelegate.h"
#include "core/Clock.h"
#include "investigate/ModuleReason.h"
#include "look/Times.h"
#include "look/Tip.h"
#include "look/Words.h"
#include "pivot/PivotWords.h"
#include "pivot/RowMenu.h"
#include "settings/Recents.h"

#include <QLocale>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace obi {

using namespace Qt::StringLiterals;
using State = Investigation::Module::State;

namespace {

QString markOf(State state)
{
    switch (state) {
    case State::Answered:
        return u"check"_s;
    case State::Partial:
        return u"warn"_s;
    case State::Failed:
        return u"x"_s;
    case State::MissingScope:
        return u"lock"_s;
    case State::Asking:
        break;
    }
    return u"pend"_s;
}

} // namespace

InvestigateSide::InvestigateSide(Theme &theme, Settings &settings, const Investigation &investigation,
                                 const Clock &clock)
    : CasebookPane(theme, nullptr)
    , m_settings(settings)
    , m_investigation(investigation)
    , m_clock(clock)
    , m_view(new QTreeView)
    , m_model(new QStandardItemModel(this))
{
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setItemDelegate(new NavigationDelegate(theme, this));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setMouseTracking(true);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setModel(m_model);
    m_view->setHeaderHidden(true);
    m_view->setIndentation(0);
    m_view->setExpandsOnDoubleClick(false);
    setFocusProxy(m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    const auto open = [this](const QModelIndex &index) {
        if (index.parent() == m_recents->index())
            Q_EMIT wanted(index.row());
    };
    connect(m_view, &QAbstractItemView::clicked, this, [this, open](const QModelIndex &index) {
        if (index.parent().isValid())
            open(index);
        else
            m_view->setExpanded(index, !m_view->isExpanded(index));
    });
    connect(m_view, &QAbstractItemView::activated, this, open);
    connect(&settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::Investigations)
            fill();
    });
    connect(&investigation, &Investigation::modulesChanged, this, &InvestigateSide::fillModules);
    connect(&investigation, &Investigation::stageChanged, this, &InvestigateSide::fill);
    retranslate();
}

void InvestigateSide::fill()
{
    m_model->clear();
    m_recents = new QStandardItem(tr("Recent investigations"));
    m_modules = new QStandardItem(tr("Modules"));
    for (QStandardItem *heading : {m_recents, m_modules}) {
        heading->setSelectable(false);
        m_model->appendRow(heading);
    }
    addRecents(m_recents);
    fillModules();
    m_view->expandAll();
    m_view->setRowHidden(m_recents->row(), {}, m_recents->rowCount() == 0);
}

void InvestigateSide::addRecents(QStandardItem *heading)
{
    for (const RecentInvestigation &each : recentInvestigations(m_settings)) {
        auto *item = new QStandardItem(each.title);
        item->setData(QString(), PageRole);
        item->setData(momentText(each.at, m_clock.now()), ShortcutRole);
        item->setData(tr("%Ln observable(s)", nullptr, int(each.observables.size())), Qt::AccessibleDescriptionRole);
        QStringList values;
        for (const Observable &observable : each.observables.mid(0, 12))
            values << observable.value();
        item->setToolTip(plainTip(values.join(u'\n')));
        heading->appendRow(item);
        const bool shown =
            m_investigation.stage() != Investigation::Stage::Idle && each.observables == m_investigation.observables();
        if (shown)
            m_view->setCurrentIndex(item->index());
    }
}

void InvestigateSide::fillModules()
{
    m_modules->removeRows(0, m_modules->rowCount());
    for (const Investigation::Module &module : m_investigation.modules()) {
        auto *item = new QStandardItem(module.instance.name);
        item->setSelectable(false);
        item->setData(QString(), PageRole);
        item->setData(markOf(module.state), MarkRole);
        const bool failed = module.state == State::Failed || module.state == State::MissingScope;
        const bool partial = module.state == State::Partial;
        QString words = QLocale().toString(module.sightings);
        if (module.state == State::MissingScope)
            words = tr("No scope");
        else if (module.state == State::Failed)
            words = tr("Failed");
        else if (module.state == State::Asking)
            words = u"…"_s;
        item->setData(words, ShortcutRole);
        const QString seen = tr("%Ln sighting(s)", nullptr, int(module.sightings));
        item->setToolTip(failed || partial ? plainTip(moduleReasonText(module)) : QString());
        item->setData(failed    ? moduleReason(module)
                      : partial ? tr("%1, %2", "what came, what kept the rest away").arg(seen, moduleReason(module))
                                : seen,
                      Qt::AccessibleDescriptionRole);
        m_modules->appendRow(item);
    }
    m_view->setRowHidden(m_modules->row(), {}, m_modules->rowCount() == 0);
    m_view->setExpanded(m_modules->index(), true);
}

QMenu *InvestigateSide::openMenu(QWidget *anchor)
{
    auto *menu = new RowMenu(theme(), anchor);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(m_view->accessibleName());
    for (const QStandardItem *heading : {m_recents, m_modules}) {
        if (heading->rowCount() > 0)
            menu->addCaption(heading->text());
        for (int row = 0; row < heading->rowCount(); ++row) {
            const QStandardItem *item = heading->child(row);
            const QString end = item->data(ShortcutRole).toString();
            if (heading == m_modules) {
                menu->addStatus(item->data(MarkRole).toString(),
                                tr("%1: %2", "module: its state").arg(item->text(), end),
                                item->data(Qt::AccessibleDescriptionRole).toString());
                continue;
            }
            QAction *action = menu->addRow(u"clock"_s, item->text());
            RowMenu::setDetail(action, end);
            connect(action, &QAction::triggered, this, [this, row] { Q_EMIT wanted(row); });
        }
    }
    menu->popup(anchor->mapToGlobal(QPoint(anchor->width() - menu->sizeHint().width(), anchor->height())));
    return menu;
}

void InvestigateSide::showEvent(QShowEvent *event)
{
    CasebookPane::showEvent(event);
    Q_EMIT roomChanged(true);
}

void InvestigateSide::hideEvent(QHideEvent *event)
{
    CasebookPane::hideEvent(event);
    Q_EMIT roomChanged(false);
}

void InvestigateSide::retranslate()
{
    m_view->setAccessibleName(tr("Investigations"));
    fill();
}

} // namespace obi
