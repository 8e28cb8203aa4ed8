// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/ProxyFinder.h"

#include "core/Worker.h"
#include "http/RequestBytes.h"

#include <algorithm>

namespace obi {
namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

constexpr auto RememberedFor = 5min;

bool isUsable(const QNetworkProxy &proxy)
{
    return proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::HttpProxy ||
           proxy.type() == QNetworkProxy::Socks5Proxy;
}

/// The first that can carry TLS: proxies that only cache pages cannot.
QNetworkProxy firstUsable(const QList<QNetworkProxy> &proxies)
{
    const auto found = std::find_if(proxies.begin(), proxies.end(), isUsable);
    return found == proxies.end() ? QNetworkProxy(QNetworkProxy::NoProxy) : *found;
}

} // namespace

ProxyFinder::ProxyFinder(Lookup lookup, QObject *parent)
    : QObject(parent)
    , m_lookup(std::move(lookup))
{}

void ProxyFinder::setChoice(const ProxyChoice &choice)
{
    m_choice = choice;
    m_known.clear();
    ++m_round;
}

void ProxyFinder::find(const QUrl &server, QObject *asker, std::function<void(const QNetworkProxy &)> found)
{
    if (m_choice.mode == ProxyChoice::Mode::None || server.scheme() == "http"_L1)
        return found(QNetworkProxy(QNetworkProxy::NoProxy));
    if (m_choice.mode == ProxyChoice::Mode::Manual)
        return found(withCredentials(QNetworkProxy(QNetworkProxy::HttpProxy, m_choice.host, m_choice.port)));
    const QString key = server.host() + u':' + QString::number(portOf(server));
    const auto known = m_known.constFind(key);
    if (known != m_known.constEnd() && !known->until.hasExpired())
        return found(withCredentials(known->proxy));
    const bool asking = m_asking.contains(key);
    m_asking[key].append({asker, std::move(found)});
    if (!asking)
        ask(key, server);
}

void ProxyFinder::ask(const QString &key, const QUrl &server)
{
    // Scripts learn the server's name and no path: paths hold observables.
    QUrl asked;
    asked.setScheme(server.scheme());
    asked.setHost(server.host());
    asked.setPort(server.port());
    asked.setPath(u"/"_s);
    const auto work = [lookup = m_lookup, asked] { return firstUsable(lookup(QNetworkProxyQuery(asked))); };
    QCoro::connect(onWorker(work), this, [this, key, server, round = m_round](const QNetworkProxy &proxy) {
        if (round != m_round)
            return findAnew(key, server);
        m_known.insert(key, {proxy, QDeadlineTimer(RememberedFor)});
        answer(key, proxy);
    });
}

/// Another choice was made meanwhile: what the desktop said to the earlier one is not for its credentials.
void ProxyFinder::findAnew(const QString &key, const QUrl &server)
{
    const QPointer<ProxyFinder> alive(this);
    for (const Asker &asker : m_asking.take(key)) {
        if (asker.who)
            find(server, asker.who, asker.found);
        if (!alive)
            return;
    }
}

void ProxyFinder::answer(const QString &key, const QNetworkProxy &proxy)
{
    const QPointer<ProxyFinder> alive(this);
    const QNetworkProxy whole = withCredentials(proxy);
    for (const Asker &asker : m_asking.take(key)) {
        if (asker.who)
            asker.found(whole);
        if (!alive)
            return;
    }
}

QNetworkProxy ProxyFinder::withCredentials(QNetworkProxy proxy) const
{
    if (proxy.type() == QNetworkProxy::NoProxy || m_choice.userName.isEmpty())
        return proxy;
    proxy.setUser(m_choice.userName);
    proxy.setPassword(QString::fromUtf8(m_choice.password.reveal()));
    return proxy;
}

} // namespace obi
