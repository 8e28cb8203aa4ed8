// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/CtimEntity.h"
#include "ctim/Incident.h"
#include "ctim/Indicator.h"
#include "ctim/Note.h"
#include "ctim/Relationship.h"
#include "ctim/Sighting.h"

#include <QMap>

namespace obi {

/// Many entities of CTIM in one body: how they are imported into and exported from private intelligence (api.md
/// section 2.8). Entities may point at each other by transient ids, which an import turns into real ones.
struct Bundle {
    /// A service's default; above it an import is refused with 400 "Bundle max nb of entities: N".
    static constexpr qsizetype UsualMaximumEntities = 2000;

    QString id{};
    QString title{};
    QString shortDescription{};
    QString description{};
    QString source{}; ///< an import insists on it
    QString tlp{};
    QDateTime timestamp{}; ///< UTC
    QList<Incident> incidents{};
    QList<Sighting> sightings{};
    QList<Judgement> judgements{};
    QList<Indicator> indicators{};
    QList<Relationship> relationships{};
    QList<NoteEntity> notes{};
    /// The lists of all other kinds, by the name that the wire gives them: "attack_patterns", "malwares".
    QMap<QString, QList<CtimEntity>> others{};
    /// Every other field, and entities that cannot be read, for the way back.
    QVariantMap extra{};

    bool operator==(const Bundle &) const = default;

    /// What the service counts against its limit.
    qsizetype entityCount() const;

    /// Errors: UnexpectedAnswer{source, path}.
    static Result<Bundle> fromJson(const QByteArray &json, const QString &source);
    QByteArray toJson() const;
    /// The body of an import: the bundle and every entity without the fields that only the server sets, and cut to
    /// CTIM's limits. Ids of any form stay, as relationships point to them.
    QByteArray toImportJson() const;
};

} // namespace obi
