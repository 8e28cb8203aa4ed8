// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/ServerBook.h"

#include "core/WholeFile.h"
#include "settings/ServerFile.h"

#include <QFile>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>

namespace obi {

using namespace Qt::StringLiterals;

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
    Private(QString name, ServerBook *owner);
    ~Private();

    void writeLater();

    ServerFile servers;
    std::optional<Error> problem;

private:
    void read();
    void keepAside(const QString &reason);
    void write();

    ServerBook *q;
    QString fileName;
    QTimer delay;
    QThreadPool writer; ///< one thread: writes happen in the order of the changes
};

ServerBook::Private::Private(QString name, ServerBook *owner)
    : q(owner)
    , fileName(std::move(name))
{
    writer.setMaxThreadCount(1);
    delay.setSingleShot(true);
    delay.setInterval(WriteDelayMs);
    QObject::connect(&delay, &QTimer::timeout, q, [this] { write(); });
    if (!fileName.isEmpty())
        read();
}

ServerBook::Private::~Private()
{
    if (delay.isActive())
        write();
    writer.waitForDone();
}

void ServerBook::Private::read()
{
    QFile file(fileName);
    if (!file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly))
        return keepAside(file.errorString());
    Result<ServerFile> content = ServerFile::read(file.readAll(), fileName);
    file.close();
    if (content) {
        servers = std::move(*content);
        return;
    }
    if (content.error().code != ErrorCode::StoreTooNew)
        return keepAside(content.error().context.value(1));
    // Another version of the file would take from the newer Obi what only that knows.
    problem = content.error();
    fileName.clear();
}

void ServerBook::Private::keepAside(const QString &reason)
{
    problem = Error{ErrorCode::FileUnreadable, {fileName, reason}};
    QString aside = fileName + u".bad"_s;
    for (int number = 2; QFile::exists(aside); ++number)
        aside = fileName + u".bad."_s + QString::number(number);
    // Where even that fails, the file stays as it is: nothing is kept in this run.
    if (!QFile::rename(fileName, aside))
        fileName.clear();
}

void ServerBook::Private::writeLater()
{
    if (!fileName.isEmpty())
        delay.start();
}

void ServerBook::Private::write()
{
    delay.stop();
    // The pool is drained before this object goes, so the writer may name it; the signal is delivered in its thread.
    auto task = [file = fileName, json = servers.content(), owner = q] {
        if (const Result<void> written = writeFileWhole(file, json, FileAccess::OwnerOnly); !written) {
            QMetaObject::invokeMethod(
                owner, [owner, error = written.error()] { Q_EMIT owner->writeFailed(error); }, Qt::QueuedConnection);
        }
    };
    writer.start(task);
}

ServerBook::ServerBook(QString fileName, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(fileName), this))
{}

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
    return d->problem;
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
    d->writeLater();
    Q_EMIT accountsChanged();
}

void ServerBook::put(const GatewayAccount &gateway)
{
    if (!putInto(d->servers.gateways, gateway))
        return;
    d->writeLater();
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
    d->writeLater();
    Q_EMIT accountsChanged();
}

void ServerBook::removeGateway(const QString &id)
{
    const QString gone = id;
    if (d->servers.gateways.removeIf([&](const GatewayAccount &gateway) { return gateway.id == gone; }) == 0)
        return;
    d->writeLater();
    Q_EMIT gatewaysChanged();
}

void ServerBook::setActiveAccount(const QString &id)
{
    if (d->servers.active == id)
        return;
    d->servers.active = id;
    d->writeLater();
    Q_EMIT accountsChanged();
}

} // namespace obi
