// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string_view>

namespace obi::text {

/// The end of a URL that began at `start` and goes on at `from` with its path: before the punctuation of the sentence,
/// the bracket that was opened outside of it, the quotation mark, the next URL or the Japanese prose behind it.
std::size_t urlEnd(std::string_view text, std::size_t start, std::size_t from);

/// The scheme written at the end of text[0, colon), with its defanged forms ("hxxps", "h**p", "meow").
struct Scheme {
    std::size_t start = 0;
    std::string_view canonical; ///< empty: there is none
    bool known = false;         ///< of the web and its kin; for others the host must prove that it is a URL
    bool defanged = false;
    bool loose = false; ///< "hxxp:// example.com", "http:///example.com": the host must prove that it is one
};
Scheme schemeBefore(std::string_view text, std::size_t colon, std::size_t limit);

} // namespace obi::text
