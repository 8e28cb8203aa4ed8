// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The token endpoint on the wire (api.md sections 1.1 to 1.3), for TokenSource.

#include "auth/TokenSource.h"

#include <QList>

namespace obi {

/// POST /iroh/oauth2/token below the platform's address; a recording leaves it out by that path. `authorization` is the
/// whole value of the header.
HttpRequest tokenRequest(const QUrl &platform, const QByteArray &authorization);

/// What the endpoint answered to a request of the time `asked`. Errors: as TokenSource says. The answer is wiped where
/// nobody else holds it.
Result<Token> readToken(Result<HttpResponse> response, const QString &host, const QDateTime &asked);

/// The error without the server's message where that repeats one of `secrets`.
Error withoutSecrets(Error error, const QList<Secret> &secrets);

/// A header's value: visible ASCII and no blanks.
bool fitsHeader(const Secret &token);

} // namespace obi
