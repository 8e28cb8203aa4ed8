// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/ActionRecords.h"

#include "store/CaseRows.h"

using namespace Qt::StringLiterals;

namespace obi {
namespace {

/// Its context as one text. A part may be a server's own words, which may hold this one, too.
constexpr QChar Between(0x1f);

QVariantList errorToRow(const std::optional<Error> &error)
{
    if (!error)
        return {u""_s, u""_s, u""_s};
    QStringList parts = error->context;
    parts.replaceInStrings(QString(Between), u" "_s);
    return {requestErrorName(error->code), textToRow(parts.join(Between)), textToRow(error->traceId)};
}

std::optional<Error> errorFromRow(const QString &name, const QString &context, const QString &traceId)
{
    if (name.isEmpty())
        return std::nullopt;
    return Error{requestErrorFromName(name), context.isEmpty() ? QStringList() : context.split(Between), traceId};
}

constexpr QChar BetweenCases(u',');
const QString AnyCase = u"*"_s; ///< those that hold it

QString wishToRow(const NoteWish &wish)
{
    if (!wish.wanted)
        return u""_s;
    return wish.cases.isEmpty() ? AnyCase : wish.cases.join(BetweenCases);
}

NoteWish wishFromRow(const QString &text)
{
    return {!text.isEmpty(), text == AnyCase ? QStringList() : text.split(BetweenCases, Qt::SkipEmptyParts)};
}

} // namespace

Result<QList<ActionRecord>> ActionRecords::all()
{
    return m_connection.rows<ActionRecord>(
        u"SELECT id, module_id, module_name, action_id, title, description, type, value, state, requested_at, "
        "changed_at, message, error, error_context, trace_id, seen, account, batch, note, workflow FROM actions "
        "WHERE seen = 0 OR note <> '' OR number > (SELECT max(number) FROM actions) - ? ORDER BY number DESC"_s,
        {KeptSeen}, [this](const QSqlQuery &row) { return fromRow(row); });
}

Result<ActionRecord> ActionRecords::fromRow(const QSqlQuery &row) const
{
    const auto observable = Observable::parse(row.value(6).toString(), row.value(7).toString());
    const auto state = actionStateFromName(row.value(8).toString());
    if (!observable || !state)
        return m_connection.damaged();
    ActionRecord record{.observable = *observable};
    record.id = row.value(0).toString();
    record.action.module = {.id = row.value(1).toString(), .name = row.value(2).toString()};
    record.action.id = row.value(3).toString();
    record.action.title = row.value(4).toString();
    record.action.description = row.value(5).toString();
    record.state = *state;
    record.requestedAt = timeFromRow(row.value(9));
    record.changedAt = timeFromRow(row.value(10));
    record.message = row.value(11).toString();
    record.error = errorFromRow(row.value(12).toString(), row.value(13).toString(), row.value(14).toString());
    record.seen = row.value(15).toBool();
    record.account = row.value(16).toString();
    record.batch = row.value(17).toString();
    record.note = wishFromRow(row.value(18).toString());
    record.action.workflow = row.value(19).toBool();
    return record;
}

Result<void> ActionRecords::keep(const QList<ActionRecord> &records)
{
    for (const ActionRecord &record : records) {
        if (Result<void> kept = keepOne(record); !kept)
            return kept;
    }
    return m_connection.run(u"DELETE FROM actions WHERE seen = 1 AND note = '' AND number <= "
                            "(SELECT max(number) FROM actions) - ?"_s,
                            {KeptSeen});
}

Result<void> ActionRecords::keepOne(const ActionRecord &record)
{
    QVariantList values{record.id,
                        textToRow(record.action.module.id),
                        textToRow(record.action.module.name),
                        textToRow(record.action.id),
                        textToRow(record.action.title),
                        textToRow(record.action.description),
                        observableTypeName(record.observable.type()),
                        record.observable.value(),
                        actionStateName(record.state),
                        timeToRow(record.requestedAt),
                        timeToRow(record.changedAt),
                        textToRow(record.message)};
    values += errorToRow(record.error);
    values << record.seen << textToRow(record.account) << textToRow(record.batch) << wishToRow(record.note)
           << record.action.workflow;
    return m_connection.run(
        u"INSERT INTO actions (id, module_id, module_name, action_id, title, description, type, value, state, "
        "requested_at, changed_at, message, error, error_context, trace_id, seen, account, batch, note, workflow) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
        "state = excluded.state, changed_at = excluded.changed_at, message = excluded.message, "
        "error = excluded.error, error_context = excluded.error_context, trace_id = excluded.trace_id, "
        "seen = excluded.seen, note = excluded.note"_s,
        values);
}

} // namespace obi
