// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/CaseObservablesModel.h"

#include "casebook/ListSync.h"
#include "look/ObservableCell.h"
#include "look/OpinionWords.h"
#include "look/Words.h"
#include "pivot/PivotWords.h"
#include "verdicts/VerdictBook.h"

#include <algorithm>

namespace obi {
CaseObservablesModel::CaseObservablesModel(VerdictBook &verdicts, QObject *parent)
    : QAbstractItemModel(parent)
    , m_verdicts(verdicts)
    , m_known(verdicts)
{
    connect(&verdicts, &VerdictBook::changed, this, &CaseObservablesModel::verdictsChanged);
}

void CaseObservablesModel::show(const std::optional<Case> &shown)
{
    const QString caseId = shown ? shown->id : QString();
    QList<Observable> all;
    if (shown) {
        for (const CaseObservable &entry : shown->observables)
            all << entry.observable;
    }
    m_verdicts.want(all);
    m_all = all;
    m_known.reset(all);
    if (caseId == m_caseId) {
        sync();
    } else {
        beginResetModel();
        m_caseId = caseId;
        m_filter.reset();
        m_groups = wantedGroups();
        endResetModel();
    }
    Q_EMIT countsChanged();
}

void CaseObservablesModel::setFilter(std::optional<Disposition> disposition)
{
    m_filter = disposition;
    sync();
    Q_EMIT countsChanged();
}

bool CaseObservablesModel::passes(const Observable &observable) const
{
    return !m_filter || m_verdicts.disposition(observable) == m_filter;
}

QList<CaseObservablesModel::Group> CaseObservablesModel::wantedGroups() const
{
    QMap<int, Group> byRank;
    for (const Observable &observable : m_all) {
        if (!passes(observable))
            continue;
        const int place = observableTypeRank(observable.type());
        if (!byRank.contains(place))
            byRank.insert(place, Group{observable.type(), {}, {}});
        byRank[place].members << observable;
    }
    return byRank.values();
}

template <typename Rows, typename Wanted, typename Key>
void CaseObservablesModel::syncRows(const QModelIndex &parent, Rows &rows, const Wanted &wanted, Key key)
{
    syncList(rows, wanted, key, [&](RowChange change, int row, int target, auto act) {
        if (change == RowChange::Remove)
            beginRemoveRows(parent, row, row);
        else if (change == RowChange::Insert)
            beginInsertRows(parent, row, row);
        else
            beginMoveRows(parent, row, row, parent, target);
        act();
        if (change == RowChange::Remove)
            endRemoveRows();
        else if (change == RowChange::Insert)
            endInsertRows();
        else
            endMoveRows();
    });
}

void CaseObservablesModel::sync()
{
    const QList<Group> wanted = wantedGroups();
    syncRows(QModelIndex(), m_groups, wanted, [](const Group &group) { return int(group.type); });
    for (int row = 0; row < wanted.size(); ++row)
        syncMembers(row, wanted.at(row).members);
    if (!m_groups.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

void CaseObservablesModel::syncMembers(int row, const QList<Observable> &wanted)
{
    m_groups[row].rows.clear();
    syncRows(index(row, 0), m_groups[row].members, wanted, [](const Observable &observable) { return observable; });
}

void CaseObservablesModel::verdictsChanged(const QList<Observable> &changed)
{
    const QList<Observable> ours = m_known.update(changed);
    if (ours.isEmpty())
        return;
    if (m_filter)
        sync();
    wantForgotten(ours);
    for (int group = 0; group < m_groups.size(); ++group)
        tellMembers(group, ours);
    Q_EMIT countsChanged();
}

/// Neighbours together, and then the heading.
void CaseObservablesModel::tellMembers(int group, const QList<Observable> &changed)
{
    QList<int> rows;
    for (const Observable &observable : changed) {
        if (const int row = rowOf(m_groups.at(group), observable); row >= 0)
            rows.append(row);
    }
    if (rows.isEmpty())
        return;
    std::sort(rows.begin(), rows.end());
    const QModelIndex heading = index(group, 0);
    for (qsizetype first = 0; first < rows.size();) {
        qsizetype last = first;
        while (last + 1 < rows.size() && rows.at(last + 1) <= rows.at(last) + 1)
            ++last;
        Q_EMIT dataChanged(index(rows.at(first), 0, heading), index(rows.at(last), 0, heading));
        first = last + 1;
    }
    Q_EMIT dataChanged(heading, heading);
}

int CaseObservablesModel::rowOf(const Group &group, const Observable &observable)
{
    if (observable.type() != group.type)
        return -1;
    for (int row = int(group.rows.size()); row < group.members.size(); ++row)
        group.rows.insert(group.members.at(row), row);
    return group.rows.value(observable, -1);
}

// The book forgets all for another account; what is shown is asked again.
void CaseObservablesModel::wantForgotten(const QList<Observable> &changed)
{
    QList<Observable> forgotten;
    for (const Observable &observable : changed) {
        if (!m_verdicts.find(observable))
            forgotten << observable;
    }
    if (!forgotten.isEmpty())
        m_verdicts.want(forgotten);
}

CaseObservablesModel::Counts CaseObservablesModel::counts() const
{
    Counts counts;
    for (const Disposition disposition : AllDispositions) {
        if (const int count = m_known.count(disposition))
            counts.insert(disposition, count);
    }
    return counts;
}

int CaseObservablesModel::heightInRows(int group) const
{
    return 1 + int(m_groups.at(group).members.size());
}

QModelIndex CaseObservablesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (column != 0 || row < 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? idOf(m_groups.at(parent.row()).type) : 0);
}

QModelIndex CaseObservablesModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    for (int row = 0; row < m_groups.size(); ++row) {
        if (idOf(m_groups.at(row).type) == child.internalId())
            return createIndex(row, 0, quintptr(0));
    }
    return {};
}

int CaseObservablesModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return isGroup(parent) && parent.column() == 0 ? int(m_groups.at(parent.row()).members.size()) : 0;
}

int CaseObservablesModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant CaseObservablesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (isGroup(index))
        return groupData(m_groups.at(index.row()), role);
    return memberData(m_groups.at(index.parent().row()).members.at(index.row()), role);
}

// A filter leaves those of one disposition.
QList<int> CaseObservablesModel::verdictCounts(const Group &group) const
{
    if (!m_filter)
        return m_known.counts(group.type);
    QList<int> counts(qsizetype(AllDispositions.size()));
    counts[CaseVerdicts::placeOf(*m_filter)] = int(group.members.size());
    return counts;
}

QVariant CaseObservablesModel::groupData(const Group &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return observableTypeGroupWord(group.type);
    case Qt::AccessibleTextRole:
        return tr("%1, %Ln observable(s)", "heading of a group", int(group.members.size()))
            .arg(observableTypeGroupWord(group.type));
    case CountRole:
        return int(group.members.size());
    case VerdictCountsRole:
        return QVariant::fromValue(verdictCounts(group));
    default:
        return {};
    }
}

QVariant CaseObservablesModel::memberData(const Observable &observable, int role) const
{
    const auto disposition = m_verdicts.disposition(observable);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return observable.value();
    case Qt::AccessibleDescriptionRole:
        return observableDescription(observable, disposition);
    case ObservableRole:
        return QVariant::fromValue(observable);
    case DispositionRole: {
        const Dossier *dossier = m_verdicts.find(observable);
        return disposition ? QVariant(int(*disposition)) : dossier && nobodyAnswered(*dossier) ? QVariant() : -1;
    }
    default:
        return {};
    }
}

} // namespace obi
