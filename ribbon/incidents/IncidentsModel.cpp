// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentsModel.h"

#include "core/Clock.h"
#include "ctim/CtimId.h"
#include "incidents/IncidentWords.h"
#include "incidents/People.h"
#include "look/Words.h"

#include <algorithm>
#include <iterator>

namespace obi {

using namespace Qt::StringLiterals;

IncidentsModel::IncidentsModel(const People &people, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_people(people)
    , m_clock(clock)
{
    connect(&people, &People::changed, this, [this] {
        recount();
        Q_EMIT countsChanged();
    });
}

IncidentsModel::Row IncidentsModel::rowFrom(const Incident &incident)
{
    const QDateTime updated = incident.modified.isValid() ? incident.modified : incident.timestamp;
    const QDateTime opened = incident.times.opened.isValid() ? incident.times.opened : incident.created;
    const auto moment = [](const QDateTime &time) { return time.isValid() ? time.toMSecsSinceEpoch() : 0; };
    return {shortId(incident.id),
            incident.shownId,
            incident.title,
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

void IncidentsModel::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    arrange();
}

bool IncidentsModel::isIn(const Row &row, Part part) const
{
    switch (part) {
    case Part::Open:
        return !row.gone && row.status.phase() != IncidentStatus::Phase::Closed;
    case Part::Mine:
        return std::any_of(row.assignees.begin(), row.assignees.end(),
                           [this](const QString &one) { return m_people.isMe(one); });
    case Part::All:
        break;
    }
    return true;
}

bool IncidentsModel::passes(const Row &row) const
{
    if (!isIn(row, m_filter.part) || (m_filter.severity && row.severity != *m_filter.severity))
        return false;
    if (m_filter.assignee == u"-" && !row.assignees.isEmpty())
        return false;
    if (!m_filter.assignee.isEmpty() && m_filter.assignee != u"-" && !row.assignees.contains(m_filter.assignee))
        return false;
    const auto has = [this](const QString &text) { return text.contains(m_filter.text, Qt::CaseInsensitive); };
    return m_filter.text.isEmpty() || has(row.title) || has(row.shownId) || has(row.id) ||
           std::any_of(row.assignees.begin(), row.assignees.end(),
                       [&](const QString &one) { return has(m_people.name(one)); });
}

bool IncidentsModel::isBefore(int left, int right) const
{
    const Row &a = m_rows[size_t(left)];
    const Row &b = m_rows[size_t(right)];
    int way = 0;
    switch (m_column) {
    case SeverityColumn:
        way = int(a.severity) - int(b.severity);
        break;
    case IdColumn:
        way = a.shownId.size() != b.shownId.size() ? int(a.shownId.size() - b.shownId.size())
                                                   : a.shownId.compare(b.shownId);
        break;
    case TitleColumn:
        way = a.title.compare(b.title, Qt::CaseInsensitive);
        break;
    case StatusColumn:
        way = a.gone != b.gone ? int(a.gone) - int(b.gone) : a.status.text().compare(b.status.text());
        break;
    case AssigneeColumn:
        way = m_people.names(a.assignees).compare(m_people.names(b.assignees), Qt::CaseInsensitive);
        break;
    default:
        break;
    }
    if (way == 0 && m_column != UpdatedColumn)
        return a.updated != b.updated ? a.updated > b.updated : a.id < b.id;
    if (m_column == UpdatedColumn) {
        if (a.updated == b.updated)
            return a.id < b.id;
        way = a.updated < b.updated ? -1 : 1;
    }
    return m_order == Qt::AscendingOrder ? way < 0 : way > 0;
}

void IncidentsModel::arrange()
{
    std::vector<int> wanted;
    wanted.reserve(m_rows.size());
    for (int number = 0; number < int(m_rows.size()); ++number) {
        if (passes(m_rows[size_t(number)]))
            wanted.push_back(number);
    }
    const auto before = [this](int left, int right) { return isBefore(left, right); };
    if (!std::is_sorted(wanted.begin(), wanted.end(), before))
        std::sort(wanted.begin(), wanted.end(), before);
    show(std::move(wanted), true);
}

/// A page among many: each of its rows looks for its own place.
void IncidentsModel::place(const std::vector<int> &numbers)
{
    std::vector<bool> touched(m_rows.size(), false);
    std::vector<int> coming;
    for (const int number : numbers) {
        if (!touched[size_t(number)] && passes(m_rows[size_t(number)]))
            coming.push_back(number);
        touched[size_t(number)] = true;
    }
    std::vector<int> stay;
    stay.reserve(m_shown.size());
    std::copy_if(m_shown.begin(), m_shown.end(), std::back_inserter(stay),
                 [&touched](int number) { return !touched[size_t(number)]; });
    const auto before = [this](int left, int right) { return isBefore(left, right); };
    std::sort(coming.begin(), coming.end(), before);
    std::vector<int> wanted;
    wanted.reserve(stay.size() + coming.size());
    auto from = stay.cbegin();
    for (const int number : coming) {
        const auto to = std::upper_bound(from, stay.cend(), number, before);
        wanted.insert(wanted.end(), from, to);
        wanted.push_back(number);
        from = to;
    }
    wanted.insert(wanted.end(), from, stay.cend());
    show(std::move(wanted), stay.size() < m_shown.size());
}

// A list that loads grows at its end, and then nothing else is told.
void IncidentsModel::show(std::vector<int> wanted, bool isChanged)
{
    const int shown = int(m_shown.size());
    const bool grows = wanted.size() >= m_shown.size() && std::equal(m_shown.begin(), m_shown.end(), wanted.begin());
    if (!grows) {
        Q_EMIT aboutToReorder();
        beginResetModel();
        m_shown = std::move(wanted);
        endResetModel();
        Q_EMIT reordered();
    } else if (int(wanted.size()) > shown) {
        beginInsertRows({}, shown, int(wanted.size()) - 1);
        m_shown = std::move(wanted);
        endInsertRows();
    }
    if (grows && isChanged && shown > 0)
        Q_EMIT dataChanged(index(0, 0), index(shown - 1, ColumnCount - 1));
    Q_EMIT countsChanged();
}

void IncidentsModel::reckon(const Row &row, int sign)
{
    for (int part = 0; part < Parts; ++part)
        m_tally.parts[size_t(part)] += isIn(row, Part(part)) ? sign : 0;
    m_tally.unread += row.unread ? sign : 0;
    for (const QString &one : row.assignees) {
        if ((m_tally.assignees[one] += sign) == 0)
            m_tally.assignees.remove(one);
    }
}

void IncidentsModel::recount()
{
    m_tally = {};
    for (Row &row : m_rows) {
        row.unread = isUnread(row);
        reckon(row, 1);
    }
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

int IncidentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int IncidentsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant IncidentsModel::text(const Row &row, int column) const
{
    switch (column) {
    case SeverityColumn:
        return severityWord(row.severity);
    case IdColumn:
        return row.shownId;
    case TitleColumn:
        return row.title;
    case StatusColumn:
        return row.gone ? goneBrief() : statusBrief(row.status);
    case AssigneeColumn:
        return row.assignees.isEmpty() ? tr("Unassigned") : m_people.names(row.assignees);
    default:
        return row.updated ? incidentTime(QDateTime::fromMSecsSinceEpoch(row.updated), m_clock.now()) : QString();
    }
}

QString IncidentsModel::description(const Row &row, int column) const
{
    if (column == TitleColumn && row.gone)
        return goneWord();
    if (column == TitleColumn && row.unread)
        return tr("New or changed");
    return column == SeverityColumn ? severityDescription(row.severity) : QString();
}

QVariant IncidentsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[size_t(m_shown[size_t(index.row())])];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, index.column());
    case Qt::AccessibleDescriptionRole:
        return description(row, index.column());
    case Qt::ToolTipRole:
        if (index.column() == UpdatedColumn)
            return row.updated ? isoTime(QDateTime::fromMSecsSinceEpoch(row.updated)) : QString();
        return index.column() == StatusColumn ? (row.gone ? goneWord() : statusWord(row.status))
                                              : text(row, index.column()).toString().toHtmlEscaped();
    case SeverityRole:
        return int(row.severity);
    case StatusRole:
        return row.status.text();
    case UnreadRole:
        return row.unread;
    case UnassignedRole:
        return row.assignees.isEmpty();
    case GoneRole:
        return row.gone;
    default:
        return {};
    }
}

QVariant IncidentsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case IdColumn:
        return tr("ID");
    case TitleColumn:
        return tr("Title");
    case StatusColumn:
        return tr("Status");
    case AssigneeColumn:
        return tr("Assignee");
    case UpdatedColumn:
        return tr("Updated");
    default:
        return {};
    }
}

} // namespace obi
