// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctim/Sighting.h"

#include "ctim/CtimFields.h"

namespace obi {

using namespace Qt::StringLiterals;

namespace {

/// An observable that may be missing.
struct ObservableField {
    std::optional<Observable> read(const QJsonValue &value) const { return ObservableEntry().read(value); }
    QJsonValue write(const std::optional<Observable> &observable) const
    {
        return observable ? ObservableEntry().write(*observable) : QJsonValue(QJsonValue::Undefined);
    }
};

} // namespace

template <typename Fields>
static void fields(Fields &at, Match<Fields, Sighting::Target> &target)
{
    at("type"_L1, target.type, TextField());
    at.list("observables"_L1, target.observables, ObservableEntry());
    at("observed_time"_L1, target.observedTime, PeriodField());
    at("os"_L1, target.os, TextField());
}

template <typename Fields>
static void fields(Fields &at, Match<Fields, Sighting::Relation> &relation)
{
    at("origin"_L1, relation.origin, TextField());
    at("relation"_L1, relation.name, TextField());
    at("source"_L1, relation.source, ObservableField());
    at("related"_L1, relation.related, ObservableField());
}

namespace {

/// A part of an entity that has fields() of its own.
template <typename Part>
struct PartEntry {
    std::optional<Part> read(const QJsonValue &value) const
    {
        return value.isObject() ? std::optional(readFields<Part>(value.toObject())) : std::nullopt;
    }
    QJsonValue write(const Part &part) const { return writeFields(part); }
};

} // namespace

template <typename Fields>
static void fields(Fields &at, Match<Fields, Sighting> &sighting)
{
    at("id"_L1, sighting.id, TextField());
    at("title"_L1, sighting.title, TextField());
    at("short_description"_L1, sighting.shortDescription, TextField());
    at("description"_L1, sighting.description, TextField());
    at("source"_L1, sighting.source, TextField());
    at("sensor"_L1, sighting.sensor, TextField());
    at("confidence"_L1, sighting.confidence, TextField());
    at("severity"_L1, sighting.severity, TextField());
    at("resolution"_L1, sighting.resolution, TextField());
    at("tlp"_L1, sighting.tlp, TextField());
    at("count"_L1, sighting.count, NumberField());
    at("internal"_L1, sighting.internal, FlagField());
    at("observed_time"_L1, sighting.observedTime, PeriodField());
    at.list("observables"_L1, sighting.observables, ObservableEntry());
    at.list("targets"_L1, sighting.targets, PartEntry<Sighting::Target>());
    at.list("relations"_L1, sighting.relations, PartEntry<Sighting::Relation>());
    at("timestamp"_L1, sighting.timestamp, TimeField());
}

std::optional<Sighting> sightingFromJson(const QJsonObject &object)
{
    return object.isEmpty() ? std::nullopt : std::optional(readFields<Sighting>(object));
}

QJsonObject sightingToJson(const Sighting &sighting)
{
    return writeFields(sighting);
}

} // namespace obi
