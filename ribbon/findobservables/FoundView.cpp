// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findobservables/FoundView.h"

#include "findobservables/FoundDelegates.h"
#include "findobservables/FoundModel.h"
#include "look/ModuleMatrix.h"
#include "look/Tall.h"
#include "look/WholeRows.h"
#include "pivot/PivotTrigger.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QScrollBar>

namespace obi {
namespace {

constexpr int HeaderHeight = 28;
constexpr int VerdictWidth = 112;
constexpr int ModulesWidth = 120;
constexpr int SideWidth = 104;
constexpr int SmallestValueWidth = 200;

} // namespace

FoundView::FoundView(const Theme &theme, FoundModel &model, PivotMenu &pivot, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_model(model)
{
    showWholeRows(*this);
    setAlternatingRowColors(true);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setFixedHeight(tall(theme, HeaderHeight));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *values = new FoundDelegate<PivotDelegate>(theme, pivot, this);
    setItemDelegate(new FoundDelegate<BaseDelegate>(theme, this));
    setItemDelegateForColumn(FoundModel::ValueColumn, values);
    setItemDelegateForColumn(FoundModel::VerdictColumn, new FoundDelegate<VerdictDelegate>(theme, this));
    setItemDelegateForColumn(FoundModel::ModulesColumn, new FoundDelegate<ModuleMatrixDelegate>(theme, this));
    setModel(&model);
    // The header would look at every row for whether a column is selected as a whole, and shows nothing of it.
    horizontalHeader()->setSelectionModel(new QItemSelectionModel(&model, horizontalHeader()));
    setColumnHidden(FoundModel::SideColumn, true);
    BaseDelegate::prepare(this, theme);
    values->install(this)->setChooser([this] { return selectedObservables(); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &FoundView::wantVisible);
    connect(&model, &FoundModel::countsChanged, this, &FoundView::wantVisible);
    connect(this, &QTableView::clicked, &model, [this](const QModelIndex &index) { m_model.toggleGroup(index.row()); });
}

int FoundView::selectedCount() const
{
    int count = 0;
    const QItemSelection ranges = selectionModel()->selection();
    for (const QItemSelectionRange &range : ranges) {
        if (range.left() == FoundModel::ValueColumn)
            count += range.height() - m_model.headingsBetween(range.top(), range.bottom());
    }
    return count;
}

QList<Observable> FoundView::selectedObservables() const
{
    QItemSelection ranges = selectionModel()->selection();
    std::sort(ranges.begin(), ranges.end(), [](const auto &a, const auto &b) { return a.top() < b.top(); });
    QList<Observable> chosen;
    for (const QItemSelectionRange &range : std::as_const(ranges)) {
        for (int line = range.top(); range.left() == FoundModel::ValueColumn && line <= range.bottom(); ++line) {
            if (const auto observable = m_model.observableAt(line))
                chosen.append(*observable);
        }
    }
    return chosen;
}

void FoundView::setSidesVisible(bool visible)
{
    if (visible == !isColumnHidden(FoundModel::SideColumn))
        return;
    setColumnHidden(FoundModel::SideColumn, !visible);
    layColumns();
}

// The value takes what the others leave, and remarks share it where there is much.
void FoundView::layColumns()
{
    const int side = m_theme.scaled(SideWidth);
    const int verdict = m_theme.scaled(VerdictWidth);
    const int modules = m_theme.scaled(ModulesWidth);
    const int rest = viewport()->width() - verdict - modules - (isColumnHidden(FoundModel::SideColumn) ? 0 : side);
    const int value = std::max(SmallestValueWidth, rest * 6 / 10);
    setColumnWidth(FoundModel::ValueColumn, value);
    setColumnWidth(FoundModel::VerdictColumn, verdict);
    setColumnWidth(FoundModel::ModulesColumn, modules);
    setColumnWidth(FoundModel::RemarksColumn, std::max(0, rest - value));
    setColumnWidth(FoundModel::SideColumn, side);
}

void FoundView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layColumns();
    wantVisible();
}

void FoundView::wantVisible()
{
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    if (first >= 0)
        m_model.want(first, last < 0 ? m_model.rowCount() - 1 : last);
    Q_EMIT visibleRowsChanged();
}

bool FoundView::keyOnHeading(int key)
{
    const int line = currentIndex().row();
    if (!m_model.isHeading(line))
        return false;
    const bool collapsed = m_model.index(line, 0).data(FoundModel::CollapsedRole).toBool();
    const bool toggles = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space ||
                         (key == Qt::Key_Left && !collapsed) || (key == Qt::Key_Right && collapsed);
    if (toggles)
        m_model.toggleGroup(line);
    return toggles;
}

void FoundView::keyPressEvent(QKeyEvent *event)
{
    if (keyOnHeading(event->key()))
        return;
    // Home and End mean the first and last row here: columns are reached with the arrows.
    if (event->key() == Qt::Key_Home && m_model.rowCount() > 0)
        return setCurrentIndex(m_model.index(0, 0));
    if (event->key() == Qt::Key_End && m_model.rowCount() > 0)
        return setCurrentIndex(m_model.index(m_model.rowCount() - 1, 0));
    QTableView::keyPressEvent(event);
}

void FoundView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionMade();
}

} // namespace obi
