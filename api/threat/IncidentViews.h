// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Disposition.h"
#include "ctim/Observable.h"
#include "ctim/Verdict.h"

#include <QDateTime>
#include <QList>
#include <QStringList>
#include <QVariantMap>

#include <optional>

namespace obi {

// What Conure shows of an incident or an investigation (api.md section 2.7). The shapes are known by the names of
// their fields more than by examples, so every value keeps what it does not name in `extra`.

struct SeenObservable {
    QString type{}; ///< as sent; observable() where it is one of CTIM's
    QString value{};
    Disposition disposition = Disposition::Unknown;
    QStringList actionsTaken{};
    QVariantMap extra{};

    std::optional<Observable> observable() const;
};

struct SeenVerdict {
    QString type{};
    std::optional<Observable> observable{};
    Disposition disposition = Disposition::Unknown;
    QString module{};
    QStringList judgementIds{};
    QVariantMap extra{};
};

struct SeenEvent {
    QString id{};
    QString type{}; ///< "sighting", "note", "verdict", …: an open list
    QString title{};
    QString description{};
    QString source{};
    ValidTime observedTime{};
    QDateTime timestamp{}; ///< UTC
    /// The table that came with the event, as text.
    QStringList columns{};
    QList<QStringList> rows{};
    /// How many entities the server folded into this event.
    qsizetype compactedEntities = 0;
    QVariantMap extra{};

    /// When it happened: the start of observedTime, else the timestamp.
    QDateTime time() const { return observedTime.start.isValid() ? observedTime.start : timestamp; }
};

/// A machine, a mailbox or a person that was hit.
struct SeenTarget {
    QString type{};
    QString value{};
    QString assetId{};
    std::optional<qint64> assetValue{}; ///< 0 to 10
    QStringList actionsTaken{};
    QList<Observable> observables{};
    ValidTime observedTime{};
    QVariantMap extra{};
};

struct SeenIndicator {
    QString id{};
    QString title{};
    QString value{};
    QString source{};
    QStringList tags{};
    QVariantMap extra{};
};

struct SeenEntity {
    QString type{};
    QList<Observable> observables{};
    Disposition disposition = Disposition::Unknown;
    QVariantMap extra{};
};

/// A tactic, its techniques, and their sub-techniques.
struct MitreEntry {
    QString id{}; ///< external_id: "TA0001", "T1566.001"
    QString title{};
    QList<MitreEntry> below{};
    QVariantMap extra{};
};

/// A list of which the server may send the first entries only.
template <typename T>
struct CountedList {
    qint64 total = 0;
    QList<T> items{};
};

struct IncidentSummary {
    qint64 eventCount = 0;
    QDateTime firstEvent{}; ///< UTC
    QDateTime lastEvent{};
    QStringList sources{};
    CountedList<SeenObservable> observables{};
    CountedList<SeenTarget> targets{};
    CountedList<SeenIndicator> indicators{};
    QVariantMap extra{};
};

/// The head of an incident's or an investigation's page.
struct IncidentOverview {
    QString id{};
    QString title{};
    QString shortDescription{};
    QString description{};
    QString owner{};
    /// Those that CTIM knows, of "type:value" texts or of objects; the others stay in `extra`.
    QList<Observable> investigatedObservables{};
    std::optional<bool> saved{};
    QDateTime savedAt{}; ///< UTC
    QVariantMap extra{};
};

/// How far the enrichment behind an incident is; nothing where the server does not count it.
struct IncidentProgress {
    std::optional<qint64> completed{};
    std::optional<bool> isComplete{}; ///< where the server says yes or no in place of a number
    std::optional<qint64> pending{};
    std::optional<qint64> sightings{};
    std::optional<qint64> indicators{};
    std::optional<qint64> verdicts{};
    QVariantMap extra{};
};

/// A module that could not say what it knows.
struct IncidentProblem {
    QString module{};
    QString code{};
    QString message{};
    QVariantMap extra{};
};

struct IncidentReport {
    struct Section {
        QString content{}; ///< Markdown; written by a machine where aiGenerated
        std::optional<bool> aiGenerated{};
        std::optional<bool> generating{};
        std::optional<bool> failed{};
        QString error{};
        QDateTime createdAt{}; ///< UTC
        QDateTime updatedAt{};
        QVariantMap extra{};
    };
    Section executive{};
    Section timeline{};
    Section events{};
    Section incident{};
    QVariantMap extra{};
};

/// One value of a view whose shape is nowhere described, and where it stands in it: "nodes[0].id", "abc".
struct ViewDetail {
    QString path;
    QString text;
    bool operator==(const ViewDetail &) const = default;
};

} // namespace obi
