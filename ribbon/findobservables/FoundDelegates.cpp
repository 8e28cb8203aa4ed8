// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findobservables/FoundDelegates.h"

#include "findobservables/FoundModel.h"

#include <QLocale>
#include <QPainter>

namespace obi {
namespace {

using Role = Theme::Role;
using Type = Theme::Type;

constexpr int Left = BaseDelegate::FirstPadding;
constexpr int Mark = 12;
constexpr int CountGap = 8;

int middle(const QRect &cell)
{
    return cell.top() + (cell.height() - Mark) / 2;
}

} // namespace

bool HeadingPaint::isHeading(const QModelIndex &index)
{
    return index.data(FoundModel::HeadingRole).toBool();
}

void HeadingPaint::paint(const Theme &theme, QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index)
{
    painter->save();
    const QRect &cell = option.rect;
    painter->fillRect(cell, theme.color(Role::Window));
    painter->fillRect(cell.left(), cell.bottom(), cell.width(), 1, theme.color(Role::Line));
    if (index.column() == FoundModel::ValueColumn) {
        const int end = paintWords(theme, painter, cell, index);
        paintCounts(theme, painter, cell.adjusted(end - cell.left() + CountGap, 0, 0, 0), index);
    }
    constexpr auto Ringed = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    if ((option.state & Ringed) == Ringed) {
        painter->setPen(QPen(theme.color(Role::Focus), 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(cell.adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

int HeadingPaint::paintWords(const Theme &theme, QPainter *painter, const QRect &cell, const QModelIndex &index)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    const bool collapsed = index.data(FoundModel::CollapsedRole).toBool();
    painter->drawPixmap(cell.left() + Left, middle(cell),
                        theme.pixmap(collapsed ? QStringLiteral("right") : QStringLiteral("down"),
                                     theme.color(Role::Text2), Mark, ratio));
    const QRect words = cell.adjusted(Left + Mark + 8, 0, -BaseDelegate::Padding, 0);
    painter->setFont(theme.font(Type::CaptionStrong));
    painter->setPen(theme.color(Role::Text));
    const QString heading = index.data().toString();
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, heading);
    const int width = painter->fontMetrics().horizontalAdvance(heading);
    painter->setFont(theme.font(Type::Caption));
    painter->setPen(theme.color(Role::Text3));
    const QString count = QLocale().toString(index.data(FoundModel::CountRole).toInt());
    painter->drawText(words.adjusted(width + 6, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, count);
    return words.left() + width + 6 + painter->fontMetrics().horizontalAdvance(count);
}

// At the trailing edge, the worst first; where not all find room, the worst alone.
void HeadingPaint::paintCounts(const Theme &theme, QPainter *painter, const QRect &room, const QModelIndex &index)
{
    const auto counts = index.data(FoundModel::VerdictCountsRole).value<QList<int>>();
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->setFont(theme.figures(Type::Caption));
    const auto widthOf = [&](Disposition disposition) {
        return Mark + 3 + painter->fontMetrics().horizontalAdvance(QLocale().toString(counts.value(int(disposition))));
    };
    QList<Disposition> shown;
    int left = room.right() - BaseDelegate::Padding;
    for (const Disposition disposition : AllDispositions) {
        if (counts.value(int(disposition)) == 0)
            continue;
        const int taken = widthOf(disposition) + (shown.isEmpty() ? 0 : CountGap);
        if (left - taken < room.left())
            break;
        left -= taken;
        shown.append(disposition);
    }
    for (const Disposition disposition : std::as_const(shown)) {
        const int width = widthOf(disposition);
        painter->drawPixmap(left, middle(room), theme.glyph(disposition, theme.color(Role::Window), Mark, ratio));
        painter->setPen(theme.text(disposition));
        painter->drawText(QRect(left + Mark + 3, room.top(), width, room.height()), Qt::AlignVCenter,
                          QLocale().toString(counts.value(int(disposition))));
        left += width + CountGap;
    }
}

} // namespace obi
