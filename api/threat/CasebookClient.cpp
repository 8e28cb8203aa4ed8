// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/CasebookClient.h"

#include "threat/ServiceCall.h"
#include "threat/ServiceNames.h"

namespace obi {

using namespace Qt::StringLiterals;

CasebookClient::CasebookClient(Transport &transport, ServiceAddresses addresses)
    : m_transport(transport)
    , m_addresses(std::move(addresses))
{}

Async<QList<CasebookEntity>> CasebookClient::search(int limit)
{
    const QUrlQuery query{{u"limit"_s, QString::number(limit)},
                          {u"offset"_s, u"0"_s},
                          {u"sort_by"_s, u"timestamp"_s},
                          {u"sort_order"_s, u"desc"_s}};
    const QUrl url = serviceUrl(m_addresses.privateIntel, u"/ctia/casebook/search"_s, query);
    return callService(m_transport, service::privateIntel(), getRequest(url), CasebookEntity::listFromJson);
}

} // namespace obi
