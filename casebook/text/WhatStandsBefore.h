// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string_view>

namespace obi::text {

/// Answers questions on the bytes before a position, the last 200 of them at most. The positions of one text come in
/// order; what was read for one is remembered for the next, so that marks that stand close together cost no look back
/// each.
class WhatStandsBefore
{
public:
    /// The bytes from the last blank or quotation mark up to the position.
    std::string_view token(std::string_view raw, std::size_t position);
    /// True where a backslash parts folders, so that it must stay: "C:\…", "\\server\…", "HKLM\…", "a\b\c".
    /// A backslash stands at the position.
    bool inPath(std::string_view raw, std::size_t backslash);
    /// The token holds "://".
    bool inUrl(std::string_view raw, std::size_t position);
    /// "\n" is a line end only in quoted text as JSON and source code have it.
    bool inQuotes(std::string_view raw, std::size_t position);

private:
    /// The first place of some bytes at or after a position that never goes back.
    class First
    {
    public:
        /// In raw[from, end), or npos. Reads no byte twice.
        std::size_t in(std::string_view raw, std::size_t from, std::size_t end, std::string_view bytes);

    private:
        std::size_t m_found = std::string_view::npos;
        std::size_t m_searched = 0; ///< nothing begins before this but what was found
    };
    std::size_t tokenStart(std::string_view raw, std::size_t position);

    std::size_t m_start = 0; ///< of the token before m_end
    std::size_t m_end = 0;
    std::size_t m_word = 0;   ///< the first letter, digit or backslash of the last token that inPath() was asked about
    std::size_t m_folder = 0; ///< behind the last backslash that a folder's name follows
    std::size_t m_foldersEnd = 0;
    std::size_t m_quote = 0; ///< behind the last quotation mark
    std::size_t m_quotesEnd = 0;
    First m_drive;
    First m_url;
    First m_lineEnd;
    First m_doubled;
};

} // namespace obi::text
