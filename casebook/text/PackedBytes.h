// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace obi::text {

/// Keeps copies of many short byte strings one behind the other, where they stay. Growing copies nothing: each block is
/// as large as all before it, up to the huge page that many megabytes come in. Page by page, the kernel's part would be
/// a seventh of the time that a list of a million finds takes.
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
    static constexpr std::size_t FirstBlock = 1024; ///< most scans find little
    static constexpr std::size_t HugePage = 2 * 1024 * 1024;

    struct Free {
        void operator()(char *block) const { std::free(block); }
    };
    using Block = std::unique_ptr<char[], Free>;

    void addBlock(std::size_t atLeast);
    static Block takeBlock(std::size_t size);

    std::vector<Block> m_blocks;
    char *m_free = nullptr;
    std::size_t m_left = 0;
    std::size_t m_size = 0; ///< of all blocks
};

} // namespace obi::text
