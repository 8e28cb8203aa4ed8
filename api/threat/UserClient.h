// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/ServiceAddresses.h"
#include "core/Async.h"
#include "http/Transport.h"
#include "threat/Paging.h"
#include "threat/User.h"

namespace obi {

/// The organisation's users (api.md section 2.6), to whom incidents can be assigned.
class UserClient
{
public:
    static constexpr int PageSize = 100;

    UserClient(Transport &transport, ServiceAddresses addresses);
    /// Another account or recording: the next call goes there.
    void setAddresses(ServiceAddresses addresses) { m_addresses = std::move(addresses); }

    /// GET /iroh/user-mgmt/users/{id}
    Async<User> user(QString id);
    /// GET /iroh/user-mgmt/batch/users?id=…&id=…
    Async<QList<User>> users(QStringList ids);
    /// POST /iroh/user-mgmt/search/users, one page, by id.
    Async<Page<User>> search(PageMark from = {}, int limit = PageSize);
    /// All of them, up to `limit`.
    Async<QList<User>> everyone(qsizetype limit = 10'000);

private:
    Transport &m_transport;
    ServiceAddresses m_addresses;
};

} // namespace obi
