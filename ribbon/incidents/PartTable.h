// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace obi {

class PivotMenu;
class Theme;

/// A table of what belongs to an incident: observables with their pivot buttons, a verdict, plain cells. The first
/// column takes the room that the others leave.
class PartTable : public QTableView
{
    Q_OBJECT
public:
    /// `widths` of all columns; the first one's is the least that it gets. `verdictColumn` -1: none.
    PartTable(const Theme &theme, PivotMenu &pivot, QAbstractItemModel &model, QList<int> widths, int verdictColumn,
              QWidget *parent = nullptr);

    /// The first and the last row on show.
    std::pair<int, int> visibleRows() const;

Q_SIGNALS:
    void visibleRowsChanged();

private:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

    const Theme &m_theme;
    QList<int> m_widths;
};

} // namespace obi
