// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QStringList>

#include <tl/expected.hpp>

namespace obi {

/// One code for each thing a user can act on. The words for it live in one place, ribbon/look/ErrorText.
/// The comment names what Error::context holds, in this order.
enum class ErrorCode {
    // Recordings
    RecordingUnreadable,    ///< file, reason of the system
    RecordingTooLarge,      ///< file, its size in bytes, the limit in bytes
    RecordingNotJson,       ///< file, byte offset, what the parser says
    RecordingTruncated,     ///< file
    RecordingWrongVersion,  ///< file, version found, version wanted
    RecordingMalformed,     ///< file, path of the offending value such as "log.entries[3].request.url"
    RecordingHoldsSecret,   ///< file, path of the value, kind of secret (never the secret)
    NotRecorded,            ///< "GET https://…", the request that the recording does not answer
    ReportRangeNotRecorded, ///< "GET https://…", then each recorded range as "start/end" in ISO 8601
    // The network
    Cancelled,         ///< nothing
    NoConnection,      ///< host or service, reason
    HostNotFound,      ///< host
    ConnectionRefused, ///< host, port
    ConnectTimedOut,   ///< host, port, seconds
    TimedOut,          ///< host, seconds
    ConnectionBroken,  ///< host, reason: closed in mid-answer, wrong length, unreadable encoding
    AnswerTooLarge,    ///< host, the limit in bytes
    RedirectRefused,   ///< host, where it pointed ("https://other.example")
    ProxyFailed,       ///< proxy, reason
    ProxyUnauthorized, ///< proxy
    // Certificates; fingerprints are SHA-256 in upper-case pairs with colons
    TlsFailed,                   ///< host, reason
    CertificateSelfSigned,       ///< host, fingerprint
    CertificateUnknownAuthority, ///< host, issuer, fingerprint
    CertificateExpired,          ///< host, end of validity in ISO 8601, fingerprint
    CertificateWrongHost,        ///< host, the names it is for, fingerprint
    CertificateChanged,          ///< host, fingerprint: another one than was pinned
    NotACertificate,             ///< file
    // The services
    HttpStatus,          ///< host, status, the server's own message
    NotJson,             ///< host, content type; most often the wrong server
    UnexpectedAnswer,    ///< host, path of the offending value
    NotLoggedIn,         ///< nothing
    NoGateway,           ///< nothing
    Unauthorized,        ///< host, the server's own message
    UnknownClient,       ///< host
    WrongClientPassword, ///< host
    WrongGatewayLogin,   ///< gateway
    TwoFactorNeeded,     ///< gateway
    MissingScope,        ///< the missing scopes, blank-separated
    RateLimited,         ///< host, seconds to wait
    ClockSkewed,         ///< host, seconds by which this machine is ahead (negative: behind)
    ModuleFailed,        ///< module, its own code, its own message
    // The keychain
    KeychainUnavailable, ///< reason
    KeychainLocked,      ///< nothing
    KeychainDenied,      ///< nothing
    KeychainTimedOut,    ///< seconds
    SecretMissing,       ///< the account or gateway whose credentials are not there
    // What is kept on this machine
    StoreUnreadable,   ///< file, reason
    StoreDamaged,      ///< file
    StoreTooNew,       ///< file, its schema version, the newest version this program knows
    StoreReadOnly,     ///< file
    StoreFull,         ///< file
    StoreBusy,         ///< file; another program holds it
    ProfileInUse,      ///< folder, process number of the other Obi
    ProfileUnwritable, ///< folder, reason
    CaseNotFound,      ///< case id
    TextTooLong,       ///< field, limit in UTF-16 units
    FileUnwritable,    ///< file, reason
    FileUnreadable,    ///< file, reason
    NotAnObservable,   ///< the text
    Internal,          ///< what, in English
};

/// An error as a value: what went wrong and what it went wrong with. Never holds a secret.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QStringList context;
    QString traceId{}; ///< the server's trace ID, for its support; empty where there is none

    bool operator==(const Error &) const = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorCode code, QStringList context = {}, QString traceId = {})
{
    return tl::unexpected<Error>(Error{code, std::move(context), std::move(traceId)});
}

} // namespace obi

Q_DECLARE_METATYPE(obi::Error)
