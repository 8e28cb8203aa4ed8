// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/Findings.h"

#include "investigate/SightingCount.h"

#include <QSet>

#include <algorithm>

namespace obi {
namespace {

using Type = ObservableType;

class Endpoints
{
public:
    void add(const Sighting &sighting)
    {
        for (const Sighting::Target &target : sighting.targets) {
            const bool mailbox = !target.observables.isEmpty() && target.observables.first().type() == Type::Email;
            if (!target.observables.isEmpty() && !mailbox)
                take(target, sighting);
        }
    }
    QList<SeenEndpoint> all;

private:
    void take(const Sighting::Target &target, const Sighting &sighting)
    {
        const Observable &name = target.observables.first();
        auto place = m_places.constFind(name);
        if (place == m_places.constEnd()) {
            if (all.size() >= Findings::MostRows)
                return;
            place = m_places.insert(name, all.size());
            all.append({name});
        }
        SeenEndpoint &endpoint = all[*place];
        constexpr qsizetype MostOthers = 8;
        for (const Observable &other : target.observables.mid(1)) {
            if (!endpoint.others.contains(other.value()) && endpoint.others.size() < MostOthers)
                endpoint.others.append(other.value());
        }
        endpoint.sightings = countedWith(endpoint.sightings, sighting);
        const QDateTime seen = target.observedTime.start.isValid() ? target.observedTime.start : sighting.seenAt();
        if (seen.isValid() && (!endpoint.lastSeen.isValid() || endpoint.lastSeen < seen))
            endpoint.lastSeen = seen;
    }

    QHash<Observable, qsizetype> m_places;
};

QHash<Observable, int> nodesOf(const RelationGraph &graph)
{
    QHash<Observable, int> nodes;
    nodes.reserve(qsizetype(graph.nodes().size()));
    for (int node = 0; node < int(graph.nodes().size()); ++node)
        nodes.insert(graph.nodes()[std::size_t(node)].observable, node);
    return nodes;
}

QList<Observable> observablesOf(const Findings &findings)
{
    QList<Observable> all;
    for (const RelationGraph::Node &node : findings.graph.nodes())
        all.append(node.observable);
    QSet<Observable> numbers;
    const auto take = [&](const std::optional<Observable> &number) {
        if (!number || findings.nodeOf.contains(*number) || numbers.contains(*number))
            return;
        numbers.insert(*number);
        all.append(*number);
    };
    for (const SeenMessage &message : findings.messages) {
        take(message.messageId);
        take(message.mid);
    }
    return all;
}

std::vector<SeenMoment> momentsOf(const RelationGraph &graph, const QHash<Observable, int> &nodes,
                                  const QList<SeenBy> &seen)
{
    std::vector<SeenMoment> moments;
    for (const SeenBy &each : seen) {
        const QDateTime time = each.sighting.seenAt();
        const int module = int(graph.modules().indexOf(each.module.name));
        const auto known = std::find_if(each.sighting.observables.begin(), each.sighting.observables.end(),
                                        [&nodes](const Observable &observable) { return nodes.contains(observable); });
        if (!time.isValid() || module < 0 || known == each.sighting.observables.end())
            continue;
        if (qsizetype(moments.size()) >= Findings::MostRows)
            break;
        moments.push_back({time, module, nodes.value(*known), countOf(each.sighting)});
    }
    return moments;
}

} // namespace

std::shared_ptr<const Findings> Findings::of(const QList<Observable> &asked, const QList<SeenBy> &seen)
{
    auto findings = std::make_shared<Findings>();
    findings->graph = RelationGraph(asked, seen);
    MessageCollector messages(MostRows);
    Endpoints endpoints;
    for (const SeenBy &each : seen) {
        messages.add(each.sighting);
        endpoints.add(each.sighting);
        findings->sightings = countedWith(findings->sightings, each.sighting);
    }
    findings->messages = messages.all();
    std::stable_sort(findings->messages.begin(), findings->messages.end(),
                     [](const SeenMessage &a, const SeenMessage &b) { return a.seen > b.seen; });
    for (qsizetype place = 0; place < findings->messages.size(); ++place) {
        const SeenMessage &message = findings->messages.at(place);
        for (const auto &number : {message.messageId, message.mid}) {
            if (number)
                findings->messageOf.insert(*number, place);
        }
    }
    findings->endpoints = std::move(endpoints.all);
    std::stable_sort(findings->endpoints.begin(), findings->endpoints.end(),
                     [](const SeenEndpoint &a, const SeenEndpoint &b) { return a.lastSeen > b.lastSeen; });
    findings->nodeOf = nodesOf(findings->graph);
    findings->moments = momentsOf(findings->graph, findings->nodeOf, seen);
    findings->observables = observablesOf(*findings);
    return findings;
}

} // namespace obi
