// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "FoundObservable.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace obi::text {

/// Four decimal numbers up to 255. Leading zeros only where all numbers are written with three digits: elsewhere they
/// could be octal, or a section number.
std::optional<std::uint32_t> parseIpv4(std::string_view text);
void appendIpv4(std::uint32_t address, std::string &to);
FoundTraits traitsOfIpv4(std::uint32_t address);

using Ipv6Bytes = std::array<std::uint8_t, 16>;
/// RFC 4291 section 2.2 in all its forms, without zone and brackets.
std::optional<Ipv6Bytes> parseIpv6(std::string_view text);
/// The form of RFC 5952.
void appendIpv6(const Ipv6Bytes &address, std::string &to);
FoundTraits traitsOfIpv6(const Ipv6Bytes &address);

/// The number behind "/" at a position if it is a prefix length up to `most` and nothing goes on behind it.
struct PrefixLength {
    std::size_t end = 0; ///< 0 where there is none
    unsigned bits = 0;
};
PrefixLength prefixLengthAt(std::string_view text, std::size_t slash, unsigned most);

} // namespace obi::text
