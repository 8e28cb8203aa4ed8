// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Async.h"
#include "ctim/CasebookEntity.h"
#include "http/Transport.h"
#include "threat/ServiceAddresses.h"

namespace obi {

class CasebookClient
{
public:
    CasebookClient(Transport &transport, ServiceAddresses addresses);
    /// Another account or recording: the next call goes there.
    void setAddresses(ServiceAddresses addresses) { m_addresses = std::move(addresses); }
    /// GET /ctia/casebook/search, newest first, the first `limit` of them.
    Async<QList<CasebookEntity>> search(int limit = 100);

private:
    Transport &m_transport;
    ServiceAddresses m_addresses;
};

} // namespace obi
