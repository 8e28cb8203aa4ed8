// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/AuthorizedTransport.h"
#include "auth/Credentials.h"
#include "auth/TokenSource.h"
#include "gateway/GatewayTransport.h"
#include "gateway/ReportClient.h"
#include "http/LateTransport.h"
#include "http/LiveTransport.h"
#include "http/QuotaMeter.h"
#include "http/RateGate.h"
#include "http/ReachWatch.h"
#include "http/RetryingTransport.h"
#include "http/TlsTrust.h"
#include "recording/RecordingTransport.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace obi {

class ServerBook;
class Settings;
enum class Setting;

/// The way to the servers: the links of the chain in their order, the account in use and the gateways, each with the
/// log-in of its own. It follows the ServerBook, the credentials and the proxy settings; each change takes effect at
/// once. Without a ground (a recording plays) the chain stands all the same, but no socket is ever opened.
class Network final : public QObject
{
    Q_OBJECT
public:
    enum class Ground { Live, None };
    static constexpr int QuietMs = 60'000; ///< how long nothing need be heard of the services before they are looked at

    /// All outlive this object.
    Network(Settings &settings, ServerBook &servers, Credentials &credentials, Clock clock, Ground ground,
            QObject *parent = nullptr);
    ~Network() override;

    bool isLive() const { return m_live.has_value(); }
    TlsTrust &trust() { return m_trust; }
    RateGate &gate() { return m_gate; }
    QuotaMeter &quota() { return m_quota; }
    RecordingTransport &recording() { return m_recording; }
    TokenSource &tokens() { return m_tokens; }
    Transport &unauthorized() { return m_retrying; } ///< for log-ins and checks
    Transport &authorized() { return m_reach; }      ///< for the active account's services

    /// Reads the credentials and logs in; again after "Reconnect now".
    void connectAll();
    /// Whether somebody can see what is said of the connection; while nobody can, the services are not looked at.
    void setWatched(bool watched);
    /// Takes the proxy from the settings; for checks, which log in by themselves.
    QCoro::Task<> useProxy();
    /// Of the active account; empty ones while nobody is logged in.
    const ServiceAddresses &addresses() const { return m_addresses; }
    QList<ReportClient *> gateways() const;
    /// Why the active account is not logged in: its credentials are not to be had, or the log-in failed, or a token
    /// that ended could not be renewed. A log-in that later works takes it back.
    const std::optional<Error> &accountProblem() const { return m_problem; }
    /// That, or why the services of an account that is logged in cannot be reached now.
    const std::optional<Error> &trouble() const { return m_problem ? m_problem : m_reach.outage(); }

Q_SIGNALS:
    /// Before anything of the new one is in force: what still belongs to the old one can be sent, or must be stopped.
    void accountAboutToChange();
    /// Another account, or none: what was known of its services is void.
    void accountChanged();
    void accountProblemChanged();
    void troubleChanged(); ///< with the account's problem, too
    void gatewaysChanged();
    /// A certificate file or a gateway's passphrase is not to be had.
    void problem(const obi::Error &error);

private:
    struct GatewayLink {
        GatewayAccount account;
        std::unique_ptr<GatewayTransport> transport;
        std::unique_ptr<ReportClient> reports;
    };

    void takeAccounts();
    QCoro::Task<> useAccount();
    void useGateways();
    void addGateway(const GatewayAccount &account);
    void takeToken();
    QCoro::Task<> connectInOrder();
    QCoro::Task<> logIn(GatewayAccount account, GatewayTransport *transport);
    QCoro::Task<> logInAgain(GatewayAccount account, GatewayTransport *transport);
    void tellProblem(const Result<void> &result);
    void takeCredential(const QString &key);
    void useNewPassphrases();
    bool isInUse(const GatewayTransport *transport) const;
    void takeSetting(Setting setting);
    void watchPlatform();
    void takeQuiet();
    void logInAfterOutage();

    Settings &m_settings;
    ServerBook &m_servers;
    Credentials &m_credentials;
    TlsTrust m_trust;
    std::optional<LiveTransport> m_live;
    LateTransport m_ground;
    RecordingTransport m_recording;
    RateGate m_gate;
    QuotaMeter m_quota;
    RetryingTransport m_retrying;
    TokenSource m_tokens;
    AuthorizedTransport m_authorized;
    RetryingTransport m_looks; ///< past the quota and the recording: it is nobody's request
    ReachWatch m_reach;
    std::vector<GatewayLink> m_gateways;
    std::vector<GatewayLink> m_retired; ///< requests of theirs may still be under way
    ServiceAddresses m_addresses;
    std::optional<Error> m_problem;
    QTimer m_accountChange; ///< several changes in a row (a password, the account, which one is active) are one
    CloudAccount m_used{};
    QTimer m_passphraseChange; ///< after the gateway that it is for has been put
    QStringList m_newPassphrases;
    bool m_isWatched = true;
    int m_proxyTurn = 0;
    int m_account = 0; ///< counts changes: a late answer for an older account is dropped
};

} // namespace obi
