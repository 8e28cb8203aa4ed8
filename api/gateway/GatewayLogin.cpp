// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/GatewayLogin.h"

#include "auth/SecretJson.h"
#include "auth/TokenAnswer.h"
#include "threat/ServiceCall.h"

namespace obi {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView BeforeUser = R"({"data":{"userName":")";
constexpr QByteArrayView BeforePassphrase = R"(","passphrase":")";
constexpr QByteArrayView AtEnd = R"("}})";

QString errorMessage(const HttpResponse &response)
{
    const auto envelope = SecretJson::parse(response.body, {});
    return envelope ? envelope->text("/error/message") : QString();
}

/// The other 401 of a login: a proxy or another server, which speaks HTML.
bool isFromAnotherServer(const HttpResponse &response)
{
    return response.body.trimmed().startsWith('<');
}

Result<Secret> readLoggedIn(HttpResponse response, const QString &host, const QString &gateway)
{
    Result<SecretJson> answer = SecretJson::take(std::move(response), host);
    if (!answer)
        return tl::unexpected(answer.error());
    // A text in AsyncOS, "true" or "false"; a boolean is read alike.
    if (answer->text("/data/is2FactorRedirectRequired").compare("true"_L1, Qt::CaseInsensitive) == 0)
        return failure(ErrorCode::TwoFactorNeeded, {gateway});
    std::optional<Secret> jwt = answer->takeSecret("/data/jwtToken");
    if (!jwt || !fitsHeader(*jwt))
        return failure(ErrorCode::UnexpectedAnswer, {host, u"data.jwtToken"_s});
    return std::move(*jwt);
}

} // namespace

Secret loginBody(const QString &userName, const Secret &passphrase)
{
    QByteArray user = userName.toUtf8();
    const Secret encodedUser = Secret::base64(user);
    const Secret encodedPassphrase = Secret::base64(passphrase.reveal());
    QByteArray body;
    // Room first: growing would leave a part of it behind.
    body.reserve(BeforeUser.size() + BeforePassphrase.size() + AtEnd.size() + encodedUser.reveal().size() +
                 encodedPassphrase.reveal().size());
    body.append(BeforeUser).append(encodedUser.reveal());
    body.append(BeforePassphrase).append(encodedPassphrase.reveal()).append(AtEnd);
    wipe(user);
    return Secret(std::move(body));
}

HttpRequest loginRequest(const GatewayAccount &account, const QByteArray &body)
{
    HttpRequest request = postRequest(serviceUrl(account.address, account.apiPath + u"/login"_s), body);
    request.repeat = Repeat::Harmless;
    return request;
}

HttpRequest privilegesRequest(const GatewayAccount &account)
{
    return getRequest(serviceUrl(account.address, account.apiPath + u"/login/privileges"_s));
}

Result<Secret> readLogin(Result<HttpResponse> response, const QString &host, const QString &gateway)
{
    if (!response)
        return tl::unexpected(response.error());
    if (response->status == 401 && !isFromAnotherServer(*response))
        return failure(ErrorCode::WrongGatewayLogin, {gateway});
    return readLoggedIn(std::move(*response), host, gateway);
}

bool saysWrongLogin(const HttpResponse &response)
{
    const QString message = errorMessage(response);
    return response.status == 401 &&
           (message.isEmpty() || message.contains("username or passphrase"_L1, Qt::CaseInsensitive));
}

} // namespace obi
