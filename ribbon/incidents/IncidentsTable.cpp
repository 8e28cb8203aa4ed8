// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentsTable.h"

#include "ctim/CtimId.h"
#include "incidents/IncidentDelegates.h"
#include "incidents/IncidentsModel.h"
#include "look/Tall.h"
#include "look/WholeRows.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <array>

namespace obi {
namespace {

constexpr int HeaderHeight = 28;
/// In the order of the columns; the title takes the rest.
constexpr std::array Widths{104, 84, 0, 116, 92, 84};
constexpr std::array NarrowWidths{96, 74, 0, 112, 86, 78};
constexpr int Narrow = 640;
constexpr int LeastTitle = 120;

} // namespace

IncidentsTable::IncidentsTable(const Theme &theme, IncidentsModel &model, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new IncidentDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    showWholeRows(*this);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    horizontalHeader()->setFixedHeight(tall(theme, HeaderHeight));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setMinimumSectionSize(40);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicator(model.sortColumn(), model.sortOrder());
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &IncidentsTable::sortBy);
    // The row that is current by itself is taken in hand by a click or Enter.
    for (const auto hand : {&QTableView::clicked, &QTableView::activated})
        connect(this, hand, this, [this](const QModelIndex &index) { Q_EMIT chosen(m_model.idAt(index.row())); });
    connect(&model, &IncidentsModel::aboutToReorder, this, &IncidentsTable::keepPlace);
    connect(&model, &IncidentsModel::reordered, this, &IncidentsTable::restorePlace);
    BaseDelegate::prepare(this, theme);
}

void IncidentsTable::choose(const QString &id)
{
    m_chosen = shortId(id);
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    const int row = m_model.rowOf(m_chosen);
    if (row >= 0)
        setCurrentIndex(m_model.index(row, IncidentsModel::TitleColumn));
    else
        clearSelection();
}

void IncidentsTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (m_quiet || !current.isValid() || m_model.idAt(current.row()) == m_chosen)
        return;
    m_chosen = m_model.idAt(current.row());
    Q_EMIT chosen(m_chosen);
}

void IncidentsTable::keepPlace()
{
    m_quiet = true;
    const int top = verticalScrollBar()->value();
    const int last = rowAt(viewport()->height() - 1);
    const int row = currentIndex().row();
    const bool isInSight = row >= top && (last < 0 || row <= last);
    const int anchor = m_filling && isInSight ? row : top;
    m_anchor = m_filling || top > 0 ? m_model.idAt(anchor) : QString();
    m_below = anchor - top;
}

void IncidentsTable::restorePlace()
{
    const int column = currentIndex().isValid() ? currentIndex().column() : int(IncidentsModel::TitleColumn);
    const int row = m_model.rowOf(m_chosen);
    if (row >= 0) {
        selectionModel()->setCurrentIndex(m_model.index(row, column),
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    const int anchor = m_anchor.isEmpty() ? -1 : m_model.rowOf(m_anchor);
    verticalScrollBar()->setValue(std::max(0, anchor - m_below));
    m_quiet = false;
}

void IncidentsTable::sortBy(int column)
{
    const bool falling = column == IncidentsModel::UpdatedColumn || column == IncidentsModel::SeverityColumn;
    Qt::SortOrder order = falling ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (m_model.sortColumn() == column)
        order = m_model.sortOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    horizontalHeader()->setSortIndicator(column, order);
    // Who sorts wants to see what is first.
    const QScopedValueRollback<bool> filling(m_filling, false);
    m_model.sort(column, order);
}

void IncidentsTable::layColumns()
{
    const auto &widths = viewport()->width() < m_theme.scaled(Narrow) ? NarrowWidths : Widths;
    int used = 0;
    for (int column = 0; column < IncidentsModel::ColumnCount; ++column) {
        const int width = m_theme.scaled(widths[size_t(column)]);
        used += width;
        setColumnWidth(column, width);
    }
    setColumnWidth(IncidentsModel::TitleColumn, std::max(m_theme.scaled(LeastTitle), viewport()->width() - used));
}

void IncidentsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layColumns();
}

void IncidentsTable::keyPressEvent(QKeyEvent *event)
{
    // Home and End mean the first and last row here: columns are reached with the arrows.
    const bool plain = event->modifiers() == Qt::NoModifier && m_model.rowCount() > 0;
    if (plain && event->key() == Qt::Key_Home)
        return setCurrentIndex(m_model.index(0, currentIndex().column()));
    if (plain && event->key() == Qt::Key_End)
        return setCurrentIndex(m_model.index(m_model.rowCount() - 1, currentIndex().column()));
    QTableView::keyPressEvent(event);
}

void IncidentsTable::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *all = menu->addAction(tr("Mark all as seen"));
    all->setEnabled(m_model.unread() > 0);
    connect(all, &QAction::triggered, this, &IncidentsTable::allSeenWanted);
    const QString id = m_model.idAt(currentIndex().row());
    if (m_model.isGone(id))
        connect(menu->addAction(tr("Remove from list")), &QAction::triggered, this,
                [this, id] { Q_EMIT awayWanted(id); });
    const QPoint below = visualRect(currentIndex()).bottomLeft();
    menu->popup(event->reason() == QContextMenuEvent::Keyboard ? viewport()->mapToGlobal(below) : event->globalPos());
}

} // namespace obi
