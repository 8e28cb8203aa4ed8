// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FuzzTarget.h"
#include "settings/ServerFile.h"

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

} // namespace

std::span<const FuzzTarget> settingsTargets()
{
    static constexpr FuzzTarget targets[] = {{"servers-file", servers}};
    return targets;
}
