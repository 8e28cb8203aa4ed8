// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "findobservables/FoundRows.h"

#include <array>

namespace obi {

/// A verdict as an index: 0 while there is none yet, else the number of the Disposition.
constexpr int NoVerdictYet = 0;
using VerdictCounts = std::array<int, 6>;

/// What of a result is to be seen.
struct FoundFilter {
    enum class Side { All, Both, OnlyHere, OnlyThere };

    QString text{};               ///< part of the value
    std::optional<int> verdict{}; ///< NoVerdictYet or the number of a Disposition
    Side side = Side::All;
    bool hideOwn = true;  ///< the organisation's own domains
    bool derived = false; ///< hosts of URLs and of addresses too
    bool operator==(const FoundFilter &) const = default;

    /// Whether it counts at all, whatever text, verdict and side are asked for.
    bool counts(const FoundRow &row) const { return isListed(row) && !(hideOwn && isOwn(row)); }
    bool passes(const FoundRow &row, int verdictOfRow) const { return counts(row) && matches(row, verdictOfRow); }
    /// One's own, hidden or not.
    bool countsAsOwn(const FoundRow &row) const { return isListed(row) && isOwn(row); }
    /// It would pass, but it is one's own.
    bool hidesAsOwn(const FoundRow &row, int verdictOfRow) const
    {
        return hideOwn && countsAsOwn(row) && matches(row, verdictOfRow);
    }

private:
    static bool isOwn(const FoundRow &row) { return row.traits.testFlag(FoundTrait::OwnDomain); }
    bool isListed(const FoundRow &row) const { return derived || !row.derived || !row.here; }
    bool matches(const FoundRow &row, int verdictOfRow) const
    {
        return (!verdict || *verdict == verdictOfRow) && isOnSide(row) &&
               (text.isEmpty() || row.observable.value().contains(text, Qt::CaseInsensitive));
    }
    bool isOnSide(const FoundRow &row) const
    {
        switch (side) {
        case Side::Both:
            return row.here && row.there;
        case Side::OnlyHere:
            return row.here && !row.there;
        case Side::OnlyThere:
            return !row.here;
        case Side::All:
            break;
        }
        return true;
    }
};

} // namespace obi
