// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/CaseRecords.h"

#include "store/CaseRows.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace obi {
namespace {

const QString ActiveCase = u"active_case"_s;

QVariant remoteIdToRow(const Case &row)
{
    return row.remoteId.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(row.remoteId);
}

QVariant extraToRow(const Case &row)
{
    return row.extra.isNull() ? QByteArray("") : row.extra;
}

/// The columns of a case without its lists.
QVariantList headToRow(const Case &row)
{
    return {remoteIdToRow(row),         textToRow(row.title),      textToRow(row.shortDescription),
            textToRow(row.description), tlpToRow(row.tlp),         textToRow(row.owner),
            timeToRow(row.createdAt),   timeToRow(row.modifiedAt), extraToRow(row)};
}

Case headFromRow(const QSqlQuery &row, Tlp tlp)
{
    Case result;
    result.id = row.value(1).toString();
    result.remoteId = row.value(2).toString();
    result.title = row.value(3).toString();
    result.shortDescription = row.value(4).toString();
    result.description = row.value(5).toString();
    result.tlp = tlp;
    result.owner = row.value(7).toString();
    result.createdAt = timeFromRow(row.value(8));
    result.modifiedAt = timeFromRow(row.value(9));
    result.extra = row.value(10).toByteArray();
    return result;
}

struct NumberedCase {
    qint64 number = 0;
    Case content;
};

tl::unexpected<Error> notFound(const QString &id)
{
    return failure(ErrorCode::CaseNotFound, {id});
}

} // namespace

Result<Case> CaseRecords::load(const QString &id)
{
    const QString sql = u"SELECT number, id, remote_id, title, short_description, description, tlp, owner, created_at, "
                        "modified_at, extra FROM cases WHERE id = ? AND removed_at IS NULL"_s;
    const auto read = [this](const QSqlQuery &row) -> Result<NumberedCase> {
        const std::optional<Tlp> tlp = tlpFromRow(row.value(6).toString());
        if (!tlp)
            return m_connection.damaged();
        return NumberedCase{row.value(0).toLongLong(), headFromRow(row, *tlp)};
    };
    Result<QList<NumberedCase>> found = m_connection.rows<NumberedCase>(sql, {id}, read);
    if (!found)
        return tl::unexpected(found.error());
    if (found->isEmpty())
        return notFound(id);
    Result<QList<CaseObservable>> held = observables(found->first().number);
    Result<QList<Note>> written = notes(found->first().number);
    if (!held || !written)
        return tl::unexpected(!held ? held.error() : written.error());
    Case result = found->takeFirst().content;
    result.observables = *std::move(held);
    result.notes = *std::move(written);
    return result;
}

Result<QList<CaseObservable>> CaseRecords::observables(qint64 number)
{
    const auto read = [this](const QSqlQuery &row) -> Result<CaseObservable> {
        const QString type = row.value(0).toString();
        const Result<Observable> observable = Observable::parse(type, row.value(1).toString());
        if (!observable)
            return m_connection.damaged();
        return CaseObservable{*observable, timeFromRow(row.value(2))};
    };
    return m_connection.rows<CaseObservable>(
        u"SELECT type, value, added_at FROM observables WHERE case_number = ? ORDER BY number"_s, {number}, read);
}

Result<QList<Note>> CaseRecords::notes(qint64 number)
{
    const auto read = [](const QSqlQuery &row) -> Result<Note> {
        return Note{row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                    timeFromRow(row.value(3)), timeFromRow(row.value(4))};
    };
    return m_connection.rows<Note>(u"SELECT id, text, author, written_at, edited_at FROM notes WHERE case_number = ? "
                                   "ORDER BY written_at DESC, number DESC"_s,
                                   {number}, read);
}

Result<qint64> CaseRecords::numberOf(const QString &id)
{
    const QString sql = u"SELECT number FROM cases WHERE id = ? AND removed_at IS NULL"_s;
    return m_connection.value(sql, {id}).and_then([&id](const QVariant &number) -> Result<qint64> {
        if (!number.isValid())
            return notFound(id);
        return number.toLongLong();
    });
}

Result<QString> CaseRecords::idOf(const QString &remoteId, const QString &id)
{
    const QString sql = u"SELECT id FROM cases WHERE (remote_id = ? AND ? <> '') OR id = ? "
                        "ORDER BY remote_id = ? DESC LIMIT 1"_s;
    const QVariant remote = textToRow(remoteId);
    return m_connection.value(sql, {remote, remote, textToRow(id), remote}).map([](const QVariant &found) {
        return found.toString();
    });
}

Result<void> CaseRecords::insert(const Case &added)
{
    const QString sql = u"INSERT INTO cases (id, remote_id, title, short_description, description, tlp, owner, "
                        "created_at, modified_at, extra, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                        "(SELECT ifnull(max(changed), 0) + 1 FROM cases))"_s;
    const Result<qint64> number =
        m_connection.run(sql, QVariantList{added.id} + headToRow(added)).and_then([&] { return numberOf(added.id); });
    if (!number)
        return tl::unexpected(number.error());
    const Case nothing;
    return updateObservables(*number, nothing, added).and_then([&] { return updateNotes(*number, nothing, added); });
}

Result<void> CaseRecords::update(const Case &before, const Case &after)
{
    const Result<qint64> number = numberOf(after.id);
    if (!number)
        return tl::unexpected(number.error());
    const QString sql = u"UPDATE cases SET remote_id = ?, title = ?, short_description = ?, description = ?, tlp = ?, "
                        "owner = ?, created_at = ?, modified_at = ?, extra = ?, "
                        "changed = (SELECT max(changed) + 1 FROM cases) WHERE number = ?"_s;
    return m_connection.run(sql, headToRow(after) + QVariantList{*number})
        .and_then([&] { return updateObservables(*number, before, after); })
        .and_then([&] { return updateNotes(*number, before, after); });
}

