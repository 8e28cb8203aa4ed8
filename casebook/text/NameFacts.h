// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "FoundObservable.h"
#include "PublicSuffix.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace obi::text {

/// What a dotted name is by itself, whatever stands around it.
struct NameFacts {
    std::uint8_t kind = 0; ///< LabelKind of its last label; where it is 0, nothing else was looked at
    bool dotted = false;   ///< at least two labels of 1 to 63 bytes without hyphens at their ends, 253 bytes together
    bool malware = false;  ///< "Trojan.Win32.Agent.so"
    bool underscored = false; ///< in the registered label, where the DNS allows none
    bool oddCase = false;     ///< "System.IO", "finished.It"
    bool ofObject = false;    ///< "window.name"
    bool noDomain = false;    ///< of all that is under it: "co.jp", "….in-addr.arpa"; of a name in lower case
    FoundTraits traits;       ///< set aside for examples; of a name in lower case

    /// A name that somebody could have registered.
    bool registered() const { return dotted && (kind & TopLevel); }
};

/// "self", "window": what stands behind them is a member in whatever program.
bool isObjectEverywhere(std::string_view label);

/// Remembers the names seen last: logs name the same host again and again. Only short ones, because what is asked of a
/// long name costs little a byte. Not thread-safe.
class NameMemory
{
public:
    NameFacts factsOf(std::string_view name, PublicSuffix &suffixes);

private:
    static constexpr std::size_t longest = 16;
    /// The bytes of a name of at most 16: its first and its last eight or four, which may overlap.
    struct Key {
        explicit Key(std::string_view name = {});
        std::size_t slot() const { return (begin * 0x9E3779B97F4A7C15u ^ end * 0xC2B2AE3D27D4EB4Fu) >> 58; }
        bool operator==(const Key &) const = default;
        std::uint64_t begin = 0;
        std::uint64_t end = 0;
        std::uint8_t size = 0;
    };
    struct Entry {
        Key key{};
        NameFacts facts;
    };
    std::array<Entry, 64> m_entries;
};

} // namespace obi::text
