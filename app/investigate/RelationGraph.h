// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Sighting.h"
#include "threat/ModuleClient.h"

#include <vector>

namespace obi {

/// A sighting and the module that told of it.
struct SeenBy {
    ModuleInstance module;
    Sighting sighting;
};

/// Where an observable stands in a mail attack: from left to right as it unfolds.
enum class Lane { Sender, Target, Url, File, Other };
constexpr int Lanes = 5;

/// What observables have to do with one another, as the sightings of modules say: a node for each observable and each
/// target, a relation for each pair and manner. Messages that nobody asked for are no nodes: there are too many of
/// them, and all they do here is tie a sender to mailboxes, links and files. So those are tied directly. Built on a
/// worker from whatever modules sent; never changed afterwards.
class RelationGraph
{
public:
    static constexpr int MostNodes = 20'000;
    static constexpr int MostRelations = 20'000;
    static constexpr int MostModules = 64; ///< told apart in relations

    struct Node {
        Observable observable;
        Lane lane = Lane::Other;
        bool isAsked = false;  ///< one of those that are investigated
        bool isTarget = false; ///< a mailbox, a person or a machine that was hit
        qint64 sightings = 0;
        int messages = 0; ///< that it was seen in
        QDateTime lastSeen{};
    };
    struct Relation {
        enum class Kind {
            Named,       ///< a module says so, in the words of `name`
            SeenOn,      ///< `from` was seen on the target `to`
            SameMessage, ///< both were seen in the same message
        };
        int from = 0;
        int to = 0;
        Kind kind = Kind::Named;
        QString name{}; ///< "Redirects_To": an open list
        qint64 count = 0;
        quint64 modules = 0; ///< a bit for each of modules()
    };

    RelationGraph() = default;
    /// Thread-safe. `asked` are nodes even where nobody has seen them.
    RelationGraph(const QList<Observable> &asked, const QList<SeenBy> &seen);

    const std::vector<Node> &nodes() const { return m_nodes; }
    const std::vector<Relation> &relations() const { return m_relations; }
    /// The relations of a node, by their place in relations().
    const std::vector<int> &relationsOf(int node) const { return m_relationsOf[std::size_t(node)]; }
    const QStringList &modules() const { return m_modules; }
    QStringList modulesOf(const Relation &relation) const;
    /// Relations that found no room, or led to an observable that found none.
    qint64 leftOut() const { return m_leftOut; }

    /// The relations on ways through a node: from it towards senders, and from it towards files.
    std::vector<bool> waysThrough(int node) const;

    /// By type alone; `isTarget` and relations say more.
    static Lane laneOf(ObservableType type);

private:
    class Builder;
    void follow(int node, int direction, std::vector<bool> &marked) const;

    std::vector<Node> m_nodes;
    std::vector<Relation> m_relations;
    std::vector<std::vector<int>> m_relationsOf;
    QStringList m_modules;
    qint64 m_leftOut = 0;
};

} // namespace obi
