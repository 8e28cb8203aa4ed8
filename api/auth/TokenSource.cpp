// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/TokenSource.h"

#include "auth/TokenAnswer.h"
#include "http/Cancellation.h"
#include "threat/ServiceNames.h"

#include <QPointer>

namespace obi {

struct TokenSource::Fetch {
    SharedAnswer<Token> answer;
    std::shared_ptr<Cancellation> cancellation = std::make_shared<Cancellation>();
};

namespace {

bool isFinal(const Error &error)
{
    return error.code == ErrorCode::UnknownClient || error.code == ErrorCode::WrongClientPassword;
}

} // namespace

TokenSource::TokenSource(Transport &below, Clock clock, QObject *parent)
    : QObject(parent)
    , m_below(below)
    , m_clock(std::move(clock))
{}

TokenSource::~TokenSource()
{
    drop();
}

void TokenSource::setCredentials(QUrl platform, QString clientId, Secret password)
{
    m_platform = std::move(platform);
    m_clientId = std::move(clientId);
    m_password = std::move(password);
    m_token.reset();
    m_scopes.clear();
    m_validUntil = {};
    m_refusal.reset();
    m_trouble.reset();
    ++m_generation;
    drop();
    Q_EMIT changed();
}

/// Whoever waits for it is told, and looks at the new credentials.
void TokenSource::drop()
{
    const std::shared_ptr<Fetch> fetch = std::exchange(m_fetch, nullptr);
    if (!fetch)
        return;
    fetch->answer.give(failure(ErrorCode::Cancelled));
    fetch->cancellation->cancel();
}

Async<Token> TokenSource::token()
{
    const QPointer<TokenSource> alive(this);
    while (alive) {
        if (m_clientId.isEmpty())
            co_return failure(ErrorCode::NotLoggedIn);
        if (m_refusal)
            co_return tl::unexpected(*m_refusal);
        // A copy by name: QCoro moves out of what co_return is given, even out of a member.
        if (isFresh())
            co_return Result<Token>(*m_token);
        const int generation = m_generation;
        QFuture<Result<Token>> done = start()->answer.future();
        const Result<Token> answer = co_await done;
        if (alive && generation == m_generation)
            co_return answer;
    }
    co_return failure(ErrorCode::Cancelled);
}

std::shared_ptr<TokenSource::Fetch> TokenSource::start()
{
    if (m_fetch)
        return m_fetch;
    const auto fetch = std::make_shared<Fetch>();
    m_fetch = fetch;
    run(fetch);
    return fetch;
}

QCoro::Task<> TokenSource::run(std::shared_ptr<Fetch> fetch)
{
    const QPointer<TokenSource> alive(this);
    const QDateTime asked = m_clock.now();
    const QString host = m_platform.host();
    const Secret basic = basicCredentials(m_clientId, m_password);
    Result<Token> token = failure(ErrorCode::NoConnection, {service::platform()});
    if (!host.isEmpty()) {
        const PassingSecret header(basic, "Basic ");
        HttpRequest request = tokenRequest(m_platform, header.bytes());
        request.cancellation = fetch->cancellation;
        auto task = m_below.send(std::move(request));
        Result<HttpResponse> response = co_await std::move(task);
        token = readToken(std::move(response), host, asked);
    }
    if (!alive || fetch != m_fetch)
        co_return;
    if (!token)
        token = tl::unexpected(withoutSecrets(token.error(), {m_password, basic}));
    take(token);
    m_fetch.reset();
    // One that still holds is better than none on a bad network.
    fetch->answer.give(token || m_refusal || !holds() ? token : Result<Token>(*m_token));
    Q_EMIT changed();
}

void TokenSource::take(const Result<Token> &token)
{
    m_trouble.reset();
    if (!token) {
        if (isFinal(token.error()))
            m_refusal = token.error();
        if (m_refusal || !holds())
            m_trouble = token.error();
        return;
    }
    m_token = *token;
    m_scopes = token->scopes;
    m_validUntil = token->validUntil;
    const qint64 life = m_clock.now().secsTo(m_validUntil);
    m_renewAt = m_validUntil.addSecs(-qMin<qint64>(RenewAheadSeconds, life / 2));
}

bool TokenSource::holds() const
{
    return m_token && m_clock.now() < m_validUntil;
}

bool TokenSource::isFresh() const
{
    return holds() && m_clock.now() < m_renewAt;
}

void TokenSource::reject(const Secret &text)
{
    if (m_token && m_token->text == text)
        m_token.reset();
}

} // namespace obi
