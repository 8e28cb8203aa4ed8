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

Async<WhoAmI> ProfileClient::whoAmI()
{
    const QUrl url = serviceUrl(m_addresses.platform, QStringLiteral("/iroh/profile/whoami"));
    return callService(m_transport, service::platform(), getRequest(url), readProfile);
}

} // namespace obi
