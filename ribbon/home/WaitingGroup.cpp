// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "home/WaitingGroup.h"

#include "home/ActionDelegate.h"
#include "home/ActionsModel.h"
#include "home/HomeRows.h"
#include "home/SharingNews.h"
#include "login/ThemedLabel.h"
#include "look/StateView.h"
#include "look/Words.h"
#include "pivot/ActionWords.h"
#include "settings/SettingsGroup.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QStackedLayout>

namespace obi {

using namespace Qt::StringLiterals;

WaitingGroup::WaitingGroup(HomeServices &services, QWidget *parent)
    : HomeGroup(services.theme, parent)
    , m_services(services)
    , m_news(new HomeRows(this))
    , m_newsList(homeList(services.theme, *m_news))
    , m_caption(nullptr)
    , m_model(new ActionsModel(services.actions, services.clock, this))
    , m_list(homeList(services.theme, *m_model))
    , m_body(new QWidget)
    , m_stack(new QStackedLayout(m_body))
    , m_state(new StateView(services.theme))
    , m_detail(new ThemedLabel(services.theme, Theme::Type::Caption, Theme::Role::Text2))
    , m_ways(new QWidget)
    , m_seen(new QPushButton)
    , m_allSeen(new QPushButton)
    , m_copy(new QPushButton)
{
    build();
    connectAll();
    retranslate();
}

void WaitingGroup::build()
{
    m_newsList->setItemDelegate(new HomeRowDelegate(theme(), m_newsList));
    m_newsList->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // It has the height of its rows: ignored, it would get none of the column, and what stands below would lie over it.
    m_newsList->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    add(m_newsList);
    m_caption = addCaption();
    auto *delegate = new ActionDelegate(theme(), m_services.pivot, m_list);
    m_list->setItemDelegate(delegate);
    delegate->install(m_list);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_state);
    m_body->setMinimumHeight(LowestBody);
    add(m_body, 1);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setContentsMargins(0, 6, 0, 0);
    add(m_detail, 0, true);
    auto *line = new QHBoxLayout(m_ways);
    line->setContentsMargins(0, 6, 0, 0);
    line->setSpacing(8);
    for (QPushButton *way : {m_seen, m_allSeen, m_copy})
        line->addWidget(way);
    line->addStretch();
    add(m_ways, 0, true);
    const auto takeIcons = [this] {
        m_seen->setIcon(theme().icon(u"check"_s));
        m_copy->setIcon(theme().icon(u"copy"_s));
    };
    connect(&theme(), &Theme::changed, this, takeIcons);
    takeIcons();
}

void WaitingGroup::connectAll()
{
    const auto open = [this](const QModelIndex &index) { follow(index.data(HomeRows::RowRole).value<HomeRow>().key); };
    if (m_services.sync)
        connect(m_services.sync, &CaseSync::changed, this, &WaitingGroup::showNews);
    connect(m_newsList, &QListView::clicked, this, open);
    connect(m_newsList, &QListView::activated, this, open);
    ActionLog &actions = m_services.actions;
    connect(&actions, &ActionLog::reset, this, &WaitingGroup::showActions);
    connect(&actions, &ActionLog::added, this, &WaitingGroup::showActions);
    connect(&actions, &ActionLog::changed, this, &WaitingGroup::showActions);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &WaitingGroup::showChosen);
    // A list that the keyboard comes to has a current row, but Qt does not select it.
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (!m_list->selectionModel()->hasSelection())
            m_list->selectionModel()->select(current, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    });
    connect(m_seen, &QPushButton::clicked, this, &WaitingGroup::markSeen);
    connect(m_copy, &QPushButton::clicked, this, &WaitingGroup::copyChosen);
    connect(m_allSeen, &QPushButton::clicked, this, [this] {
        QStringList all;
        for (const ActionRecord &record : m_services.actions.records())
            all << record.id;
        m_services.actions.markSeen(all);
    });
}

void WaitingGroup::watch(RibbonApp *app)
{
    m_apps.append(app);
    connect(app, &RibbonApp::countChanged, this, &WaitingGroup::showNews);
    showNews();
}

bool WaitingGroup::focusList()
{
    const bool actions = !m_services.actions.records().isEmpty();
    if (!actions && m_news->rows().isEmpty())
        return false;
    (actions ? m_list : m_newsList)->setFocus(Qt::OtherFocusReason);
    return true;
}

