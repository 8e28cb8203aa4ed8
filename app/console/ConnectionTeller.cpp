// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/ConnectionTeller.h"

#include "bar/Ribbon.h"
#include "console/Network.h"
#include "core/ErrorKinds.h"
#include "look/Times.h"
#include "look/Words.h"
#include "settings/ServerBook.h"

#include <QEvent>

namespace obi {
namespace {

/// Whether other credentials would help; where the network is to blame they do not.
bool wantsLogIn(const Error &error)
{
    switch (error.code) {
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::KeychainLocked:
    case ErrorCode::KeychainDenied:
    case ErrorCode::KeychainTimedOut:
        return true;
    default:
        return needsCredentials(error);
    }
}

} // namespace

ConnectionTeller::ConnectionTeller(Network &network, const ServerBook &servers, Ribbon &ribbon, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_servers(servers)
    , m_ribbon(ribbon)
{
    connect(&network, &Network::troubleChanged, this, &ConnectionTeller::tell);
    connect(&network, &Network::accountChanged, this, &ConnectionTeller::tell);
    connect(&servers, &ServerBook::accountsChanged, this, &ConnectionTeller::tell);
    connect(&network.tokens(), &TokenSource::changed, this, &ConnectionTeller::tell);
    connect(&network.gate(), &RateGate::changed, this, &ConnectionTeller::tell);
    ribbon.installEventFilter(this);
    tell();
}

bool ConnectionTeller::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        tell();
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide) // also as the window is minimised
        m_network.setWatched(event->type() == QEvent::Show);
    return QObject::eventFilter(watched, event);
}

QString ConnectionTeller::waitWords() const
{
    const auto closed = m_network.gate().closed();
    QString longest;
    for (auto host = closed.keyBegin(); host != closed.keyEnd(); ++host) {
        if (longest.isEmpty() || closed.value(*host) > closed.value(longest))
            longest = *host;
    }
    const int seconds = longest.isEmpty() ? 0 : m_network.gate().secondsLeft(longest);
    if (seconds <= 0)
        return {};
    return tr("Rate limit of %1: %2 left").arg(longest, countdownText(seconds));
}

void ConnectionTeller::tell()
{
    const QString wait = waitWords();
    const CloudAccount *account = m_servers.activeAccount();
    const TokenSource &tokens = m_network.tokens();
    m_ribbon.setAccountActions(account != nullptr);
    if (!account)
        return m_ribbon.setConnection(Ribbon::Connection::NotLoggedIn, wait.isEmpty() ? tr("Not logged in") : wait);
    if (tokens.refusal())
        return m_ribbon.setConnection(Ribbon::Connection::NotLoggedIn, errorBrief(*tokens.refusal()));
    if (!wait.isEmpty())
        return m_ribbon.setConnection(Ribbon::Connection::Connected, wait, tr("Rate limit"));
    if (const auto &problem = m_network.trouble()) {
        if (wantsLogIn(*problem))
            return m_ribbon.setConnection(Ribbon::Connection::NotLoggedIn, errorBrief(*problem));
        return m_ribbon.setConnection(Ribbon::Connection::Offline, errorBrief(*problem), tr("No connection"));
    }
    const QString region =
        account->region == Region::Custom ? account->addresses().platform.host() : regionId(account->region).toUpper();
    const QString where = account->name.isEmpty() ? region : tr("%1 · %2").arg(account->name, region);
    if (tokens.validUntil().isValid())
        m_ribbon.setConnection(Ribbon::Connection::Connected, tr("%1 · connected", "where").arg(where),
                               tr("Connected"));
    else
        m_ribbon.setConnection(Ribbon::Connection::Offline, tr("Connecting: %1").arg(where), tr("Connecting…"));
}

} // namespace obi
