// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/OrbitalQuery.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <numeric>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

void put(QJsonObject &object, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

QJsonArray nodesJson(const QList<NodeSelector> &nodes)
{
    QJsonArray list;
    for (const NodeSelector &node : nodes)
        list.append(node.wire());
    return list;
}

QJsonArray statementsJson(const QList<OrbitalStatement> &statements)
{
    QJsonArray list;
    for (const OrbitalStatement &statement : statements) {
        QJsonObject object{{u"sql"_s, statement.sql}};
        put(object, "label"_L1, statement.label);
        put(object, "name"_L1, statement.name);
        list.append(object);
    }
    return list;
}

QJsonObject argumentsJson(const QMap<QString, QString> &arguments)
{
    QJsonObject object;
    for (auto it = arguments.begin(); it != arguments.end(); ++it)
        object.insert(it.key(), *it);
    return object;
}

Result<QJsonObject> queryJson(const OrbitalQuery &query)
{
    if (query.nodes.isEmpty())
        return failure(ErrorCode::Internal, {u"an Orbital query without hosts"_s});
    if (query.statements.isEmpty() == query.stock.isEmpty())
        return failure(ErrorCode::Internal, {u"an Orbital query needs statements or a stock query"_s});
    QJsonObject body;
    put(body, "name"_L1, query.name);
    body.insert("nodes"_L1, nodesJson(query.nodes));
    if (!query.statements.isEmpty())
        body.insert("osQuery"_L1, statementsJson(query.statements));
    put(body, "stock"_L1, query.stock);
    if (!query.stockArguments.isEmpty())
        body.insert("stockArgs"_L1, argumentsJson(query.stockArguments));
    return body;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

bool OrbitalQuery::isWholeFleet() const
{
    const auto add = [](double sum, const NodeSelector &node) { return sum + node.share(); };
    return std::accumulate(nodes.begin(), nodes.end(), 0.0, add) >= 1;
}

Result<QByteArray> liveQueryJson(const OrbitalQuery &query)
{
    return queryJson(query).map(compact);
}

Result<QByteArray> scheduledQueryJson(const OrbitalQuery &query, const OrbitalSchedule &schedule)
{
    auto body = queryJson(query);
    if (!body)
        return tl::unexpected(body.error());
    body->insert("expiry"_L1, schedule.expiry.toSecsSinceEpoch());
    body->insert("interval"_L1, schedule.intervalSeconds);
    if (!schedule.postbacks.isEmpty())
        body->insert("postbacks"_L1, QJsonArray::fromStringList(schedule.postbacks));
    return compact(*body);
}

} // namespace obi
