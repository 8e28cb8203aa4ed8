// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pivot/PivotDelegate.h"

namespace obi {

/// A step of the timeline: when, an icon on the line that joins the steps, what and who, and the words under it; a
/// pivot button where they name an observable.
class TimelineDelegate : public PivotDelegate
{
    Q_OBJECT
public:
    using PivotDelegate::PivotDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace obi
