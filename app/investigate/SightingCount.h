// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Sighting.h"

#include <algorithm>

namespace obi {

inline constexpr qint64 MostCounted = 1'000'000'000'000; ///< sums stay within it, whatever a module claims

/// How often something was seen; once where the module does not tell.
inline qint64 countOf(const Sighting &sighting)
{
    return std::clamp<qint64>(sighting.count.value_or(1), 0, MostCounted);
}

/// `count` with this sighting.
inline qint64 countedWith(qint64 count, const Sighting &sighting)
{
    return std::min(MostCounted, count + countOf(sighting));
}

} // namespace obi
