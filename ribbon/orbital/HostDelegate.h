// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pivot/PivotDelegate.h"

namespace obi {

/// A host's row: check box, name, how far it is in a word and a mark. The pivot button takes the mark's place in the
/// row under the pointer and in the current one.
class HostDelegate : public PivotDelegate
{
    Q_OBJECT
public:
    using PivotDelegate::PivotDelegate;

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &content) const override;

private:
    static QRect checkRect(const QRect &row);
};

} // namespace obi
