// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "investigate/LaneModel.h"

#include <QListView>

namespace obi {

class NodeDelegate;
class PivotMenu;
class Theme;

/// The relations graph in lanes: nodes as boxes, relations as lines between them. The ways through the current node
/// stand out. Arrow keys move between nodes; each has the pivot menu; Enter on "12 more" draws more of its lane. It
/// places and paints all by itself: it is a QListView so that screen readers hear of a list.
class LaneView : public QListView
{
    Q_OBJECT
public:
    static constexpr int LaneWidth = 160;
    static constexpr int Narrowest = 132;
    static constexpr int Widest = 220;
    static constexpr int Gap = 36;
    static constexpr int HeadHeight = 44;
    static constexpr int Margin = 16;
    static constexpr int LeastPitch = 56; ///< from node to node in a lane
    static constexpr int MostPitch = 84;

    LaneView(Theme &theme, PivotMenu &pivot, LaneModel &model, QWidget *parent = nullptr);

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    /// The node to begin with: one that is investigated and was seen.
    void selectFirst();
    int currentNode() const;

Q_SIGNALS:
    void moreWanted(obi::Lane lane);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override;
    int verticalOffset() const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void updateGeometries() override;
    void doItemsLayout() override;
    void scrollContentsBy(int dx, int dy) override;

private:
    int headHeight() const;
    void arrange();
    void follow();
    QModelIndex beside(int step) const;
    void paintHeads(QPainter *painter) const;
    void paintLines(QPainter *painter, const QRect &wanted) const;
    void paintLine(QPainter *painter, const RelationGraph::Relation &relation, bool onWay, const QRect &wanted) const;
    void paintStep(QPainter *painter, const QRect &upper, const QRect &lower, const QString &label) const;
    bool wantMore(const QModelIndex &index);
    QRect placed(int row) const;

    Theme &m_theme;
    LaneModel &m_model;
    NodeDelegate *m_delegate;
    std::vector<QRect> m_places; ///< of each row, in the coordinates of the whole picture
    std::vector<bool> m_onWay;   ///< of each relation of the graph
    QSize m_whole;
    int m_laneWidth = LaneWidth;
};

} // namespace obi
