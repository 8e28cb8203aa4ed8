// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/IncidentViewReader.h"

#include "threat/IncidentViewFields.h"

namespace obi {

namespace {

template <typename Value, typename Read>
Result<QList<Value>> readList(const QByteArray &json, const QString &source, Read read)
{
    const auto entries = json::array(json, source);
    if (!entries)
        return tl::unexpected(entries.error());
    return readObjects<Value>(*entries, source, {}, read);
}

template <typename Value>
Result<QList<Value>> readList(const QByteArray &json, const QString &source)
{
    return readList<Value>(json, source, [](const QJsonObject &object) { return readFields<Value>(object); });
}

template <typename Value>
Result<Value> readOne(const QByteArray &json, const QString &source)
{
    return json::object(json, source).map([](const QJsonObject &object) { return readFields<Value>(object); });
}

/// A column's name, whether it comes as a text or described by an object.
QString columnName(const QJsonValue &column)
{
    return column.isObject() ? json::text(column.toObject(), "name"_L1) : column.toString();
}

QStringList rowTexts(const QJsonValue &row)
{
    QStringList cells;
    for (const QJsonValue &cell : row.toArray())
        cells.append(cell.toVariant().toString());
    return cells;
}

SeenEvent eventFromJson(const QJsonObject &object)
{
    auto event = readFields<SeenEvent>(object);
    const QJsonObject data = object.value("data"_L1).toObject();
    for (const QJsonValue &column : data.value("columns"_L1).toArray())
        event.columns.append(columnName(column));
    for (const QJsonValue &row : data.value("rows"_L1).toArray())
        event.rows.append(rowTexts(row));
    event.compactedEntities = object.value("compacted_entities"_L1).toArray().size();
    return event;
}

/// The observable of a verdict is an object, or a value whose type is the verdict's.
std::optional<Observable> verdictObservable(const QJsonObject &object)
{
    const QJsonValue value = object.value("observable"_L1);
    if (value.isObject())
        return ObservableEntry().read(value);
    const auto parsed = Observable::parse(json::text(object, "type"_L1), value.toString());
    return parsed ? std::optional(*parsed) : std::nullopt;
}

SeenVerdict seenVerdictFromJson(const QJsonObject &object)
{
    auto verdict = readFields<SeenVerdict>(object);
    verdict.observable = verdictObservable(object);
    return verdict;
}

} // namespace

std::optional<Observable> SeenObservable::observable() const
{
    const auto parsed = Observable::parse(type, value);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

Result<IncidentOverview> readIncidentOverview(const QByteArray &json, const QString &source)
{
    return readOne<IncidentOverview>(json, source);
}

Result<IncidentProgress> readIncidentProgress(const QByteArray &json, const QString &source)
{
    return readOne<IncidentProgress>(json, source);
}

Result<QList<SeenObservable>> readSeenObservables(const QByteArray &json, const QString &source)
{
    return readList<SeenObservable>(json, source);
}

Result<QList<SeenVerdict>> readSeenVerdicts(const QByteArray &json, const QString &source)
{
    return readList<SeenVerdict>(json, source, seenVerdictFromJson);
}

Result<QList<SeenEvent>> readSeenEvents(const QByteArray &json, const QString &source)
{
    return readList<SeenEvent>(json, source, eventFromJson);
}

Result<QList<SeenTarget>> readSeenTargets(const QByteArray &json, const QString &source)
{
    return readList<SeenTarget>(json, source);
}

Result<QList<SeenIndicator>> readSeenIndicators(const QByteArray &json, const QString &source)
{
    return readList<SeenIndicator>(json, source);
}

Result<QList<SeenEntity>> readSeenEntities(const QByteArray &json, const QString &source)
{
    return readList<SeenEntity>(json, source);
}

Result<QList<MitreEntry>> readMitreEntries(const QByteArray &json, const QString &source)
{
    return readList<MitreEntry>(json, source);
}

Result<QList<IncidentProblem>> readIncidentProblems(const QByteArray &json, const QString &source)
{
    return readList<IncidentProblem>(json, source);
}

} // namespace obi
