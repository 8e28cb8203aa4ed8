// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/CellDelegates.h"

#include "look/ObservableCell.h"
#include "look/Words.h"

#include <QLocale>
#include <QPainter>

namespace obi {
namespace {

using Role = Theme::Role;
using Type = Theme::Type;

constexpr int GlyphSize = 14;
constexpr int GlyphGap = 6;

std::optional<Disposition> dispositionOf(const QModelIndex &index)
{
    return dispositionFromNumber(index.data(DispositionRole).toInt());
}

bool isLoading(const QModelIndex &index)
{
    const QVariant value = index.data(DispositionRole);
    return value.isValid() && value.toInt() < 0;
}

bool isNumber(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double:
        return true;
    default:
        return false;
    }
}

// The glyph at the leading edge of `content`; gives what is left of it.
QRect drawGlyph(QPainter *painter, const QStyleOptionViewItem &option, const QRect &content, const QPixmap &glyph)
{
    const QRect square(content.x(), content.center().y() - GlyphSize / 2 + 1, GlyphSize, GlyphSize);
    painter->drawPixmap(QStyle::visualRect(option.direction, content, square), glyph);
    return QStyle::visualRect(option.direction, content, content.adjusted(GlyphSize + GlyphGap, 0, 0, 0));
}

} // namespace

void VerdictDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                   const QRect &content) const
{
    if (isLoading(index))
        return drawLoadingBar(painter, content);
    const auto disposition = dispositionOf(index);
    if (!disposition)
        return BaseDelegate::paintContent(painter, option, index, content);
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QPixmap glyph = theme().glyph(*disposition, surface(option, index), GlyphSize, ratio);
    const QRect rest = drawGlyph(painter, option, content, glyph);
    drawLine(painter, option, rest, dispositionWord(*disposition), theme().text(*disposition));
}

void NumberDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QRect &content) const
{
    const bool number = isNumber(index.data());
    drawLine(painter, option, content, option.text, theme().color(Role::Text),
             number ? Qt::AlignTrailing : option.displayAlignment);
}

// A model's own weight (the risk column's figures are strong) stays.
QFont NumberDelegate::cellFont(const QModelIndex &index) const
{
    const QVariant wanted = index.data(Qt::FontRole);
    const bool strong = wanted.isValid() && wanted.value<QFont>().weight() > QFont::Normal;
    return theme().figures(strong ? Type::DenseStrong : Type::Dense);
}

// Item views hand over a locale without the separators of thousands.
QString NumberDelegate::displayText(const QVariant &value, const QLocale &) const
{
    return BaseDelegate::displayText(value, QLocale());
}

void ShareDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                 const QRect &content) const
{
    constexpr int BarWidth = 40;
    constexpr int BarHeight = 4;
    constexpr int FigureWidth = 46;
    const QVariant value = index.data(FractionRole);
    if (!value.isValid())
        return NumberDelegate::paintContent(painter, option, index, content);
    const double fraction = qBound(0.0, value.toDouble(), 1.0);
    const QString percent = QLocale().toString(fraction * 100, 'f', 1) + QLocale().percent();
    drawLine(painter, option, content, option.text.isEmpty() ? percent : option.text, theme().color(Role::Text),
             Qt::AlignTrailing);
    const QRect bar(content.right() - theme().scaled(FigureWidth) - BarWidth, content.center().y() - 1, BarWidth,
                    BarHeight);
    if (bar.left() < content.left())
        return;
    painter->fillRect(QStyle::visualRect(option.direction, content, bar), theme().color(Role::Line));
    const QRect done(bar.topLeft(), QSize(qRound(BarWidth * fraction), BarHeight));
    painter->fillRect(QStyle::visualRect(option.direction, content, done), theme().color(Role::Text3));
}

void TrendDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &, const QModelIndex &index,
                                 const QRect &content) const
{
    constexpr int Pitch = 10;
    constexpr int Gap = 1;
    const QVariant value = index.data(TrendRole);
    if (!value.isValid())
        return;
    const auto values = value.value<QList<double>>();
    if (values.isEmpty())
        return drawLoadingBar(painter, content);
    const double highest = qMax(*std::max_element(values.begin(), values.end()), 1e-9);
    const int height = content.height() - 10;
    const int pitch = qBound(2, int(content.width() / values.size()), Pitch);
    int x = content.x();
    for (const double each : values) {
        const int bar = qMax(1, qRound(height * qMax(each, 0.0) / highest));
        painter->fillRect(x, content.bottom() - 5 - bar, pitch - Gap, bar, theme().fill(Disposition::Common));
        x += pitch;
    }
}

} // namespace obi
