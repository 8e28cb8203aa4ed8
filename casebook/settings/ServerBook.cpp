// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/ServerBook.h"

#include "settings/KeptFile.h"
#include "settings/ServerFile.h"

#include <algorithm>

namespace obi {

namespace {

/// True where that changed anything.
template <typename Entry>
bool putInto(QList<Entry> &entries, const Entry &entry)
{
    if (entry.id.isEmpty())
        return false;
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry &e) { return e.id == entry.id; });
    if (found != entries.end() && *found == entry)
        return false;
    if (found == entries.end())
        entries.append(entry);
    else
        *found = entry;
    return true;
}

} // namespace

class ServerBook::Private
{
public:
    explicit Private(QString fileName);

    ServerFile servers;
    KeptFile file;
};

ServerBook::Private::Private(QString fileName)
    : file(std::move(fileName), [this] { return servers.content(); })
{
    const auto content = file.read();
    if (!content)
        return;
    Result<ServerFile> known = ServerFile::read(*content, file.fileName());
    if (known)
        servers = *std::move(known);
    else if (known.error().code == ErrorCode::StoreTooNew)
        // Another version of the file would take from the newer Obi what only that knows.
        file.leaveAlone(known.error());
    else
        file.keepAside(known.error().context.value(1));
}

ServerBook::ServerBook(QString fileName, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(fileName)))
{
    connect(&d->file, &KeptFile::writeFailed, this, &ServerBook::writeFailed);
}

ServerBook::~ServerBook() = default;

const QList<CloudAccount> &ServerBook::accounts() const
{
    return d->servers.accounts;
}

const QList<GatewayAccount> &ServerBook::gateways() const
{
    return d->servers.gateways;
}

const std::optional<Error> &ServerBook::problem() const
{
    return d->file.problem();
}

const CloudAccount *ServerBook::activeAccount() const
{
    const QList<CloudAccount> &all = d->servers.accounts;
    const auto found =
        std::find_if(all.begin(), all.end(), [this](const CloudAccount &a) { return a.id == d->servers.active; });
    return found == all.end() ? nullptr : &*found;
}

void ServerBook::put(const CloudAccount &account)
{
    if (!putInto(d->servers.accounts, account))
        return;
    d->file.writeLater();
    Q_EMIT accountsChanged();
}

void ServerBook::put(const GatewayAccount &gateway)
{
    if (!putInto(d->servers.gateways, gateway))
        return;
    d->file.writeLater();
    Q_EMIT gatewaysChanged();
}

void ServerBook::removeAccount(const QString &id)
{
    // A copy: the id may be that of the very account that goes.
    const QString gone = id;
    if (d->servers.accounts.removeIf([&](const CloudAccount &account) { return account.id == gone; }) == 0)
        return;
    if (d->servers.active == gone)
        d->servers.active.clear();
    d->file.writeLater();
    Q_EMIT accountsChanged();
}

void ServerBook::removeGateway(const QString &id)
{
    const QString gone = id;
    if (d->servers.gateways.removeIf([&](const GatewayAccount &gateway) { return gateway.id == gone; }) == 0)
        return;
    d->file.writeLater();
    Q_EMIT gatewaysChanged();
}

void ServerBook::setActiveAccount(const QString &id)
{
    if (d->servers.active == id)
        return;
    d->servers.active = id;
    d->file.writeLater();
    Q_EMIT accountsChanged();
}

} // namespace obi
