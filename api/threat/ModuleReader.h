// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the modules' answers look like on the wire (api.md sections 2.2, 2.4, 2.5), as pure functions for the clients
// of this room. Each takes the body and the host, which errors name.
//
// A single entry that cannot be read never costs the others: inside an enrichment answer it is counted as a warning
// of its module (ModuleError::UnreadableCode), in a plain list of links, actions or instances it is left out.

#include "threat/EnrichClient.h"
#include "threat/ModuleClient.h"
#include "threat/ResponseClient.h"

#include <QJsonArray>
#include <QJsonObject>

namespace obi {

/// Of a result or an error of today's shape, and of the shape of 2020 with `module-type` and no ids.
ModuleInstance moduleOfAnswer(const QJsonObject &entry);

/// One entry of the lists of instances and types; nothing without an id. `settings` is not looked at.
std::optional<ModuleInstance> moduleInstanceFromJson(const QJsonObject &object);
std::optional<ModuleType> moduleTypeFromJson(const QJsonObject &object);

/// The whole answer of enrich and respond. UnexpectedAnswer{host, "data"} where it holds neither data nor errors.
Result<QJsonObject> answerObject(const QByteArray &body, const QString &host);

QList<ModuleError> moduleErrors(const QJsonArray &errors, const QList<ModuleAnswer> &answers);
/// What modules sent as `data` and `errors` of an object: {"data":[…],"errors":[…]}.
Result<EnrichAnswer> enrichAnswerFromJson(const QJsonObject &root, const QString &host);

/// Errors of all: UnexpectedAnswer.
Result<QList<ModuleInstance>> readModuleInstances(const QByteArray &body, const QString &host);
Result<EnrichAnswer> readEnrichAnswer(const QByteArray &body, const QString &host);
Result<Reputation> readReputation(const QByteArray &body, const QString &host);
/// `data` is a list or, of one module, an object.
Result<HealthAnswer> readHealth(const QByteArray &body, const QString &host);
Result<QList<ModuleLink>> readModuleLinks(const QByteArray &body, const QString &host);
Result<QList<ModuleAction>> readModuleActions(const QByteArray &body, const QString &host);

} // namespace obi
