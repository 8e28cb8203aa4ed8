// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "investigate/RelationGraph.h"

#include "investigate/RelationBuilder.h"

namespace obi {

using Type = ObservableType;

RelationGraph::RelationGraph(const QList<Observable> &asked, const QList<SeenBy> &seen)
{
    Builder builder(*this, asked);
    for (const SeenBy &each : seen)
        builder.add(each);
    builder.finish();
}

QStringList RelationGraph::modulesOf(const Relation &relation) const
{
    QStringList names;
    for (int module = 0; module < m_modules.size(); ++module) {
        if (relation.modules & (quint64(1) << module))
            names.append(m_modules.at(module));
    }
    return names;
}

Lane RelationGraph::laneOf(Type type)
{
    switch (type) {
    case Type::Email:
    case Type::Ip:
    case Type::Ipv6:
        return Lane::Sender;
    case Type::Domain:
    case Type::Url:
        return Lane::Url;
    case Type::Md5:
    case Type::Sha1:
    case Type::Sha256:
    case Type::FileName:
    case Type::FilePath:
        return Lane::File;
    case Type::AmpComputerGuid:
    case Type::Device:
    case Type::Hostname:
    case Type::MacAddress:
    case Type::User:
        return Lane::Target;
    default:
        return Lane::Other;
    }
}

std::vector<bool> RelationGraph::waysThrough(int node) const
{
    std::vector<bool> marked(m_relations.size(), false);
    if (node < 0 || node >= int(m_nodes.size()))
        return marked;
    follow(node, -1, marked);
    follow(node, 1, marked);
    return marked;
}

// Lane by lane, so that cycles end; within a lane one step, as a redirect is, and from there on only to what came of
// it.
void RelationGraph::follow(int node, int direction, std::vector<bool> &marked) const
{
    std::vector<bool> reached(m_nodes.size(), false);
    std::vector<int> waiting{node};
    reached[std::size_t(node)] = true;
    while (!waiting.empty()) {
        const int at = waiting.back();
        waiting.pop_back();
        for (const int number : relationsOf(at)) {
            const Relation &relation = m_relations[std::size_t(number)];
            const int other = relation.from == at ? relation.to : relation.from;
            const int step = int(m_nodes[std::size_t(other)].lane) - int(m_nodes[std::size_t(at)].lane);
            if (step * direction < 0 || (step == 0 && at != node))
                continue;
            marked[std::size_t(number)] = true;
            if ((step != 0 || direction > 0) && !reached[std::size_t(other)]) {
                reached[std::size_t(other)] = true;
                waiting.push_back(other);
            }
        }
    }
}

} // namespace obi
