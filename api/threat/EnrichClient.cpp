// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/EnrichClient.h"

#include "ctim/CtimFields.h"
#include "ctim/CtimJson.h"
#include "threat/ModuleReader.h"
#include "threat/ServiceCall.h"
#include "threat/ServiceNames.h"

#include <QJsonDocument>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

void addModule(QUrlQuery &query, const QString &moduleInstanceId)
{
    if (!moduleInstanceId.isEmpty())
        query.addQueryItem(u"mids"_s, encoded(moduleInstanceId));
}

HttpRequest enrichRequest(const ServiceAddresses &addresses, const QString &route, const QByteArray &body,
                          const QString &moduleInstanceId)
{
    QUrlQuery query;
    addModule(query, moduleInstanceId);
    return askRequest(serviceUrl(addresses.platform, u"/iroh/iroh-enrich/"_s + route, query), body);
}

QByteArray toJson(const TargetQuestion &question)
{
    QJsonArray observables;
    for (const Observable &observable : question.observables)
        observables.append(observableToJson(observable));
    QJsonObject object{{u"observables"_s, observables}};
    if (question.start.isValid())
        object.insert("start_time"_L1, TimeField().write(question.start));
    if (question.end.isValid())
        object.insert("end_time"_L1, TimeField().write(question.end));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

EnrichClient::EnrichClient(Transport &transport, ServiceAddresses addresses)
    : m_transport(transport)
    , m_addresses(std::move(addresses))
{}

Async<EnrichAnswer> EnrichClient::deliberate(QList<Observable> observables, QString moduleInstanceId,
                                             std::shared_ptr<Cancellation> cancellation)
{
    const QByteArray body = observableListToJson(observables);
    HttpRequest request = enrichRequest(m_addresses, u"deliberate/observables"_s, body, moduleInstanceId);
    request.cancellation = std::move(cancellation);
    return callService(m_transport, service::platform(), request, readEnrichAnswer);
}

Async<EnrichAnswer> EnrichClient::observe(QList<Observable> observables, QString moduleInstanceId,
                                          std::shared_ptr<Cancellation> cancellation)
{
    const QByteArray body = observableListToJson(observables);
    HttpRequest request = enrichRequest(m_addresses, u"observe/observables"_s, body, moduleInstanceId);
    request.cancellation = std::move(cancellation);
    return callService(m_transport, service::platform(), request, readEnrichAnswer);
}

Async<EnrichAnswer> EnrichClient::observeTargets(TargetQuestion question, QString moduleInstanceId)
{
    const HttpRequest request = enrichRequest(m_addresses, u"observe/targets"_s, toJson(question), moduleInstanceId);
    return callService(m_transport, service::platform(), request, readEnrichAnswer);
}

Async<QList<ModuleLink>> EnrichClient::refer(QList<Observable> observables)
{
    const QByteArray body = observableListToJson(observables);
    const HttpRequest request = enrichRequest(m_addresses, u"refer/observables"_s, body, {});
    return callService(m_transport, service::platform(), request, readModuleLinks);
}

Async<Reputation> EnrichClient::reputation(Observable observable, QString moduleInstanceId)
{
    QUrlQuery query{{u"type"_s, observableTypeName(observable.type())}, {u"value"_s, encoded(observable.value())}};
    addModule(query, moduleInstanceId);
    const QUrl url = serviceUrl(m_addresses.platform, u"/iroh/iroh-enrich/reputation/observable"_s, query);
    return callService(m_transport, service::platform(), getRequest(url), readReputation);
}

Async<HealthAnswer> EnrichClient::health(QString moduleInstanceId)
{
    const QStringList segments = moduleInstanceId.isEmpty() ? QStringList() : QStringList{moduleInstanceId};
    const QString path = servicePath("/iroh/iroh-enrich/health"_L1, segments);
    HttpRequest request = writeRequest("POST", serviceUrl(m_addresses.platform, path));
    request.repeat = Repeat::Harmless;
    return callService(m_transport, service::platform(), request, readHealth);
}

} // namespace obi
