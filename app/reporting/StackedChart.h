// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reporting/ChartData.h"

#include <QWidget>

namespace obi {

class ChartTip;
class Theme;

/// Stacked bars over time with a brush: drag, or Left and Right with Shift; Esc clears. 176 px high, 72 in a low page.
/// What it says to a screen reader is the period and the highest bar; the data is to be had as a table.
class StackedChart : public QWidget
{
    Q_OBJECT
public:
    static constexpr int Height = 176;
    static constexpr int CompactHeight = 72;

    explicit StackedChart(const Theme &theme, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setData(const ChartData &data);
    const ChartData &data() const { return m_data; }
    void setCompact(bool compact);

    /// Buckets, both included; -1, -1 for none.
    void select(int first, int last);
    int firstSelected() const { return m_first; }
    int lastSelected() const { return m_last; }

    QSize sizeHint() const override;

Q_SIGNALS:
    /// In buckets, both included; -1, -1 when nothing is selected any more. While the pointer drags, only at its end.
    void selectionChanged(int first, int last);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QRect plot() const;
    int axisWidth() const;
    qint64 scaleTop() const;
    int steps() const { return m_compact ? 2 : 4; }
    int bucketAt(const QPoint &position) const;
    QRectF bucketRect(int bucket) const;
    double xOf(const QDateTime &time) const;
    void paintGrid(QPainter &painter) const;
    void paintSelection(QPainter &painter) const;
    void paintBars(QPainter &painter) const;
    void paintTimeAxis(QPainter &painter) const;
    QList<QDateTime> marks() const;
    QString markText(const QDateTime &mark) const;
    void setSelection(int first, int last);
    void moveCursor(int step, bool extend);
    void showTip(int bucket);
    void describe();

    const Theme &m_theme;
    ChartTip *m_tip;
    QString m_title;
    ChartData m_data;
    bool m_compact = false;
    int m_first = -1;
    int m_last = -1;
    int m_anchor = -1; ///< where the brush began
    int m_cursor = -1; ///< where it is
    bool m_dragging = false;
};

} // namespace obi
