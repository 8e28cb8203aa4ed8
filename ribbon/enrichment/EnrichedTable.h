// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

#include <utility>

class QCheckBox;

namespace obi {

class EnrichedModel;
class PivotMenu;
class Theme;

/// The table of what a text holds. Space checks the current row, Ctrl+A all of them; copying takes the checked rows, or
/// the current one. Everything else of the keyboard that belongs to the list as a whole is told.
class EnrichedTable : public QTableView
{
    Q_OBJECT
public:
    EnrichedTable(const Theme &theme, EnrichedModel &model, PivotMenu &pivot, QWidget *parent = nullptr);

    void setModules(int count); ///< how many the matrix has to show
    /// The height that shows all rows.
    int wholeHeight() const;
    void retranslate();

Q_SIGNALS:
    /// First and last place on show.
    void shown(int first, int last);
    void currentMoved();
    void keyPressed(int key); ///< a letter, without modifiers
    void leftUpwards();       ///< Up in the first row

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) override;

private:
    void build();
    void layColumns();
    std::pair<int, int> placesShown() const;
    void tellShown();
    void sortBy(int column);
    void toggle(int place);
    void showChecks();

    const Theme &m_theme;
    EnrichedModel &m_model;
    QCheckBox *m_all;
    int m_modules = 4;
};

} // namespace obi
