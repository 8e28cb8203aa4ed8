// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/ProxyChoice.h"
#include "http/Transport.h"

#include <QObject>

#include <memory>

namespace obi {

class TlsTrust;

/// The network: HTTP/1.1 over OpenSSL with connections kept alive, a limited number to a server (ConnectionPool).
///
/// It speaks HTTP itself (docs/decisions/0009). QNetworkAccessManager of Qt 6.4.2, measured: when a server hangs up
/// before it answers, the request goes out a second time, a POST too, with and without a body; an answer whose first
/// chunk size is garbage ends well, with an empty body. Here a request goes out once; only one that may be repeated
/// goes out a second time, when a kept connection turns out to be closed. The connect limit includes finding the proxy;
/// the whole counts from when the request has one of those places, and how long it waits for that is not limited.
///
/// Each request ends exactly once, in a response (any status, 429 and 5xx too) or in one typed Error. Redirects are
/// followed for GET and HEAD within the same scheme, host and port only, at most five; any other is RedirectRefused and
/// carries nothing there. Bodies are decoded (gzip, deflate) up to `bodyLimit`; more, or what unfolds beyond all
/// reason, is AnswerTooLarge. No cookies are kept, nothing is cached, no credential is taken from an address. An
/// address that is not https is refused (TlsFailed), except http on a loopback address.
class LiveTransport final : public QObject, public Transport
{
    Q_OBJECT
public:
    static constexpr qint64 DefaultBodyLimit = 64LL * 1024 * 1024;

    /// `trust` outlives this object.
    explicit LiveTransport(TlsTrust &trust, QObject *parent = nullptr);
    ~LiveTransport() override;

    void setProxy(const ProxyChoice &proxy); ///< takes effect with the next connection
    void setBodyLimit(qint64 bytes);         ///< for requests that come later

    Async<HttpResponse> send(HttpRequest request) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace obi
