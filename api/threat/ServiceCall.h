// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// One call of a JSON service and what its answer means: shared by the clients of api/threat and api/gateway.

#include "core/Async.h"
#include "core/Worker.h"
#include "http/Transport.h"

#include <QUrlQuery>

namespace obi {

/// `path` and the query's values are percent-encoded already. An empty base address gives an empty URL.
QUrl serviceUrl(const QUrl &base, const QString &path, const QUrlQuery &query = {});
/// A text as one segment of a path or one value of a query: "/", ":", "+", "%" and all that is not plain escaped.
QString encoded(const QString &text);
/// "/ctia/casebook/<id>": a folder, then segments that this function escapes.
QString servicePath(QLatin1StringView folder, const QStringList &segments);

HttpRequest getRequest(QUrl url);
/// A POST that may change something: never sent twice by itself.
HttpRequest postRequest(QUrl url, QByteArray json);
/// A POST that only asks, and may be asked again (Repeat::Harmless).
HttpRequest askRequest(QUrl url, QByteArray json);
/// POST, PUT, PATCH or DELETE; without a body where `json` is empty.
HttpRequest writeRequest(QByteArray method, QUrl url, QByteArray json = {});

/// The body of a successful answer that is JSON, or what the service refused with. The services have four unlike
/// error envelopes, and the gateways a fifth (api.md sections 1.3, 2.8, 4.2); all are read alike:
/// 401 → Unauthorized; 403 with missing scopes, or with CTIA's missing capabilities → MissingScope; 429 → RateLimited
/// (seconds of Retry-After, 0 where the service does not say); 400 and 401 that name the client or its password →
/// UnknownClient, WrongClientPassword; HTML where JSON was asked for, with 2xx or 404 → NotJson; any other status →
/// HttpStatus with the server's own message, empty where it sent none.
Result<QByteArray> jsonBody(const HttpResponse &response, const QString &host);

/// What an answer of this status and body means that is known not to be a success.
Error refusal(const HttpResponse &response, const QString &host);

/// What is wrong where the account has no address for a service.
Error withoutAddress(const QString &service);

/// Answers above this size are read on a worker thread; for the rest the way there and back costs more.
inline constexpr qsizetype ReadAtOnceLimit = 16 * 1024;

/// Sends the request and gives what `read(response, host)` makes of a successful answer that is JSON, its headers
/// included. `service` is what people call the service, for NoConnection{service} when it has no address; without one
/// of the platform, where one logs in, nobody is logged in: NotLoggedIn.
template <typename Read>
auto callServiceWhole(Transport &transport, QString service, HttpRequest request, Read read)
    -> QCoro::Task<std::invoke_result_t<Read, HttpResponse, QString>>
{
    using Answer = std::invoke_result_t<Read, HttpResponse, QString>;
    const QString host = request.url.host();
    if (host.isEmpty())
        co_return Answer(tl::unexpected(withoutAddress(service)));
    const Result<HttpResponse> response = co_await transport.send(request);
    if (!response)
        co_return Answer(tl::unexpected(response.error()));
    const Result<QByteArray> body = jsonBody(*response, host);
    if (!body)
        co_return Answer(tl::unexpected(body.error()));
    if (body->size() <= ReadAtOnceLimit)
        co_return read(*response, host);
    auto work = [read, whole = *response, host] { return read(whole, host); };
    co_return co_await onWorker(work);
}

/// The same for an answer whose headers do not matter: `read(body, host)`.
template <typename Read>
auto callService(Transport &transport, QString service, HttpRequest request, Read read)
    -> QCoro::Task<std::invoke_result_t<Read, QByteArray, QString>>
{
    const auto readBody = [read](const HttpResponse &response, const QString &host) {
        return read(response.body, host);
    };
    return callServiceWhole(transport, service, request, readBody);
}

/// For what is answered with a status alone, or with a body that nobody needs. HTML is NotJson here too.
Async<void> tellService(Transport &transport, QString service, HttpRequest request);

} // namespace obi
