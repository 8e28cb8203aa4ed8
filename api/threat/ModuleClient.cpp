// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/ModuleClient.h"

#include "threat/ModuleReader.h"
#include "threat/ServiceCall.h"
#include "threat/ServiceNames.h"

namespace obi {

ModuleClient::ModuleClient(Transport &transport, ServiceAddresses addresses)
    : m_transport(transport)
    , m_addresses(std::move(addresses))
{}

Async<QList<ModuleInstance>> ModuleClient::instances()
{
    const QUrl url = serviceUrl(m_addresses.platform, QStringLiteral("/iroh/iroh-int/module-instance"));
    return callService(m_transport, service::platform(), getRequest(url), readModuleInstances);
}

} // namespace obi
