// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/Findings.h"

#include "investigate/SightingCount.h"

#include <QHash>

#include <algorithm>

namespace obi {
namespace {

using Type = ObservableType;

QDateTime timeOf(const Sighting &sighting)
{
    return sighting.observedTime.start.isValid() ? sighting.observedTime.start : sighting.timestamp;
}

/// All observables that a sighting names, in relations too.
QList<Observable> namedIn(const Sighting &sighting)
{
    QList<Observable> named = sighting.observables;
    for (const Sighting::Relation &relation : sighting.relations) {
        for (const auto &end : {relation.source, relation.related}) {
            if (end)
                named.append(*end);
        }
    }
    return named;
}

/// Sightings that name the same number are of the same message.
class Messages
{
public:
    void add(const Sighting &sighting)
    {
        const QList<Observable> named = namedIn(sighting);
        QList<Observable> numbers;
        for (const Observable &each : named) {
            if (RelationGraph::isMessage(each.type()) && !numbers.contains(each) && numbers.size() < MostNumbers)
                numbers.append(each);
        }
        // A sighting of the observables in several messages says of none of them whom it reached.
        const bool one = std::count_if(numbers.begin(), numbers.end(), isMessageId) <= 1 && numbers.size() <= 2;
        if (one && !numbers.isEmpty())
            return take(numbers, sighting, named);
        for (const Observable &number : std::as_const(numbers))
            take({number}, {}, {});
    }
    QList<SeenMessage> all;

private:
    static constexpr qsizetype MostNumbers = 256;
    static bool isMessageId(const Observable &number) { return number.type() == Type::EmailMessageId; }

    void take(const QList<Observable> &numbers, const Sighting &sighting, const QList<Observable> &named)
    {
        SeenMessage *message = find(numbers);
        if (!message)
            return;
        for (const Observable &number : numbers)
            (number.type() == Type::CiscoMid ? message->mid : message->messageId) = number;
        for (const Sighting::Target &target : sighting.targets) {
            if (!target.observables.isEmpty() && message->targets.size() < MostNumbers &&
                !message->targets.contains(target.observables.first()))
                message->targets.append(target.observables.first());
        }
        const auto subject = std::find_if(named.begin(), named.end(),
                                          [](const Observable &each) { return each.type() == Type::EmailSubject; });
        if (subject != named.end())
            message->subject = subject->value();
        if (!sighting.resolution.isEmpty())
            message->resolution = sighting.resolution;
        const QDateTime seen = timeOf(sighting);
        if (seen.isValid() && (!message->seen.isValid() || seen < message->seen))
            message->seen = seen;
    }

    SeenMessage *find(const QList<Observable> &numbers)
    {
        qsizetype place = all.size();
        for (const Observable &number : numbers)
            place = std::min(place, m_places.value(number, place));
        if (place == all.size()) {
            if (place >= Findings::MostRows)
                return nullptr;
            all.append(SeenMessage{});
        }
        for (const Observable &number : numbers)
            m_places.insert(number, place);
        return &all[place];
    }

    QHash<Observable, qsizetype> m_places;
};

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
        const QDateTime seen = target.observedTime.start.isValid() ? target.observedTime.start : timeOf(sighting);
        if (seen.isValid() && (!endpoint.lastSeen.isValid() || endpoint.lastSeen < seen))
            endpoint.lastSeen = seen;
    }

    QHash<Observable, qsizetype> m_places;
};

std::vector<SeenMoment> momentsOf(const RelationGraph &graph, const QList<SeenBy> &seen)
{
    QHash<Observable, int> nodes;
    for (int node = 0; node < int(graph.nodes().size()); ++node)
        nodes.insert(graph.nodes()[std::size_t(node)].observable, node);
    std::vector<SeenMoment> moments;
    for (const SeenBy &each : seen) {
        const QDateTime time = timeOf(each.sighting);
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
    Messages messages;
    Endpoints endpoints;
    for (const SeenBy &each : seen) {
        messages.add(each.sighting);
        endpoints.add(each.sighting);
        findings->sightings = countedWith(findings->sightings, each.sighting);
    }
    findings->messages = std::move(messages.all);
    std::stable_sort(findings->messages.begin(), findings->messages.end(),
                     [](const SeenMessage &a, const SeenMessage &b) { return a.seen > b.seen; });
    findings->endpoints = std::move(endpoints.all);
    std::stable_sort(findings->endpoints.begin(), findings->endpoints.end(),
                     [](const SeenEndpoint &a, const SeenEndpoint &b) { return a.lastSeen > b.lastSeen; });
    findings->moments = momentsOf(findings->graph, seen);
    return findings;
}

} // namespace obi
