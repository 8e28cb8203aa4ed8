// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recording/ObservableKeys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace obi {

QByteArray observableKey(const QJsonValue &observable)
{
    const QJsonValue type = observable[u"type"];
    const QJsonValue value = observable[u"value"];
    if (!type.isString() || !value.isString())
        return {};
    return type.toString().toUtf8() + '\n' + value.toString().toUtf8();
}

std::optional<QList<QByteArray>> observableKeys(const QByteArray &body)
{
    const QJsonArray array = QJsonDocument::fromJson(body).array();
    if (array.isEmpty())
        return std::nullopt;
    QList<QByteArray> keys;
    QSet<QByteArray> seen;
    for (const QJsonValue &element : array) {
        const QByteArray key = observableKey(element);
        if (key.isEmpty())
            return std::nullopt;
        if (!seen.contains(key))
            keys.append(key);
        seen.insert(key);
    }
    return keys;
}

} // namespace obi
