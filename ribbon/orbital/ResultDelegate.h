// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pivot/PivotDelegate.h"

namespace obi {

/// A value of a result. One that modules judge stands with the glyph of its verdict and its pivot button; users, hosts
/// and paths, which fill whole columns, show their button in the row under the pointer and in the current cell.
class ResultDelegate : public PivotDelegate
{
    Q_OBJECT
public:
    using PivotDelegate::PivotDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &content) const override;
    QFont cellFont(const QModelIndex &index) const override;
};

} // namespace obi
