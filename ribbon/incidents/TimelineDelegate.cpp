// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/TimelineDelegate.h"

#include "incidents/TimelineModel.h"
#include "look/Tall.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace obi {

using Role = Theme::Role;
using Type = Theme::Type;

namespace {

constexpr int Left = 16;
constexpr int TimeWidth = 66;
constexpr int IconSize = 14;
constexpr int Right = 48; ///< the pivot button stands there, and the mark of an action
constexpr int Top = 6;
constexpr int Line = 19;

/// Where icons stand, and where words begin.
int iconLeft(const Theme &theme)
{
    return Left + theme.scaled(TimeWidth) + 12;
}

int textLeft(const Theme &theme)
{
    return iconLeft(theme) + IconSize + 12;
}

/// Breaks between words, and inside one that is longer than a line. Gives the height.
int lay(QTextLayout &layout, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return int(std::ceil(height));
}

/// The same whether the scroll bar is there or not: rows are measured before it is known.
int widthOfWords(const Theme &theme, const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int bar = view ? view->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, view) : 0;
    return std::max(40, (view ? view->width() - bar : option.rect.width()) - textLeft(theme) - Right);
}

/// A new line in the text is one on the screen.
QString lines(QString text)
{
    return text.replace(u'\n', QChar::LineSeparator);
}

} // namespace

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QTextLayout layout(lines(index.data(TimelineModel::TextRole).toString()), theme().font(Type::Dense));
    const int words = layout.text().isEmpty() ? 0 : lay(layout, widthOfWords(theme(), option));
    const int line = tall(theme(), Line);
    const int clock = index.data(TimelineModel::ClockRole).toString().isEmpty() ? 0 : line;
    return {40, Top + line + std::max(words, clock) + 3};
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect row = option.rect;
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(row, theme().color(Role::Soft));
    painter->setFont(theme().figures(Type::Dense));
    painter->setPen(theme().color(Role::Text2));
    const int line = tall(theme(), Line);
    const int left = textLeft(theme());
    const QRect head(row.left(), row.top() + Top, row.width(), line);
    const QRect time(Left, head.top(), theme().scaled(TimeWidth), line);
    painter->drawText(time, Qt::AlignRight | Qt::AlignVCenter, index.data(TimelineModel::TimeRole).toString());
    painter->drawText(time.translated(0, line), Qt::AlignRight | Qt::AlignVCenter,
                      index.data(TimelineModel::ClockRole).toString());
    const int x = iconLeft(theme());
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(
        x, head.top() + (line - IconSize) / 2,
        theme().pixmap(index.data(TimelineModel::IconRole).toString(), theme().color(Role::Text2), IconSize, ratio));
    if (index.row() + 1 < index.model()->rowCount())
        painter->fillRect(QRect(x + IconSize / 2, head.bottom() + 1, 1, row.bottom() - head.bottom() + Top - 1),
                          theme().color(Role::Line2));
    const QString what = index.data().toString();
    painter->setFont(theme().font(Type::DenseStrong));
    painter->setPen(theme().color(Role::Text));
    const QRect words(left, head.top(), row.width() - left - Right, line);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter, what);
    const int width = painter->fontMetrics().horizontalAdvance(what) + 6;
    painter->setFont(theme().font(Type::Dense));
    painter->setPen(theme().color(Role::Text2));
    const QString source = index.data(TimelineModel::SourceRole).toString();
    painter->drawText(words.adjusted(width, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(source, Qt::ElideRight, words.width() - width));
    painter->setPen(theme().color(Role::Text));
    QTextLayout layout(lines(index.data(TimelineModel::TextRole).toString()), theme().font(Type::Dense));
    lay(layout, widthOfWords(theme(), option));
    layout.draw(painter, QPointF(left, head.bottom() + 1));
    constexpr auto Ringed = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    if ((option.state & Ringed) == Ringed) {
        painter->setPen(QPen(theme().color(Role::Focus), 2));
        painter->drawRect(row.adjusted(1, 1, -1, -1));
    }
    drawButton(painter, option, index);
    painter->restore();
}

} // namespace obi
