// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <libpsl.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace obi::text {

/// What the last label of a dotted name can be.
enum LabelKind : std::uint8_t {
    TopLevel = 1,  ///< a top-level domain of the public suffix list
    Extension = 2, ///< a file name extension
    CodeWord = 4,  ///< a top-level domain that programs and prose use as a word: "this.id", "System.IO", "so"
    FileFirst = 8, ///< both; without other evidence "setup.py" and "photo.zip" are files
};

/// The public suffix list of the system (libpsl, or the one built into it), asked about last labels and remembering the
/// answers of this scan. Not thread-safe; make one for each scan.
class PublicSuffix
{
public:
    /// LabelKind flags of a label in any case, ASCII or UTF-8; 0 for an unknown one.
    unsigned kindOf(std::string_view label);
    /// True if the whole name is a suffix that registries sell under ("co.jp"); lower-case.
    bool isSuffix(std::string_view name);

private:
    struct Entry {
        std::array<char, 15> label{};
        std::uint8_t length = 0;
        std::uint8_t kind = 0;
    };
    /// Where the answer for a key of at most 15 bytes is or will be; `known` tells which.
    Entry &remembered(std::string_view key, bool &known);
    std::array<Entry, 512> m_remembered{};
};

} // namespace obi::text
