// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace obi::text {

/// Keeps copies of many short byte strings one behind the other, where they stay. Growing copies nothing.
class PackedBytes
{
public:
    /// Room for this many bytes, uninitialised.
    char *room(std::size_t size)
    {
        if (size > m_left)
            addBlock(size);
        char *const taken = m_free;
        m_free += size;
        m_left -= size;
        return taken;
    }
    std::string_view keep(std::string_view bytes)
    {
        char *const copy = room(bytes.size());
        std::memcpy(copy, bytes.data(), bytes.size());
        return {copy, bytes.size()};
    }
    /// Gives back the last `size` bytes that were taken.
    void giveBack(std::size_t size)
    {
        m_free -= size;
        m_left += size;
    }

private:
    void addBlock(std::size_t atLeast)
    {
        constexpr std::size_t firstBlock = 1024; // most scans find little
        constexpr std::size_t block = 128 * 1024;
        m_left = std::max(atLeast, m_blocks.empty() ? firstBlock : block);
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(m_left));
        m_free = m_blocks.back().get();
    }
    std::vector<std::unique_ptr<char[]>> m_blocks;
    char *m_free = nullptr;
    std::size_t m_left = 0;
};

} // namespace obi::text
