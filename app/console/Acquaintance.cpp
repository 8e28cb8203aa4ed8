// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/Acquaintance.h"

#include "console/Network.h"
#include "settings/ServerBook.h"
#include "store/CaseStore.h"
#include "sync/CasebookIntake.h"

#include <QPointer>

namespace obi {

Acquaintance::Acquaintance(Network &network, ServerBook &servers, CaseStore &cases, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_servers(servers)
    , m_cases(cases)
    , m_clock(clock)
    , m_profile(network.authorized(), {})
    , m_casebooks(network.authorized(), {})
{
    connect(&network.tokens(), &TokenSource::changed, this, &Acquaintance::takeToken);
}

void Acquaintance::takeToken()
{
    const CloudAccount *account = m_servers.activeAccount();
    if (!account || m_met.contains(account->id) || !m_network.tokens().validUntil().isValid())
        return;
    m_met.insert(account->id);
    m_profile.setAddresses(m_network.addresses());
    m_casebooks.setAddresses(m_network.addresses());
    if (account->name.isEmpty())
        learnName(account->id);
    if (!m_network.addresses().privateIntel.isEmpty())
        keepCases(account->id);
}

QCoro::Task<> Acquaintance::learnName(QString account)
{
    const QPointer<Acquaintance> alive(this);
    const auto profile = co_await m_profile.whoAmI();
    if (alive && !profile && profile.error().code != ErrorCode::MissingScope)
        m_met.remove(account); // as in keepCases()
    if (!alive || !profile || profile->organisation.name.isEmpty())
        co_return;
    for (CloudAccount known : QList<CloudAccount>(m_servers.accounts())) {
        if (known.id != account || !known.name.isEmpty())
            continue;
        known.name = profile->organisation.name;
        m_servers.put(known);
    }
}

QCoro::Task<> Acquaintance::keepCases(QString account)
{
    const QPointer<Acquaintance> alive(this);
    const auto casebooks = co_await m_casebooks.search();
    const bool stillActive = alive && m_servers.activeAccount() && m_servers.activeAccount()->id == account;
    if (alive && (!casebooks || !stillActive))
        m_met.remove(account); // the next token of this account is another chance
    if (!stillActive)
        co_return;
    if (!casebooks) {
        if (casebooks.error().code != ErrorCode::MissingScope)
            Q_EMIT failed(casebooks.error());
        co_return;
    }
    const QList<CasebookEntity> found = *casebooks;
    const auto kept = co_await keepCasebooks(found, m_cases, m_clock);
    if (alive && !kept)
        Q_EMIT failed(kept.error());
}

} // namespace obi
