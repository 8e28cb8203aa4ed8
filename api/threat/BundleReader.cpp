// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/BundleReader.h"

#include "core/Json.h"
#include "ctim/CtimFields.h"

#include <QJsonDocument>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

ImportResult::Outcome outcomeFromText(const QString &text)
{
    if (text == "created"_L1)
        return ImportResult::Outcome::Created;
    if (text == "exists"_L1)
        return ImportResult::Outcome::Exists;
    return text == "error"_L1 ? ImportResult::Outcome::Error : ImportResult::Outcome::Other;
}

/// `error` may be any JSON.
QString errorText(const QJsonValue &error)
{
    if (error.isObject())
        return QString::fromUtf8(QJsonDocument(error.toObject()).toJson(QJsonDocument::Compact));
    if (error.isArray())
        return QString::fromUtf8(QJsonDocument(error.toArray()).toJson(QJsonDocument::Compact));
    return error.toVariant().toString();
}

ImportResult importResult(const QJsonObject &object)
{
    const QString outcome = json::text(object, "result"_L1);
    return {.outcome = outcomeFromText(outcome),
            .outcomeText = outcome,
            .type = json::text(object, "type"_L1),
            .id = json::text(object, "id"_L1),
            .originalId = json::text(object, "original_id"_L1),
            .externalIds = json::texts(object, "external_ids"_L1),
            .error = errorText(object.value("error"_L1)),
            .message = json::text(object, "msg"_L1)};
}

void appendOutcomes(QList<BulkOutcome> &outcomes, const QString &list, const QJsonObject &byOutcome, bool failed)
{
    for (auto it = byOutcome.begin(); it != byOutcome.end(); ++it) {
        const QStringList ids = TextsField().read(*it);
        if (!ids.isEmpty())
            outcomes.append({list, it.key(), failed, ids});
    }
}

} // namespace

Result<QList<ImportResult>> readImportResults(const QByteArray &json, const QString &source)
{
    const auto object = json::object(json, source);
    if (!object)
        return tl::unexpected(object.error());
    if (!object->value("results"_L1).isArray())
        return failure(ErrorCode::UnexpectedAnswer, {source, u"results"_s});
    QList<ImportResult> results;
    for (const QJsonValue &entry : object->value("results"_L1).toArray()) {
        if (!entry.isObject())
            return failure(ErrorCode::UnexpectedAnswer, {source, u"results[%1]"_s.arg(results.size())});
        results.append(importResult(entry.toObject()));
    }
    return results;
}

Result<BulkCreated> readBulkCreated(const QByteArray &json, const QString &source)
{
    const auto object = json::object(json, source);
    if (!object)
        return tl::unexpected(object.error());
    BulkCreated created;
    for (auto it = object->begin(); it != object->end(); ++it) {
        for (const QJsonValue &id : it->toArray())
            created.ids[it.key()].append(id.toString());
    }
    const QJsonObject realIds = object->value("tempids"_L1).toObject();
    for (auto it = realIds.begin(); it != realIds.end(); ++it)
        created.realIds.insert(it.key(), it->toString());
    return created;
}

Result<QList<BulkOutcome>> readBulkOutcomes(const QByteArray &json, const QString &source)
{
    const auto object = json::object(json, source);
    if (!object)
        return tl::unexpected(object.error());
    QList<BulkOutcome> outcomes;
    for (auto it = object->begin(); it != object->end(); ++it) {
        appendOutcomes(outcomes, it.key(), it->toObject(), false);
        appendOutcomes(outcomes, it.key(), it->toObject().value("errors"_L1).toObject(), true);
    }
    return outcomes;
}

} // namespace obi
