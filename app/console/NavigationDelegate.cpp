// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/NavigationDelegate.h"

#include "look/Tall.h"
#include "look/Theme.h"

#include <QPainter>

namespace obi {

using namespace Qt::StringLiterals;
using Role = Theme::Role;

namespace {
constexpr int IconSize = 16;
constexpr int SidePadding = 14;
constexpr int AccentBar = 3;
constexpr int MarkSize = 14;
} // namespace

NavigationDelegate::NavigationDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

QSize NavigationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {100, tall(m_theme, index.data(IconNameRole).isValid() ? WorkspaceHeight : ReportHeight)};
}

void NavigationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    QStyleOptionViewItem whole = option;
    // A tree indents its rows; here the row is one band over the whole width.
    whole.rect.setLeft(0);
    if (index.data(IconNameRole).isValid())
        paintWorkspace(painter, whole, index);
    else if (index.data(PageRole).isValid())
        paintReport(painter, whole, index);
    else
        paintHeading(painter, whole, index);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(m_theme.color(Role::Focus), 2));
        painter->drawRect(whole.rect.adjusted(2, 2, -2, -2));
    }
    painter->restore();
}

void NavigationDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option, bool selected) const
{
    if (selected) {
        painter->fillRect(option.rect, m_theme.color(Role::Soft));
        painter->fillRect(QRect(option.rect.topLeft(), QSize(AccentBar, option.rect.height())),
                          m_theme.color(Role::Accent));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, m_theme.color(Role::ButtonHover));
    }
}

void NavigationDelegate::paintWorkspace(QPainter *painter, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    // The page of the workspace has the bar; the workspace itself only stands out in weight.
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    paintBackground(painter, option, selected && m_iconsOnly);
    const QColor color = m_theme.color(selected ? Role::Accent : Role::Text2);
    const QRect icon(option.rect.left() + SidePadding, option.rect.center().y() - IconSize / 2 + 1, IconSize, IconSize);
    painter->drawPixmap(icon.topLeft(), m_theme.pixmap(index.data(IconNameRole).toString(), color, IconSize,
                                                       painter->device()->devicePixelRatioF()));
    if (m_iconsOnly)
        return;
    const QRect text = option.rect.adjusted(SidePadding + IconSize + 7, 0, -12, 0);
    painter->setPen(m_theme.color(Role::Text));
    painter->setFont(m_theme.font(selected ? Theme::Type::BodyStrong : Theme::Type::Body));
    const QString name = index.data().toString();
    const int taken = painter->fontMetrics().horizontalAdvance(name);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(name, Qt::ElideRight, text.width()));
    painter->setPen(m_theme.color(Role::Text3));
    painter->setFont(m_theme.font(Theme::Type::Caption));
    const QString keys = index.data(ShortcutRole).toString();
    if (taken + 8 + painter->fontMetrics().horizontalAdvance(keys) <= text.width()) // large fonts: menus tell them too
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, keys);
}

void NavigationDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    const bool open = option.state.testFlag(QStyle::State_Open);
    const QColor color = m_theme.color(Role::Text2);
    const int size = 12;
    painter->drawPixmap(
        option.rect.left() + SidePadding, option.rect.center().y() - size / 2 + 1,
        m_theme.pixmap(open ? u"down"_s : u"right"_s, color, size, painter->device()->devicePixelRatioF()));
    painter->setPen(color);
    painter->setFont(m_theme.font(Theme::Type::CaptionStrong));
    const QRect words = option.rect.adjusted(SidePadding + size + 4, 0, -8, 0);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
}

void NavigationDelegate::paintReport(QPainter *painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    paintBackground(painter, option, selected);
    painter->setPen(m_theme.color(Role::Text));
    painter->setFont(m_theme.font(selected ? Theme::Type::BodyStrong : Theme::Type::Body));
    QRect text = option.rect.adjusted(36, 0, -8, 0);
    if (const QString mark = index.data(MarkRole).toString(); !mark.isEmpty()) {
        painter->drawPixmap(
            SidePadding, option.rect.center().y() - MarkSize / 2 + 1,
            m_theme.pixmap(mark, m_theme.color(Role::Text2), MarkSize, painter->device()->devicePixelRatioF()));
    }
    if (const QString end = index.data(ShortcutRole).toString(); !end.isEmpty()) {
        const QFont font = painter->font();
        painter->setPen(m_theme.color(Role::Text3));
        painter->setFont(m_theme.figures(Theme::Type::Caption));
        painter->drawText(text.adjusted(0, 0, -4, 0), Qt::AlignRight | Qt::AlignVCenter, end);
        text.setRight(text.right() - painter->fontMetrics().horizontalAdvance(end) - 12);
        painter->setPen(m_theme.color(Role::Text));
        painter->setFont(font);
    }
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
}

} // namespace obi
