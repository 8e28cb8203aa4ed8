// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enrichment/EnrichedDelegate.h"

#include "enrichment/EnrichedModel.h"
#include "look/StylePaint.h"
#include "look/Words.h"

#include <QPainter>

namespace obi {

void EnrichedDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                    const QRect &content) const
{
    constexpr int IconSize = 14;
    constexpr int IconGap = 6;
    if (index.column() == EnrichedModel::Pivot)
        return drawButton(painter, option, index);
    if (index.column() == EnrichedModel::Check) {
        QStyleOption box;
        box.state = QStyle::State_Enabled;
        box.state |= index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
        box.rect = QRect(content.x(), content.y(), style::IndicatorSize, content.height());
        return style::checkBox(painter, theme(), box);
    }
    const auto observable = observableAt(index.siblingAtColumn(EnrichedModel::Pivot));
    if (!observable)
        return;
    const QRect place(content.left(), content.top(), IconSize, content.height());
    style::icon(painter, theme(), observableIcon(observable->type()), theme().color(Theme::Role::Text2),
                QStyle::visualRect(option.direction, content, place), IconSize);
    const QRect words = content.adjusted(IconSize + IconGap, 0, 0, 0);
    drawValue(painter, option, QStyle::visualRect(option.direction, content, words), *observable);
}

} // namespace obi
