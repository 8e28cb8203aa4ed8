// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/ModuleClient.h"

#include "threat/EntityReader.h"
#include "threat/ModuleReader.h"
#include "threat/ServiceCall.h"
#include "threat/ServiceNames.h"

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

void addFilter(QUrlQuery &query, const ModuleFilter &filter)
{
    if (!filter.typeId.isEmpty())
        query.addQueryItem(u"module_type_id"_s, encoded(filter.typeId));
    if (filter.enabled)
        query.addQueryItem(u"enabled"_s, *filter.enabled ? u"true"_s : u"false"_s);
    if (!filter.text.isEmpty())
        query.addQueryItem(u"query"_s, encoded(filter.text));
    if (filter.sortBy.isEmpty())
        return;
    query.addQueryItem(u"sort_by"_s, encoded(filter.sortBy));
    query.addQueryItem(u"sort_order"_s, filter.descending ? u"desc"_s : u"asc"_s);
}

} // namespace

bool ModuleType::can(QStringView capability) const
{
    return std::any_of(capabilities.begin(), capabilities.end(),
                       [capability](const Capability &candidate) { return candidate.id == capability; });
}

ModuleClient::ModuleClient(Transport &transport, ServiceAddresses addresses)
    : m_transport(transport)
    , m_addresses(std::move(addresses))
{}

Async<QList<ModuleInstance>> ModuleClient::instances()
{
    const QUrl url = serviceUrl(m_addresses.platform, u"/iroh/iroh-int/module-instance"_s);
    return callService(m_transport, service::platform(), getRequest(url), readModuleInstances);
}

Async<Page<ModuleInstance>> ModuleClient::instances(ModuleFilter filter, PageMark from, int limit)
{
    QUrlQuery query;
    addFilter(query, filter);
    addPaging(query, from, limit);
    const QUrl url = serviceUrl(m_addresses.platform, u"/iroh/iroh-int/module-instance"_s, query);
    const auto read = offsetPageReader(json::array, moduleInstanceFromJson, from, limit);
    return callServiceWhole(m_transport, service::platform(), getRequest(url), read);
}

Async<QList<ModuleInstance>> ModuleClient::allInstances(ModuleFilter filter, qsizetype limit)
{
    const auto ask = [client = *this, filter](PageMark from) mutable { return client.instances(filter, from); };
    return walkPages<ModuleInstance>(ask, limit, m_addresses.platform.host());
}

Async<ModuleInstance> ModuleClient::instance(QString id)
{
    const QString path = servicePath("/iroh/iroh-int/module-instance"_L1, {id});
    const HttpRequest request = getRequest(serviceUrl(m_addresses.platform, path));
    return callService(m_transport, service::platform(), request, oneReader(moduleInstanceFromJson));
}

Async<QList<ModuleType>> ModuleClient::types()
{
    const HttpRequest request = getRequest(serviceUrl(m_addresses.platform, u"/iroh/iroh-int/module-type"_s));
    return callService(m_transport, service::platform(), request, listReader(moduleTypeFromJson));
}

Async<ModuleType> ModuleClient::type(QString id)
{
    const QString path = servicePath("/iroh/iroh-int/module-type"_L1, {id});
    const HttpRequest request = getRequest(serviceUrl(m_addresses.platform, path));
    return callService(m_transport, service::platform(), request, oneReader(moduleTypeFromJson));
}

} // namespace obi
