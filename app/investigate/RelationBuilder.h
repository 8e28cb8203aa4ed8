// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "investigate/RelationGraph.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace obi {

/// Puts a RelationGraph together, a sighting at a time.
class RelationGraph::Builder
{
public:
    static constexpr int MostOfMessage = 64;   ///< observables of one message that are tied to one another
    static constexpr int MostOfSighting = 256; ///< observables, and targets, of one sighting; likewise

    Builder(RelationGraph &graph, const QList<Observable> &asked);
    void add(const SeenBy &seen);
    void finish(); ///< once, at the end

private:
    struct Key {
        int from;
        int to;
        Relation::Kind kind;
        QString name;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0) noexcept
        {
            return qHashMulti(seed, key.from, key.to, int(key.kind), key.name);
        }
    };
    /// A message that is no node, and what was seen in it.
    struct Message {
        QSet<int> nodes{};
        quint64 modules = 0;
    };

    int nodeOf(const Observable &observable);
    bool isFolded(const Observable &observable) const;
    bool isSaidOfMessage(const Observable &observable) const; ///< its subject, which ties nothing
    Message &messageOf(const Observable &observable);
    void addTargets(const Sighting &sighting);
    void addSightedNodes(const Sighting &sighting);
    void tieToTargets(const Sighting &sighting);
    void addRelation(const Sighting::Relation &relation);
    void tie(int from, int to, Relation::Kind kind, const QString &name, qint64 count);
    void tieMessage(const Message &message);
    void tieAll(const QList<int> &left, const QList<int> &right);

    RelationGraph &m_graph;
    QHash<Observable, int> m_nodes;
    QHash<Key, int> m_relations;
    QHash<Observable, int> m_messageOf; ///< a message may have several numbers
    std::vector<Message> m_messages;
    quint64 m_module = 0; ///< the bit of the one whose sighting is added
    QSet<int> m_here;     ///< nodes of this sighting
    QList<int> m_targets; ///< of this sighting
};

} // namespace obi
