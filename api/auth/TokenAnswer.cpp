// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/TokenAnswer.h"

#include "auth/SecretJson.h"
#include "threat/ServiceCall.h"

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;

namespace {

/// {"error":"invalid_client"}, and the shapes of the other families: {"error":{"code":…}}, {"error_code":…}.
QString errorCode(const SecretJson &envelope)
{
    for (const char *place : {"/error", "/error/code", "/error_code"}) {
        if (const QString code = envelope.text(place); !code.isEmpty())
            return code.toLower();
    }
    return {};
}

bool isHtml(const HttpResponse &response)
{
    return headerValue(response.headers, "content-type").toLower().contains("html") ||
           response.body.trimmed().startsWith('<');
}

/// RFC 6749 says 401 where the service sends 400 (api.md section 1.3): both are read alike.
Error refused(const HttpResponse &response, const QString &host)
{
    const bool credentials = response.status == 400 || response.status == 401;
    if (credentials && isHtml(response)) {
        const QByteArray type = headerValue(response.headers, "content-type");
        return {ErrorCode::NotJson, {host, QString::fromLatin1(type)}};
    }
    const Error other = refusal(response, host);
    if (!credentials)
        return other;
    const auto envelope = SecretJson::parse(response.body, host);
    const QString code = envelope ? errorCode(*envelope) : QString();
    if (code == "invalid_client"_L1)
        return {ErrorCode::UnknownClient, {host}, other.traceId};
    if (code == "wrong_client_creds"_L1 || (response.status == 401 && code.isEmpty()))
        return {ErrorCode::WrongClientPassword, {host}, other.traceId};
    return other;
}

int lifeSeconds(const SecretJson &answer)
{
    bool isNumber = false;
    const double seconds = answer.text("/expires_in").toDouble(&isNumber);
    if (!isNumber || !(seconds >= 1))
        return TokenSource::UsualLifeSeconds;
    return int(std::min<double>(seconds, TokenSource::LongestLifeSeconds));
}

Result<Token> readGranted(HttpResponse response, const QString &host, const QDateTime &asked)
{
    Result<SecretJson> answer = SecretJson::take(std::move(response), host);
    if (!answer)
        return tl::unexpected(answer.error());
    const QString type = answer->text("/token_type");
    if (!type.isEmpty() && type.compare("bearer"_L1, Qt::CaseInsensitive) != 0)
        return failure(ErrorCode::UnexpectedAnswer, {host, u"token_type"_s});
    std::optional<Secret> text = answer->takeSecret("/access_token");
    if (!text || !fitsHeader(*text))
        return failure(ErrorCode::UnexpectedAnswer, {host, u"access_token"_s});
    return Token{.text = std::move(*text),
                 .scopes = answer->text("/scope").split(u' ', Qt::SkipEmptyParts),
                 .validUntil = asked.addSecs(lifeSeconds(*answer))};
}

} // namespace

HttpRequest tokenRequest(const QUrl &platform, const QByteArray &authorization)
{
    return {.method = "POST",
            .url = serviceUrl(platform, u"/iroh/oauth2/token"_s),
            .headers = {{"Authorization", authorization},
                        {"Content-Type", "application/x-www-form-urlencoded"},
                        {"Accept", "application/json"}},
            .body = "grant_type=client_credentials",
            .repeat = Repeat::Harmless};
}

Result<Token> readToken(Result<HttpResponse> response, const QString &host, const QDateTime &asked)
{
    if (!response)
        return tl::unexpected(response.error());
    if (response->status == 400 || response->status == 401)
        return tl::unexpected(refused(*response, host));
    return readGranted(std::move(*response), host, asked);
}

Error withoutSecrets(Error error, const QList<Secret> &secrets)
{
    for (QString &text : error.context) {
        const QByteArray bytes = text.toUtf8();
        const auto repeats = [&bytes](const Secret &secret) {
            return !secret.isEmpty() && QByteArrayView(bytes).contains(secret.reveal());
        };
        if (std::any_of(secrets.begin(), secrets.end(), repeats))
            text.clear();
    }
    return error;
}

bool fitsHeader(const Secret &token)
{
    const QByteArrayView bytes = token.reveal();
    return !bytes.isEmpty() && std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

} // namespace obi
