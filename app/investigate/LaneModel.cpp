// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/LaneModel.h"

#include "investigate/RelationWords.h"
#include "look/ObservableCell.h"
#include "look/Tip.h"
#include "pivot/PivotWords.h"
#include "verdicts/VerdictBook.h"

#include <QSet>

#include <algorithm>

namespace obi {

LaneModel::LaneModel(VerdictBook &verdicts, QObject *parent)
    : QAbstractListModel(parent)
    , m_verdicts(verdicts)
    , m_findings(std::make_shared<Findings>())
{
    connect(&verdicts, &VerdictBook::changed, this, &LaneModel::verdictsChanged);
}

void LaneModel::show(const std::shared_ptr<const Findings> &findings, const LaneLayout &layout)
{
    beginResetModel();
    m_findings = findings;
    m_layout = layout;
    m_rows.clear();
    m_rowOf.clear();
    for (int column = 0; column < int(layout.columns().size()); ++column) {
        const LaneLayout::Column &each = layout.columns()[std::size_t(column)];
        for (const int node : each.nodes) {
            m_rowOf.insert(node, int(m_rows.size()));
            m_rows.append({column, node});
        }
        if (each.more() > 0)
            m_rows.append({column, -1, each.more()});
    }
    endResetModel();
    want();
}

void LaneModel::want()
{
    QList<Observable> shown;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.node >= 0)
            shown.append(graph().nodes()[std::size_t(row.node)].observable);
    }
    if (!shown.isEmpty())
        m_verdicts.want(shown);
}

std::optional<Disposition> LaneModel::disposition(int node) const
{
    return m_verdicts.disposition(graph().nodes()[std::size_t(node)].observable);
}

bool LaneModel::isComplete() const
{
    return std::all_of(m_rows.begin(), m_rows.end(), [this](const Row &row) {
        const Dossier *dossier =
            row.node < 0 ? nullptr : m_verdicts.find(graph().nodes()[std::size_t(row.node)].observable);
        return row.node < 0 || (dossier && dossier->complete);
    });
}

void LaneModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void LaneModel::verdictsChanged(const QList<Observable> &changed)
{
    const QSet<Observable> touched(changed.begin(), changed.end());
    bool forgotten = false;
    for (int row = 0; row < rowCount(); ++row) {
        const int node = m_rows.at(row).node;
        if (node < 0 || !touched.contains(graph().nodes()[std::size_t(node)].observable))
            continue;
        forgotten = forgotten || !m_verdicts.find(graph().nodes()[std::size_t(node)].observable);
        Q_EMIT dataChanged(index(row), index(row));
    }
    // The book starts anew: what is shown is asked for again.
    if (forgotten)
        want();
}

int LaneModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant LaneModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    return row.node < 0 ? ofMore(row, role) : ofNode(row, role);
}

QVariant LaneModel::ofMore(const Row &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return tr("%Ln more", "nodes", row.more);
    case Qt::AccessibleTextRole:
        return tr("%1: %Ln more", "lane of the graph, nodes", row.more)
            .arg(laneWord(m_layout.columns()[std::size_t(row.column)].lane));
    case Qt::ToolTipRole:
        return tr("Draw some more of this lane. The table has all of them.");
    case MoreRole:
        return row.more;
    default:
        return {};
    }
}

QVariant LaneModel::ofNode(const Row &row, int role) const
{
    const RelationGraph::Node &node = graph().nodes()[std::size_t(row.node)];
    const auto verdict = disposition(row.node);
    switch (role) {
    case Qt::DisplayRole:
        return node.observable.value();
    case SecondLineRole:
        return seenWord(node);
    case Qt::AccessibleTextRole:
        return nodeSentence(node, verdict);
    case Qt::AccessibleDescriptionRole:
        return observableDescription(node.observable, verdict);
    case Qt::ToolTipRole:
        return plainTip(node.observable.value());
    case ObservableRole:
        return QVariant::fromValue(node.observable);
    case DispositionRole:
        return verdict ? QVariant(int(*verdict)) : QVariant();
    case MoreRole:
        return 0;
    default:
        return {};
    }
}

} // namespace obi
