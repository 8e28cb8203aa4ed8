// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Repetition.h"

#include <algorithm>
#include <cstring>

namespace obi::text {
namespace {

constexpr std::size_t longestPiece = 4096;
constexpr std::size_t probe = 64; ///< so many bytes that come again soon are rare enough to look closer

/// How many bytes of the text repeat the first `piece` of them.
std::size_t repeatedBytes(std::string_view text, std::size_t piece)
{
    const std::string_view later = text.substr(piece);
    if (std::memcmp(text.data(), later.data(), later.size()) == 0)
        return text.size();
    return static_cast<std::size_t>(std::mismatch(later.begin(), later.end(), text.begin()).first - text.begin());
}

} // namespace

std::size_t periodOf(std::string_view text, std::size_t length)
{
    if (length > text.size() || length < 2 * longestPiece)
        return 0;
    text = text.substr(0, length);
    for (std::size_t least = 1; least <= longestPiece;) {
        const std::string_view near = text.substr(least, longestPiece + probe - least);
        const void *again = memmem(near.data(), near.size(), text.data(), probe);
        if (!again)
            return 0;
        const auto piece = static_cast<std::size_t>(static_cast<const char *>(again) - text.data());
        const std::size_t repeated = repeatedBytes(text, piece);
        if (repeated == text.size())
            return piece;
        // What the text repeats up to here it would go on repeating if the piece were as short as this.
        least = std::max(piece + 1, repeated - piece + 1);
    }
    return 0;
}

bool WindowMemory::holds(const Key &key) const
{
    return key.bytes == m_bytes && key.from == m_key.from && key.judged == m_key.judged && key.to == m_key.to &&
           key.quotedPrintable == m_key.quotedPrintable;
}

void WindowMemory::begin(const Key &key)
{
    m_finds.clear();
    m_values.clear();
    m_bytes = key.bytes;
    m_key = key;
    m_key.bytes = {};
}

void WindowMemory::Recorder::take(const Find &find)
{
    Find placed = find;
    placed.value = {};
    placed.rawStart -= m_base;
    placed.rawEnd -= m_base;
    m_memory.m_finds.push_back({placed, m_memory.m_values.size(), find.value.size()});
    m_memory.m_values += find.value;
    m_sink.take(find);
}

void WindowMemory::replay(std::size_t base, FindSink &sink) const
{
    for (const Kept &kept : m_finds) {
        Find find = kept.find;
        find.value = std::string_view(m_values).substr(kept.value, kept.valueSize);
        find.rawStart += base;
        find.rawEnd += base;
        sink.take(find);
    }
}

} // namespace obi::text
