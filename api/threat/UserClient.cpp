// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/UserClient.h"

#include "threat/EntityReader.h"
#include "threat/ServiceCall.h"
#include "threat/ServiceNames.h"
#include "threat/UserReader.h"

namespace obi {

using namespace Qt::StringLiterals;

UserClient::UserClient(Transport &transport, ServiceAddresses addresses)
    : m_transport(transport)
    , m_addresses(std::move(addresses))
{}

Async<User> UserClient::user(QString id)
{
    const QString path = servicePath("/iroh/user-mgmt/users"_L1, {id});
    const HttpRequest request = getRequest(serviceUrl(m_addresses.platform, path));
    return callService(m_transport, service::platform(), request, oneReader(userFromJson));
}

Async<QList<User>> UserClient::users(QStringList ids)
{
    QUrlQuery query;
    for (const QString &id : ids)
        query.addQueryItem(u"id"_s, encoded(id));
    const QUrl url = serviceUrl(m_addresses.platform, u"/iroh/user-mgmt/batch/users"_s, query);
    return callService(m_transport, service::platform(), getRequest(url), readUsers);
}

Async<Page<User>> UserClient::search(PageMark from, int limit)
{
    QUrlQuery query{{u"sort_by"_s, u"user-id"_s}, {u"sort_order"_s, u"asc"_s}};
    addPaging(query, from, limit);
    const QUrl url = serviceUrl(m_addresses.platform, u"/iroh/user-mgmt/search/users"_s, query);
    const auto read = offsetPageReader(userEntries, userFromJson, from, limit);
    return callServiceWhole(m_transport, service::platform(), askRequest(url, "{}"), read);
}

Async<QList<User>> UserClient::everyone(qsizetype limit)
{
    const auto ask = [client = *this](PageMark from) mutable { return client.search(from); };
    return walkPages<User>(ask, limit, m_addresses.platform.host());
}

} // namespace obi
