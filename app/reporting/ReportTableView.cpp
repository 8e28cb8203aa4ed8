// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/ReportTableView.h"

#include "look/BaseDelegate.h"
#include "look/CellDelegates.h"
#include "look/Tall.h"
#include "look/WholeRows.h"
#include "pivot/PivotDelegate.h"
#include "reporting/ReportModel.h"
#include "settings/Settings.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

namespace obi {

namespace {
constexpr int HeaderHeight = 28;
}

ReportTableView::ReportTableView(const Theme &theme, Settings &settings, PivotMenu &pivot, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_settings(settings)
    , m_plain(new BaseDelegate(theme, this))
    , m_verdict(new VerdictDelegate(theme, this))
    , m_number(new NumberDelegate(theme, this))
    , m_share(new ShareDelegate(theme, this))
    , m_trend(new TrendDelegate(theme, this))
{
    auto *pivotDelegate = new PivotDelegate(theme, pivot, this);
    m_pivot = pivotDelegate;
    setFrameShape(QFrame::NoFrame);
    showWholeRows(*this);
    setAlternatingRowColors(true);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    horizontalHeader()->setFixedHeight(tall(theme, HeaderHeight));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QHeaderView::customContextMenuRequested, this, &ReportTableView::openColumnMenu);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &ReportTableView::sortBy);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ReportTableView::visibleRowsChanged);
    BaseDelegate::prepare(this, theme);
    pivotDelegate->install(this);
}

QAbstractItemDelegate *ReportTableView::delegateFor(ColumnKind kind) const
{
    switch (kind) {
    case ColumnKind::Key:
        return m_pivot;
    case ColumnKind::Verdict:
        return m_verdict;
    case ColumnKind::Share:
        return m_share;
    case ColumnKind::Trend:
        return m_trend;
    case ColumnKind::Category:
        return m_plain;
    default:
        return m_number;
    }
}

void ReportTableView::show(ReportModel *model, const QString &place)
{
    m_model = model;
    m_place = place;
    setModel(model);
    const QList<ColumnSpec> &columns = model->spec().columns;
    for (int i = 0; i < columns.size(); ++i) {
        // Plain names have no pivot button; collecting rows among observables are told apart by the delegate itself.
        const bool plainKey = columns.at(i).kind == ColumnKind::Key && !model->spec().keyType;
        setItemDelegateForColumn(i, plainKey ? m_plain : delegateFor(columns.at(i).kind));
    }
    horizontalHeader()->setSortIndicator(model->sortColumn(), model->sortOrder());
    layColumns();
    Q_EMIT visibleRowsChanged();
}

void ReportTableView::setTrendVisible(bool visible)
{
    if (m_trendVisible == visible)
        return;
    m_trendVisible = visible;
    if (m_model)
        layColumns();
}

int ReportTableView::widthOf(int column) const
{
    return m_theme.scaled(m_model->spec().columns.at(column).width);
}

void ReportTableView::layColumns()
{
    const QStringList hidden = hiddenColumns();
    const QList<ColumnSpec> &columns = m_model->spec().columns;
    for (int i = 0; i < columns.size(); ++i) {
        const bool absent = columns.at(i).kind == ColumnKind::Trend && !m_trendVisible;
        setColumnHidden(i, absent || hidden.contains(columns.at(i).id));
        setColumnWidth(i, widthOf(i));
    }
    stretchLast();
}

void ReportTableView::stretchLast()
{
    if (!m_model)
        return;
    int last = -1;
    int used = 0;
    for (int i = 0; i < m_model->columnCount(); ++i) {
        if (isColumnHidden(i))
            continue;
        last = i;
        used += widthOf(i);
    }
    if (last < 0)
        return;
    // The trend fills what is left; a last column of figures stays beside the others and the first one grows.
    const int rest = viewport()->width() - used;
    const bool isTrend = m_model->spec().columns.at(last).kind == ColumnKind::Trend;
    const int grown = isTrend ? last : 0;
    setColumnWidth(grown, widthOf(grown) + std::max(0, rest));
}

QStringList ReportTableView::hiddenColumns() const
{
    const QVariantMap all = m_settings.get<QVariantMap>(Setting::HiddenColumns);
    if (all.contains(m_place))
        return all.value(m_place).toStringList();
    QStringList hidden;
    for (const ColumnSpec &column : m_model->spec().columns) {
        if (column.hidden)
            hidden.append(column.id);
    }
    return hidden;
}

void ReportTableView::openColumnMenu(const QPoint &position)
{
    if (!m_model)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QStringList hidden = hiddenColumns();
    const QList<ColumnSpec> &columns = m_model->spec().columns;
    for (int i = 1; i < columns.size(); ++i) {
        if (columns.at(i).kind == ColumnKind::Trend && !m_trendVisible)
            continue;
        const QString id = columns.at(i).id;
        QAction *action = menu->addAction(m_model->headerData(i, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!hidden.contains(id));
        connect(action, &QAction::triggered, this, [this, id](bool shown) { setColumnShown(id, shown); });
    }
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

void ReportTableView::setColumnShown(const QString &id, bool shown)
{
    QStringList hidden = hiddenColumns();
    hidden.removeAll(id);
    if (!shown)
        hidden.append(id);
    QVariantMap all = m_settings.get<QVariantMap>(Setting::HiddenColumns);
    all.insert(m_place, hidden);
    m_settings.set(Setting::HiddenColumns, all);
    layColumns();
}

void ReportTableView::sortBy(int column)
{
    if (!m_model)
        return;
    const bool isText = m_model->spec().columns.at(column).kind == ColumnKind::Key ||
                        m_model->spec().columns.at(column).kind == ColumnKind::Category;
    Qt::SortOrder order = isText ? Qt::AscendingOrder : Qt::DescendingOrder;
    if (m_model->sortColumn() == column)
        order = m_model->sortOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    horizontalHeader()->setSortIndicator(column, order);
    m_model->sort(column, order);
}

int ReportTableView::firstVisibleRow() const
{
    return rowAt(0);
}

int ReportTableView::lastVisibleRow() const
{
    if (!model() || model()->rowCount() == 0)
        return -1;
    // A row that is cut at the foot does not count as shown.
    const int last = rowAt(viewport()->height() - 1);
    if (last < 0)
        return model()->rowCount() - 1;
    const bool isWhole = rowViewportPosition(last) + rowHeight(last) <= viewport()->height() + 2;
    return isWhole ? last : std::max(firstVisibleRow(), last - 1);
}

void ReportTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    stretchLast();
    Q_EMIT visibleRowsChanged();
}

void ReportTableView::keyPressEvent(QKeyEvent *event)
{
    // Home and End mean the first and last row here: columns are reached with the arrows.
    if (event->key() == Qt::Key_Home && m_model && m_model->rowCount() > 0)
        return setCurrentIndex(m_model->index(0, 0));
    if (event->key() == Qt::Key_End && m_model && m_model->rowCount() > 0)
        return setCurrentIndex(m_model->index(m_model->rowCount() - 1, 0));
    QTableView::keyPressEvent(event);
}

} // namespace obi
