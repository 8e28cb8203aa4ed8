// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctim/CasebookEntity.h"

#include "core/Json.h"
#include "ctim/CtimJson.h"

#include <QJsonDocument>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

// What cannot be taken into a typed field stays in the object, and so in `extra`: a null owner, an observable of a
// type that this program does not know, the empty list that a patch sends to clear one.

QString takeText(QJsonObject &object, QLatin1StringView key)
{
    const QString text = object.value(key).toString();
    if (!text.isEmpty())
        object.remove(key);
    return text;
}

QDateTime takeTime(QJsonObject &object, QLatin1StringView key)
{
    const QDateTime time = json::utc(object.value(key).toString());
    if (time.isValid())
        object.remove(key);
    return time;
}

template <typename Value, typename Read>
QList<Value> takeList(QJsonObject &object, QLatin1StringView key, Read read)
{
    const QJsonArray entries = object.value(key).toArray();
    QList<Value> values;
    QJsonArray rest;
    for (const QJsonValue &entry : entries) {
        if (const auto value = read(entry))
            values.append(*value);
        else
            rest.append(entry);
    }
    if (!entries.isEmpty())
        object.remove(key);
    if (!rest.isEmpty())
        object.insert(key, rest);
    return values;
}

std::optional<CasebookEntity::Text> textFromJson(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const QJsonValue type = object.value("type"_L1);
    const QJsonValue text = object.value("text"_L1);
    if (!type.isString() || !text.isString())
        return std::nullopt;
    return CasebookEntity::Text{type.toString(), text.toString()};
}

QJsonObject textToJson(const CasebookEntity::Text &text)
{
    return {{u"type"_s, text.type}, {u"text"_s, text.text}};
}

CasebookEntity entityFromJson(QJsonObject object)
{
    CasebookEntity entity;
    entity.id = takeText(object, "id"_L1);
    entity.title = takeText(object, "title"_L1);
    entity.shortDescription = takeText(object, "short_description"_L1);
    entity.description = takeText(object, "description"_L1);
    entity.observables = takeList<Observable>(object, "observables"_L1, observableFromJson);
    entity.texts = takeList<CasebookEntity::Text>(object, "texts"_L1, textFromJson);
    entity.tlp = takeText(object, "tlp"_L1);
    entity.owner = takeText(object, "owner"_L1);
    entity.timestamp = takeTime(object, "timestamp"_L1);
    entity.extra = object.toVariantMap();
    return entity;
}

void putText(QJsonObject &object, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

template <typename Value, typename Write>
void putList(QJsonObject &object, QLatin1StringView key, const QList<Value> &values, Write write)
{
    if (values.isEmpty())
        return;
    QJsonArray entries;
    for (const Value &value : values)
        entries.append(write(value));
    for (const QJsonValue &rest : object.value(key).toArray())
        entries.append(rest);
    object.insert(key, entries);
}

} // namespace

QString CasebookEntity::shortId() const
{
    return id.sliced(id.lastIndexOf(u'/') + 1);
}

Result<CasebookEntity> CasebookEntity::fromJson(const QByteArray &json, const QString &source)
{
    return json::object(json, source).map(entityFromJson);
}

Result<QList<CasebookEntity>> CasebookEntity::listFromJson(const QByteArray &json, const QString &source)
{
    const auto entries = json::array(json, source);
    if (!entries)
        return tl::unexpected(entries.error());
    QList<CasebookEntity> entities;
    for (const QJsonValue &entry : *entries) {
        if (!entry.isObject())
            return failure(ErrorCode::UnexpectedAnswer, {source, u"[%1]"_s.arg(entities.size())});
        entities.append(entityFromJson(entry.toObject()));
    }
    return entities;
}

QByteArray CasebookEntity::toJson() const
{
    QJsonObject object = QJsonObject::fromVariantMap(extra);
    putText(object, "id"_L1, id);
    putText(object, "title"_L1, title);
    putText(object, "short_description"_L1, shortDescription);
    putText(object, "description"_L1, description);
    putList(object, "observables"_L1, observables, observableToJson);
    putList(object, "texts"_L1, texts, textToJson);
    putText(object, "tlp"_L1, tlp);
    putText(object, "owner"_L1, owner);
    if (timestamp.isValid())
        object.insert("timestamp"_L1, timestamp.toUTC().toString(Qt::ISODateWithMs));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace obi
