// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/ShareRecords.h"

#include "store/CaseRows.h"

using namespace Qt::StringLiterals;

namespace obi {
namespace {

const QString OfCase = u" WHERE case_number = (SELECT number FROM cases WHERE id = ?)"_s;

QByteArray baseToRow(const std::optional<CasebookEntity> &base)
{
    return base ? base->toJson() : QByteArray("");
}

} // namespace

Result<QList<CaseShare>> ShareRecords::all()
{
    const auto read = [](const QSqlQuery &row) -> Result<CaseShare> {
        return CaseShare{row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                         row.value(3).toString(), row.value(4).toInt(),    timeFromRow(row.value(5)),
                         row.value(6).toBool(),   row.value(7).toBool(),   row.value(8).toBool(),
                         row.value(9).toBool()};
    };
    // A case that was deleted on both sides is of no interest any more.
    return m_connection.rows<CaseShare>(
        u"SELECT id, title, account, remote_id, edits - sent, waiting_since, shares.changed, conflict, gone, "
        "removed_at IS NOT NULL FROM shares JOIN cases ON number = case_number "
        "WHERE account NOT LIKE '-%' AND (removed_at IS NULL OR edits > sent) ORDER BY waiting_since, number"_s,
        {}, read);
}

Result<std::optional<ShareRow>> ShareRecords::find(const QString &caseId)
{
    const auto read = [this](const QSqlQuery &row) -> Result<ShareRow> {
        ShareRow share;
        share.account = row.value(0).toString();
        const QByteArray base = row.value(1).toByteArray();
        if (!base.isEmpty()) {
            const auto entity = CasebookEntity::fromJson(base, {});
            if (!entity)
                return m_connection.damaged();
            share.base = *entity;
        }
        share.toldAt = timeFromRow(row.value(2));
        share.edits = row.value(3).toLongLong();
        share.sent = row.value(4).toLongLong();
        share.waitingSince = timeFromRow(row.value(5));
        share.changed = row.value(6).toBool();
        share.conflict = row.value(7).toBool();
        share.gone = row.value(8).toBool();
        return share;
    };
    return m_connection
        .rows<ShareRow>(u"SELECT account, base, told_at, edits, sent, waiting_since, changed, conflict, gone "
                        "FROM shares"_s +
                            OfCase,
                        {caseId}, read)
        .map([](QList<ShareRow> rows) { return rows.isEmpty() ? std::nullopt : std::optional(rows.takeFirst()); });
}

Result<void> ShareRecords::put(const QString &caseId, const ShareRow &row)
{
    return m_connection.run(u"INSERT OR REPLACE INTO shares (case_number, account, base, told_at, edits, sent, "
                            "waiting_since, changed, conflict, gone) "
                            "VALUES ((SELECT number FROM cases WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                            {caseId, textToRow(row.account), baseToRow(row.base), timeToRow(row.toldAt), row.edits,
                             row.sent, timeToRow(row.waitingSince), row.changed, row.conflict, row.gone});
}

Result<void> ShareRecords::begin(const QString &caseId, const QString &account, const QDateTime &now)
{
    ShareRow row;
    row.account = account;
    row.edits = 1;
    row.waitingSince = now;
    // One that was shared with this account until somebody stopped it goes on with the casebook that it has.
    const QString elsewhere =
        u" AND NOT EXISTS (SELECT 1 FROM shares WHERE case_number = number AND account = ? AND gone = 0)"_s;
    return m_connection
        .run(u"UPDATE cases SET remote_id = NULL WHERE id = ?"_s + elsewhere, {caseId, ShareRow::StoppedMark + account})
        .and_then([&] { return put(caseId, row); });
}

Result<void> ShareRecords::stop(const QString &caseId)
{
    return m_connection.run(
        u"UPDATE shares SET account = '-' || account, base = x'', changed = 0, conflict = 0, sent = edits, "
        "waiting_since = NULL"_s +
            OfCase + u" AND account NOT LIKE '-%'"_s,
        {caseId});
}

Result<void> ShareRecords::rename(const QString &from, const QString &to)
{
    const QString change = u"UPDATE shares SET account = ? WHERE account = ?"_s;
    return m_connection.run(change, {to, from}).and_then([&] {
        return m_connection.run(change, {ShareRow::StoppedMark + to, ShareRow::StoppedMark + from});
    });
}

Result<void> ShareRecords::noteEdit(const QString &caseId, const QDateTime &now)
{
    return m_connection.run(u"UPDATE shares SET edits = edits + 1, waiting_since = ifnull(waiting_since, ?)"_s +
                                OfCase + u" AND gone = 0 AND account NOT LIKE '-%'"_s,
                            {timeToRow(now), caseId});
}

Result<void> ShareRecords::markSeen(const QString &caseId)
{
    return m_connection.run(u"UPDATE shares SET changed = 0, conflict = 0"_s + OfCase, {caseId});
}

Result<void> ShareRecords::markGone(const QString &caseId)
{
    return m_connection.run(u"UPDATE shares SET gone = 1, changed = 0, sent = edits, waiting_since = NULL"_s + OfCase,
                            {caseId});
}

Result<void> ShareRecords::endIfGone(const QString &caseId)
{
    const QString gone = u" AND EXISTS (SELECT 1 FROM shares WHERE case_number = number AND gone = 1)"_s;
    return m_connection.run(u"UPDATE cases SET remote_id = NULL WHERE id = ?"_s + gone, {caseId}).and_then([&] {
        return m_connection.run(u"DELETE FROM shares"_s + OfCase + u" AND gone = 1"_s, {caseId});
    });
}

Result<QString> ShareRecords::longestWaiting(const QString &account, const QStringList &except,
                                             const QDateTime &removedUntil)
{
    QVariantList values{account, timeToRow(removedUntil)};
    QStringList marks;
    for (const QString &id : except) {
        marks << u"?"_s;
        values << id;
    }
    const QString sql = u"SELECT id FROM shares JOIN cases ON number = case_number WHERE account = ? AND edits > sent "
                        "AND gone = 0 AND (removed_at IS NULL OR removed_at <= ?) AND id NOT IN (%1) "
                        "ORDER BY waiting_since, number LIMIT 1"_s.arg(marks.join(u','));
    return m_connection.value(sql, values).map([](const QVariant &id) { return id.toString(); });
}

Result<bool> ShareRecords::knows(const QString &account)
{
    return m_connection.value(u"SELECT 1 FROM shares WHERE account = ? AND length(base) > 0 LIMIT 1"_s, {account})
        .map([](const QVariant &found) { return found.isValid(); });
}

} // namespace obi
