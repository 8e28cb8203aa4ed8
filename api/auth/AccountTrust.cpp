// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/AccountTrust.h"

#include "core/Worker.h"
#include "http/SameServer.h"
#include "http/TlsTrust.h"

#include <QPointer>

#include <qcoro/qcorofuture.h>

namespace obi {
namespace {

Async<void> trustServers(TlsTrust &trust, QList<QUrl> servers, QString authorityFile, QByteArray pinnedSha256)
{
    const QPointer<TlsTrust> alive(&trust);
    servers.removeIf([](const QUrl &server) { return server.isEmpty(); });
    QHash<QUrl, quint64> turns;
    for (const QUrl &server : servers)
        turns.insert(server, trust.takeTurn(server));
    ServerTrust wanted{.pinnedSha256 = pinnedSha256};
    if (!authorityFile.isEmpty()) {
        QFuture<QList<QSslCertificate>> systems = trust.systemAuthorities();
        auto reading = onWorker([authorityFile] { return TlsTrust::readAuthorities(authorityFile); });
        const auto authorities = co_await std::move(reading);
        if (!authorities)
            co_return tl::unexpected<Error>(authorities.error());
        wanted.authorities = *authorities;
        if (alive)
            co_await systems; // setTrust() would block for it
    }
    if (!alive)
        co_return failure(ErrorCode::Cancelled);
    for (const QUrl &server : servers) {
        // A slow file must not outdo what was wanted after it.
        if (trust.isLastTurn(server, turns.value(server)))
            trust.setTrust(server, wanted);
    }
    co_return {};
}

} // namespace

Async<void> trustGateway(TlsTrust &trust, GatewayAccount gateway)
{
    const QList<QUrl> servers{gateway.address};
    return trustServers(trust, servers, gateway.authorityFile, gateway.pinnedSha256);
}

Async<void> trustAccount(TlsTrust &trust, CloudAccount account)
{
    const QList<QUrl> servers = account.addresses().all();
    return trustServers(trust, servers, account.authorityFile, {});
}

GatewayAccount sharingTrust(GatewayAccount gateway, const QList<GatewayAccount> &all)
{
    for (const GatewayAccount &other : all) {
        if (other.id == gateway.id || !isSameServer(other.address, gateway.address))
            continue;
        if (gateway.pinnedSha256.isEmpty())
            gateway.pinnedSha256 = other.pinnedSha256;
        if (gateway.authorityFile.isEmpty())
            gateway.authorityFile = other.authorityFile;
    }
    return gateway;
}

Async<void> trustForThoseLeft(TlsTrust &trust, QUrl server, QList<GatewayAccount> left)
{
    GatewayAccount nobody;
    nobody.address = std::move(server);
    return trustGateway(trust, sharingTrust(std::move(nobody), left));
}

} // namespace obi
