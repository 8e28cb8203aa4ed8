// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/Theme.h"

#include <QIconEngine>
#include <QPointer>

namespace obi {

/// A QIcon that draws itself in the theme's colours of the moment, so that icons need not be set again when the theme
/// changes.
class ThemeIcon : public QIconEngine
{
public:
    ThemeIcon(const Theme *theme, QString name, Theme::Role role);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QIconEngine *clone() const override;
    QString iconName() override { return m_name; }
    bool isNull() override { return m_name.isEmpty(); }

private:
    QColor colorOf(QIcon::Mode mode) const;

    QPointer<const Theme> m_theme;
    QString m_name;
    Theme::Role m_role;
};

} // namespace obi
