// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/ThemeIcon.h"

#include <QPainter>

namespace obi {

ThemeIcon::ThemeIcon(const Theme *theme, QString name, Theme::Role role)
    : m_theme(theme)
    , m_name(std::move(name))
    , m_role(role)
{}

void ThemeIcon::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    if (!m_theme)
        return;
    const int side = qMin(rect.width(), rect.height());
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(square, m_theme->pixmap(m_name, colorOf(mode), side, ratio));
}

QPixmap ThemeIcon::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1);
}

// Qt hands over the size in device pixels.
QPixmap ThemeIcon::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    if (!m_theme)
        return {};
    const int side = qRound(qMin(size.width(), size.height()) / scale);
    return m_theme->pixmap(m_name, colorOf(mode), side, scale);
}

QIconEngine *ThemeIcon::clone() const
{
    return new ThemeIcon(m_theme, m_name, m_role);
}

QColor ThemeIcon::colorOf(QIcon::Mode mode) const
{
    switch (mode) {
    case QIcon::Disabled:
        return m_theme->color(Theme::Role::DisabledText);
    case QIcon::Selected:
        return m_theme->color(Theme::Role::AccentText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return m_theme->color(m_role);
}

} // namespace obi
