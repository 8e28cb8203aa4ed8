// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/Network.h"

#include "auth/AccountTrust.h"
#include "core/ErrorKinds.h"
#include "settings/ProxySettings.h"
#include "settings/ServerBook.h"
#include "settings/Settings.h"
#include "threat/ProfileClient.h"

#include <QNetworkInformation>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

Gateway gatewayOf(const GatewayAccount &account)
{
    Gateway gateway;
    gateway.name = account.name;
    gateway.address = account.address;
    gateway.apiPath = account.apiPath;
    gateway.deviceGroup = account.deviceGroup;
    return gateway;
}

} // namespace

Network::Network(Settings &settings, ServerBook &servers, Credentials &credentials, Clock clock, Ground ground,
                 QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_servers(servers)
    , m_credentials(credentials)
    , m_recording(m_ground, clock)
    , m_gate(clock)
    , m_quota(m_recording, clock)
    , m_retrying(m_quota, m_gate)
    , m_tokens(m_retrying, clock)
    , m_authorized(m_retrying, m_tokens)
    , m_looks(m_ground, m_gate)
    , m_reach(m_authorized, m_looks)
{
    if (ground == Ground::None) {
        m_ground.refuse({ErrorCode::NoConnection, {u"SecureX / XDR"_s}});
        return;
    }
    m_live.emplace(m_trust);
    m_ground.connectTo(&*m_live);
    m_accountChange.setSingleShot(true);
    m_accountChange.setInterval(0);
    connect(&m_accountChange, &QTimer::timeout, this, [this] { useAccount(); });
    m_passphraseChange.setSingleShot(true);
    m_passphraseChange.setInterval(0);
    connect(&m_passphraseChange, &QTimer::timeout, this, &Network::useNewPassphrases);
    connect(&m_tokens, &TokenSource::changed, this, &Network::takeToken);
    connect(&m_reach, &ReachWatch::changed, this, &Network::troubleChanged);
    connect(&m_reach, &ReachWatch::answered, this, &Network::logInAfterOutage);
    connect(this, &Network::accountProblemChanged, this, &Network::troubleChanged);
    connect(&servers, &ServerBook::accountsChanged, this, &Network::takeAccounts);
    connect(&servers, &ServerBook::gatewaysChanged, this, &Network::useGateways);
    connect(&credentials, &Credentials::changed, this, &Network::takeCredential);
    connect(&settings, &Settings::changed, this, &Network::takeSetting);
}

Network::~Network() = default;

void Network::connectAll()
{
    if (!isLive())
        return;
    watchPlatform();
    connectInOrder();
}

// Only a hint: what the platform says of the network decides nothing, but is a reason to look.
void Network::watchPlatform()
{
    if (QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, &m_reach, &ReachWatch::look,
                Qt::UniqueConnection);
}

void Network::setWatched(bool watched)
{
    const bool isBack = watched && !m_isWatched;
    m_isWatched = watched;
    takeQuiet();
    if (isBack && m_tokens.validUntil().isValid())
        m_reach.look();
}

// Who wants no refreshing wants no looks either.
void Network::takeQuiet()
{
    const bool refreshes =
        m_settings.get<int>(Setting::ReportRefresh) > 0 || m_settings.get<int>(Setting::IncidentRefresh) > 0;
    const bool isCutOff = m_problem && isNetworkTrouble(*m_problem);
    const bool looks = m_isWatched && refreshes && (m_tokens.validUntil().isValid() || isCutOff);
    m_reach.setQuietInterval(looks ? QuietMs : 0);
}

void Network::logInAfterOutage()
{
    if (m_problem && isNetworkTrouble(*m_problem))
        QCoro::connect(m_tokens.token(), this, [](const Result<Token> &) {}); // takeToken() hears how it ended
}

/// Nothing goes out before it is known through which proxy.
QCoro::Task<> Network::connectInOrder()
{
    const QPointer<Network> alive(this);
    co_await useProxy();
    if (!alive)
        co_return;
    useAccount();
    useGateways();
}

void Network::takeCredential(const QString &key)
{
    if (key == proxyPasswordKey()) {
        useProxy();
        return;
    }
    if (const CloudAccount *account = m_servers.activeAccount(); account && account->credentialKey() == key)
        m_accountChange.start();
    m_newPassphrases.append(key);
    m_passphraseChange.start();
}

// A gateway that was changed together with its passphrase has logged in with it by now: to its new address, not the
// old.
void Network::useNewPassphrases()
{
    const QStringList keys = std::exchange(m_newPassphrases, {});
    for (const GatewayLink &link : m_gateways) {
        if (keys.contains(link.account.credentialKey()))
            logInAgain(link.account, link.transport.get());
    }
}

bool Network::isInUse(const GatewayTransport *transport) const
{
    return std::any_of(m_gateways.begin(), m_gateways.end(),
                       [transport](const GatewayLink &link) { return link.transport.get() == transport; });
}

void Network::takeSetting(Setting setting)
{
    if (setting == Setting::ProxyMode || setting == Setting::ProxyAddress || setting == Setting::ProxyUser)
        useProxy();
    if (setting == Setting::ReportRefresh || setting == Setting::IncidentRefresh)
        takeQuiet();
}

/// Another name is no other account.
void Network::takeAccounts()
{
    CloudAccount now = m_servers.activeAccount() ? *m_servers.activeAccount() : CloudAccount{};
    now.name = m_used.name;
    if (now != m_used)
        m_accountChange.start();
}

QCoro::Task<> Network::useAccount()
{
    const QPointer<Network> alive(this);
    const int turn = ++m_account;
    const CloudAccount *active = m_servers.activeAccount();
    const CloudAccount account = active ? *active : CloudAccount{};
    if (account.addresses().all() != m_used.addresses().all() || account.clientId != m_used.clientId) {
        Q_EMIT accountAboutToChange();
        m_quota.clear();
        for (const QUrl &address : m_used.addresses().all())
            m_gate.open(address.host());
    }
    m_used = account;
    m_addresses = active ? account.addresses() : ServiceAddresses{};
    m_problem.reset();
    // The old account's token is nobody's to send to the new one's servers.
    m_tokens.setCredentials({}, {}, {});
    m_authorized.setAddresses(m_addresses);
    m_reach.setProbe(active ? ProfileClient::address(m_addresses) : QUrl());
    if (!active) {
        Q_EMIT accountChanged();
        co_return;
    }
    const auto trusted = co_await trustAccount(m_trust, account);
    if (!alive || turn != m_account)
        co_return;
    tellProblem(trusted);
    const QString key = account.credentialKey();
    const auto password = co_await m_credentials.find(key);
    if (!alive || turn != m_account)
        co_return;
    if (password) {
        m_tokens.setCredentials(m_addresses.platform, account.clientId, *password);
    } else {
        m_problem = password.error();
    }
    Q_EMIT accountChanged();
    if (password)
        co_await m_tokens.token(); // takeToken() hears how it ended
}

/// Every end of a fetch counts, also that of a renewal hours after the log-in.
void Network::takeToken()
{
    const std::optional<Error> &trouble = m_tokens.trouble();
    const bool worksAgain = !trouble && m_tokens.validUntil().isValid();
    if (m_problem == trouble || (!trouble && !worksAgain))
        return takeQuiet();
    const bool wasCutOff = m_problem && isNetworkTrouble(*m_problem);
    m_problem = trouble;
    takeQuiet();
    if (!wasCutOff && m_problem && isNetworkTrouble(*m_problem))
        m_reach.look();
    Q_EMIT accountProblemChanged();
}

/// Gateways that are as they were keep their log-ins.
void Network::useGateways()
{
    std::vector<GatewayLink> before = std::exchange(m_gateways, {});
    for (const GatewayAccount &account : m_servers.gateways()) {
        const auto same = [&](const GatewayLink &link) { return link.transport && link.account == account; };
        const auto known = std::find_if(before.begin(), before.end(), same);
        if (known != before.end())
            m_gateways.push_back(std::move(*known));
        else
            addGateway(account);
    }
    for (GatewayLink &link : before) {
        if (!link.transport)
            continue;
        link.transport->setAccount({}, {}); // its passphrase and token go now
        m_retired.push_back(std::move(link));
    }
    Q_EMIT gatewaysChanged();
}

void Network::addGateway(const GatewayAccount &account)
{
    auto transport = std::make_unique<GatewayTransport>(m_retrying);
    transport->expectAccount(account);
    auto reports = std::make_unique<ReportClient>(*transport, gatewayOf(account));
    m_gateways.push_back({account, std::move(transport), std::move(reports)});
    m_newPassphrases.removeAll(account.credentialKey());
    logIn(account, m_gateways.back().transport.get());
}

/// The reports that are asked for meanwhile wait in GatewayTransport until it has an account.
QCoro::Task<> Network::logIn(GatewayAccount account, GatewayTransport *transport)
{
    const QPointer<Network> alive(this);
    const auto trusted = co_await trustGateway(m_trust, sharingTrust(account, m_servers.gateways()));
    if (!alive || !isInUse(transport))
        co_return;
    tellProblem(trusted);
    const QString key = account.credentialKey();
    const auto passphrase = co_await m_credentials.find(key);
    if (!alive || !isInUse(transport))
        co_return; // removed, or changed: its passphrase is not this one's any more
    if (!passphrase)
        Q_EMIT problem({passphrase.error().code == ErrorCode::SecretMissing
                            ? Error{ErrorCode::SecretMissing, {account.name}}
                            : passphrase.error()});
    transport->setAccount(account, passphrase.value_or(Secret()));
}

/// What failed without the passphrase is worth asking again.
QCoro::Task<> Network::logInAgain(GatewayAccount account, GatewayTransport *transport)
{
    const QPointer<Network> alive(this);
    co_await logIn(account, transport);
    if (alive)
        Q_EMIT gatewaysChanged();
}

void Network::tellProblem(const Result<void> &result)
{
    if (!result)
        Q_EMIT problem(result.error());
}

QCoro::Task<> Network::useProxy()
{
    const QPointer<Network> alive(this);
    const int turn = ++m_proxyTurn;
    const FoundProxy found = co_await findProxy(m_settings, m_credentials);
    if (!alive || turn != m_proxyTurn)
        co_return;
    m_live->setProxy(found.proxy);
    if (found.problem)
        Q_EMIT problem(*found.problem);
}

QList<ReportClient *> Network::gateways() const
{
    QList<ReportClient *> clients;
    for (const GatewayLink &link : m_gateways)
        clients.append(link.reports.get());
    return clients;
}

} // namespace obi
