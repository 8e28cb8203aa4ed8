// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/BaseDelegate.h"

namespace obi {

/// ModuleMatrixRole as a row of glyphs, one for each module and each at the same place in every row; modules that find
/// no room are counted at the end ("+3"). The words are the model's: Qt::ToolTipRole and Qt::AccessibleTextRole
/// (opinionLines() of look/OpinionWords.h).
class ModuleMatrixDelegate : public BaseDelegate
{
    Q_OBJECT
public:
    using BaseDelegate::BaseDelegate;

    /// A column wide enough for so many modules; from six on they stand closer.
    static int widthFor(int modules);

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &content) const override;
};

} // namespace obi
