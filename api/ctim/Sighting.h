// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Verdict.h"

#include <QJsonObject>
#include <QList>

namespace obi {

/// Something that a sensor saw, on which targets and with what to do with one another (CTIM sighting).
struct Sighting {
    /// A machine, a mailbox or a person that the sighted thing had to do with.
    struct Target {
        QString type{}; ///< kind of sensor, "endpoint.workstation"
        QList<Observable> observables{};
        ValidTime observedTime{};
        QString os{};
        QVariantMap extra{};
        bool operator==(const Target &) const = default;
    };
    /// source —relation→ related, as the sensor `origin` says.
    struct Relation {
        QString origin{};
        QString name{}; ///< "Resolved_To", "Contained_Within", …: an open list
        std::optional<Observable> source{};
        std::optional<Observable> related{};
        QVariantMap extra{};
        bool operator==(const Relation &) const = default;
    };

    QString id{};
    QString title{};
    QString shortDescription{};
    QString description{}; ///< Markdown
    QString source{};
    QString sensor{};
    QString confidence{};
    QString severity{};
    QString resolution{}; ///< detected, blocked, allowed, contained or another word
    QString tlp{};
    std::optional<qint64> count{};
    std::optional<bool> internal{}; ///< seen in one's own network
    ValidTime observedTime{};
    QList<Observable> observables{};
    QList<Target> targets{};
    QList<Relation> relations{};
    QDateTime timestamp{}; ///< UTC
    QVariantMap extra{};   ///< every other field (context, data, …), for the way back

    bool operator==(const Sighting &) const = default;
    /// When the thing was seen; where nobody says, when it was told of.
    QDateTime seenAt() const { return observedTime.start.isValid() ? observedTime.start : timestamp; }
};

/// For the rooms of api/ only. Nothing where the object is empty.
std::optional<Sighting> sightingFromJson(const QJsonObject &object);
QJsonObject sightingToJson(const Sighting &sighting);

} // namespace obi
