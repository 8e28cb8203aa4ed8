// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/ObservableColumns.h"

#include "casebook/CaseObservableDelegate.h"
#include "casebook/CaseObservablesModel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTreeView>

namespace obi {

ObservableColumns::ObservableColumns(Theme &theme, CaseObservablesModel &model, PivotMenu &pivot, QWidget *parent)
    : CasebookPane(theme, parent)
    , m_model(model)
    , m_delegate(new CaseObservableDelegate(theme, pivot, this))
    , m_first(makeTree())
    , m_second(makeTree())
    , m_line(hairline(Qt::Vertical, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_first, 1);
    row->addWidget(m_line);
    row->addWidget(m_second, 1);
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &ObservableColumns::distribute);
    const auto later = [this] { m_later.start(); };
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_first->setProperty("known", {});
        m_second->setProperty("known", {});
        distribute();
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this, later);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, later);
    connect(&model, &QAbstractItemModel::rowsMoved, this, later);
    connect(&theme, &Theme::changed, this, later);
    distribute();
    retranslate();
}

QTreeView *ObservableColumns::makeTree()
{
    auto *tree = new QTreeView(this);
    tree->setModel(&m_model);
    tree->setHeaderHidden(true);
    tree->setRootIsDecorated(false);
    tree->setIndentation(0);
    tree->setUniformRowHeights(true);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tree->header()->setStretchLastSection(true);
    tree->setExpandsOnDoubleClick(false);
    tree->setItemDelegate(m_delegate);
    m_delegate->install(tree);
    BaseDelegate::prepare(tree, theme());
    tree->installEventFilter(this);
    connect(tree, &QTreeView::clicked, this, [this, tree](const QModelIndex &index) {
        if (m_model.isGroup(index))
            tree->setExpanded(index, !tree->isExpanded(index));
    });
    return tree;
}

int ObservableColumns::firstColumnGroups() const
{
    const int groups = m_model.rowCount();
    if (width() < TwoColumnsFrom || groups < 2)
        return groups;
    int all = 0;
    for (int group = 0; group < groups; ++group)
        all += m_model.heightInRows(group);
    int taken = 0;
    int group = 0;
    while (group < groups - 1 && taken + m_model.heightInRows(group) / 2 < all / 2)
        taken += m_model.heightInRows(group++);
    return qMax(1, group);
}

void ObservableColumns::distribute()
{
    const int first = firstColumnGroups();
    const int groups = m_model.rowCount();
    const bool two = first < groups;
    for (int group = 0; group < groups; ++group) {
        const QModelIndex index = m_model.index(group, 0);
        m_first->setRowHidden(group, {}, two && group >= first);
        m_second->setRowHidden(group, {}, group < first);
        for (QTreeView *tree : {m_first, m_second}) {
            // Groups open as they arrive; those that a person closed stay closed.
            if (!tree->property("known").toList().contains(index.data()))
                tree->expand(index);
        }
    }
    QVariantList known;
    for (int group = 0; group < groups; ++group)
        known << m_model.index(group, 0).data();
    m_first->setProperty("known", known);
    m_second->setProperty("known", known);
    m_second->setVisible(two);
    m_line->setVisible(two);
}

QList<Observable> ObservableColumns::selected() const
{
    QList<Observable> selected;
    const QTreeView *tree = m_second->hasFocus() ? m_second : m_first;
    const auto rows = tree->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : rows) {
        if (const auto observable = PivotDelegate::observableAt(index))
            selected << *observable;
    }
    return selected;
}

void ObservableColumns::focusFirst()
{
    m_first->setFocus(Qt::OtherFocusReason);
}

void ObservableColumns::resizeEvent(QResizeEvent *event)
{
    CasebookPane::resizeEvent(event);
    distribute();
}

bool ObservableColumns::eventFilter(QObject *watched, QEvent *event)
{
    const bool key = event->type() == QEvent::KeyPress && (watched == m_first || watched == m_second);
    if (!key || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Delete)
        return CasebookPane::eventFilter(watched, event);
    const QList<Observable> observables = selected();
    if (!observables.isEmpty())
        Q_EMIT removeWanted(observables);
    return true;
}

void ObservableColumns::retranslate()
{
    m_first->setAccessibleName(tr("Observables"));
    m_second->setAccessibleName(tr("Observables, second column"));
    m_first->viewport()->update();
    m_second->viewport()->update();
}

void ObservableColumns::takeTheme()
{
    m_first->viewport()->update();
    m_second->viewport()->update();
}

} // namespace obi
