// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

/// Sweeps over text for the few bytes where something can begin.
namespace obi::text {

/// The marks of the 64 bytes at p, the first in the lowest bit, or of the next 64 that have any: moves p there, and
/// behind `last` at most. May read from p - 8 to p + 96.
using MarkFunction = std::uint64_t (*)(const char *&p, const char *last);
/// The two questions that text is asked, by one kind of instructions.
struct MarkFunctions {
    MarkFunction refang; ///< where a rule of refanging may have something to say
    MarkFunction find;   ///< where a recogniser may
};
/// Of all kinds that this processor knows, the slowest first. All give the same answers.
std::vector<MarkFunctions> allMarkFunctions();
/// The last of them.
const MarkFunctions &markFunctions();

/// Gives the positions of the marks one after the other. Outside of the text the function sees blanks.
class MarkSweep
{
public:
    static constexpr std::size_t None = ~std::size_t(0);

    MarkSweep(std::string_view text, MarkFunction marksOf)
        : m_text(text)
        , m_marksOf(marksOf)
    {}

    /// The first mark at or after `from`; `from` never goes back.
    std::size_t next(std::size_t from)
    {
        if (from >= m_block + 64)
            read(from & ~std::size_t(63));
        std::uint64_t marks = m_marks;
        if (from > m_block)
            marks &= ~std::uint64_t(0) << (from - m_block);
        while (marks == 0) {
            if (m_block + 64 >= m_text.size())
                return None;
            read(m_block + 64);
            marks = m_marks;
        }
        return m_block + static_cast<std::size_t>(std::countr_zero(marks));
    }
    /// Must be called once before next().
    void begin(std::size_t from) { read(from & ~std::size_t(63)); }

private:
    /// Goes to the first block from this one on that has marks, or behind the text.
    void read(std::size_t block)
    {
        constexpr std::size_t reach = 64 + 32;
        m_block = block;
        m_marks = 0;
        if (block >= 8 && block + reach <= m_text.size()) {
            const char *p = m_text.data() + block;
            m_marks = m_marksOf(p, m_text.data() + m_text.size() - reach);
            m_block = static_cast<std::size_t>(p - m_text.data());
        }
        if (m_marks == 0 && m_block < m_text.size())
            m_marks = marksAtEdge();
    }
    std::uint64_t marksAtEdge() const
    {
        std::array<char, 8 + 64 + 32> copy;
        copy.fill(' ');
        const std::size_t lead = m_block < 8 ? m_block : 8;
        const std::size_t count = m_text.size() - m_block < 96 ? m_text.size() - m_block : 96;
        std::memcpy(copy.data() + 8 - lead, m_text.data() + m_block - lead, lead + count);
        const char *p = copy.data() + 8;
        const std::uint64_t marks = m_marksOf(p, p);
        return count >= 64 ? marks : marks & ((std::uint64_t(1) << count) - 1);
    }

    std::string_view m_text;
    MarkFunction m_marksOf;
    std::size_t m_block = 0;
    std::uint64_t m_marks = 0;
};

} // namespace obi::text
