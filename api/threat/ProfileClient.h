// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/ServiceAddresses.h"
#include "core/Async.h"
#include "http/Transport.h"
#include "threat/User.h"

namespace obi {

class ProfileClient
{
public:
    ProfileClient(Transport &transport, ServiceAddresses addresses);
    /// Another account or recording: the next call goes there.
    void setAddresses(ServiceAddresses addresses) { m_addresses = std::move(addresses); }

    /// Where that is asked; every account has it.
    static QUrl address(const ServiceAddresses &addresses);
    /// GET /iroh/profile/whoami: whose credentials these are, and for which organisation.
    Async<WhoAmI> whoAmI();

private:
    Transport &m_transport;
    ServiceAddresses m_addresses;
};

} // namespace obi
