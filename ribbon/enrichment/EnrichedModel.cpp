// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enrichment/EnrichedModel.h"

#include <algorithm>
#include <numeric>

namespace obi {

EnrichedModel::EnrichedModel(const VerdictBook &verdicts, const SightingBook &sightings, QObject *parent)
    : QAbstractTableModel(parent)
    , m_verdicts(verdicts)
    , m_sightings(sightings)
    , m_rows(verdicts, sightings)
{
    m_reorder.setSingleShot(true);
    m_reorder.setInterval(ReorderDelayMs);
    connect(&m_reorder, &QTimer::timeout, this, &EnrichedModel::reorder);
}

void EnrichedModel::show(std::shared_ptr<const EnrichedText> text)
{
    beginResetModel();
    m_reorder.stop();
    m_rows.reset(std::move(text));
    m_checked.assign(std::size_t(m_rows.count()), false);
    m_checkedCount = 0;
    setOrder(wantedOrder());
    endResetModel();
    Q_EMIT orderChanged();
    Q_EMIT checksChanged();
}

// Neighbours are told together, and nothing of the rows between them: those may be on show, and paint themselves.
void EnrichedModel::tellChanged(const QList<int> &rows)
{
    std::vector<int> places;
    for (const int row : rows) {
        if (const int place = m_places[std::size_t(row)]; place >= 0)
            places.push_back(place);
    }
    std::sort(places.begin(), places.end());
    for (std::size_t first = 0; first < places.size();) {
        std::size_t last = first;
        while (last + 1 < places.size() && places[last + 1] <= places[last] + 1)
            ++last;
        Q_EMIT dataChanged(index(places[first], Value), index(places[last], Sightings));
        first = last + 1;
    }
    if (movesWithVerdicts() && !m_held && !m_reorder.isActive())
        m_reorder.start();
}

bool EnrichedModel::movesWithVerdicts() const
{
    return m_filter.isOn() || m_sortColumn == Verdict || m_sortColumn == Sightings;
}

void EnrichedModel::holdOrder(bool hold)
{
    m_held = hold;
    if (hold)
        m_reorder.stop();
    else if (movesWithVerdicts())
        m_reorder.start();
}

void EnrichedModel::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    uncheckHidden();
    reorder();
}

void EnrichedModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    reorder();
}

bool EnrichedModel::passes(int row) const
{
    return !(m_filter.hidesHarmless && m_rows.isHarmless(row)) && !(m_filter.onlyUndecided && m_rows.isDecided(row));
}

std::vector<int> EnrichedModel::wantedOrder() const
{
    std::vector<int> order;
    order.reserve(std::size_t(m_rows.count()));
    for (int row = 0; row < m_rows.count(); ++row) {
        if (passes(row) || m_checked[std::size_t(row)]) // what somebody has checked stays under their eyes
            order.push_back(row);
    }
    sortOrder(order);
    return order;
}

/// Ascending is the order in which people expect it first: the worst verdict, the most sightings.
qint64 EnrichedModel::sortKey(int row) const
{
    switch (m_sortColumn) {
    case Value:
        return m_rows.place(row);
    case Verdict: {
        const auto verdict = m_rows.disposition(row);
        const auto rank =
            verdict ? std::find(AllDispositions.begin(), AllDispositions.end(), *verdict) : AllDispositions.end();
        return rank - AllDispositions.begin();
    }
    case Sightings:
        return -m_rows.sightings(row);
    default:
        return m_checked[std::size_t(row)] ? 0 : 1;
    }
}

void EnrichedModel::sortOrder(std::vector<int> &order) const
{
    if (m_sortColumn == InOrderOfText)
        return;
    std::vector<qint64> keys(std::size_t(m_rows.count()));
    for (const int row : order)
        keys[std::size_t(row)] = sortKey(row);
    std::stable_sort(order.begin(), order.end(), [&keys, this](int one, int other) {
        const qint64 a = keys[std::size_t(one)];
        const qint64 b = keys[std::size_t(other)];
        return m_sortOrder == Qt::AscendingOrder ? a < b : b < a;
    });
}

// What is current stays current where it is still shown.
void EnrichedModel::reorder()
{
    std::vector<int> order = wantedOrder();
    if (order == m_order)
        return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<int> rows;
    for (const QModelIndex &kept : before)
        rows.push_back(rowAt(kept.row()));
    setOrder(std::move(order));
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int place = m_places[std::size_t(rows[std::size_t(i)])];
        after.append(place < 0 ? QModelIndex() : index(place, before.at(i).column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
    Q_EMIT orderChanged();
    Q_EMIT checksChanged();
}

// What a filter that was just chosen hides is not checked: nobody adds to a case what they do not see. A verdict that
// comes later unchecks nothing, or an action on two rows would become one on all.
void EnrichedModel::uncheckHidden()
{
    for (int row = 0; row < m_rows.count(); ++row) {
        char &now = m_checked[std::size_t(row)];
        if (now && !passes(row)) {
            now = false;
            --m_checkedCount;
        }
    }
}

void EnrichedModel::setOrder(std::vector<int> order)
{
    m_order = std::move(order);
    m_places.assign(std::size_t(m_rows.count()), -1);
    for (std::size_t place = 0; place < m_order.size(); ++place)
        m_places[std::size_t(m_order[place])] = int(place);
}

void EnrichedModel::setChecked(int place, bool checked)
{
    char &now = m_checked[std::size_t(rowAt(place))];
    m_checkedCount += int(checked) - int(now);
    now = checked;
    Q_EMIT dataChanged(index(place, Check), index(place, Check), {Qt::CheckStateRole});
    Q_EMIT checksChanged();
}

void EnrichedModel::checkAll(bool checked)
{
    for (const int row : m_order) {
        char &now = m_checked[std::size_t(row)];
        m_checkedCount += int(checked) - int(now);
        now = checked;
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Check), index(rowCount() - 1, Check), {Qt::CheckStateRole});
    Q_EMIT checksChanged();
}

QList<Observable> EnrichedModel::chosen() const
{
    QList<Observable> chosen;
    chosen.reserve(chosenCount());
    for (const int row : m_order) {
        if (m_checkedCount == 0 || m_checked[std::size_t(row)])
            chosen.append(m_rows.observable(row));
    }
    return chosen;
}

int EnrichedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int EnrichedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

} // namespace obi
