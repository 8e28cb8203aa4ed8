// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QVariantMap>

#include <optional>

namespace obi {

/// What one entity has to do with another (CTIM relationship); both ends by id, long, short or transient.
struct Relationship {
    QString id{};
    QString type{}; ///< "sighting-of", "member-of", …: an open list
    QString sourceRef{};
    QString targetRef{};
    QString description{};
    QString source{};
    QDateTime timestamp{}; ///< UTC
    QVariantMap extra{};   ///< every other field, for the way back

    bool operator==(const Relationship &) const = default;
};

/// For the rooms of api/ only. Nothing where the type or both ends are missing.
std::optional<Relationship> relationshipFromJson(const QJsonObject &object);
QJsonObject relationshipToJson(const Relationship &relationship);

} // namespace obi
