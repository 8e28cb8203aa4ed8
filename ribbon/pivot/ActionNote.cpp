// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/ActionNote.h"

#include "look/Times.h"
#include "look/Words.h"
#include "messages/MessageBook.h"
#include "pivot/ActionWords.h"
#include "pivot/RemediationWords.h"
#include "store/CaseStore.h"

#include <QPointer>
#include <QSet>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype MostLookedUp = 100;
constexpr qsizetype MostFound = 20; ///< cases; who needs more looks for a value that is everywhere

} // namespace

QCoro::Task<QList<Case>> casesFor(CaseStore &cases, QList<Observable> observables, std::optional<Case> active)
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
        for (const CaseSummary &summary : named.value_or(QList<CaseSummary>())) {
            if (found.size() >= MostFound || seen.contains(summary.id))
                continue;
            seen.insert(summary.id);
            const QString id = summary.id;
            const Result<Case> loaded = co_await store->load(id);
            if (!store)
                co_return found;
            // The search finds parts of words, and notes too.
            const bool holds = loaded && std::any_of(observables.begin(), observables.end(),
                                                     [&](const Observable &each) { return loaded->holds(each); });
            if (holds)
                found.append(*loaded);
        }
    }
    co_return found;
}

ActionNote::ActionNote(Services services, QStringList ids, QStringList caseIds, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_ids(std::move(ids))
    , m_caseIds(std::move(caseIds))
{
    connect(&m_services.actions, &ActionLog::changed, this, [this](const QString &id) {
        if (m_ids.contains(id))
            check();
    });
    check();
}

void ActionNote::check()
{
    for (const QString &id : m_ids) {
        const ActionRecord *record = m_services.actions.find(id);
        if (record && record->isUnderWay())
            return;
    }
    if (!std::exchange(m_written, true))
        write(texts());
}

QStringList ActionNote::texts() const
{
    QStringList texts;
    for (const QString &id : m_ids) {
        const ActionRecord *record = m_services.actions.find(id);
        if (!record)
            continue;
        const QString head =
            tr("%1: “%2”, asked for %3", "module, action, when")
                .arg(record->action.module.name, record->action.title.simplified(), isoTime(record->requestedAt));
        const QString told = line(*record);
        if (texts.isEmpty() || texts.last().size() + told.size() + 1 > Case::MaximumNote)
            texts << head.left(Case::MaximumNote / 4);
        texts.last() += u'\n' + told.left(Case::MaximumNote / 2);
    }
    return texts;
}

QString ActionNote::line(const ActionRecord &record) const
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

QCoro::Task<> ActionNote::write(QStringList texts)
{
    const QPointer<ActionNote> alive(this);
    const QPointer<CaseStore> store(&m_services.cases);
    const QString author = m_services.author;
    const QStringList caseIds = m_caseIds;
    for (const QString &caseId : caseIds) {
        for (const QString &text : std::as_const(texts)) {
            const CaseEdit edit = edit::AddNote{text, author};
            const Result<Case> changed = co_await store->apply(caseId, edit);
            if (!alive)
                co_return;
            if (!changed)
                Q_EMIT failed(changed.error());
        }
    }
    deleteLater();
}

} // namespace obi
