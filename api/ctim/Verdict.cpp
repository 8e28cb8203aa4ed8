// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctim/Verdict.h"

namespace obi {

namespace {

/// Whether `a` decides rather than `b`. Among equals the disposition numbers are in the order of precedence.
bool outranks(const Judgement &a, const Judgement &b)
{
    return a.priority != b.priority ? a.priority > b.priority : a.disposition < b.disposition;
}

} // namespace

bool ValidTime::contains(const QDateTime &time) const
{
    return (!start.isValid() || start <= time) && (!end.isValid() || time < end);
}

std::optional<Disposition> overallDisposition(const QList<Judgement> &judgements, const QDateTime &now)
{
    const Judgement *deciding = nullptr;
    for (const Judgement &judgement : judgements) {
        if (judgement.validTime.contains(now) && (!deciding || outranks(judgement, *deciding)))
            deciding = &judgement;
    }
    return deciding ? std::optional(deciding->disposition) : std::nullopt;
}

} // namespace obi
