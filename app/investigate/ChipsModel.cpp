// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/ChipsModel.h"

#include "look/ObservableCell.h"
#include "look/Tip.h"
#include "pivot/PivotWords.h"
#include "verdicts/VerdictBook.h"

#include <algorithm>

namespace obi {

ChipsModel::ChipsModel(VerdictBook &verdicts, QObject *parent)
    : QAbstractListModel(parent)
    , m_verdicts(verdicts)
{
    connect(&verdicts, &VerdictBook::changed, this, &ChipsModel::verdictsChanged);
}

ChipsModel::Added ChipsModel::add(const QList<Observable> &observables)
{
    Added added;
    QList<Observable> fresh;
    for (const Observable &observable : observables) {
        if (m_held.contains(observable)) {
            ++added.duplicates;
        } else if (m_held.size() >= Most) {
            ++added.beyond;
        } else {
            m_held.insert(observable);
            fresh.append(observable);
        }
    }
    added.fresh = int(fresh.size());
    if (fresh.isEmpty())
        return added;
    beginInsertRows({}, count(), count() + added.fresh - 1);
    m_observables += fresh;
    endInsertRows();
    Q_EMIT changed();
    return added;
}

void ChipsModel::remove(QList<int> rows)
{
    std::sort(rows.begin(), rows.end(), std::greater());
    for (const int row : std::as_const(rows)) {
        if (row < 0 || row >= count())
            continue;
        beginRemoveRows({}, row, row);
        m_held.remove(m_observables.at(row));
        m_observables.removeAt(row);
        endRemoveRows();
    }
    Q_EMIT changed();
}

void ChipsModel::clear()
{
    if (m_observables.isEmpty())
        return;
    beginRemoveRows({}, 0, count() - 1);
    m_observables.clear();
    m_held.clear();
    endRemoveRows();
    Q_EMIT changed();
}

void ChipsModel::verdictsChanged(const QList<Observable> &changed)
{
    QSet<Observable> ours;
    for (const Observable &observable : changed) {
        if (m_held.contains(observable))
            ours.insert(observable);
    }
    if (!ours.isEmpty())
        Q_EMIT glyphsChanged(ours);
}

int ChipsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count() + 1;
}

Qt::ItemFlags ChipsModel::flags(const QModelIndex &index) const
{
    return isField(index) ? Qt::NoItemFlags : QAbstractListModel::flags(index);
}

QVariant ChipsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || isField(index))
        return {};
    const Observable &observable = m_observables.at(index.row());
    const auto verdict = m_verdicts.disposition(observable);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return observable.value();
    case Qt::ToolTipRole:
        return plainTip(observable.value());
    case Qt::AccessibleDescriptionRole:
        return observableDescription(observable, verdict);
    case ObservableRole:
        return QVariant::fromValue(observable);
    case DispositionRole:
        return verdict ? QVariant(int(*verdict)) : QVariant();
    default:
        return {};
    }
}

} // namespace obi
