// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reporting/ChartData.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace obi {

class ChartLegend;
class StackedChart;
class Theme;

/// A chart under its header: arrow that folds it, title, size of the buckets, legend.
class ChartPane : public QWidget
{
    Q_OBJECT
public:
    explicit ChartPane(const Theme &theme, QWidget *parent = nullptr);

    void setSpec(const ChartSpec &spec);
    void setData(const ChartData &data);
    void setCompact(bool compact);
    StackedChart *chart() const { return m_chart; }
    /// The buckets as a table in a window of its own.
    void showAsTable();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setFolded(bool folded);
    void retranslate();
    void retheme();
    QString bucketText() const;

    const Theme &m_theme;
    ChartSpec m_spec{};
    QToolButton *m_fold;
    QLabel *m_title;
    QLabel *m_note;
    ChartLegend *m_legend;
    StackedChart *m_chart;
    bool m_folded = false;
};

/// Swatch, glyph where series are verdicts, and name of each series.
class ChartLegend : public QWidget
{
    Q_OBJECT
public:
    explicit ChartLegend(const Theme &theme, QWidget *parent = nullptr);
    void setSpec(const ChartSpec &spec);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int widthOf(const SeriesSpec &series) const;

    const Theme &m_theme;
    ChartSpec m_spec{};
};

} // namespace obi
