// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/BaseDelegate.h"

namespace obi {

/// A case in the list: worst verdict, title and time, under it the number of observables and whether it is active.
class CaseRowDelegate : public BaseDelegate
{
    Q_OBJECT
public:
    static constexpr int RowHeight = 40;
    using BaseDelegate::BaseDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &content) const override;

private:
    void paintMark(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintSecondLine(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                         const QRect &line) const;
};

} // namespace obi
