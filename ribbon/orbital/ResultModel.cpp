// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/ResultModel.h"

#include "look/ObservableCell.h"
#include "pivot/PivotWords.h"
#include "verdicts/VerdictBook.h"

#include <algorithm>
#include <numeric>

namespace obi {

using namespace Qt::StringLiterals;

ResultModel::ResultModel(VerdictBook &verdicts, QObject *parent)
    : QAbstractTableModel(parent)
    , m_verdicts(verdicts)
{
    m_reorder.setSingleShot(true);
    m_reorder.setInterval(ReorderDelayMs);
    connect(&m_reorder, &QTimer::timeout, this, &ResultModel::reorder);
    connect(&verdicts, &VerdictBook::changed, this, &ResultModel::onVerdicts);
}

void ResultModel::clear()
{
    beginResetModel();
    m_hosts.clear();
    m_hostOfRow.clear();
    m_columns.clear();
    m_columnByName.clear();
    m_observables.clear();
    m_observableIndex.clear();
    m_wanted.clear();
    m_order.clear();
    m_filter.clear();
    m_sortColumn = -1;
    m_reorder.stop();
    endResetModel();
    Q_EMIT contentChanged();
}

void ResultModel::add(const TypedResult &answer)
{
    const int known = int(m_hosts.size());
    const int host = hostIndex(answer.result);
    if (host < known)
        dropRowsOf(host);
    const int firstRow = totalRows();
    // New columns first: rows are then as wide as they will be.
    for (const OrbitalTable &table : answer.result.tables) {
        for (const QString &name : table.columns)
            columnOf(name);
    }
    for (qsizetype i = 0; i < answer.result.tables.size(); ++i)
        append(host, answer.result.tables.at(i), answer.cells.value(i));
    showFrom(firstRow);
}

int ResultModel::columnOf(const QString &name)
{
    const auto known = m_columnByName.constFind(name);
    if (known != m_columnByName.constEnd())
        return *known;
    const int at = int(m_columns.size());
    beginInsertColumns({}, at + 1, at + 1);
    Column column{.name = name, .values = {}, .observable = {}};
    column.values.resize(totalRows());
    column.observable.resize(m_hostOfRow.size(), -1);
    m_columns.push_back(std::move(column));
    m_columnByName.insert(name, at);
    endInsertColumns();
    return at;
}

int ResultModel::observableIndex(const std::optional<Observable> &observable)
{
    if (!observable)
        return -1;
    const auto known = m_observableIndex.constFind(*observable);
    if (known != m_observableIndex.constEnd())
        return *known;
    m_observables.append(*observable);
    m_observableIndex.insert(*observable, int(m_observables.size()) - 1);
    return int(m_observables.size()) - 1;
}

int ResultModel::hostIndex(const OrbitalHostResult &result)
{
    for (int i = 0; i < m_hosts.size(); ++i) {
        if (m_hosts.at(i).node == result.node)
            return i;
    }
    const QString name = result.hostName.isEmpty() ? result.node : result.hostName;
    const auto observable = Observable::parse(ObservableType::Hostname, name);
    m_hosts.append({result.node, name, observable ? std::optional(*observable) : std::nullopt});
    return int(m_hosts.size()) - 1;
}

void ResultModel::dropRowsOf(int host)
{
    if (std::find(m_hostOfRow.begin(), m_hostOfRow.end(), host) == m_hostOfRow.end())
        return;
    beginResetModel();
    std::size_t kept = 0;
    for (std::size_t row = 0; row < m_hostOfRow.size(); ++row) {
        if (m_hostOfRow[row] == host)
            continue;
        m_hostOfRow[kept] = m_hostOfRow[row];
        for (Column &column : m_columns) {
            column.values[qsizetype(kept)] = column.values[qsizetype(row)];
            column.observable[kept] = column.observable[row];
        }
        ++kept;
    }
    m_hostOfRow.resize(kept);
    for (Column &column : m_columns) {
        column.values.resize(qsizetype(kept));
        column.observable.resize(kept);
    }
    rebuild();
    endResetModel();
}

void ResultModel::append(int host, const OrbitalTable &table, const QList<std::optional<Observable>> &cells)
{
    const qsizetype wide = table.columns.size();
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        m_hostOfRow.push_back(host);
        for (Column &column : m_columns) {
            column.values.append(QString());
            column.observable.push_back(-1);
        }
        for (qsizetype i = 0; i < wide; ++i) {
            Column &column = m_columns[std::size_t(columnOf(table.columns.at(i)))];
            const QString value = table.rows.at(row).value(i);
            column.values.last() = value;
            column.observable.back() = observableIndex(cells.value(row * wide + i));
            if (value.isEmpty())
                continue;
            bool isNumber = false;
            value.toDouble(&isNumber);
            column.numeric = column.numeric && isNumber;
            column.filled = true;
        }
    }
}

