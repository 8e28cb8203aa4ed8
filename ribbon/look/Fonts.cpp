// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/Fonts.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QGuiApplication>

namespace obi {
namespace {

constexpr qreal SystemPixels = 13;

struct Step {
    qreal pixels;
    QFont::Weight weight;
};

Step stepOf(Theme::Type type)
{
    using Type = Theme::Type;
    switch (type) {
    case Type::Caption:
        return {11, QFont::Normal};
    case Type::CaptionStrong:
        return {11, QFont::DemiBold};
    case Type::Dense:
        return {12, QFont::Normal};
    case Type::DenseStrong:
        return {12, QFont::DemiBold};
    case Type::Body:
        return {13, QFont::Normal};
    case Type::BodyStrong:
        return {13, QFont::DemiBold};
    case Type::ItemTitle:
        return {15, QFont::DemiBold};
    case Type::PageTitle:
        return {18, QFont::DemiBold};
    case Type::Figure:
        return {20, QFont::DemiBold};
    case Type::FigureCompact:
        return {18, QFont::DemiBold};
    case Type::Menu:
        return {12.5, QFont::Normal};
    case Type::Mono:
        return {12, QFont::Normal};
    }
    return {SystemPixels, QFont::Normal};
}

constexpr qreal PointsOf13Pixels = 9.75;

// Off screen nobody has chosen a size unless the application's font was set; there the design's 13 pixels hold, so that
// pictures repeat exactly.
qreal pointsOf(const QFont &system)
{
    const bool chosen = system.pointSizeF() != QFontDatabase::systemFont(QFontDatabase::GeneralFont).pointSizeF();
    if (QGuiApplication::platformName() == QLatin1StringView("offscreen") && !chosen)
        return PointsOf13Pixels;
    const qreal points = QFontInfo(system).pointSizeF();
    return points > 0 ? points : PointsOf13Pixels;
}

bool hasTabularDigits(const QString &family)
{
    const QFontMetricsF metrics{QFont(family)};
    const qreal zero = metrics.horizontalAdvance(u'0');
    const QString others = QStringLiteral("123456789");
    return std::all_of(others.begin(), others.end(),
                       [&](QChar digit) { return qAbs(metrics.horizontalAdvance(digit) - zero) < 0.01; });
}

QStringList installed(const QStringList &wanted)
{
    QStringList found;
    for (const QString &family : wanted) {
        if (QFontDatabase::hasFamily(family))
            found.append(family);
    }
    return found;
}

// Chinese and Korean faces share code points with Japanese ones: a Japanese face must be asked first. In English the
// user's own face may come before it.
QStringList familiesFor(const QString &language, const QString &system)
{
    const QStringList japanese{QStringLiteral("Noto Sans JP"), QStringLiteral("Noto Sans CJK JP")};
    QStringList families{QStringLiteral("Inter")};
    if (language == QLatin1StringView("ja"))
        families << japanese << system;
    else
        families << system << japanese;
    return installed(families);
}

QStringList tabularFirst(const QStringList &families)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    return families; // the font feature "tnum" does it
#else
    QStringList ordered = installed({QStringLiteral("Noto Sans"), QStringLiteral("Segoe UI")}) + families;
    std::stable_partition(ordered.begin(), ordered.end(), hasTabularDigits);
    return ordered;
#endif
}

QStringList monoFirst(const QStringList &families)
{
    const QString fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    return installed({QStringLiteral("JetBrains Mono")}) << fixed << families;
}

QFont sized(QFont font, const QStringList &families, Theme::Type type, qreal points)
{
    const Step step = stepOf(type);
    font.setFamilies(families);
    font.setPointSizeF(points * step.pixels / SystemPixels);
    font.setWeight(step.weight);
    return font;
}

} // namespace

Fonts::Fonts(const QFont &system, const QString &language)
    : m_scale(pointsOf(system) / PointsOf13Pixels)
{
    const QStringList families = familiesFor(language, system.family());
    const QStringList tabular = tabularFirst(families);
    const QStringList mono = monoFirst(families);
    const qreal points = pointsOf(system);
    for (size_t i = 0; i < Types; ++i) {
        const auto type = Theme::Type(i);
        m_fonts[i] = sized(system, type == Theme::Type::Mono ? mono : families, type, points);
        m_figures[i] = sized(system, tabular, type, points);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
        m_figures[i].setFeature(QFont::Tag("tnum"), 1);
#endif
    }
    m_fonts[size_t(Theme::Type::Mono)].setStyleHint(QFont::Monospace);
}

} // namespace obi
