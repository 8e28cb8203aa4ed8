// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/Account.h"
#include "auth/Secret.h"
#include "auth/SharedAnswer.h"
#include "http/Transport.h"

#include <QObject>

#include <memory>
#include <optional>

namespace obi {

/// Logs in to one gateway and puts its JWT (header jwtToken) or Basic credentials on requests to that gateway and on no
/// others (api.md section 4.1). One login at a time; a JWT that has expired or is refused (401) is fetched again once,
/// and the request repeated unless it must never be. Lives in the interface thread.
/// Errors: WrongGatewayLogin and TwoFactorNeeded are final: nobody tries again until setAccount(), since gateways lock
/// users out. NoGateway where no account was set; SecretMissing{gateway} where its passphrase is not there; those of
/// the transport; NotJson, UnexpectedAnswer and HttpStatus of the login. None holds the passphrase or a JWT.
class GatewayTransport final : public QObject, public Transport
{
    Q_OBJECT
public:
    /// `below` outlives this object.
    explicit GatewayTransport(Transport &below, QObject *parent = nullptr);
    ~GatewayTransport() override;
    void setAccount(const GatewayAccount &account, const Secret &passphrase);
    /// The account whose passphrase is still being looked for: requests to its gateway wait until setAccount().
    void expectAccount(const GatewayAccount &account);

    Async<HttpResponse> send(HttpRequest request) override;
    /// Logs in now, to try the credentials; with Basic it asks for the user's privileges.
    Async<void> logIn();

private:
    struct Login;
    bool isBasic() const { return m_account.login == GatewayAccount::Login::Basic; }
    QString gateway() const; ///< what people call it
    std::optional<Error> whyNot() const;
    Async<Secret> jwt();
    std::shared_ptr<Login> start();
    QCoro::Task<> run(std::shared_ptr<Login> login);
    void take(const Result<Secret> &jwt);
    void drop();
    Async<void> accountSet() const;
    Async<HttpResponse> sendWithBasic(HttpRequest request);
    Async<HttpResponse> sendWithJwt(HttpRequest request);
    Async<HttpResponse> sendWith(Secret jwt, HttpRequest request);

    Transport &m_below;
    GatewayAccount m_account;
    Secret m_passphrase;
    std::shared_ptr<SharedAnswer<void>> m_expected; ///< until the account is set
    Secret m_jwt;
    std::optional<Error> m_refusal;
    std::shared_ptr<Login> m_login; ///< the one under way; an answer to any other is dropped
    int m_generation = 0;           ///< counts setAccount()
};

} // namespace obi
