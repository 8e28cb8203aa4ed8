// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/CatalogueDelegate.h"

#include "look/StylePaint.h"
#include "look/Tall.h"
#include "orbital/CatalogueModel.h"

#include <QLocale>
#include <QPainter>

namespace obi {
using namespace Qt::StringLiterals;
namespace {
constexpr int ChevronLeft = 12;
constexpr int TextLeft = 28;
constexpr int Side = 12;
} // namespace

QSize CatalogueDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {160, qMax(tall(theme(), RowHeight), theme().rowHeight())};
}

void CatalogueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    using Role = Theme::Role;
    const style::Saved saved(painter);
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const auto place = [&](const QRect &part) { return QStyle::visualRect(row.direction, row.rect, part); };
    const bool heading = index.data(CatalogueModel::HeadingRole).toBool();
    const bool selected = row.state.testFlag(QStyle::State_Selected) && !heading;
    const bool hovered = row.state.testFlag(QStyle::State_MouseOver);
    painter->fillRect(row.rect, theme().color(selected ? Role::Soft : hovered ? Role::Hover : Role::Base));
    if (selected)
        painter->fillRect(place({row.rect.x(), row.rect.y(), 3, row.rect.height()}), theme().color(Role::Accent));
    if (heading) {
        paintHeading(painter, row, index);
    } else {
        painter->setFont(theme().font(selected ? Theme::Type::DenseStrong : Theme::Type::Dense));
        drawLine(painter, row, place(row.rect.adjusted(TextLeft, 0, -Side, 0)), row.text, theme().color(Role::Text));
    }
    constexpr auto Ringed = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    if ((row.state & Ringed) == Ringed) {
        painter->setPen(QPen(theme().color(Role::Focus), 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(row.rect.adjusted(1, 1, -1, -1));
    }
}

void CatalogueDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    using Role = Theme::Role;
    const auto place = [&](const QRect &part) { return QStyle::visualRect(option.direction, option.rect, part); };
    const QString chevron = index.data(CatalogueModel::FoldedRole).toBool() ? u"right"_s : u"down"_s;
    const QRect square(option.rect.x() + ChevronLeft, option.rect.y() + (option.rect.height() - 12) / 2, 12, 12);
    style::icon(painter, theme(), chevron, theme().color(Role::Text2), place(square));
    painter->setFont(theme().figures(Theme::Type::Caption));
    const QString count = QLocale().toString(index.data(CatalogueModel::CountRole).toInt());
    drawLine(painter, option, place(option.rect.adjusted(TextLeft, 0, -Side, 0)), count, theme().color(Role::Text3),
             Qt::AlignTrailing);
    const int taken = painter->fontMetrics().horizontalAdvance(count) + 8;
    painter->setFont(theme().font(Theme::Type::CaptionStrong));
    drawLine(painter, option, place(option.rect.adjusted(TextLeft, 0, -Side - taken, 0)), option.text,
             theme().color(Role::Text2));
}

} // namespace obi
