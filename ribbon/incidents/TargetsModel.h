// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "threat/IncidentViews.h"

#include <QAbstractTableModel>

namespace obi {

class Clock;

/// The machines, mailboxes and people that an incident hit.
class TargetsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TargetColumn, AlsoColumn, TypeColumn, ActionsColumn, SeenColumn, ColumnCount };

    explicit TargetsModel(const Clock &clock, QObject *parent = nullptr);

    void show(const QList<SeenTarget> &targets);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const SeenTarget &target, int column) const;
    static std::optional<Observable> observable(const SeenTarget &target, int column);

    const Clock &m_clock;
    QList<SeenTarget> m_targets;
};

/// "endpoint.workstation" for people; a type that is not known as it came.
QString targetTypeWord(const QString &type);

} // namespace obi
