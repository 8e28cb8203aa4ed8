// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QList>

#include <optional>

namespace obi {

/// What tells observables apart in requests and answers: type and value. Empty for what is no observable.
QByteArray observableKey(const QJsonValue &observable);
/// The observables of a body that is a bare array of {"type","value"} (enrich, refer, respond; api.md 2.2), each once.
/// Nothing for any other body.
std::optional<QList<QByteArray>> observableKeys(const QByteArray &body);

} // namespace obi
