// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/PartTable.h"

#include "look/CellDelegates.h"
#include "pivot/PivotDelegate.h"

#include <QHeaderView>
#include <QScrollBar>

#include <numeric>

namespace obi {

PartTable::PartTable(const Theme &theme, PivotMenu &pivot, QAbstractItemModel &model, QList<int> widths,
                     int verdictColumn, QWidget *parent)
    : QTableView(parent)
    , m_widths(std::move(widths))
{
    setModel(&model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setFixedHeight(28);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(40);
    auto *delegate = new PivotDelegate(theme, pivot, this);
    setItemDelegate(delegate);
    if (verdictColumn >= 0)
        setItemDelegateForColumn(verdictColumn, new VerdictDelegate(theme, this));
    BaseDelegate::prepare(this, theme);
    delegate->install(this);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PartTable::visibleRowsChanged);
    connect(&model, &QAbstractItemModel::modelReset, this, &PartTable::visibleRowsChanged);
}

std::pair<int, int> PartTable::visibleRows() const
{
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    return {first, last < 0 ? model()->rowCount() - 1 : last};
}

void PartTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    const int rest = viewport()->width() - std::accumulate(m_widths.begin() + 1, m_widths.end(), 0);
    for (int column = 0; column < m_widths.size(); ++column)
        setColumnWidth(column, column == 0 ? std::max(m_widths.first(), rest) : m_widths.at(column));
    Q_EMIT visibleRowsChanged();
}

void PartTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    Q_EMIT visibleRowsChanged();
}

} // namespace obi
