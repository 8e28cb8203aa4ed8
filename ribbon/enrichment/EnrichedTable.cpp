// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enrichment/EnrichedTable.h"

#include "enrichment/EnrichedDelegate.h"
#include "enrichment/EnrichedModel.h"
#include "look/CellDelegates.h"
#include "look/ModuleMatrix.h"
#include "look/Tall.h"
#include "look/Theme.h"
#include "pivot/PivotMenu.h"
#include "pivot/PivotTrigger.h"

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
constexpr int PivotWidth = 48; ///< with the mark of an action

} // namespace

EnrichedTable::EnrichedTable(const Theme &theme, EnrichedModel &model, PivotMenu &pivot, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_model(model)
    , m_all(new QCheckBox(horizontalHeader()))
{
    setModel(&model);
    build();
    auto *cells = new EnrichedDelegate(theme, pivot, this);
    const auto checked = [this] { return m_model.checkedCount() > 0 ? m_model.chosen() : QList<Observable>(); };
    cells->install(this)->setChooser(checked);
    setItemDelegate(cells);
    setItemDelegateForColumn(EnrichedModel::Verdict, new VerdictDelegate(theme, this));
    setItemDelegateForColumn(EnrichedModel::Modules, new ModuleMatrixDelegate(theme, this));
    setItemDelegateForColumn(EnrichedModel::Sightings, new NumberDelegate(theme, this));
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &EnrichedTable::sortBy);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &EnrichedTable::tellShown);
    connect(&model, &EnrichedModel::orderChanged, this, &EnrichedTable::tellShown);
    connect(&model, &EnrichedModel::checksChanged, this, &EnrichedTable::showChecks);
    connect(m_all, &QCheckBox::clicked, this,
            [this] { m_model.checkAll(m_model.checkedCount() < m_model.rowCount()); });
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == EnrichedModel::Check)
            toggle(index.row());
    });
    connect(&pivot, &PivotMenu::opened, &model, [this] { m_model.holdOrder(true); });
    connect(&pivot, &PivotMenu::closed, &model, [this] { m_model.holdOrder(false); });
    retranslate();
}

void EnrichedTable::build()
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
    horizontalHeader()->setFixedHeight(tall(m_theme, HeaderHeight));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_all->setTristate(true);
    m_all->setGeometry(BaseDelegate::FirstPadding - 2, 4, 20, 20);
}

void EnrichedTable::retranslate()
{
    setAccessibleName(tr("Observables found"));
    m_all->setAccessibleName(tr("Check all"));
    m_all->setToolTip(tr("Check all (Ctrl+A)"));
}

void EnrichedTable::setModules(int count)
{
    if (count == m_modules || count == 0)
        return;
    m_modules = count;
    layColumns();
}

int EnrichedTable::wholeHeight() const
{
    return tall(m_theme, HeaderHeight) + m_model.rowCount() * m_theme.rowHeight();
}

void EnrichedTable::layColumns()
{
    const int matrix = qMax(m_theme.scaled(NarrowestMatrix), ModuleMatrixDelegate::widthFor(m_modules));
    const std::pair<int, int> widths[] = {{EnrichedModel::Check, CheckWidth},
                                          {EnrichedModel::Verdict, m_theme.scaled(VerdictWidth)},
                                          {EnrichedModel::Modules, matrix},
                                          {EnrichedModel::Sightings, m_theme.scaled(SightingsWidth)},
                                          {EnrichedModel::Pivot, PivotWidth}};
    int used = 0;
    for (const auto &[column, width] : widths) {
        setColumnWidth(column, width);
        used += width;
    }
    setColumnWidth(EnrichedModel::Value, qMax(0, viewport()->width() - used));
}

void EnrichedTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layColumns();
    tellShown();
}

void EnrichedTable::tellShown()
{
    if (m_model.rowCount() == 0 || viewport()->height() <= 0)
        return;
    const auto [first, last] = placesShown();
    Q_EMIT shown(first, last);
}

/// The first and the last.
std::pair<int, int> EnrichedTable::placesShown() const
{
    const int last = rowAt(viewport()->height() - 1);
    return {qMax(0, rowAt(0)), last < 0 ? m_model.rowCount() - 1 : last};
}

// The view would paint itself anew for every row that is answered, on show or not.
void EnrichedTable::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    const auto [top, bottom] = placesShown();
    if (last.row() >= top && first.row() <= bottom)
        QTableView::dataChanged(first, last, roles);
}

// The third press on a heading brings back the order of the text.
void EnrichedTable::sortBy(int column)
{
    if (column == EnrichedModel::Check || column == EnrichedModel::Modules || column == EnrichedModel::Pivot)
        column = EnrichedModel::InOrderOfText;
    QHeaderView *header = horizontalHeader();
    static constexpr auto SortedBy = "obiSortedBy";
    const int before = property(SortedBy).isValid() ? property(SortedBy).toInt() : EnrichedModel::InOrderOfText;
    Qt::SortOrder order = Qt::AscendingOrder;
    if (column == before && header->property(SortedBy).toInt() == Qt::AscendingOrder)
        order = Qt::DescendingOrder;
    else if (column == before)
        column = EnrichedModel::InOrderOfText;
    setProperty(SortedBy, column);
    header->setProperty(SortedBy, int(order));
    header->setSortIndicator(column, order);
    m_model.sort(column, order);
}

void EnrichedTable::toggle(int place)
{
    m_model.setChecked(place, !m_model.isChecked(place));
}

void EnrichedTable::showChecks()
{
    const int checked = m_model.checkedCount();
    const bool all = checked > 0 && checked == m_model.rowCount();
    m_all->setCheckState(checked == 0 ? Qt::Unchecked : all ? Qt::Checked : Qt::PartiallyChecked);
}

void EnrichedTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentMoved();
}

void EnrichedTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (event->matches(QKeySequence::SelectAll))
        return m_model.checkAll(m_model.checkedCount() < m_model.rowCount());
    if (plain && event->key() == Qt::Key_Space && current.isValid())
        return toggle(current.row());
    if (plain && event->key() == Qt::Key_Up && current.row() <= 0)
        return Q_EMIT leftUpwards();
    if (plain && event->key() == Qt::Key_Home && m_model.rowCount() > 0)
        return setCurrentIndex(m_model.index(0, EnrichedModel::Value));
    if (plain && event->key() == Qt::Key_End && m_model.rowCount() > 0)
        return setCurrentIndex(m_model.index(m_model.rowCount() - 1, EnrichedModel::Value));
    if (plain && event->key() >= Qt::Key_A && event->key() <= Qt::Key_Z)
        return Q_EMIT keyPressed(event->key());
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier))
        return Q_EMIT keyPressed(Qt::Key_I);
    if (plain && event->key() == Qt::Key_Escape)
        return event->ignore();
    QTableView::keyPressEvent(event);
}

} // namespace obi
