// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/JudgementClient.h"

#include "ctim/CtimJson.h"
#include "ctim/NewBody.h"
#include "threat/CtiaRoute.h"
#include "threat/EntityReader.h"
#include "threat/ServiceNames.h"

namespace obi {

using namespace Qt::StringLiterals;

namespace {

QByteArray body(const Judgement &judgement)
{
    QJsonObject object = judgementToJson(judgement);
    object.insert("priority"_L1, judgement.priority);
    object.insert("disposition"_L1, int(judgement.disposition));
    object.insert("disposition_name"_L1, dispositionName(judgement.disposition));
    for (const QLatin1StringView needed : {"confidence"_L1, "severity"_L1}) {
        if (!object.contains(needed))
            object.insert(needed, u"Unknown"_s);
    }
    return newBodyJson(object);
}

} // namespace

JudgementClient::JudgementClient(Transport &transport, ServiceAddresses addresses)
    : m_transport(transport)
    , m_addresses(std::move(addresses))
{}

Async<Judgement> JudgementClient::create(Judgement judgement)
{
    const QUrl url = ctia::url(m_addresses.privateIntel, {u"judgement"_s}, ctia::visible());
    const HttpRequest request = writeRequest("POST", url, body(judgement));
    return callService(m_transport, service::privateIntel(), request, oneReader(judgementFromJson));
}

Async<Judgement> JudgementClient::judgement(QString id)
{
    const HttpRequest request = getRequest(ctia::url(m_addresses.privateIntel, {u"judgement"_s, shortId(id)}));
    return callService(m_transport, service::privateIntel(), request, oneReader(judgementFromJson));
}

Async<Judgement> JudgementClient::replace(Judgement judgement)
{
    const QUrl url = ctia::url(m_addresses.privateIntel, {u"judgement"_s, shortId(judgement.id)}, ctia::visible());
    const HttpRequest request = writeRequest("PUT", url, body(judgement));
    return callService(m_transport, service::privateIntel(), request, oneReader(judgementFromJson));
}

Async<void> JudgementClient::remove(QString id)
{
    const QUrl url = ctia::url(m_addresses.privateIntel, {u"judgement"_s, shortId(id)}, ctia::visible());
    return tellService(m_transport, service::privateIntel(), writeRequest("DELETE", url));
}

} // namespace obi
