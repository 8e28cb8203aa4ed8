// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "look/BaseDelegate.h"

namespace obi {

/// The cells of the list of incidents: severity by bars and word, status by glyph and word, ids in their own face; the
/// title of what nobody has looked at stands out.
class IncidentDelegate : public BaseDelegate
{
    Q_OBJECT
public:
    using BaseDelegate::BaseDelegate;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &content) const override;
    QFont cellFont(const QModelIndex &index) const override;
};

} // namespace obi
