// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recording/RecordedGroup.h"
#include "recording/ReportRequest.h"
#include "recording/ReportResult.h"

namespace obi {

/// Answers reports: as recorded, paged differently, a single counter out of all, a part of a series, or the sum of
/// adjacent ranges that together are the one asked for.
class ReportAnswers
{
public:
    /// `request` is what the exchange's request says; the exchange outlives this object.
    void append(const ReportRequest &request, const Exchange *exchange);
    Result<RecordedAnswer> answer(const ReportRequest &asked, const HttpRequest &request);
    /// Ranges recorded for all counters of a report, each once, longest first. Safe beside answer().
    QList<ReportRange> ranges(const QByteArray &host, const QByteArray &report) const;

private:
    struct Recorded {
        ReportRequest request;
        const Exchange *exchange;
    };
    /// A result with the longest time that one of its parts took.
    struct Composed {
        ReportResult result;
        int waitMs = 0;
    };

    std::optional<RecordedAnswer> asRecorded(const ReportRequest &asked);
    std::optional<Composed> composed(const ReportRequest &asked) const;
    std::optional<Composed> range(const ReportRequest &asked) const;
    std::optional<Composed> partOfSeries(const ReportRequest &asked) const;
    std::optional<Composed> tiled(const ReportRequest &asked) const;
    std::optional<Composed> total(const ReportRequest &asked, const QList<ReportRange> &tiles,
                                  ReportRange &unusable) const;
    QList<ReportRange> rangesOf(const QByteArray &subject) const;
    tl::unexpected<Error> refused(const ReportRequest &asked, const HttpRequest &request) const;

    QHash<QByteArray, QList<Recorded>> m_bySubject{};
    QHash<QByteArray, QList<ReportRange>> m_ranges{}; ///< by host and report
    QHash<QByteArray, qsizetype> m_cursors{};
};

} // namespace obi
