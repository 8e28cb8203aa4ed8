// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/EnrichClient.h"

#include "ctim/CtimJson.h"
#include "threat/ModuleReader.h"
#include "threat/ServiceCall.h"
#include "threat/ServiceNames.h"

namespace obi {

namespace {

HttpRequest enrichRequest(const ServiceAddresses &addresses, const QString &route, const QList<Observable> &observables,
                          const QString &moduleInstanceId = {})
{
    QUrlQuery query;
    if (!moduleInstanceId.isEmpty())
        query.addQueryItem(QStringLiteral("mids"), QString::fromLatin1(QUrl::toPercentEncoding(moduleInstanceId)));
    const QString path = QStringLiteral("/iroh/iroh-enrich/%1/observables").arg(route);
    return postRequest(serviceUrl(addresses.platform, path, query), observableListToJson(observables));
}

} // namespace

EnrichClient::EnrichClient(Transport &transport, ServiceAddresses addresses)
    : m_transport(transport)
    , m_addresses(std::move(addresses))
{}

Async<EnrichAnswer> EnrichClient::deliberate(QList<Observable> observables, QString moduleInstanceId)
{
    const HttpRequest request = enrichRequest(m_addresses, QStringLiteral("deliberate"), observables, moduleInstanceId);
    return callService(m_transport, service::platform(), request, readEnrichAnswer);
}

Async<QList<ModuleLink>> EnrichClient::refer(QList<Observable> observables)
{
    const HttpRequest request = enrichRequest(m_addresses, QStringLiteral("refer"), observables);
    return callService(m_transport, service::platform(), request, readModuleLinks);
}

} // namespace obi
