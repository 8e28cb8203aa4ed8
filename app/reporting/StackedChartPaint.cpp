// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/Theme.h"
#include "reporting/StackedChart.h"

#include <QLocale>
#include <QPainter>

namespace obi {

using Role = Theme::Role;

void StackedChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Base));
    painter.setFont(m_theme.font(Theme::Type::Caption));
    if (m_data.buckets() == 0) {
        painter.setPen(m_theme.color(Role::Text3));
        if (m_data.span.start.isValid())
            painter.drawText(rect(), Qt::AlignCenter, tr("No data in this period."));
        return;
    }
    paintSelection(painter);
    paintGrid(painter);
    paintBars(painter);
    paintTimeAxis(painter);
}

void StackedChart::paintSelection(QPainter &painter) const
{
    if (m_first < 0)
        return;
    QColor edge = m_theme.color(Role::Accent);
    const QRectF area = bucketRect(m_first).united(bucketRect(m_last));
    painter.fillRect(area, m_theme.color(Role::Soft));
    painter.fillRect(QRectF(area.left(), area.top(), 1, area.height()), edge);
    painter.fillRect(QRectF(area.right() - 1, area.top(), 1, area.height()), edge);
}

void StackedChart::paintGrid(QPainter &painter) const
{
    const qint64 top = scaleTop();
    const QRect area = plot();
    const QFontMetrics metrics(painter.font());
    for (int step = 0; step <= steps(); ++step) {
        const int y = area.bottom() + 1 - area.height() * step / steps();
        QPen pen(m_theme.color(step == 0 ? Role::Line2 : Role::Line));
        if (step > 0)
            pen.setDashPattern({2, 3});
        painter.setPen(pen);
        painter.drawLine(area.left(), y, area.right(), y);
        painter.setPen(m_theme.color(Role::Text2));
        const QRect label(0, y - metrics.height() / 2, area.left() - 8, metrics.height());
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(top * step / steps()));
    }
}

void StackedChart::paintBars(QPainter &painter) const
{
    const double top = double(scaleTop());
    for (int bucket = 0; bucket < m_data.buckets(); ++bucket) {
        const QRectF area = bucketRect(bucket);
        const int left = qRound(area.left()) + 1;
        const int right = std::max(left + 1, qRound(area.right()) - (area.width() > 40 ? 4 : 0));
        qint64 below = 0;
        for (const ChartData::Series &series : m_data.series) {
            const qint64 above = below + series.values.value(bucket);
            const int from = qRound(area.bottom() - area.height() * double(below) / top);
            const int to = qRound(area.bottom() - area.height() * double(above) / top);
            if (to < from)
                painter.fillRect(QRect(left, to, right - left, from - to),
                                 m_theme.chartBrush(dispositionOf(series.color)));
            below = above;
        }
    }
}

QList<QDateTime> StackedChart::marks() const
{
    // A label for every day, or for every few hours of a short span and every few days of a long one.
    const qint64 hours = m_data.span.hours();
    QList<QDateTime> all;
    if (hours <= 48) {
        const int every = hours <= 6 ? 1 : hours <= 24 ? 3 : 6;
        for (QDateTime at = m_data.span.start; at < m_data.span.end; at = at.addSecs(3600)) {
            if (at.toLocalTime().time().hour() % every == 0)
                all.append(at.toLocalTime());
        }
        return all;
    }
    const int every = hours <= 10 * 24 ? 1 : hours <= 45 * 24 ? 3 : 7;
    const QDate first = m_data.span.start.toLocalTime().date();
    for (QDate day = first; day.startOfDay() < m_data.span.end; day = day.addDays(every))
        all.append(std::max(day.startOfDay(), m_data.span.start.toLocalTime()));
    return all;
}

QString StackedChart::markText(const QDateTime &mark) const
{
    const QLocale locale;
    if (m_data.span.hours() <= 48)
        return mark.time().hour() == 0 ? locale.toString(mark, tr("d MMM")) : locale.toString(mark, tr("HH:mm"));
    return locale.toString(mark, m_data.span.hours() <= 10 * 24 ? tr("ddd d") : tr("d MMM"));
}

void StackedChart::paintTimeAxis(QPainter &painter) const
{
    const QRect area = plot();
    const QFontMetrics metrics(painter.font());
    double free = area.left();
    const QList<QDateTime> all = marks();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const double x = xOf(all.at(i));
        const QString text = markText(all.at(i));
        const int width = metrics.horizontalAdvance(text);
        const double next = i + 1 < all.size() ? xOf(all.at(i + 1)) : rect().right();
        // The first day is often a short one: its label must not run into the next.
        if (x < free || x + 4 + width > next)
            continue;
        painter.setPen(m_theme.color(Role::Line2));
        painter.drawLine(QPointF(x, area.bottom() + 1), QPointF(x, area.bottom() + 4));
        painter.setPen(m_theme.color(Role::Text2));
        painter.drawText(QRectF(x + 4, area.bottom() + 4, width + 2, rect().bottom() - area.bottom() - 4),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
        free = x + width + 8;
    }
}

} // namespace obi
