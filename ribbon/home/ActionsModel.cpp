// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "home/ActionsModel.h"

#include "look/ObservableCell.h"
#include "look/Times.h"
#include "look/Tip.h"
#include "look/Words.h"
#include "pivot/ActionWords.h"
#include "pivot/PivotWords.h"
#include "pivot/RemediationWords.h"

namespace obi {

ActionsModel::ActionsModel(ActionLog &actions, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_actions(actions)
    , m_clock(clock)
    , m_records(actions.records())
{
    connect(&actions, &ActionLog::reset, this, [this] {
        beginResetModel();
        m_records = m_actions.records();
        endResetModel();
    });
    connect(&actions, &ActionLog::added, this, [this] {
        beginInsertRows({}, 0, 0);
        m_records = m_actions.records();
        endInsertRows();
    });
    connect(&actions, &ActionLog::changed, this, [this](const QString &id) {
        m_records = m_actions.records();
        const QModelIndex row = find(id);
        if (row.isValid())
            Q_EMIT dataChanged(row, row);
    });
}

QModelIndex ActionsModel::find(const QString &id) const
{
    for (int row = 0; row < m_records.size(); ++row) {
        if (m_records.at(row).id == id)
            return index(row);
    }
    return {};
}

void ActionsModel::retranslate()
{
    if (!m_records.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_records.size()) - 1));
}

int ActionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

QVariant ActionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ActionRecord &record = m_records.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return record.observable.value();
    case Qt::AccessibleDescriptionRole:
        return description(record);
    case ObservableRole:
        return QVariant::fromValue(record.observable);
    case SecondLineRole:
        return secondLine(record);
    case Qt::ToolTipRole:
        return plainTip(actionText(record));
    case ActionIdRole:
        return record.id;
    case StateRole:
        return int(record.state);
    case StateWordRole:
        return actionResultWord(record);
    case SeenRole:
        return record.seen;
    case WhenRole:
        return momentText(record.changedAt, m_clock.now());
    default:
        return {};
    }
}

QString ActionsModel::secondLine(const ActionRecord &record) const
{
    const QString what = tr("%1: %2", "module, action").arg(record.action.module.name, actionTitle(record));
    const QString reason = actionReason(record);
    return reason.isEmpty() ? what : tr("%1 · %2", "why an action failed; module, action").arg(reason, what);
}

QString ActionsModel::description(const ActionRecord &record) const
{
    const QStringList parts{observableTypeWord(record.observable.type()),
                            record.action.module.name,
                            actionTitle(record),
                            actionResultWord(record),
                            actionReason(record),
                            record.seen ? QString() : tr("not seen yet")};
    QStringList told = parts;
    told.removeAll(QString());
    return told.join(tr(", ", "between the items of a list"));
}

} // namespace obi
