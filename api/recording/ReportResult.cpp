// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/ReportResult.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

/// Gateways send counters as numbers, some releases as text.
std::optional<double> number(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    bool good = false;
    const double parsed = value.isString() ? value.toString().toDouble(&good) : 0;
    return good ? std::optional(parsed) : std::nullopt;
}

bool isLess(const QJsonValue &left, const QJsonValue &right)
{
    const auto a = number(left);
    const auto b = number(right);
    return a && b ? *a < *b : left.toVariant().toString() < right.toVariant().toString();
}

QJsonValue sum(const QString &counter, const QJsonValue &left, const QJsonValue &right)
{
    if (counter == "first_seen"_L1)
        return isLess(right, left) ? right : left;
    if (counter == "last_seen"_L1)
        return isLess(left, right) ? right : left;
    const auto a = number(left);
    const auto b = number(right);
    if (!a || !b)
        return a ? right : left;
    const double total = *a + *b;
    constexpr double Exact = 9007199254740992.0; // 2^53
    return qAbs(total) < Exact && total == std::floor(total) ? QJsonValue(static_cast<qint64>(total))
                                                             : QJsonValue(total);
}

QJsonValue first(const QString &, const QJsonValue &left, const QJsonValue &)
{
    return left;
}

QDateTime stepTime(const QString &row)
{
    QDateTime time = QDateTime::fromString(row, Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

} // namespace

void ReportResult::Column::put(const QString &row, const QJsonValue &value)
{
    places.insert(row, cells.size());
    cells.append({row, value});
}

std::optional<ReportResult> ReportResult::parse(const QByteArray &body)
{
    ReportResult result;
    result.m_document = QJsonDocument::fromJson(body).object();
    const QJsonValue resultSet = result.m_document.value("data"_L1)[u"resultSet"];
    const QJsonValue total = result.m_document.value("meta"_L1)[u"totalCount"];
    result.m_total = total.isDouble() ? total.toInteger(-1) : -1;
    result.m_isList = resultSet.isArray();
    if (!resultSet.isArray() && !resultSet.isObject())
        return std::nullopt;
    const QJsonArray parts = result.m_isList ? resultSet.toArray() : QJsonArray{resultSet};
    for (const QJsonValue &part : parts) {
        const QJsonObject counters = part.toObject();
        for (auto counter = counters.begin(); counter != counters.end(); ++counter)
            result.takeColumn(counter.key(), counter.value());
    }
    QJsonObject data = result.m_document.value("data"_L1).toObject();
    data.remove("resultSet"_L1);
    result.m_document["data"_L1] = data;
    return result;
}

void ReportResult::takeColumn(const QString &counter, const QJsonValue &value)
{
    Column column{counter, !value.isArray()};
    if (column.isSummary)
        column.put({}, value);
    for (const QJsonValue &row : value.toArray()) {
        const QJsonObject cells = row.toObject();
        for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
            if (!column.places.contains(cell.key()))
                column.put(cell.key(), cell.value());
        }
    }
    m_cells += column.cells.size();
    m_places.insert(counter, m_columns.size());
    m_columns.append(std::move(column));
}

QByteArray ReportResult::toJson() const
{
    QJsonObject object;
    QJsonArray list;
    for (const Column &column : m_columns) {
        QJsonArray rows;
        for (const Cell &cell : column.cells)
            rows.append(QJsonObject{{cell.row, cell.value}});
        const QJsonValue value = column.isSummary ? column.cells.value(0).value : QJsonValue(rows);
        if (m_isList)
            list.append(QJsonObject{{column.counter, value}});
        else
            object[column.counter] = value;
    }
    QJsonObject document = m_document;
    QJsonObject data = document.value("data"_L1).toObject();
    data["resultSet"_L1] = m_isList ? QJsonValue(list) : QJsonValue(object);
    document["data"_L1] = data;
    QJsonObject meta = document.value("meta"_L1).toObject();
    meta["totalCount"_L1] = totalCount();
    document["meta"_L1] = meta;
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

bool ReportResult::add(const ReportResult &other)
{
    m_total = qMin(m_total, other.m_total); // -1 where one of them does not say
    m_isSum = true;
    return merge(other, sum);
}

qint64 ReportResult::totalCount() const
{
    return m_isSum && m_total >= 0 ? rowCount() : m_total;
}

bool ReportResult::addPage(const ReportResult &page)
{
    return merge(page, first);
}

bool ReportResult::merge(const ReportResult &other, Combine combine)
{
    for (const Column &theirs : other.m_columns) {
        if (!m_places.contains(theirs.counter)) {
            m_places.insert(theirs.counter, m_columns.size());
            m_columns.append({theirs.counter, theirs.isSummary});
        }
        Column &ours = m_columns[m_places.value(theirs.counter)];
        if (ours.isSummary != theirs.isSummary)
            return false;
        for (const Cell &cell : theirs.cells) {
            const auto place = ours.places.constFind(cell.row);
            if (place != ours.places.constEnd()) {
                ours.cells[*place].value = combine(ours.counter, ours.cells[*place].value, cell.value);
                continue;
            }
            if (++m_cells > MaximumCells)
                return false;
            ours.put(cell.row, cell.value);
        }
    }
    return true;
}

std::optional<ReportResult> ReportResult::counter(const QString &name) const
{
    if (!m_places.contains(name))
        return std::nullopt;
    ReportResult only = *this;
    only.m_columns = {m_columns[m_places.value(name)]};
    only.m_places = {{name, 0}};
    only.m_cells = only.m_columns.first().cells.size();
    only.m_isSum = true; // the counter may have fewer rows
    return only;
}

void ReportResult::cutRows(qint64 offset, qint64 limit)
{
    if (!hasRows() || (offset == 0 && limit < 0))
        return;
    const qint64 total = totalCount();
    keepRows(rowKeys().mid(offset, limit));
    m_total = total;
    m_isSum = false;
}

bool ReportResult::cutTimes(const ReportRange &range, const QDateTime &seriesEnd)
{
    QList<QString> kept;
    QDateTime begin;
    QDateTime end = seriesEnd;
    for (const QString &row : rowKeys()) {
        const QDateTime time = stepTime(row);
        if (!time.isValid())
            return false;
        if (time >= range.end) {
            end = qMin(end, time);
        } else if (time >= range.start) {
            kept.append(row);
            begin = begin.isValid() ? qMin(begin, time) : time;
        }
    }
    keepRows(kept);
    m_isSum = true;
    return begin == range.start && end == range.end;
}

void ReportResult::keepRows(const QList<QString> &rows)
{
    const QSet<QString> kept(rows.begin(), rows.end());
    for (Column &column : m_columns) {
        if (column.isSummary)
            continue;
        Column cut{column.counter};
        for (const Cell &cell : std::as_const(column.cells)) {
            if (kept.contains(cell.row))
                cut.put(cell.row, cell.value);
        }
        m_cells -= column.cells.size() - cut.cells.size();
        column = std::move(cut);
    }
}

QList<QString> ReportResult::rowKeys() const
{
    QList<QString> keys;
    QSet<QString> seen;
    for (const Column &column : m_columns) {
        for (const Cell &cell : column.cells) {
            if (column.isSummary || seen.contains(cell.row))
                continue;
            seen.insert(cell.row);
            keys.append(cell.row);
        }
    }
    return keys;
}

bool ReportResult::hasRows() const
{
    return std::any_of(m_columns.begin(), m_columns.end(), [](const Column &column) { return !column.isSummary; });
}

} // namespace obi
