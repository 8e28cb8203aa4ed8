// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace obi::text {

/// The target that a redirect leads to, or nothing: the rewritten links of mail gateways (Cisco Secure Email,
/// Proofpoint v1 to v3, Microsoft Safe Links, Barracuda and others that carry the target) and any other URL that
/// carries a whole URL in its path or query, in the open, percent-encoded or in base64. Of Mimecast's links only the
/// host of the target can be told: no "://" then. Nothing is fetched. `host` is canonical; `rest` is the URL from its
/// path or port on.
std::string redirectTarget(std::string_view host, std::string_view rest);

/// One level of percent-encoding undone; what is malformed stays.
std::string percentDecoded(std::string_view text);

} // namespace obi::text
