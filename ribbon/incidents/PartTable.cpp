// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/PartTable.h"

#include "look/CellDelegates.h"
#include "look/Tall.h"
#include "look/WholeRows.h"
#include "pivot/PivotDelegate.h"

#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace obi {

PartTable::PartTable(const Theme &theme, PivotMenu &pivot, QAbstractItemModel &model, QList<int> widths,
                     int verdictColumn, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_widths(std::move(widths))
{
    setModel(&model);
    setFrameShape(QFrame::NoFrame);
    showWholeRows(*this);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    horizontalHeader()->setFixedHeight(tall(theme, 28));
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
    // All give way a little before the table has to be scrolled sideways.
    constexpr double Least = 0.8;
    const int wanted = m_theme.scaled(std::accumulate(m_widths.begin(), m_widths.end(), 0));
    const double part = std::clamp(double(viewport()->width()) / wanted, Least, 1.0);
    int rest = viewport()->width();
    for (int column = int(m_widths.size()) - 1; column >= 0; --column) {
        const int width = int(m_theme.scaled(m_widths.at(column)) * part);
        setColumnWidth(column, column == 0 ? std::max(width, rest) : width);
        rest -= width;
    }
    Q_EMIT visibleRowsChanged();
}

void PartTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    Q_EMIT visibleRowsChanged();
}

} // namespace obi