void ResultModel::showFrom(int firstRow)
{
    std::vector<int> fresh;
    for (int row = firstRow; row < totalRows(); ++row) {
        if (passes(row))
            fresh.push_back(row);
    }
    if (!fresh.empty()) {
        beginInsertRows({}, int(m_order.size()), int(m_order.size() + fresh.size()) - 1);
        m_order.insert(m_order.end(), fresh.begin(), fresh.end());
        endInsertRows();
    }
    if (m_sortColumn >= 0)
        m_reorder.start();
    Q_EMIT contentChanged();
}

const QString &ResultModel::value(int row, int column) const
{
    if (column == HostColumn)
        return m_hosts.at(m_hostOfRow[std::size_t(row)]).name;
    return m_columns[std::size_t(column - 1)].values.at(row);
}

const Observable *ResultModel::observableAt(int row, int column) const
{
    if (column == HostColumn) {
        const auto &observable = m_hosts.at(m_hostOfRow[std::size_t(row)]).observable;
        return observable ? &*observable : nullptr;
    }
    const int index = m_columns[std::size_t(column - 1)].observable[std::size_t(row)];
    return index < 0 ? nullptr : &m_observables.at(index);
}

bool ResultModel::passes(int row) const
{
    if (m_filter.isEmpty())
        return true;
    for (int column = 0; column < columnCount(); ++column) {
        if (value(row, column).contains(m_filter, Qt::CaseInsensitive) || shown(row, column).contains(m_filter))
            return true;
    }
    return false;
}

void ResultModel::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    beginResetModel();
    m_filter = text;
    rebuild();
    endResetModel();
    Q_EMIT contentChanged();
}

void ResultModel::rebuild()
{
    m_order.clear();
    for (int row = 0; row < totalRows(); ++row) {
        if (passes(row))
            m_order.push_back(row);
    }
    sortVector(m_order);
}

void ResultModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    reorder();
}

void ResultModel::reorder()
{
    m_reorder.stop();
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<int> before = m_order;
    std::sort(m_order.begin(), m_order.end());
    sortVector(m_order);
    std::vector<int> place(m_hostOfRow.size());
    for (std::size_t i = 0; i < m_order.size(); ++i)
        place[std::size_t(m_order[i])] = int(i);
    QModelIndexList moved;
    const QModelIndexList kept = persistentIndexList();
    for (const QModelIndex &old : kept)
        moved.append(index(place[std::size_t(before[std::size_t(old.row())])], old.column()));
    changePersistentIndexList(kept, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
    Q_EMIT contentChanged();
}

// Equal rows stay in the order of the answers; what is empty stands last, whichever way the column is sorted.
void ResultModel::sortVector(std::vector<int> &order) const
{
    const int column = m_sortColumn;
    if (column < 0 || column >= columnCount())
        return;
    const bool ascending = m_sortOrder == Qt::AscendingOrder;
    const auto arrange = [&](const auto &keys) {
        std::stable_sort(order.begin(), order.end(), [&](int one, int other) {
            const bool empty = value(one, column).isEmpty();
            const bool otherEmpty = value(other, column).isEmpty();
            if (empty || otherEmpty)
                return !empty && otherEmpty;
            const auto &a = keys[std::size_t(one)];
            const auto &b = keys[std::size_t(other)];
            return ascending ? a < b : b < a;
        });
    };
    if (isNumeric(column)) {
        std::vector<double> numbers(m_hostOfRow.size());
        for (const int row : order)
            numbers[std::size_t(row)] = value(row, column).toDouble();
        return arrange(numbers);
    }
    std::vector<QString> texts(m_hostOfRow.size());
    for (const int row : order)
        texts[std::size_t(row)] = value(row, column).toCaseFolded();
    arrange(texts);
}

void ResultModel::want(int first, int last)
{
    QList<Observable> fresh;
    for (int row = std::max(0, first); row <= std::min(last, rowCount() - 1); ++row) {
        for (int column = 1; column < columnCount(); ++column) {
            const Observable *observable = observableAt(m_order[std::size_t(row)], column);
            if (observable && CellTyper::hasVerdict(observable->type()) && !m_wanted.contains(*observable)) {
                m_wanted.insert(*observable);
                fresh.append(*observable);
            }
        }
        if (fresh.size() >= MostWanted)
            break;
    }
    if (!fresh.isEmpty())
        m_verdicts.want(fresh);
}

bool ResultModel::isSettled() const
{
    return std::all_of(m_wanted.begin(), m_wanted.end(), [this](const Observable &observable) {
        const Dossier *dossier = m_verdicts.find(observable);
        return dossier && dossier->complete;
    });
}

void ResultModel::onVerdicts(const QList<Observable> &changed)
{
    QList<Observable> forgotten;
    bool shown = false;
    for (const Observable &observable : changed) {
        if (!m_wanted.contains(observable))
            continue;
        shown = true;
        // The book forgets all for another account; what is shown is asked again.
        if (!m_verdicts.find(observable))
            forgotten.append(observable);
    }
    if (!forgotten.isEmpty())
        m_verdicts.want(forgotten);
    if (shown && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {DispositionRole});
}

} // namespace obi
