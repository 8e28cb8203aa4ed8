// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPersistentModelIndex>

#include <functional>

class QAbstractItemView;
class QContextMenuEvent;
class QKeyEvent;
class QMouseEvent;
class QWidget;

namespace obi {

class Observable;
class PivotMenu;

/// Child of an item view whose cells hold observables: opens the pivot menu for pointer and keys, copies, and knows
/// which button is hovered or open. A right click, the Menu key and Shift+F10 on one of several chosen observables open
/// the menu for all of them; the button, Enter and Alt+Down always that of one.
class PivotTrigger : public QObject
{
    Q_OBJECT
public:
    PivotTrigger(QAbstractItemView *view, PivotMenu &menu);
    static const PivotTrigger *of(const QWidget *view);

    QModelIndex hoveredIndex() const { return m_hovered; }
    QModelIndex openIndex() const { return m_open; }
    /// The cell with an observable that `index` stands for: itself, or the first one of its row.
    static QModelIndex observableCell(const QModelIndex &index);
    /// Of the selection in the order shown, or of the current cell.
    QList<Observable> chosen() const;
    /// Instead of the selection: for views whose rows are checked, or whose selection can be very large.
    void setChooser(std::function<QList<Observable>()> chooser) { m_chooser = std::move(chooser); }

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool pointer(QMouseEvent *event);
    bool contextMenu(QContextMenuEvent *event);
    bool key(QKeyEvent *event);
    static bool opensMenu(const QKeyEvent *event);
    static bool copies(const QKeyEvent *event);
    void hover(const QModelIndex &index);
    bool open(const QModelIndex &index);
    bool openForChosen(const QModelIndex &index);
    bool openByMenuKey();
    void show(const QModelIndex &index);
    /// Of the selected cells those in the column of this one: a row may hold observables of several kinds.
    QList<Observable> chosenLike(const QModelIndex &index) const;
    QModelIndexList selectedCells() const;
    QList<Observable> inOrder(QModelIndexList cells) const;
    QRect hitRect(const QModelIndex &index) const;
    QRect globalHitRect(const QModelIndex &index) const;
    void repaint(const QList<Observable> &changed);
    bool holdsAny(int row, const QList<Observable> &observables) const;

    QAbstractItemView *m_view;
    PivotMenu &m_menu;
    std::function<QList<Observable>()> m_chooser;
    QPersistentModelIndex m_hovered;
    QPersistentModelIndex m_open;
};

} // namespace obi
