// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reporting/ChartData.h"

#include <QWidget>

namespace obi {

class Theme;

/// The box beside the brush or the bar under the pointer: its time and each series' figure. A child of the page, so
/// that it needs no window of its own; the pointer goes through it.
class ChartTip : public QWidget
{
    Q_OBJECT
public:
    ChartTip(const Theme &theme, QWidget *parent);

    /// Beside `area` (in coordinates of the parent), to its right where there is room.
    void showFor(const ChartData &data, int first, int last, const QRect &area);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Line {
        QString name;
        QString figure;
        SeriesColor color;
    };
    QSize wantedSize() const;

    const Theme &m_theme;
    QString m_heading;
    QList<Line> m_lines;
};

} // namespace obi
