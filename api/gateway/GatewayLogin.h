// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The login of AsyncOS on the wire (api.md section 4.1), for GatewayTransport.

#include "auth/Account.h"
#include "auth/Secret.h"
#include "core/Error.h"
#include "http/HttpMessage.h"

namespace obi {

/// {"data":{"userName":…,"passphrase":…}}, both in base64: as secret as the passphrase itself.
Secret loginBody(const QString &userName, const Secret &passphrase);
/// POST <apiPath>/login; a recording leaves it out by that path.
HttpRequest loginRequest(const GatewayAccount &account, const QByteArray &body);
/// GET <apiPath>/login/privileges: asks for nothing but whether the credentials hold.
HttpRequest privilegesRequest(const GatewayAccount &account);

/// The JWT of a login's answer. Errors: as GatewayTransport says. The answer is wiped where nobody else holds it.
Result<Secret> readLogin(Result<HttpResponse> response, const QString &host, const QString &gateway);

/// Whether a 401 says that user name or passphrase are wrong, and not that a JWT has expired or a right is missing.
bool saysWrongLogin(const HttpResponse &response);

} // namespace obi
