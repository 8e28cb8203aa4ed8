// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <span>

namespace obi {

/// root[/sub]*[:read|:write]; without a suffix both (api.md section 1.5).

/// Whether one of `granted` covers `wanted`: a broader one covers a narrower one, "casebook" covers "casebook:read".
bool isGranted(QStringView wanted, const QStringList &granted);

/// What the console does with a scope, for the list in the login dialog.
enum class ScopeUse {
    Casebook,
    Enrichment,
    GlobalIntel,
    Inspect,
    Modules,
    Profile,
    PrivateIntel,
    Response,
    RibbonSettings,
    Telemetry,
    Users,
    Orbital,
};

struct ScopeNeed {
    const char *scope;
    ScopeUse use;
    bool optional;
};

/// The twelve that Obi uses, in the order in which they are listed; Orbital is optional.
std::span<const ScopeNeed> neededScopes();

} // namespace obi
