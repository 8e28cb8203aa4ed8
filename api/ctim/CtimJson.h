// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// CTIM values in their JSON form (api.md section 3), for the rooms of api/ only.

#include "ctim/Verdict.h"

#include <QJsonObject>

namespace obi {

/// Errors: NotAnObservable, also for what is no object of a type and a value.
Result<Observable> observableFromJson(const QJsonValue &value);
QJsonObject observableToJson(const Observable &observable);
/// The bare array [{"type":…,"value":…},…] that enrich and respond take as their body; compact.
QByteArray observableListToJson(const QList<Observable> &observables);

/// Nothing where a time is there and cannot be read: an opinion that has expired must not pass for a lasting one.
std::optional<ValidTime> validTimeFromJson(const QJsonValue &value);

/// Nothing where the observable, the disposition or the validity cannot be read: a module's opinion is not guessed.
/// A missing disposition is Unknown; a number and a name that differ are refused, as the service itself does.
std::optional<Judgement> judgementFromJson(const QJsonObject &object);
std::optional<Verdict> verdictFromJson(const QJsonObject &object);
/// Back, with all that was read.
QJsonObject judgementToJson(const Judgement &judgement);
QJsonObject verdictToJson(const Verdict &verdict);

} // namespace obi
