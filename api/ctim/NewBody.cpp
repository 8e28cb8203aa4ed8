// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctim/NewBody.h"

#include "ctim/CtimId.h"

#include <QJsonDocument>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView ServerFields[] = {
    "owner"_L1,     "groups"_L1,   "created"_L1,          "modified"_L1,
    "client_id"_L1, "short_id"_L1, "detection_status"_L1, "schema_version"_L1};

struct Limit {
    QLatin1StringView key;
    qsizetype units;
};
constexpr Limit Limits[] = {{"title"_L1, 1024},  {"short_description"_L1, 2048}, {"description"_L1, 5000},
                            {"source"_L1, 2048}, {"source_uri"_L1, 2048},        {"reason"_L1, 1024},
                            {"content"_L1, 5000}};

} // namespace

QString cutText(const QString &text, qsizetype limit)
{
    if (text.size() <= limit)
        return text;
    return text.first(limit > 0 && text.at(limit - 1).isHighSurrogate() ? limit - 1 : limit);
}

QJsonObject newBody(QJsonObject object)
{
    for (const QLatin1StringView key : ServerFields)
        object.remove(key);
    if (!isTransientId(object.value("id"_L1).toString()))
        object.remove("id"_L1);
    for (const auto &[key, units] : Limits) {
        const QString text = object.value(key).toString();
        if (text.size() > units)
            object.insert(key, cutText(text, units));
    }
    return object;
}

QByteArray newBodyJson(const QJsonObject &object)
{
    return QJsonDocument(newBody(object)).toJson(QJsonDocument::Compact);
}

} // namespace obi
