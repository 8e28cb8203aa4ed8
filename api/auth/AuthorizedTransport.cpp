// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/AuthorizedTransport.h"

#include "auth/TokenSource.h"
#include "auth/UntilCancelled.h"
#include "http/SameServer.h"

#include <QPointer>

#include <algorithm>

namespace obi {

AuthorizedTransport::AuthorizedTransport(Transport &below, TokenSource &tokens, QObject *parent)
    : QObject(parent)
    , m_below(below)
    , m_tokens(tokens)
{}

void AuthorizedTransport::setAddresses(const ServiceAddresses &addresses)
{
    m_services = addresses.all();
    m_services.removeIf([](const QUrl &service) { return service.host().isEmpty(); });
}

bool AuthorizedTransport::isOwnService(const QUrl &url) const
{
    return std::any_of(m_services.begin(), m_services.end(),
                       [&url](const QUrl &service) { return isSameServer(service, url); });
}

Async<HttpResponse> AuthorizedTransport::send(HttpRequest request)
{
    const QPointer<AuthorizedTransport> alive(this);
    // What brings its own credentials along (a log-in) keeps them.
    if (!isOwnService(request.url) || !headerValue(request.headers, "authorization").isEmpty()) {
        auto task = m_below.send(std::move(request));
        co_return co_await std::move(task);
    }
    const int generation = m_tokens.generation();
    for (int attempt = 1;; ++attempt) {
        auto fetching = m_tokens.token();
        auto asking = untilCancelled(std::move(fetching), request.cancellation);
        const Result<Token> token = co_await std::move(asking);
        if (!alive)
            co_return failure(ErrorCode::Cancelled);
        if (!token)
            co_return tl::unexpected(token.error());
        // What changes something was meant for the account of then; nothing has been sent.
        if (!request.mayRepeat() && m_tokens.generation() != generation)
            co_return failure(ErrorCode::NotLoggedIn);
        auto task = sendWith(token->text, request);
        Result<HttpResponse> response = co_await std::move(task);
        if (!alive || !response || response->status != 401 || attempt == 2)
            co_return response;
        m_tokens.reject(token->text);
        if (request.repeat == Repeat::Never)
            co_return response;
    }
}

Async<HttpResponse> AuthorizedTransport::sendWith(Secret token, HttpRequest request)
{
    const PassingSecret header(token, "Bearer ");
    HttpRequest authorized = request;
    authorized.headers.append({"Authorization", header.bytes()});
    auto task = m_below.send(std::move(authorized));
    co_return co_await std::move(task);
}

} // namespace obi
