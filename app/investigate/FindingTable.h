// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pivot/PivotDelegate.h"

#include <QTableView>

namespace obi {

class FindingRows;

/// Rows of two lines with a pivot button (44 high): a value and its time, more about it and its state.
class FindingDelegate : public PivotDelegate
{
    Q_OBJECT
public:
    static constexpr int Height = 44;
    using PivotDelegate::PivotDelegate;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &content) const override;
};

class FindingTable : public QTableView
{
    Q_OBJECT
public:
    FindingTable(const Theme &theme, PivotMenu &pivot, FindingRows &rows, QWidget *parent = nullptr);

private:
    void wantVisible();
    void takeTheme();
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

    const Theme &m_theme;
    FindingRows &m_rows;
};

} // namespace obi
