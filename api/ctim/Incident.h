// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "ctim/IncidentStatus.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>
#include <QVariantMap>

namespace obi {

/// When an incident went through its stations, UTC; invalid: not yet. The server stamps most of them when the status
/// changes (api.md section 2.8).
struct IncidentTimes {
    QDateTime opened{};
    QDateTime discovered{};
    QDateTime reported{};
    QDateTime contained{};
    QDateTime remediated{};
    QDateTime closed{};
    QDateTime rejected{};
    QVariantMap extra{}; ///< every other station, and dates that are none, for the way back

    bool operator==(const IncidentTimes &) const = default;
};

/// How urgent the service holds an incident to be; nothing where it has not said.
struct IncidentScores {
    std::optional<double> global{}; ///< 0 to 1000: asset × detection risk
    std::optional<double> asset{};  ///< 0 to 10
    std::optional<double> ttp{};    ///< 0 to 100
    std::optional<double> ml{};
    QVariantMap extra{};

    bool operator==(const IncidentScores &) const = default;
};

/// What machines say of an incident.
struct IncidentMeta {
    QString aiDescription{}; ///< say that a machine wrote it where it is shown
    std::optional<bool> reportGenerated{};
    QVariantMap extra{};

    bool operator==(const IncidentMeta &) const = default;
};

/// A CTIM incident, and what Conure adds to it (api.md sections 2.7, 2.8 and 3). Limits in UTF-16 units.
struct Incident {
    static constexpr qsizetype MaximumTitle = 1024;
    static constexpr qsizetype MaximumShortDescription = 2048;
    static constexpr qsizetype MaximumDescription = 5000;
    static constexpr qsizetype MaximumSource = 2048;
    static constexpr qsizetype MaximumAssignee = 1024;

    QString id{};      ///< long or short form; compare by isSameEntity()
    QString shownId{}; ///< the server's `short_id`, what people call it: "INC-2041"
    QString title{};
    QString shortDescription{};
    QString description{}; ///< Markdown
    IncidentStatus status{};
    QString severity{};   ///< CTIM severity, as sent
    QString confidence{}; ///< CTIM HighMedLow, as sent
    QString tlp{};        ///< white, green, amber, red; empty = the service's default
    QStringList assignees{};
    QString owner{}; ///< empty where the service sent a boolean or null, which is kept in `extra`
    QString source{};
    QStringList detectionSources{};
    QStringList categories{};
    QString discoveryMethod{};
    QString intendedEffect{};
    QString promotionMethod{}; ///< Manual, Automated
    QString detectionStatus{}; ///< active, inactive_…; set by the server
    QStringList tactics{};     ///< MITRE ATT&CK ids
    QStringList techniques{};
    IncidentTimes times{};
    IncidentScores scores{};
    IncidentMeta meta{};
    QDateTime created{}; ///< UTC
    QDateTime modified{};
    QDateTime timestamp{};
    /// Every field not named above, and what stands in a field named above and does not fit it, so that an edited
    /// incident goes back whole.
    QVariantMap extra{};

    bool operator==(const Incident &) const = default;

    /// A new one with all that the service insists on: status New, confidence Unknown, opened at `opened`.
    static Incident draft(const QString &title, const QDateTime &opened);

    /// Errors: UnexpectedAnswer{source, path}.
    static Result<Incident> fromJson(const QByteArray &json, const QString &source);
    static Result<QList<Incident>> listFromJson(const QByteArray &json, const QString &source);
    /// As it came, with every edit.
    QByteArray toJson() const;
    /// The closed body of a creation: without the fields that only the server sets, and with texts cut to the limits.
    QByteArray toNewJson() const;
};

/// For the rooms of api/ only.
Incident incidentFromJson(const QJsonObject &object);
QJsonObject incidentToJson(const Incident &incident);
/// The closed body of a creation, but for the id.
QJsonObject newIncidentBody(const Incident &incident);

/// What to change of an incident that is stored; the rest stays as it is. The status is not here: a change of status
/// has its own route, which stamps the times.
struct IncidentPatch {
    std::optional<QString> title{};
    std::optional<QString> shortDescription{};
    std::optional<QString> description{};
    std::optional<QString> severity{};
    std::optional<QString> confidence{};
    std::optional<QString> tlp{};
    std::optional<QString> discoveryMethod{};
    std::optional<QString> intendedEffect{};
    std::optional<QStringList> assignees{}; ///< an empty list: nobody
    std::optional<QStringList> categories{};
    std::optional<QStringList> tactics{};
    std::optional<QStringList> techniques{};

    /// The named fields alone, cut to the limits of Incident.
    QByteArray toJson() const;
};

} // namespace obi
