// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/EnrichClient.h"

#include "ctim/CtimFields.h"
#include "ctim/CtimJson.h"
#include "threat/ModuleReader.h"
#include "threat/ServiceCall.h"
#include "threat/ServiceNames.h"

#include <QJsonDocument>

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

/// The module that is named or, where some are switched off, all others.
QUrlQuery moduleQuery(const QString &moduleInstanceId, const ModuleChoice &modules)
{
    QStringList asked{moduleInstanceId};
    if (moduleInstanceId.isEmpty())
        asked = modules.off.isEmpty() ? QStringList() : modules.asked;
    QUrlQuery query;
    for (const QString &id : std::as_const(asked))
        query.addQueryItem(u"mids"_s, encoded(id));
    return query;
}

void leaveOut(EnrichAnswer &answer, const ModuleChoice &modules)
{
    modules.apply(answer.answers);
    modules.apply(answer.errors);
}

void leaveOut(HealthAnswer &answer, const ModuleChoice &modules)
{
    modules.apply(answer.modules);
    modules.apply(answer.errors);
}

void leaveOut(QList<ModuleLink> &links, const ModuleChoice &modules)
{
    modules.apply(links);
}

void leaveOut(Reputation &reputation, const ModuleChoice &modules)
{
    leaveOut(reputation.answer, modules);
}

/// `read`, and of what it gives only what modules said that are to be asked.
template <typename Read>
auto readOf(Read read, const QString &moduleInstanceId, ModuleChoice modules)
{
    const bool named = !moduleInstanceId.isEmpty();
    return [read, named, modules = std::move(modules)](const QByteArray &body, const QString &host) {
        auto answer = read(body, host);
        if (answer && !named)
            leaveOut(*answer, modules);
        return answer;
    };
}

HttpRequest enrichRequest(const ServiceAddresses &addresses, const QString &route, const QByteArray &body,
                          const QUrlQuery &query = {})
{
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

QByteArray EnrichClient::bodyOf(const QList<Observable> &observables)
{
    const auto made = std::find_if(m_bodies.begin(), m_bodies.end(),
                                   [&](const Body &body) { return body.observables == observables; });
    if (made != m_bodies.end())
        return made->json;
    if (m_bodies.size() == BodiesKept)
        m_bodies.removeFirst();
    m_bodies.append({observables, observableListToJson(observables)});
    return m_bodies.last().json;
}

Async<EnrichAnswer> EnrichClient::deliberate(QList<Observable> observables, QString moduleInstanceId,
                                             std::shared_ptr<Cancellation> cancellation)
{
    const QByteArray body = bodyOf(observables);
    const QUrlQuery query = moduleQuery(moduleInstanceId, m_modules);
    HttpRequest request = enrichRequest(m_addresses, u"deliberate/observables"_s, body, query);
    request.cancellation = std::move(cancellation);
    const auto read = readOf(readEnrichAnswer, moduleInstanceId, m_modules);
    return callService(m_transport, service::platform(), request, read);
}

Async<EnrichAnswer> EnrichClient::observe(QList<Observable> observables, QString moduleInstanceId,
                                          std::shared_ptr<Cancellation> cancellation)
{
    const QByteArray body = bodyOf(observables);
    const QUrlQuery query = moduleQuery(moduleInstanceId, m_modules);
    HttpRequest request = enrichRequest(m_addresses, u"observe/observables"_s, body, query);
    request.cancellation = std::move(cancellation);
    const auto read = readOf(readEnrichAnswer, moduleInstanceId, m_modules);
    return callService(m_transport, service::platform(), request, read);
}

Async<EnrichAnswer> EnrichClient::observeTargets(TargetQuestion question, QString moduleInstanceId)
{
    const QUrlQuery query = moduleQuery(moduleInstanceId, m_modules);
    const HttpRequest request = enrichRequest(m_addresses, u"observe/targets"_s, toJson(question), query);
    const auto read = readOf(readEnrichAnswer, moduleInstanceId, m_modules);
    return callService(m_transport, service::platform(), request, read);
}

Async<QList<ModuleLink>> EnrichClient::refer(QList<Observable> observables)
{
    const QByteArray body = observableListToJson(observables);
    const HttpRequest request = enrichRequest(m_addresses, u"refer/observables"_s, body);
    const auto read = readOf(readModuleLinks, {}, m_modules);
    return callService(m_transport, service::platform(), request, read);
}

Async<Reputation> EnrichClient::reputation(Observable observable, QString moduleInstanceId)
{
    QUrlQuery query = moduleQuery(moduleInstanceId, m_modules);
    query.setQueryItems(QList<std::pair<QString, QString>>{{u"type"_s, observableTypeName(observable.type())},
                                                           {u"value"_s, encoded(observable.value())}} +
                        query.queryItems(QUrl::FullyEncoded));
    const QUrl url = serviceUrl(m_addresses.platform, u"/iroh/iroh-enrich/reputation/observable"_s, query);
    return callService(m_transport, service::platform(), getRequest(url),
                       readOf(readReputation, moduleInstanceId, m_modules));
}

Async<HealthAnswer> EnrichClient::health(QString moduleInstanceId)
{
    const QStringList segments = moduleInstanceId.isEmpty() ? QStringList() : QStringList{moduleInstanceId};
    const QString path = servicePath("/iroh/iroh-enrich/health"_L1, segments);
    HttpRequest request = writeRequest("POST", serviceUrl(m_addresses.platform, path));
    request.repeat = Repeat::Harmless;
    const auto read = readOf(readHealth, moduleInstanceId, m_modules);
    return callService(m_transport, service::platform(), request, read);
}

} // namespace obi
