// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/OrbitalClient.h"

#include "orbital/OrbitalReader.h"
#include "threat/ServiceCall.h"

namespace obi {

using namespace Qt::StringLiterals;

namespace {

QString serviceName()
{
    return u"Orbital"_s;
}

Async<QString> failed(Error error)
{
    co_return tl::unexpected(error);
}

/// "null" is a page too, which other services would not send.
Async<OrbitalPage> askForPage(Transport &transport, HttpRequest request)
{
    const QString host = request.url.host();
    if (host.isEmpty())
        co_return failure(ErrorCode::NoConnection, {serviceName()});
    const Result<HttpResponse> response = co_await transport.send(request);
    if (!response)
        co_return tl::unexpected(response.error());
    if (response->status == 200 && response->body.trimmed() == "null")
        co_return OrbitalPage();
    const Result<QByteArray> body = jsonBody(*response, host);
    if (!body)
        co_return tl::unexpected(body.error());
    const auto read = [json = *body, host] { return readOrbitalPage(json, host); };
    if (body->size() <= ReadAtOnceLimit)
        co_return read();
    co_return co_await onWorker(read);
}

} // namespace

OrbitalClient::OrbitalClient(Transport &transport, ServiceAddresses addresses)
    : m_transport(transport)
    , m_addresses(std::move(addresses))
{}

QUrl OrbitalClient::url(QLatin1StringView folder, const QStringList &segments) const
{
    return serviceUrl(m_addresses.orbital, servicePath(folder, segments));
}

Async<void> OrbitalClient::check()
{
    return tellService(m_transport, serviceName(), getRequest(url("/v0/ok"_L1)));
}

Async<QString> OrbitalClient::start(const QUrl &url, const Result<QByteArray> &body)
{
    if (!body)
        return failed(body.error());
    return callService(m_transport, serviceName(), postRequest(url, *body), readJobId);
}

Async<QString> OrbitalClient::run(OrbitalQuery query)
{
    return start(url("/v0/query/run"_L1), liveQueryJson(query));
}

Async<QString> OrbitalClient::schedule(OrbitalQuery query, OrbitalSchedule schedule)
{
    return start(url("/v0/query"_L1), scheduledQueryJson(query, schedule));
}

Async<void> OrbitalClient::stop(QString jobId)
{
    return tellService(m_transport, serviceName(), writeRequest("DELETE", url("/v0/query"_L1, {jobId})));
}

Async<OrbitalJob> OrbitalClient::job(QString jobId)
{
    return callService(m_transport, serviceName(), getRequest(url("/v0/jobs"_L1, {jobId})), readOrbitalJob);
}

Async<OrbitalPage> OrbitalClient::results(QString jobId, QString cursor, std::shared_ptr<Cancellation> cancellation)
{
    QUrlQuery query{{u"limit"_s, QString::number(PageSize)}};
    if (!cursor.isEmpty())
        query.addQueryItem(u"cursor"_s, encoded(cursor));
    const QString path = servicePath("/v0/jobs"_L1, {jobId, u"results"_s});
    HttpRequest request = getRequest(serviceUrl(m_addresses.orbital, path, query));
    request.cancellation = std::move(cancellation);
    return askForPage(m_transport, request);
}

Async<QList<OrbitalCatalogueEntry>> OrbitalClient::stock()
{
    return callService(m_transport, serviceName(), getRequest(url("/v0/stock"_L1)), readOrbitalCatalogue);
}

Async<QList<OrbitalCatalogueEntry>> OrbitalClient::catalogue()
{
    return callService(m_transport, serviceName(), getRequest(url("/v0/catalogs"_L1)), readOrbitalCatalogue);
}

} // namespace obi
