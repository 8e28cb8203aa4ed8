// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/HistoryTable.h"

#include "look/CellDelegates.h"
#include "orbital/RunLists.h"
#include "pivot/TextPivot.h"
#include "queries/QueryFile.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

namespace obi {

HistoryTable::HistoryTable(Theme &theme, PivotMenu &pivot, const Clock &clock, HistoryModel &model, QWidget *parent)
    : ListTable(theme, model, {88, 0, 56, 76, 56, 250}, HistoryModel::Name, parent)
    , m_pivot(pivot)
    , m_clock(clock)
    , m_model(model)
{
    auto *figures = new NumberDelegate(theme, this);
    for (const int column : {HistoryModel::Hosts, HistoryModel::Answered, HistoryModel::Rows, HistoryModel::Started})
        setItemDelegateForColumn(column, figures);
    connect(this, &QTableView::doubleClicked, this, [this] { Q_EMIT opened(currentId()); });
    keepCurrent();
}

// The list is made anew whenever a query is run or ends: the hand stays where it is.
void HistoryTable::keepCurrent()
{
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_current = currentId(); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        const int row = m_model.rowOf(m_current);
        if (row >= 0)
            setCurrentIndex(m_model.index(row, HistoryModel::Name));
    });
}

QString HistoryTable::currentId() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() && current.row() < m_model.rowCount() ? m_model.at(current.row()).id : QString();
}

void HistoryTable::keyPressEvent(QKeyEvent *event)
{
    const QString id = currentId();
    if (!id.isEmpty() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return Q_EMIT opened(id);
    if (!id.isEmpty() && event->key() == Qt::Key_Delete)
        return Q_EMIT removeWanted(id);
    ListTable::keyPressEvent(event);
}

void HistoryTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex at = byMouse ? indexAt(event->pos()) : currentIndex();
    if (!at.isValid())
        return;
    setCurrentIndex(at);
    const PastQuery &past = m_model.at(at.row());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, id = past.id] { Q_EMIT opened(id); });
    if (past.isUnderWay(m_clock.now()))
        menu->addAction(past.scheduled ? tr("Cancel the schedule") : tr("Cancel the query"), this,
                        [this, id = past.id] { Q_EMIT cancelWanted(id); });
    menu->addAction(tr("Remove from the history"), this, [this, id = past.id] { Q_EMIT removeWanted(id); });
    const QPoint place = byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(at).bottomLeft());
    TextPivot::addRows(*menu, m_pivot, past.name + u'\n' + past.sql, place);
    menu->popup(place);
}

} // namespace obi
