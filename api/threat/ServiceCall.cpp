// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "threat/ServiceCall.h"

#include "core/Json.h"

#include <QJsonDocument>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

/// A server's message is shown to people: one line of bearable length.
constexpr qsizetype LongestMessage = 500;

QString contentType(const HttpResponse &response)
{
    return QString::fromLatin1(headerValue(response.headers, "content-type"));
}

bool isHtml(const HttpResponse &response)
{
    return contentType(response).contains("html"_L1, Qt::CaseInsensitive) || response.body.trimmed().startsWith('<');
}

/// Some gateways and proxies mislabel JSON as plain text, so what the body starts with decides in the end.
bool isJson(const HttpResponse &response)
{
    const QByteArray start = response.body.left(64).trimmed();
    return !isHtml(response) && (start.startsWith('{') || start.startsWith('['));
}

QString oneLine(const QString &text)
{
    return text.left(LongestMessage).simplified();
}

/// {"errors":{"<key>":"disallowed-key"}}: what CTIA and IROH say of a body that does not fit their schema.
QString schemaComplaint(const QJsonObject &errors)
{
    QStringList complaints;
    for (auto it = errors.begin(); it != errors.end() && complaints.size() < 5; ++it)
        complaints.append(it.key() + ": "_L1 + it.value().toString());
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
                     schemaComplaint(envelope.value("errors"_L1).toObject()), json::text(envelope, "type"_L1)}));
}

/// "3172" and "3172s" alike.
int retryAfterSeconds(const HttpResponse &response)
{
    const QByteArray value = headerValue(response.headers, "retry-after").trimmed();
    qsizetype digits = 0;
    while (digits < value.size() && value[digits] >= '0' && value[digits] <= '9')
        ++digits;
    return value.left(digits).toInt();
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

Result<QByteArray> jsonBody(const HttpResponse &response, const QString &host)
{
    const bool success = response.status >= 200 && response.status < 300;
    if (success && isJson(response))
        return response.body;
    if (success)
        return failure(ErrorCode::NotJson, {host, contentType(response)});
    return tl::unexpected(refusal(response, host));
}

Error refusal(const HttpResponse &response, const QString &host)
{
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    const QJsonObject envelope = document.object();
    const QString message = document.isNull() ? plainMessage(response) : serverMessage(envelope);
    const QString traceId = json::text(envelope, "trace_id"_L1);
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
