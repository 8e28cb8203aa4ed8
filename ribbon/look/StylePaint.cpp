// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/StylePaint.h"

#include "look/FocusRing.h"
#include "look/Kind.h"

#include <QFocusFrame>
#include <QPainter>

namespace obi::style {

Saved::Saved(QPainter *painter)
    : m_painter(painter)
{
    m_painter->save();
}

Saved::~Saved()
{
    m_painter->restore();
}

void frame(QPainter *painter, const QRectF &rect, const QColor &border, const QColor &fill, qreal radius)
{
    const Saved saved(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border);
    painter->setBrush(fill);
    painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void icon(QPainter *painter, const Theme &theme, const QString &name, const QColor &color, const QRect &rect, int size)
{
    QRect square(0, 0, size, size);
    square.moveCenter(rect.center());
    painter->drawPixmap(square, theme.pixmap(name, color, size, painter->device()->devicePixelRatioF()));
}

std::pair<QString, QString> splitHint(const QString &text)
{
    const qsizetype tab = text.indexOf(u'\t');
    return tab < 0 ? std::pair(text, QString()) : std::pair(text.left(tab), text.mid(tab + 1));
}

void focusFrame(QPainter *painter, const Theme &theme, const QStyleOption &option, const QWidget *widget)
{
    const auto *focus = qobject_cast<const QFocusFrame *>(widget);
    const bool onBand = focus && isOnBand(focus->widget());
    const Saved saved(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(onBand ? QColor(Qt::white) : theme.color(Theme::Role::Focus), 2));
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), Radius + 2, Radius + 2);
}

} // namespace obi::style
