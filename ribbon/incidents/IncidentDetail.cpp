// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentDetail.h"

#include "core/Clock.h"
#include "http/RateGate.h"
#include "incidents/IncidentHead.h"
#include "incidents/KeyObservables.h"
#include "incidents/LinkedCasesPage.h"
#include "incidents/NoticeArea.h"
#include "incidents/OpenIncident.h"
#include "incidents/PartTable.h"
#include "incidents/SummaryPage.h"
#include "incidents/TimelinePage.h"
#include "login/Notice.h"
#include "look/StateView.h"
#include "pivot/ActiveCase.h"
#include "pivot/PivotDelegate.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>
#include <array>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

/// Under the notices: a step of the timeline and the field for a note.
constexpr int LeastPage = 80;

} // namespace

IncidentDetail::IncidentDetail(Parts parts, QWidget *parent)
    : CasebookPane(parts.theme, parent)
    , m_parts(parts)
    , m_observables(parts.verdicts)
    , m_targets(parts.verdicts, parts.clock)
    , m_whole(new QStackedWidget)
    , m_none(new StateView(theme()))
    , m_head(new IncidentHead(theme(), parts.pivot, parts.open, parts.people, parts.clock, nullptr))
    , m_notice(new Notice(theme()))
    , m_standing(new Notice(theme()))
    , m_notices(new NoticeArea({m_standing, m_notice}))
    , m_retry(m_standing->addButton())
    , m_credentials(m_standing->addButton())
    , m_away(m_standing->addButton())
    , m_edit(m_notice->addButton())
    , m_tabs(new QTabBar)
    , m_pages(new QStackedWidget)
    , m_summary(new SummaryPage(theme(), parts.pivot, parts.open, parts.people, parts.clock, nullptr))
    , m_timeline(new TimelinePage(theme(), parts.pivot, parts.open, parts.people, parts.clock, nullptr))
    , m_observablesTable(
          new PartTable(theme(), parts.pivot, m_observables, {200, 110, 110, 120}, SeenObservablesModel::VerdictColumn))
    , m_add(new QPushButton)
    , m_targetsTable(new PartTable(theme(), parts.pivot, m_targets, {190, 120, 126, 140, 116}, -1))
    , m_linked(new LinkedCasesPage(theme(), parts.open, parts.cases, parts.clock, nullptr))
    , m_state(new StateView(theme()))
    , m_keys(new KeyObservables(theme(), parts.open, m_observables, parts.pivot, nullptr))
{
    paintOn(QPalette::Base);
    build();
    for (Notice *notice : {m_standing, m_notice})
        notice->setLow();
    connect(&parts.open, &OpenIncident::opened, this, [this] {
        m_notice->clear();
        showIncident();
    });
    connect(&parts.open, &OpenIncident::changed, this, &IncidentDetail::showIncident);
    connect(m_tabs, &QTabBar::currentChanged, this, &IncidentDetail::showPage);
    connect(&m_linked->model(), &QAbstractItemModel::modelReset, this, &IncidentDetail::showTabs);
    connect(m_state, &StateView::actionTriggered, this, &IncidentDetail::credentialsWanted);
    connect(m_retry, &QPushButton::clicked, &parts.open, &OpenIncident::reload);
    for (const QPushButton *button : {m_credentials, m_edit})
        connect(button, &QPushButton::clicked, this, &IncidentDetail::credentialsWanted);
    connect(m_away, &QPushButton::clicked, this, [this] { Q_EMIT awayWanted(m_parts.open.id()); });
    const auto askForWhatShows = [this](const PartTable *table, auto &model) {
        connect(table, &PartTable::visibleRowsChanged, this, [table, &model] {
            if (table->isVisible())
                model.want(table->visibleRows().first, table->visibleRows().second);
        });
    };
    askForWhatShows(m_observablesTable, m_observables);
    askForWhatShows(m_targetsTable, m_targets);
    // The gate opens early for another account; by itself it may not know of the wait at all.
    const auto count = [this] {
        if (m_isWaiting)
            showStanding();
    };
    m_second.setSingleShot(true);
    m_second.setInterval(1000);
    connect(&parts.gate, &RateGate::changed, this, count);
    connect(&m_second, &QTimer::timeout, this, count);
    connect(m_add, &QPushButton::clicked, this, &IncidentDetail::addSelected);
    connect(m_observablesTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &IncidentDetail::retranslate);
    connect(&m_observables, &QAbstractItemModel::modelReset, this, &IncidentDetail::showAdd);
    connect(&m_parts.active, &ActiveCase::changed, this, &IncidentDetail::showAdd);
    retranslate();
    showIncident();
}

/// The views go before what they show.
IncidentDetail::~IncidentDetail()
{
    delete m_whole;
}

