// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verdicts/VerdictMerge.h"

#include <algorithm>

namespace obi {
namespace {

bool sameModule(const ModuleInstance &a, const ModuleInstance &b)
{
    return a.id.isEmpty() || b.id.isEmpty() ? a.name == b.name : a.id == b.id;
}

ModuleReply &replyFor(QList<ModuleReply> &replies, const ModuleInstance &module)
{
    const auto known = std::find_if(replies.begin(), replies.end(), [&module](const ModuleReply &reply) {
        return sameModule(reply.answer.module, module);
    });
    if (known != replies.end())
        return *known;
    replies.append({ModuleAnswer{module}});
    return replies.last();
}

void addError(ModuleReply &reply, const ModuleError &error)
{
    const bool warning = error.kind == ModuleError::Kind::Warning;
    // The first failure is what the person reads; a warning must not stand before it.
    if (reply.error && (warning || !reply.warned))
        return;
    reply.error = Error{ErrorCode::ModuleFailed, {error.module.name, error.code, error.message}};
    reply.warned = warning;
}

ModuleOpinion::State stateOf(const ModuleReply &reply)
{
    if (!reply.error)
        return ModuleOpinion::State::Answered;
    const bool hasContent = !reply.answer.verdicts.isEmpty() || !reply.answer.judgements.isEmpty();
    return hasContent || reply.warned ? ModuleOpinion::State::Partial : ModuleOpinion::State::Failed;
}

bool hasExpired(const QDateTime &end, const QDateTime &now)
{
    return end.isValid() && end <= now;
}

/// The judgement that decides among those in force; the rule is that of overallDisposition.
const Judgement *deciding(const QList<Judgement> &judgements, const QDateTime &now)
{
    const std::optional<Disposition> overall = overallDisposition(judgements, now);
    const Judgement *best = nullptr;
    for (const Judgement &judgement : judgements) {
        const bool counts = judgement.validTime.contains(now) && judgement.disposition == overall;
        if (counts && (!best || judgement.priority > best->priority))
            best = &judgement;
    }
    return best;
}

/// Of several verdicts the one that CTIM puts first among equals. A module sends what it holds an observable for at
/// present, so a verdict whose time is over already when it arrives (a recording played long after, a clock that is
/// off) still counts where it is all there is.
const Verdict *currentVerdict(const QList<Verdict> &verdicts, const Observable &observable, const QDateTime &now)
{
    const auto rank = [&now](const Verdict &verdict) {
        return std::pair(!verdict.validTime.contains(now), verdict.disposition);
    };
    const Verdict *best = nullptr;
    for (const Verdict &verdict : verdicts) {
        if (verdict.observable == observable && (!best || rank(verdict) < rank(*best)))
            best = &verdict;
    }
    return best;
}

void takeDispositionFromJudgements(ModuleOpinion &opinion, const QDateTime &now)
{
    const Judgement *judgement = deciding(opinion.judgements, now);
    opinion.disposition = judgement ? std::optional(judgement->disposition) : std::nullopt;
    opinion.validUntil = judgement ? judgement->validTime.end : QDateTime();
}

void dropExpired(ModuleOpinion &opinion, const QDateTime &now)
{
    opinion.judgements.removeIf(
        [&now](const Judgement &judgement) { return hasExpired(judgement.validTime.end, now); });
    if (hasExpired(opinion.validUntil, now))
        takeDispositionFromJudgements(opinion, now);
}

/// What an opinion puts on the scales.
QList<Judgement> weights(const ModuleOpinion &opinion, const Observable &observable, const QDateTime &now)
{
    if (overallDisposition(opinion.judgements, now))
        return opinion.judgements;
    if (!opinion.disposition)
        return {};
    return {Judgement{.id = {},
                      .observable = observable,
                      .disposition = *opinion.disposition,
                      .priority = ModuleOpinion::BareVerdictPriority,
                      .validTime = {{}, opinion.validUntil}}};
}

} // namespace

QList<ModuleReply> repliesIn(const EnrichAnswer &answer)
{
    QList<ModuleReply> replies;
    for (const ModuleAnswer &part : answer.answers) {
        ModuleReply &reply = replyFor(replies, part.module);
        reply.answer.verdicts += part.verdicts;
        reply.answer.judgements += part.judgements;
    }
    for (const ModuleError &error : answer.errors)
        addError(replyFor(replies, error.module), error);
    return replies;
}

ModuleReply replyOf(const ModuleInstance &asked, const EnrichAnswer &answer)
{
    for (ModuleReply &reply : repliesIn(answer)) {
        if (!sameModule(reply.answer.module, asked))
            continue;
        // Errors may name their module by its id alone.
        if (reply.error && reply.error->context.first().isEmpty())
            reply.error->context.first() = asked.name;
        reply.answer.module = asked;
        return reply;
    }
    return {ModuleAnswer{asked}};
}

ModuleOpinion opinionFrom(const ModuleReply &reply, const Observable &observable, const QDateTime &now)
{
    ModuleOpinion opinion{reply.answer.module, stateOf(reply)};
    opinion.askedAt = now;
    opinion.error = reply.error.value_or(Error());
    for (const Judgement &judgement : reply.answer.judgements) {
        if (judgement.observable == observable && !hasExpired(judgement.validTime.end, now))
            opinion.judgements.append(judgement);
    }
    if (const Verdict *verdict = currentVerdict(reply.answer.verdicts, observable, now)) {
        opinion.disposition = verdict->disposition;
        opinion.validUntil = hasExpired(verdict->validTime.end, now) ? QDateTime() : verdict->validTime.end;
    } else {
        takeDispositionFromJudgements(opinion, now);
    }
    return opinion;
}

ModuleOpinion failedOpinion(const ModuleInstance &module, const Error &error, const QDateTime &now)
{
    ModuleOpinion opinion{module};
    opinion.state =
        error.code == ErrorCode::MissingScope ? ModuleOpinion::State::MissingScope : ModuleOpinion::State::Failed;
    opinion.askedAt = now;
    opinion.error = error;
    return opinion;
}

void setOpinion(Dossier &dossier, const ModuleOpinion &opinion)
{
    const auto known = std::find_if(dossier.opinions.begin(), dossier.opinions.end(), [&](const ModuleOpinion &other) {
        return other.module.key() == opinion.module.key();
    });
    if (known == dossier.opinions.end())
        dossier.opinions.append(opinion);
    else
        *known = opinion;
}

void weigh(Dossier &dossier, const Observable &observable, const QDateTime &now)
{
    QList<Judgement> judgements;
    for (ModuleOpinion &opinion : dossier.opinions) {
        dropExpired(opinion, now);
        judgements += weights(opinion, observable, now);
    }
    const Judgement *judgement = deciding(judgements, now);
    dossier.overall = judgement ? std::optional(judgement->disposition) : std::nullopt;
    dossier.reason = judgement ? judgement->reason : QString();
}

QDateTime nextExpiry(const Dossier &dossier)
{
    QDateTime next;
    const auto consider = [&next](const QDateTime &end) {
        if (end.isValid() && (!next.isValid() || end < next))
            next = end;
    };
    for (const ModuleOpinion &opinion : dossier.opinions) {
        consider(opinion.validUntil);
        for (const Judgement &judgement : opinion.judgements)
            consider(judgement.validTime.end);
    }
    return next;
}

} // namespace obi
