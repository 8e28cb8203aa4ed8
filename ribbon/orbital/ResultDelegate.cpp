// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/ResultDelegate.h"

#include "look/ObservableCell.h"
#include "orbital/CellTyper.h"

#include <QHelpEvent>
#include <QPainter>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int Glyph = 14;
constexpr int GlyphGap = 6;
constexpr int ButtonSpace = 26;
constexpr int ShownOfHash = 17; ///< digits

bool isJudged(const QModelIndex &index)
{
    const auto observable = PivotDelegate::observableAt(index);
    return observable && CellTyper::hasVerdict(observable->type());
}

bool isHash(const Observable &observable)
{
    return observable.type() == ObservableType::Sha256 || observable.type() == ObservableType::Sha1 ||
           observable.type() == ObservableType::Md5;
}

} // namespace

QFont ResultDelegate::cellFont(const QModelIndex &) const
{
    return theme().font(Theme::Type::Mono);
}

QSize ResultDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize plain = BaseDelegate::sizeHint(option, index);
    if (!isJudged(index))
        return plain;
    // A hash is told by its ends.
    const int shortened = QFontMetrics(cellFont(index)).horizontalAdvance(u'0') * ShownOfHash;
    const int text = isHash(*observableAt(index)) ? qMin(plain.width(), shortened) : plain.width();
    return {text + Glyph + GlyphGap + ButtonSpace, plain.height()};
}

// A value may be more than what is in it: it is told whole.
bool ResultDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    const QRect button = QStyle::visualRect(option.direction, option.rect, hitRect(option.rect));
    if (button.contains(event->pos()))
        return PivotDelegate::helpEvent(event, view, option, index);
    return BaseDelegate::helpEvent(event, view, option, index);
}

void ResultDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QRect &content) const
{
    const auto place = [&](const QRect &part) { return QStyle::visualRect(option.direction, option.rect, part); };
    const bool judged = isJudged(index);
    QRect words = content;
    if (judged) {
        const auto disposition = dispositionFromNumber(index.data(DispositionRole).toInt());
        const qreal ratio = painter->device()->devicePixelRatioF();
        const QPixmap mark = disposition ? theme().glyph(*disposition, surface(option, index), Glyph, ratio)
                                         : theme().pixmap(u"pend"_s, theme().color(Theme::Role::Text3), Glyph, ratio);
        painter->drawPixmap(place({words.left(), words.top() + (words.height() - Glyph) / 2, Glyph, Glyph}), mark);
        words.adjust(Glyph + GlyphGap, 0, 0, 0);
    }
    constexpr auto Ringed = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    const bool current = (option.state & Ringed) == Ringed;
    const bool button = observableAt(index) && (judged || current || isHovered(option, index));
    if (button)
        words.adjust(0, 0, -ButtonSpace - actionRoom(index), 0);
    QStyleOptionViewItem cell = option;
    cell.textElideMode = observableAt(index) ? Qt::ElideMiddle : Qt::ElideRight;
    const auto ink = isLeading(option, index) || observableAt(index) ? Theme::Role::Text : Theme::Role::Text2;
    drawLine(painter, cell, place(words), option.text, theme().color(ink), option.displayAlignment);
    if (button)
        drawButton(painter, option, index);
}

} // namespace obi
