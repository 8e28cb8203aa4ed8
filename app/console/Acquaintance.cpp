// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/Acquaintance.h"

#include "auth/Scope.h"
#include "console/Network.h"
#include "settings/ServerBook.h"
#include "sync/CaseSync.h"

#include <QPointer>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

/// Of an API client that cannot be asked who it stands for.
QString clientKeyOf(const ServiceAddresses &addresses, const QString &clientId)
{
    return u"%1/client/%2"_s.arg(addresses.privateIntel.authority(), clientId);
}

/// The same for the same person in the same organisation and region, whichever API client stands for them.
QString keyOf(const ServiceAddresses &addresses, const WhoAmI &who)
{
    const QString place = addresses.privateIntel.authority();
    return u"%1/%2/%3"_s.arg(place, who.organisation.id, who.user.id);
}

/// What was shared before it could be asked goes on under its own name.
SyncAccount syncAccountOf(const ServiceAddresses &addresses, const QString &clientId, const WhoAmI &who)
{
    const QString client = clientKeyOf(addresses, clientId);
    if (who.organisation.id.isEmpty() || who.user.id.isEmpty())
        return {client, addresses};
    return {keyOf(addresses, who), addresses, client};
}

} // namespace

Acquaintance::Acquaintance(Network &network, ServerBook &servers, CaseSync &sync, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_servers(servers)
    , m_sync(sync)
    , m_profile(network.authorized(), {})
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(RetryMs);
    connect(&m_retry, &QTimer::timeout, this, &Acquaintance::takeToken);
    connect(&network, &Network::accountAboutToChange, this, &Acquaintance::forget);
    connect(&network, &Network::accountChanged, this, &Acquaintance::takeProblem);
    connect(&network, &Network::accountProblemChanged, this, &Acquaintance::takeProblem);
    connect(&network.tokens(), &TokenSource::changed, this, &Acquaintance::takeToken);
}

void Acquaintance::forget()
{
    ++m_turn;
    m_met = false;
    m_retry.stop();
    m_sync.setAccount({});
}

/// An account that was met keeps its place: what keeps it from the services now, the next request tells.
void Acquaintance::takeProblem()
{
    if (!m_servers.activeAccount())
        return m_sync.setAccount({}, Error{ErrorCode::NotLoggedIn, {}});
    if (m_sync.account() && !m_network.accountProblem())
        m_sync.retry();
    else if (!m_sync.account())
        m_sync.setAccount({}, m_network.accountProblem());
}

void Acquaintance::takeToken()
{
    const bool isThere = m_servers.activeAccount() && m_network.tokens().validUntil().isValid();
    if (!isThere || m_met || m_network.addresses().privateIntel.isEmpty())
        return;
    m_met = true;
    m_profile.setAddresses(m_network.addresses());
    meet();
}

QCoro::Task<> Acquaintance::meet()
{
    const QPointer<Acquaintance> alive(this);
    const int turn = m_turn;
    const CloudAccount account = *m_servers.activeAccount();
    const Result<WhoAmI> who = co_await m_profile.whoAmI();
    if (!alive || turn != m_turn)
        co_return;
    if (!who && who.error().code != ErrorCode::MissingScope) {
        m_met = false;
        m_retry.start();
        m_sync.setAccount({}, who.error());
        co_return;
    }
    const WhoAmI known = who.value_or(WhoAmI{});
    learnName(account.id, known.organisation.name);
    const ServiceAddresses addresses = m_network.addresses();
    const QStringList granted = m_network.tokens().grantedScopes();
    if (!granted.isEmpty() && !isGranted(u"casebook:read", granted))
        m_sync.setAccount({}, Error{ErrorCode::MissingScope, {u"casebook"_s}});
    else
        m_sync.setAccount(syncAccountOf(addresses, account.clientId, known));
}

/// A name that somebody has given stays.
void Acquaintance::learnName(const QString &account, const QString &name)
{
    if (name.isEmpty())
        return;
    for (CloudAccount known : QList<CloudAccount>(m_servers.accounts())) {
        if (known.id != account || !known.name.isEmpty())
            continue;
        known.name = name;
        m_servers.put(known);
    }
}

} // namespace obi
