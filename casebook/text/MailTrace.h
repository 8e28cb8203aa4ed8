// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "MailFile.h"
#include "OwnHosts.h"

namespace obi::text {

/// What servers wrote about a mail on its way. Values are header values on one line, range is left to the caller.

/// A Received header (RFC 5321 section 4.4) as Postfix, Sendmail, Exim, qmail, Exchange and Secure Email write it.
MailHop parseReceived(const QString &value);

/// The index of the hop at which the organisation took the mail from outside; hops in the order of the headers. Trust
/// goes from hop to hop: each is believed only as long as the one above it says that it had the mail from inside.
std::optional<qsizetype> findTrustedHop(const QList<MailHop> &hops, const OwnHosts &own);

/// Authentication-Results (RFC 8601) or ARC-Authentication-Results (RFC 8617), one value for each method.
QList<MailAuthentication> parseAuthenticationResults(const QString &value);
/// Received-SPF (RFC 7208 section 9.1).
MailAuthentication parseReceivedSpf(const QString &value);

} // namespace obi::text
