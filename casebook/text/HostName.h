// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Scan.h"

namespace obi::text {

/// The end of the dotted name that goes on at a position: letters, digits, '-', '_', single dots and letters beyond
/// ASCII. A label in Latin letters ends where a script without blanks begins, because prose touches it there
/// ("example.comです"), and the other way round. Without trailing dots and hyphens.
std::size_t hostEnd(std::string_view text, std::size_t from);
/// The start of the dotted name that ends at a position, not before `limit`.
std::size_t hostStart(std::string_view text, std::size_t to, std::size_t limit);

// Names are short: looking at byte after byte is quicker than a call that looks at many at once.
inline std::string_view lastLabel(std::string_view host)
{
    std::size_t start = host.size();
    while (start > 0 && host[start - 1] != '.')
        --start;
    return host.substr(start);
}
inline std::string_view firstLabel(std::string_view host)
{
    std::size_t end = 0;
    while (end < host.size() && host[end] != '.')
        ++end;
    return host.substr(0, end);
}
/// The host in lower case and punycode; empty if it has no such form. `buffer` holds it where it had to be changed.
struct CanonicalHost {
    std::string_view name;
    FoundTraits traits;
};
CanonicalHost canonicalHost(std::string_view host, std::string &buffer, HostMemory &memory);

} // namespace obi::text
