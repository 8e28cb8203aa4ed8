// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/Severity.h"

#include <QCoreApplication>
#include <QPainter>

#include <array>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

struct Row {
    Severity severity;
    QLatin1StringView text;
    int bars;
    QRgb light;
    QRgb dark;
};

constexpr std::array Rows{
    Row{Severity::Unknown, "Unknown"_L1, 0, 0xFF595C63, 0xFFB3B6BD},
    Row{Severity::None, "None"_L1, 0, 0xFF595C63, 0xFFB3B6BD},
    Row{Severity::Info, "Info"_L1, 0, 0xFF595C63, 0xFFB3B6BD},
    Row{Severity::Low, "Low"_L1, 1, 0xFF3C5A79, 0xFFA8C0DC},
    Row{Severity::Medium, "Medium"_L1, 2, 0xFF855000, 0xFFF0B65C},
    Row{Severity::High, "High"_L1, 3, 0xFFAD231B, 0xFFFF8F85},
    Row{Severity::Critical, "Critical"_L1, 4, 0xFF8E1B5A, 0xFFF58CC4},
};
constexpr int Bars = 4;

const Row &rowOf(Severity severity)
{
    return Rows[size_t(severity)];
}

QString words(const char *text)
{
    return QCoreApplication::translate("Severity", text);
}

} // namespace

Severity severityFromText(const QString &text)
{
    for (const Row &row : Rows) {
        if (text.compare(row.text, Qt::CaseInsensitive) == 0)
            return row.severity;
    }
    return Severity::Unknown;
}

QString severityText(Severity severity)
{
    return rowOf(severity).text;
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return words(QT_TRANSLATE_NOOP("Severity", "Critical"));
    case Severity::High:
        return words(QT_TRANSLATE_NOOP("Severity", "High"));
    case Severity::Medium:
        return words(QT_TRANSLATE_NOOP("Severity", "Medium"));
    case Severity::Low:
        return words(QT_TRANSLATE_NOOP("Severity", "Low"));
    case Severity::Info:
        return words(QT_TRANSLATE_NOOP("Severity", "Info"));
    case Severity::None:
        return words(QT_TRANSLATE_NOOP("Severity", "None"));
    case Severity::Unknown:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Severity", "Unknown"));
}

QString severityDescription(Severity severity)
{
    return words(QT_TRANSLATE_NOOP("Severity", "%1, %2 of 4"))
        .arg(severityWord(severity), QString::number(rowOf(severity).bars));
}

QColor severityColor(const Theme &theme, Severity severity)
{
    const Row &row = rowOf(severity);
    return QColor::fromRgb(theme.isDark() ? row.dark : row.light);
}

void drawSeverityBars(QPainter *painter, const Theme &theme, const QRect &rect, Severity severity)
{
    constexpr int BarWidth = 2;
    constexpr int Pitch = 4;
    constexpr int Lowest = 4;
    constexpr int Step = 3;
    constexpr int Height = Lowest + (Bars - 1) * Step;
    const QColor color = severityColor(theme, severity);
    const int foot = rect.center().y() + (Height + 1) / 2;
    painter->save();
    for (int bar = 0; bar < Bars; ++bar) {
        const int height = Lowest + bar * Step;
        const int x = rect.left() + bar * Pitch;
        const QRect shape(x, foot - height, BarWidth + 1, height);
        if (bar < rowOf(severity).bars) {
            painter->fillRect(shape, color);
        } else {
            painter->setPen(color);
            painter->drawRect(shape.adjusted(0, 0, -1, -1));
        }
    }
    painter->restore();
}

QIcon severityIcon(const Theme &theme, Severity severity)
{
    constexpr int Size = 16;
    constexpr qreal Ratio = 2;
    QPixmap drawn(QSize(Size, Size) * Ratio);
    drawn.setDevicePixelRatio(Ratio);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    drawSeverityBars(&painter, theme, QRect(0, 0, Size, Size), severity);
    painter.end();
    QIcon icon(drawn);
    // What cannot be changed is as true as what can be.
    icon.addPixmap(drawn, QIcon::Disabled);
    return icon;
}

} // namespace obi
