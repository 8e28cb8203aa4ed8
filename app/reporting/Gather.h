// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/Report.h"

namespace obi {

// Several gateways' figures as one. A counter that no gateway sent stays absent; what one of them could not read is
// named once.

ReportSummary gather(const QList<ReportSummary> &parts);
ReportSeries gather(const QList<ReportSeries> &parts);
/// Rows in the order in which they first appear; counters by gatheringOf(). Pure, for any thread.
ReportTable gather(const QList<ReportTable> &parts);

/// The sum of those of `counters` that are there; nothing where none is.
std::optional<qint64> sumOf(const ReportSummary &summary, const QStringList &counters);
/// Sums by bucket of `hours` from the start of `span`; nothing where no counter is there.
std::optional<QList<qint64>> bucketsOf(const ReportSeries &series, const QStringList &counters, const TimeSpan &span,
                                       int hours);

} // namespace obi
