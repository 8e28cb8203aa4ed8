// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "WhatStandsBefore.h"

#include "Bytes.h"

#include <algorithm>

namespace obi::text {
namespace {

constexpr std::size_t lookBack = 200;

std::size_t limitOf(std::size_t position)
{
    return position > lookBack ? position - lookBack : 0;
}

bool isUnicodeEscape(std::string_view text)
{
    return text.size() == 6 && text.starts_with("\\u") &&
           !anyOf(text.substr(2), [](char byte) { return !is(byte, HexDigit); });
}

} // namespace

std::size_t WhatStandsBefore::First::in(std::string_view raw, std::size_t from, std::size_t end, std::string_view bytes)
{
    if (m_found == raw.npos || m_found < from) {
        const std::size_t start = std::max(from, m_searched);
        if (start + bytes.size() > end)
            return raw.npos;
        m_found = raw.substr(0, end).find(bytes, start);
        m_searched = m_found == raw.npos ? end - bytes.size() + 1 : m_found + 1;
    }
    return m_found != raw.npos && m_found + bytes.size() <= end ? m_found : raw.npos;
}

std::size_t WhatStandsBefore::tokenStart(std::string_view raw, std::size_t position)
{
    const std::size_t limit = limitOf(position);
    const std::size_t known = std::max(limit, m_end);
    std::size_t start = position;
    while (start > known && !is(raw[start - 1], Blank) && raw[start - 1] != '"')
        --start;
    // The token that was read last goes on.
    m_start = start == known && known == m_end ? std::max(m_start, limit) : start;
    m_end = position;
    return m_start;
}

std::string_view WhatStandsBefore::token(std::string_view raw, std::size_t position)
{
    const std::size_t start = tokenStart(raw, position);
    return raw.substr(start, position - start);
}

bool WhatStandsBefore::inPath(std::string_view raw, std::size_t backslash)
{
    m_word = std::max(m_word, tokenStart(raw, backslash));
    // "「HKLM", "[HKLM", "(C:"; JSON writes the Japanese before it as "\u300c".
    while (m_word < backslash) {
        if (isUnicodeEscape(raw.substr(m_word, 6)))
            m_word += 6;
        else if (raw[m_word] != '\\' && !isAlnum(raw[m_word]))
            ++m_word;
        else
            break;
    }
    m_word = std::min(m_word, backslash);
    const std::size_t start = m_word;
    if (start == backslash || raw[start] == '\\')
        return true;
    const std::string_view token = raw.substr(start, backslash - start);
    const std::size_t drive = m_drive.in(raw, start, backslash, ":\\");
    if (drive != raw.npos && at(token, drive - start + 2) != '\\' && at(token, drive - start + 2) != '/')
        return true;
    if (startsWithWord(token, "hk"))
        return true;
    for (std::size_t i = std::max(start, m_foldersEnd); i < backslash; ++i) {
        if (raw[i] == '\\' && isAlnum(raw[i + 1]) && !oneOf(raw.substr(i + 1, 1), "n r t u x"))
            m_folder = i + 1;
    }
    m_foldersEnd = backslash;
    return m_folder > start;
}

bool WhatStandsBefore::inUrl(std::string_view raw, std::size_t position)
{
    return m_url.in(raw, tokenStart(raw, position), position, "://") != raw.npos;
}

bool WhatStandsBefore::inQuotes(std::string_view raw, std::size_t position)
{
    const std::size_t limit = limitOf(position);
    const std::size_t from = std::max(limit, m_quotesEnd);
    const std::size_t quote = raw.substr(from, position - from).rfind('"');
    if (quote != raw.npos)
        m_quote = from + quote + 1;
    m_quotesEnd = position;
    if (m_quote <= limit)
        return false;
    const std::string_view quoted = raw.substr(m_quote, position - m_quote);
    if (m_lineEnd.in(raw, m_quote, position, "\n") != raw.npos)
        return false;
    // "C:\Program Files\new": a path with blanks.
    const bool path = (quoted.size() > 3 && quoted.substr(1, 2) == ":\\") || startsWithWord(quoted, "hk");
    return !path || m_doubled.in(raw, m_quote, position, "\\\\") != raw.npos;
}

} // namespace obi::text
