// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentsModel.h"

#include "ctim/CtimId.h"
#include "incidents/People.h"

#include <algorithm>

namespace obi {

IncidentsModel::IncidentsModel(const People &people, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_people(people)
    , m_clock(clock)
{
    // Whose an incident is, and by what name it is found and sorted.
    connect(&people, &People::changed, this, [this] {
        recount();
        arrange();
    });
}

IncidentsModel::Row IncidentsModel::rowFrom(const Incident &incident)
{
    const QDateTime updated = incident.modified.isValid() ? incident.modified : incident.timestamp;
    const QDateTime opened = incident.times.opened.isValid() ? incident.times.opened : incident.created;
    const auto moment = [](const QDateTime &time) { return time.isValid() ? time.toMSecsSinceEpoch() : 0; };
    return {shortId(incident.id),
            incident.shownId,
            incident.title.simplified(), // one line, whatever the service sends
            incident.status,
            incident.assignees,
            incident.tlp,
            severityFromText(incident.severity),
            moment(updated),
            moment(opened),
            moment(incident.timestamp)};
}

QStringList IncidentsModel::put(const QList<Incident> &incidents)
{
    QStringList added;
    std::vector<int> touched;
    for (const Incident &incident : incidents) {
        Row row = rowFrom(incident);
        if (row.id.isEmpty())
            continue;
        row.unread = isUnread(row);
        const auto known = m_numbers.constFind(row.id);
        const int number = known == m_numbers.constEnd() ? int(m_rows.size()) : *known;
        if (known == m_numbers.constEnd()) {
            added.append(row.id);
            m_numbers.insert(row.id, number);
            m_rows.push_back({});
        } else if (row == m_rows[size_t(number)]) {
            continue;
        } else {
            reckon(m_rows[size_t(number)], -1);
        }
        reckon(row, 1);
        m_rows[size_t(number)] = std::move(row);
        touched.push_back(number);
    }
    place(touched);
    return added;
}

QStringList IncidentsModel::lost(const QSet<QString> &ids, const QDateTime &since) const
{
    const qint64 from = since.isValid() ? since.toMSecsSinceEpoch() : 0;
    QStringList all;
    for (const Row &row : m_rows) {
        if (!row.gone && row.stamp >= from && !ids.contains(row.id))
            all.append(row.id);
    }
    return all;
}

void IncidentsModel::setGone(const QStringList &ids)
{
    std::vector<int> touched;
    for (const QString &id : ids) {
        const auto number = m_numbers.constFind(shortId(id));
        if (number == m_numbers.constEnd() || m_rows[size_t(*number)].gone)
            continue;
        Row &row = m_rows[size_t(*number)];
        reckon(row, -1);
        row.gone = true;
        row.unread = false;
        reckon(row, 1);
        touched.push_back(*number);
    }
    if (!touched.empty())
        place(touched);
}

bool IncidentsModel::isGone(const QString &id) const
{
    const auto number = m_numbers.constFind(shortId(id));
    return number != m_numbers.constEnd() && m_rows[size_t(*number)].gone;
}

void IncidentsModel::remove(const QStringList &ids)
{
    std::vector<int> now(m_rows.size(), 0);
    for (const QString &id : ids) {
        if (const auto number = m_numbers.constFind(shortId(id)); number != m_numbers.constEnd())
            now[size_t(*number)] = -1;
    }
    if (std::find(now.begin(), now.end(), -1) == now.end())
        return;
    Q_EMIT aboutToReorder();
    beginResetModel();
    std::vector<Row> rows;
    m_numbers.clear();
    for (size_t number = 0; number < m_rows.size(); ++number) {
        if (now[number] < 0)
            continue;
        now[number] = int(rows.size());
        m_numbers.insert(m_rows[number].id, now[number]);
        rows.push_back(std::move(m_rows[number]));
    }
    std::vector<int> shown;
    for (const int number : m_shown) {
        if (now[size_t(number)] >= 0)
            shown.push_back(now[size_t(number)]);
    }
    m_rows = std::move(rows);
    m_shown = std::move(shown);
    recount();
    endResetModel();
    Q_EMIT reordered();
    Q_EMIT countsChanged();
}

void IncidentsModel::removeAllButGone()
{
    QStringList all;
    for (const Row &row : m_rows) {
        if (!row.gone)
            all.append(row.id);
    }
    remove(all);
}

void IncidentsModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_numbers.clear();
    m_shown.clear();
    m_tally = {};
    endResetModel();
    Q_EMIT countsChanged();
}

void IncidentsModel::setUnread(std::function<bool(const QString &, qint64)> unread)
{
    m_unread = std::move(unread);
}

void IncidentsModel::unreadChanged()
{
    recount();
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT countsChanged();
}

void IncidentsModel::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    arrange();
}

void IncidentsModel::setFound(const QSet<QString> &ids)
{
    if (ids == m_found)
        return;
    m_found = ids;
    arrange();
}

/// What is known and unchanged is not touched when it is put.
void IncidentsModel::addFound(const QSet<QString> &ids)
{
    std::vector<int> hidden;
    for (const QString &id : ids) {
        const auto number = m_numbers.constFind(id);
        if (number != m_numbers.constEnd() && !passes(m_rows[size_t(*number)]))
            hidden.push_back(*number);
    }
    m_found += ids;
    if (!hidden.empty())
        place(hidden);
}

void IncidentsModel::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    arrange();
}

std::optional<qint64> IncidentsModel::changed(const QString &id) const
{
    const auto number = m_numbers.constFind(shortId(id));
    if (number == m_numbers.constEnd() || m_rows[size_t(*number)].gone)
        return std::nullopt;
    return m_rows[size_t(*number)].updated;
}

QHash<QString, qint64> IncidentsModel::changes() const
{
    QHash<QString, qint64> all;
    for (const Row &row : m_rows)
        all.insert(row.id, row.updated);
    return all;
}

QString IncidentsModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[size_t(m_shown[size_t(row)])].id : QString();
}

int IncidentsModel::rowOf(const QString &id) const
{
    const auto number = m_numbers.constFind(shortId(id));
    const auto found =
        number == m_numbers.constEnd() ? m_shown.end() : std::find(m_shown.begin(), m_shown.end(), *number);
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

Incident IncidentsModel::known(const QString &id) const
{
    const auto number = m_numbers.constFind(shortId(id));
    Incident incident;
    incident.id = id;
    if (number == m_numbers.constEnd())
        return incident;
    const Row &row = m_rows[size_t(*number)];
    const auto time = [](qint64 moment) {
        return moment ? QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC) : QDateTime();
    };
    incident.shownId = row.shownId;
    incident.title = row.title;
    incident.status = row.status;
    incident.severity = severityText(row.severity);
    incident.assignees = row.assignees;
    incident.tlp = row.tlp;
    incident.times.opened = time(row.opened);
    incident.modified = time(row.updated);
    return incident;
}

} // namespace obi
