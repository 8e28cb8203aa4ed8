// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pivot/PivotDelegate.h"

namespace obi {

/// An action in two lines: the observable and how it stands; who was asked for what, and when. The dot before it says
/// that nobody has seen the end yet.
class ActionDelegate : public PivotDelegate
{
    Q_OBJECT
public:
    static constexpr int RowHeight = 40;
    using PivotDelegate::PivotDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &content) const override;
    bool tellsActions(const QModelIndex &) const override { return true; }
};

} // namespace obi
