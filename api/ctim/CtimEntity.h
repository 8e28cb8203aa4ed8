// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QVariantMap>

#include <optional>

namespace obi {

/// Any CTIM entity that has no class of its own here: actor, attack pattern, campaign, malware, tool, vulnerability,
/// weakness, target record, asset, … and kinds that the service has learned since.
struct CtimEntity {
    QString id{};
    QString type{}; ///< with hyphens: "attack-pattern"
    QString title{};
    QString shortDescription{};
    QString description{}; ///< Markdown
    QString source{};
    QString tlp{};
    QDateTime timestamp{}; ///< UTC
    QVariantMap extra{};   ///< every other field, for the way back

    bool operator==(const CtimEntity &) const = default;
};

/// For the rooms of api/ only. Nothing where the object is empty.
std::optional<CtimEntity> ctimEntityFromJson(const QJsonObject &object);
QJsonObject ctimEntityToJson(const CtimEntity &entity);

} // namespace obi
