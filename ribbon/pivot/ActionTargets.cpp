// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/ActionTargets.h"

#include "look/Words.h"
#include "pivot/ActionWords.h"

#include <QSet>

namespace obi {

using ActionState = ActionRecord::State;

ActionTargets::ActionTargets(QList<Observable> observables, QObject *parent)
    : QAbstractTableModel(parent)
    , m_observables(std::move(observables))
    , m_states(m_observables.size())
    , m_texts(m_observables.size())
    , m_reasons(m_observables.size())
{}

void ActionTargets::request()
{
    m_states.fill(ActionState::Requested);
    if (!m_states.isEmpty())
        Q_EMIT dataChanged(index(0, State), index(rowCount() - 1, State));
}

void ActionTargets::take(const ActionRecord &record)
{
    const int row = int(m_observables.indexOf(record.observable));
    if (row < 0)
        return;
    m_states[row] = record.state;
    m_texts[row] = actionText(record);
    m_reasons[row] = actionReason(record);
    Q_EMIT dataChanged(index(row, State), index(row, State));
}

int ActionTargets::underWay() const
{
    return count(ActionState::Requested) + count(ActionState::Running);
}

int ActionTargets::failed() const
{
    return count(ActionState::Failed) + count(ActionState::Unanswered);
}

QStringList ActionTargets::reasons() const
{
    QStringList lines;
    QSet<QString> told;
    for (qsizetype row = 0; row < m_reasons.size(); ++row) {
        const QString &reason = m_reasons[row];
        if (reason.isEmpty() || told.contains(reason))
            continue;
        told.insert(reason);
        lines << tr("%1: %2", "observable, why its action failed").arg(m_observables[row].value(), reason);
    }
    return lines;
}

int ActionTargets::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_observables.size());
}

int ActionTargets::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant ActionTargets::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Observable &observable = m_observables[index.row()];
    const auto &state = m_states[index.row()];
    if (index.column() == Value) {
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
            return observable.value();
        return role == Qt::AccessibleDescriptionRole ? observableTypeWord(observable.type()) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return state ? actionStateWord(*state) : QString();
    case StateRole:
        return state ? QVariant(int(*state)) : QVariant();
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return m_texts[index.row()];
    default:
        return {};
    }
}

QVariant ActionTargets::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    return section == Value ? tr("Observable") : tr("State");
}

} // namespace obi
