// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/CaseCourier.h"

#include "exchange/CaseEntity.h"
#include "store/CaseStore.h"

namespace obi {
namespace {

using namespace Qt::StringLiterals;

/// As it is made at the service: with the mark by which it is found again, and without an id.
CasebookEntity newCasebook(const Case &content)
{
    CasebookEntity casebook = entityFromCase(content);
    casebook.id.clear();
    QVariantList marks = casebook.extra.value(u"external_ids"_s).toList();
    if (!marks.contains(externalIdOf(content.id)))
        marks.append(externalIdOf(content.id));
    casebook.extra.insert(u"external_ids"_s, marks);
    return casebook;
}

int statusOf(const Error &error)
{
    return error.code == ErrorCode::HttpStatus ? error.context.value(1).toInt() : 0;
}

/// It did not take what it was sent. A status of 500 and more may come from what stands before the service.
bool isRefusalOfTheService(const Error &error)
{
    return statusOf(error) >= 400 && statusOf(error) < 500;
}

bool mayHaveArrived(const Error &error)
{
    return statusOf(error) >= 500 || error.code == ErrorCode::TimedOut || error.code == ErrorCode::ConnectionBroken;
}

tl::unexpected<Error> cancelled()
{
    return failure(ErrorCode::Cancelled);
}

} // namespace

bool isNotFound(const Error &error)
{
    return error.code == ErrorCode::HttpStatus && error.context.value(1) == "404"_L1;
}

CaseCourier::CaseCourier(CaseStore &store, Transport &transport, SyncAccount account, MergeWords words, QObject *parent)
    : QObject(parent)
    , m_shares(store)
    , m_gate(transport)
    , m_account(std::move(account))
    , m_client(m_gate, m_account.addresses)
    , m_words(std::move(words))
{}

TakeRules CaseCourier::rules(const QString &caseId) const
{
    return {m_account.key, m_words, m_markNew, caseId, {}, m_unanswered};
}

Async<int> CaseCourier::fetch()
{
    const QPointer<CaseCourier> alive(this);
    auto learning = m_shares.knows(m_account.key);
    const Result<bool> known = co_await std::move(learning);
    if (!alive)
        co_return cancelled();
    // What an account brings with it the first time is no news.
    m_markNew = known.value_or(false);
    auto listing = m_client.searchAll(CasebookQuery{}, MostListed);
    Result<QList<CasebookEntity>> listed = co_await std::move(listing);
    if (!alive)
        co_return cancelled();
    if (!listed)
        co_return tl::unexpected(listed.error());
    if (listed->size() >= MostListed) {
        auto asking = m_client.search();
        const Result<QList<CasebookEntity>> newest = co_await std::move(asking);
        if (!alive)
            co_return cancelled();
        *listed += newest.value_or(QList<CasebookEntity>());
    }
    auto taking = takeAll(*listed);
    const Result<int> fresh = co_await std::move(taking);
    if (!alive)
        co_return cancelled();
    if (!fresh)
        co_return fresh;
    auto comparing = unlisted(*listed);
    const Result<QList<CaseShare>> rest = co_await std::move(comparing);
    if (!alive)
        co_return cancelled();
    if (!rest)
        co_return tl::unexpected(rest.error());
    for (const CaseShare &share : *rest) {
        auto looking = lookFor(share);
        const Result<void> looked = co_await std::move(looking);
        if (!alive)
            co_return cancelled();
        // One that does not fit any more holds up no other.
        if (!looked && looked.error().code != ErrorCode::TextTooLong)
            co_return tl::unexpected(looked.error());
    }
    co_return *fresh;
}

/// Some at a time, so that edits made meanwhile do not wait for all of them.
Async<int> CaseCourier::takeAll(QList<CasebookEntity> casebooks)
{
    constexpr qsizetype AtOnce = 50;
    const QPointer<CaseCourier> alive(this);
    int fresh = 0;
    for (qsizetype at = 0; at < casebooks.size(); at += AtOnce) {
        const QList<CasebookEntity> some = casebooks.mid(at, AtOnce);
        auto taking = m_shares.take(some, rules());
        const Result<TakenCases> taken = co_await std::move(taking);
        if (!alive)
            co_return cancelled();
        if (!taken)
            co_return tl::unexpected(taken.error());
        fresh += taken->fresh;
    }
    co_return fresh;
}

/// Cases of this account whose casebook was not among those: it is gone, or there are too many.
Async<QList<CaseShare>> CaseCourier::unlisted(QList<CasebookEntity> listed)
{
    const QPointer<CaseCourier> alive(this);
    QSet<QString> ids;
    for (const CasebookEntity &casebook : listed)
        ids.insert(casebook.shortId());
    auto asking = m_shares.all();
    const Result<QList<CaseShare>> all = co_await std::move(asking);
    if (!alive)
        co_return cancelled();
    if (!all)
        co_return all;
    QList<CaseShare> missing;
    for (const CaseShare &share : *all) {
        const bool expected = share.account == m_account.key && !share.remoteId.isEmpty() && !share.gone;
        if (expected && !share.removed && !ids.contains(share.remoteId))
            missing.append(share);
    }
    if (m_nextAsked >= missing.size())
        m_nextAsked = 0;
    const QList<CaseShare> some = missing.mid(m_nextAsked, MostAskedFor);
    m_nextAsked += MostAskedFor;
    co_return some;
}

Async<void> CaseCourier::lookFor(CaseShare share)
{
    const QPointer<CaseCourier> alive(this);
    auto keeping = keepAnswer(m_client.casebook(share.remoteId), rules(share.caseId));
    const Result<void> kept = co_await std::move(keeping);
    if (!alive)
        co_return cancelled();
    if (kept || !isNotFound(kept.error()))
        co_return kept;
    auto marking = m_shares.markGone(share.caseId);
    co_return co_await std::move(marking);
}

Async<void> CaseCourier::deliver(OutgoingCase outgoing)
{
    const QPointer<CaseCourier> alive(this);
    if (outgoing.removed) {
        auto removing = remove(outgoing);
        co_return co_await std::move(removing);
    }
    const QString caseId = outgoing.content.id;
    auto finding = remoteIdOf(outgoing);
    const Result<QString> remoteId = co_await std::move(finding);
    if (!alive)
        co_return cancelled();
    if (!remoteId)
        co_return tl::unexpected(remoteId.error());
    if (remoteId->isEmpty() && !maySend(caseId))
        co_return Result<void>();
    TakeRules taken = rules(caseId);
    if (remoteId->isEmpty())
        taken.sent = newCasebook(outgoing.content);
    auto keeping =
        taken.sent ? keepChange(m_client.create(*taken.sent), taken) : keepAnswer(m_client.casebook(*remoteId), taken);
    const Result<void> kept = co_await std::move(keeping);
    if (!alive)
        co_return cancelled();
    if (!kept) {
        if (remoteId->isEmpty() || !isNotFound(kept.error()))
            co_return kept;
        auto marking = m_shares.markGone(caseId);
        co_return co_await std::move(marking);
    }
    m_unanswered.remove(caseId); // what of it arrived is known now
    auto sending = sendChanges(caseId);
    co_return co_await std::move(sending);
}

/// The id of its casebook; empty where the service has none. A casebook that was made without its answer coming back is
/// found by its mark.
Async<QString> CaseCourier::remoteIdOf(OutgoingCase outgoing)
{
    if (!outgoing.content.remoteId.isEmpty())
        co_return outgoing.content.remoteId;
    const QString mark = externalIdOf(outgoing.content.id);
    auto looking = m_client.withExternalId(mark);
    const Result<QList<CasebookEntity>> found = co_await std::move(looking);
    if (!found)
        co_return tl::unexpected(found.error());
    co_return found->isEmpty() ? QString() : found->first().shortId();
}

Async<void> CaseCourier::keepAnswer(Async<CasebookEntity> asking, TakeRules rules)
{
    const QPointer<CaseCourier> alive(this);
    const Result<CasebookEntity> answer = co_await std::move(asking);
    if (!alive)
        co_return cancelled();
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (answer->shortId().isEmpty())
        co_return failure(ErrorCode::UnexpectedAnswer, {m_account.addresses.privateIntel.host(), u"id"_s});
    const QList<CasebookEntity> told{*answer};
    auto taking = m_shares.take(told, rules);
    const Result<TakenCases> taken = co_await std::move(taking);
    if (!taken)
        co_return tl::unexpected(taken.error());
    co_return Result<void>();
}

QStringList CaseCourier::stillBeingMade() const
{
    QStringList cases;
    for (const auto &[caseId, until] : m_making.asKeyValueRange()) {
        if (!until.hasExpired())
            cases.append(caseId);
    }
    return cases;
}

/// Until an answer tells, nobody knows whether it has arrived.
Async<void> CaseCourier::keepChange(Async<CasebookEntity> changing, TakeRules rules)
{
    const QPointer<CaseCourier> alive(this);
    const QString caseId = rules.caseId;
    rules.unanswered.remove(caseId);
    m_unanswered.insert(caseId, *rules.sent);
    const bool making = rules.sent->id.isEmpty();
    auto keeping = keepAnswer(std::move(changing), rules);
    const Result<void> kept = co_await std::move(keeping);
    if (!alive)
        co_return cancelled();
    if (kept || isRefusalOfTheService(kept.error()))
        m_unanswered.remove(caseId);
    else if (making && mayHaveArrived(kept.error()))
        m_making.insert(caseId, QDeadlineTimer(MakingMs));
    co_return kept;
}

// One change after another until nothing is left, also of what is edited meanwhile.
Async<void> CaseCourier::sendChanges(QString caseId)
{
    const QPointer<CaseCourier> alive(this);
    CaseDifference before;
    while (alive) {
        auto comparing = m_shares.unsent(caseId);
        const Result<UnsentCase> unsent = co_await std::move(comparing);
        if (!alive)
            break;
        if (!unsent)
            co_return tl::unexpected(unsent.error());
        if (unsent->difference.isEmpty())
            co_return Result<void>();
        if (unsent->difference == before)
            co_return failure(ErrorCode::UnexpectedAnswer, {unsent->remoteId, u"revision"_s});
        if (!maySend(caseId))
            co_return Result<void>();
        before = unsent->difference;
        const CaseDifference part = firstOf(before);
        TakeRules taken = rules(caseId);
        taken.sent = changedBy(unsent->base, part);
        auto sending = send(part, unsent->remoteId);
        auto keeping = keepChange(std::move(sending), taken);
        const Result<void> kept = co_await std::move(keeping);
        if (!kept)
            co_return kept;
    }
    co_return cancelled();
}

Async<CasebookEntity> CaseCourier::send(CaseDifference part, QString remoteId)
{
    if (part.hasPatch())
        return m_client.patch(remoteId, part.patch);
    if (!part.added.isEmpty())
        return m_client.change(remoteId, ListChange::Add, part.added);
    if (!part.addedTexts.isEmpty())
        return m_client.change(remoteId, ListChange::Add, part.addedTexts);
    if (!part.removed.isEmpty())
        return m_client.change(remoteId, ListChange::Remove, part.removed);
    return m_client.change(remoteId, ListChange::Remove, part.removedTexts);
}

// Not found is what is wanted, whoever removed it.
Async<void> CaseCourier::remove(OutgoingCase outgoing)
{
    const QPointer<CaseCourier> alive(this);
    auto finding = remoteIdOf(outgoing);
    const Result<QString> remoteId = co_await std::move(finding);
    if (!alive)
        co_return cancelled();
    if (!remoteId)
        co_return tl::unexpected(remoteId.error());
    const QString caseId = outgoing.content.id;
    if (!maySend(caseId))
        co_return Result<void>();
    if (!remoteId->isEmpty()) {
        auto removing = m_client.remove(*remoteId);
        const Result<void> removed = co_await std::move(removing);
        if (!alive)
            co_return cancelled();
        if (!removed && !isNotFound(removed.error()))
            co_return removed;
    }
    auto marking = m_shares.markGone(caseId);
    co_return co_await std::move(marking);
}

} // namespace obi
