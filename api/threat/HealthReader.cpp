// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/ModuleReader.h"

#include "core/Json.h"

namespace obi {

using namespace Qt::StringLiterals;

namespace {

ModuleHealth::Status statusFromName(const QString &name)
{
    if (name == "ok"_L1)
        return ModuleHealth::Status::Ok;
    return name == "error"_L1 ? ModuleHealth::Status::Error : ModuleHealth::Status::Unknown;
}

ModuleHealth::Quota quotaFromJson(const QString &name, const QJsonObject &object)
{
    const QJsonObject values = object.value("values"_L1).toObject();
    return {.name = name,
            .description = json::text(object, "description"_L1),
            .unit = json::text(values, "bucket_unit"_L1),
            .limit = json::wholeNumber(values.value("bucket_limit"_L1)),
            .used = json::wholeNumber(values.value("current_bucket_consumption"_L1)),
            .start = json::utc(json::text(values, "current_bucket_start_time"_L1)),
            .end = json::utc(json::text(values, "current_bucket_end_time"_L1))};
}

ModuleHealth healthFromJson(const QJsonObject &object)
{
    const QJsonObject data = object.value("data"_L1).toObject();
    ModuleHealth health{moduleOfAnswer(object), statusFromName(json::text(data, "status"_L1))};
    const QJsonObject quotas = data.value("quotas"_L1).toObject();
    for (const QString &name : quotas.keys())
        health.quotas.append(quotaFromJson(name, quotas.value(name).toObject()));
    return health;
}

} // namespace

Result<HealthAnswer> readHealth(const QByteArray &body, const QString &host)
{
    const auto root = answerObject(body, host);
    if (!root)
        return tl::unexpected(root.error());
    const QJsonValue data = root->value("data"_L1);
    const auto entries = data.isObject() ? Result<QJsonArray>(QJsonArray{data}) : json::list(*root, "data"_L1, host);
    const auto errors = json::list(*root, "errors"_L1, host);
    if (!entries || !errors)
        return tl::unexpected(entries ? errors.error() : entries.error());
    HealthAnswer answer;
    for (const QJsonValue &entry : *entries) {
        const ModuleHealth health = healthFromJson(entry.toObject());
        if (!health.module.key().isEmpty())
            answer.modules.append(health);
    }
    answer.errors = moduleErrors(*errors, {});
    return answer;
}

} // namespace obi
