// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Observable.h"
#include "look/BaseDelegate.h"

#include <memory>
#include <optional>

class QAbstractItemView;

namespace obi {

struct ActionRecord;
class PivotMenu;
class PivotTrigger;
class Theme;

/// Paints an observable with its type icon and, at the trailing end of the cell, the pivot button; no widget per row.
/// install() makes the view forward hover, press, right click, Menu key, Shift+F10, Alt+Down and Enter to the menu,
/// and Ctrl+C / Ctrl+Shift+C copy the selected observables plain and defanged.
///
/// Models answer for such a cell: Qt::DisplayRole and Qt::AccessibleTextRole the value, ObservableRole the observable,
/// Qt::AccessibleDescriptionRole observableDescription() of PivotWords.h. One that answers LeadingVerdictRole too has
/// that mark in the place of its type's. A cell that answers ObservablesRole too opens the menu for all of those.
class PivotDelegate : public BaseDelegate
{
    Q_OBJECT
public:
    PivotDelegate(const Theme &theme, PivotMenu &menu, QObject *parent = nullptr);
    ~PivotDelegate() override;

    /// For item views: cells that answer ObservableRole get the delegate's look and behaviour.
    PivotTrigger *install(QAbstractItemView *view);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    /// The pivot button inside a cell: 18 × 18 drawn, its hit area 24 wide and as high as the row.
    static QRect buttonRect(const QRect &cell);
    static QRect hitRect(const QRect &cell);
    /// Before the button: the mark of an action that was run on the observable.
    static QRect actionRect(const QRect &cell);
    static std::optional<Observable> observableAt(const QModelIndex &index);
    static QList<Observable> observablesAt(const QModelIndex &index); ///< of a cell that may hold several

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &content) const override;
    QFont cellFont(const QModelIndex &index) const override;
    /// The value in its own face, shortened in the middle where it does not fit.
    void drawValue(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                   const Observable &observable) const;
    /// Where a module was asked to act on the observable, with a mark before it: how that stands.
    void drawButton(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// What words leave to that mark; 0 where there is none.
    int actionRoom(const QModelIndex &index) const;
    /// Where the row says that in words, the button needs no mark.
    virtual bool tellsActions(const QModelIndex &) const { return false; }

private:
    const ActionRecord *markedAction(const QModelIndex &index) const;
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace obi
