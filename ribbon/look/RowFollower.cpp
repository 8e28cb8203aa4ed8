// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look/RowFollower.h"

#include "look/Theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTableView>

namespace obi {
namespace {

constexpr auto HoveredRow = "obiHoveredRow";

bool isArrow(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

} // namespace

RowFollower::RowFollower(QAbstractItemView *view, const Theme &theme)
    : QObject(view)
    , m_view(view)
    , m_theme(theme)
{
    view->setMouseTracking(true);
    view->viewport()->setAttribute(Qt::WA_Hover);
    view->setFrameShape(QFrame::NoFrame);
    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
    connect(&theme, &Theme::changed, this, &RowFollower::takeTheme);
    takeTheme();
}

int RowFollower::hoveredRow(const QWidget *view)
{
    const QVariant row = view->property(HoveredRow);
    return row.isValid() ? row.toInt() : -1;
}

bool RowFollower::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove && watched == m_view->viewport())
        hover(m_view->indexAt(static_cast<QMouseEvent *>(event)->pos()).row());
    else if (event->type() == QEvent::Leave || event->type() == QEvent::Wheel)
        hover(-1);
    else if (event->type() == QEvent::KeyPress && isArrow(static_cast<QKeyEvent *>(event)->key()))
        m_view->window()->setAttribute(Qt::WA_KeyboardFocusChange);
    return false;
}

void RowFollower::hover(int row)
{
    const int before = hoveredRow(m_view);
    if (row == before)
        return;
    m_view->setProperty(HoveredRow, row);
    updateRow(before);
    updateRow(row);
}

void RowFollower::updateRow(int row)
{
    const auto *table = qobject_cast<QTableView *>(m_view);
    if (!table || row < 0)
        return;
    m_view->viewport()->update(0, table->rowViewportPosition(row), m_view->viewport()->width(), table->rowHeight(row));
}

void RowFollower::takeTheme()
{
    if (auto *table = qobject_cast<QTableView *>(m_view)) {
        table->setShowGrid(false);
        table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        table->verticalHeader()->setMinimumSectionSize(1);
        table->verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
    } else if (m_view->model())
        m_view->doItemsLayout(); // rows are as high as the delegate says
    m_view->viewport()->update();
}

} // namespace obi
