// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/PivotTrigger.h"

#include "pivot/PivotDelegate.h"
#include "pivot/PivotMenu.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QSet>
#include <QTableView>

#include <algorithm>

namespace obi {
namespace {

constexpr qsizetype FewChanged = 1000; ///< above that, looking for them takes longer than painting

} // namespace

PivotTrigger::PivotTrigger(QAbstractItemView *view, PivotMenu &menu)
    : QObject(view)
    , m_view(view)
    , m_menu(menu)
{
    view->setMouseTracking(true);
    view->viewport()->setMouseTracking(true);
    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
    connect(&menu, &PivotMenu::knowledgeChanged, this, &PivotTrigger::repaint);
    connect(&menu, &PivotMenu::closed, this, [this] {
        m_open = QPersistentModelIndex();
        m_view->viewport()->update();
    });
}

const PivotTrigger *PivotTrigger::of(const QWidget *view)
{
    return view ? view->findChild<PivotTrigger *>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
}

QModelIndex PivotTrigger::observableCell(const QModelIndex &index)
{
    if (!index.isValid() || PivotDelegate::observableAt(index))
        return index;
    for (int column = 0; column < index.model()->columnCount(index.parent()); ++column) {
        const QModelIndex cell = index.siblingAtColumn(column);
        if (PivotDelegate::observableAt(cell))
            return cell;
    }
    return {};
}

QList<Observable> PivotTrigger::chosen() const
{
    const QList<Observable> chosen = m_chooser ? m_chooser() : QList<Observable>();
    if (!chosen.isEmpty())
        return chosen;
    const QModelIndexList cells = selectedCells();
    return inOrder(cells.isEmpty() ? QModelIndexList{observableCell(m_view->currentIndex())} : cells);
}

QList<Observable> PivotTrigger::chosenLike(const QModelIndex &index) const
{
    const QList<Observable> chosen = m_chooser ? m_chooser() : QList<Observable>();
    if (!chosen.isEmpty())
        return chosen;
    QModelIndexList column = selectedCells();
    column.removeIf([&index](const QModelIndex &cell) { return cell.column() != index.column(); });
    return inOrder(column);
}

QModelIndexList PivotTrigger::selectedCells() const
{
    QModelIndexList cells = m_view->selectionModel() ? m_view->selectionModel()->selectedIndexes() : QModelIndexList();
    cells.removeIf([](const QModelIndex &cell) { return !PivotDelegate::observableAt(cell); });
    return cells;
}

QList<Observable> PivotTrigger::inOrder(QModelIndexList indexes) const
{
    // Selections come in the order of clicking; people expect that of the table.
    std::stable_sort(indexes.begin(), indexes.end(), [this](const QModelIndex &a, const QModelIndex &b) {
        return m_view->visualRect(a).top() < m_view->visualRect(b).top();
    });
    QList<Observable> observables;
    QSet<Observable> seen;
    for (const QModelIndex &index : std::as_const(indexes)) {
        for (const Observable &observable : PivotDelegate::observablesAt(index)) {
            if (seen.contains(observable))
                continue;
            seen.insert(observable);
            observables << observable;
        }
    }
    return observables;
}

QRect PivotTrigger::hitRect(const QModelIndex &index) const
{
    const QRect cell = m_view->visualRect(index);
    return QStyle::visualRect(m_view->layoutDirection(), cell, PivotDelegate::hitRect(cell));
}

bool PivotTrigger::eventFilter(QObject *watched, QEvent *event)
{
    // Not asked of the view, which sends events while it is being taken down.
    const bool onViewport = watched != m_view;
    switch (event->type()) {
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
        return onViewport && pointer(static_cast<QMouseEvent *>(event));
    case QEvent::Leave:
        hover({});
        return false;
    case QEvent::ContextMenu:
        return contextMenu(static_cast<QContextMenuEvent *>(event));
    case QEvent::ShortcutOverride:
        if (opensMenu(static_cast<QKeyEvent *>(event)) || copies(static_cast<QKeyEvent *>(event)))
            event->accept();
        return false;
    case QEvent::KeyPress:
        return !onViewport && key(static_cast<QKeyEvent *>(event));
    default:
        return false;
    }
}

bool PivotTrigger::pointer(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const QModelIndex index = m_view->indexAt(position);
    const bool onButton = PivotDelegate::observableAt(index) && hitRect(index).contains(position);
    if (event->type() == QEvent::MouseMove) {
        hover(onButton ? index : QModelIndex());
        return false;
    }
    if (!onButton || event->button() != Qt::LeftButton)
        return false;
    if (event->type() != QEvent::MouseButtonRelease) {
        m_view->setFocus(Qt::MouseFocusReason);
        if (!m_view->selectionModel()->isSelected(index))
            m_view->setCurrentIndex(index);
        open(index);
    }
    return true; // the view must not take a press on the button for the start of a selection or an edit
}

bool PivotTrigger::contextMenu(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard)
        return openByMenuKey();
    const QPoint position = m_view->viewport()->mapFromGlobal(event->globalPos());
    return openForChosen(observableCell(m_view->indexAt(position)));
}

