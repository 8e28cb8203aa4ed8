// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/TargetsModel.h"

#include "core/Clock.h"
#include "incidents/IncidentWords.h"
#include "look/ObservableCell.h"
#include "look/Times.h"
#include "look/Tip.h"
#include "pivot/PivotWords.h"
#include "verdicts/VerdictBook.h"

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;

TargetsModel::TargetsModel(VerdictBook &verdicts, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_verdicts(verdicts)
    , m_clock(clock)
{
    connect(&verdicts, &VerdictBook::changed, this, &TargetsModel::verdictsChanged);
}

void TargetsModel::show(const QList<SeenTarget> &targets)
{
    const auto same = [](const SeenTarget &a, const SeenTarget &b) {
        return a.type == b.type && a.value == b.value && a.observables == b.observables &&
               a.actionsTaken == b.actionsTaken && a.observedTime.start == b.observedTime.start;
    };
    if (std::equal(targets.begin(), targets.end(), m_targets.begin(), m_targets.end(), same))
        return;
    beginResetModel();
    m_targets = targets;
    m_wanted = 0;
    endResetModel();
}

void TargetsModel::want(int first, int last)
{
    QList<Observable> wanted;
    for (int row = std::max(0, first); row <= std::min(last, rowCount() - 1); ++row) {
        for (const int column : {TargetColumn, AlsoColumn}) {
            if (const auto own = observable(m_targets.at(row), column))
                wanted.append(*own);
        }
        m_wanted = std::max(m_wanted, row + 1);
    }
    if (!wanted.isEmpty())
        m_verdicts.want(wanted);
}

/// A pivot button tells whether an answer is there. Where the book starts anew, what is shown is asked for again.
void TargetsModel::verdictsChanged(const QList<Observable> &changed)
{
    if (m_targets.isEmpty())
        return;
    Q_EMIT dataChanged(index(0, TargetColumn), index(rowCount() - 1, AlsoColumn));
    if (std::any_of(changed.begin(), changed.end(), [this](const Observable &one) { return !m_verdicts.find(one); }))
        want(0, m_wanted - 1);
}

int TargetsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_targets.size());
}

int TargetsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

/// The first two of a target have cells, and pivot buttons, of their own.
std::optional<Observable> TargetsModel::observable(const SeenTarget &target, int column)
{
    const bool has = column <= AlsoColumn && target.observables.size() > column;
    return has ? std::optional(target.observables.at(column)) : std::nullopt;
}

QString TargetsModel::text(const SeenTarget &target, int column) const
{
    if (const auto own = observable(target, column))
        return own->value();
    switch (column) {
    case TargetColumn:
        return target.value.isEmpty() ? target.assetId : target.value;
    case TypeColumn:
        return targetTypeWord(target.type);
    case ActionsColumn:
        return target.actionsTaken.join(u", "_s);
    case SeenColumn:
        return fullMoment(target.observedTime.start, m_clock.now());
    default:
        return {};
    }
}

QVariant TargetsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SeenTarget &target = m_targets.at(index.row());
    const auto own = observable(target, index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(target, index.column());
    case Qt::ToolTipRole:
        return index.column() == SeenColumn ? isoTime(target.observedTime.start)
                                            : plainTip(text(target, index.column()));
    case Qt::AccessibleDescriptionRole:
        return own ? observableDescription(*own, std::nullopt) : QString();
    case ObservableRole:
        return own ? QVariant::fromValue(*own) : QVariant();
    default:
        return {};
    }
}

QVariant TargetsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TargetColumn:
        return tr("Target");
    case AlsoColumn:
        return tr("Known too as");
    case TypeColumn:
        return tr("Kind");
    case ActionsColumn:
        return tr("Actions taken");
    default:
        return tr("First seen");
    }
}

QString targetTypeWord(const QString &type)
{
    if (type.startsWith("endpoint"_L1))
        return TargetsModel::tr("Computer");
    if (type.contains("email"_L1))
        return TargetsModel::tr("Mailbox");
    return type;
}

} // namespace obi
