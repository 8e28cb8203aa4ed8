// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/LaneView.h"

#include "investigate/NodeDelegate.h"
#include "investigate/RelationWords.h"
#include "look/Tall.h"
#include "look/Theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace obi {

LaneView::LaneView(Theme &theme, PivotMenu &pivot, LaneModel &model, QWidget *parent)
    : QListView(parent)
    , m_theme(theme)
    , m_model(model)
    , m_delegate(new NodeDelegate(theme, pivot, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    viewport()->setAttribute(Qt::WA_Hover);
    m_delegate->install(this);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        arrange();
        follow();
    });
    connect(&theme, &Theme::changed, this, &LaneView::arrange);
}

int LaneView::headHeight() const
{
    return tall(m_theme, HeadHeight);
}

void LaneView::arrange()
{
    const auto &columns = m_model.layout().columns();
    const int count = int(columns.size());
    const int room = viewport()->width() - 2 * Margin - std::max(0, count - 1) * Gap;
    m_laneWidth = count == 0 ? LaneWidth : std::clamp(room / count, Narrowest, Widest);
    int longest = 1;
    for (const LaneLayout::Column &column : columns)
        longest = std::max(longest, int(column.nodes.size()) + (column.more() > 0 ? 1 : 0));
    const int nodeHeight = tall(m_theme, NodeDelegate::Height, TwoLines);
    const int grown = nodeHeight - NodeDelegate::Height;
    const int whole = std::max(longest * (LeastPitch + grown),
                               std::min(viewport()->height() - headHeight() - Margin, longest * (64 + grown)));
    m_places.assign(std::size_t(m_model.rowCount()), QRect());
    std::vector<int> rows(columns.size(), 0);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const int column = m_model.row(row).column;
        const LaneLayout::Column &lane = columns[std::size_t(column)];
        const int inLane = int(lane.nodes.size()) + (lane.more() > 0 ? 1 : 0);
        const double pitch = std::min(double(MostPitch + grown), double(whole) / inLane);
        const double top = headHeight() + std::max(0.0, (std::min(whole, 5 * MostPitch) - pitch * inLane) / 4);
        const int y = int(std::lround(top + pitch * rows[std::size_t(column)]++)) + 6;
        m_places[std::size_t(row)] = QRect(Margin + column * (m_laneWidth + Gap), y, m_laneWidth, nodeHeight);
    }
    m_whole = {2 * Margin + count * m_laneWidth + std::max(0, count - 1) * Gap, headHeight() + whole + Margin};
    updateGeometries();
    viewport()->update();
}

void LaneView::updateGeometries()
{
    horizontalScrollBar()->setRange(0, std::max(0, m_whole.width() - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(Gap);
    verticalScrollBar()->setRange(0, std::max(0, m_whole.height() - viewport()->height()));
    verticalScrollBar()->setPageStep(std::max(1, viewport()->height() - headHeight()));
    verticalScrollBar()->setSingleStep(LeastPitch);
    QAbstractItemView::updateGeometries();
}

void LaneView::doItemsLayout()
{
    QAbstractItemView::doItemsLayout();
}

void LaneView::scrollContentsBy(int, int)
{
    viewport()->update(); // the heads stay
}

int LaneView::horizontalOffset() const
{
    return horizontalScrollBar()->value();
}

int LaneView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect LaneView::placed(int row) const
{
    const bool known = row >= 0 && std::size_t(row) < m_places.size();
    return known ? m_places[std::size_t(row)].translated(-horizontalOffset(), -verticalOffset()) : QRect();
}

QRect LaneView::visualRect(const QModelIndex &index) const
{
    return index.isValid() ? placed(index.row()) : QRect();
}

QModelIndex LaneView::indexAt(const QPoint &point) const
{
    if (point.y() < headHeight() - 8)
        return {}; // the heads lie over what is scrolled away
    for (int row = 0; row < int(m_places.size()); ++row) {
        if (placed(row).contains(point))
            return m_model.index(row);
    }
    return {};
}

void LaneView::scrollTo(const QModelIndex &index, ScrollHint)
{
    const QRect place = visualRect(index);
    if (place.isNull())
        return;
    const QRect room = viewport()->rect().adjusted(Margin, headHeight(), -Margin, -Margin);
    if (place.top() < room.top())
        verticalScrollBar()->setValue(verticalOffset() + place.top() - room.top());
    else if (place.bottom() > room.bottom())
        verticalScrollBar()->setValue(verticalOffset() + place.bottom() - room.bottom());
    if (place.left() < room.left())
        horizontalScrollBar()->setValue(horizontalOffset() + place.left() - room.left());
    else if (place.right() > room.right())
        horizontalScrollBar()->setValue(horizontalOffset() + place.right() - room.right());
}

int LaneView::currentNode() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? m_model.row(current.row()).node : -1;
}

void LaneView::selectFirst()
{
    int best = -1;
    int most = -1;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const int node = m_model.row(row).node;
        if (node < 0 || !m_model.graph().nodes()[std::size_t(node)].isAsked)
            continue;
        // A link in the middle of the lanes has a way to both sides.
        const RelationGraph::Node &each = m_model.graph().nodes()[std::size_t(node)];
        const int weight = int(m_model.graph().relationsOf(node).size()) + (each.lane == Lane::Url ? 1000 : 0) +
                           (each.observable.type() == ObservableType::Url ? 1000 : 0);
        if (weight > most) {
            most = weight;
            best = row;
        }
    }
    if (best >= 0)
        setCurrentIndex(m_model.index(best));
}

