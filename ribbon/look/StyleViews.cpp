// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/StylePaint.h"

#include <QPainter>

namespace obi::style {
namespace {

using Role = Theme::Role;

constexpr int TabPadding = 12;
constexpr int CountGap = 6;
constexpr int CellPadding = 8;
constexpr int FirstCellPadding = 16;
constexpr int SortArrow = 12;

bool isSelected(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

void sortMark(QPainter *painter, const Theme &theme, const QRect &place, bool down)
{
    const Saved saved(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.color(Role::Accent));
    const QPointF middle = QRectF(place).center();
    const qreal tip = down ? 2.5 : -2.5;
    const QPointF corners[] = {middle + QPointF(-4, -tip), middle + QPointF(4, -tip), middle + QPointF(0, tip)};
    painter->drawPolygon(corners, 3);
}

} // namespace

void tab(QPainter *painter, const Theme &theme, const QStyleOptionTab &option)
{
    const Saved saved(painter);
    const bool selected = isSelected(option);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const auto [text, count] = splitHint(option.text);
    const QRect &rect = option.rect;
    painter->setFont(theme.font(selected ? Theme::Type::DenseStrong : Theme::Type::Dense));
    painter->setPen(theme.color(selected || hovered ? Role::Text : Role::Text2));
    const QRect place = rect.adjusted(TabPadding, 0, -TabPadding, 0);
    const int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextSingleLine;
    painter->drawText(place, flags, text);
    const int width = painter->fontMetrics().size(Qt::TextShowMnemonic, text).width();
    painter->setFont(theme.figures(Theme::Type::Dense));
    painter->setPen(theme.color(Role::Text3));
    painter->drawText(place.adjusted(width + CountGap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, count);
    if (selected)
        painter->fillRect(QRect(rect.x() + TabPadding - 4, rect.bottom() - 2, rect.width() - 2 * TabPadding + 8, 3),
                          theme.color(Role::Accent));
    constexpr auto Ringed = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    if ((option.state & Ringed) == Ringed) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(theme.color(Role::Focus), 2));
        painter->drawRoundedRect(QRectF(rect).adjusted(3, 5, -3, -7), Radius, Radius);
    }
}

QSize tabSize(const Theme &theme, const QStyleOptionTab &option)
{
    const auto [text, count] = splitHint(option.text);
    const QFontMetrics strong(theme.font(Theme::Type::DenseStrong));
    int width = strong.size(Qt::TextShowMnemonic, text).width() + 2 * TabPadding;
    if (!count.isEmpty())
        width += CountGap + QFontMetrics(theme.figures(Theme::Type::Dense)).horizontalAdvance(count);
    return {width, TabHeight};
}

void headerSection(QPainter *painter, const Theme &theme, const QStyleOptionHeader &option)
{
    const QRect &rect = option.rect;
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled);
    painter->fillRect(rect, theme.color(hovered ? Role::ButtonHover : Role::Window));
    painter->fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), theme.color(Role::Line2));
    const bool last =
        option.position == QStyleOptionHeader::End || option.position == QStyleOptionHeader::OnlyOneSection;
    if (option.orientation == Qt::Horizontal && !last)
        painter->fillRect(QRect(rect.right(), rect.y(), 1, rect.height()), theme.color(Role::Line));
}

void headerLabel(QPainter *painter, const Theme &theme, const QStyleOptionHeader &option)
{
    const Saved saved(painter);
    const bool first =
        option.position == QStyleOptionHeader::Beginning || option.position == QStyleOptionHeader::OnlyOneSection;
    QRect rect = option.rect.adjusted(first ? FirstCellPadding : CellPadding, 0, -CellPadding, 0);
    painter->setFont(theme.font(Theme::Type::CaptionStrong));
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const QString text =
        painter->fontMetrics().elidedText(option.text, Qt::ElideRight, rect.width() - (sorted ? SortArrow : 0));
    const bool trailing = option.textAlignment.testFlag(Qt::AlignRight);
    const int width = painter->fontMetrics().horizontalAdvance(text);
    if (sorted) {
        const int x = trailing ? rect.right() - SortArrow + 3 : rect.x() + width + 2;
        sortMark(painter, theme, QRect(x, rect.y(), SortArrow, rect.height()),
                 option.sortIndicator == QStyleOptionHeader::SortUp);
        rect.setRight(rect.right() - (trailing ? SortArrow + 1 : 0));
    }
    painter->setPen(theme.color(sorted ? Role::Text : Role::Text2));
    painter->drawText(rect, int(trailing ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, text);
}

QSize headerSize(const QStyleOptionHeader &option)
{
    return {option.fontMetrics.horizontalAdvance(option.text) + FirstCellPadding + CellPadding + SortArrow,
            HeaderHeight};
}

void itemBackground(QPainter *painter, const Theme &theme, const QStyleOptionViewItem &option)
{
    if (isSelected(option)) {
        painter->fillRect(option.rect, theme.color(Role::Soft));
        const auto position = option.viewItemPosition;
        const bool leading = position == QStyleOptionViewItem::Beginning || position == QStyleOptionViewItem::OnlyOne ||
                             position == QStyleOptionViewItem::Invalid;
        const QRect bar(option.rect.x(), option.rect.y(), 3, option.rect.height());
        if (leading)
            painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar), theme.color(Role::Accent));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, theme.color(Role::Hover));
    } else if (option.backgroundBrush.style() != Qt::NoBrush) {
        painter->fillRect(option.rect, option.backgroundBrush);
    }
}

void branch(QPainter *painter, const Theme &theme, const QStyleOption &option)
{
    if (!option.state.testFlag(QStyle::State_Children))
        return;
    const bool open = option.state.testFlag(QStyle::State_Open);
    icon(painter, theme, open ? QStringLiteral("down") : QStringLiteral("right"), theme.color(Role::Text2),
         option.rect);
}

void scrollBar(QPainter *painter, const Theme &theme, const QStyleOptionSlider &option, const QRect &handle)
{
    painter->fillRect(option.rect, theme.color(Role::Base));
    if (option.minimum == option.maximum)
        return;
    const bool held = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) &&
                      option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const QColor color = theme.color(held ? Role::Control : Role::Line2);
    const bool upright = option.orientation == Qt::Vertical;
    const QRect slim = upright ? handle.adjusted(2, 1, -2, -1) : handle.adjusted(1, 2, -1, -2);
    frame(painter, slim, color, color, 3);
}

} // namespace obi::style
