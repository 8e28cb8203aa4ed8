// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "home/HomeRows.h"

#include "look/StylePaint.h"
#include "look/Tip.h"

#include <QListView>
#include <QPainter>

namespace obi {
namespace {

constexpr int IconSize = 14;
constexpr int IconGap = 8;
constexpr int TrailingGap = 12;

} // namespace

void HomeRows::setRows(const QList<HomeRow> &rows)
{
    const int before = int(m_rows.size());
    const int after = int(rows.size());
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows = m_rows.mid(0, after);
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rows += rows.mid(before);
        endInsertRows();
    }
    for (int row = 0; row < after; ++row) {
        if (m_rows.at(row) == rows.at(row))
            continue;
        m_rows[row] = rows.at(row);
        Q_EMIT dataChanged(index(row), index(row));
    }
}

int HomeRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant HomeRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HomeRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return row.text;
    case Qt::AccessibleDescriptionRole:
        return row.description.isEmpty() ? row.trailing : row.description;
    case Qt::ToolTipRole:
        if (row.toolTip.isEmpty())
            return {};
        return plainTip(row.mayDropTrailing ? row.toolTip + u'\n' + row.trailing : row.toolTip);
    case RowRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

void HomeRowDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                   const QRect &content) const
{
    const auto row = index.data(HomeRows::RowRole).value<HomeRow>();
    const QRect square(content.x(), content.y(), IconSize, content.height());
    style::icon(painter, theme(), row.icon, inkColor(theme(), row.iconInk),
                QStyle::visualRect(option.direction, content, square), IconSize);
    QRect words = content.adjusted(IconSize + IconGap, 0, 0, 0);
    painter->setFont(theme().figures(Theme::Type::Caption));
    // What stands at the end may take half of the row.
    const int whole = painter->fontMetrics().horizontalAdvance(row.trailing) + 1;
    const int wide = qMin(whole, words.width() / 2);
    if (wide == whole || !row.mayDropTrailing) {
        const QRect end(words.right() - wide + 1, words.y(), wide, words.height());
        drawLine(painter, option, QStyle::visualRect(option.direction, content, end), row.trailing,
                 inkColor(theme(), row.trailingInk), Qt::AlignTrailing);
        words.setRight(end.left() - TrailingGap);
    }
    painter->setFont(theme().font(Theme::Type::Dense));
    drawLine(painter, option, QStyle::visualRect(option.direction, content, words), row.text,
             theme().color(Theme::Role::Text));
}

QListView *homeList(const Theme &theme, QAbstractItemModel &model)
{
    auto *list = new QListView;
    list->setModel(&model);
    list->setFrameShape(QFrame::NoFrame);
    list->setUniformItemSizes(true);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    // It scrolls by itself: the height that it would like best is no reason for the panel to scroll.
    list->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    BaseDelegate::prepare(list, theme);
    return list;
}

} // namespace obi
