// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The steps of ServerCheck that come before any HTTP. Each ends after ConnectWithin at the latest.

#include "check/ServerCheck.h"

#include <QNetworkProxy>

namespace obi {

inline constexpr std::chrono::seconds ConnectWithin{15};

/// "visibility.amp.cisco.com:443"
QString serverName(const QUrl &server);

/// Errors: HostNotFound, TimedOut. An IP address is its own; behind a proxy it is skipped, the proxy looks names up.
QCoro::Task<CheckStep> tryName(QUrl server, QNetworkProxy proxy);
/// Errors: those of a connection, without TLS.
QCoro::Task<CheckStep> tryPort(QUrl server, QNetworkProxy proxy, TlsTrust *trust);
/// Errors: those of TLS and certificates.
QCoro::Task<CheckStep> tryCertificate(QUrl server, QNetworkProxy proxy, TlsTrust *trust);

} // namespace obi
