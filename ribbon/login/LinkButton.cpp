// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/LinkButton.h"

#include "look/StylePaint.h"
#include "look/Tall.h"

#include <QPainter>

namespace obi {

LinkButton::LinkButton(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void LinkButton::setWords(const QString &words)
{
    setText(words);
    setAccessibleName(words);
    updateGeometry();
}

QSize LinkButton::sizeHint() const
{
    const int width = QFontMetrics(m_theme.font(Theme::Type::Dense)).horizontalAdvance(text());
    return {style::IconSize + style::IconGap + width, tall(m_theme, style::ControlHeight)};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor color = m_theme.color(Theme::Role::Accent);
    const QRect square = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, style::IconSize, height()));
    style::icon(&painter, m_theme, QStringLiteral("ext"), color, square, style::IconSize);
    QFont font = m_theme.font(Theme::Type::Dense);
    font.setUnderline(underMouse());
    painter.setFont(font);
    painter.setPen(color);
    const QRect words = rect().adjusted(style::IconSize + style::IconGap, 0, 0, 0);
    const auto leading = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                     int(leading | Qt::AlignVCenter) | Qt::TextSingleLine, text());
}

} // namespace obi
