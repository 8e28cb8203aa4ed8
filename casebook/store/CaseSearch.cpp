// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/CaseSearch.h"

#include "store/CaseRows.h"

using namespace Qt::StringLiterals;

namespace obi {
namespace {

/// A trigram index knows nothing shorter.
constexpr qsizetype ShortestIndexed = 3;

struct Condition {
    QString sql;
    QVariantList values;
};

Condition byIndex(QString word)
{
    const QVariant phrase = u'"' + word.replace(u'"', u"\"\""_s) + u'"';
    return {u" AND number IN (SELECT rowid FROM case_text WHERE case_text MATCH ? "
            "UNION SELECT case_number FROM notes WHERE number IN "
            "(SELECT rowid FROM note_text WHERE note_text MATCH ?) "
            "UNION SELECT case_number FROM observables WHERE number IN "
            "(SELECT rowid FROM observable_text WHERE observable_text MATCH ?))"_s,
            {phrase, phrase, phrase}};
}

Condition byReading(QString word)
{
    for (const QChar special : {u'\\', u'%', u'_'})
        word.replace(special, QString(u'\\') + special);
    const QVariant pattern = u'%' + word + u'%';
    const QString like = u" LIKE ? ESCAPE '\\'"_s;
    return {
        u" AND number IN (SELECT number FROM cases WHERE title%1 OR short_description%1 OR description%1 "
        "UNION SELECT case_number FROM notes WHERE text%1 UNION SELECT case_number FROM observables WHERE value%1)"_s
            .arg(like),
        {pattern, pattern, pattern, pattern, pattern}};
}

Condition conditionFor(const QString &search)
{
    Condition all;
    for (const QString &word : search.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const Condition one = word.toUcs4().size() < ShortestIndexed ? byReading(word) : byIndex(word);
        all.sql += one.sql;
        all.values += one.values;
    }
    return all;
}

struct Row {
    qint64 number = 0;
    CaseSummary summary;
};

Result<Row> readRow(const QSqlQuery &row)
{
    return Row{row.value(0).toLongLong(),
               {row.value(1).toString(), row.value(2).toString(), row.value(3).toInt(), timeFromRow(row.value(4)),
                row.value(5).toBool()}};
}

} // namespace

Result<QList<CaseSummary>> CaseSearch::list(const QString &search)
{
    const Condition condition = conditionFor(search);
    const QString sql =
        u"SELECT number, id, title, (SELECT count(*) FROM observables WHERE case_number = cases.number), "
        "modified_at, id = (SELECT value FROM meta WHERE key = 'active_case') FROM cases "
        "WHERE removed_at IS NULL%1 ORDER BY modified_at DESC, changed DESC"_s.arg(condition.sql);
    const Result<QList<Row>> rows = m_connection.rows<Row>(sql, condition.values, readRow);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<CaseSummary> summaries;
    for (const Row &row : *rows) {
        Result<QList<Observable>> observables = sample(row.number);
        if (!observables)
            return tl::unexpected(observables.error());
        summaries.append(row.summary);
        summaries.last().sample = *std::move(observables);
    }
    return summaries;
}

Result<QList<Observable>> CaseSearch::sample(qint64 number)
{
    const auto read = [this](const QSqlQuery &row) -> Result<Observable> {
        const QString type = row.value(0).toString();
        return Observable::parse(type, row.value(1).toString()).map_error([this](const Error &) {
            return m_connection.damaged().value();
        });
    };
    return m_connection.rows<Observable>(
        u"SELECT type, value FROM observables WHERE case_number = ? ORDER BY number LIMIT ?"_s, {number, SampleSize},
        read);
}

} // namespace obi
