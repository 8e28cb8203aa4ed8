// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/ResponseClient.h"

#include "ctim/CtimJson.h"
#include "threat/ModuleReader.h"
#include "threat/ServiceCall.h"
#include "threat/ServiceNames.h"

namespace obi {

ResponseClient::ResponseClient(Transport &transport, ServiceAddresses addresses)
    : m_transport(transport)
    , m_addresses(std::move(addresses))
{}

Async<QList<ModuleAction>> ResponseClient::actions(QList<Observable> observables)
{
    const QUrl url = serviceUrl(m_addresses.platform, QStringLiteral("/iroh/iroh-response/respond/observables"));
    const HttpRequest request = postRequest(url, observableListToJson(observables));
    return callService(m_transport, service::platform(), request, readModuleActions);
}

} // namespace obi
