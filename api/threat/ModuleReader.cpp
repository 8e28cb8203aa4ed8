// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/ModuleReader.h"

#include "threat/EntityReader.h"

#include <QUrlQuery>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

std::optional<ModuleLink> linkFromJson(const QJsonObject &object)
{
    const QUrl url(json::text(object, "url"_L1), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty())
        return std::nullopt;
    return ModuleLink{.module = moduleOfAnswer(object),
                      .id = json::text(object, "id"_L1),
                      .title = json::text(object, "title"_L1),
                      .description = json::text(object, "description"_L1),
                      .url = url,
                      .categories = json::texts(object, "categories"_L1)};
}

std::optional<ModuleAction> actionFromJson(const QJsonObject &object)
{
    const QString id = json::text(object, "id"_L1);
    const QString url = json::text(object, "url"_L1);
    if (id.isEmpty() || url.isEmpty())
        return std::nullopt;
    return ModuleAction{.module = moduleOfAnswer(object),
                        .id = id,
                        .title = json::text(object, "title"_L1),
                        .description = json::text(object, "description"_L1),
                        .url = url,
                        .categories = json::texts(object, "categories"_L1),
                        .workflow = QUrlQuery(QUrl(url)).hasQueryItem(u"workflow_id"_s)};
}

/// Sent as "edr" in one place and as {"id":"edr",…} in another.
QStringList idsOf(const QJsonValue &list)
{
    QStringList ids;
    for (const QJsonValue &entry : list.toArray()) {
        const QString id = entry.isObject() ? json::text(entry.toObject(), "id"_L1) : entry.toString();
        if (!id.isEmpty())
            ids.append(id);
    }
    return ids;
}

std::optional<ModuleType::Capability> capabilityFromJson(const QJsonObject &object)
{
    const ModuleType::Capability capability{json::text(object, "id"_L1), json::text(object, "description"_L1)};
    return capability.id.isEmpty() ? std::nullopt : std::optional(capability);
}

Result<QJsonArray> dataOf(const QByteArray &body, const QString &host)
{
    return answerObject(body, host).and_then([&host](const QJsonObject &root) {
        return json::list(root, "data"_L1, host);
    });
}

} // namespace

std::optional<ModuleInstance> moduleInstanceFromJson(const QJsonObject &object)
{
    const QString id = json::text(object, "id"_L1);
    if (id.isEmpty())
        return std::nullopt;
    const QString name = json::text(object, "name"_L1);
    return ModuleInstance{.id = id,
                          .typeId = json::text(object, "module_type_id"_L1),
                          .name = name.isEmpty() ? id : name,
                          .enabled = object.value("enabled"_L1).toBool(true),
                          .visibility = json::text(object, "visibility"_L1),
                          .state = json::text(object, "state"_L1)};
}

std::optional<ModuleType> moduleTypeFromJson(const QJsonObject &object)
{
    const QString id = json::text(object, "id"_L1);
    if (id.isEmpty())
        return std::nullopt;
    return ModuleType{.id = id,
                      .title = json::text(object, "title"_L1),
                      .defaultName = json::text(object, "default_name"_L1),
                      .description = json::text(object, "description"_L1),
                      .capabilities = readable(object.value("capabilities"_L1).toArray(), capabilityFromJson),
                      .productCategories = idsOf(object.value("product_categories"_L1))};
}

ModuleInstance moduleOfAnswer(const QJsonObject &entry)
{
    const QString typeId = json::text(entry, "module_type_id"_L1);
    return {.id = json::text(entry, "module_instance_id"_L1),
            .typeId = typeId.isEmpty() ? json::text(entry, "module-type"_L1) : typeId,
            .name = json::text(entry, "module"_L1)};
}

Result<QJsonObject> answerObject(const QByteArray &body, const QString &host)
{
    auto root = json::object(body, host);
    if (root && !root->contains("data"_L1) && !root->contains("errors"_L1))
        return failure(ErrorCode::UnexpectedAnswer, {host, u"data"_s});
    return root;
}

Result<QList<ModuleInstance>> readModuleInstances(const QByteArray &body, const QString &host)
{
    return json::entities(body, host).map([](const QJsonArray &list) {
        return readable(list, moduleInstanceFromJson);
    });
}

Result<QList<ModuleLink>> readModuleLinks(const QByteArray &body, const QString &host)
{
    return dataOf(body, host).map([](const QJsonArray &list) { return readable(list, linkFromJson); });
}

Result<QList<ModuleAction>> readModuleActions(const QByteArray &body, const QString &host)
{
    return dataOf(body, host).map([](const QJsonArray &list) { return readable(list, actionFromJson); });
}

} // namespace obi
