// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/BaseDelegate.h"

namespace obi {

/// A row of a list with words and, at its end, a note; a warning wears the mark and the colour of one.
class NoteRowDelegate : public BaseDelegate
{
    Q_OBJECT
public:
    static constexpr int NoteRole = Qt::UserRole + 64;    ///< QString
    static constexpr int WarningRole = Qt::UserRole + 65; ///< bool: the note warns

    using BaseDelegate::BaseDelegate;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &content) const override;
};

} // namespace obi
