// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/InspectClient.h"

#include "core/Json.h"
#include "ctim/CtimJson.h"
#include "threat/ServiceCall.h"
#include "threat/ServiceNames.h"

#include <QJsonDocument>
#include <QSet>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

Result<QList<Observable>> readObservables(const QByteArray &body, const QString &host)
{
    const auto entries = json::entities(body, host);
    if (!entries)
        return tl::unexpected(entries.error());
    QList<Observable> found;
    QSet<Observable> seen;
    for (const QJsonValue &entry : *entries) {
        const auto observable = observableFromJson(entry);
        if (!observable || seen.contains(*observable))
            continue;
        seen.insert(*observable);
        found.append(*observable);
    }
    return found;
}

} // namespace

InspectClient::InspectClient(Transport &transport, ServiceAddresses addresses)
    : m_transport(transport)
    , m_addresses(std::move(addresses))
{}

Async<QList<Observable>> InspectClient::inspect(QString text)
{
    if (text.isEmpty())
        return []() -> Async<QList<Observable>> { co_return QList<Observable>(); }();
    return callService(m_transport, service::platform(), requestFor(text), readObservables);
}

HttpRequest InspectClient::requestFor(const QString &text) const
{
    const QByteArray body = QJsonDocument(QJsonObject{{u"content"_s, text}}).toJson(QJsonDocument::Compact);
    return askRequest(serviceUrl(m_addresses.platform, u"/iroh/iroh-inspect/inspect"_s), body);
}

} // namespace obi
