// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/ServiceCall.h"

#include "core/Json.h"
#include "http/RetryingTransport.h"
#include "threat/ServiceNames.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

/// A server's message is shown to people: one line of bearable length.
constexpr qsizetype LongestMessage = 500;

QString contentType(const HttpResponse &response)
{
    return QString::fromLatin1(headerValue(response.headers, "content-type"));
}

bool isSuccess(const HttpResponse &response)
{
    return response.status >= 200 && response.status < 300;
}

bool isHtml(const HttpResponse &response)
{
    return contentType(response).contains("html"_L1, Qt::CaseInsensitive) || response.body.trimmed().startsWith('<');
}

/// Some gateways and proxies mislabel JSON as plain text, so what the body starts with decides in the end; a count is
/// a bare number, which only its type tells from a text.
bool isJson(const HttpResponse &response)
{
    const QByteArray start = response.body.left(64).trimmed();
    if (isHtml(response) || start.isEmpty())
        return false;
    return start.startsWith('{') || start.startsWith('[') ||
           (start.front() >= '0' && start.front() <= '9' && contentType(response).contains("json"_L1));
}

QString oneLine(const QString &text)
{
    return text.left(LongestMessage).simplified();
}

/// {"errors":{"<key>":"disallowed-key"}}: what CTIA and IROH say of a body that does not fit their schema.
QString schemaComplaint(const QJsonObject &errors)
{
    QStringList complaints;
    for (auto it = errors.begin(); it != errors.end() && complaints.size() < 5; ++it) {
        const QString nested = schemaComplaint(it.value().toObject());
        if (it.value().isString())
            complaints.append(it.key() + ": "_L1 + it.value().toString());
        else if (!nested.isEmpty())
            complaints.append(it.key() + u'.' + nested);
    }
    return complaints.join(", "_L1);
}

QString firstFilled(const QStringList &texts)
{
    for (const QString &text : texts) {
        if (!text.isEmpty())
            return text;
    }
    return {};
}

QString serverMessage(const QJsonObject &envelope)
{
    return oneLine(
        firstFilled({json::text(envelope, "error_description"_L1), json::text(envelope, "message"_L1),
                     json::text(envelope.value("error"_L1).toObject(), "message"_L1), json::text(envelope, "error"_L1),
                     schemaComplaint(envelope.value("errors"_L1).toObject()), json::text(envelope, "type"_L1),
                     schemaComplaint(envelope)}));
}

int retryAfterSeconds(const HttpResponse &response)
{
    return RetryingTransport::retryAfter(response, QDateTime::currentDateTimeUtc()).value_or(0);
}

/// Blank-separated scopes or capabilities that are missing; empty where that is not what the 403 is about.
QString missingRights(const QJsonObject &envelope)
{
    const QString kind = json::text(envelope, "error"_L1);
    if (kind == "missing_capability"_L1)
        return json::texts(envelope, "capabilities"_L1).join(u' ');
    if (kind != "missing_scope"_L1)
        return {};
    const QStringList missing = json::texts(envelope, "missing-scopes"_L1);
    return (missing.isEmpty() ? json::texts(envelope, "required-scopes"_L1) : missing).join(u' ');
}

/// Cisco sends 400 where RFC 6749 wants 401.
std::optional<ErrorCode> badCredentials(int status, const QJsonObject &envelope)
{
    const QString kind = status == 400 || status == 401 ? json::text(envelope, "error"_L1) : QString();
    if (kind == "invalid_client"_L1)
        return ErrorCode::UnknownClient;
    return kind == "wrong_client_creds"_L1 ? std::optional(ErrorCode::WrongClientPassword) : std::nullopt;
}

Error httpStatus(const HttpResponse &response, const QString &host, const QString &message, const QString &traceId)
{
    return {ErrorCode::HttpStatus, {host, QString::number(response.status), message}, traceId};
}

/// The bulk routes of CTIA answer with a plain sentence.
QString plainMessage(const HttpResponse &response)
{
    return isHtml(response) ? QString() : oneLine(QString::fromUtf8(response.body.left(LongestMessage)));
}

} // namespace

QUrl serviceUrl(const QUrl &base, const QString &path, const QUrlQuery &query)
{
    if (base.isEmpty())
        return {};
    QUrl url = base;
    QString folder = base.path(QUrl::FullyEncoded);
    while (folder.endsWith(u'/'))
        folder.chop(1);
    url.setPath(folder + path, QUrl::TolerantMode);
    url.setQuery(query);
    return url;
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString servicePath(QLatin1StringView folder, const QStringList &segments)
{
    QString path = folder;
    for (const QString &segment : segments)
        path += u'/' + encoded(segment);
    return path;
}

HttpRequest getRequest(QUrl url)
{
    return {"GET", std::move(url), {{"Accept", "application/json"}}, {}};
}

HttpRequest postRequest(QUrl url, QByteArray json)
{
    return {"POST",
            std::move(url),
            {{"Accept", "application/json"}, {"Content-Type", "application/json"}},
            std::move(json)};
}

HttpRequest askRequest(QUrl url, QByteArray json)
{
    HttpRequest request = postRequest(std::move(url), std::move(json));
    request.repeat = Repeat::Harmless;
    return request;
}

HttpRequest writeRequest(QByteArray method, QUrl url, QByteArray json)
{
    HttpRequest request = json.isEmpty() ? getRequest(std::move(url)) : postRequest(std::move(url), std::move(json));
    request.method = std::move(method);
    return request;
}

Async<void> tellService(Transport &transport, QString service, HttpRequest request)
{
    const QString host = request.url.host();
    if (host.isEmpty())
        co_return tl::unexpected(withoutAddress(service));
    const Result<HttpResponse> response = co_await transport.send(request);
    if (!response)
        co_return tl::unexpected(response.error());
    if (!isSuccess(*response))
        co_return tl::unexpected(refusal(*response, host));
    if (isHtml(*response))
        co_return failure(ErrorCode::NotJson, {host, contentType(*response)});
    co_return Result<void>();
}

Error withoutAddress(const QString &service)
{
    return service == service::platform() ? Error{ErrorCode::NotLoggedIn, {}}
                                          : Error{ErrorCode::NoConnection, {service}};
}

Result<QByteArray> jsonBody(const HttpResponse &response, const QString &host)
{
    if (isSuccess(response) && isJson(response))
        return response.body;
    if (isSuccess(response))
        return failure(ErrorCode::NotJson, {host, contentType(response)});
    return tl::unexpected(refusal(response, host));
}

Error refusal(const HttpResponse &response, const QString &host)
{
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    const QJsonObject envelope = document.object();
    const QString message = document.isNull() ? plainMessage(response) : serverMessage(envelope);
    const QString traceId = json::text(envelope, "trace_id"_L1);
    if (const auto code = badCredentials(response.status, envelope))
        return {*code, {host}, traceId};
    if (response.status == 401)
        return {ErrorCode::Unauthorized, {host, message}, traceId};
    if (response.status == 429)
        return {ErrorCode::RateLimited, {host, QString::number(retryAfterSeconds(response))}, traceId};
    if (response.status == 404 && isHtml(response))
        return {ErrorCode::NotJson, {host, contentType(response)}};
    const QString rights = response.status == 403 ? missingRights(envelope) : QString();
    if (!rights.isEmpty())
        return {ErrorCode::MissingScope, {rights}, traceId};
    return httpStatus(response, host, message, traceId);
}

} // namespace obi
