// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "investigate/Findings.h"
#include "investigate/LaneLayout.h"

#include <QAbstractListModel>
#include <QHash>

namespace obi {

class VerdictBook;

/// The nodes that are drawn, lane by lane from top to bottom; at the end of a lane that is cut off one row that says
/// how many more there are. LaneView paints them, and their order is the one of the keyboard.
class LaneModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { MoreRole = Qt::UserRole + 1 }; ///< int: how many more the lane has; 0 for a node
    struct Row {
        int column = 0; ///< in LaneLayout::columns()
        int node = -1;  ///< -1: the row that says how many more there are
        int more = 0;
    };

    explicit LaneModel(VerdictBook &verdicts, QObject *parent = nullptr);

    void show(const std::shared_ptr<const Findings> &findings, const LaneLayout &layout);
    const std::shared_ptr<const Findings> &findings() const { return m_findings; }
    const RelationGraph &graph() const { return m_findings->graph; }
    const LaneLayout &layout() const { return m_layout; }
    const Row &row(int row) const { return m_rows.at(row); }
    /// -1 where a node is not drawn.
    int rowOf(int node) const { return m_rowOf.value(node, -1); }
    std::optional<Disposition> disposition(int node) const;
    /// Every module has answered for what is drawn.
    bool isComplete() const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QVariant ofMore(const Row &row, int role) const;
    QVariant ofNode(const Row &row, int role) const;
    void verdictsChanged(const QList<Observable> &changed);
    void want();

    VerdictBook &m_verdicts;
    std::shared_ptr<const Findings> m_findings;
    LaneLayout m_layout;
    QList<Row> m_rows;
    QHash<int, int> m_rowOf;
};

} // namespace obi
