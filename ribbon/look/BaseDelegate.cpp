// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/BaseDelegate.h"

#include "look/RowFollower.h"

#include <QCache>
#include <QHeaderView>
#include <QListView>
#include <QPainter>
#include <QStaticText>
#include <QTableView>

namespace obi {
namespace {

struct Line {
    QString text;
    size_t font; ///< its hash
    int dpi;
    int width;
    Qt::TextElideMode mode;
    bool operator==(const Line &) const = default;
};

size_t qHash(const Line &line, size_t seed = 0)
{
    return qHashMulti(seed, line.text, line.font, line.dpi, line.width, int(line.mode));
}

/// Cut to the width and shaped, which is dearer than painting it. A table paints the same lines over and over.
const QStaticText &shaped(const QPainter &painter, const QString &text, Qt::TextElideMode mode, int width)
{
    constexpr int Most = 2000;
    static QCache<Line, QStaticText> known(Most);
    const Line line{text, qHash(painter.font()), painter.device()->logicalDpiY(), width, mode};
    if (const QStaticText *found = known.object(line))
        return *found;
    auto *made = new QStaticText(painter.fontMetrics().elidedText(text, mode, width));
    made->setTextFormat(Qt::PlainText);
    made->prepare(painter.transform(), painter.font());
    known.insert(line, made);
    return *made;
}

} // namespace

BaseDelegate::BaseDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

void BaseDelegate::prepare(QAbstractItemView *view, const Theme &theme)
{
    new RowFollower(view, theme);
}

void BaseDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.font = cellFont(index);
    cell.fontMetrics = QFontMetrics(cell.font);
    painter->save();
    painter->setFont(cell.font);
    paintRow(painter, cell, index);
    painter->setClipRect(cell.rect, Qt::IntersectClip);
    paintContent(painter, cell, index, contentRect(cell, index));
    painter->restore();
}

QSize BaseDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int side = isLeading(option, index) ? FirstPadding + Padding : 2 * Padding;
    const QFontMetrics metrics(cellFont(index));
    return {metrics.horizontalAdvance(index.data().toString()) + side, m_theme.rowHeight()};
}

void BaseDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                const QRect &content) const
{
    const auto role = isLeading(option, index) ? Theme::Role::Text : Theme::Role::Text2;
    drawLine(painter, option, content, option.text, m_theme.color(role), option.displayAlignment);
}

QFont BaseDelegate::cellFont(const QModelIndex &) const
{
    return m_theme.font(Theme::Type::Dense);
}

QColor BaseDelegate::surface(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (option.state.testFlag(QStyle::State_Selected))
        return m_theme.color(Theme::Role::Soft);
    if (isHovered(option, index))
        return m_theme.color(Theme::Role::Hover);
    const bool alternate = option.features.testFlag(QStyleOptionViewItem::Alternate);
    return m_theme.color(alternate ? Theme::Role::Alt : Theme::Role::Base);
}

QRect BaseDelegate::contentRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int leading = isLeading(option, index) ? FirstPadding : Padding;
    const QRect logical = option.rect.adjusted(leading, 0, -Padding, 0);
    return QStyle::visualRect(option.direction, option.rect, logical);
}

// Trees and lists tell the position themselves; tables leave it out.
bool BaseDelegate::isLeading(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    if (table)
        return table->horizontalHeader()->sectionPosition(index.column()) == 0;
    const auto position = option.viewItemPosition;
    return qobject_cast<const QListView *>(option.widget) || position == QStyleOptionViewItem::Beginning ||
           position == QStyleOptionViewItem::OnlyOne;
}

bool BaseDelegate::isHovered(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (qobject_cast<const QTableView *>(option.widget))
        return RowFollower::hoveredRow(option.widget) == index.row();
    return option.state.testFlag(QStyle::State_MouseOver);
}

void BaseDelegate::drawLine(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                            const QString &text, const QColor &color, Qt::Alignment alignment)
{
    const auto aligned = QStyle::visualAlignment(option.direction, alignment & Qt::AlignHorizontal_Mask);
    // Where a value holds a line break, Qt's delegate makes it this one, which is drawn as a break even here.
    const bool isBroken = text.contains(QChar::LineSeparator) || text.contains(QChar::ParagraphSeparator);
    const QStaticText &shown =
        shaped(*painter, isBroken ? text.simplified() : text, option.textElideMode, rect.width());
    const QSizeF free = QSizeF(rect.size()) - shown.size();
    const qreal share = aligned.testFlag(Qt::AlignRight) ? 1 : aligned.testFlag(Qt::AlignHCenter) ? 0.5 : 0;
    painter->setPen(color);
    const QPointF place = QPointF(rect.topLeft()) + QPointF(share * std::max(0.0, free.width()), free.height() / 2);
    if (free.width() >= 0)
        return painter->drawStaticText(place, shown);
    // Narrower than an ellipsis: nothing stands in the cell beside it.
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    painter->drawStaticText(place, shown);
    painter->restore();
}

void BaseDelegate::drawLoadingBar(QPainter *painter, const QRect &rect, qreal fraction) const
{
    const QRect bar(rect.x(), rect.center().y() - 3, qRound(rect.width() * fraction), 8);
    painter->fillRect(bar, m_theme.color(Theme::Role::Line));
}

void BaseDelegate::paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect &cell = option.rect;
    painter->fillRect(cell, surface(option, index));
    painter->fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), m_theme.color(Theme::Role::Line));
    if (option.state.testFlag(QStyle::State_Selected) && isLeading(option, index)) {
        const QRect bar(cell.left(), cell.top(), 3, cell.height());
        painter->fillRect(QStyle::visualRect(option.direction, cell, bar), m_theme.color(Theme::Role::Accent));
    }
    constexpr auto Ringed = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    if ((option.state & Ringed) == Ringed) {
        painter->setPen(QPen(m_theme.color(Theme::Role::Focus), 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter->drawRect(cell.adjusted(1, 1, -1, -2));
    }
}

} // namespace obi
