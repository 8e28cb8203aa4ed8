// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actions/ActionLog.h"

#include <QAbstractListModel>

namespace obi {

/// The actions of modules as ActionLog has them: newest first, each with its observable.
class ActionsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        ActionIdRole = Qt::UserRole + 1, ///< QString
        StateRole,                       ///< int of ActionRecord::State
        StateWordRole,                   ///< QString
        SeenRole,                        ///< bool
        WhenRole,                        ///< QString: when its state became what it is
    };

    ActionsModel(ActionLog &actions, const Clock &clock, QObject *parent = nullptr);

    QModelIndex find(const QString &id) const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString secondLine(const ActionRecord &record) const;
    QString description(const ActionRecord &record) const;

    ActionLog &m_actions;
    const Clock &m_clock;
    QList<ActionRecord> m_records; ///< as views have been told
};

} // namespace obi
