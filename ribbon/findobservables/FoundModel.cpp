// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findobservables/FoundModel.h"

#include "verdicts/VerdictBook.h"

#include <QElapsedTimer>

#include <algorithm>
#include <map>
#include <utility>

namespace obi {
namespace {

constexpr int RowsBetweenLooks = 64; ///< at the clock
constexpr qint64 SliceNs = qint64(FoundModel::SliceMs) * 1'000'000;

} // namespace

FoundModel::FoundModel(VerdictBook &verdicts, QObject *parent)
    : QAbstractTableModel(parent)
    , m_verdicts(verdicts)
{
    m_slices.setSingleShot(true);
    m_slices.setInterval(SlicePauseMs);
    connect(&m_slices, &QTimer::timeout, this, &FoundModel::slice);
    connect(&verdicts, &VerdictBook::changed, this, &FoundModel::onVerdicts);
}

void FoundModel::show(FindResult *result)
{
    if (m_result == result)
        return;
    if (m_result) {
        m_result->disconnect(this);
        m_result->disconnect(&m_slices);
    }
    m_result = result;
    if (result) {
        connect(result, &FindResult::reset, this, &FoundModel::restart);
        connect(result, &FindResult::grew, &m_slices, qOverload<>(&QTimer::start));
        connect(result, &FindResult::touched, this, [this](const QList<int> &rows) {
            for (const int row : rows)
                touch(row);
        });
    }
    restart();
}

void FoundModel::setFilter(const FoundFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    restart();
}

void FoundModel::restart()
{
    beginResetModel();
    m_groups.clear();
    m_states.clear();
    m_touched.clear();
    m_counts = {};
    m_own = 0;
    m_hiddenOwn = 0;
    m_waiting.clear();
    m_nextAsked = 0;
    m_asked = 0;
    m_askAll = false;
    endResetModel();
    slice(); // a short result is there at once
    Q_EMIT countsChanged();
}

// What has arrived comes before what has changed: a find is there when its verdict is.
void FoundModel::slice()
{
    if (!m_result)
        return;
    admitNext();
    settleTouched();
    askForMore();
    if (int(m_states.size()) < m_result->rows().count() || !m_touched.empty())
        m_slices.start();
}

void FoundModel::admitNext()
{
    const FoundRows &rows = m_result->rows();
    if (int(m_states.size()) >= rows.count())
        return;
    QElapsedTimer time;
    time.start();
    std::map<ObservableType, std::vector<int>> arrived;
    for (int row = int(m_states.size()); row < rows.count(); ++row) {
        if (row % RowsBetweenLooks == 0 && time.nsecsElapsed() >= SliceNs)
            break;
        const FoundRow &found = rows.at(row);
        RowState state;
        state.verdict = qint8(verdictOf(found.observable));
        state.shown = m_filter.passes(found, state.verdict);
        m_states.push_back(state);
        count(row, m_filter.counts(found) ? 1 : 0);
        countOwn(row);
        if (state.shown)
            arrived[found.observable.type()].push_back(row);
    }
    for (const auto &[type, members] : arrived)
        insert(m_groups.groupOf(type), members);
    Q_EMIT countsChanged();
}

/// Rows later than all that are in the group, or one anywhere in it.
void FoundModel::insert(int group, const std::vector<int> &members)
{
    FoundGroups::Group &into = m_groups.at(group);
    for (const int row : members)
        ++into.counts[std::size_t(m_states[std::size_t(row)].verdict)];
    const auto place = std::lower_bound(into.members.begin(), into.members.end(), members.front());
    const bool isNew = into.members.empty();
    const int heading = m_groups.headingLine(group);
    const int first = isNew ? heading : heading + 1 + int(place - into.members.begin());
    const int lines = (isNew ? 1 : 0) + (into.collapsed ? 0 : int(members.size()));
    if (lines > 0)
        beginInsertRows({}, first, first + lines - 1);
    into.members.insert(place, members.begin(), members.end());
    if (lines > 0)
        endInsertRows();
    if (!isNew)
        Q_EMIT dataChanged(index(heading, 0), index(heading, ColumnCount - 1));
}

void FoundModel::settleTouched()
{
    if (m_touched.empty())
        return;
    QElapsedTimer time;
    time.start();
    std::vector<int> lines;
    std::size_t done = 0;
    while (done < m_touched.size() && (done % RowsBetweenLooks != 0 || time.nsecsElapsed() < SliceNs)) {
        const int row = m_touched[done++];
        if (row >= int(m_states.size()))
            continue; // its turn comes
        settle(row);
        if (m_states[std::size_t(row)].shown) {
            const int group = m_groups.groupOf(m_result->rows().at(row).observable.type());
            if (const int line = m_groups.lineOf(group, row); line >= 0)
                lines.push_back(line);
            lines.push_back(m_groups.headingLine(group));
        }
    }
    m_touched.erase(m_touched.begin(), m_touched.begin() + qsizetype(done));
    repaint(lines);
    Q_EMIT countsChanged();
}

/// Brings one row to where it belongs now.
void FoundModel::settle(int row)
{
    RowState &state = m_states[std::size_t(row)];
    const FoundRow &found = m_result->rows().at(row);
    const int verdict = verdictOf(found.observable);
    const bool passes = m_filter.passes(found, verdict);
    if (state.shown && !passes)
        remove(row);
    const int group = m_groups.groupOf(found.observable.type());
    if (state.shown && state.verdict != verdict) {
        auto &counts = m_groups.at(group).counts;
        --counts[std::size_t(state.verdict)];
        ++counts[std::size_t(verdict)];
    }
    if (state.counted)
        count(row, -1);
    state.verdict = qint8(verdict);
    count(row, m_filter.counts(found) ? 1 : 0);
    countOwn(row);
    if (!state.shown && passes) {
        state.shown = true;
        insert(group, {row});
    }
}

void FoundModel::remove(int row)
{
    const int group = m_groups.groupOf(m_result->rows().at(row).observable.type());
    FoundGroups::Group &from = m_groups.at(group);
    const int line = m_groups.lineOf(group, row);
    const int heading = m_groups.headingLine(group);
    const bool isLast = from.members.size() == 1;
    const auto member = std::lower_bound(from.members.begin(), from.members.end(), row);
    if (isLast)
        beginRemoveRows({}, heading, heading + from.lines() - 1);
    else if (line >= 0)
        beginRemoveRows({}, line, line);
    from.members.erase(member);
    --from.counts[std::size_t(m_states[std::size_t(row)].verdict)];
    m_states[std::size_t(row)].shown = false;
    if (isLast || line >= 0)
        endRemoveRows();
    if (!isLast)
        Q_EMIT dataChanged(index(heading, 0), index(heading, ColumnCount - 1));
}

void FoundModel::count(int row, int change)
{
    RowState &state = m_states[std::size_t(row)];
    m_counts[std::size_t(state.verdict)] += change;
    state.counted = change > 0;
}

void FoundModel::countOwn(int row)
{
    RowState &state = m_states[std::size_t(row)];
    const FoundRow &found = m_result->rows().at(row);
    const bool own = m_filter.countsAsOwn(found);
    const bool hidden = m_filter.hidesAsOwn(found, state.verdict);
    m_own += int(own) - int(std::exchange(state.own, own));
    m_hiddenOwn += int(hidden) - int(std::exchange(state.hiddenOwn, hidden));
}

/// Neighbours are told together.
void FoundModel::repaint(std::vector<int> &lines)
{
    std::sort(lines.begin(), lines.end());
    for (std::size_t first = 0; first < lines.size();) {
        std::size_t last = first;
        while (last + 1 < lines.size() && lines[last + 1] <= lines[last] + 1)
            ++last;
        Q_EMIT dataChanged(index(lines[first], 0), index(lines[last], ColumnCount - 1));
        first = last + 1;
    }
}

void FoundModel::touch(int row)
{
    m_touched.push_back(row);
    if (!m_slices.isActive())
        m_slices.start();
}

void FoundModel::onVerdicts(const QList<Observable> &observables)
{
    if (!m_result)
        return;
    bool forgotten = false;
    for (const Observable &observable : observables) {
        const int row = m_result->rows().find(observable);
        if (row < 0)
            continue;
        touch(row);
        const Dossier *dossier = m_verdicts.find(observable);
        if (dossier && dossier->complete)
            m_waiting.remove(observable);
        forgotten = forgotten || !dossier;
    }
    if (forgotten) { // another account: all is asked again
        m_waiting.clear();
        m_nextAsked = 0;
        m_asked = 0;
    }
}

int FoundModel::verdictOf(const Observable &observable) const
{
    const auto disposition = m_verdicts.disposition(observable);
    return disposition ? int(*disposition) : NoVerdictYet;
}

void FoundModel::setActive(bool active)
{
    m_active = active;
    askForMore();
}

void FoundModel::askForAll()
{
    m_askAll = true;
    askForMore();
}

bool FoundModel::isAsked(int row) const
{
    return m_verdicts.find(m_result->rows().at(row).observable) != nullptr;
}

void FoundModel::askForMore()
{
    // The next batch waits until most of the last one has been answered: rows on show are never behind a long queue.
    if (!m_active || !m_result || m_waiting.size() > VerdictBatch / 2)
        return;
    QList<Observable> observables;
    for (; m_nextAsked < int(m_states.size()) && observables.size() < VerdictBatch; ++m_nextAsked) {
        if (!m_askAll && m_asked >= AskedUnbidden)
            break;
        if (!m_filter.counts(m_result->rows().at(m_nextAsked)) || isAsked(m_nextAsked))
            continue;
        const Observable &observable = m_result->rows().at(m_nextAsked).observable;
        observables.append(observable);
        m_waiting.insert(observable);
        ++m_asked;
    }
    if (!observables.isEmpty())
        m_verdicts.want(observables);
}

int FoundModel::unaskedCount() const
{
    const bool all = !m_result || m_askAll || m_asked < AskedUnbidden;
    return all ? 0 : std::max(0, m_counts[NoVerdictYet] - int(m_waiting.size()));
}

void FoundModel::want(int first, int last)
{
    if (!m_active || !m_result)
        return;
    QList<Observable> observables;
    for (int line = std::max(0, first); line <= std::min(last, rowCount() - 1); ++line) {
        if (const int row = m_groups.rowAt(line); row >= 0)
            observables.append(m_result->rows().at(row).observable);
    }
    if (!observables.isEmpty())
        m_verdicts.want(observables);
}

QList<Observable> FoundModel::shown() const
{
    QList<Observable> all;
    all.reserve(shownCount());
    for (int group = 0; group < m_groups.count(); ++group) {
        for (const int row : m_groups.at(group).members)
            all.append(m_result->rows().at(row).observable);
    }
    return all;
}

bool FoundModel::isHeading(int row) const
{
    return row >= 0 && row < rowCount() && m_groups.placeOf(row).member < 0;
}

int FoundModel::headingsBetween(int first, int last) const
{
    int headings = 0;
    for (int group = 0; group < m_groups.count(); ++group) {
        const int line = m_groups.headingLine(group);
        headings += m_groups.at(group).lines() > 0 && line >= first && line <= last;
    }
    return headings;
}

void FoundModel::toggleGroup(int line)
{
    if (!isHeading(line))
        return;
    FoundGroups::Group &group = m_groups.at(m_groups.placeOf(line).group);
    const int last = line + int(group.members.size());
    if (group.collapsed)
        beginInsertRows({}, line + 1, last);
    else
        beginRemoveRows({}, line + 1, last);
    group.collapsed = !group.collapsed;
    if (group.collapsed)
        endRemoveRows();
    else
        endInsertRows();
    Q_EMIT dataChanged(index(line, 0), index(line, ColumnCount - 1));
}

void FoundModel::expandAll()
{
    for (int group = 0; group < m_groups.count(); ++group) {
        if (m_groups.at(group).collapsed && !m_groups.at(group).members.empty())
            toggleGroup(m_groups.headingLine(group));
    }
}

bool FoundModel::isSettled() const
{
    return !m_result ||
           (isWorkedOff() && m_result->isWhole() && !m_result->isReading() && (!m_active || m_waiting.isEmpty()));
}

bool FoundModel::isWorkedOff() const
{
    return !m_result || (int(m_states.size()) == m_result->rows().count() && m_touched.empty());
}

std::optional<Observable> FoundModel::observableAt(int line) const
{
    const int row = line >= 0 && line < rowCount() ? m_groups.rowAt(line) : -1;
    return row < 0 ? std::nullopt : std::optional(m_result->rows().at(row).observable);
}

} // namespace obi
