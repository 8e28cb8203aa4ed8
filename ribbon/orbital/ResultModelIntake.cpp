// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How answers come in: a slice at a time, those of a host that had answered before in the place of its old rows.

#include "orbital/ResultModel.h"

#include <QElapsedTimer>

#include <algorithm>

namespace obi {
namespace {

constexpr int SliceMs = 4; ///< in one turn of the event loop, however many hosts have answered
constexpr int SliceRows = 200;
constexpr std::size_t MostParts = 16; ///< of rows that go one by one; more go with a reset

qint64 rowsOf(const TypedResult &answer)
{
    qint64 rows = 0;
    for (const OrbitalTable &table : answer.result.tables)
        rows += table.rows.size();
    return rows;
}

} // namespace

void ResultModel::add(const TypedResult &answer)
{
    const qint64 rows = rowsOf(answer);
    m_waiting.push_back({answer});
    m_waitingRows += rows;
    if (m_holds > 0)
        return;
    m_intake.start(); // where this turn of the event loop ends
    if (m_waiting.size() > 1 || rows > MostAtOnce || m_spentMs >= SliceMs)
        return;
    QElapsedTimer time;
    time.start();
    while (!takeSlice(m_waiting.front())) {}
    m_waiting.pop_front();
    m_spentMs += double(time.nsecsElapsed()) / 1e6;
    Q_EMIT contentChanged();
}

void ResultModel::release()
{
    if (--m_holds == 0 && !m_waiting.empty())
        m_intake.start();
}

void ResultModel::takeWaiting()
{
    m_spentMs = 0;
    if (m_waiting.empty())
        return;
    QElapsedTimer time;
    time.start();
    while (m_holds == 0 && !m_waiting.empty() && time.elapsed() < SliceMs) {
        if (takeSlice(m_waiting.front()))
            m_waiting.pop_front();
    }
    if (m_holds == 0 && !m_waiting.empty())
        m_intake.start();
    Q_EMIT contentChanged();
}

/// True once nothing is left of it.
bool ResultModel::takeSlice(Waiting &waiting)
{
    const OrbitalHostResult &result = waiting.answer.result;
    if (waiting.host < 0) {
        waiting.host = m_rows.takeHost(result);
        m_rowsOfHost.resize(std::size_t(m_rows.hostCount()));
        addColumns(waiting.answer);
    }
    std::vector<int> &rows = m_rowsOfHost[std::size_t(waiting.host)];
    std::vector<int> fresh;
    std::vector<int> changed;
    for (int left = SliceRows; waiting.table < result.tables.size() && left > 0;) {
        const OrbitalTable &table = result.tables.at(waiting.table);
        const QList<QList<Observable>> cells = waiting.answer.cells.value(waiting.table);
        QList<int> columns;
        for (const QString &name : table.columns)
            columns.append(m_rows.columnOf(name));
        for (; waiting.row < table.rows.size() && left > 0; ++waiting.row, ++waiting.taken, --left) {
            const bool known = waiting.taken < rows.size();
            const int row = known ? rows[waiting.taken] : m_rows.addRow(waiting.host);
            m_shown.resize(std::size_t(m_rows.capacity()));
            if (known && m_shown[std::size_t(row)])
                m_tally.remove(m_rows, row);
            const qsizetype first = waiting.row * columns.size();
            const bool typed = !columns.isEmpty() && cells.size() >= first + columns.size();
            m_rows.write(row, columns, table.rows.at(waiting.row), typed ? &cells.at(first) : nullptr);
            if (known && m_shown[std::size_t(row)])
                m_tally.add(m_rows, row);
            (known ? changed : fresh).push_back(row);
            if (!known) {
                rows.push_back(row);
                m_all.push_back(row);
            }
            --m_waitingRows;
        }
        if (waiting.row >= table.rows.size()) {
            ++waiting.table;
            waiting.row = 0;
        }
    }
    showChanged(changed);
    showFresh(fresh);
    if (waiting.table < result.tables.size())
        return false;
    dropSurplus(waiting);
    return true;
}

void ResultModel::addColumns(const TypedResult &answer)
{
    for (const OrbitalTable &table : answer.result.tables) {
        for (const QString &name : table.columns) {
            if (m_rows.columnOf(name) >= 0)
                continue;
            beginInsertColumns({}, columnCount(), columnCount());
            m_rows.addColumn(name);
            endInsertColumns();
        }
    }
}

/// The host has fewer rows than it had.
void ResultModel::dropSurplus(const Waiting &waiting)
{
    std::vector<int> &rows = m_rowsOfHost[std::size_t(waiting.host)];
    if (waiting.taken >= rows.size())
        return;
    const std::vector<int> gone(rows.begin() + qsizetype(waiting.taken), rows.end());
    rows.resize(waiting.taken);
    hide(gone);
    std::vector<char> isGone(std::size_t(m_rows.capacity()));
    for (const int row : gone)
        isGone[std::size_t(row)] = 1;
    std::erase_if(m_all, [&](int row) { return isGone[std::size_t(row)] != 0; });
    for (const int row : gone)
        m_rows.freeRow(row);
}

void ResultModel::showFresh(const std::vector<int> &fresh)
{
    std::vector<int> passing;
    std::copy_if(fresh.begin(), fresh.end(), std::back_inserter(passing), [this](int row) { return passes(row); });
    if (passing.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(passing.size()) - 1);
    m_order.insert(m_order.end(), passing.begin(), passing.end());
    for (const int row : passing) {
        m_shown[std::size_t(row)] = 1;
        m_tally.add(m_rows, row);
    }
    endInsertRows();
    if (m_sortColumn >= 0)
        m_reorder.start();
}

/// Rows with other values stay where they are until the order is made anew, but for what the filter says of them.
void ResultModel::showChanged(const std::vector<int> &changed)
{
    if (changed.empty())
        return;
    std::vector<int> failing;
    std::vector<int> passing;
    for (const int row : changed) {
        const bool fits = passes(row);
        if (m_shown[std::size_t(row)] && !fits)
            failing.push_back(row);
        if (!m_shown[std::size_t(row)] && fits)
            passing.push_back(row);
    }
    hide(failing);
    showFresh(passing);
    if (m_sortColumn >= 0 || !passing.empty())
        m_reorder.start();
    if (rowCount() > 0) // a view paints what it shows of them
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ResultModel::hide(const std::vector<int> &rows)
{
    bool some = false;
    for (const int row : rows) {
        if (!m_shown[std::size_t(row)])
            continue;
        some = true;
        m_shown[std::size_t(row)] = 0;
        m_tally.remove(m_rows, row);
    }
    if (!some)
        return;
    const auto isHidden = [this](int row) { return m_shown[std::size_t(row)] == 0; };
    std::vector<std::pair<int, int>> parts;
    for (int at = 0; at < rowCount(); ++at) {
        if (!isHidden(m_order[std::size_t(at)]))
            continue;
        if (!parts.empty() && parts.back().second == at - 1)
            parts.back().second = at;
        else
            parts.emplace_back(at, at);
    }
    if (parts.size() > MostParts) {
        beginResetModel();
        std::erase_if(m_order, isHidden);
        return endResetModel();
    }
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        beginRemoveRows({}, part->first, part->second);
        m_order.erase(m_order.begin() + part->first, m_order.begin() + part->second + 1);
        endRemoveRows();
    }
}

} // namespace obi
