// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/Kind.h"
#include "look/StylePaint.h"

#include <QPainter>
#include <QPainterPath>
#include <QWidget>

namespace obi::style {
namespace {

using Role = Theme::Role;
constexpr int HintGap = 10;

bool isEnabled(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_Enabled);
}

bool isHovered(const QStyleOption &option)
{
    return isEnabled(option) && option.state.testFlag(QStyle::State_MouseOver);
}

bool isPressed(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_Sunken);
}

QColor filledColor(const Theme &theme, ButtonKind kind)
{
    return kind == ButtonKind::Primary ? theme.color(Role::Accent) : theme.text(Disposition::Malicious);
}

QColor labelColor(const Theme &theme, const QStyleOption &option, ButtonKind kind)
{
    if (!isEnabled(option))
        return theme.color(Role::DisabledText);
    switch (kind) {
    case ButtonKind::Primary:
        return theme.color(Role::AccentText);
    case ButtonKind::Destructive:
        return theme.color(Role::Base);
    case ButtonKind::Plain:
        break;
    }
    return theme.color(Role::Text);
}

void filledFrame(QPainter *painter, const Theme &theme, const QStyleOption &option, ButtonKind kind)
{
    QColor color = filledColor(theme, kind);
    if (isPressed(option))
        color = color.darker(115);
    else if (isHovered(option))
        color = color.lighter(theme.isDark() ? 108 : 115);
    frame(painter, option.rect, color, color);
}

// Icons of plain buttons keep their own colours; on a filled button they take the colour of its text.
QPixmap labelPixmap(const QIcon &icon, const QStyleOption &option, const QColor &color, ButtonKind kind, qreal ratio)
{
    const auto mode = isEnabled(option) ? QIcon::Normal : QIcon::Disabled;
    QPixmap pixmap = icon.pixmap(QSize(IconSize, IconSize), ratio, mode);
    if (kind == ButtonKind::Plain || !isEnabled(option))
        return pixmap;
    QPainter tint(&pixmap);
    tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
    tint.fillRect(QRectF(QPointF(), pixmap.deviceIndependentSize()), color);
    return pixmap;
}

struct Label {
    QString text;
    QIcon icon;
    bool hasMenu;
    bool strong = false;
};

QFont fontOf(const QPainter &painter, const Label &label)
{
    QFont font = painter.font();
    if (label.strong)
        font.setWeight(QFont::DemiBold);
    return font;
}

int widthOf(const Label &label, const QFont &font)
{
    const auto [text, hint] = splitHint(label.text);
    const QFontMetrics metrics(font);
    int width = metrics.size(Qt::TextShowMnemonic, text).width();
    if (!label.icon.isNull())
        width += IconSize + (text.isEmpty() ? 0 : IconGap);
    if (!hint.isEmpty())
        width += HintGap + metrics.horizontalAdvance(hint);
    return width + (label.hasMenu ? ChevronSize + IconGap : 0);
}

// One line of icon, text, hint and chevron, centred in `rect`.
void drawLabel(QPainter *painter, const Theme &theme, const QStyleOption &option, const Label &label, ButtonKind kind,
               const QRect &rect)
{
    const Saved saved(painter);
    painter->setFont(fontOf(*painter, label));
    const QColor color = labelColor(theme, option, kind);
    const auto [text, hint] = splitHint(label.text);
    const int width = qMin(widthOf(label, painter->font()), rect.width());
    QRect rest(rect.center().x() - (width - 1) / 2, rect.y(), width, rect.height());
    const auto place = [&](const QRect &part) { return QStyle::visualRect(option.direction, rect, part); };
    if (!label.icon.isNull()) {
        QRect square(rest.x(), rest.center().y() - IconSize / 2 + 1, IconSize, IconSize);
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(place(square), labelPixmap(label.icon, option, color, kind, ratio));
        rest.setLeft(rest.left() + IconSize + IconGap);
    }
    if (label.hasMenu) {
        icon(painter, theme, QStringLiteral("down"), color,
             place(QRect(rest.right() - ChevronSize + 1, rest.y(), ChevronSize, rest.height())));
        rest.setRight(rest.right() - ChevronSize - IconGap);
    }
    const int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextSingleLine;
    painter->setPen(color);
    painter->drawText(place(rest), flags,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, rest.width(), Qt::TextShowMnemonic));
    if (!hint.isEmpty()) {
        painter->setPen(kind == ButtonKind::Plain ? theme.color(Role::Text3) : color);
        painter->drawText(place(rest), Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, hint);
    }
}

