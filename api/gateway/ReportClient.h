// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Async.h"
#include "gateway/Gateway.h"
#include "gateway/Report.h"
#include "http/Transport.h"

namespace obi {

/// Reports of one gateway (api.md section 4.3). Reading is tolerant: both list and object shapes, numbers sent as
/// text, unknown counters kept, unreadable ones named.
class ReportClient
{
public:
    static constexpr int PageSize = 1000; ///< the API's limit for one call

    ReportClient(Transport &transport, Gateway gateway);
    const Gateway &gateway() const { return m_gateway; }

    Async<ReportSummary> summary(QString report, TimeSpan span);
    /// query_type=graph: steps of an hour up to seven days, of a day beyond.
    Async<ReportSeries> series(QString report, TimeSpan span);
    /// Pages through all rows, at most `limit`. With a counter only that one is asked for.
    Async<ReportTable> table(QString report, TimeSpan span, QString counter = {}, int limit = 100'000);

private:
    Transport &m_transport;
    Gateway m_gateway;
};

} // namespace obi
