// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recording/ReportRange.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace obi {

/// A gateway's answer to a report, taken apart so that it can be added to another or cut. Keeps whatever shape the
/// gateway used: `resultSet` as an object or as a list of one-key objects, a counter as a number (summaries) or as
/// rows ({"<row key>": n}; in a series the key is a time). See api.md 4.3.
class ReportResult
{
public:
    /// More cells than any console shows: a sum beyond it is refused, so that no recording can fill the memory.
    static constexpr qsizetype MaximumCells = 500'000;

    static std::optional<ReportResult> parse(const QByteArray &body);
    QByteArray toJson() const;

    /// False where the shapes differ or the sum grows beyond MaximumCells. Numbers are added by counter and row;
    /// first_seen keeps the smaller and last_seen the larger. What is no number stays as it is, for the reader to see.
    bool add(const ReportResult &other);
    /// Adds rows of a further page: like add(), but what is there already stays.
    bool addPage(const ReportResult &page);
    /// Only this counter; nothing where it is not there.
    std::optional<ReportResult> counter(const QString &name) const;
    /// Rows `offset` to `offset + limit`; limit -1: to the end.
    void cutRows(qint64 offset, qint64 limit);
    /// The steps of a series within `range`; false where its ends are not those of steps.
    bool cutTimes(const ReportRange &range, const QDateTime &seriesEnd);

    qsizetype rowCount() const { return rowKeys().size(); }
    /// How many rows there are on all pages; -1 where the gateway does not say.
    qint64 totalCount() const;

private:
    struct Cell {
        QString row;
        QJsonValue value;
    };
    struct Column {
        QString counter;
        bool isSummary = false; ///< one number: `cells` has one entry with an empty row
        QList<Cell> cells{};
        QHash<QString, qsizetype> places{};
        void put(const QString &row, const QJsonValue &value);
    };
    using Combine = QJsonValue (*)(const QString &counter, const QJsonValue &left, const QJsonValue &right);

    bool merge(const ReportResult &other, Combine combine);
    void takeColumn(const QString &counter, const QJsonValue &value);
    void keepRows(const QList<QString> &rows);
    QList<QString> rowKeys() const;
    bool hasRows() const;

    QJsonObject m_document{};
    bool m_isList = false;
    qint64 m_total = -1;
    bool m_isSum = false; ///< m_total says only whether rows are counted at all: count them
    qsizetype m_cells = 0;
    QList<Column> m_columns{};
    QHash<QString, qsizetype> m_places{};
};

} // namespace obi
