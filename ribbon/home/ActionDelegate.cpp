// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "home/ActionDelegate.h"

#include "home/ActionsModel.h"
#include "look/ObservableCell.h"
#include "look/StylePaint.h"
#include "look/Tall.h"
#include "pivot/ActionWords.h"

#include <QPainter>

namespace obi {
namespace {

constexpr int Dot = 6;
constexpr int Mark = 14;
constexpr int MarkGap = 6;
constexpr int Gap = 12;

} // namespace

QSize ActionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, tall(theme(), RowHeight, TwoLines)};
}

void ActionDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QRect &) const
{
    const auto observable = observableAt(index);
    if (!observable)
        return;
    if (!index.data(ActionsModel::SeenRole).toBool()) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme().color(Theme::Role::Accent));
        painter->drawEllipse(QRectF(option.rect.left() + 6, option.rect.top() + 9, Dot, Dot));
        painter->restore();
    }
    const QRect button = hitRect(option.rect);
    const QRect row(option.rect.left() + FirstPadding, option.rect.top() + 3,
                    button.left() - option.rect.left() - FirstPadding - 4, option.rect.height() - 6);
    const QRect upper(row.left(), row.top(), row.width(), row.height() / 2);
    const QRect lower(row.left(), upper.bottom() + 1, row.width(), row.height() / 2);
    const auto state = ActionRecord::State(index.data(ActionsModel::StateRole).toInt());
    const auto [icon, ink] = actionMark(state);
    painter->setFont(theme().font(Theme::Type::Dense));
    const QString word = index.data(ActionsModel::StateWordRole).toString();
    const int wide = painter->fontMetrics().horizontalAdvance(word) + 1;
    const QRect end(upper.right() - wide + 1, upper.top(), wide, upper.height());
    drawLine(painter, option, end, word, inkColor(theme(), ink), Qt::AlignTrailing);
    style::icon(painter, theme(), icon, inkColor(theme(), ink),
                QRect(end.left() - Mark - MarkGap, upper.top(), Mark, upper.height()), Mark);
    drawValue(painter, option, upper.adjusted(0, 0, -wide - Mark - MarkGap - Gap, 0), *observable);
    painter->setFont(theme().figures(Theme::Type::Caption));
    const QString when = index.data(ActionsModel::WhenRole).toString();
    drawLine(painter, option, lower, when, theme().color(Theme::Role::Text3), Qt::AlignTrailing);
    const int whenWide = painter->fontMetrics().horizontalAdvance(when) + Gap;
    drawLine(painter, option, lower.adjusted(0, 0, -whenWide, 0), index.data(SecondLineRole).toString(),
             theme().color(Theme::Role::Text2));
    drawButton(painter, option, index);
}

} // namespace obi