Label labelOf(const QStyleOptionToolButton &option)
{
    const bool iconOnly = option.toolButtonStyle == Qt::ToolButtonIconOnly && !option.icon.isNull();
    const bool textOnly = option.toolButtonStyle == Qt::ToolButtonTextOnly;
    const bool menu = option.features.testFlag(QStyleOptionToolButton::HasMenu) && !iconOnly;
    return {iconOnly ? QString() : option.text, textOnly ? QIcon() : option.icon, menu};
}

// As tab bars have them at their end where not all tabs fit.
void arrow(QPainter *painter, const Theme &theme, const QStyleOptionToolButton &option)
{
    const QString name = option.arrowType == Qt::LeftArrow    ? QStringLiteral("left")
                         : option.arrowType == Qt::RightArrow ? QStringLiteral("right")
                         : option.arrowType == Qt::UpArrow    ? QStringLiteral("up")
                                                              : QStringLiteral("down");
    icon(painter, theme, name, labelColor(theme, option, ButtonKind::Plain), option.rect);
}

// Rounded only at the ends of the row; neighbours share one border line.
void segment(QPainter *painter, const Theme &theme, const QStyleOption &option, SegmentPlace place)
{
    const bool checked = option.state.testFlag(QStyle::State_On);
    const QColor fill = theme.color(checked ? Role::Soft : isHovered(option) ? Role::ButtonHover : Role::Button);
    const bool first = place == SegmentPlace::First || place == SegmentPlace::Only;
    const bool last = place == SegmentPlace::Last || place == SegmentPlace::Only;
    const Saved saved(painter);
    painter->setClipRect(option.rect);
    QRect shape = option.rect.adjusted(first ? 0 : -2 * Radius, 0, last ? 0 : 2 * Radius, 0);
    frame(painter, shape, theme.color(Role::Line2), fill);
    if (!last)
        painter->fillRect(QRect(option.rect.right(), option.rect.y(), 1, option.rect.height()),
                          theme.color(Role::Line2));
    if (checked)
        painter->fillRect(option.rect.adjusted(0, option.rect.height() - 2, last ? 0 : -1, 0),
                          theme.color(Role::Accent));
}

} // namespace

void buttonFrame(QPainter *painter, const Theme &theme, const QStyleOption &option, const QWidget *widget)
{
    const ButtonKind kind = buttonKind(widget);
    if (kind != ButtonKind::Plain && isEnabled(option))
        return filledFrame(painter, theme, option, kind);
    const bool down = isPressed(option) || option.state.testFlag(QStyle::State_On);
    const QColor fill = theme.color(down ? Role::Soft : isHovered(option) ? Role::ButtonHover : Role::Button);
    frame(painter, option.rect, theme.color(Role::Line2), fill);
}

void pushButtonLabel(QPainter *painter, const Theme &theme, const QStyleOptionButton &option, const QWidget *widget)
{
    const ButtonKind kind = buttonKind(widget);
    const bool menu = option.features.testFlag(QStyleOptionButton::HasMenu);
    const Label label{option.text, option.icon, menu, kind != ButtonKind::Plain};
    drawLabel(painter, theme, option, label, kind, option.rect.adjusted(4, 0, -4, 0));
}

void toolButton(QPainter *painter, const Theme &theme, const QStyleOptionToolButton &option, const QWidget *widget)
{
    const SegmentPlace place = segmentPlace(widget);
    Label label = labelOf(option);
    label.strong = place != SegmentPlace::None && option.state.testFlag(QStyle::State_On);
    const bool flat = option.state.testFlag(QStyle::State_AutoRaise);
    if (place != SegmentPlace::None)
        segment(painter, theme, option, place);
    else if (!flat)
        buttonFrame(painter, theme, option, widget);
    else if (isHovered(option) || isPressed(option) || option.state.testFlag(QStyle::State_On))
        frame(painter, option.rect, Qt::transparent, theme.color(isHovered(option) ? Role::ButtonHover : Role::Soft));
    if (option.features.testFlag(QStyleOptionToolButton::Arrow) && label.text.isEmpty())
        return arrow(painter, theme, option);
    drawLabel(painter, theme, option, label, buttonKind(widget), option.rect.adjusted(4, 0, -4, 0));
}

QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget)
{
    const Label label{option.text, option.icon, option.features.testFlag(QStyleOptionButton::HasMenu)};
    QFont font = widget ? widget->font() : QFont();
    font.setWeight(QFont::DemiBold);
    return {widthOf(label, font) + 2 * SidePadding, ControlHeight};
}

QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget)
{
    const Label label = labelOf(option);
    const bool square = label.text.isEmpty() && !label.hasMenu;
    QFont font = option.font;
    if (segmentPlace(widget) != SegmentPlace::None)
        font.setWeight(QFont::DemiBold);
    return {square ? ControlHeight : widthOf(label, font) + 2 * SidePadding, ControlHeight};
}

} // namespace obi::style
