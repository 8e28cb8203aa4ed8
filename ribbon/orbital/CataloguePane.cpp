// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/CataloguePane.h"

#include "core/Clock.h"
#include "look/SearchField.h"
#include "look/StateView.h"
#include "look/Tall.h"
#include "look/Words.h"
#include "orbital/CatalogueDelegate.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QScrollBar>

namespace obi {
using namespace Qt::StringLiterals;

CataloguePane::CataloguePane(Theme &theme, CatalogueModel &model, const Clock &clock, QWidget *parent)
    : CasebookPane(theme, parent)
    , m_model(model)
    , m_clock(clock)
    , m_search(new SearchField(theme, u"search"_s))
    , m_list(new QListView)
    , m_stateView(new StateView(theme))
{
    // As wide as its words where the query has room beside it; a large font takes half of what it wants in any case.
    setMinimumWidth((Width + theme.scaled(Width)) / 2);
    setMaximumWidth(theme.scaled(Width));
    paintOn(QPalette::Base);
    build();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model.setSearch(text.trimmed());
        updateState();
    });
    connect(m_list, &QListView::clicked, this, &CataloguePane::act);
    // The list gets its height after what it holds.
    const QScrollBar *scroll = m_list->verticalScrollBar();
    connect(scroll, &QScrollBar::rangeChanged, this, &CataloguePane::reveal);
    connect(scroll, &QScrollBar::actionTriggered, this, [this] { m_follows = false; });
    connect(m_stateView, &StateView::actionTriggered, this, [this] {
        if (m_state == State::Failed)
            Q_EMIT actionWanted();
        else
            m_search->clear();
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &CataloguePane::updateState);
    retranslate();
    takeTheme();
}

void CataloguePane::build()
{
    auto *bar = new QWidget;
    bar->setFixedHeight(tall(theme(), 36));
    bar->setAutoFillBackground(true);
    bar->setBackgroundRole(QPalette::Window);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(m_search);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CatalogueDelegate(theme(), this));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    BaseDelegate::prepare(m_list, theme());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(hairline(Qt::Horizontal, this));
    column->addWidget(m_stateView);
    column->addWidget(m_list, 1);
}

void CataloguePane::showLoading()
{
    m_state = State::Loading;
    m_lock.clear();
    m_error.reset();
    updateState();
}

void CataloguePane::showCatalogue()
{
    m_state = State::Shown;
    m_lock.clear();
    m_error.reset();
    updateState();
}

void CataloguePane::showError(const Error &error, const QString &action)
{
    m_state = State::Failed;
    m_lock.clear();
    m_error = error;
    m_failedAt = m_clock.now();
    m_action = action;
    updateState();
}

void CataloguePane::showLocked(const QString &words, const QString &action)
{
    m_state = State::Failed;
    m_error.reset();
    m_lock = words;
    m_action = action;
    updateState();
}

void CataloguePane::setAction(const QString &action)
{
    m_action = action;
    updateState();
}

void CataloguePane::updateState()
{
    const bool noMatch = m_model.matches() == 0 && !m_model.search().isEmpty();
    const bool nothing = m_state == State::Shown && m_model.entries().isEmpty() && m_model.search().isEmpty();
    m_stateView->setVisible(m_state != State::Shown || noMatch || nothing);
    // What has to be read takes the room that the user's own queries leave.
    const bool reads = !m_stateView->isHidden();
    m_list->setMaximumHeight(reads ? std::min(m_model.rowCount(), 1000) * m_list->sizeHintForRow(0) : QWIDGETSIZE_MAX);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->setStretchFactor(m_stateView, reads ? 1 : 0);
    if (m_state == State::Loading)
        return m_stateView->showLoading();
    if (m_state == State::Failed && !m_lock.isEmpty())
        return m_stateView->showLocked(m_lock, {}, m_action);
    // What a recording does not hold will not be there the next time either.
    if (m_error && m_error->code == ErrorCode::NotRecorded)
        return m_stateView->showEmpty(errorText(*m_error));
    if (m_error && m_error->code == ErrorCode::MissingScope)
        return m_stateView->showLocked(tr("This account may not use Orbital: a scope is missing."),
                                       m_error->context.value(0), m_action);
    if (m_error && !m_action.isEmpty())
        return m_stateView->showLocked(errorText(*m_error), {}, m_action);
    if (m_error)
        return m_stateView->showError(*m_error, m_failedAt);
    if (noMatch)
        return m_stateView->showEmpty(tr("No query matches “%1”.").arg(m_model.search()), {}, tr("Clear search"));
    if (nothing)
        m_stateView->showEmpty(tr("Orbital keeps no queries ready for this organisation. Write your own beside."));
}

void CataloguePane::select(int row)
{
    const QModelIndex index = m_model.index(row);
    if (row < 0 || !index.isValid())
        return m_list->selectionModel()->clear();
    if (index == m_list->currentIndex())
        return;
    m_list->setCurrentIndex(index);
    m_follows = true;
    reveal();
}

// With the heading that it stands under, where both have room.
void CataloguePane::reveal()
{
    const QModelIndex current = m_list->currentIndex();
    if (!m_follows || !current.isValid())
        return;
    int heading = current.row();
    while (heading > 0 && !m_model.isHeading(heading))
        --heading;
    m_list->scrollTo(m_model.index(heading));
    m_list->scrollTo(current);
}

void CataloguePane::focusList()
{
    if (!m_list->currentIndex().isValid() && m_model.rowCount() > 0)
        m_list->selectionModel()->setCurrentIndex(m_model.index(0), QItemSelectionModel::NoUpdate);
    m_list->setFocus(Qt::OtherFocusReason);
}

void CataloguePane::act(const QModelIndex &index)
{
    if (m_model.isHeading(index.row()))
        return m_model.setFolded(index.row(), !index.data(CatalogueModel::FoldedRole).toBool());
    if (const auto *entry = m_model.entry(index.row()))
        Q_EMIT entryChosen(entry->id);
    else if (const auto *saved = m_model.saved(index.row()))
        Q_EMIT savedChosen(saved->id);
}

bool CataloguePane::key(int key)
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return false;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        act(current);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        m_model.setFolded(current.row(), key == Qt::Key_Left);
        return true;
    case Qt::Key_Delete:
        if (const auto *saved = m_model.saved(current.row()))
            Q_EMIT deleteWanted(QString(saved->id));
        return true;
    default:
        return false;
    }
}

void CataloguePane::openMenu(const QPoint &at)
{
    const auto *saved = m_model.saved(m_list->currentIndex().row());
    if (!saved)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *remove = menu->addAction(theme().icon(u"trash"_s), tr("Delete"));
    connect(remove, &QAction::triggered, this, [this, id = saved->id] { Q_EMIT deleteWanted(id); });
    menu->popup(at);
}

bool CataloguePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && key(static_cast<QKeyEvent *>(event)->key()))
        return true;
    if (watched == m_list && event->type() == QEvent::ContextMenu) {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        const bool byKey = menu->reason() == QContextMenuEvent::Keyboard;
        const QRect row = m_list->visualRect(m_list->currentIndex());
        openMenu(byKey ? m_list->viewport()->mapToGlobal(row.bottomLeft()) : menu->globalPos());
        return true;
    }
    return CasebookPane::eventFilter(watched, event);
}

void CataloguePane::retranslate()
{
    m_search->setWords(tr("Search catalogue"));
    m_list->setAccessibleName(tr("Catalogue"));
    m_model.retranslate();
    updateState();
}

void CataloguePane::takeTheme()
{
    m_list->viewport()->update();
}

} // namespace obi
