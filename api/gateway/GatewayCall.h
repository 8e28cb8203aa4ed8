// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Asking a gateway and reading what it says (api.md sections 4.2 to 4.6). For the rooms of api/ only.

#include "core/Json.h"
#include "gateway/Gateway.h"
#include "http/HttpMessage.h"

namespace obi {

/// Puts one request together. Values are escaped but for ':', '@' and ',', which the gateways want as they are; a value
/// that is empty leaves its item out.
class GatewayRequest
{
public:
    /// `route`: "/message-tracking/messages".
    GatewayRequest(const Gateway &gateway, const QString &route);
    GatewayRequest &with(const QString &name, const QString &value);
    GatewayRequest &with(const QString &name, qint64 value);
    /// To the minute, as the API wants it: "2026-11-16T09:30:00.000Z". The start is rounded down, the end up.
    GatewayRequest &from(const QString &name, const QDateTime &start);
    GatewayRequest &until(const QString &name, const QDateTime &end);

    HttpRequest get() const;
    /// POST or DELETE with a JSON body. Never sent twice by itself.
    HttpRequest send(const QByteArray &method, const QJsonObject &body) const;

private:
    QUrl url() const;
    QUrl m_address;
    QString m_route;
    QStringList m_items{};
};

/// The refusal of an answer {"error":{"code":"401",…}} that came with a status of success; nothing where it is none.
std::optional<Error> disguisedRefusal(const QByteArray &body, const QString &host);

/// The answer as an object. Errors: those of json::object() and of a disguised refusal.
Result<QJsonObject> gatewayAnswer(const QByteArray &body, const QString &host);
/// What stands under "data" where the answer has it, else the answer: some routes send no envelope.
QJsonObject withoutEnvelope(const QJsonObject &answer);

/// A text that says something: "N/A", "None" and blanks are nothing.
QString saidText(const QJsonValue &value);
/// The texts of a list, or the one that stands in its place.
QStringList saidTexts(const QJsonValue &value);
/// A whole number, also as a text.
std::optional<qint64> saidNumber(const QJsonValue &value);
QList<qint64> saidNumbers(const QJsonValue &value);
/// "07 Sep 2022 08:10:33 (GMT)", "20 Sep 2022 15:13 (GMT +00:00)" or ISO 8601, in UTC. Invalid for what is neither.
QDateTime gatewayTime(const QString &text);

} // namespace obi
