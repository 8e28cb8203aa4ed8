// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/StylePaint.h"

#include <QPainter>

namespace obi::style {
namespace {

using Role = Theme::Role;

constexpr int MarkColumn = 38; ///< icon or check mark and its margins
constexpr int ShortcutGap = 24;

QColor textColor(const Theme &theme, const QStyleOptionMenuItem &option, Role rest)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return theme.color(Role::DisabledText);
    return theme.color(option.state.testFlag(QStyle::State_Selected) ? Role::AccentText : rest);
}

void separator(QPainter *painter, const Theme &theme, const QStyleOptionMenuItem &option)
{
    const QRect &rect = option.rect;
    if (option.text.isEmpty())
        return painter->fillRect(QRect(rect.x(), rect.center().y(), rect.width(), 1), theme.color(Role::Line));
    const Saved saved(painter);
    painter->setFont(theme.font(Theme::Type::CaptionStrong));
    painter->setPen(theme.color(Role::Text2));
    painter->drawText(rect.adjusted(SidePadding, 0, -SidePadding, 0), Qt::AlignVCenter | Qt::AlignLeft, option.text);
}

void mark(QPainter *painter, const Theme &theme, const QStyleOptionMenuItem &option)
{
    const QRect column(option.rect.x(), option.rect.y(), MarkColumn, option.rect.height());
    const QRect place = QStyle::visualRect(option.direction, option.rect, column);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.icon.isNull()) {
        if (option.checked)
            icon(painter, theme, QStringLiteral("check"), textColor(theme, option, Role::Accent), place, IconSize);
        return;
    }
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    QRect square(0, 0, IconSize, IconSize);
    square.moveCenter(place.center());
    option.icon.paint(painter, square, Qt::AlignCenter,
                      !enabled   ? QIcon::Disabled
                      : selected ? QIcon::Selected
                                 : QIcon::Normal);
}

} // namespace

void menuPanel(QPainter *painter, const Theme &theme, const QStyleOption &option)
{
    painter->fillRect(option.rect, theme.color(Role::Line2));
    painter->fillRect(option.rect.adjusted(1, 1, -1, -1), theme.color(Role::Base));
}

void menuItem(QPainter *painter, const Theme &theme, const QStyleOptionMenuItem &option)
{
    painter->fillRect(option.rect, theme.color(Role::Base));
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return separator(painter, theme, option);
    const bool selected = option.state.testFlag(QStyle::State_Selected) && option.state.testFlag(QStyle::State_Enabled);
    if (selected)
        painter->fillRect(option.rect, theme.color(Role::Accent));
    mark(painter, theme, option);
    const Saved saved(painter);
    painter->setFont(option.font);
    const QRect line = option.rect.adjusted(MarkColumn, 0, -SidePadding, 0);
    const QRect place = QStyle::visualRect(option.direction, option.rect, line);
    const auto [text, shortcut] = splitHint(option.text);
    painter->setPen(textColor(theme, option, Role::Text));
    const auto leading = QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter);
    painter->drawText(place, int(leading) | Qt::TextShowMnemonic | Qt::TextSingleLine, text);
    const auto trailing = QStyle::visualAlignment(option.direction, Qt::AlignTrailing | Qt::AlignVCenter);
    painter->setPen(textColor(theme, option, Role::Text3));
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        return icon(
            painter, theme, QStringLiteral("right"), textColor(theme, option, Role::Text),
            QStyle::visualRect(option.direction, option.rect, line.adjusted(line.width() - ChevronSize, 0, 0, 0)));
    painter->setFont(theme.font(Theme::Type::Caption));
    painter->drawText(place, int(trailing) | Qt::TextSingleLine, shortcut);
}

void menuBarItem(QPainter *painter, const Theme &theme, const QStyleOptionMenuItem &option)
{
    painter->fillRect(option.rect, theme.color(Role::Window));
    const bool open = option.state.testFlag(QStyle::State_Selected) && option.state.testFlag(QStyle::State_Enabled);
    if (open)
        frame(painter, option.rect.adjusted(0, 2, 0, -2), Qt::transparent, theme.color(Role::Soft));
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    painter->setPen(theme.color(enabled ? Role::Text : Role::DisabledText));
    painter->drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
}

QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), option.text.isEmpty() ? MenuSeparatorHeight : 24};
    if (option.menuItemType != QStyleOptionMenuItem::Normal && option.menuItemType != QStyleOptionMenuItem::SubMenu &&
        option.menuItemType != QStyleOptionMenuItem::DefaultItem)
        return contents;
    const auto [text, shortcut] = splitHint(option.text);
    const QFontMetrics metrics(option.font);
    int width = MarkColumn + metrics.size(Qt::TextShowMnemonic, text).width() + SidePadding;
    if (!shortcut.isEmpty() || option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += ShortcutGap + qMax(ChevronSize, metrics.horizontalAdvance(shortcut));
    return {width, MenuRowHeight};
}

} // namespace obi::style
