// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "threat/IncidentViews.h"

#include <QAbstractTableModel>

namespace obi {

class Clock;
class VerdictBook;

/// The machines, mailboxes and people that an incident hit.
class TargetsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TargetColumn, AlsoColumn, TypeColumn, ActionsColumn, SeenColumn, ColumnCount };

    TargetsModel(VerdictBook &verdicts, const Clock &clock, QObject *parent = nullptr);

    void show(const QList<SeenTarget> &targets);
    /// Asks for verdicts of what has a pivot button in these rows.
    void want(int first, int last);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const SeenTarget &target, int column) const;
    static std::optional<Observable> observable(const SeenTarget &target, int column);

    void verdictsChanged(const QList<Observable> &changed);

    VerdictBook &m_verdicts;
    const Clock &m_clock;
    QList<SeenTarget> m_targets;
    int m_wanted = 0;
};

/// "endpoint.workstation" for people; a type that is not known as it came.
QString targetTypeWord(const QString &type);

} // namespace obi
