// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/Account.h"
#include "core/Error.h"

#include <QObject>

#include <memory>
#include <optional>

namespace obi {

/// The accounts and gateways that one profile knows, in servers.json; never their secrets. Written a moment after a
/// change, whole or not at all, off the interface thread. A damaged file is kept aside (".bad"); one of a newer Obi is
/// left alone, and nothing is kept in this run. What the file holds beyond what this Obi knows stays in it. Reading it
/// is blocking, and small.
class ServerBook final : public QObject
{
    Q_OBJECT
public:
    /// An empty name: nothing is kept (the demo, pictures, tests).
    explicit ServerBook(QString fileName = {}, QObject *parent = nullptr);
    ~ServerBook() override; ///< writes what is pending

    const QList<CloudAccount> &accounts() const;
    const QList<GatewayAccount> &gateways() const;
    /// The account in use; nothing where nobody has logged in.
    const CloudAccount *activeAccount() const;

    /// Adds it, or replaces the one with this id. One without an id is ignored.
    void put(const CloudAccount &account);
    void put(const GatewayAccount &gateway);
    /// Where it was the active one, none is active any more.
    void removeAccount(const QString &id);
    void removeGateway(const QString &id);
    /// An id that is not known: none is active.
    void setActiveAccount(const QString &id);

    /// Why the file was not read: FileUnreadable{file, reason} (it was kept aside) or StoreTooNew. Nothing where it was
    /// read, or was not there.
    const std::optional<Error> &problem() const;

Q_SIGNALS:
    void accountsChanged(); ///< accounts, or which one is active
    void gatewaysChanged();
    void writeFailed(const obi::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace obi
