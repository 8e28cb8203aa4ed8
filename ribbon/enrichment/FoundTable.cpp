// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enrichment/FoundTable.h"

#include "enrichment/FoundDelegate.h"
#include "enrichment/FoundModel.h"
#include "look/CellDelegates.h"
#include "look/ModuleMatrix.h"
#include "look/Theme.h"
#include "pivot/PivotMenu.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace obi {
namespace {

constexpr int HeaderHeight = 28;
constexpr int CheckWidth = 40;
constexpr int VerdictWidth = 108;
constexpr int NarrowestMatrix = 116;
constexpr int SightingsWidth = 84;
constexpr int PivotWidth = 40;

} // namespace

FoundTable::FoundTable(const Theme &theme, FoundModel &model, PivotMenu &pivot, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_model(model)
    , m_pivot(pivot)
    , m_all(new QCheckBox(horizontalHeader()))
{
    setModel(&model);
    build();
    auto *cells = new FoundDelegate(theme, pivot, this);
    cells->install(this);
    installEventFilter(this); // before the pivot's: copying means the checked rows here
    setItemDelegate(cells);
    setItemDelegateForColumn(FoundModel::Verdict, new VerdictDelegate(theme, this));
    setItemDelegateForColumn(FoundModel::Modules, new ModuleMatrixDelegate(theme, this));
    setItemDelegateForColumn(FoundModel::Sightings, new NumberDelegate(theme, this));
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &FoundTable::sortBy);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &FoundTable::tellShown);
    connect(&model, &FoundModel::orderChanged, this, &FoundTable::tellShown);
    connect(&model, &FoundModel::checksChanged, this, &FoundTable::showChecks);
    connect(m_all, &QCheckBox::clicked, this,
            [this] { m_model.checkAll(m_model.checkedCount() < m_model.rowCount()); });
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == FoundModel::Check)
            toggle(index.row());
    });
    connect(&pivot, &PivotMenu::opened, &model, [this] { m_model.holdOrder(true); });
    connect(&pivot, &PivotMenu::closed, &model, [this] { m_model.holdOrder(false); });
    retranslate();
}

void FoundTable::build()
{
    BaseDelegate::prepare(this, m_theme);
    setAlternatingRowColors(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setTabKeyNavigation(false);
    setWordWrap(false);
    verticalHeader()->hide();
    horizontalHeader()->setFixedHeight(HeaderHeight);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_all->setTristate(true);
    m_all->setGeometry(BaseDelegate::FirstPadding - 2, 4, 20, 20);
}

void FoundTable::retranslate()
{
    setAccessibleName(tr("Observables found"));
    m_all->setAccessibleName(tr("Check all"));
    m_all->setToolTip(tr("Check all (Ctrl+A)"));
}

void FoundTable::setModules(int count)
{
    if (count == m_modules || count == 0)
        return;
    m_modules = count;
    layColumns();
}

int FoundTable::wholeHeight() const
{
    return HeaderHeight + m_model.rowCount() * m_theme.rowHeight();
}

void FoundTable::layColumns()
{
    const int matrix = qMax(NarrowestMatrix, ModuleMatrixDelegate::widthFor(m_modules));
    const std::pair<int, int> widths[] = {{FoundModel::Check, CheckWidth},
                                          {FoundModel::Verdict, VerdictWidth},
                                          {FoundModel::Modules, matrix},
                                          {FoundModel::Sightings, SightingsWidth},
                                          {FoundModel::Pivot, PivotWidth}};
    int used = 0;
    for (const auto &[column, width] : widths) {
        setColumnWidth(column, width);
        used += width;
    }
    setColumnWidth(FoundModel::Value, qMax(0, viewport()->width() - used));
}

void FoundTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layColumns();
    tellShown();
}

void FoundTable::tellShown()
{
    if (m_model.rowCount() == 0 || viewport()->height() <= 0)
        return;
    const int last = rowAt(viewport()->height() - 1);
    Q_EMIT shown(qMax(0, rowAt(0)), last < 0 ? m_model.rowCount() - 1 : last);
}

// The third press on a heading brings back the order of the text.
void FoundTable::sortBy(int column)
{
    if (column == FoundModel::Check || column == FoundModel::Modules || column == FoundModel::Pivot)
        column = FoundModel::InOrderOfText;
    QHeaderView *header = horizontalHeader();
    static constexpr auto SortedBy = "obiSortedBy";
    const int before = property(SortedBy).isValid() ? property(SortedBy).toInt() : FoundModel::InOrderOfText;
    Qt::SortOrder order = Qt::AscendingOrder;
    if (column == before && header->property(SortedBy).toInt() == Qt::AscendingOrder)
        order = Qt::DescendingOrder;
    else if (column == before)
        column = FoundModel::InOrderOfText;
    setProperty(SortedBy, column);
    header->setProperty(SortedBy, int(order));
    header->setSortIndicator(column, order);
    m_model.sort(column, order);
}

void FoundTable::toggle(int place)
{
    m_model.setChecked(place, !m_model.isChecked(place));
}

void FoundTable::showChecks()
{
    const int checked = m_model.checkedCount();
    const bool all = checked > 0 && checked == m_model.rowCount();
    m_all->setCheckState(checked == 0 ? Qt::Unchecked : all ? Qt::Checked : Qt::PartiallyChecked);
}

void FoundTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentMoved();
}

bool FoundTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != this || event->type() != QEvent::KeyPress || m_model.checkedCount() == 0)
        return QTableView::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool safe = key->key() == Qt::Key_C && key->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (!safe && !key->matches(QKeySequence::Copy))
        return QTableView::eventFilter(watched, event);
    if (safe)
        m_pivot.copyDefanged(m_model.chosen());
    else
        m_pivot.copy(m_model.chosen());
    return true;
}

void FoundTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (event->matches(QKeySequence::SelectAll))
        return m_model.checkAll(m_model.checkedCount() < m_model.rowCount());
    if (event->matches(QKeySequence::Find))
        return Q_EMIT filterWanted();
    if (plain && event->key() == Qt::Key_Space && current.isValid())
        return toggle(current.row());
    if (plain && event->key() == Qt::Key_Up && current.row() <= 0)
        return Q_EMIT leftUpwards();
    if (plain && event->key() == Qt::Key_Home && m_model.rowCount() > 0)
        return setCurrentIndex(m_model.index(0, FoundModel::Value));
    if (plain && event->key() == Qt::Key_End && m_model.rowCount() > 0)
        return setCurrentIndex(m_model.index(m_model.rowCount() - 1, FoundModel::Value));
    if (plain && event->key() >= Qt::Key_A && event->key() <= Qt::Key_Z)
        return Q_EMIT keyPressed(event->key());
    if (plain && event->key() == Qt::Key_Escape)
        return event->ignore();
    QTableView::keyPressEvent(event);
}

} // namespace obi
