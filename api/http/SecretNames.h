// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QStringView>

namespace obi {

/// Names under which credentials travel. What logs, recordings and messages leave out is decided here alone.

/// Headers that hold credentials: Authorization, Cookie, jwtToken (AsyncOS), X-Api-Key, …; without regard to case.
bool isSecretHeader(QByteArrayView name);
/// Members of JSON and form bodies and query items that hold credentials: access_token, client_password, passphrase, …
/// A name's end decides: …token, …credentials, …authorization, …cookie, …password, …secret, …apikey; marks of a page
/// such as nextToken and page_token are none, nor are counters such as "tokens". Compared without case, '-' and '_', so
/// that clientPassword and client-password are the same.
bool isSecretMember(QStringView name);
/// True for what stands where a secret was taken out: nothing, ***, xxxx, REDACTED, an all-zero UUID.
bool isRedacted(QStringView value);

} // namespace obi
