// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/ReportModel.h"

#include "look/ObservableCell.h"
#include "verdicts/VerdictBook.h"

#include <algorithm>

namespace obi {

ReportModel::ReportModel(const TableSpec &spec, VerdictBook &verdicts, Clock clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_spec(spec)
    , m_verdicts(verdicts)
    , m_clock(std::move(clock))
    , m_rows(spec)
    , m_sortColumn(std::max(0, columnOf(spec.sortColumn)))
{
    const auto isVerdict = [](const ColumnSpec &column) { return column.kind == ColumnKind::Verdict; };
    m_hasVerdicts = std::any_of(spec.columns.cbegin(), spec.columns.cend(), isVerdict);
    m_reorder.setSingleShot(true);
    m_reorder.setInterval(ReorderDelayMs);
    connect(&m_reorder, &QTimer::timeout, this, &ReportModel::reorder);
    connect(&m_verdicts, &VerdictBook::changed, this, &ReportModel::onVerdicts);
}

int ReportModel::columnOf(const QString &id) const
{
    for (int i = 0; i < m_spec.columns.size(); ++i) {
        if (m_spec.columns.at(i).id == id)
            return i;
    }
    return -1;
}

int ReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int ReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_spec.columns.size());
}

void ReportModel::setTable(const ReportTable &table)
{
    beginResetModel();
    m_rows.setTable(table);
    rebuildOrder();
    m_waiting.clear();
    m_nextWanted = 0;
    endResetModel();
    Q_EMIT orderChanged();
    askForMore();
}

QList<Observable> ReportModel::observables() const
{
    QList<Observable> all;
    for (int row = 0; row < m_rows.count(); ++row) {
        if (const auto &observable = m_rows.observable(row))
            all.append(*observable);
    }
    return all;
}

void ReportModel::setFilter(const QString &text)
{
    if (m_filter == text)
        return;
    m_filter = text;
    beginResetModel();
    rebuildOrder();
    m_nextWanted = 0;
    endResetModel();
    Q_EMIT orderChanged();
    askForMore();
}

bool ReportModel::passesFilter(int row) const
{
    return m_filter.isEmpty() || m_rows.name(row).contains(m_filter, Qt::CaseInsensitive);
}

void ReportModel::rebuildOrder()
{
    m_order.clear();
    for (int row = 0; row < m_rows.count(); ++row) {
        if (passesFilter(row))
            m_order.push_back(row);
    }
    sortOrderVector();
}

void ReportModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    reorder();
}

