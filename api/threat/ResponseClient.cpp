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

/// The client may be gone before the last part has answered; the transport outlives both.
Async<QList<ModuleAction>> collect(Transport &transport, QList<HttpRequest> requests, ModuleChoice modules)
{
    QList<ModuleAction> all;
    for (const HttpRequest &request : std::as_const(requests)) {
        const auto read = readOffered(modules);
        auto part = co_await callService(transport, service::platform(), request, read);
        if (!part)
            co_return tl::unexpected(part.error());
        all += *part;
    }
    co_return all;
}

} // namespace

std::optional<Observable> ModuleAction::observable() const
{
    const QUrlQuery query{QUrl(url)};
    const auto item = [&query](const QString &name) { return query.queryItemValue(name, QUrl::FullyDecoded); };
    const auto observable =
        Observable::parse(item(QStringLiteral("observable_type")), item(QStringLiteral("observable_value")));
    return observable ? std::optional(*observable) : std::nullopt;
}

ResponseClient::ResponseClient(Transport &transport, ServiceAddresses addresses)
    : m_transport(transport)
    , m_addresses(std::move(addresses))
{}

Async<QList<ModuleAction>> ResponseClient::actions(QList<Observable> observables)
{
    const QUrl url = serviceUrl(m_addresses.platform, QStringLiteral("/iroh/iroh-response/respond/observables"));
    QList<HttpRequest> requests;
    for (qsizetype from = 0; from == 0 || from < observables.size(); from += MostInOneRequest)
        requests << askRequest(url, observableListToJson(observables.mid(from, MostInOneRequest)));
    return collect(m_transport, requests, m_modules);
}

Async<QList<ModuleAction>> ResponseClient::actionsFor(Sighting sighting)
{
    const QUrl url = serviceUrl(m_addresses.platform, QStringLiteral("/iroh/iroh-response/respond/sighting"));
    const QByteArray body = QJsonDocument(sightingToJson(sighting)).toJson(QJsonDocument::Compact);
    return callService(m_transport, service::platform(), askRequest(url, body), readOffered(m_modules));
}

} // namespace obi
