// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/BaseDelegate.h"

namespace obi {

/// A row of the catalogue: a heading with its chevron and count, or a query under it.
class CatalogueDelegate : public BaseDelegate
{
    Q_OBJECT
public:
    static constexpr int RowHeight = 26;
    using BaseDelegate::BaseDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace obi
