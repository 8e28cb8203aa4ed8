// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/Account.h"
#include "settings/Settings.h"

#include <QHash>

namespace obi {

class ServerBook;

/// What people take from one machine to another: their choices, accounts and gateways, as JSON (version 1):
/// {"obiSettings":1,"settings":{…},"servers":{"accounts":[…],"gateways":[…]}}
/// Never a secret, and nothing that makes a machine trust somebody or go another way: passwords, pinned certificates,
/// CA files and the proxy stay out of it both ways, and so do sizes and places of windows.
struct SettingsFile {
    static constexpr int Version = 1;
    static constexpr qsizetype LargestSize = 1024 * 1024;
    static constexpr qsizetype MostServers = 200; ///< accounts and gateways, each
    static constexpr qsizetype LongestText = 2000;

    QHash<Setting, QVariant> choices{};
    QList<CloudAccount> accounts{};
    QList<GatewayAccount> gateways{};

    static SettingsFile of(const Settings &settings, const ServerBook &servers);
    QByteArray content() const;

    /// A file is taken whole or not at all. The error is the place in it that is wrong: "settings.theme". Settings that
    /// this Obi does not know are left out.
    static tl::expected<SettingsFile, QString> read(const QByteArray &content);
    /// Choices replace those that are there. Accounts and gateways are added, each as a new one that knows no password
    /// yet: one that took the place of another would get its password.
    void applyTo(Settings &settings, ServerBook &servers) const;
    /// Those that applyTo() would add.
    QList<CloudAccount> newAccounts(const ServerBook &servers) const;
    QList<GatewayAccount> newGateways(const ServerBook &servers) const;
};

/// Whether a setting is somebody's choice: it can be exported, imported and reset. Others are what a window remembers.
bool isChoice(Setting setting);

} // namespace obi
