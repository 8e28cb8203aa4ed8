// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "investigate/ChipsModel.h"
#include "look/BaseDelegate.h"

#include <QListView>

namespace obi {

class PivotMenu;

/// An observable in a frame of its own, with the glyph of its verdict and a cross that removes it.
class ChipDelegate : public BaseDelegate
{
    Q_OBJECT
public:
    static constexpr int Height = 24;
    static constexpr int Longest = 260; ///< of its text
    using BaseDelegate::BaseDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    static QRect crossRect(const QRect &chip);
    void setFieldWidth(int width) { m_fieldWidth = width; }

private:
    int m_fieldWidth = 0;
};

/// Chips in rows, and after the last of them the field that more is written in: a sibling that lies over the view,
/// since screen readers hear of nothing but items inside a view. Arrow keys lead from the field to the chips and back;
/// Delete removes them; the menu key, a right click and Enter open the pivot menu.
class ChipsView : public QListView
{
    Q_OBJECT
public:
    ChipsView(const Theme &theme, PivotMenu &pivot, ChipsModel &chips, QWidget *field, QWidget *parent = nullptr);

    int wantedHeight() const { return contentsSize().height(); }
    void focusLast(); ///< from the field, with Left or Backspace

Q_SIGNALS:
    void laidOut();
    void fieldWanted(const QString &typed); ///< the keyboard goes back, with what was typed

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void placeField();
    void takeFieldWidth();
    void repaintChips(const QSet<Observable> &changed);
    void removeSelected();
    void openMenu(const QModelIndex &index);
    QList<Observable> chosen() const;

    PivotMenu &m_pivot;
    ChipsModel &m_chips;
    ChipDelegate *m_delegate;
    QWidget *m_field;
};

} // namespace obi
