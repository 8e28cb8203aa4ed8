// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/ServiceAddresses.h"
#include "http/Transport.h"

#include <QObject>

namespace obi {

class Secret;
class TokenSource;

/// Puts the account's token on requests to the account's own services and on no others; after a 401 asks once more with
/// a new token, except for what must never be repeated (its token is still not used again). Nothing is sent without a
/// token: the errors of TokenSource come instead. A request that can be cancelled does not wait for one that long.
/// The header never reaches an error or a log.
class AuthorizedTransport final : public QObject, public Transport
{
    Q_OBJECT
public:
    /// Both outlive this object.
    AuthorizedTransport(Transport &below, TokenSource &tokens, QObject *parent = nullptr);
    void setAddresses(const ServiceAddresses &addresses);

    Async<HttpResponse> send(HttpRequest request) override;

private:
    bool isOwnService(const QUrl &url) const; ///< by scheme, host and port
    Async<HttpResponse> sendWith(Secret token, HttpRequest request);

    Transport &m_below;
    TokenSource &m_tokens;
    QList<QUrl> m_services;
};

} // namespace obi
