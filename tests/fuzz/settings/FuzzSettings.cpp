// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FuzzTarget.h"
#include "queries/QueryFile.h"
#include "settings/ServerBook.h"
#include "settings/ServerFile.h"
#include "settings/SettingsFile.h"

#include <cstdlib>

namespace {

using namespace obi;
using namespace Qt::StringLiterals;

/// Whatever stands in servers.json, no account and no gateway is lost or gained when it is written again.
void servers(QByteArrayView input)
{
    const QString name = u"servers.json"_s;
    const auto file = ServerFile::read(input.toByteArray(), name);
    if (!file)
        return;
    const auto again = ServerFile::read(file->content(), name);
    if (!again || again->accounts.size() != file->accounts.size() || again->gateways.size() != file->gateways.size())
        std::abort();
}

/// What is taken from a file can be used, and is the same when it goes out again; no certificate comes in by it.
void settings(QByteArrayView input)
{
    const auto file = SettingsFile::read(input.toByteArray());
    if (!file)
        return;
    Settings taken;
    ServerBook servers;
    file->applyTo(taken, servers);
    for (const GatewayAccount &gateway : servers.gateways()) {
        if (!gateway.pinnedSha256.isEmpty() || !gateway.authorityFile.isEmpty())
            std::abort();
    }
    const auto again = SettingsFile::read(SettingsFile::of(taken, servers).content());
    if (!again || again->accounts.size() != servers.accounts().size())
        std::abort();
}

/// Whatever stands in queries.json, what was read is the same after it is written again.
void queries(QByteArrayView input)
{
    const QString name = u"queries.json"_s;
    const auto file = QueryFile::read(input.toByteArray(), name);
    if (!file)
        return;
    const auto again = QueryFile::read(file->content(), name);
    if (!again || again->content() != file->content())
        std::abort();
}

} // namespace

std::span<const FuzzTarget> settingsTargets()
{
    static constexpr FuzzTarget targets[] = {
        {"servers-file", servers}, {"settings-file", settings}, {"queries-file", queries}};
    return targets;
}
