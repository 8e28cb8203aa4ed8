// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/Report.h"
#include "reporting/ReportCatalogue.h"
#include "reporting/Risk.h"

#include <vector>

namespace obi {

/// The figures of one table by row and column, without words: what ReportModel shows, sorts and exports.
class ReportRows
{
public:
    explicit ReportRows(const TableSpec &spec);

    void setTable(const ReportTable &table);
    int count() const { return int(m_table.rows.size()); }

    const QString &key(int row) const { return m_table.rows.at(row); }
    /// As people see it: the name of a category, else the key.
    QString name(int row) const;
    const std::optional<Observable> &observable(int row) const { return m_observables.at(std::size_t(row)); }
    /// -1 where no row has it.
    int rowOf(const Observable &observable) const { return m_rowOf.value(observable, -1); }

    std::optional<qint64> sum(int row, const QStringList &counters) const;
    /// `counters` as a part of `whole`, 0 to 1; nothing where either is missing or the whole is 0.
    std::optional<double> share(int row, const ColumnSpec &column) const;
    /// By how much more or less `counters` are than `whole`, -1 …; nothing likewise.
    std::optional<double> change(int row, const ColumnSpec &column) const;
    Exposure exposure(int row) const;

private:
    const TableSpec &m_spec;
    ReportTable m_table;
    std::vector<std::optional<Observable>> m_observables;
    QHash<Observable, int> m_rowOf;
};

} // namespace obi
