// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/RelationBuilder.h"

#include "investigate/SightingCount.h"
#include "messages/SeenMessage.h"

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

constexpr int Nowhere = -1;

} // namespace

RelationGraph::Builder::Builder(RelationGraph &graph, const QList<Observable> &asked)
    : m_graph(graph)
{
    for (const Observable &observable : asked) {
        const int node = nodeOf(observable);
        if (node != Nowhere)
            m_graph.m_nodes[std::size_t(node)].isAsked = true;
    }
}

int RelationGraph::Builder::nodeOf(const Observable &observable)
{
    const auto known = m_nodes.constFind(observable);
    if (known != m_nodes.constEnd())
        return *known;
    if (m_graph.m_nodes.size() >= MostNodes)
        return Nowhere;
    const int node = int(m_graph.m_nodes.size());
    m_graph.m_nodes.push_back({observable, laneOf(observable.type())});
    m_nodes.insert(observable, node);
    return node;
}

bool RelationGraph::Builder::isFolded(const Observable &observable) const
{
    return SeenMessage::isNumber(observable.type()) && !m_nodes.contains(observable);
}

bool RelationGraph::Builder::isSaidOfMessage(const Observable &observable) const
{
    return observable.type() == ObservableType::EmailSubject && !m_nodes.contains(observable);
}

RelationGraph::Builder::Message &RelationGraph::Builder::messageOf(const Observable &observable)
{
    auto known = m_messageOf.constFind(observable);
    if (known == m_messageOf.constEnd()) {
        known = m_messageOf.insert(observable, int(m_messages.size()));
        m_messages.emplace_back();
    }
    return m_messages[std::size_t(*known)];
}

void RelationGraph::Builder::add(const SeenBy &seen)
{
    qsizetype module = m_graph.m_modules.indexOf(seen.module.name);
    if (module < 0 && m_graph.m_modules.size() < MostModules) {
        module = m_graph.m_modules.size();
        m_graph.m_modules.append(seen.module.name);
    }
    m_module = module < 0 ? 0 : quint64(1) << module;
    m_here.clear();
    m_targets.clear();
    addTargets(seen.sighting);
    addSightedNodes(seen.sighting);
    for (const Sighting::Relation &relation : seen.sighting.relations)
        addRelation(relation);
}

void RelationGraph::Builder::addTargets(const Sighting &sighting)
{
    for (const Sighting::Target &target : sighting.targets) {
        if (target.observables.isEmpty())
            continue; // what is left of it has no name
        const int node = nodeOf(target.observables.first());
        if (node == Nowhere)
            continue;
        m_graph.m_nodes[std::size_t(node)].lane = Lane::Target;
        m_graph.m_nodes[std::size_t(node)].isTarget = true;
        m_targets.append(node);
        m_here.insert(node);
    }
}

void RelationGraph::Builder::addSightedNodes(const Sighting &sighting)
{
    QList<Observable> messages;
    for (const Observable &observable : sighting.observables) {
        if (isFolded(observable))
            messages.append(observable);
        else if (const int node = isSaidOfMessage(observable) ? Nowhere : nodeOf(observable); node != Nowhere)
            m_here.insert(node);
    }
    const QDateTime seen = sighting.seenAt();
    for (const int number : std::as_const(m_here)) {
        Node &node = m_graph.m_nodes[std::size_t(number)];
        node.sightings = countedWith(node.sightings, sighting);
        if (seen.isValid() && (!node.lastSeen.isValid() || node.lastSeen < seen))
            node.lastSeen = seen;
    }
    if (messages.isEmpty())
        return tieToTargets(sighting);
    // All numbers of a sighting are those of one message.
    Message &message = messageOf(messages.first());
    for (const Observable &other : messages.mid(1)) {
        if (!m_messageOf.contains(other))
            m_messageOf.insert(other, m_messageOf.value(messages.first()));
    }
    message.nodes.unite(m_here);
    message.modules |= m_module;
}

void RelationGraph::Builder::tieToTargets(const Sighting &sighting)
{
    QList<int> sighted((m_here - QSet<int>(m_targets.begin(), m_targets.end())).values());
    std::sort(sighted.begin(), sighted.end());
    const qsizetype whole = sighted.size() * m_targets.size();
    const QList<int> targets = m_targets.mid(0, MostOfSighting);
    sighted = sighted.mid(0, MostOfSighting);
    m_graph.m_leftOut += whole - sighted.size() * targets.size();
    for (const int node : std::as_const(sighted)) {
        for (const int target : targets)
            tie(node, target, Relation::Kind::SeenOn, {}, countOf(sighting));
    }
}

