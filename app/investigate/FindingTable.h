// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pivot/PivotDelegate.h"
#include "pivot/PivotMenu.h"

#include <QItemSelectionModel>
#include <QTableView>

#include <memory>
#include <optional>

namespace obi {

class FindingRows;
struct Findings;

/// Rows of two lines with a pivot button (44 high): a value and its time, more about it and its state.
class FindingDelegate : public PivotDelegate
{
    Q_OBJECT
public:
    static constexpr int Height = 44;
    using PivotDelegate::PivotDelegate;
    /// Where a row that can be checked has its box, and where a row tells of its state.
    static QRect checkRect(const QRect &row);
    static QRect stateRect(const QRect &row);

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &content) const override;
    bool tellsActions(const QModelIndex &index) const override;

private:
    struct Line {
        QString text;
        QColor ink;
        QString icon;
        bool isFigure = false;
    };
    Line stateLine(const QModelIndex &index) const;
    /// A line with something at its end.
    void drawEnds(QPainter *painter, const QStyleOptionViewItem &option, const QRect &whole, const Line &end,
                  const Line &start, Theme::Type font, Qt::TextElideMode mode) const;
};

/// Messages are chosen by check boxes too: a row that is selected is checked.
class FindingTable : public QTableView
{
    Q_OBJECT
public:
    FindingTable(const Theme &theme, PivotMenu &pivot, FindingRows &rows, QWidget *parent = nullptr);

    bool hasChecks() const;
    QList<Observable> selected() const;
    /// In place of what it shows; what is selected, and the current row, stay so where they come again.
    void take(const std::shared_ptr<const Findings> &findings);

private:
    void select(const QList<Observable> &observables, const std::optional<Observable> &current);
    void remediate(PivotMenu::Remedy remedy);
    void wantVisible();
    void takeTheme();
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

    const Theme &m_theme;
    PivotMenu &m_pivot;
    FindingRows &m_rows;
};

} // namespace obi
