// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/CaseRowDelegate.h"

#include "casebook/CaseListModel.h"
#include "casebook/SharingWords.h"
#include "look/ObservableCell.h"
#include "look/StylePaint.h"
#include "look/Tall.h"

#include <QPainter>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int Mark = 14;
constexpr int MarkLeft = 12;
constexpr int TextLeft = 34;
constexpr int Side = 12;
constexpr int Dot = 8;
constexpr int Sharing = 12; ///< the mark of how it stands with the service

} // namespace

QSize CaseRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {160, tall(theme(), RowHeight, TwoLines)};
}

void CaseRowDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                   const QRect &) const
{
    paintMark(painter, option, index);
    const QRect row = option.rect.adjusted(TextLeft, 3, -Side, -3);
    const int half = row.height() / 2;
    const QString when = index.data(CaseListModel::WhenRole).toString();
    painter->setFont(theme().font(Theme::Type::Caption));
    drawLine(painter, option, row, when, theme().color(Theme::Role::Text3), Qt::AlignTrailing);
    int whenWidth = painter->fontMetrics().horizontalAdvance(when) + 8;
    const QVariant sharing = index.data(CaseListModel::SharingStateRole);
    if (sharing.isValid()) {
        const auto state = sharing.value<SharingState>();
        const QRect square(row.right() - whenWidth - Sharing + 1, row.top(), Sharing, row.height());
        style::icon(painter, theme(), state.icon, inkColor(theme(), state.ink),
                    QStyle::visualRect(option.direction, row, square), Sharing);
        whenWidth += Sharing + 8;
    }
    const bool active = index.data(CaseListModel::ActiveRole).toBool();
    painter->setFont(theme().font(active ? Theme::Type::DenseStrong : Theme::Type::Dense));
    const QRect title(row.left(), row.top(), row.width() - whenWidth, half);
    drawLine(painter, option, title, index.data().toString(), theme().color(Theme::Role::Text));
    paintSecondLine(painter, option, index, {row.left(), row.top() + half, row.width() - whenWidth, half});
}

void CaseRowDelegate::paintMark(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant disposition = index.data(DispositionRole);
    if (!disposition.isValid())
        return;
    const qreal ratio = painter->device()->devicePixelRatioF();
    const auto known = dispositionFromNumber(disposition.toInt());
    const QPixmap mark = known ? theme().glyph(*known, surface(option, index), Mark, ratio)
                               : theme().pixmap(u"pend"_s, theme().color(Theme::Role::Text3), Mark, ratio);
    painter->drawPixmap(option.rect.left() + MarkLeft, option.rect.top() + (option.rect.height() - Mark) / 2, mark);
}

void CaseRowDelegate::paintSecondLine(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                      const QRect &line) const
{
    painter->setFont(theme().font(Theme::Type::Caption));
    const QString count = index.data(SecondLineRole).toString();
    drawLine(painter, option, line, count, theme().color(Theme::Role::Text2));
    if (!index.data(CaseListModel::ActiveRole).toBool())
        return;
    const QColor accent = theme().color(Theme::Role::Accent);
    const int left = line.left() + painter->fontMetrics().horizontalAdvance(count) + 8;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(accent);
    painter->drawEllipse(QRectF(left, line.center().y() - Dot / 2.0 + 1, Dot, Dot));
    painter->setFont(theme().font(Theme::Type::CaptionStrong));
    drawLine(painter, option, line.adjusted(left + Dot + 4 - line.left(), 0, 0, 0), tr("Active"), accent);
}

} // namespace obi
