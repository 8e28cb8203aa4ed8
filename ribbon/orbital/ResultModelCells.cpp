// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the cells of ResultModel answer, and what is said of all of them; ResultModel.cpp holds how rows come and stand.

#include "look/ObservableCell.h"
#include "look/Words.h"
#include "orbital/CellTime.h"
#include "orbital/ResultModel.h"
#include "pivot/PivotWords.h"
#include "verdicts/VerdictBook.h"

#include <QSet>

namespace obi {

using namespace Qt::StringLiterals;

int ResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int ResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size()) + 1;
}

bool ResultModel::isNumeric(int column) const
{
    if (column == HostColumn)
        return false;
    const Column &held = m_columns[std::size_t(column - 1)];
    return held.numeric && held.filled;
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
        return shown(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(row, index.column());
    case Qt::TextAlignmentRole:
        return int((isNumeric(index.column()) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    case ObservableRole:
        return observable ? QVariant::fromValue(*observable) : QVariant();
    case Qt::AccessibleDescriptionRole:
        return observable ? accessibleDescription(*observable) : QVariant();
    case DispositionRole: {
        if (!observable || !m_wanted.contains(*observable))
            return {};
        const auto disposition = m_verdicts.disposition(*observable);
        return disposition ? int(*disposition) : -1;
    }
    default:
        return {};
    }
}

QDateTime ResultModel::timeAt(int row, int column) const
{
    return m_timesAreUtc && column != HostColumn ? cellTime(value(row, column)) : QDateTime();
}

QString ResultModel::shown(int row, int column) const
{
    const QDateTime time = timeAt(row, column);
    return time.isValid() ? cellTimeText(time) : value(row, column);
}

QString ResultModel::toolTip(int row, int column) const
{
    const QString &sent = value(row, column);
    const QDateTime time = timeAt(row, column);
    if (!time.isValid())
        return sent.toHtmlEscaped();
    return (isoTime(time) + u'\n' + tr("As sent: %1").arg(sent)).toHtmlEscaped();
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
    return section == HostColumn ? tr("Host") : m_columns[std::size_t(section - 1)].name;
}

int ResultModel::hostCount() const
{
    QSet<int> hosts;
    for (const int row : m_order)
        hosts.insert(m_hostOfRow[std::size_t(row)]);
    return int(hosts.size());
}

QList<Observable> ResultModel::hosts() const
{
    QList<Observable> found;
    QSet<int> seen;
    for (const int row : m_order) {
        const int host = m_hostOfRow[std::size_t(row)];
        if (!seen.contains(host) && m_hosts.at(host).observable)
            found.append(*m_hosts.at(host).observable);
        seen.insert(host);
    }
    return found;
}

QList<Observable> ResultModel::verdictObservables() const
{
    QList<Observable> found;
    std::vector<bool> seen(std::size_t(m_observables.size()), false);
    for (const int row : m_order) {
        for (const Column &column : m_columns) {
            const int index = column.observable[std::size_t(row)];
            if (index < 0 || seen[std::size_t(index)])
                continue;
            seen[std::size_t(index)] = true;
            if (CellTyper::hasVerdict(m_observables.at(index).type()))
                found.append(m_observables.at(index));
        }
    }
    return found;
}

QString ResultModel::asText() const
{
    // A value may hold what parts rows and columns.
    const auto clean = [](QString text) { return text.replace(u'\t', u' ').replace(u'\n', u' ').remove(u'\r'); };
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < columnCount(); ++column)
        cells.append(clean(headerData(column, Qt::Horizontal).toString()));
    lines.append(cells.join(u'\t'));
    for (const int row : m_order) {
        cells.clear();
        for (int column = 0; column < columnCount(); ++column)
            cells.append(clean(value(row, column)));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace obi
