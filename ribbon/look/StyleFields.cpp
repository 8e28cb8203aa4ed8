// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/Kind.h"
#include "look/StylePaint.h"

#include <QPainter>
#include <QPlainTextEdit>
#include <QWidget>

namespace obi::style {
namespace {

using Role = Theme::Role;

bool isEnabled(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_Enabled);
}

QColor markedFill(const Theme &theme, const QStyleOption &option)
{
    return theme.color(isEnabled(option) ? Role::Accent : Role::DisabledText);
}

QColor emptyBorder(const Theme &theme, const QStyleOption &option)
{
    return theme.color(isEnabled(option) ? Role::Control : Role::Line2);
}

QRect centred(const QRect &rect)
{
    QRect square(0, 0, IndicatorSize, IndicatorSize);
    square.moveCenter(rect.center());
    return square;
}

} // namespace

void checkBox(QPainter *painter, const Theme &theme, const QStyleOption &option)
{
    const QRect box = centred(option.rect);
    const bool checked = option.state.testFlag(QStyle::State_On);
    if (!checked && !option.state.testFlag(QStyle::State_NoChange))
        return frame(painter, box, emptyBorder(theme, option), theme.color(Role::Base), 3);
    const QColor fill = markedFill(theme, option);
    frame(painter, box, fill, fill, 3);
    if (checked)
        return icon(painter, theme, QStringLiteral("check"), theme.color(Role::AccentText), box);
    painter->fillRect(QRect(box.x() + 3, box.y() + 6, 8, 2), theme.color(Role::AccentText));
}

void radioButton(QPainter *painter, const Theme &theme, const QStyleOption &option)
{
    const QRect circle = centred(option.rect);
    if (!option.state.testFlag(QStyle::State_On))
        return frame(painter, circle, emptyBorder(theme, option), theme.color(Role::Base), IndicatorSize / 2.0);
    const QColor fill = markedFill(theme, option);
    frame(painter, circle, fill, fill, IndicatorSize / 2.0);
    const Saved saved(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.color(Role::AccentText));
    painter->drawEllipse(QRectF(circle).adjusted(4, 4, -4, -4));
}

void fieldFrame(QPainter *painter, const Theme &theme, const QStyleOption &option, const QWidget *widget)
{
    if (isOnBand(widget))
        return frame(painter, option.rect, theme.color(Role::BandFieldBorder), theme.color(Role::BandField));
    // An editor paints its page itself.
    const QColor fill = qobject_cast<const QPlainTextEdit *>(widget)
                            ? widget->palette().color(QPalette::Base)
                            : theme.color(isEnabled(option) ? Role::Base : Role::Window);
    frame(painter, option.rect, emptyBorder(theme, option), fill);
}

void comboBox(QPainter *painter, const Theme &theme, const QStyleOptionComboBox &option, const QWidget *widget)
{
    if (option.editable)
        fieldFrame(painter, theme, option, widget);
    else
        buttonFrame(painter, theme, option, widget);
    const QRect chevron(option.rect.right() - SidePadding - ChevronSize + 3, option.rect.y(), ChevronSize,
                        option.rect.height());
    const QColor color = theme.color(isEnabled(option) ? Role::Text : Role::DisabledText);
    icon(painter, theme, QStringLiteral("down"), color, QStyle::visualRect(option.direction, option.rect, chevron));
}

void comboBoxLabel(QPainter *painter, const Theme &theme, const QStyleOptionComboBox &option)
{
    if (option.editable)
        return;
    QRect rest = option.rect.adjusted(SidePadding, 0, -(SidePadding + ChevronSize), 0);
    if (!option.currentIcon.isNull()) {
        const QRect square(rest.x(), rest.center().y() - IconSize / 2 + 1, IconSize, IconSize);
        option.currentIcon.paint(painter, QStyle::visualRect(option.direction, option.rect, square));
        rest.setLeft(rest.left() + IconSize + IconGap);
    }
    painter->setPen(theme.color(isEnabled(option) ? Role::Text : Role::DisabledText));
    const QString text = painter->fontMetrics().elidedText(option.currentText, Qt::ElideRight, rest.width());
    const auto alignment = QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter);
    painter->drawText(QStyle::visualRect(option.direction, option.rect, rest), int(alignment), text);
}

} // namespace obi::style
