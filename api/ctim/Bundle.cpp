// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctim/Bundle.h"

#include "core/Json.h"
#include "ctim/CtimFields.h"
#include "ctim/CtimJson.h"
#include "ctim/NewBody.h"

#include <QJsonDocument>

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

/// An entry of a list by the two functions that every entity has.
template <typename Value, auto Read, auto Write>
struct EntityEntry {
    std::optional<Value> read(const QJsonValue &value) const
    {
        return value.isObject() ? std::optional<Value>(Read(value.toObject())) : std::nullopt;
    }
    QJsonValue write(const Value &value) const { return Write(value); }
};

} // namespace

template <typename Fields>
static void fields(Fields &at, Match<Fields, Bundle> &bundle)
{
    at("id"_L1, bundle.id, TextField());
    at("title"_L1, bundle.title, TextField());
    at("short_description"_L1, bundle.shortDescription, TextField());
    at("description"_L1, bundle.description, TextField());
    at("source"_L1, bundle.source, TextField());
    at("tlp"_L1, bundle.tlp, TextField());
    at("timestamp"_L1, bundle.timestamp, TimeField());
    at.list("incidents"_L1, bundle.incidents, EntityEntry<Incident, incidentFromJson, incidentToJson>());
    at.list("sightings"_L1, bundle.sightings, EntityEntry<Sighting, sightingFromJson, sightingToJson>());
    at.list("judgements"_L1, bundle.judgements, EntityEntry<Judgement, judgementFromJson, judgementToJson>());
    at.list("indicators"_L1, bundle.indicators, EntityEntry<Indicator, indicatorFromJson, indicatorToJson>());
    at.list("relationships"_L1, bundle.relationships,
            EntityEntry<Relationship, relationshipFromJson, relationshipToJson>());
    at.list("notes"_L1, bundle.notes, EntityEntry<NoteEntity, noteFromJson, noteToJson>());
}

namespace {

bool isEntityList(const QString &key, const QVariant &value)
{
    const QVariantList entries = value.toList();
    const auto isObject = [](const QVariant &entry) { return entry.typeId() == QMetaType::QVariantMap; };
    // A bundle's own references to other sites are objects too, and no entities.
    return key != "external_references"_L1 && !entries.isEmpty() &&
           std::all_of(entries.begin(), entries.end(), isObject);
}

QList<CtimEntity> entitiesOf(const QVariant &list)
{
    QList<CtimEntity> entities;
    for (const QVariant &entry : list.toList())
        entities.append(ctimEntityFromJson(QJsonObject::fromVariantMap(entry.toMap())).value_or(CtimEntity()));
    return entities;
}

Bundle bundleFromJson(const QJsonObject &object)
{
    auto bundle = readFields<Bundle>(object);
    for (auto it = bundle.extra.begin(); it != bundle.extra.end();) {
        if (isEntityList(it.key(), *it)) {
            bundle.others.insert(it.key(), entitiesOf(*it));
            it = bundle.extra.erase(it);
        } else {
            ++it;
        }
    }
    return bundle;
}

QJsonObject bundleToJson(const Bundle &bundle)
{
    QJsonObject object = writeFields(bundle);
    for (auto it = bundle.others.begin(); it != bundle.others.end(); ++it) {
        QJsonArray list = object.value(it.key()).toArray();
        for (const CtimEntity &entity : *it)
            list.append(ctimEntityToJson(entity));
        object.insert(it.key(), list);
    }
    return object;
}

QJsonObject newBodyWithId(const QJsonObject &entity)
{
    QJsonObject body = newBody(entity);
    const QJsonValue id = entity.value("id"_L1);
    if (!id.isUndefined())
        body.insert("id"_L1, id);
    return body;
}

QJsonValue importable(const QJsonValue &field)
{
    if (!field.isArray())
        return field;
    QJsonArray entries;
    for (const QJsonValue &entry : field.toArray())
        entries.append(entry.isObject() ? QJsonValue(newBodyWithId(entry.toObject())) : entry);
    return entries;
}

} // namespace

qsizetype Bundle::entityCount() const
{
    qsizetype count = incidents.size() + sightings.size() + judgements.size() + indicators.size() +
                      relationships.size() + notes.size();
    for (const QList<CtimEntity> &list : others)
        count += list.size();
    return count;
}

Result<Bundle> Bundle::fromJson(const QByteArray &json, const QString &source)
{
    return json::object(json, source).map(bundleFromJson);
}

QByteArray Bundle::toJson() const
{
    return QJsonDocument(bundleToJson(*this)).toJson(QJsonDocument::Compact);
}

QByteArray Bundle::toImportJson() const
{
    QJsonObject object = newBodyWithId(bundleToJson(*this));
    for (auto it = object.begin(); it != object.end(); ++it)
        *it = importable(*it);
    object.insert("type"_L1, u"bundle"_s);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace obi
