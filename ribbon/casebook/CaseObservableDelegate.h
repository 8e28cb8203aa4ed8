// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pivot/PivotDelegate.h"

namespace obi {

/// Rows of the case's observables: headings with counts; verdict, value, word and pivot button.
class CaseObservableDelegate : public PivotDelegate
{
    Q_OBJECT
public:
    using PivotDelegate::PivotDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &content) const override;

private:
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintVerdictCounts(QPainter *painter, const QModelIndex &index, const QRect &row) const;
};

} // namespace obi