void IncidentDetail::build()
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    for (int tab = 0; tab < Tabs; ++tab)
        m_tabs->addTab({});
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_summary, m_timeline, buildObservables(), m_targetsTable, m_linked, m_state})
        m_pages->addWidget(page);
    // Where room is scarce, what scrolls gives way; nothing else is squeezed.
    m_head->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    for (QWidget *part : std::initializer_list<QWidget *>{m_pages, m_keys})
        part->setMinimumHeight(LeastPage);
    m_pages->installEventFilter(this);
    auto *content = new QHBoxLayout;
    content->setSpacing(0);
    content->addWidget(m_pages, 1);
    content->addWidget(hairline(Qt::Vertical, this));
    content->addWidget(m_keys);
    auto *shown = new QWidget;
    auto *column = new QVBoxLayout(shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_notices);
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(8, 2, 8, 0);
    tabs->addWidget(m_tabs, 1);
    column->addLayout(tabs);
    column->addWidget(hairline(Qt::Horizontal, this));
    column->addLayout(content, 1);
    m_whole->addWidget(m_none);
    m_whole->addWidget(shown);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_whole);
    m_tabs->setCurrentIndex(Timeline);
}

QWidget *IncidentDetail::buildObservables()
{
    auto *page = new QWidget;
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 5, 16, 5);
    foot->addWidget(m_add);
    foot->addStretch();
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_observablesTable, 1);
    column->addWidget(hairline(Qt::Horizontal, page));
    column->addLayout(foot);
    return page;
}

void IncidentDetail::showIncident()
{
    const OpenIncident &open = m_parts.open;
    m_whole->setCurrentIndex(open.isOpen() ? 1 : 0);
    m_observables.show(open.value().observables.value_or(QList<SeenObservable>()));
    m_targets.show(open.value().targets.value_or(QList<SeenTarget>()));
    showStanding();
    showWhyNot();
    showTabs();
    showPage();
    giveRoom();
}

QList<Observable> IncidentDetail::chosen() const
{
    QList<Observable> chosen;
    const auto rows = m_observablesTable->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        if (const auto observable = PivotDelegate::observableAt(row))
            chosen.append(*observable);
    }
    return chosen;
}

void IncidentDetail::addSelected()
{
    const QList<Observable> selected = chosen();
    Q_EMIT addWanted(selected.isEmpty() ? m_observables.observables() : selected);
}

/// What the active case has already is not offered to it.
void IncidentDetail::showAdd()
{
    const QList<Observable> selected = chosen();
    const QList<Observable> wanted = selected.isEmpty() ? m_observables.observables() : selected;
    const int count = int(m_parts.active.lacking(wanted).size());
    m_add->setEnabled(count > 0 || wanted.isEmpty());
    m_add->setText(count == 0 && !wanted.isEmpty() ? tr("All are in the active case")
                   : selected.isEmpty()            ? tr("Add all to active case")
                                                   : tr("Add %Ln to active case", nullptr, count));
    m_add->setAccessibleName(m_add->text());
}

void IncidentDetail::focusTabs()
{
    m_tabs->setFocus(Qt::OtherFocusReason);
}

void IncidentDetail::resizeEvent(QResizeEvent *event)
{
    CasebookPane::resizeEvent(event);
    showKeys();
    // The head may take a second row now.
    QMetaObject::invokeMethod(this, &IncidentDetail::giveRoom, Qt::QueuedConnection);
}

bool IncidentDetail::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_pages && event->type() == QEvent::LayoutRequest)
        QMetaObject::invokeMethod(this, &IncidentDetail::giveRoom, Qt::QueuedConnection);
    return CasebookPane::eventFilter(watched, event);
}

/// What the notices are about is seen beside them.
void IncidentDetail::giveRoom()
{
    // The field for a note grows while somebody writes.
    const bool isTimeline = m_pages->currentWidget() == m_timeline;
    const int page = isTimeline ? std::max(LeastPage, m_timeline->minimumSizeHint().height()) : LeastPage;
    m_pages->setMinimumHeight(page);
    m_notices->setRoom(height() - m_head->sizeHint().height() - m_tabs->sizeHint().height() - page);
}

void IncidentDetail::retranslate()
{
    m_none->showEmpty(tr("Choose an incident to see what is known of it."));
    m_tabs->setAccessibleName(tr("Incident"));
    m_notices->setAccessibleName(tr("Notices"));
    m_retry->setText(tr("Retry"));
    m_retry->setAccessibleName(tr("Load this incident again"));
    for (QPushButton *button : {m_credentials, m_edit}) {
        button->setText(tr("Edit credentials…"));
        button->setAccessibleName(button->text());
    }
    m_away->setText(tr("Remove from list"));
    m_away->setAccessibleName(m_away->text());
    m_away->setToolTip(tr("Removes the copy on this machine too."));
    m_observablesTable->setAccessibleName(tr("Observables"));
    m_targetsTable->setAccessibleName(tr("Targets"));
    showAdd();
    m_add->setIcon(theme().icon(u"plus"_s));
    showTabs();
    showStanding();
    showWhyNot();
    showPage();
}

void IncidentDetail::takeTheme()
{
    m_add->setIcon(theme().icon(u"plus"_s));
}

} // namespace obi
