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

} // namespace obi
