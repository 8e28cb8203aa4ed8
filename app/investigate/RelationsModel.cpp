// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/RelationsModel.h"

#include "investigate/RelationWords.h"
#include "look/ObservableCell.h"
#include "look/Tip.h"
#include "pivot/PivotWords.h"
#include "verdicts/VerdictBook.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace obi {

RelationsModel::RelationsModel(VerdictBook &verdicts, QObject *parent)
    : QAbstractTableModel(parent)
    , m_verdicts(verdicts)
    , m_findings(std::make_shared<Findings>())
{
    connect(&verdicts, &VerdictBook::changed, this, &RelationsModel::verdictsChanged);
}

void RelationsModel::show(const std::shared_ptr<const Findings> &findings)
{
    beginResetModel();
    m_findings = findings;
    order();
    endResetModel();
}

void RelationsModel::want(int first, int last)
{
    QList<Observable> wanted;
    for (int row = std::max(0, first); row <= std::min(last, rowCount() - 1); ++row)
        wanted << end(row, From) << end(row, To);
    if (!wanted.isEmpty())
        m_verdicts.want(wanted);
}

void RelationsModel::verdictsChanged(const QList<Observable> &)
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, From), index(rowCount() - 1, To),
                           {Qt::AccessibleDescriptionRole, LeadingVerdictRole});
}

const RelationGraph::Relation &RelationsModel::relation(int row) const
{
    return m_findings->graph.relations()[std::size_t(m_order[std::size_t(row)])];
}

const Observable &RelationsModel::end(int row, int column) const
{
    const RelationGraph::Relation &shown = relation(row);
    return m_findings->graph.nodes()[std::size_t(column == From ? shown.from : shown.to)].observable;
}

int RelationsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int RelationsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString RelationsModel::text(int row, int column) const
{
    switch (column) {
    case From:
    case To:
        return end(row, column).value();
    case What:
        return relationWord(relation(row));
    case Count:
        return QLocale().toString(relation(row).count);
    default:
        return m_findings->graph.modulesOf(relation(row)).join(tr(", ", "between modules"));
    }
}

QVariant RelationsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool isEnd = index.column() == From || index.column() == To;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return plainTip(text(index.row(), index.column()));
    case Qt::TextAlignmentRole:
        return index.column() == Count ? QVariant(int(Qt::AlignTrailing | Qt::AlignVCenter)) : QVariant();
    case Qt::AccessibleDescriptionRole:
        return isEnd ? observableDescription(end(index.row(), index.column()),
                                             m_verdicts.disposition(end(index.row(), index.column())))
                     : QString();
    case LeadingVerdictRole: {
        if (!isEnd)
            return {};
        const auto known = m_verdicts.disposition(end(index.row(), index.column()));
        return known ? QVariant(int(*known)) : QVariant();
    }
    case ObservableRole:
        return isEnd ? QVariant::fromValue(end(index.row(), index.column())) : QVariant();
    default:
        return {};
    }
}

QVariant RelationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return section == Count ? QVariant(int(Qt::AlignTrailing | Qt::AlignVCenter)) : QVariant();
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case From:
        return tr("Observable");
    case What:
        return tr("Relation");
    case To:
        return tr("Related to");
    case Count:
        return tr("Count");
    default:
        return tr("Modules");
    }
}

void RelationsModel::sort(int column, Qt::SortOrder direction)
{
    m_sorted = column;
    m_direction = direction;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    const std::vector<int> was = m_order;
    order();
    std::vector<int> rows(m_findings->graph.relations().size(), 0);
    for (int row = 0; row < int(m_order.size()); ++row)
        rows[std::size_t(m_order[std::size_t(row)])] = row;
    QModelIndexList after;
    for (const QModelIndex &each : before)
        after.append(index(rows[std::size_t(was[std::size_t(each.row())])], each.column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void RelationsModel::order()
{
    m_order.resize(m_findings->graph.relations().size());
    std::iota(m_order.begin(), m_order.end(), 0);
    if (m_sorted < 0 || m_sorted >= Columns)
        return;
    const auto sortBy = [this](auto keyOf) {
        using Value = std::decay_t<decltype(keyOf(0))>;
        std::vector<Value> keys;
        keys.reserve(m_order.size());
        for (int row = 0; row < int(m_order.size()); ++row)
            keys.push_back(keyOf(row)); // in the order that iota has left
        const bool up = m_direction == Qt::AscendingOrder;
        std::stable_sort(m_order.begin(), m_order.end(), [&](int a, int b) {
            return up ? keys[std::size_t(a)] < keys[std::size_t(b)] : keys[std::size_t(b)] < keys[std::size_t(a)];
        });
    };
    if (m_sorted == Count)
        sortBy([this](int row) { return relation(row).count; });
    else
        sortBy([this](int row) { return text(row, m_sorted); });
}

} // namespace obi