void RelationGraph::Builder::addRelation(const Sighting::Relation &relation)
{
    if (!relation.source || !relation.related || *relation.source == *relation.related)
        return;
    if (isSaidOfMessage(*relation.source) || isSaidOfMessage(*relation.related))
        return;
    const bool foldedSource = isFolded(*relation.source);
    const bool foldedRelated = isFolded(*relation.related);
    if (foldedSource && foldedRelated) {
        if (m_messageOf.contains(*relation.source) != m_messageOf.contains(*relation.related)) {
            const bool first = m_messageOf.contains(*relation.source);
            const int message = m_messageOf.value(first ? *relation.source : *relation.related);
            m_messageOf.insert(first ? *relation.related : *relation.source, message);
        }
        return;
    }
    if (foldedSource || foldedRelated) {
        const int node = nodeOf(foldedSource ? *relation.related : *relation.source);
        if (node == Nowhere)
            return;
        // Whom a message was sent to is a target, though no module says so besides.
        if (foldedSource && relation.name == "Sent_To"_L1)
            m_graph.m_nodes[std::size_t(node)].lane = Lane::Target;
        Message &message = messageOf(foldedSource ? *relation.source : *relation.related);
        message.nodes.insert(node);
        message.modules |= m_module;
        return;
    }
    const int from = nodeOf(*relation.source);
    tie(from, nodeOf(*relation.related), Relation::Kind::Named, relation.name, 1);
}

void RelationGraph::Builder::tie(int from, int to, Relation::Kind kind, const QString &name, qint64 count)
{
    if (from == to)
        return;
    if (from == Nowhere || to == Nowhere) {
        ++m_graph.m_leftOut;
        return;
    }
    const Key key{from, to, kind, name};
    auto known = m_relations.constFind(key);
    if (known == m_relations.constEnd()) {
        if (m_graph.m_relations.size() >= MostRelations) {
            ++m_graph.m_leftOut;
            return;
        }
        known = m_relations.insert(key, int(m_graph.m_relations.size()));
        m_graph.m_relations.push_back({from, to, kind, name});
    }
    Relation &relation = m_graph.m_relations[std::size_t(*known)];
    relation.count = std::min(MostCounted, relation.count + count);
    relation.modules |= m_module;
}

// From lane to lane, as the attack unfolds: sender, mailbox, link, file.
void RelationGraph::Builder::tieMessage(const Message &message)
{
    m_module = message.modules;
    QMap<Lane, QList<int>> lanes;
    int taken = 0;
    QList<int> nodes(message.nodes.begin(), message.nodes.end());
    std::sort(nodes.begin(), nodes.end());
    for (const int node : std::as_const(nodes)) {
        ++m_graph.m_nodes[std::size_t(node)].messages;
        if (taken++ < MostOfMessage)
            lanes[m_graph.m_nodes[std::size_t(node)].lane].append(node);
        else
            ++m_graph.m_leftOut;
    }
    const QList<int> others = lanes.take(Lane::Other);
    const QList<QList<int>> order = lanes.values();
    for (qsizetype lane = 1; lane < order.size(); ++lane)
        tieAll(order.at(lane - 1), order.at(lane));
    if (!order.isEmpty())
        tieAll(order.first(), others);
}

void RelationGraph::Builder::tieAll(const QList<int> &left, const QList<int> &right)
{
    for (const int from : left) {
        for (const int to : right)
            tie(from, to, Relation::Kind::SameMessage, {}, 1);
    }
}

void RelationGraph::Builder::finish()
{
    for (const Message &message : m_messages)
        tieMessage(message);
    m_graph.m_relationsOf.resize(m_graph.m_nodes.size());
    for (int number = 0; number < int(m_graph.m_relations.size()); ++number) {
        const Relation &relation = m_graph.m_relations[std::size_t(number)];
        m_graph.m_relationsOf[std::size_t(relation.from)].push_back(number);
        m_graph.m_relationsOf[std::size_t(relation.to)].push_back(number);
    }
}

} // namespace obi
