// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/Account.h"
#include "core/Async.h"

namespace obi {

class TlsTrust;

// Tell `trust` what the servers of an account are trusted for: a CA file, read on a worker, and a pinned certificate.
// That takes effect at once; an account without either takes back what was trusted before. The latest call wins for a
// server, however slow its file is: an earlier one that is still reading changes nothing. The task ends in
// Cancelled when `trust` goes.
// Errors: FileUnreadable, NotACertificate; trust stays as it was then.

Async<void> trustGateway(TlsTrust &trust, GatewayAccount gateway);
Async<void> trustAccount(TlsTrust &trust, CloudAccount account);

/// `gateway` with what others at its server brought where it has none of its own: several entries of one manager, each
/// with a device group, stand behind one certificate.
GatewayAccount sharingTrust(GatewayAccount gateway, const QList<GatewayAccount> &all);

/// After an entry at `server` went or changed: the server is trusted for those that are left there, and for nothing
/// where there are none.
Async<void> trustForThoseLeft(TlsTrust &trust, QUrl server, QList<GatewayAccount> left);

} // namespace obi
