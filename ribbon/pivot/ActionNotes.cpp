// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/ActionNotes.h"

#include "look/Times.h"
#include "look/Words.h"
#include "messages/MessageBook.h"
#include "pivot/ActionWords.h"
#include "pivot/RemediationWords.h"
#include "store/CaseStore.h"

#include <QPointer>
#include <QSet>
#include <QUuid>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype MostLookedUp = 100;
constexpr qsizetype MostFound = 20; ///< cases; who needs more looks for a value that is everywhere

/// The same whenever it is written: what the notes say may differ after a restart, since less is known of messages.
QString noteId(const QString &batch, const QString &caseId, qsizetype number)
{
    const QString name = u"%1/%2"_s.arg(caseId).arg(number);
    return QUuid::createUuidV5(QUuid::fromString(batch), name).toString(QUuid::WithoutBraces);
}

/// A note that stands there already was written by an Obi that ended before it could say so, or before another case
/// had its own.
Async<void> append(QPointer<CaseStore> store, QString caseId, QString batch, QStringList notes, QString author)
{
    for (qsizetype number = 0; store && number < notes.size(); ++number) {
        const CaseEdit edit = edit::AddNote{notes.at(number), author, noteId(batch, caseId, number)};
        const Result<Case> changed = co_await store->apply(caseId, edit);
        if (!changed)
            co_return tl::unexpected(changed.error());
    }
    co_return Result<void>();
}

/// Those that were named, or those that hold one of its observables by now.
Async<QStringList> wishedCases(CaseStore &cases, QList<ActionRecord> records)
{
    QStringList ids = records.first().note.cases;
    if (!ids.isEmpty())
        co_return ids;
    QList<Observable> observables;
    for (const ActionRecord &record : std::as_const(records))
        observables << record.observable;
    const std::optional<Case> none;
    const Result<QList<Case>> holding = co_await casesFor(cases, observables, none);
    if (!holding)
        co_return tl::unexpected(holding.error());
    for (const Case &each : *holding)
        ids << each.id;
    co_return ids;
}

} // namespace

Async<QList<Case>> casesFor(CaseStore &cases, QList<Observable> observables, std::optional<Case> active)
{
    const QPointer<CaseStore> store(&cases);
    QList<Case> found;
    QSet<QString> seen;
    if (active) {
        found.append(*active);
        seen.insert(active->id);
    }
    for (const Observable &observable : observables.mid(0, MostLookedUp)) {
        const QString value = observable.value();
        const Result<QList<CaseSummary>> named = co_await store->list(value);
        if (!store)
            co_return found;
        if (!named)
            co_return tl::unexpected(named.error());
        for (const CaseSummary &summary : *named) {
            if (found.size() >= MostFound || seen.contains(summary.id))
                continue;
            seen.insert(summary.id);
            const QString id = summary.id;
            const Result<Case> loaded = co_await store->load(id);
            if (!store)
                co_return found;
            if (!loaded && loaded.error().code != ErrorCode::CaseNotFound)
                co_return tl::unexpected(loaded.error());
            // The search finds parts of words, and notes too.
            const bool holds = loaded && std::any_of(observables.begin(), observables.end(),
                                                     [&](const Observable &each) { return loaded->holds(each); });
            if (holds)
                found.append(*loaded);
        }
    }
    co_return found;
}

ActionNotes::ActionNotes(Services services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
{
    connect(&m_services.actions, &ActionLog::reset, this, &ActionNotes::check);
    connect(&m_services.actions, &ActionLog::changed, this, &ActionNotes::check);
    check();
}

void ActionNotes::check()
{
    const QStringList batches = m_services.actions.toNote();
    for (const QString &batch : batches) {
        if (m_begun.contains(batch))
            continue;
        m_begun << batch;
        write(batch);
    }
}

QStringList ActionNotes::texts(const QList<ActionRecord> &records) const
{
    QStringList texts;
    for (const ActionRecord &record : records) {
        const QString head = tr("%1: “%2”, asked for %3", "module, action, when")
                                 .arg(record.action.module.name, actionTitle(record), isoTime(record.requestedAt));
        const QString told = line(record);
        if (texts.isEmpty() || texts.last().size() + told.size() + 1 > Case::MaximumNote)
            texts << head.left(Case::MaximumNote / 4);
        texts.last() += u'\n' + told.left(Case::MaximumNote / 2);
    }
    return texts;
}

QString ActionNotes::line(const ActionRecord &record) const
{
    QStringList parts{record.observable.value()};
    if (const SeenMessage *message = m_services.messages.find(record.observable)) {
        for (const Observable &target : message->targets.mid(0, 3))
            parts << target.value();
        parts << message->subject;
    }
    parts << actionResultWord(record) << actionReason(record) << isoTime(record.changedAt);
    parts.removeAll(QString());
    return u"- "_s + parts.join(u" · "_s);
}

QCoro::Task<> ActionNotes::write(QString batch)
{
    const QPointer<ActionNotes> alive(this);
    const QPointer<CaseStore> store(&m_services.cases);
    const QString author = m_services.author;
    const QList<ActionRecord> records = m_services.actions.batch(batch);
    const QStringList notes = texts(records);
    const Result<QStringList> caseIds = co_await wishedCases(*store, records);
    if (!alive || !store)
        co_return;
    std::optional<Error> problem;
    if (!caseIds)
        problem = caseIds.error();
    for (const QString &caseId : caseIds.value_or(QStringList())) {
        if (!alive || !store)
            co_return;
        const Result<void> written = co_await append(store, caseId, batch, notes, author);
        if (!alive)
            co_return;
        if (!written && (!problem || problem->code == ErrorCode::CaseNotFound))
            problem = written.error();
    }
    if (!alive)
        co_return;
    if (!problem || problem->code == ErrorCode::CaseNotFound)
        m_services.actions.noteWritten(batch);
    if (problem)
        Q_EMIT failed(*problem);
}

} // namespace obi
