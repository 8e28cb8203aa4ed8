// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recording/Recording.h"

namespace obi {

/// A credential that was left in a recording. Holds where it is, never what it is.
struct FoundSecret {
    enum class Kind {
        Header, ///< Authorization, Cookie, jwtToken, X-Api-Key, …
        Member, ///< access_token, client_password, passphrase, … in JSON, a form or a query; their plurals with a list
        Token,  ///< a JWT, wherever it stands
        Credentials,   ///< HTTP Basic credentials, or a client ID with its password
        FeedSecret,    ///< the `s` of a feed view
        UserInAddress, ///< user:password@ in an address
        Cookie,        ///< the value of a cookie in HAR's list of them
    };
    QString path; ///< "log.entries[3].request.headers.Authorization"
    Kind kind = Kind::Header;

    /// The word for the kind in Error::context of RecordingHoldsSecret: "header", "member", "token", "credentials",
    /// "feed secret", "user in address", "cookie".
    QString kindName() const;
    bool operator==(const FoundSecret &) const = default;
};

/// Looks for credentials before a recording is played or passed on. What was redacted ("REDACTED", "***", nothing,
/// all-zero UUIDs) is no secret, nor is a client ID alone. Addresses inside bodies are evidence and not looked at for
/// users and passwords.
class SecretFinder
{
public:
    /// Entry by entry, the ones that are not played too, then the rest of the log. The same secret is named wherever it
    /// stands: in the address and in its list of query items, in a form and in its list. Parses every body: call it on
    /// a worker.
    static QList<FoundSecret> find(const Recording &recording);
};

} // namespace obi
