// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/Theme.h"

#include "look/ButtonAccess.h"
#include "look/Colours.h"
#include "look/Fonts.h"
#include "look/Icons.h"
#include "look/ObiStyle.h"
#include "look/SystemLook.h"
#include "look/ThemeIcon.h"

#include <QAccessible>
#include <QApplication>
#include <QPainter>
#include <QPointer>
#include <QStyleHints>
#include <QToolTip>

#include <map>
#include <tuple>

namespace obi {
namespace {

constexpr int RowMargin = 6; ///< over and under a line, together, at least

void setFonts(const Theme &theme)
{
    constexpr std::pair<const char *, Theme::Type> Classes[] = {
        {"QAbstractButton", Theme::Type::Dense},   {"QComboBox", Theme::Type::Dense},
        {"QLineEdit", Theme::Type::Dense},         {"QAbstractSpinBox", Theme::Type::Dense},
        {"QAbstractItemView", Theme::Type::Dense}, {"QHeaderView", Theme::Type::CaptionStrong},
        {"QTabBar", Theme::Type::Dense},           {"QMenu", Theme::Type::Menu},
        {"QMenuBar", Theme::Type::Menu},           {"QStatusBar", Theme::Type::Caption},
    };
    QApplication::setFont(theme.font(Theme::Type::Body));
    for (const auto &[name, type] : Classes)
        QApplication::setFont(theme.font(type), name);
    QToolTip::setFont(theme.font(Theme::Type::Dense));
}

} // namespace

class Theme::Private
{
public:
    const QFont systemFont = QApplication::font();
    const QPalette systemPalette = QApplication::palette();
    Choice choice = Choice::System;
    bool dark = systemIsDark(systemPalette);
    QString language = QStringLiteral("en");
    Fonts fonts{systemFont, language};
    QString reducedMotion = QStringLiteral("system");
    int rowHeight = 26;
    QPointer<QApplication> application;
    QPointer<QStyle> style; ///< that the application wears, which owns it
    mutable Icons icons;
    mutable std::map<std::tuple<Disposition, QRgb, QRgb>, QBrush> chartBrushes; ///< by both colours

    Colours colours() const { return Colours(dark); }
    bool wantsDark() const { return choice == Choice::System ? systemIsDark(systemPalette) : choice == Choice::Dark; }
};

Theme::Theme(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    QAccessible::installFactory(buttonAccess); // once: a second one is ignored
    const auto follow = [this] {
        if (d->wantsDark() != d->dark)
            setChoice(d->choice);
    };
    connect(qApp, &QGuiApplication::applicationStateChanged, this, follow);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, follow);
#endif
}

Theme::~Theme()
{
    // The style asks this for every colour.
    if (d->application && d->style && QApplication::style() == d->style)
        QApplication::setStyle(QStringLiteral("Fusion"));
}

void Theme::apply(QApplication &application)
{
    d->application = &application;
    d->style = new ObiStyle(*this);
    QApplication::setStyle(d->style);
    const auto dress = [this] {
        const QPalette palette = d->colours().palette();
        QApplication::setPalette(palette);
        QToolTip::setPalette(palette);
        setFonts(*this);
    };
    dress();
    connect(this, &Theme::changed, &application, dress);
}

void Theme::setChoice(Choice choice)
{
    d->choice = choice;
    const bool dark = d->wantsDark();
    if (dark == d->dark)
        return;
    d->dark = dark;
    d->icons.forget();
    Q_EMIT changed();
}

Theme::Choice Theme::choice() const
{
    return d->choice;
}

bool Theme::isDark() const
{
    return d->dark;
}

void Theme::setLanguage(const QString &language)
{
    if (language == d->language)
        return;
    d->language = language;
    d->fonts = Fonts(d->systemFont, language);
    Q_EMIT changed();
}

QColor Theme::color(Role role) const
{
    return d->colours().role(role);
}

QColor Theme::text(Disposition disposition) const
{
    return d->colours().text(disposition);
}

QColor Theme::soft(Disposition disposition) const
{
    return d->colours().soft(disposition);
}

QColor Theme::fill(Disposition disposition) const
{
    return d->colours().fill(disposition);
}

namespace {

QBrush textured(const QColor &fill, const QColor &gap, const QList<QPoint> &gaps, int period)
{
    QPixmap tile(period, period);
    tile.fill(fill);
    QPainter painter(&tile);
    painter.setPen(gap);
    for (const QPoint &point : gaps)
        painter.drawPoint(point);
    painter.end();
    return QBrush(tile);
}

/// Lines of 45 degrees, 4 pixels apart (tokens.md section 2.3).
QBrush hatched(const QColor &fill, const QColor &gap)
{
    return textured(fill, gap, {{3, 0}, {2, 1}, {1, 2}, {0, 3}}, 4);
}

/// Dots, 3 pixels apart.
QBrush dotted(const QColor &fill, const QColor &gap)
{
    return textured(fill, gap, {{1, 1}}, 3);
}

QBrush chartBrushOf(Disposition disposition, const QColor &fill, const QColor &gap)
{
    switch (disposition) {
    case Disposition::Suspicious:
        return hatched(fill, gap);
    case Disposition::Unknown:
        return dotted(fill, gap);
    case Disposition::Malicious:
    case Disposition::Clean:
    case Disposition::Common:
        break;
    }
    return QBrush(fill);
}

} // namespace

// A chart asks for every bar of every frame: tiles are drawn once.
QBrush Theme::chartBrush(Disposition disposition) const
{
    const QColor colour = fill(disposition);
    const QColor gap = color(Role::Base);
    QBrush &brush = d->chartBrushes[{disposition, colour.rgba(), gap.rgba()}];
    if (brush.style() == Qt::NoBrush)
        brush = chartBrushOf(disposition, colour, gap);
    return brush;
}

QFont Theme::font(Type type) const
{
    return d->fonts.font(type);
}

QFont Theme::figures(Type type) const
{
    return d->fonts.figures(type);
}

QPixmap Theme::pixmap(const QString &name, const QColor &color, int size, qreal ratio) const
{
    return d->icons.icon(name, color, size, ratio);
}

QIcon Theme::icon(const QString &name, Role role) const
{
    return QIcon(new ThemeIcon(this, name, role));
}

QPixmap Theme::glyph(Disposition disposition, const QColor &on, int size, qreal ratio) const
{
    return d->icons.glyph(disposition, text(disposition), on, size, ratio);
}

// As chosen; with a large system font as high as a line needs.
int Theme::scaled(int pixels) const
{
    return qRound(pixels * qMax(1.0, d->fonts.scale()));
}

int Theme::rowHeight() const
{
    return qMax(d->rowHeight, QFontMetrics(font(Type::Dense)).height() + RowMargin);
}

void Theme::setRowHeight(int height)
{
    if (height == d->rowHeight)
        return;
    d->rowHeight = height;
    Q_EMIT changed();
}

int Theme::duration(int wanted) const
{
    const bool still = d->reducedMotion == QLatin1StringView("system") ? systemReducesMotion()
                                                                       : d->reducedMotion == QLatin1StringView("on");
    return still ? 0 : wanted;
}

void Theme::setReducedMotion(const QString &choice)
{
    d->reducedMotion = choice;
}

} // namespace obi
