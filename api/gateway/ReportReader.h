// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "gateway/Report.h"

#include <QHash>

namespace obi {

/// A gateway's answer as a typed report (api.md section 4.3). Pure functions; `host` stands for the gateway in errors.
///
/// Tolerant of the shapes that are known (see ReportDocument.h) and of numbers sent as text or as floats; counters
/// that this program has never heard of are kept. What cannot be read is absent and named in `unreadable`: "counter",
/// or "counter: row" where only that one row is concerned.
///
/// Errors: UnexpectedAnswer where the answer is no report; HttpStatus or Unauthorized where it is a refusal that was
/// sent with a status of success.
class ReportReader
{
public:
    /// A counter that comes with rows (one for each device, say) stands for their sum.
    static Result<ReportSummary> summary(const QByteArray &body, const QString &host);
    /// Row keys are times, or spans of time of which the start counts.
    static Result<ReportSeries> series(const QByteArray &body, const QString &host);
    /// Rows in the order in which they first appear. With `counter`, an answer that lists that counter's rows without
    /// naming it is understood as well.
    static Result<ReportTable> table(const QByteArray &body, const QString &host, const QString &counter = {});
};

/// Puts the pages of one table together.
class ReportPages
{
public:
    /// Gives how many rows the page added. A row that an earlier page held already keeps its first values: gateways
    /// move rows from page to page while they count on.
    qsizetype append(const ReportTable &page);
    qsizetype rowCount() const { return m_table.rows.size(); }
    /// The first `limit` rows; totalRows still says how many there are.
    ReportTable take(qsizetype limit);

private:
    ReportTable m_table;
    QHash<QString, qsizetype> m_index; ///< row key → row
};

} // namespace obi
