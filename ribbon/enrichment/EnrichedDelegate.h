// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pivot/PivotDelegate.h"

namespace obi {

/// The cells of EnrichedModel beside the figures: the check box, the value with the icon of its type, and the pivot
/// button in a column of its own.
class EnrichedDelegate : public PivotDelegate
{
    Q_OBJECT
public:
    using PivotDelegate::PivotDelegate;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &content) const override;
};

} // namespace obi
