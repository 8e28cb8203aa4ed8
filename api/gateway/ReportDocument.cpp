// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/ReportDocument.h"

#include "core/Json.h"
#include "core/JsonAmbiguity.h"

#include <simdjson.h>

#include <cmath>

namespace obi {

using namespace Qt::StringLiterals;
using simdjson::dom::element;
using simdjson::dom::element_type;

namespace {

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

std::optional<qint64> countable(qint64 number)
{
    return number >= 0 && number <= json::LargestExact ? std::optional(number) : std::nullopt;
}

std::optional<qint64> countable(double number)
{
    const bool whole = number >= 0 && number <= double(json::LargestExact) && std::trunc(number) == number;
    return whole ? std::optional(qint64(number)) : std::nullopt;
}

/// Some reports send their numbers as text: digits only.
std::optional<qint64> countable(std::string_view digits)
{
    constexpr size_t MostDigits = 16; // of 2^53
    const bool plain = !digits.empty() && digits.size() <= MostDigits &&
                       std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    return plain ? countable(toText(digits).toLongLong()) : std::nullopt;
}

std::optional<qint64> countable(element value)
{
    switch (value.type()) {
    case element_type::INT64:
        return countable(qint64(value.get_int64().value_unsafe()));
    case element_type::DOUBLE:
        return countable(value.get_double().value_unsafe());
    case element_type::STRING:
        return countable(value.get_string().value_unsafe());
    default: // an unsigned one is beyond 2^63
        return std::nullopt;
    }
}

/// Gathers counters by name and rows by key. A second, different value makes the first one doubtful too: both go.
class Gatherer
{
public:
    void addFields(simdjson::dom::object fields)
    {
        for (const auto field : fields)
            addCounter(toText(field.key), field.value);
    }

    QList<ReportCounter> take() { return std::move(m_counters); }

private:
    void addCounter(const QString &name, element value)
    {
        const bool known = m_counterIndex.contains(name);
        const qsizetype index = indexOf(name);
        simdjson::dom::array rows;
        const bool listed = !value.get(rows);
        if (known && listed != m_counters[index].hasRows)
            m_counters[index].damaged = true; // once rows and once a number: neither can be trusted
        if (listed)
            addRows(index, rows);
        else if (!known)
            m_counters[index].value = countable(value);
        else if (m_counters[index].value != countable(value))
            m_counters[index].value.reset();
    }

    qsizetype indexOf(const QString &name)
    {
        const auto found = m_counterIndex.constFind(name);
        if (found != m_counterIndex.cend())
            return *found;
        m_counterIndex.insert(name, m_counters.size());
        m_rowIndex.emplaceBack();
        m_counters.append(ReportCounter{.name = name});
        return m_counters.size() - 1;
    }

    void addRows(qsizetype counter, simdjson::dom::array rows)
    {
        m_counters[counter].hasRows = true;
        for (const element row : rows) {
            simdjson::dom::object fields;
            if (row.get(fields)) {
                m_counters[counter].damaged = true;
                continue;
            }
            for (const auto field : fields)
                addRow(counter, toText(field.key), countable(field.value));
        }
    }

    void addRow(qsizetype counter, const QString &key, std::optional<qint64> value)
    {
        QList<ReportCounter::Row> &rows = m_counters[counter].rows;
        const auto found = m_rowIndex[counter].constFind(key);
        if (found == m_rowIndex[counter].cend()) {
            m_rowIndex[counter].insert(key, rows.size());
            rows.append({key, value});
        } else if (rows[*found].value != value) {
            rows[*found].value.reset();
        }
    }

    QList<ReportCounter> m_counters;
    QHash<QString, qsizetype> m_counterIndex;
    QList<QHash<QString, qsizetype>> m_rowIndex; ///< by counter, then by key
};

std::optional<qint64> totalCount(element root)
{
    element count;
    if (root["meta"]["totalCount"].get(count))
        return std::nullopt;
    return countable(count);
}

/// False where the result set is neither an object nor a list of objects.
bool gather(element resultSet, Gatherer &gatherer)
{
    simdjson::dom::object fields;
    if (!resultSet.get(fields)) {
        gatherer.addFields(fields);
        return true;
    }
    simdjson::dom::array entries;
    if (resultSet.get(entries))
        return false;
    for (const element entry : entries) {
        if (entry.get(fields))
            return false;
        gatherer.addFields(fields);
    }
    return true;
}

} // namespace

Result<ReportDocument> readReportDocument(const QByteArray &body, const QString &source)
{
    // A counter that comes twice is unreadable by itself; anything else that does makes the whole answer so.
    const auto ambiguous = json::ambiguousPath(body);
    if (ambiguous && !ambiguous->startsWith("data.resultSet"_L1))
        return failure(ErrorCode::UnexpectedAnswer, {source, *ambiguous});
    simdjson::dom::parser parser;
    element root;
    if (const auto problem = parser.parse(body.constData(), size_t(body.size())).get(root))
        return failure(ErrorCode::UnexpectedAnswer, {source, QString::fromLatin1(simdjson::error_message(problem))});
    element resultSet;
    Gatherer gatherer;
    if (root["data"]["resultSet"].get(resultSet) || !gather(resultSet, gatherer))
        return failure(ErrorCode::UnexpectedAnswer, {source, u"data.resultSet"_s});
    return ReportDocument{gatherer.take(), totalCount(root)};
}

} // namespace obi
