// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/Scope.h"

#include <array>

namespace obi {
namespace {

struct ParsedScope {
    QStringView path;
    bool read;
    bool write;
};

ParsedScope parsed(QStringView scope)
{
    const qsizetype colon = scope.lastIndexOf(u':');
    if (colon < 0)
        return {scope, true, true};
    const QStringView access = scope.sliced(colon + 1);
    return {scope.first(colon), access == u"read", access == u"write"};
}

/// "enrich" covers "enrich/observables/deliberate", but not "enrichment".
bool coversPath(QStringView broad, QStringView narrow)
{
    return broad == narrow ||
           (narrow.startsWith(broad) && narrow.size() > broad.size() && narrow[broad.size()] == u'/');
}

} // namespace

bool isGranted(QStringView wanted, const QStringList &granted)
{
    const ParsedScope need = parsed(wanted);
    bool read = !need.read;
    bool write = !need.write;
    for (const QString &scope : granted) {
        const ParsedScope have = parsed(scope);
        if (!coversPath(have.path, need.path))
            continue;
        read = read || have.read;
        write = write || have.write;
    }
    return read && write && (need.read || need.write);
}

std::span<const ScopeNeed> neededScopes()
{
    static constexpr std::array<ScopeNeed, 12> needs{{
        {"casebook", ScopeUse::Casebook, false},
        {"enrich:read", ScopeUse::Enrichment, false},
        {"global-intel:read", ScopeUse::GlobalIntel, false},
        {"inspect:read", ScopeUse::Inspect, false},
        {"integration:read", ScopeUse::Modules, false},
        {"profile", ScopeUse::Profile, false},
        {"private-intel", ScopeUse::PrivateIntel, false},
        {"response", ScopeUse::Response, false},
        {"registry/user/ribbon", ScopeUse::RibbonSettings, false},
        {"telemetry:write", ScopeUse::Telemetry, false},
        {"users:read", ScopeUse::Users, false},
        {"orbital", ScopeUse::Orbital, true},
    }};
    return needs;
}

} // namespace obi
