// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/HttpMessage.h"
#include "recording/ReportRange.h"

#include <optional>

namespace obi {

/// A question to …/reporting/{report}[/{counter}] (api.md 4.3), taken apart: two spellings of one question are equal.
/// Dates may be written with Z, +00:00 or %2B00:00, with or without seconds; device_type=esa is the default.
struct ReportRequest {
    struct Page {
        qint64 offset = 0;
        qint64 limit = -1; ///< -1: no paging asked for
        bool operator==(const Page &) const = default;
    };

    QByteArray host;    ///< hostKey()
    QByteArray apiPath; ///< "/esa/api/v2.0"
    QByteArray report;
    QByteArray counter; ///< empty: all of them
    ReportRange range;
    Page page;
    QByteArray filter;     ///< what else the query says, as queryKey()
    bool isSeries = false; ///< query_type=graph
    bool isRanked = false; ///< top= or orderBy=: ranges of it cannot be added up

    /// Nothing where it is no report or has no range.
    static std::optional<ReportRequest> parse(const HttpRequest &request);
    /// All but range and page: requests about one subject can be added up.
    QByteArray subject() const;
    /// The same question for all counters.
    ReportRequest forAllCounters() const;
};

} // namespace obi
