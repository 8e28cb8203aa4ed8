// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "orbital/OrbitalQuery.h"

#include <QVariantMap>

namespace obi {

/// A time with nanoseconds (api.md section 5), in UTC. The zero time 0001-01-01T00:00:00Z means "never" and is invalid.
struct OrbitalTime {
    QDateTime time{};    ///< down to milliseconds
    int nanoseconds = 0; ///< within the second, 0 to 999,999,999: what orders two results of one host

    bool isValid() const { return time.isValid(); }
    /// Nothing but "never" where the text is no time.
    static OrbitalTime parse(QStringView text);
    bool operator==(const OrbitalTime &) const = default;
};

/// What one statement gave on one host.
struct OrbitalTable {
    QString label{};
    QStringList columns{};
    QList<QStringList> rows{}; ///< each as long as `columns`; short ones are filled up with empty texts
    QString error{};           ///< the host's own words
    double seconds = 0;
};

/// What one host answered, or why it did not.
struct OrbitalHostResult {
    QString node{};
    QString hostName{};
    QString os{};     ///< "windows"
    QString osName{}; ///< "Windows 11 Pro"
    OrbitalTime reported{};
    qint64 rowCount = 0;
    QString error{}; ///< of the whole host; empty where it answered
    QList<OrbitalTable> tables{};
    QVariantMap extra{}; ///< every other field

    /// Whether the host or one of its statements failed.
    bool failed() const;
};

/// One page of a job's results. Where `next` is what was asked with, nothing is new; where it is empty, nothing comes.
struct OrbitalPage {
    QList<OrbitalHostResult> results{};
    QString next{};
};

struct OrbitalJob {
    QString id{};
    QString name{};
    QStringList nodes{};
    QDateTime created{}; ///< UTC
    QDateTime expiry{};  ///< UTC; invalid for a live query whose service does not say
    std::optional<bool> done{};
    std::optional<qint64> doneCount{}; ///< hosts that have answered
    QVariantMap extra{};
};

/// A query that Cisco or the organisation keeps ready.
struct OrbitalCatalogueEntry {
    QString id{};
    QString title{};
    QString description{};
    QString category{};
    QStringList operatingSystems{};
    QList<OrbitalStatement> statements{};
    QVariantMap extra{};
};

} // namespace obi
