// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/RowMenuStyle.h"

#include "look/StylePaint.h"
#include "look/Theme.h"
#include "pivot/RowMenu.h"

#include <QPainter>
#include <QStyleOptionMenuItem>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int Side = 12;
constexpr int IconSize = 16;
constexpr int LabelStart = 36;
constexpr int Gap = 8;

QString withoutMnemonic(QString text)
{
    return text.replace("&&"_L1, "&"_L1);
}

bool isSelected(const QStyleOptionMenuItem &row)
{
    return row.state.testFlag(QStyle::State_Selected) && row.state.testFlag(QStyle::State_Enabled);
}

} // namespace

RowMenuStyle::RowMenuStyle(Theme &theme)
    : QProxyStyle(u"fusion"_s)
    , m_theme(theme)
{}

QSize RowMenuStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    if (type != CT_MenuItem)
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    const auto *row = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    const bool separator = row && row->menuItemType == QStyleOptionMenuItem::Separator;
    return {m_theme.scaled(RowMenu::Width) - 2,
            separator ? RowMenu::SeparatorHeight : m_theme.scaled(RowMenu::RowHeight)};
}

int RowMenuStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
        return 0;
    case PM_MenuVMargin:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int RowMenuStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *returned) const
{
    if (hint == SH_Menu_AllowActiveAndDisabled)
        return 0;
    if (hint == SH_Menu_SloppySubMenus)
        return 1;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

void RowMenuStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    if (element == PE_PanelMenu)
        return style::menuPanel(painter, m_theme, *option);
    if (element != PE_FrameMenu)
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void RowMenuStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto *row = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (element != CE_MenuItem || !row)
        return QProxyStyle::drawControl(element, option, painter, widget);
    if (row->menuItemType == QStyleOptionMenuItem::Separator) {
        const int y = row->rect.center().y();
        painter->setPen(m_theme.color(Theme::Role::Line));
        painter->drawLine(row->rect.left(), y, row->rect.right(), y);
        return;
    }
    drawRow(*row, painter, widget);
}

QColor RowMenuStyle::textColor(const QStyleOptionMenuItem &row, bool secondary) const
{
    if (!row.state.testFlag(State_Enabled))
        return m_theme.color(Theme::Role::DisabledText);
    if (isSelected(row))
        return m_theme.color(Theme::Role::AccentText);
    return m_theme.color(secondary ? Theme::Role::Text3 : Theme::Role::Text);
}

void RowMenuStyle::drawRow(const QStyleOptionMenuItem &row, QPainter *painter, const QWidget *widget) const
{
    QRect rect = row.rect;
    if (widget)
        rect.setRight(qMin(rect.right(), widget->width() - 2));
    painter->fillRect(rect, m_theme.color(isSelected(row) ? Theme::Role::Accent : Theme::Role::Base));
    const qreal ratio = painter->device()->devicePixelRatioF();
    const auto drawIcon = [&](const QString &name, int left, int size) {
        painter->drawPixmap(left, rect.center().y() - size / 2 + 1 - size % 2,
                            m_theme.pixmap(name, textColor(row, false), size, ratio));
    };
    const QAction *action = widget ? static_cast<const QMenu *>(widget)->actionAt(row.rect.center()) : nullptr;
    const QString icon = action ? action->property(IconProperty).toString() : QString();
    if (!icon.isEmpty())
        drawIcon(icon, rect.left() + Side, IconSize);
    QRect space = rect.adjusted(LabelStart, 0, -Side, 0);
    if (row.menuItemType == QStyleOptionMenuItem::SubMenu) {
        drawIcon(u"right"_s, space.right() - Side + 1, Side);
        space.setRight(space.right() - Side - Gap);
    }
    drawTexts(row, painter, widget, space);
}

void RowMenuStyle::drawTexts(const QStyleOptionMenuItem &row, QPainter *painter, const QWidget *widget,
                             QRect space) const
{
    const QStringList parts = row.text.split(u'\t');
    if (parts.size() > 1) {
        painter->setFont(m_theme.font(Theme::Type::Caption));
        painter->setPen(textColor(row, true));
        painter->drawText(space, Qt::AlignRight | Qt::AlignVCenter, parts.at(1));
        space.setRight(space.right() - painter->fontMetrics().horizontalAdvance(parts.at(1)) - Gap);
    }
    painter->setFont(m_theme.font(Theme::Type::Menu));
    painter->setPen(textColor(row, false));
    const QString label =
        painter->fontMetrics().elidedText(withoutMnemonic(parts.at(0)), Qt::ElideRight, space.width());
    painter->drawText(space, Qt::AlignLeft | Qt::AlignVCenter, label);
    const QAction *action = widget ? static_cast<const QMenu *>(widget)->actionAt(row.rect.center()) : nullptr;
    const QString detail = action ? action->property(DetailProperty).toString() : QString();
    if (detail.isEmpty())
        return;
    space.setLeft(space.left() + painter->fontMetrics().horizontalAdvance(label) + Gap);
    const bool monospace = action->property(MonospaceProperty).toBool();
    painter->setFont(m_theme.font(monospace ? Theme::Type::Mono : Theme::Type::Menu));
    painter->setPen(textColor(row, monospace));
    const auto mode = monospace ? Qt::ElideMiddle : Qt::ElideRight;
    painter->drawText(space, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(detail, mode, space.width()));
}

} // namespace obi
