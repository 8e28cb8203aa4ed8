// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/StackedChart.h"

#include "look/Tall.h"
#include "look/Theme.h"
#include "reporting/ChartTip.h"
#include "reporting/ReportRange.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace obi {

namespace {
constexpr int AxisWidth = 60;
constexpr int LabelRoom = 24; ///< beside the widest figure: the page's margin and a gap
constexpr int TrailingRoom = 24;
constexpr int AxisHeight = 24;
constexpr int CompactAxisHeight = 20;
} // namespace

StackedChart::StackedChart(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tip(new ChartTip(theme, parent ? parent : this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::CrossCursor);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize StackedChart::sizeHint() const
{
    return {480, tall(m_theme, m_compact ? CompactHeight : Height, 4 * OneLine)};
}

void StackedChart::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    updateGeometry();
    update();
}

void StackedChart::setTitle(const QString &title)
{
    m_title = title;
    describe();
}

void StackedChart::setData(const ChartData &data)
{
    const bool sameBuckets = data.span == m_data.span && data.buckets() == m_data.buckets();
    m_data = data;
    m_tip->hide();
    if (!sameBuckets)
        select(-1, -1);
    describe();
    update();
}

void StackedChart::describe()
{
    //: Accessible name of a chart: title and period
    setAccessibleName(tr("%1, stacked bars, %2").arg(m_title, spanText(m_data.span)));
    const int highest = m_data.highest();
    setAccessibleDescription(highest < 0 ? tr("No data in this period.")
                                         : tr("The maximum is %1, %2. The menu View shows the data as a table.")
                                               .arg(QLocale().toString(m_data.total(highest)),
                                                    briefSpanText(m_data.spanOf(highest, highest))));
}

void StackedChart::select(int first, int last)
{
    m_anchor = first;
    m_cursor = last;
    m_first = first;
    m_last = last;
    update();
}

void StackedChart::setSelection(int first, int last)
{
    if (m_first == first && m_last == last)
        return;
    m_first = first;
    m_last = last;
    update();
}

QRect StackedChart::plot() const
{
    const int axis = tall(m_theme, m_compact ? CompactAxisHeight : AxisHeight);
    // The highest label stands half above its line.
    const int above = std::max(m_compact ? 6 : 8, QFontMetrics(m_theme.font(Theme::Type::Caption)).height() / 2 - 1);
    return rect().adjusted(axisWidth(), above, -TrailingRoom, -axis);
}

qint64 StackedChart::scaleTop() const
{
    const int highest = m_data.highest();
    return niceCeiling(highest < 0 ? 1 : m_data.total(highest), steps());
}

int StackedChart::axisWidth() const
{
    const QFontMetrics metrics(m_theme.font(Theme::Type::Caption));
    return std::max(AxisWidth, metrics.horizontalAdvance(QLocale().toString(scaleTop())) + LabelRoom);
}

QRectF StackedChart::bucketRect(int bucket) const
{
    const QRectF area = plot();
    const double width = area.width() / std::max(1, m_data.buckets());
    return {area.left() + bucket * width, area.top(), width, area.height()};
}

double StackedChart::xOf(const QDateTime &time) const
{
    const double seconds = 3600.0 * m_data.bucketHours * std::max(1, m_data.buckets());
    return plot().left() + plot().width() * double(m_data.span.start.secsTo(time)) / seconds;
}

int StackedChart::bucketAt(const QPoint &position) const
{
    const int buckets = m_data.buckets();
    if (buckets == 0)
        return -1;
    const double part = double(position.x() - plot().left()) / std::max(1, plot().width());
    return std::clamp(int(part * buckets), 0, buckets - 1);
}

void StackedChart::mousePressEvent(QMouseEvent *event)
{
    const int bucket = bucketAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || bucket < 0)
        return;
    m_dragging = true;
    m_anchor = event->modifiers().testFlag(Qt::ShiftModifier) && m_anchor >= 0 ? m_anchor : bucket;
    m_cursor = bucket;
    setSelection(std::min(m_anchor, m_cursor), std::max(m_anchor, m_cursor));
    showTip(bucket);
}

void StackedChart::mouseMoveEvent(QMouseEvent *event)
{
    const int bucket = bucketAt(event->position().toPoint());
    if (m_dragging && bucket >= 0) {
        m_cursor = bucket;
        setSelection(std::min(m_anchor, m_cursor), std::max(m_anchor, m_cursor));
    }
    showTip(bucket);
}

void StackedChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_dragging)
        return;
    m_dragging = false;
    Q_EMIT selectionChanged(m_first, m_last);
}

void StackedChart::leaveEvent(QEvent *)
{
    m_tip->hide();
}

void StackedChart::keyPressEvent(QKeyEvent *event)
{
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(-1, extend);
    case Qt::Key_Right:
        return moveCursor(1, extend);
    case Qt::Key_Escape:
        if (m_first < 0)
            break;
        select(-1, -1);
        m_tip->hide();
        Q_EMIT selectionChanged(-1, -1);
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void StackedChart::moveCursor(int step, bool extend)
{
    if (m_data.buckets() == 0)
        return;
    m_cursor =
        m_cursor < 0 ? (step > 0 ? 0 : m_data.buckets() - 1) : std::clamp(m_cursor + step, 0, m_data.buckets() - 1);
    if (!extend || m_anchor < 0)
        m_anchor = m_cursor;
    setSelection(std::min(m_anchor, m_cursor), std::max(m_anchor, m_cursor));
    showTip(m_cursor);
    Q_EMIT selectionChanged(m_first, m_last);
}

void StackedChart::showTip(int bucket)
{
    if (bucket < 0 || m_data.buckets() == 0)
        return m_tip->hide();
    const bool selected = m_first >= 0 && bucket >= m_first && bucket <= m_last;
    const int first = selected ? m_first : bucket;
    const int last = selected ? m_last : bucket;
    const QRect area = bucketRect(first).united(bucketRect(last)).toAlignedRect();
    const QPoint corner = mapTo(m_tip->parentWidget(), area.topLeft());
    m_tip->showFor(m_data, first, last, QRect(corner, area.size()));
}

void StackedChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void StackedChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_tip->hide();
    update();
}

void StackedChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

} // namespace obi
