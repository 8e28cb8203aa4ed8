// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "orbital/NodeSelector.h"

#include <QDateTime>
#include <QMap>

namespace obi {

/// One SQL statement of a query. Free text gets into it through sqlLiteral() alone.
struct OrbitalStatement {
    QString sql{};
    QString label{}; ///< comes back with the results
    QString name{};
    bool operator==(const OrbitalStatement &) const = default;
};

/// What to ask which hosts: statements of one's own, or a query of the stock; never both.
struct OrbitalQuery {
    QString name{};
    QList<NodeSelector> nodes{};
    QList<OrbitalStatement> statements{};
    QString stock{}; ///< id of a catalogue entry
    QMap<QString, QString> stockArguments{};

    /// Whether it asks more hosts than somebody named, by one of its nodes or by all together: ask before it is sent.
    bool isWholeFleet() const;
};

/// A query that is answered over a while, also by hosts that come online later.
struct OrbitalSchedule {
    /// At least a minute ahead, or the service refuses it.
    QDateTime expiry{};
    int intervalSeconds = 0; ///< 0: once
    QStringList postbacks{}; ///< remote data stores that get the results too
};

/// Bodies of POST /query/run and /query (api.md section 5). Errors: Internal where there is nothing to ask or nobody
/// to ask it, or where there are statements and a stock query at once.
Result<QByteArray> liveQueryJson(const OrbitalQuery &query);
Result<QByteArray> scheduledQueryJson(const OrbitalQuery &query, const OrbitalSchedule &schedule);

} // namespace obi
