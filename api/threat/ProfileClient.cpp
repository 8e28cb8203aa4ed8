// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/ProfileClient.h"

#include "threat/ServiceCall.h"
#include "threat/ServiceNames.h"
#include "threat/UserReader.h"

namespace obi {

ProfileClient::ProfileClient(Transport &transport, ServiceAddresses addresses)
    : m_transport(transport)
    , m_addresses(std::move(addresses))
{}

QUrl ProfileClient::address(const ServiceAddresses &addresses)
{
    return serviceUrl(addresses.platform, QStringLiteral("/iroh/profile/whoami"));
}

Async<WhoAmI> ProfileClient::whoAmI()
{
    return callService(m_transport, service::platform(), getRequest(address(m_addresses)), readProfile);
}

} // namespace obi
