// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/Redirect.h"

#include "http/SameServer.h"

namespace obi {
namespace {

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

} // namespace

QString originOf(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment).toString();
}

std::optional<Result<QUrl>> redirection(const HttpRequest &request, const HttpResponse &response)
{
    const QByteArray location = headerValue(response.headers, "location");
    if (!isRedirect(response.status) || location.isEmpty())
        return std::nullopt;
    const QUrl target = request.url.resolved(QUrl::fromEncoded(location)).adjusted(QUrl::RemoveUserInfo);
    const bool asks = request.method == "GET" || request.method == "HEAD";
    if (asks && target.isValid() && isSameServer(request.url, target))
        return Result<QUrl>(target);
    return Result<QUrl>(failure(ErrorCode::RedirectRefused, {request.url.host(), originOf(target)}));
}

} // namespace obi
