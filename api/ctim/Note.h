// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QVariantMap>

#include <optional>

namespace obi {

/// What somebody wrote about an entity, most often an incident (CTIM note).
struct NoteEntity {
    static constexpr qsizetype MaximumContent = 5000; ///< UTF-16 units
    static constexpr QLatin1StringView DefaultClass{"default"};

    /// An entity that the note is about.
    struct Related {
        QString type;
        QString id;
        bool operator==(const Related &) const = default;
    };

    QString id{};
    QString noteClass{DefaultClass};
    QString content{}; ///< Markdown
    QList<Related> relatedEntities{};
    QString author{};
    QString source{};
    QDateTime timestamp{}; ///< UTC
    QVariantMap extra{};   ///< every other field, for the way back

    bool operator==(const NoteEntity &) const = default;
};

/// For the rooms of api/ only. Nothing where there is no content.
std::optional<NoteEntity> noteFromJson(const QJsonObject &object);
QJsonObject noteToJson(const NoteEntity &note);

} // namespace obi
