// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/LaneView.h"

#include "investigate/NodeDelegate.h"
#include "investigate/RelationWords.h"
#include "look/Theme.h"

#include <QLocale>
#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>

/// How the graph looks.
namespace obi {

using Role = Theme::Role;

void LaneView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QRect wanted = event->rect();
    painter.fillRect(wanted, m_theme.color(Role::Base));
    if (m_places.empty())
        return;
    paintLines(&painter, wanted);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QModelIndex hovered = indexAt(viewport()->mapFromGlobal(QCursor::pos()));
    for (int row = 0; row < int(m_places.size()); ++row) {
        const QModelIndex index = m_model.index(row);
        const QRect place = placed(row);
        if (!place.adjusted(-4, -4, 4, 4).intersects(wanted))
            continue;
        QStyleOptionViewItem cell = option;
        cell.rect = place;
        cell.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        cell.state.setFlag(QStyle::State_MouseOver, index == hovered);
        cell.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        m_delegate->paint(&painter, cell, index);
    }
    paintHeads(&painter);
}

void LaneView::paintHeads(QPainter *painter) const
{
    painter->fillRect(QRect(0, 0, viewport()->width(), headHeight() - 8), m_theme.color(Role::Base));
    const auto &columns = m_model.layout().columns();
    for (int column = 0; column < int(columns.size()); ++column) {
        const QRect head(Margin + column * (m_laneWidth + Gap) - horizontalOffset(), 8, m_laneWidth, headHeight() - 18);
        painter->setFont(m_theme.font(Theme::Type::CaptionStrong));
        painter->setPen(m_theme.color(Role::Text2));
        painter->drawText(head, Qt::AlignLeading | Qt::AlignVCenter, laneWord(columns[std::size_t(column)].lane));
        painter->setFont(m_theme.figures(Theme::Type::Caption));
        painter->setPen(m_theme.color(Role::Text3));
        painter->drawText(head, Qt::AlignTrailing | Qt::AlignVCenter,
                          QLocale().toString(columns[std::size_t(column)].total));
        painter->fillRect(QRect(head.left(), head.bottom() + 1, head.width(), 1), m_theme.color(Role::Line));
    }
}

// What is on the way comes last, over the others.
void LaneView::paintLines(QPainter *painter, const QRect &wanted) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    for (const bool onWay : {false, true}) {
        for (const int number : m_model.layout().relations()) {
            if (m_onWay[std::size_t(number)] == onWay)
                paintLine(painter, m_model.graph().relations()[std::size_t(number)], onWay, wanted);
        }
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
}

void LaneView::paintLine(QPainter *painter, const RelationGraph::Relation &relation, bool onWay,
                         const QRect &wanted) const
{
    const int fromRow = m_model.rowOf(relation.from);
    const int toRow = m_model.rowOf(relation.to);
    QRect from = placed(fromRow);
    QRect to = placed(toRow);
    // Within a lane it may go round what stands between, in the gap beside it.
    if (!from.united(to).adjusted(0, 0, Gap, 0).intersects(wanted))
        return;
    painter->setPen(QPen(m_theme.color(onWay ? Role::Accent : Role::Line2), onWay ? 1.5 : 1));
    painter->setBrush(Qt::NoBrush);
    if (m_model.row(fromRow).column == m_model.row(toRow).column) {
        const bool next = std::abs(fromRow - toRow) == 1;
        if (next)
            return paintStep(painter, from, to, onWay ? relationWord(relation) : QString());
        // Round what stands between.
        const double x = from.right() + 1;
        const double far = x + Gap * 0.6;
        QPainterPath bow(QPointF(x, from.center().y()));
        bow.cubicTo(far, from.center().y(), far, to.center().y(), x, to.center().y());
        return painter->drawPath(bow);
    }
    if (from.left() > to.left())
        std::swap(from, to);
    const QPointF start(from.right() + 1, from.center().y());
    const QPointF end(to.left(), to.center().y());
    const double bend = std::min(Gap * 0.7, (end.x() - start.x()) / 2);
    QPainterPath path(start);
    // Over several lanes it runs level through those between.
    path.cubicTo(start.x() + bend, start.y(), end.x() - bend, end.y(), end.x(), end.y());
    painter->drawPath(path);
}

/// From a node to the one above or below it, with an arrow and what it says.
void LaneView::paintStep(QPainter *painter, const QRect &from, const QRect &to, const QString &label) const
{
    const bool down = from.top() < to.top();
    const double x = from.center().x();
    const QPointF start(x, down ? from.bottom() + 1 : from.top());
    const QPointF end(x, down ? to.top() : to.bottom() + 1);
    painter->drawLine(start, end);
    const double back = down ? -5 : 5;
    painter->setBrush(painter->pen().color());
    painter->drawPolygon(QPolygonF{end, end + QPointF(-3.5, back), end + QPointF(3.5, back)});
    const int room = int(std::abs(end.y() - start.y()));
    painter->setFont(m_theme.font(Theme::Type::Caption));
    if (label.isEmpty() || room < QFontMetrics(painter->font()).height())
        return;
    painter->setPen(m_theme.color(Role::Text2));
    const QRect words(int(x) + 8, int(std::min(start.y(), end.y())), from.right() - int(x) - 4, room);
    painter->drawText(words, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(painter->font()).elidedText(label, Qt::ElideRight, words.width()));
}

} // namespace obi
