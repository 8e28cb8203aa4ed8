// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/Report.h"
#include "reporting/ReportCatalogue.h"

#include <QAbstractButton>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QTabBar;

namespace obi {

class SearchField;
class Theme;

/// "20 Nov 10:00–24:00 selected ×": pressing it clears the selection.
class SelectionChip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SelectionChip(const Theme &theme, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

/// The 36 px over a table: tabs with counts, the chart's selection, filter.
class TableBar : public QWidget
{
    Q_OBJECT
public:
    static constexpr int Height = 36;

    explicit TableBar(const Theme &theme, QWidget *parent = nullptr);

    void setTables(const QList<TableSpec> &tables);
    /// Nothing while it is not known.
    void setCount(int table, std::optional<int> rows);
    int current() const;
    /// Nothing: no selection. `canFilter` only where tables can be asked for a part of the span.
    void setSelection(const std::optional<TimeSpan> &selection, bool filtered, bool canFilter);
    SearchField *filter() const { return m_filter; }
    QString filterText() const;

Q_SIGNALS:
    void currentChanged(int table);
    void filterChanged(const QString &text);
    void selectionCleared();
    void filterToSelectionWanted(bool filtered);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void nameTab(int table);
    QString tabText(int table) const;

    const Theme &m_theme;
    QTabBar *m_tabs;
    SelectionChip *m_chip;
    QPushButton *m_toSelection;
    SearchField *m_filter;
    QList<TableSpec> m_tables;
    QList<std::optional<int>> m_counts;
    std::optional<TimeSpan> m_selection;
    bool m_filtered = false;
};

} // namespace obi