bool PivotTrigger::opensMenu(const QKeyEvent *event)
{
    const auto plain = event->modifiers() & ~Qt::KeypadModifier;
    switch (event->key()) {
    case Qt::Key_Menu:
        return true;
    case Qt::Key_F10:
        return plain == Qt::ShiftModifier;
    case Qt::Key_Down:
        return plain == Qt::AltModifier;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return plain == Qt::NoModifier;
    default:
        return false;
    }
}

bool PivotTrigger::copies(const QKeyEvent *event)
{
    const bool safe = event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    return safe || event->matches(QKeySequence::Copy);
}

bool PivotTrigger::key(QKeyEvent *event)
{
    if (opensMenu(event)) {
        const bool isMenuKey = event->key() == Qt::Key_Menu || event->key() == Qt::Key_F10;
        return isMenuKey ? openByMenuKey() : open(observableCell(m_view->currentIndex()));
    }
    if (!copies(event))
        return false;
    const QList<Observable> observables = chosen();
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        m_menu.copyDefanged(observables);
    else
        m_menu.copy(observables);
    return !observables.isEmpty();
}

void PivotTrigger::hover(const QModelIndex &index)
{
    if (m_hovered == index)
        return;
    m_hovered = index;
    m_view->viewport()->update();
}

bool PivotTrigger::open(const QModelIndex &index)
{
    const QList<Observable> held = PivotDelegate::observablesAt(index);
    if (held.isEmpty())
        return false;
    m_menu.open(held, globalHitRect(index));
    show(index);
    return true;
}

bool PivotTrigger::openForChosen(const QModelIndex &index)
{
    const auto observable = PivotDelegate::observableAt(index);
    const QList<Observable> several = observable ? chosenLike(index) : QList<Observable>();
    if (several.size() < 2 || !several.contains(*observable))
        return open(index);
    m_menu.open(several, globalHitRect(index));
    show(index);
    return true;
}

// After "select all" the current row may be a heading.
bool PivotTrigger::openByMenuKey()
{
    const QModelIndex cell = observableCell(m_view->currentIndex());
    if (PivotDelegate::observableAt(cell))
        return openForChosen(cell);
    const QList<Observable> several = chosen();
    if (several.isEmpty())
        return false;
    m_menu.open(several, {m_view->viewport()->mapToGlobal(QPoint(0, 0)), QSize(1, 1)});
    return true;
}

void PivotTrigger::show(const QModelIndex &index)
{
    m_open = index;
    m_view->viewport()->update();
}

QRect PivotTrigger::globalHitRect(const QModelIndex &index) const
{
    const QRect button = hitRect(index);
    return {m_view->viewport()->mapToGlobal(button.topLeft()), button.size()};
}

// While thousands are asked for, hardly any of them is on show: painting a whole table for each answer takes longer
// than everything else that comes of it.
void PivotTrigger::repaint(const QList<Observable> &changed)
{
    QWidget *viewport = m_view->viewport();
    const auto *table = qobject_cast<const QTableView *>(m_view);
    if (!viewport->isVisible())
        return;
    if (!table || !table->model() || changed.size() > FewChanged)
        return viewport->update();
    const int bottom = table->rowAt(viewport->height() - 1);
    const int last = bottom < 0 ? table->model()->rowCount(table->rootIndex()) - 1 : bottom;
    for (int row = std::max(0, table->rowAt(0)); row <= last; ++row) {
        if (holdsAny(row, changed))
            viewport->update(0, table->rowViewportPosition(row), viewport->width(), table->rowHeight(row));
    }
}

bool PivotTrigger::holdsAny(int row, const QList<Observable> &observables) const
{
    const QAbstractItemModel *model = m_view->model();
    const QModelIndex parent = m_view->rootIndex();
    for (int column = 0; column < model->columnCount(parent); ++column) {
        const auto observable = PivotDelegate::observableAt(model->index(row, column, parent));
        if (observable && observables.contains(*observable))
            return true;
    }
    return false;
}

} // namespace obi
