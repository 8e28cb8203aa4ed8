// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <libpsl.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace obi::text {

/// What the last label of a dotted name can be.
enum LabelKind : std::uint8_t {
    TopLevel = 1,  ///< a top-level domain of the public suffix list
    Extension = 2, ///< a file name extension
    CodeWord = 4,  ///< a top-level domain that programs and prose use as a word: "this.id", "System.IO", "so"
    FileFirst = 8, ///< both; without other evidence "setup.py" and "photo.zip" are files
};

/// The public suffix list of the system (libpsl, or the one built into it), asked about last labels and remembering the
/// answers of this scan: libpsl takes a microsecond for one. Not thread-safe; make one for each scan.
class PublicSuffix
{
public:
    /// LabelKind flags of a label in any case, ASCII or UTF-8; 0 for an unknown one.
    unsigned kindOf(std::string_view label);
    /// True if the whole name is a suffix that registries sell under ("co.jp"); lower-case.
    bool isSuffix(std::string_view name);

private:
    /// The bytes of a label or name in lower case, eight to a number.
    struct Key {
        explicit Key(std::string_view name = {});
        std::uint64_t begin = 0;
        std::uint64_t rest = 0;
        bool operator==(const Key &) const = default;
    };
    static constexpr std::size_t longestKey = 16;
    struct Entry {
        Key key{};
        std::uint8_t kind = 0;
    };
    template <typename Ask>
    unsigned remembered(std::string_view label, Ask ask);
    /// Where the key is or belongs.
    Entry &entryOf(const Key &key);
    void makeRoom();
    std::vector<Entry> m_entries; ///< a hash table, at most half full: two labels that meet do not put each other out
    std::size_t m_known = 0;
    std::unordered_map<std::string, std::uint8_t> m_long; ///< the few that are longer
};

} // namespace obi::text
