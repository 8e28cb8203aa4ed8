// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/ShareJobs.h"

#include "cases/CaseEdit.h"
#include "exchange/CaseEntity.h"
#include "store/CaseJobs.h"
#include "store/CaseRecords.h"
#include "store/ShareRecords.h"

using namespace Qt::StringLiterals;

namespace obi {
namespace {

const QString Mark = u"obi-case-"_s;

/// The case that this casebook was made from, as its mark tells.
QString markedId(const CasebookEntity &casebook)
{
    for (const QVariant &id : casebook.extra.value(u"external_ids"_s).toList()) {
        if (id.toString().startsWith(Mark))
            return id.toString().sliced(Mark.size());
    }
    return {};
}

/// What still waits, once `row.base` is what the service has.
void settle(ShareRow &row, const Case &mine, const QDateTime &now)
{
    const bool nothing = differenceOf(*row.base, mine).isEmpty();
    if (!nothing && !row.waits()) {
        row.edits += 1;
        row.waitingSince = now;
    }
    if (nothing) {
        row.sent = row.edits;
        row.waitingSince = {};
    }
}

/// Takes one casebook in. The transaction is the caller's.
class Taking
{
public:
    Taking(SqlConnection &connection, const TakeRules &rules, const QDateTime &now)
        : m_cases(connection)
        , m_shares(connection)
        , m_rules(rules)
        , m_now(now)
    {}

    Result<void> take(const CasebookEntity &casebook);
    const TakenCases &taken() const { return m_taken; }

private:
    Result<QString> caseOf(const CasebookEntity &casebook);
    Result<void> keepNew(const CasebookEntity &casebook);
    Result<void> join(const Case &mine, ShareRow row, const CasebookEntity &casebook);
    bool isOfInterest(const ShareRow &row, const CasebookEntity &casebook) const;

