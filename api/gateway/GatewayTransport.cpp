// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/GatewayTransport.h"

#include "auth/TokenAnswer.h"
#include "auth/UntilCancelled.h"
#include "gateway/GatewayLogin.h"
#include "http/SameServer.h"
#include "threat/ServiceCall.h"

#include <QPointer>

namespace obi {

struct GatewayTransport::Login {
    SharedAnswer<Secret> answer;
    std::shared_ptr<Cancellation> cancellation = std::make_shared<Cancellation>();
};

GatewayTransport::GatewayTransport(Transport &below, QObject *parent)
    : QObject(parent)
    , m_below(below)
{}

GatewayTransport::~GatewayTransport()
{
    drop();
}

void GatewayTransport::setAccount(const GatewayAccount &account, const Secret &passphrase)
{
    m_account = account;
    m_passphrase = passphrase;
    m_jwt = {};
    m_refusal.reset();
    ++m_generation;
    drop();
    if (const auto waiting = std::exchange(m_expected, nullptr))
        waiting->give({});
}

void GatewayTransport::expectAccount(const GatewayAccount &account)
{
    setAccount(account, {});
    m_expected = std::make_shared<SharedAnswer<void>>();
}

Async<void> GatewayTransport::accountSet() const
{
    QFuture<Result<void>> set = m_expected->future();
    co_return co_await set;
}

/// Whoever waits for it is told, and looks at the new account.
void GatewayTransport::drop()
{
    const std::shared_ptr<Login> login = std::exchange(m_login, nullptr);
    if (!login)
        return;
    login->answer.give(failure(ErrorCode::Cancelled));
    login->cancellation->cancel();
}

QString GatewayTransport::gateway() const
{
    return m_account.name.isEmpty() ? m_account.address.host() : m_account.name;
}

std::optional<Error> GatewayTransport::whyNot() const
{
    if (m_account.address.host().isEmpty())
        return Error{ErrorCode::NoGateway, {}};
    if (m_refusal)
        return m_refusal;
    if (m_account.userName.isEmpty() || m_passphrase.isEmpty())
        return Error{ErrorCode::SecretMissing, {gateway()}};
    return std::nullopt;
}

Async<HttpResponse> GatewayTransport::send(HttpRequest request)
{
    if (!isSameServer(m_account.address, request.url)) {
        auto task = m_below.send(std::move(request));
        co_return co_await std::move(task);
    }
    if (m_expected) {
        const QPointer<GatewayTransport> alive(this);
        auto setting = accountSet();
        auto waiting = untilCancelled(std::move(setting), request.cancellation);
        const Result<void> set = co_await std::move(waiting);
        if (!alive || !set)
            co_return failure(ErrorCode::Cancelled);
    }
    if (isBasic()) {
        auto task = sendWithBasic(std::move(request));
        co_return co_await std::move(task);
    }
    auto task = sendWithJwt(std::move(request));
    co_return co_await std::move(task);
}

Async<HttpResponse> GatewayTransport::sendWithBasic(HttpRequest request)
{
    if (const auto problem = whyNot())
        co_return tl::unexpected(*problem);
    const QPointer<GatewayTransport> alive(this);
    const int generation = m_generation;
    const Error wrong{ErrorCode::WrongGatewayLogin, {gateway()}};
    const PassingSecret header(basicCredentials(m_account.userName, m_passphrase), "Basic ");
    request.headers.append({"Authorization", header.bytes()});
    auto task = m_below.send(std::move(request));
    Result<HttpResponse> response = co_await std::move(task);
    if (!response || !saysWrongLogin(*response))
        co_return response;
    if (alive && generation == m_generation)
        m_refusal = wrong;
    co_return tl::unexpected(wrong);
}

Async<HttpResponse> GatewayTransport::sendWithJwt(HttpRequest request)
{
    const QPointer<GatewayTransport> alive(this);
    for (int attempt = 1;; ++attempt) {
        auto fetching = jwt();
        auto asking = untilCancelled(std::move(fetching), request.cancellation);
        const Result<Secret> held = co_await std::move(asking);
        if (!alive)
            co_return failure(ErrorCode::Cancelled);
        if (!held)
            co_return tl::unexpected(held.error());
        auto task = sendWith(*held, request);
        Result<HttpResponse> response = co_await std::move(task);
        if (!alive || !response || response->status != 401 || attempt == 2)
            co_return response;
        // ExpiredSignatureError or InvalidTokenError; another request may have logged in again already.
        if (m_jwt == *held)
            m_jwt = {};
        if (request.repeat == Repeat::Never)
            co_return response;
    }
}

Async<HttpResponse> GatewayTransport::sendWith(Secret jwt, HttpRequest request)
{
    const PassingSecret header(jwt);
    HttpRequest authorized = request;
    authorized.headers.append({"jwtToken", header.bytes()});
    auto task = m_below.send(std::move(authorized));
    co_return co_await std::move(task);
}

Async<Secret> GatewayTransport::jwt()
{
    const QPointer<GatewayTransport> alive(this);
    while (alive) {
        if (const auto problem = whyNot())
            co_return tl::unexpected(*problem);
        // A copy by name: QCoro moves out of what co_return is given, even out of a member.
        if (!m_jwt.isEmpty())
            co_return Result<Secret>(m_jwt);
        const int generation = m_generation;
        QFuture<Result<Secret>> done = start()->answer.future();
        const Result<Secret> answer = co_await done;
        if (alive && generation == m_generation)
            co_return answer;
    }
    co_return failure(ErrorCode::Cancelled);
}

std::shared_ptr<GatewayTransport::Login> GatewayTransport::start()
{
    if (m_login)
        return m_login;
    const auto login = std::make_shared<Login>();
    m_login = login;
    run(login);
    return login;
}

QCoro::Task<> GatewayTransport::run(std::shared_ptr<Login> login)
{
    const QPointer<GatewayTransport> alive(this);
    const QString name = gateway();
    const QString host = m_account.address.host();
    const Secret body = loginBody(m_account.userName, m_passphrase);
    const PassingSecret sent(body);
    HttpRequest request = loginRequest(m_account, sent.bytes());
    request.cancellation = login->cancellation;
    auto task = m_below.send(std::move(request));
    Result<HttpResponse> response = co_await std::move(task);
    Result<Secret> jwt = readLogin(std::move(response), host, name);
    if (!alive || login != m_login)
        co_return;
    take(jwt);
    if (!jwt)
        jwt = tl::unexpected(withoutSecrets(jwt.error(), {m_passphrase, Secret::base64(m_passphrase.reveal())}));
    m_login.reset();
    login->answer.give(jwt);
}

void GatewayTransport::take(const Result<Secret> &jwt)
{
    if (jwt)
        m_jwt = *jwt;
    else if (jwt.error().code == ErrorCode::WrongGatewayLogin || jwt.error().code == ErrorCode::TwoFactorNeeded)
        m_refusal = jwt.error();
}

Async<void> GatewayTransport::logIn()
{
    if (isBasic()) {
        const QString host = m_account.address.host();
        HttpRequest request = privilegesRequest(m_account);
        auto task = sendWithBasic(std::move(request));
        const Result<HttpResponse> response = co_await std::move(task);
        if (!response)
            co_return tl::unexpected(response.error());
        const Result<QByteArray> body = jsonBody(*response, host);
        if (!body)
            co_return tl::unexpected(body.error());
        co_return Result<void>();
    }
    m_jwt = {};
    auto task = jwt();
    const Result<Secret> held = co_await std::move(task);
    if (!held)
        co_return tl::unexpected(held.error());
    co_return Result<void>();
}

} // namespace obi
