// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Repetition.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace obi::text {
namespace {

constexpr std::size_t longestPiece = 4096;
constexpr std::size_t probe = 64; ///< so many bytes that come again soon are rare enough to look closer

/// The shortest piece that the text repeats, by the borders of its beginnings (Knuth, Morris and Pratt).
std::size_t shortestPiece(std::string_view text)
{
    std::array<std::uint16_t, 2 * longestPiece> border; // of the first i + 1 bytes
    border[0] = 0;
    std::size_t length = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
        while (length > 0 && text[i] != text[length])
            length = border[length - 1];
        length += text[i] == text[length];
        border[i] = static_cast<std::uint16_t>(length);
    }
    return text.size() - length;
}

} // namespace

std::size_t periodOf(std::string_view text, std::size_t length)
{
    constexpr std::size_t beginning = 2 * longestPiece;
    if (length > text.size() || length < beginning)
        return 0;
    const std::string_view near = text.substr(1, longestPiece + probe - 1);
    if (!memmem(near.data(), near.size(), text.data(), probe))
        return 0;
    // A longer piece than the shortest of the beginning would be made of it, or be too long.
    const std::size_t piece = shortestPiece(text.substr(0, beginning));
    if (piece > longestPiece || std::memcmp(text.data(), text.data() + piece, length - piece) != 0)
        return 0;
    return piece;
}

bool WindowMemory::holds(const Key &key) const
{
    return key.bytes == m_bytes && key.from == m_key.from && key.to == m_key.to && key.state == m_key.state;
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