void ReportModel::reorder()
{
    const QModelIndexList before = persistentIndexList();
    std::vector<int> figures;
    for (const QModelIndex &index : before)
        figures.push_back(m_order.at(std::size_t(index.row())));
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    sortOrderVector();
    std::vector<int> placeOf(std::size_t(m_rows.count()), -1);
    for (std::size_t place = 0; place < m_order.size(); ++place)
        placeOf[std::size_t(m_order[place])] = int(place);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(placeOf[std::size_t(figures[std::size_t(i)])], before.at(i).column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    Q_EMIT orderChanged();
}

bool ReportModel::sortsByVerdict() const
{
    const ColumnKind kind = m_spec.columns.at(m_sortColumn).kind;
    return kind == ColumnKind::Verdict || kind == ColumnKind::Risk || kind == ColumnKind::Category;
}

void ReportModel::onVerdicts(const QList<Observable> &observables)
{
    if (!m_spec.keyType)
        return;
    bool mine = false;
    std::vector<bool> touched(std::size_t(m_rows.count()), false);
    for (const Observable &observable : observables) {
        const int row = m_rows.rowOf(observable);
        if (row < 0)
            continue;
        mine = touched[std::size_t(row)] = true;
        // What was known and is forgotten, with an account or a module, is asked for again.
        if (isKnown(row) || !m_verdicts.find(observable))
            m_waiting.remove(observable);
        if (!isKnown(row) && !m_waiting.contains(observable))
            m_nextWanted = std::min(m_nextWanted, row);
    }
    if (!mine)
        return;
    for (int place = 0; place < rowCount(); ++place) {
        if (touched[std::size_t(m_order[std::size_t(place)])])
            Q_EMIT dataChanged(index(place, 0), index(place, columnCount() - 1));
    }
    Q_EMIT verdictsChanged();
    if (sortsByVerdict() && !m_held && !m_reorder.isActive())
        m_reorder.start();
    askForMore();
}

void ReportModel::want(int first, int last)
{
    // Where no column shows a verdict, the pivot button tells whether there is an answer.
    if (!m_active)
        return;
    QList<Observable> observables;
    for (int place = std::max(0, first); place <= std::min(last, rowCount() - 1); ++place) {
        if (const auto &observable = m_rows.observable(m_order[std::size_t(place)]))
            observables.append(*observable);
    }
    if (!observables.isEmpty())
        m_verdicts.want(observables);
}

void ReportModel::setActive(bool active)
{
    m_active = active;
    askForMore();
}

void ReportModel::askForMore()
{
    // The next batch waits until most of the last one has been answered: rows on show are never behind a long queue.
    if (!m_hasVerdicts || !m_active || m_waiting.size() > VerdictBatch / 2)
        return;
    QList<Observable> observables;
    for (; m_nextWanted < m_rows.count() && observables.size() < VerdictBatch; ++m_nextWanted) {
        const auto &observable = m_rows.observable(m_nextWanted);
        if (!observable || isKnown(m_nextWanted))
            continue;
        observables.append(*observable);
        m_waiting.insert(*observable);
    }
    if (!observables.isEmpty())
        m_verdicts.want(observables);
}

void ReportModel::holdOrder(bool hold)
{
    m_held = hold;
    if (hold)
        m_reorder.stop();
    else if (sortsByVerdict())
        m_reorder.start();
}

bool ReportModel::isKnown(int row) const
{
    const auto &observable = m_rows.observable(row);
    if (!observable)
        return true;
    const Dossier *dossier = m_verdicts.find(*observable);
    return dossier && (dossier->overall || dossier->complete);
}

bool ReportModel::isComplete(int row) const
{
    const auto &observable = m_rows.observable(row);
    const Dossier *dossier = observable ? m_verdicts.find(*observable) : nullptr;
    return !observable || (dossier && dossier->complete);
}

bool ReportModel::isSettled() const
{
    if (!m_hasVerdicts || !m_active)
        return true;
    for (int row = 0; row < m_rows.count(); ++row) {
        if (!isComplete(row))
            return false;
    }
    return !m_reorder.isActive();
}

std::optional<Disposition> ReportModel::verdictOf(int row) const
{
    const auto &observable = m_rows.observable(row);
    return observable ? m_verdicts.disposition(*observable) : std::nullopt;
}

std::optional<int> ReportModel::riskOfRow(int row) const
{
    return riskOf(verdictOf(row), m_rows.exposure(row));
}

QString ReportModel::reasonOf(int row) const
{
    const auto &observable = m_rows.observable(row);
    const Dossier *dossier = observable ? m_verdicts.find(*observable) : nullptr;
    return dossier ? dossier->reason : QString();
}

std::array<int, 5> ReportModel::verdictCounts() const
{
    std::array<int, 5> counts{};
    for (const int row : m_order) {
        const auto verdict = verdictOf(row);
        if (!verdict)
            continue;
        const auto place = std::find(AllDispositions.begin(), AllDispositions.end(), *verdict);
        ++counts[std::size_t(place - AllDispositions.begin())];
    }
    return counts;
}

void ReportModel::setTrends(const QHash<QString, QList<double>> &trends)
{
    m_trends = trends;
    m_trendsLoading = false;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, columnCount() - 1), index(rowCount() - 1, columnCount() - 1));
}

void ReportModel::resetTrends()
{
    setTrends({});
    m_trendsLoading = true;
}

void ReportModel::setTrendTitle(const QString &title)
{
    m_trendTitle = title;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

} // namespace obi
