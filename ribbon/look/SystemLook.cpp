// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/SystemLook.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>

#include <memory>

namespace obi {
namespace {

bool looksDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

} // namespace

// Before 6.5 Qt does not tell the desktop's scheme, but a fresh Fusion's palette follows it where the platform theme
// knows it; the palette that the application started with covers desktops that set one of their own.
bool systemIsDark(const QPalette &original)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    if (qEnvironmentVariable("GTK_THEME").endsWith(QLatin1StringView("dark"), Qt::CaseInsensitive))
        return true;
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("Fusion")));
    return looksDark(original) || (fusion && looksDark(fusion->standardPalette()));
}

bool systemReducesMotion()
{
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
}

} // namespace obi
