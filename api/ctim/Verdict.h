// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Disposition.h"
#include "ctim/Observable.h"

#include <QDateTime>
#include <QVariantMap>

namespace obi {

/// When an opinion holds, UTC. An end in the year 2525 is CTIM's "for ever" and is kept as an invalid QDateTime.
struct ValidTime {
    QDateTime start{};
    QDateTime end{};
    bool contains(const QDateTime &time) const;
    bool operator==(const ValidTime &) const = default;
};

/// One module's dated opinion of an observable (CTIM judgement).
struct Judgement {
    QString id;
    Observable observable;
    Disposition disposition = Disposition::Unknown;
    int priority = 0;     ///< 0 to 100; the highest one that has not expired decides
    QString confidence{}; ///< CTIM HighMedLow, as sent
    QString severity{};   ///< CTIM severity, as sent
    QString reason{};     ///< at most 1,024 characters, as sent
    QString source{};
    ValidTime validTime{};
    QVariantMap extra{}; ///< every other field, for the way back

    bool operator==(const Judgement &) const = default;
};

/// What a module holds an observable for at present (CTIM verdict).
struct Verdict {
    Observable observable;
    Disposition disposition = Disposition::Unknown;
    QString judgementId{}; ///< may point to a Judgement of the same answer; may be empty
    ValidTime validTime{};
    QVariantMap extra{}; ///< every other field, for the way back

    bool operator==(const Verdict &) const = default;
};

/// The overall disposition of unexpired judgements: highest priority wins; among equals Clean, then Malicious,
/// Suspicious, Common, Unknown (CTIM doc/structures/verdict.md). Nothing where no judgement is in force.
std::optional<Disposition> overallDisposition(const QList<Judgement> &judgements, const QDateTime &now);

} // namespace obi
