// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/IncidentsModel.h"
#include "incidents/People.h"

#include <algorithm>
#include <iterator>

/// Which incidents are shown, in which order, and how many there are of each kind.
namespace obi {

using namespace Qt::StringLiterals;

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
    return m_filter.text.isEmpty() || m_found.contains(row.id) || hasAllWords(row);
}

/// As the service finds: every word somewhere.
bool IncidentsModel::hasAllWords(const Row &row) const
{
    const auto words = QStringView(m_filter.text).split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](QStringView word) {
        const auto has = [word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); };
        return has(row.title) || has(row.shownId) || has(row.id) ||
               std::any_of(row.assignees.begin(), row.assignees.end(),
                           [&](const QString &one) { return has(m_people.name(one)); });
    });
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

} // namespace obi
