// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pivot/PivotDelegate.h"

#include <QPixmap>

#include <map>
#include <tuple>

namespace obi {

/// A node of the graph: a box with the glyph of its verdict, its value, how often it was seen and its pivot button.
class NodeDelegate : public PivotDelegate
{
    Q_OBJECT
public:
    static constexpr int Height = 40;
    using PivotDelegate::PivotDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The nodes on the ways through the current one.
    void setOnWay(const std::vector<bool> &rows) { m_onWay = rows; }

private:
    void paintMore(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintNode(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QRect &words,
                    const QModelIndex &index) const;
    QPixmap boxOf(const QSize &size, const QPen &pen, const QColor &ground, qreal ratio) const;
    void paintMark(QPainter *painter, const QPoint &at, const QColor &on, const QModelIndex &index) const;

    std::vector<bool> m_onWay;
    mutable std::map<std::tuple<int, int, QRgb, int, QRgb, qreal>, QPixmap> m_boxes; ///< as they were drawn
};

} // namespace obi
