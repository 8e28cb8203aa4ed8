// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <span>

namespace obi {

/// When hosts are asked: those that are online now, or over a while, also those that come online later.
struct QueryTiming {
    std::chrono::seconds length{60};
    std::chrono::seconds interval{0}; ///< scheduled: 0 is once for each host
    bool scheduled = false;

    bool operator==(const QueryTiming &) const = default;
    QString words() const; ///< "Results live, 60 s"; in the language of the moment
    /// What people can choose, the first of them by default.
    static std::span<const QueryTiming> choices();
};

} // namespace obi
