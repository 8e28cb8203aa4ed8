// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "check/ServerCheck.h"

#include "auth/Scope.h"
#include "check/ConnectionSteps.h"
#include "gateway/GatewayTransport.h"
#include "http/ProxyFinder.h"
#include "http/SameServer.h"
#include "threat/ServiceCall.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QPointer>

#include <algorithm>
#include <vector>

namespace obi {

using namespace Qt::StringLiterals;
using Outcome = CheckStep::Outcome;
using What = CheckStep::What;

namespace {

QList<QUrl> serversOf(const ServiceAddresses &addresses)
{
    QList<QUrl> servers;
    for (const QUrl &service : addresses.all()) {
        const bool isKnown = std::any_of(servers.begin(), servers.end(),
                                         [&service](const QUrl &server) { return isSameServer(server, service); });
        if (!service.host().isEmpty() && !isKnown)
            servers.append(service);
    }
    return servers;
}

/// Whether its last step, TLS or the port, has passed.
bool isReached(const QList<CheckStep> &steps)
{
    return !steps.isEmpty() && steps.last().outcome == Outcome::Passed;
}

/// Some scopes missing cost some of the console, all of them the whole.
CheckStep scopeStep(const QString &server, const QStringList &granted)
{
    CheckStep step{.what = What::Scopes, .server = server, .outcome = Outcome::Passed};
    QStringList missing;
    for (const ScopeNeed &need : neededScopes()) {
        const QString scope = QString::fromLatin1(need.scope);
        if (isGranted(scope, granted))
            step.details.append(scope);
        else if (!need.optional)
            missing.append(scope);
    }
    if (missing.isEmpty())
        return step;
    step.outcome = step.details.isEmpty() ? Outcome::Failed : Outcome::Warning;
    step.error = Error{ErrorCode::MissingScope, {missing.join(u' ')}};
    return step;
}

/// The only form of the three of RFC 9110 that servers still send.
QDateTime serverTime(const HttpResponse &response)
{
    const QString text = QString::fromLatin1(headerValue(response.headers, "date")).trimmed();
    QDateTime time = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

CheckStep clockStep(CheckStep step, const QString &host, const QDateTime &server, const QDateTime &local)
{
    const qint64 ahead = server.secsTo(local);
    step.details = {QString::number(ahead)};
    const bool agree = qAbs(ahead) <= ServerCheck::LargestSkewSeconds;
    step.outcome = agree ? Outcome::Passed : Outcome::Warning;
    if (!agree)
        step.error = Error{ErrorCode::ClockSkewed, {host, QString::number(ahead)}};
    return step;
}

} // namespace

ServerCheck::ServerCheck(Transport &transport, TlsTrust &trust, Clock clock, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_trust(trust)
    , m_clock(std::move(clock))
    , m_proxies(std::make_unique<ProxyFinder>())
{}

ServerCheck::~ServerCheck() = default;

void ServerCheck::setProxy(const ProxyChoice &proxy)
{
    m_proxies->setChoice(proxy);
}

QCoro::Task<QList<CheckStep>> ServerCheck::checkCloud(CloudAccount account, Secret password)
{
    const QPointer<ServerCheck> alive(this);
    const ServiceAddresses addresses = account.addresses();
    std::vector<QCoro::Task<QList<CheckStep>>> reaching;
    for (const QUrl &server : serversOf(addresses))
        reaching.push_back(reach(server));
    QList<CheckStep> steps;
    bool isReachable = false;
    for (auto &task : reaching) {
        const QList<CheckStep> reached = co_await std::move(task);
        // The platform comes first, where there is one.
        isReachable = steps.isEmpty() ? isReached(reached) && !addresses.platform.isEmpty() : isReachable;
        steps += reached;
    }
    if (!alive || addresses.platform.isEmpty())
        co_return steps;
    auto trying = tryAccount(account, password, isReachable);
    const auto tried = co_await std::move(trying);
    steps += tried;
    if (!alive)
        co_return steps;
    const QUrl metadata = serviceUrl(addresses.platform, u"/.well-known/oauth-authorization-server"_s);
    auto asking = tryClock(metadata, isReachable);
    const CheckStep clock = co_await std::move(asking);
    steps += clock;
    co_return steps;
}

QCoro::Task<QList<CheckStep>> ServerCheck::checkGateway(GatewayAccount account, Secret passphrase)
{
    const QPointer<ServerCheck> alive(this);
    auto reaching = reach(account.address);
    QList<CheckStep> steps = co_await std::move(reaching);
    const bool isReachable = isReached(steps);
    if (!alive)
        co_return steps;
    auto trying = tryGateway(account, passphrase, isReachable);
    const auto tried = co_await std::move(trying);
    steps += tried;
    if (!alive)
        co_return steps;
    // Without credentials it answers 401, and the time.
    const QUrl health = serviceUrl(account.address, account.apiPath + u"/health"_s);
    auto asking = tryClock(health, isReachable);
    const CheckStep clock = co_await std::move(asking);
    steps += clock;
    co_return steps;
}

Async<QNetworkProxy> ServerCheck::proxyFor(QUrl server)
{
    const auto answer = std::make_shared<SharedAnswer<QNetworkProxy>>();
    m_proxies->find(server, this, [answer](const QNetworkProxy &proxy) { answer->give(proxy); });
    QFuture<Result<QNetworkProxy>> done = answer->future();
    co_return co_await done;
}

QCoro::Task<QList<CheckStep>> ServerCheck::reach(QUrl server)
{
    const QPointer<ServerCheck> alive(this);
    const auto told = [alive](const CheckStep &step) {
        if (alive)
            Q_EMIT alive->stepDone(step);
        return step;
    };
    auto finding = proxyFor(server);
    const Result<QNetworkProxy> found = co_await std::move(finding);
    QList<CheckStep> steps;
    if (!found || !alive)
        co_return steps;
    const QNetworkProxy proxy = *found;
    TlsTrust *trust = &m_trust;
    auto naming = tryName(server, proxy);
    const CheckStep name = co_await std::move(naming);
    steps.append(told(name));
    CheckStep port{.what = What::Port, .server = serverName(server)};
    if (name.outcome != Outcome::Failed) {
        auto knocking = tryPort(server, proxy, trust);
        port = co_await std::move(knocking);
    }
    steps.append(told(port));
    if (server.scheme() != "https"_L1)
        co_return steps;
    CheckStep certificate{.what = What::Certificate, .server = serverName(server)};
    if (port.outcome == Outcome::Passed) {
        auto shaking = tryCertificate(server, proxy, trust);
        certificate = co_await std::move(shaking);
    }
    steps.append(told(certificate));
    co_return steps;
}

QCoro::Task<QList<CheckStep>> ServerCheck::tryAccount(CloudAccount account, Secret password, bool isReachable)
{
    const QPointer<ServerCheck> alive(this);
    const QUrl platform = account.addresses().platform;
    CheckStep credentials{.what = What::Credentials, .server = serverName(platform)};
    CheckStep scopes{.what = What::Scopes, .server = serverName(platform)};
    if (isReachable && !password.isEmpty() && !account.clientId.isEmpty()) {
        QElapsedTimer since;
        since.start();
        TokenSource tokens(m_transport, m_clock);
        tokens.setCredentials(platform, account.clientId, password);
        auto asking = tokens.token();
        const Result<Token> token = co_await std::move(asking);
        credentials.took = std::chrono::milliseconds(since.elapsed());
        credentials.outcome = token ? Outcome::Passed : Outcome::Failed;
        if (token)
            scopes = scopeStep(scopes.server, token->scopes);
        else
            credentials.error = token.error();
    }
    if (alive)
        Q_EMIT stepDone(credentials);
    if (alive)
        Q_EMIT stepDone(scopes);
    co_return QList<CheckStep>{credentials, scopes};
}

QCoro::Task<CheckStep> ServerCheck::tryGateway(GatewayAccount account, Secret passphrase, bool isReachable)
{
    const QPointer<ServerCheck> alive(this);
    CheckStep step{.what = What::Credentials, .server = serverName(account.address)};
    if (isReachable && !passphrase.isEmpty() && !account.userName.isEmpty()) {
        QElapsedTimer since;
        since.start();
        GatewayTransport gateway(m_transport);
        gateway.setAccount(account, passphrase);
        auto trying = gateway.logIn();
        const Result<void> loggedIn = co_await std::move(trying);
        step.took = std::chrono::milliseconds(since.elapsed());
        step.outcome = loggedIn ? Outcome::Passed : Outcome::Failed;
        if (!loggedIn)
            step.error = loggedIn.error();
    }
    if (alive)
        Q_EMIT stepDone(step);
    co_return step;
}

QCoro::Task<CheckStep> ServerCheck::tryClock(QUrl url, bool isReachable)
{
    const QPointer<ServerCheck> alive(this);
    CheckStep step{.what = What::Clock, .server = serverName(url)};
    if (isReachable) {
        QElapsedTimer since;
        since.start();
        HttpRequest request = getRequest(url);
        auto asking = m_transport.send(std::move(request));
        const Result<HttpResponse> response = co_await std::move(asking);
        step.took = std::chrono::milliseconds(since.elapsed());
        if (!response) {
            step.outcome = Outcome::Failed;
            step.error = response.error();
        } else if (const QDateTime server = serverTime(*response); server.isValid() && alive) {
            // The answer was on its way for about half of the time; seconds are all that the header tells.
            const QDateTime local = m_clock.now().addMSecs(-since.elapsed() / 2);
            step = clockStep(step, url.host(), server, local);
        }
    }
    if (alive)
        Q_EMIT stepDone(step);
    co_return step;
}

} // namespace obi