void WaitingGroup::showNews()
{
    QList<HomeRow> rows;
    for (const RibbonApp *app : std::as_const(m_apps)) {
        if (app->count() > 0)
            rows.append({app->id(), app->icon(), Theme::Role::Accent, app->title(), app->countDescription()});
    }
    if (m_services.sync)
        rows += sharingNews(*m_services.sync);
    m_news->setRows(rows);
    m_newsList->setFixedHeight(int(rows.size()) * theme().rowHeight());
    m_newsList->setVisible(!rows.isEmpty());
}

/// Where a row leads.
void WaitingGroup::follow(const QString &key)
{
    const auto target = m_services.sync ? sharingTarget(key) : std::nullopt;
    if (!target)
        return Q_EMIT appWanted(key);
    switch (target->way) {
    case SharingWay::None:
    case SharingWay::Share:
        return Q_EMIT caseWanted(target->caseId);
    case SharingWay::Settings:
        return Q_EMIT sharingSettingsWanted();
    case SharingWay::LogIn:
        return Q_EMIT logInWanted();
    case SharingWay::Retry:
        break;
    }
    m_services.sync->retry();
    if (!m_services.sync->account())
        Q_EMIT reconnectWanted();
}

void WaitingGroup::showActions()
{
    const ActionLog &actions = m_services.actions;
    const bool any = !actions.records().isEmpty();
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_list) : m_state);
    m_ways->setVisible(any);
    if (!actions.isLoaded())
        m_state->showLoading();
    else if (actions.problem())
        m_state->showEmpty(tr("Earlier actions could not be read."), errorText(*actions.problem()));
    else
        m_state->showEmpty(tr("No action waits for you."),
                           tr("What you run from a pivot menu is told here until you have seen how it ended."));
    showChosen();
}

QStringList WaitingGroup::chosen() const
{
    QStringList ids;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows())
        ids << index.data(ActionsModel::ActionIdRole).toString();
    return ids;
}

void WaitingGroup::showChosen()
{
    const QStringList ids = chosen();
    const ActionRecord *one = ids.size() == 1 ? m_services.actions.find(ids.first()) : nullptr;
    const QString trace = one && one->error ? one->error->traceId : QString();
    const QString words = one ? actionText(*one) : QString();
    m_detail->setText(trace.isEmpty() ? words : words + u'\n' + tr("Trace ID: %1").arg(trace));
    m_detail->setVisible(one != nullptr);
    const bool markable = std::any_of(ids.begin(), ids.end(), [this](const QString &id) {
        const ActionRecord *record = m_services.actions.find(id);
        return record && !record->seen && !record->isUnderWay();
    });
    const auto &records = m_services.actions.records();
    const bool anyMarkable = std::any_of(records.begin(), records.end(), [](const ActionRecord &record) {
        return !record.seen && !record.isUnderWay();
    });
    // Once all that has ended was seen, nothing is left to mark.
    m_seen->setVisible(anyMarkable);
    m_allSeen->setVisible(anyMarkable);
    const QString choose = tr("Select an action first.");
    setButton(m_seen, tr("Mark as seen"),
              markable        ? QString()
              : ids.isEmpty() ? choose
                              : tr("It is under way, or marked already."));
    setButton(m_allSeen, tr("Mark all as seen"), {});
    setButton(m_copy, tr("Copy details"), ids.isEmpty() ? choose : QString());
}

void WaitingGroup::markSeen()
{
    m_services.actions.markSeen(chosen());
}

void WaitingGroup::copyChosen()
{
    QStringList reports;
    for (const QString &id : chosen()) {
        if (const ActionRecord *record = m_services.actions.find(id))
            reports << actionReport(*record);
    }
    QGuiApplication::clipboard()->setText(reports.join(u"\n\n"_s));
}

void WaitingGroup::retranslate()
{
    setTitle(tr("Waiting for you"));
    m_caption->setText(tr("Actions"));
    m_caption->setVisible(!m_apps.isEmpty());
    m_newsList->setAccessibleName(tr("News"));
    m_list->setAccessibleName(tr("Actions"));
    m_model->retranslate();
    showNews();
    showActions();
}

} // namespace obi
