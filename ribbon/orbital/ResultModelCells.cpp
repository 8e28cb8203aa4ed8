// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the cells of ResultModel answer, and what is said of all of them; ResultModel.cpp holds how rows stand.

#include "look/ObservableCell.h"
#include "look/Times.h"
#include "look/Tip.h"
#include "orbital/ResultModel.h"
#include "pivot/PivotWords.h"
#include "verdicts/VerdictBook.h"

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;

int ResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int ResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.columnCount();
}

QVariant ResultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = m_order[std::size_t(index.row())];
    const Observable *observable = observableAt(row, index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return m_rows.shown(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(row, index.column());
    case Qt::TextAlignmentRole:
        return int((isNumeric(index.column()) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    case ObservableRole:
        return observable ? QVariant::fromValue(*observable) : QVariant();
    case ObservablesRole:
        return several(row, index.column());
    case Qt::AccessibleDescriptionRole:
        return observable ? accessibleDescription(*observable) : QVariant();
    case DispositionRole:
        return disposition(row, index.column());
    default:
        return {};
    }
}

const Observable *ResultModel::observableAt(int row, int column) const
{
    if (column == HostColumn) {
        const auto &observable = m_rows.host(m_rows.hostOf(row)).observable;
        return observable ? &*observable : nullptr;
    }
    const auto held = m_rows.observables(row, column);
    return held.empty() ? nullptr : &m_rows.observable(held.front());
}

QVariant ResultModel::several(int row, int column) const
{
    const auto held = m_rows.observables(row, column);
    if (held.size() < 2)
        return {};
    QList<Observable> all;
    for (const int index : held)
        all.append(m_rows.observable(index));
    return QVariant::fromValue(all);
}

/// The worst of those in the cell.
QVariant ResultModel::disposition(int row, int column) const
{
    QVariant worst;
    qsizetype place = std::ssize(AllDispositions);
    for (const int index : m_rows.observables(row, column)) {
        if (!m_wanted.contains(m_rows.observable(index)))
            continue;
        if (!worst.isValid())
            worst = -1;
        const auto found = m_verdicts.disposition(m_rows.observable(index));
        const auto concern = std::find(AllDispositions.begin(), AllDispositions.end(), found) - AllDispositions.begin();
        if (concern < place) {
            place = concern;
            worst = int(*found);
        }
    }
    return worst;
}

QString ResultModel::toolTip(int row, int column) const
{
    const QString &sent = m_rows.value(row, column);
    const QDateTime time = m_rows.timeAt(row, column);
    if (!time.isValid())
        return plainTip(sent);
    return plainTip(isoTime(time) + u'\n' + tr("As sent: %1").arg(sent));
}

QVariant ResultModel::accessibleDescription(const Observable &observable) const
{
    const bool judged = m_wanted.contains(observable);
    return observableDescription(observable, judged ? m_verdicts.disposition(observable) : std::nullopt);
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumeric(section) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == HostColumn ? tr("Host") : m_rows.name(section);
}

QList<Observable> ResultModel::hosts() const
{
    QList<Observable> found;
    for (int host = 0; host < m_rows.hostCount(); ++host) {
        if (m_tally.hasHost(host) && m_rows.host(host).observable)
            found.append(*m_rows.host(host).observable);
    }
    return found;
}

QList<Observable> ResultModel::verdictObservables() const
{
    QList<Observable> found;
    for (int index = 0; index < m_rows.observableCount(); ++index) {
        if (m_tally.hasObservable(index) && CellTyper::hasVerdict(m_rows.observable(index).type()))
            found.append(m_rows.observable(index));
    }
    return found;
}

} // namespace obi
