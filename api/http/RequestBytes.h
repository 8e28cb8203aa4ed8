// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "http/HttpMessage.h"

namespace obi {

/// A request as HTTP/1.1 sends it, with its body. Host, Content-Length, Accept-Encoding and User-Agent are added; what
/// the request itself says of Host, Connection and of lengths and encodings of the transfer is left out. Credentials in
/// the address are not used. Internal where a header cannot be sent as it is (line breaks).
/// Holds the only copy of the credentials that was made here: wipe() it.
Result<QByteArray> requestBytes(const HttpRequest &request);

/// Why a request must not be sent at all: only https is, and http to this machine itself. Nothing: it may.
std::optional<Error> unsendable(const HttpRequest &request);

/// "localhost" and loopback addresses.
bool isLoopback(const QUrl &url);
/// The port of the address, or its scheme's.
quint16 portOf(const QUrl &url);

} // namespace obi
