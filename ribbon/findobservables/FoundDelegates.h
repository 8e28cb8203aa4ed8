// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/CellDelegates.h"
#include "pivot/PivotDelegate.h"

namespace obi {

/// The cells of a heading, whichever column: the ground; in the first chevron, words and counts, also by verdict.
class HeadingPaint
{
public:
    static bool isHeading(const QModelIndex &index);
    static void paint(const Theme &theme, QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index);

private:
    static int paintWords(const Theme &theme, QPainter *painter, const QRect &cell, const QModelIndex &index);
    static void paintCounts(const Theme &theme, QPainter *painter, const QRect &cell, const QModelIndex &index);
};

/// A column's own delegate that leaves headings to HeadingPaint.
template <typename Delegate>
class FoundDelegate : public Delegate
{
public:
    using Delegate::Delegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (HeadingPaint::isHeading(index))
            HeadingPaint::paint(Delegate::theme(), painter, option, index);
        else
            Delegate::paint(painter, option, index);
    }
};

} // namespace obi
