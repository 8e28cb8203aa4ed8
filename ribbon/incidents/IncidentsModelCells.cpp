// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/Clock.h"
#include "incidents/IncidentWords.h"
#include "incidents/IncidentsModel.h"
#include "incidents/People.h"
#include "look/Times.h"
#include "look/Tip.h"

/// What the cells say.
namespace obi {

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
        return row.updated ? briefTime(QDateTime::fromMSecsSinceEpoch(row.updated), m_clock.now()) : QString();
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
                                              : plainTip(text(row, index.column()).toString());
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