Result<void> CaseRecords::updateObservables(qint64 number, const Case &before, const Case &after)
{
    QSet<Observable> old;
    for (const CaseObservable &held : before.observables)
        old.insert(held.observable);
    for (const CaseObservable &held : after.observables) {
        if (old.remove(held.observable))
            continue;
        if (Result<void> done = insertObservable(number, held); !done)
            return done;
    }
    for (const Observable &gone : std::as_const(old)) {
        const Result<void> done =
            m_connection.run(u"DELETE FROM observables WHERE case_number = ? AND type = ? AND value = ?"_s,
                             {number, observableTypeName(gone.type()), gone.value()});
        if (!done)
            return done;
    }
    return {};
}

Result<void> CaseRecords::insertObservable(qint64 number, const CaseObservable &observable)
{
    return m_connection.run(u"INSERT INTO observables (case_number, type, value, added_at) VALUES (?, ?, ?, ?)"_s,
                            {number, observableTypeName(observable.observable.type()), observable.observable.value(),
                             timeToRow(observable.addedAt)});
}

/// Oldest first, so that notes of the same moment keep their order.
Result<void> CaseRecords::updateNotes(qint64 number, const Case &before, const Case &after)
{
    QHash<QString, Note> old;
    for (const Note &note : before.notes)
        old.insert(note.id, note);
    for (auto note = after.notes.crbegin(); note != after.notes.crend(); ++note) {
        const auto known = old.constFind(note->id);
        const bool same = known != old.constEnd() && *known == *note;
        old.remove(note->id);
        if (same)
            continue;
        if (Result<void> done = insertNote(number, *note); !done)
            return done;
    }
    for (const Note &gone : std::as_const(old)) {
        const Result<void> done =
            m_connection.run(u"DELETE FROM notes WHERE case_number = ? AND id = ?"_s, {number, gone.id});
        if (!done)
            return done;
    }
    return {};
}

Result<void> CaseRecords::insertNote(qint64 number, const Note &note)
{
    return m_connection.run(
        u"INSERT INTO notes (case_number, id, text, author, written_at, edited_at) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (case_number, id) DO UPDATE SET text = excluded.text, author = excluded.author, "
        "written_at = excluded.written_at, edited_at = excluded.edited_at"_s,
        {number, note.id, textToRow(note.text), textToRow(note.author), timeToRow(note.writtenAt),
         timeToRow(note.editedAt)});
}

Result<void> CaseRecords::remove(const QString &id, const QDateTime &now)
{
    const Result<qint64> number = numberOf(id);
    const Result<QString> active = activeCase();
    if (!number || !active)
        return tl::unexpected(!number ? number.error() : active.error());
    return m_connection
        .run(u"UPDATE cases SET removed_at = ?, removed_active = ? WHERE number = ?"_s,
             {timeToRow(now), *active == id, *number})
        .and_then([&] { return *active == id ? setActiveCase({}) : Result<void>(); });
}

Result<void> CaseRecords::restore(const QString &id)
{
    const QString wasActive = u"SELECT removed_active FROM cases WHERE id = ? AND removed_at IS NOT NULL"_s;
    const Result<QVariant> active = m_connection.value(wasActive, {id});
    const Result<QString> activeNow = activeCase();
    if (!active || !activeNow)
        return tl::unexpected(!active ? active.error() : activeNow.error());
    return m_connection.run(u"UPDATE cases SET removed_at = NULL, removed_active = 0 WHERE id = ?"_s, {id})
        .and_then([&] { return active->toBool() && activeNow->isEmpty() ? setActiveCase(id) : Result<void>(); });
}

Result<void> CaseRecords::purge(const QDateTime &now)
{
    const QVariant before = timeToRow(now.addDays(-KeepRemovedDays));
    const QString old = u"removed_at < ? AND number NOT IN (SELECT case_number FROM shares WHERE edits > sent)"_s;
    // A casebook that may still be at the service would come back with the next look: its id stays, and nothing else.
    const QString there =
        u" AND remote_id IS NOT NULL AND number NOT IN (SELECT case_number FROM shares WHERE gone = 1)"_s;
    const QString emptied = u" WHERE case_number IN (SELECT number FROM cases WHERE "_s + old + there + u')';
    for (const QString &statement :
         {u"DELETE FROM observables"_s + emptied, u"DELETE FROM notes"_s + emptied, u"DELETE FROM shares"_s + emptied,
          u"DELETE FROM refused_texts"_s + emptied,
          u"UPDATE cases SET title = '', short_description = '', description = '', owner = '', extra = x'' WHERE "_s +
              old + there + u" AND title || short_description || description || owner <> ''"_s,
          u"DELETE FROM cases WHERE "_s + old + u" AND NOT (1"_s + there + u')'}) {
        if (Result<void> done = m_connection.run(statement, {before}); !done)
            return done;
    }
    return {};
}

Result<QString> CaseRecords::activeCase()
{
    return m_connection.value(u"SELECT value FROM meta WHERE key = ?"_s, {ActiveCase}).map([](const QVariant &id) {
        return id.toString();
    });
}

Result<void> CaseRecords::setActiveCase(const QString &id)
{
    if (id.isEmpty())
        return m_connection.run(u"DELETE FROM meta WHERE key = ?"_s, {ActiveCase});
    return numberOf(id).and_then([&](qint64) {
        return m_connection.run(u"INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = "
                                "excluded.value"_s,
                                {ActiveCase, id});
    });
}

} // namespace obi
