// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "investigate/Findings.h"

#include <QAbstractTableModel>

namespace obi {

class VerdictBook;

/// The graph as a table: a row for each relation, all of them, in an order of their own.
class RelationsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { From, What, To, Count, Modules, Columns };

    explicit RelationsModel(VerdictBook &verdicts, QObject *parent = nullptr);

    void show(const std::shared_ptr<const Findings> &findings);
    void want(int first, int last);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    const RelationGraph::Relation &relation(int row) const;
    const Observable &end(int row, int column) const;
    QString text(int row, int column) const;
    void order();
    void verdictsChanged(const QList<Observable> &changed);

    VerdictBook &m_verdicts;
    std::shared_ptr<const Findings> m_findings;
    std::vector<int> m_order;
    int m_sorted = -1;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
};

} // namespace obi
