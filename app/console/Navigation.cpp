// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/Navigation.h"

#include "console/NavigationDelegate.h"
#include "look/SearchField.h"
#include "look/Tall.h"
#include "look/Theme.h"
#include "reporting/ReportCatalogue.h"
#include "settings/Settings.h"

#include <QEvent>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

/// Both views look alike: no frame, on the colour of the window, the delegate paints whole rows.
void prepare(QAbstractItemView *view, NavigationDelegate *delegate)
{
    view->setFrameShape(QFrame::NoFrame);
    view->setItemDelegate(delegate);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setMouseTracking(true);
    view->viewport()->setAutoFillBackground(false);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

const QString Reporting = u"reporting/"_s;
const QString Investigate = u"investigate"_s;

} // namespace

Navigation::Navigation(const Theme &theme, Settings &settings, QStringList workspaces, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_settings(settings)
    , m_shortcuts(settings)
    , m_delegate(new NavigationDelegate(theme, this))
    , m_workspaces(new QListView(this))
    , m_reports(new QTreeView(this))
    , m_filter(new SearchField(theme, u"filter"_s, this))
    , m_workspaceModel(new QStandardItemModel(this))
    , m_reportModel(new QStandardItemModel(this))
    , m_others(std::move(workspaces))
{
    prepare(m_workspaces, m_delegate);
    prepare(m_reports, m_delegate);
    m_workspaces->setModel(m_workspaceModel);
    m_workspaces->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_reports->setModel(m_reportModel);
    m_reports->setHeaderHidden(true);
    m_reports->setIndentation(0);
    m_reports->setExpandsOnDoubleClick(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 1, 0);
    column->setSpacing(0);
    column->addWidget(m_workspaces);
    column->addSpacing(17);
    auto *field = new QHBoxLayout;
    field->setContentsMargins(12, 0, 12, 6);
    field->addWidget(m_filter);
    column->addLayout(field);
    column->addWidget(m_reports, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &Navigation::filter);
    connect(m_workspaces, &QAbstractItemView::clicked, this, &Navigation::openWorkspace);
    connect(m_workspaces, &QAbstractItemView::activated, this, &Navigation::openWorkspace);
    const auto open = [this](const QModelIndex &index) {
        if (index.data(PageRole).isValid())
            Q_EMIT pageWanted(index.data(PageRole).toString());
        else
            m_reports->setExpanded(index, !m_reports->isExpanded(index));
    };
    connect(m_reports, &QAbstractItemView::clicked, this, open);
    connect(m_reports, &QTreeView::expanded, this, [this](const QModelIndex &index) { keepFolded(index, false); });
    connect(m_reports, &QTreeView::collapsed, this, [this](const QModelIndex &index) { keepFolded(index, true); });
    connect(m_reports, &QAbstractItemView::activated, this, [open](const QModelIndex &index) {
        if (index.data(PageRole).isValid())
            open(index);
    });
    connect(&m_shortcuts, &Shortcuts::changed, this, &Navigation::fillWorkspaces);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setFixedWidth(Width);
    retranslate();
}

void Navigation::retranslate()
{
    m_workspaces->setAccessibleName(tr("Workspaces"));
    m_reports->setAccessibleName(tr("Reports"));
    m_filter->setWords(tr("Filter reports"));
    fillWorkspaces();
    fillReports();
    setCurrentPage(m_page);
    filter(m_filter->text());
}

void Navigation::fillWorkspaces()
{
    m_workspaceModel->clear();
    auto *reporting = new QStandardItem(tr("Email reporting"));
    reporting->setData(u"chart"_s, IconNameRole);
    reporting->setData(m_shortcuts.hint(Shortcut::OpenReporting), ShortcutRole);
    reporting->setToolTip(tr("Email reporting"));
    m_workspaceModel->appendRow(reporting);
    m_workspaces->setCurrentIndex(reporting->index());
    if (m_others.contains(Investigate)) {
        auto *investigate = new QStandardItem(tr("Investigate"));
        investigate->setData(u"graph"_s, IconNameRole);
        investigate->setData(m_shortcuts.hint(Shortcut::OpenInvestigate), ShortcutRole);
        investigate->setData(Investigate, PageRole);
        investigate->setToolTip(tr("Investigate"));
        m_workspaceModel->appendRow(investigate);
        if (m_page == Investigate)
            m_workspaces->setCurrentIndex(investigate->index());
    }
    m_workspaces->setFixedHeight(tall(m_theme, NavigationDelegate::WorkspaceHeight) * m_workspaceModel->rowCount());
}

void Navigation::fillReports()
{
    const QStringList folded = m_settings.get<QStringList>(Setting::NavigationCollapsed);
    const QSignalBlocker quiet(m_reports);
    m_reportModel->clear();
    QHash<int, QStandardItem *> groups;
    for (const ReportSpec &report : reportCatalogue()) {
        QStandardItem *&group = groups[int(report.group)];
        if (!group) {
            group = new QStandardItem(groupWord(report.group));
            group->setSelectable(false);
            group->setData(int(report.group), GroupRole);
            m_reportModel->appendRow(group);
        }
        auto *item = new QStandardItem(reportWords(report.title));
        item->setData(Reporting + report.id, PageRole);
        group->appendRow(item);
        m_reports->setExpanded(group->index(), !folded.contains(QString::number(int(report.group))));
    }
}

void Navigation::keepFolded(const QModelIndex &index, bool folded)
{
    QStringList all = m_settings.get<QStringList>(Setting::NavigationCollapsed);
    const QString group = QString::number(index.data(GroupRole).toInt());
    all.removeAll(group);
    if (folded)
        all.append(group);
    m_settings.set(Setting::NavigationCollapsed, all);
}

void Navigation::filter(const QString &text)
{
    for (int row = 0; row < m_reportModel->rowCount(); ++row) {
        const QStandardItem *group = m_reportModel->item(row);
        bool any = false;
        for (int child = 0; child < group->rowCount(); ++child) {
            const bool fits = text.isEmpty() || group->child(child)->text().contains(text, Qt::CaseInsensitive);
            m_reports->setRowHidden(child, group->index(), !fits);
            any |= fits;
        }
        m_reports->setRowHidden(row, {}, !any);
    }
}

QModelIndex Navigation::findPage(const QString &page) const
{
    const auto found =
        m_reportModel->match(m_reportModel->index(0, 0), PageRole, page, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? QModelIndex() : found.first();
}

void Navigation::setCurrentPage(const QString &page)
{
    m_page = page;
    for (int row = 0; row < m_workspaceModel->rowCount(); ++row) {
        const QString of = m_workspaceModel->item(row)->data(PageRole).toString();
        if (of.isEmpty() ? isReport() : of == page)
            m_workspaces->setCurrentIndex(m_workspaceModel->index(row, 0));
    }
    showSide();
    const QModelIndex index = findPage(page);
    if (index.isValid())
        m_reports->setCurrentIndex(index);
}

void Navigation::setIconsOnly(bool only)
{
    if (m_iconsOnly == only)
        return;
    m_iconsOnly = only;
    m_delegate->setIconsOnly(only);
    showSide();
    setFixedWidth(only ? IconWidth : Width);
}

bool Navigation::isReport() const
{
    return m_page.isEmpty() || m_page.startsWith(Reporting);
}

void Navigation::addSide(const QString &page, QWidget *side)
{
    m_sides.insert(page, side);
    static_cast<QBoxLayout *>(layout())->addWidget(side, 1);
    showSide();
}

void Navigation::showSide()
{
    QWidget *side = m_iconsOnly ? nullptr : m_sides.value(m_page);
    // Hidden reports keep their place, so that the workspaces stay at the top; nothing does beside a side.
    QSizePolicy policy = m_reports->sizePolicy();
    policy.setRetainSizeWhenHidden(!side);
    m_reports->setSizePolicy(policy);
    m_filter->setVisible(!side && !m_iconsOnly);
    m_reports->setVisible(!side && !m_iconsOnly);
    for (QWidget *each : std::as_const(m_sides))
        each->setVisible(each == side);
}

void Navigation::openWorkspace(const QModelIndex &index)
{
    if (const QString page = index.data(PageRole).toString(); !page.isEmpty())
        Q_EMIT pageWanted(page);
    else if (!isReport() && !m_iconsOnly)
        Q_EMIT reportingWanted();
    else if (m_iconsOnly)
        openReportMenu();
    else
        m_reports->setFocus(Qt::OtherFocusReason);
}

void Navigation::openReportMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ReportSpec &report : reportCatalogue()) {
        const QString page = Reporting + report.id;
        QAction *action = menu->addAction(reportWords(report.title));
        action->setCheckable(true);
        action->setChecked(page == m_page);
        connect(action, &QAction::triggered, this, [this, page] { Q_EMIT pageWanted(page); });
    }
    menu->popup(m_workspaces->mapToGlobal(QPoint(m_workspaces->width(), 0)));
}

void Navigation::focusFirst()
{
    QWidget *side = m_iconsOnly ? nullptr : m_sides.value(m_page);
    QWidget *first = m_iconsOnly ? static_cast<QWidget *>(m_workspaces) : side ? side : m_reports;
    first->setFocus(Qt::TabFocusReason);
}

void Navigation::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Theme::Role::Window));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_theme.color(Theme::Role::Line));
    const int y = m_workspaces->geometry().bottom() + 9;
    painter.fillRect(QRect(0, y, width(), 1), m_theme.color(Theme::Role::Line));
}

void Navigation::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace obi
