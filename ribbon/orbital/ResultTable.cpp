// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/ResultTable.h"

#include "look/StylePaint.h"
#include "look/Tall.h"
#include "orbital/ResultDelegate.h"
#include "orbital/ResultModel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace obi {
namespace {
constexpr int NarrowestColumn = 64;
constexpr int HeadingRoom = 32; ///< padding and the sorting mark
constexpr int LeastLevel = 152; ///< a width that still says something

/// The width to which the widest columns are cut, so that all of them fit.
int levelFor(QList<int> widths, int room)
{
    std::sort(widths.begin(), widths.end());
    for (qsizetype i = 0; i < widths.size(); ++i) {
        const int share = room / int(widths.size() - i);
        if (widths.at(i) > share)
            return qMax(share, LeastLevel);
        room -= widths.at(i);
    }
    return ResultTable::WidestColumn;
}

} // namespace

ResultTable::ResultTable(const Theme &theme, ResultModel &model, PivotMenu &pivot, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_theme(theme)
{
    setModel(&model);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    verticalHeader()->hide();
    horizontalHeader()->setFixedHeight(tall(theme, style::HeaderHeight));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    auto *delegate = new ResultDelegate(theme, pivot, this);
    setItemDelegate(delegate);
    BaseDelegate::prepare(this, theme);
    delegate->install(this);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &ResultTable::sortBy);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ResultTable::tellVisible);
    connect(&model, &ResultModel::contentChanged, this, &ResultTable::contentChanged);
    connect(&model, &QAbstractItemModel::columnsInserted, this, [this] { m_measured = false; });
}

QSize ResultTable::sizeHint() const
{
    const int bar = horizontalScrollBar()->maximum() > 0 ? style::ScrollBarExtent : 0;
    const qint64 rows = qint64(m_model.rowCount()) * m_theme.rowHeight();
    return {400, int(qMin<qint64>(rows, 100'000)) + tall(m_theme, style::HeaderHeight) + bar};
}

void ResultTable::contentChanged()
{
    horizontalHeader()->setSortIndicator(m_model.sortColumn(), m_model.sortOrder());
    if (!m_measured && m_model.rowCount() > 0)
        layColumns();
    setMaximumHeight(sizeHint().height());
    updateGeometry();
    tellVisible();
}

void ResultTable::layColumns()
{
    const bool fresh = m_widths.size() != m_model.columnCount();
    m_measured = true;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QFontMetrics heading(m_theme.font(Theme::Type::CaptionStrong));
    for (int column = 0; fresh && column < m_model.columnCount(); ++column) {
        int width = heading.horizontalAdvance(m_model.headerData(column, Qt::Horizontal).toString()) + HeadingRoom;
        for (int row = 0; row < qMin(m_model.rowCount(), Measured); ++row)
            width = qMax(width, itemDelegate()->sizeHint(option, m_model.index(row, column)).width() + 8);
        m_widths.resize(m_model.columnCount());
        m_widths[column] = qBound(m_theme.scaled(NarrowestColumn), width, m_theme.scaled(WidestColumn));
    }
    const int room = viewport()->width();
    const int level = levelFor(m_widths, room);
    int left = room;
    for (int column = 0; column < m_widths.size(); ++column) {
        const bool last = column == m_widths.size() - 1;
        const int width = qMin(m_widths.at(column), level);
        setColumnWidth(column, last ? qMax(width, left) : width);
        left -= width;
    }
}

void ResultTable::sortBy(int column)
{
    const bool again = m_model.sortColumn() == column;
    const bool ascending = again ? m_model.sortOrder() == Qt::DescendingOrder : !m_model.isNumeric(column);
    m_model.sort(column, ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
}

void ResultTable::tellVisible()
{
    const int first = rowAt(0);
    if (first < 0)
        return;
    const int last = rowAt(viewport()->height() - 1);
    m_model.want(first, last < 0 ? m_model.rowCount() - 1 : last);
}

void ResultTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_measured)
        layColumns();
    tellVisible();
}

void ResultTable::keyPressEvent(QKeyEvent *event)
{
    // Home and End mean the first and last row: columns are reached with the arrows.
    if (event->key() == Qt::Key_Home && m_model.rowCount() > 0)
        return setCurrentIndex(m_model.index(0, 0));
    if (event->key() == Qt::Key_End && m_model.rowCount() > 0)
        return setCurrentIndex(m_model.index(m_model.rowCount() - 1, 0));
    QTableView::keyPressEvent(event);
}

} // namespace obi
