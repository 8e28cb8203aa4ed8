// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reporting/ReportCatalogue.h"

#include <QTableView>

namespace obi {

class PivotMenu;
class ReportModel;
class Settings;
class Theme;

/// A report's table: delegates by kind of column, sorting by header, columns to show and hide from the header's
/// context menu (remembered), the last column takes the rest of the width.
class ReportTableView : public QTableView
{
    Q_OBJECT
public:
    ReportTableView(const Theme &theme, Settings &settings, PivotMenu &pivot, QWidget *parent = nullptr);

    /// `place` is the report and table in settings: "url-filtering/domains".
    void show(ReportModel *model, const QString &place);
    /// The trend column only where the span can be cut into slices.
    void setTrendVisible(bool visible);

    /// First and last row on show, -1 where there is none.
    int firstVisibleRow() const;
    int lastVisibleRow() const;

Q_SIGNALS:
    /// Other rows than before are on show.
    void visibleRowsChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAbstractItemDelegate *delegateFor(ColumnKind kind) const;
    int widthOf(int column) const;
    void layColumns();
    void stretchLast();
    void openColumnMenu(const QPoint &position);
    QStringList hiddenColumns() const;
    void setColumnShown(const QString &id, bool shown);
    void sortBy(int column);

    const Theme &m_theme;
    Settings &m_settings;
    ReportModel *m_model = nullptr;
    QString m_place;
    bool m_trendVisible = true;
    QAbstractItemDelegate *m_plain;
    QAbstractItemDelegate *m_pivot;
    QAbstractItemDelegate *m_verdict;
    QAbstractItemDelegate *m_number;
    QAbstractItemDelegate *m_share;
    QAbstractItemDelegate *m_trend;
};

} // namespace obi
