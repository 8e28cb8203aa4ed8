// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/Theme.h"

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace obi {

/// What every row of a table or list looks like (tokens.md sections 3 and 6): height, alternate, hovered and selected
/// background, the accent bar at the leading edge of a selected row, the ring round the current cell and the line
/// under the row. Subclasses paint only what stands in the cell, in paintContent().
class BaseDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int Padding = 8;       ///< left and right of a cell's content
    static constexpr int FirstPadding = 16; ///< of a row's first cell, so that it lines up with the page title

    explicit BaseDelegate(const Theme &theme, QObject *parent = nullptr);

    /// Makes `view` hover whole rows and show the current cell once the keyboard moves it; call once for each view.
    /// Tables also get their row height, and follow it.
    static void prepare(QAbstractItemView *view, const Theme &theme);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    const Theme &theme() const { return m_theme; }

    /// The content of one cell; `option` is initialised for `index`, `content` is the cell without its padding. By
    /// default the text of Qt::DisplayRole in `text2`, or `text` for the leading cell.
    virtual void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                              const QRect &content) const;
    /// The type of the cell's text; tables are dense.
    virtual QFont cellFont(const QModelIndex &index) const;

    /// The colour under the content: for glyphs, whose strokes are knocked out of it.
    QColor surface(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    QRect contentRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    static bool isLeading(const QStyleOptionViewItem &option, const QModelIndex &index);
    static bool isHovered(const QStyleOptionViewItem &option, const QModelIndex &index);
    /// One line, elided by the cell's textElideMode, by the alignment given (Qt::AlignLeading or Qt::AlignTrailing).
    static void drawLine(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &text,
                         const QColor &color, Qt::Alignment alignment = Qt::AlignLeading);
    /// The still bar that stands for a value which is on its way.
    void drawLoadingBar(QPainter *painter, const QRect &rect, qreal fraction = 0.7) const;

private:
    void paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const Theme &m_theme;
};

} // namespace obi
