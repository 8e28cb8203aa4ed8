// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "investigate/RelationGraph.h"

#include <memory>

namespace obi {

/// A message that was sighted, under the numbers that modules gave it.
struct SeenMessage {
    std::optional<Observable> messageId{}; ///< email_messageid
    std::optional<Observable> mid{};       ///< cisco_mid
    QList<Observable> targets{};           ///< whom it was sent to
    QString subject{};
    QString resolution{}; ///< what became of it, as the module wrote it
    QDateTime seen{};     ///< first; UTC
};

/// A machine that was hit.
struct SeenEndpoint {
    Observable name;
    QStringList others{}; ///< what else is known of it: its user, its addresses
    qint64 sightings = 0;
    QDateTime lastSeen{}; ///< UTC
};

/// When one module has seen an observable that is a node of the graph.
struct SeenMoment {
    QDateTime seen;
    int module = 0; ///< in RelationGraph::modules()
    int node = 0;
    qint64 count = 1;
};

/// All that the sightings of an investigation come to. Made on a worker; never changed afterwards.
struct Findings {
    static constexpr qsizetype MostRows = 20'000; ///< of messages, endpoints and moments

    RelationGraph graph{};
    QList<SeenMessage> messages{};   ///< newest first
    QList<SeenEndpoint> endpoints{}; ///< the one that was seen last comes first
    std::vector<SeenMoment> moments{};
    qint64 sightings = 0;

    /// Thread-safe.
    static std::shared_ptr<const Findings> of(const QList<Observable> &asked, const QList<SeenBy> &seen);
};

} // namespace obi
