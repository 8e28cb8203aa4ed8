// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QStringList>

namespace obi {

/// The tables of osquery with their columns, as resources/osquery/tables.txt names them: for completion and
/// highlighting. A table that is not here may exist all the same; nothing is ever refused for it.
class OsquerySchema
{
public:
    /// Those of the program's own resource.
    static const OsquerySchema &known();
    static OsquerySchema parse(QStringView text);

    QStringList tables() const { return m_tables; } ///< in alphabetical order
    /// In the order of the table; names are compared without case. Empty for an unknown table.
    QStringList columns(const QString &table) const { return m_columns.value(table.toLower()); }
    bool hasTable(const QString &name) const { return m_columns.contains(name.toLower()); }

private:
    QStringList m_tables;
    QHash<QString, QStringList> m_columns;
};

} // namespace obi
