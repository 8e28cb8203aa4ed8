// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctim/CasebookEntity.h"

#include "core/Json.h"
#include "ctim/CtimFields.h"
#include "ctim/CtimId.h"

#include <QJsonDocument>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

struct TextEntry {
    std::optional<CasebookEntity::Text> read(const QJsonValue &value) const
    {
        const QJsonObject object = value.toObject();
        const QJsonValue type = object.value("type"_L1);
        const QJsonValue text = object.value("text"_L1);
        if (!type.isString() || !text.isString())
            return std::nullopt;
        return CasebookEntity::Text{type.toString(), text.toString()};
    }
    QJsonValue write(const CasebookEntity::Text &text) const { return textToJson(text); }
};

} // namespace

template <typename Fields>
static void fields(Fields &at, Match<Fields, CasebookEntity> &entity)
{
    at("id"_L1, entity.id, TextField());
    at("title"_L1, entity.title, TextField());
    at("short_description"_L1, entity.shortDescription, TextField());
    at("description"_L1, entity.description, TextField());
    at.list("observables"_L1, entity.observables, ObservableEntry());
    at.list("texts"_L1, entity.texts, TextEntry());
    at("tlp"_L1, entity.tlp, TextField());
    at("owner"_L1, entity.owner, TextField());
    at("timestamp"_L1, entity.timestamp, TimeField());
}

QJsonObject textToJson(const CasebookEntity::Text &text)
{
    return {{u"type"_s, text.type}, {u"text"_s, text.text}};
}

CasebookEntity casebookFromJson(const QJsonObject &object)
{
    return readFields<CasebookEntity>(object);
}

QJsonObject casebookToJson(const CasebookEntity &entity)
{
    return writeFields(entity);
}

QString CasebookEntity::shortId() const
{
    return obi::shortId(id);
}

Result<CasebookEntity> CasebookEntity::fromJson(const QByteArray &json, const QString &source)
{
    return json::object(json, source).map(casebookFromJson);
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
        entities.append(casebookFromJson(entry.toObject()));
    }
    return entities;
}

QByteArray CasebookEntity::toJson() const
{
    return QJsonDocument(casebookToJson(*this)).toJson(QJsonDocument::Compact);
}

} // namespace obi
