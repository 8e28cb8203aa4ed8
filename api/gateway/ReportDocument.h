// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A gateway's report as it stands in its JSON, in the order of the document and before anybody asks what it is for.
// Between the wire and ReportReader only.

#include "core/Error.h"

#include <QHash>
#include <QList>

#include <optional>

namespace obi {

/// A counter with one value, or with a value a row. A value that cannot be read (null, negative, not whole, beyond
/// 2^53, no number, or two that contradict each other) is absent.
struct ReportCounter {
    struct Row {
        QString key;
        std::optional<qint64> value{};
    };

    QString name;
    bool hasRows = false;          ///< a list of rows was sent, be it an empty one
    std::optional<qint64> value{}; ///< without rows only
    QList<Row> rows{};             ///< each key once
    bool damaged = false;          ///< something among the rows is no row, or the counter came with and without rows
};

struct ReportDocument {
    QList<ReportCounter> counters{};    ///< each name once
    std::optional<qint64> totalCount{}; ///< nothing for −1, which stands for unknown
};

/// Understands `data.resultSet` as a list of one-key objects and as an object, with values and with lists of rows
/// (api.md section 4.3). Errors: UnexpectedAnswer{source, what the parser says or a path}.
Result<ReportDocument> readReportDocument(const QByteArray &body, const QString &source);

} // namespace obi
