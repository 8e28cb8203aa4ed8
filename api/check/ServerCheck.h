// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/Account.h"
#include "auth/TokenSource.h"
#include "core/Async.h"
#include "http/ProxyChoice.h"

#include <QObject>

#include <chrono>
#include <memory>

class QNetworkProxy;

namespace obi {

class ProxyFinder;
class TlsTrust;

/// One prerequisite of a server, tried.
struct CheckStep {
    enum class What { Name, Port, Certificate, Credentials, Scopes, Clock };
    enum class Outcome {
        Passed,
        Warning, ///< works, with a loss that `error` names
        Failed,
        Skipped, ///< one that it builds on has failed, there are no credentials to try, a proxy looks the name up, or
                 ///< the server does not tell its time
    };
    What what;
    QString server{}; ///< "visibility.amp.cisco.com:443"
    Outcome outcome = Outcome::Skipped;
    std::chrono::milliseconds took{0};
    /// Values only, by step: IP addresses, or the proxy that looks the name up; nothing for the port; issuer and end of
    /// validity (ISO 8601); nothing for credentials; the needed scopes that are granted; seconds by which this machine
    /// is ahead.
    QStringList details{};
    std::optional<Error> error{}; ///< what is wrong and, by its text, the next step; nothing when passed or skipped
};

/// Tries what a server needs, step by step: its name resolves, its port answers, TLS stands with a trusted certificate,
/// credentials are accepted, scopes granted, and the clocks agree (within 120 s, by the Date header). Does not block.
/// Servers of one account are tried side by side; what comes back is in their order. An address without TLS (http on
/// this machine) has no certificate step. Where only some scopes are missing, or clocks differ, that is a warning.
/// Where this object goes while it tries, what it has so far comes back.
class ServerCheck final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this object and its tasks; `transport` is the chain without authorization.
    ServerCheck(Transport &transport, TlsTrust &trust, Clock clock, QObject *parent = nullptr);
    ~ServerCheck() override;

    static constexpr int LargestSkewSeconds = 120;

    /// The same as the transport's; the desktop's, where this is not called.
    void setProxy(const ProxyChoice &proxy);

    /// All services of an account; the token is asked for with `password`, or not at all where it is empty.
    QCoro::Task<QList<CheckStep>> checkCloud(CloudAccount account, Secret password);
    QCoro::Task<QList<CheckStep>> checkGateway(GatewayAccount account, Secret passphrase);

Q_SIGNALS:
    void stepDone(const obi::CheckStep &step); ///< as each ends

private:
    QCoro::Task<QList<CheckStep>> reach(QUrl server);
    QCoro::Task<QList<CheckStep>> tryAccount(CloudAccount account, Secret password, bool isReachable);
    QCoro::Task<CheckStep> tryGateway(GatewayAccount account, Secret passphrase, bool isReachable);
    QCoro::Task<CheckStep> tryClock(QUrl url, bool isReachable);
    Async<QNetworkProxy> proxyFor(QUrl server);

    Transport &m_transport;
    TlsTrust &m_trust;
    Clock m_clock;
    std::unique_ptr<ProxyFinder> m_proxies;
};

} // namespace obi
