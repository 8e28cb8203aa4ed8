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
HttpRequest getRequest(QUrl url);
HttpRequest postRequest(QUrl url, QByteArray json);

/// The body of a successful answer that is JSON, or what the service refused with. The services have four unlike
/// error envelopes, and the gateways a fifth (api.md sections 1.3, 2.8, 4.2); all are read alike:
/// 401 → Unauthorized; 403 with missing scopes, or with CTIA's missing capabilities → MissingScope; 429 → RateLimited
/// (seconds of Retry-After, 0 where the service does not say); HTML where JSON was asked for, with 2xx or 404 →
/// NotJson; any other status → HttpStatus with the server's own message, empty where it sent none.
Result<QByteArray> jsonBody(const HttpResponse &response, const QString &host);

/// What an answer of this status and body means that is known not to be a success.
Error refusal(const HttpResponse &response, const QString &host);

/// Answers above this size are read on a worker thread; for the rest the way there and back costs more.
inline constexpr qsizetype ReadAtOnceLimit = 16 * 1024;

/// Sends the request and gives what `read(body, host)` makes of the answer. `service` is what people call the
/// service, for NoConnection{service} when it has no address.
template <typename Read>
auto callService(Transport &transport, QString service, HttpRequest request, Read read)
    -> QCoro::Task<std::invoke_result_t<Read, QByteArray, QString>>
{
    using Answer = std::invoke_result_t<Read, QByteArray, QString>;
    const QString host = request.url.host();
    if (host.isEmpty())
        co_return Answer(failure(ErrorCode::NoConnection, {service}));
    const Result<HttpResponse> response = co_await transport.send(request);
    if (!response)
        co_return Answer(tl::unexpected(response.error()));
    const Result<QByteArray> body = jsonBody(*response, host);
    if (!body)
        co_return Answer(tl::unexpected(body.error()));
    if (body->size() <= ReadAtOnceLimit)
        co_return read(*body, host);
    auto work = [read, json = *body, host] { return read(json, host); };
    co_return co_await onWorker(work);
}

} // namespace obi
