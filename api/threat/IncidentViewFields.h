// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Which key of Conure's views goes to which member of threat/IncidentViews.h; for the readers of this room alone.

#include "core/Json.h"
#include "ctim/CtimFields.h"
#include "threat/IncidentViews.h"

namespace obi {

using namespace Qt::StringLiterals;

/// A number or a name; Unknown for anything else.
struct DispositionField {
    Disposition read(const QJsonValue &value) const
    {
        const auto byName = dispositionFromName(value.toString());
        return byName ? *byName : dispositionFromNumber(value.toInt()).value_or(Disposition::Unknown);
    }
    QJsonValue write(Disposition disposition) const { return int(disposition); }
};

/// CTIM writes investigated observables as "type:value".
struct InvestigatedEntry {
    std::optional<Observable> read(const QJsonValue &value) const
    {
        if (value.isObject())
            return ObservableEntry().read(value);
        const QString text = value.toString();
        const qsizetype colon = text.indexOf(u':');
        const auto parsed = Observable::parse(QStringView(text).left(colon), QStringView(text).mid(colon + 1));
        return colon > 0 && parsed ? std::optional(*parsed) : std::nullopt;
    }
    QJsonValue write(const Observable &observable) const
    {
        return QString(observableTypeName(observable.type()) + u':' + observable.value());
    }
};

template <typename Value>
struct ObjectEntry {
    std::optional<Value> read(const QJsonValue &value) const
    {
        return value.isObject() ? std::optional(readFields<Value>(value.toObject())) : std::nullopt;
    }
    QJsonValue write(const Value &value) const { return writeFields(value); }
};

template <typename Fields>
void fields(Fields &at, Match<Fields, SeenObservable> &seen)
{
    at("type"_L1, seen.type, TextField());
    at("value"_L1, seen.value, TextField());
    at("disposition"_L1, seen.disposition, DispositionField());
    at("actions_taken"_L1, seen.actionsTaken, TextsField());
}

template <typename Fields>
void fields(Fields &at, Match<Fields, SeenVerdict> &verdict)
{
    at("type"_L1, verdict.type, TextField());
    at("disposition"_L1, verdict.disposition, DispositionField());
    at("module"_L1, verdict.module, TextField());
    at("judgement_ids"_L1, verdict.judgementIds, TextsField());
}

template <typename Fields>
void fields(Fields &at, Match<Fields, SeenEvent> &event)
{
    at("id"_L1, event.id, TextField());
    at("type"_L1, event.type, TextField());
    at("title"_L1, event.title, TextField());
    at("description"_L1, event.description, TextField());
    at("source"_L1, event.source, TextField());
    at("observed_time"_L1, event.observedTime, PeriodField());
    at("timestamp"_L1, event.timestamp, TimeField());
}

template <typename Fields>
void fields(Fields &at, Match<Fields, SeenTarget> &target)
{
    at("type"_L1, target.type, TextField());
    at("value"_L1, target.value, TextField());
    at("asset_id"_L1, target.assetId, TextField());
    at("asset_value"_L1, target.assetValue, NumberField());
    at("actions_taken"_L1, target.actionsTaken, TextsField());
    at.list("observables"_L1, target.observables, ObservableEntry());
    at("observed_time"_L1, target.observedTime, PeriodField());
}

template <typename Fields>
void fields(Fields &at, Match<Fields, SeenIndicator> &indicator)
{
    at("id"_L1, indicator.id, TextField());
    at("title"_L1, indicator.title, TextField());
    at("value"_L1, indicator.value, TextField());
    at("source"_L1, indicator.source, TextField());
    at("tags"_L1, indicator.tags, TextsField());
}

template <typename Fields>
void fields(Fields &at, Match<Fields, SeenEntity> &entity)
{
    at("type"_L1, entity.type, TextField());
    at.list("observables"_L1, entity.observables, ObservableEntry());
    at("disposition"_L1, entity.disposition, DispositionField());
}

template <typename Fields>
void fields(Fields &at, Match<Fields, MitreEntry> &entry)
{
    at("external_id"_L1, entry.id, TextField());
    at("title"_L1, entry.title, TextField());
    at.list("techniques"_L1, entry.below, ObjectEntry<MitreEntry>());
    at.list("subtechniques"_L1, entry.below, ObjectEntry<MitreEntry>());
}

template <typename Fields>
void fields(Fields &at, Match<Fields, IncidentSummary> &summary)
{
    at("first_seen_event"_L1, summary.firstEvent, TimeField());
    at("last_seen_event"_L1, summary.lastEvent, TimeField());
    at("sources"_L1, summary.sources, TextsField());
}

template <typename Fields>
void fields(Fields &at, Match<Fields, IncidentOverview> &overview)
{
    at("id"_L1, overview.id, TextField());
    at("title"_L1, overview.title, TextField());
    at("short_description"_L1, overview.shortDescription, TextField());
    at("description"_L1, overview.description, TextField());
    at("owner"_L1, overview.owner, TextField());
    at.list("investigated_observables"_L1, overview.investigatedObservables, InvestigatedEntry());
    at("saved"_L1, overview.saved, FlagField());
    at("saved_at"_L1, overview.savedAt, TimeField());
}

template <typename Fields>
void fields(Fields &at, Match<Fields, IncidentProgress> &progress)
{
    at("completed"_L1, progress.completed, NumberField());
    at("completed"_L1, progress.isComplete, FlagField());
    at("pending"_L1, progress.pending, NumberField());
    at("sightings"_L1, progress.sightings, NumberField());
    at("indicators"_L1, progress.indicators, NumberField());
    at("verdicts"_L1, progress.verdicts, NumberField());
}

template <typename Fields>
void fields(Fields &at, Match<Fields, IncidentProblem> &problem)
{
    at("module"_L1, problem.module, TextField());
    at("code"_L1, problem.code, TextField());
    at("message"_L1, problem.message, TextField());
}

template <typename Fields>
void fields(Fields &at, Match<Fields, IncidentReport::Section> &section)
{
    at("content"_L1, section.content, TextField());
    at("ai_generated"_L1, section.aiGenerated, FlagField());
    at("generating"_L1, section.generating, FlagField());
    at("failed"_L1, section.failed, FlagField());
    at("error"_L1, section.error, TextField());
    at("created_at"_L1, section.createdAt, TimeField());
    at("updated_at"_L1, section.updatedAt, TimeField());
}

/// The entries of a list that must be objects. `read(QJsonObject)` makes a value of each. Errors:
/// UnexpectedAnswer{source, "path[3]"}.
template <typename Value, typename Read>
Result<QList<Value>> readObjects(const QJsonArray &entries, const QString &source, const QString &path, Read read)
{
    QList<Value> values;
    for (const QJsonValue &entry : entries) {
        if (!entry.isObject())
            return failure(ErrorCode::UnexpectedAnswer,
                           {source, path + QLatin1Char('[') + QString::number(values.size()) + QLatin1Char(']')});
        values.append(read(entry.toObject()));
    }
    return values;
}

} // namespace obi
