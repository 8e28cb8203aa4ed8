// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/ChartTip.h"

#include "look/Tall.h"
#include "look/Theme.h"
#include "reporting/ReportRange.h"

#include <QPainter>

namespace obi {

namespace {
constexpr int Padding = 10;
constexpr int LineHeight = 18;
constexpr int Swatch = 9;
constexpr int Gap = 6;
} // namespace

ChartTip::ChartTip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void ChartTip::showFor(const ChartData &data, int first, int last, const QRect &area)
{
    //: Heading of the chart's tooltip: day of the week, then the time
    m_heading = tr("%1 %2").arg(QLocale().toString(data.spanOf(first, last).start.toLocalTime(), tr("ddd")),
                                briefSpanText(data.spanOf(first, last)));
    m_lines.clear();
    for (int i = 0; i < data.series.size(); ++i)
        m_lines.append({data.series.at(i).name, QLocale().toString(data.sum(i, first, last)), data.series.at(i).color});
    resize(wantedSize());
    const bool fitsRight = area.right() + Gap + width() <= parentWidget()->width();
    const int x = fitsRight ? area.right() + Gap : std::max(0, area.left() - Gap - width());
    move(x, std::clamp(area.top() + 4, 0, std::max(0, parentWidget()->height() - height())));
    raise();
    show();
    update();
}

QSize ChartTip::wantedSize() const
{
    const QFontMetrics strong(m_theme.font(Theme::Type::CaptionStrong));
    const QFontMetrics plain(m_theme.font(Theme::Type::Caption));
    int width = strong.horizontalAdvance(m_heading);
    for (const Line &line : m_lines) {
        const int figures = std::max(56, plain.horizontalAdvance(line.figure) + 16);
        width = std::max(width, Swatch + Gap + plain.horizontalAdvance(line.name) + figures);
    }
    return {width + 2 * Padding, tall(m_theme, LineHeight) * int(m_lines.size() + 1) + Padding};
}

void ChartTip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(Theme::Role::Line2));
    painter.setBrush(m_theme.color(Theme::Role::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setRenderHint(QPainter::Antialiasing, false);
    QRect line(Padding, Padding / 2, width() - 2 * Padding, tall(m_theme, LineHeight));
    painter.setPen(m_theme.color(Theme::Role::Text));
    painter.setFont(m_theme.font(Theme::Type::CaptionStrong));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_heading);
    painter.setFont(m_theme.font(Theme::Type::Caption));
    for (const Line &one : m_lines) {
        line.translate(0, line.height());
        painter.fillRect(QRect(line.left(), line.center().y() - Swatch / 2, Swatch, Swatch),
                         m_theme.chartBrush(dispositionOf(one.color)));
        painter.setPen(m_theme.color(Theme::Role::Text2));
        painter.drawText(line.adjusted(Swatch + Gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, one.name);
        painter.setPen(m_theme.color(Theme::Role::Text));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, one.figure);
    }
}

} // namespace obi
