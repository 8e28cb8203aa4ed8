// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/ResponseClient.h"

#include "ctim/CtimJson.h"
#include "threat/ModuleReader.h"
#include "threat/ServiceCall.h"
#include "threat/ServiceNames.h"

#include <QJsonDocument>
#include <QUrlQuery>

namespace obi {

namespace {

auto readOffered(ModuleChoice modules)
{
    return [modules = std::move(modules)](const QByteArray &body, const QString &host) {
        auto actions = readModuleActions(body, host);
        if (actions)
            modules.apply(*actions);
        return actions;
    };
}

} // namespace

bool ModuleAction::isWorkflow() const
{
    return QUrlQuery(QUrl(url)).hasQueryItem(QStringLiteral("workflow_id"));
}

ResponseClient::ResponseClient(Transport &transport, ServiceAddresses addresses)
    : m_transport(transport)
    , m_addresses(std::move(addresses))
{}

Async<QList<ModuleAction>> ResponseClient::actions(QList<Observable> observables)
{
    const QUrl url = serviceUrl(m_addresses.platform, QStringLiteral("/iroh/iroh-response/respond/observables"));
    const HttpRequest request = askRequest(url, observableListToJson(observables));
    return callService(m_transport, service::platform(), request, readOffered(m_modules));
}

Async<QList<ModuleAction>> ResponseClient::actionsFor(Sighting sighting)
{
    const QUrl url = serviceUrl(m_addresses.platform, QStringLiteral("/iroh/iroh-response/respond/sighting"));
    const QByteArray body = QJsonDocument(sightingToJson(sighting)).toJson(QJsonDocument::Compact);
    return callService(m_transport, service::platform(), askRequest(url, body), readOffered(m_modules));
}

} // namespace obi