/// The nearest node in the lane `step` lanes away.
QModelIndex LaneView::beside(int step) const
{
    const QModelIndex current = currentIndex();
    const int wanted = m_model.row(current.row()).column + step;
    const QRect from = placed(current.row());
    int best = -1;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const bool inLane = m_model.row(row).column == wanted;
        if (inLane &&
            (best < 0 || std::abs(placed(row).top() - from.top()) < std::abs(placed(best).top() - from.top())))
            best = row;
    }
    return best < 0 ? current : m_model.index(best);
}

QModelIndex LaneView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int rows = m_model.rowCount();
    const QModelIndex current = currentIndex();
    if (rows == 0)
        return {};
    if (!current.isValid())
        return m_model.index(0);
    const auto inLane = [&](int row) {
        const bool same = row >= 0 && row < rows && m_model.row(row).column == m_model.row(current.row()).column;
        return same ? m_model.index(row) : current;
    };
    constexpr int Page = 6;
    switch (action) {
    case MoveUp:
        return inLane(current.row() - 1);
    case MoveDown:
        return inLane(current.row() + 1);
    case MoveLeft:
        return beside(-1);
    case MoveRight:
        return beside(1);
    case MovePrevious:
        return m_model.index(std::max(0, current.row() - 1));
    case MoveNext:
        return m_model.index(std::min(rows - 1, current.row() + 1));
    case MoveHome:
        return m_model.index(0);
    case MoveEnd:
        return m_model.index(rows - 1);
    case MovePageUp:
        return m_model.index(std::max(0, current.row() - Page));
    case MovePageDown:
        return m_model.index(std::min(rows - 1, current.row() + Page));
    }
    return current;
}

void LaneView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    QItemSelection selection;
    for (int row = 0; row < int(m_places.size()); ++row) {
        if (placed(row).intersects(rect.normalized().adjusted(0, 0, 1, 1)))
            selection.select(m_model.index(row), m_model.index(row));
    }
    selectionModel()->select(selection, command);
}

QRegion LaneView::visualRegionForSelection(const QItemSelection &) const
{
    return viewport()->rect();
}

void LaneView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    follow();
    if (QAccessible::isActive() && current.isValid() && hasFocus()) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(current.row());
        QAccessible::updateAccessibility(&event);
    }
}

/// Which relations and nodes are on the ways through the current node.
void LaneView::follow()
{
    const int node = currentNode();
    m_onWay = m_model.graph().waysThrough(node);
    std::vector<bool> rows(std::size_t(m_model.rowCount()), false);
    for (const int number : m_model.layout().relations()) {
        if (!m_onWay[std::size_t(number)])
            continue;
        const RelationGraph::Relation &relation = m_model.graph().relations()[std::size_t(number)];
        for (const int end : {relation.from, relation.to}) {
            if (const int row = m_model.rowOf(end); row >= 0)
                rows[std::size_t(row)] = true;
        }
    }
    m_delegate->setOnWay(rows);
    viewport()->update();
}

bool LaneView::wantMore(const QModelIndex &index)
{
    if (index.data(LaneModel::MoreRole).toInt() <= 0)
        return false;
    Q_EMIT moreWanted(m_model.layout().columns()[std::size_t(m_model.row(index.row()).column)].lane);
    return true;
}

void LaneView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (enter && event->modifiers() == Qt::NoModifier && wantMore(currentIndex()))
        return;
    // Without this, letters would search for nodes and take the page's keys.
    if (!event->text().isEmpty() && event->text().at(0).isPrint() && event->key() != Qt::Key_Space)
        return event->ignore();
    QAbstractItemView::keyPressEvent(event);
}

void LaneView::mouseReleaseEvent(QMouseEvent *event)
{
    QAbstractItemView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton)
        wantMore(indexAt(event->pos()));
}

void LaneView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    arrange();
}

} // namespace obi
