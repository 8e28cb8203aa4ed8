// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/Account.h"
#include "auth/Scope.h"
#include "core/Error.h"

#include <QString>

namespace obi {

/// The words for servers and scopes, in the language of the moment.
QString regionName(Region region);                ///< "North America NAM", beside its host
QString regionWord(Region region);                ///< "North America (NAM)", in a sentence or a list
QString scopeUseWord(ScopeUse use);               ///< "Enrichment search": what a scope is for
QString scopeCostWord(ScopeUse use);              ///< "no verdicts of …": what does not work without it
QString shortClientId(const QString &clientId);   ///< "client-5f0c1a2e-…-e2d4b1f7c083"; values are never translated
QString accountName(const CloudAccount &account); ///< its name, or its short client ID

/// Scopes that Obi needs and that are not granted; Orbital, which is optional, is never among them.
QList<ScopeNeed> missingScopes(const QStringList &granted);

/// The form in which client IDs are handed out: "client-" and a UUID.
bool looksLikeClientId(QStringView text);
/// A base address as somebody types it: "https://" may be missing, a slash may stand at its end. Nothing where it is
/// not https (http on this machine alone) or has no host.
std::optional<QUrl> typedAddress(const QString &text);

/// A gateway knows no client ID: where it does not accept the credentials, the user name or the passphrase is wrong.
Error asGatewayError(Error error, const QString &gateway);

} // namespace obi