    CaseRecords m_cases;
    ShareRecords m_shares;
    const TakeRules &m_rules;
    QDateTime m_now;
    TakenCases m_taken;
};

Result<void> Taking::take(const CasebookEntity &casebook)
{
    if (casebook.shortId().isEmpty())
        return {};
    const Result<QString> id = m_rules.caseId.isEmpty() ? caseOf(casebook) : Result<QString>(m_rules.caseId);
    if (!id)
        return tl::unexpected(id.error());
    if (id->isEmpty())
        return keepNew(casebook);
    const Result<Case> mine = m_cases.load(*id);
    if (!mine)
        return mine.error().code == ErrorCode::CaseNotFound ? Result<void>() : tl::unexpected(mine.error());
    if (!mine->remoteId.isEmpty() && mine->remoteId != casebook.shortId())
        return {}; // the case has become another casebook since
    const Result<std::optional<ShareRow>> row = m_shares.find(*id);
    if (!row)
        return tl::unexpected(row.error());
    // What nobody has shared is left alone: joined with what others wrote, it would go to them.
    if ((!row->has_value() && m_rules.caseId.isEmpty()) || (row->has_value() && (*row)->isStopped()))
        return {};
    const ShareRow known = row->value_or(ShareRow{m_rules.account});
    return isOfInterest(known, casebook) ? join(*mine, known, casebook) : Result<void>();
}

/// Its mark alone makes no case of it: whoever has been given the case has its id, too. Only one that is shared with
/// this account can have been made a casebook of.
Result<QString> Taking::caseOf(const CasebookEntity &casebook)
{
    const Result<QString> known = m_cases.idOf(casebook.shortId(), {});
    const QString marked = markedId(casebook);
    if (!known || !known->isEmpty() || marked.isEmpty())
        return known;
    const Result<std::optional<ShareRow>> row = m_shares.find(marked);
    if (!row)
        return tl::unexpected(row.error());
    const bool ours = row->has_value() && ((*row)->isOf(m_rules.account));
    return ours ? marked : QString();
}

bool Taking::isOfInterest(const ShareRow &row, const CasebookEntity &casebook) const
{
    if (row.account != m_rules.account && row.waits())
        return false;
    const QDateTime told = modifiedAt(casebook);
    // A list may be older than what was asked for since; an answer about one casebook is not.
    const bool older = m_rules.caseId.isEmpty() && told.isValid() && row.toldAt.isValid() && told < row.toldAt;
    const bool same = row.account == m_rules.account && !row.gone && row.base == casebook;
    return !older && !same;
}

Result<void> Taking::keepNew(const CasebookEntity &casebook)
{
    Result<Case> made = completed(caseFromEntity(casebook, m_now), m_now);
    if (!made)
        return made.error().code == ErrorCode::TextTooLong ? Result<void>() : tl::unexpected(made.error());
    ShareRow row{m_rules.account, casebook, modifiedAt(casebook)};
    row.changed = m_rules.markNew;
    settle(row, *made, m_now);
    m_taken.changed.append(*made);
    m_taken.fresh += 1;
    return m_cases.insert(*made).and_then([&] { return m_shares.put(made->id, row); });
}

Result<void> Taking::join(const Case &mine, ShareRow row, const CasebookEntity &casebook)
{
    const auto lost = m_rules.unanswered.constFind(mine.id);
    if (lost != m_rules.unanswered.constEnd())
        row.base = arrivedOf(row.base, *lost, casebook);
    const MergedCase merged = mergeCase(m_rules.sent ? m_rules.sent : row.base, mine, casebook, m_now, m_rules.words);
    if (const Result<void> fits = checkTexts(merged.value); !fits)
        return m_rules.caseId.isEmpty() ? Result<void>() : fits;
    row.account = m_rules.account;
    row.base = casebook;
    row.toldAt = modifiedAt(casebook);
    row.gone = false;
    row.changed |= merged.changedHere;
    row.conflict |= merged.conflict;
    settle(row, merged.value, m_now);
    if (merged.changedHere)
        m_taken.changed.append(merged.value);
    const bool same = merged.value == mine;
    return (same ? Result<void>() : m_cases.update(mine, merged.value)).and_then([&] {
        return m_shares.put(mine.id, row);
    });
}

} // namespace

QString externalIdOf(const QString &caseId)
{
    return Mark + caseId;
}

Result<TakenCases> takeCasebooks(CaseDatabase &database, const QList<CasebookEntity> &casebooks, const TakeRules &rules,
                                 const QDateTime &now)
{
    return database.write([&]() -> Result<TakenCases> {
        Taking taking(database.connection(), rules, now);
        for (const CasebookEntity &casebook : casebooks) {
            if (Result<void> done = taking.take(casebook); !done)
                return tl::unexpected(done.error());
        }
        return taking.taken();
    });
}

Result<OutgoingCase> nextOutgoing(CaseDatabase &database, const QString &account, const QStringList &except,
                                  const QDateTime &removedUntil)
{
    return database.read([&]() -> Result<OutgoingCase> {
        const Result<QString> id = ShareRecords(database.connection()).longestWaiting(account, except, removedUntil);
        if (!id)
            return tl::unexpected(id.error());
        if (id->isEmpty())
            return OutgoingCase{};
        const Result<Case> content = CaseRecords(database.connection()).load(*id);
        if (content)
            return OutgoingCase{*content};
        if (content.error().code != ErrorCode::CaseNotFound)
            return tl::unexpected(content.error());
        const Result<QVariant> remote =
            database.connection().value(u"SELECT remote_id FROM cases WHERE id = ?"_s, {*id});
        return remote.map([&id](const QVariant &value) {
            OutgoingCase outgoing;
            outgoing.content.id = *id;
            outgoing.content.remoteId = value.toString();
            outgoing.removed = true;
            return outgoing;
        });
    });
}

Result<UnsentCase> unsentOf(CaseDatabase &database, const QString &caseId)
{
    return database.write([&]() -> Result<UnsentCase> {
        ShareRecords shares(database.connection());
        const Result<Case> mine = CaseRecords(database.connection()).load(caseId);
        const Result<std::optional<ShareRow>> row = shares.find(caseId);
        if (!mine && mine.error().code == ErrorCode::CaseNotFound)
            return UnsentCase{};
        if (!mine || !row)
            return tl::unexpected(!mine ? mine.error() : row.error());
        if (!row->has_value() || !(*row)->base || (*row)->gone)
            return UnsentCase{};
        const UnsentCase unsent{differenceOf(*(*row)->base, *mine), mine->remoteId, *(*row)->base};
        if (!unsent.difference.isEmpty() || !(*row)->waits())
            return unsent;
        ShareRow settled = **row;
        settled.sent = settled.edits;
        settled.waitingSince = {};
        return shares.put(caseId, settled).map([&unsent] { return unsent; });
    });
}

} // namespace obi
