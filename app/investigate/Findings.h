// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "investigate/RelationGraph.h"
#include "messages/SeenMessage.h"

#include <QHash>

#include <memory>

namespace obi {

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
    QList<SeenMessage> messages{};            ///< newest first
    QHash<Observable, qsizetype> messageOf{}; ///< place in `messages`, by each of its numbers
    QList<SeenEndpoint> endpoints{};          ///< the one that was seen last comes first
    std::vector<SeenMoment> moments{};
    QList<Observable> observables{}; ///< all of them, each once: nodes, then numbers of messages
    QHash<Observable, int> nodeOf{}; ///< in RelationGraph::nodes()
    qint64 sightings = 0;

    const SeenMessage *message(const Observable &number) const
    {
        const qsizetype place = messageOf.value(number, -1);
        return place < 0 ? nullptr : &messages.at(place);
    }

    /// Thread-safe.
    static std::shared_ptr<const Findings> of(const QList<Observable> &asked, const QList<SeenBy> &seen);
};

} // namespace obi
