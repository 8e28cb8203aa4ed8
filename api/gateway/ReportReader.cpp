// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/ReportReader.h"

#include "core/Json.h"
#include "gateway/GatewayCall.h"
#include "gateway/ReportDocument.h"

#include <algorithm>
#include <utility>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

Result<ReportDocument> readDocument(const QByteArray &body, const QString &host)
{
    auto document = readReportDocument(body, host);
    if (!document) {
        if (const auto refused = disguisedRefusal(body, host))
            return tl::unexpected(*refused);
    }
    return document;
}

QString cellName(const ReportCounter &counter, const ReportCounter::Row &row)
{
    return counter.name + ": "_L1 + row.key;
}

/// The one value of a counter, or the sum of its rows where all of them can be read.
std::optional<qint64> total(const ReportCounter &counter)
{
    if (!counter.hasRows)
        return counter.value;
    if (counter.rows.isEmpty() || counter.damaged)
        return std::nullopt;
    qint64 sum = 0;
    for (const ReportCounter::Row &row : counter.rows) {
        if (!row.value || sum > json::LargestExact - *row.value)
            return std::nullopt;
        sum += *row.value;
    }
    return sum;
}

/// "2026-11-16T00:00:00.000Z", "… to …" and "…/…".
QDateTime stepStart(const QString &key)
{
    const QString start = key.section(" to "_L1, 0, 0).section(u'/', 0, 0);
    return json::utc(start);
}

QList<ReportSeries::Point> points(const ReportCounter &counter, QStringList &unreadable)
{
    QList<ReportSeries::Point> all;
    for (const ReportCounter::Row &row : counter.rows) {
        const QDateTime at = stepStart(row.key);
        if (at.isValid() && row.value)
            all.append({at, *row.value});
        else
            unreadable.append(cellName(counter, row));
    }
    std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    return all;
}

/// Fills a table, a value at a time; a row exists from its first value on.
class TableFiller
{
public:
    void add(const ReportCounter &counter)
    {
        if (!counter.hasRows) {
            m_table.unreadable.append(counter.name);
            return;
        }
        if (counter.damaged)
            m_table.unreadable.append(counter.name);
        auto &column = m_table.counters[counter.name];
        for (const ReportCounter::Row &row : counter.rows) {
            if (row.value)
                set(column, row.key, *row.value);
            else
                m_table.unreadable.append(cellName(counter, row));
        }
    }

    ReportTable take()
    {
        for (auto &column : m_table.counters)
            column.resize(m_table.rows.size());
        return std::move(m_table);
    }

private:
    void set(QList<std::optional<qint64>> &column, const QString &key, qint64 value)
    {
        const qsizetype row = m_index.value(key, m_table.rows.size());
        if (row == m_table.rows.size()) {
            m_index.insert(key, row);
            m_table.rows.append(key);
        }
        if (column.size() <= row)
            column.resize(row + 1);
        column[row] = value;
    }

    ReportTable m_table;
    QHash<QString, qsizetype> m_index;
};

/// resultSet [{"bit.ly":3},…] for a counter that the path of the request named: its rows, bare.
QList<ReportCounter> namedAfterRequest(const QList<ReportCounter> &counters, const QString &name)
{
    const bool bare = !name.isEmpty() && !counters.isEmpty() &&
                      std::none_of(counters.begin(), counters.end(),
                                   [&name](const ReportCounter &c) { return c.hasRows || c.name == name; });
    if (!bare)
        return counters;
    ReportCounter named{.name = name, .hasRows = true};
    for (const ReportCounter &counter : counters)
        named.rows.append({counter.name, counter.value});
    return {named};
}

} // namespace

Result<ReportSummary> ReportReader::summary(const QByteArray &body, const QString &host)
{
    return readDocument(body, host).map([](const ReportDocument &document) {
        ReportSummary summary;
        for (const ReportCounter &counter : document.counters) {
            if (const auto value = total(counter))
                summary.counters.insert(counter.name, *value);
            else
                summary.unreadable.append(counter.name);
        }
        return summary;
    });
}

Result<ReportSeries> ReportReader::series(const QByteArray &body, const QString &host)
{
    return readDocument(body, host).map([](const ReportDocument &document) {
        ReportSeries series;
        for (const ReportCounter &counter : document.counters) {
            if (!counter.hasRows || counter.damaged)
                series.unreadable.append(counter.name);
            if (counter.hasRows)
                series.counters.insert(counter.name, points(counter, series.unreadable));
        }
        return series;
    });
}

Result<ReportTable> ReportReader::table(const QByteArray &body, const QString &host, const QString &counter)
{
    return readDocument(body, host).map([&counter](const ReportDocument &document) {
        TableFiller filler;
        for (const ReportCounter &each : namedAfterRequest(document.counters, counter))
            filler.add(each);
        ReportTable table = filler.take();
        table.totalRows = document.totalCount;
        return table;
    });
}

qsizetype ReportPages::append(const ReportTable &page)
{
    const qsizetype before = rowCount();
    QList<qsizetype> target(page.rows.size(), -1); // −1: known from an earlier page
    for (qsizetype i = 0; i < page.rows.size(); ++i) {
        if (m_index.contains(page.rows[i]))
            continue;
        target[i] = rowCount();
        m_index.insert(page.rows[i], target[i]);
        m_table.rows.append(page.rows[i]);
    }
    for (auto it = page.counters.begin(); it != page.counters.end(); ++it) {
        auto &column = m_table.counters[it.key()];
        column.resize(rowCount());
        for (qsizetype i = 0; i < target.size(); ++i) {
            if (target[i] >= 0)
                column[target[i]] = it.value()[i];
        }
    }
    m_table.unreadable += page.unreadable;
    m_table.totalRows = page.totalRows;
    return rowCount() - before;
}

ReportTable ReportPages::take(qsizetype limit)
{
    const qsizetype rows = std::clamp<qsizetype>(limit, 0, rowCount());
    m_table.rows.resize(rows);
    for (auto &column : m_table.counters)
        column.resize(rows);
    m_table.unreadable.removeDuplicates();
    m_index.clear();
    return std::exchange(m_table, {});
}

} // namespace obi
