// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace obi {

class PivotMenu;
class ResultModel;
class Theme;

/// The results, whichever columns they have. A column is as wide as the first values that came need, once; the last
/// one takes the rest. It is no higher than its rows, so that what follows it stands under them.
class ResultTable : public QTableView
{
    Q_OBJECT
public:
    static constexpr int WidestColumn = 300;
    static constexpr int Measured = 50; ///< rows that decide a width

    ResultTable(const Theme &theme, ResultModel &model, PivotMenu &pivot, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void sortBy(int column);
    void layColumns();
    void tellVisible();
    void contentChanged();

    ResultModel &m_model;
    const Theme &m_theme;
    QList<int> m_widths; ///< wanted, by column
    bool m_measured = false;
};

} // namespace obi
