// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/OsquerySchema.h"

#include <QFile>

namespace obi {

using namespace Qt::StringLiterals;

const OsquerySchema &OsquerySchema::known()
{
    static const OsquerySchema schema = [] {
        QFile file(u":/obi/osquery/tables.txt"_s);
        return file.open(QIODevice::ReadOnly) ? parse(QString::fromUtf8(file.readAll())) : OsquerySchema();
    }();
    return schema;
}

OsquerySchema OsquerySchema::parse(QStringView text)
{
    OsquerySchema schema;
    for (const QStringView line : text.split(u'\n')) {
        const qsizetype colon = line.indexOf(u':');
        if (colon < 1 || line.startsWith(u'#'))
            continue;
        const QString table = line.left(colon).trimmed().toString().toLower();
        QStringList columns;
        for (const QStringView column : line.mid(colon + 1).split(u' ', Qt::SkipEmptyParts))
            columns.append(column.trimmed().toString());
        if (!schema.m_columns.contains(table))
            schema.m_tables.append(table);
        schema.m_columns.insert(table, columns);
    }
    schema.m_tables.sort();
    return schema;
}

} // namespace obi
