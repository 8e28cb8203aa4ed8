// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/NoteRowDelegate.h"

namespace obi {

/// A row with a check box before its words and note. A click anywhere on the row, and Space, check it.
class CheckRowDelegate : public NoteRowDelegate
{
    Q_OBJECT
public:
    using NoteRowDelegate::NoteRowDelegate;

private:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &content) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
};

} // namespace obi
