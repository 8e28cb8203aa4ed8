// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/CaseJobs.h"

#include "store/CaseRecords.h"
#include "store/RefusedTexts.h"
#include "store/ShareRecords.h"

#include <QSet>
#include <QUuid>

#include <utility>

namespace obi {
namespace {

bool isUuid(const QString &id)
{
    return !QUuid::fromString(id).isNull();
}

/// Runs `step(CaseRecords &) -> Result<CaseChange>` and notes which case was active before and is after it.
template <typename Step>
Result<CaseChange> noted(CaseDatabase &database, Step step)
{
    return database.write([&]() -> Result<CaseChange> {
        CaseRecords records(database.connection());
        const Result<QString> before = records.activeCase();
        if (!before)
            return tl::unexpected(before.error());
        Result<CaseChange> change = step(records);
        if (!change)
            return change;
        Result<QString> after = records.activeCase();
        if (!after)
            return tl::unexpected(after.error());
        change->activeBefore = *before;
        change->activeAfter = *std::move(after);
        return change;
    });
}

Result<CaseChange> loaded(CaseRecords &records, const QString &id)
{
    return records.load(id).map([](Case content) { return CaseChange{std::move(content)}; });
}

} // namespace

Result<Case> completed(Case incoming, const QDateTime &now)
{
    if (const Result<void> fits = checkTexts(incoming); !fits)
        return tl::unexpected(fits.error());
    if (!isUuid(incoming.id))
        incoming.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!incoming.createdAt.isValid())
        incoming.createdAt = now;
    if (!incoming.modifiedAt.isValid())
        incoming.modifiedAt = incoming.createdAt;
    QSet<Observable> seen;
    for (const CaseObservable &held : std::exchange(incoming.observables, {})) {
        if (seen.contains(held.observable))
            continue;
        seen.insert(held.observable);
        incoming.observables.append({held.observable, held.addedAt.isValid() ? held.addedAt : now});
    }
    QSet<QString> noteIds;
    for (Note &note : incoming.notes) {
        if (!note.writtenAt.isValid())
            note.writtenAt = now;
        // Where two have the same one, neither takes the other's place.
        if (note.id.isEmpty() || noteIds.contains(note.id))
            note.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        noteIds.insert(note.id);
    }
    return incoming;
}

Result<CaseChange> createCase(CaseDatabase &database, const Case &wanted, bool makeActive, const QString &account)
{
    ShareRecords shares(database.connection());
    return noted(database, [&](CaseRecords &records) {
        return records.insert(wanted)
            .and_then(
                [&] { return account.isEmpty() ? Result<void>() : shares.begin(wanted.id, account, wanted.createdAt); })
            .and_then([&] { return makeActive ? records.setActiveCase(wanted.id) : Result<void>(); })
            .and_then([&] { return loaded(records, wanted.id); });
    });
}

Result<CaseChange> importCase(CaseDatabase &database, const Case &incoming, CaseStore::Removed removed,
                              const QDateTime &now)
{
    const Result<QString> known = CaseRecords(database.connection()).idOf(incoming.remoteId, incoming.id);
    if (!known)
        return tl::unexpected(known.error());
    if (known->isEmpty())
        return createCase(database, incoming, false);
    Result<Case> here = CaseRecords(database.connection()).load(*known);
    if (here)
        return CaseChange{*std::move(here), false};
    return removed == CaseStore::Removed::ComesBack ? restoreCase(database, *known, now)
                                                    : failure(ErrorCode::CaseNotFound, {*known});
}

Result<CaseChange> applyEdit(CaseDatabase &database, const QString &id, const CaseEdit &edit, const QDateTime &now)
{
    RefusedTexts refused(database.connection());
    const Result<CaseChange> change = noted(database, [&](CaseRecords &records) -> Result<CaseChange> {
        const Result<Case> before = records.load(id);
        if (!before)
            return tl::unexpected(before.error());
        const Result<Case> after = applied(*before, edit, now);
        if (!after)
            return tl::unexpected(after.error());
        if (const Result<void> forgotten = refused.forget(id, edit); !forgotten)
            return tl::unexpected(forgotten.error());
        if (*after == *before)
            return CaseChange{*before, false};
        return records.update(*before, *after)
            .and_then([&] { return ShareRecords(database.connection()).noteEdit(id, now); })
            .map([&after] { return CaseChange{*after}; });
    });
    // Whoever wrote it may be gone before the answer is there: the program ends, say.
    if (!change && change.error().code == ErrorCode::TextTooLong)
        (void)database.write([&] { return refused.keep(id, edit); });
    return change;
}

Result<CaseChange> removeCase(CaseDatabase &database, const QString &id, const QDateTime &now)
{
    return noted(database, [&](CaseRecords &records) {
        return records.remove(id, now)
            .and_then([&] { return ShareRecords(database.connection()).noteEdit(id, now); })
            .map([&id] { return CaseChange{Case{id}}; });
    });
}

// What was deleted at the service as well lives on this machine only from now on.
Result<CaseChange> restoreCase(CaseDatabase &database, const QString &id, const QDateTime &now)
{
    ShareRecords shares(database.connection());
    return noted(database, [&](CaseRecords &records) {
        return records.restore(id)
            .and_then([&] { return shares.endIfGone(id); })
            .and_then([&] { return shares.noteEdit(id, now); })
            .and_then([&] { return loaded(records, id); });
    });
}

Result<CaseChange> setActiveCase(CaseDatabase &database, const QString &id)
{
    return noted(database,
                 [&](CaseRecords &records) { return records.setActiveCase(id).map([] { return CaseChange{}; }); });
}

} // namespace obi
