// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Error.h"
#include "http/HttpMessage.h"

#include <optional>

namespace obi {

/// Where an answer sends its request on to: nothing for an answer that is to be passed on as it is, else the address
/// for GET and HEAD within the same scheme, host and port, or RedirectRefused.
std::optional<Result<QUrl>> redirection(const HttpRequest &request, const HttpResponse &response);

/// "https://other.example" without user, path and query: what may be shown of where a redirect points.
QString originOf(const QUrl &url);

} // namespace obi
