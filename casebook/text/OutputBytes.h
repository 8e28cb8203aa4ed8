// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

namespace obi::text {

/// Bytes on their way out, held until there are enough to be worth a write. Adding is nothing but copying.
class OutputBytes
{
public:
    std::string_view held() const { return {m_bytes.get(), m_size}; }
    void clear() { m_size = 0; }
    OutputBytes &operator<<(std::string_view bytes)
    {
        if (bytes.empty())
            return *this; // of which there may be no address to copy from
        if (bytes.size() > m_capacity - m_size)
            grow(bytes.size());
        std::memcpy(m_bytes.get() + m_size, bytes.data(), bytes.size());
        m_size += bytes.size();
        return *this;
    }
    OutputBytes &operator<<(char byte) { return *this << std::string_view(&byte, 1); }
    OutputBytes &operator<<(std::int64_t number)
    {
        std::array<char, 20> digits;
        const char *const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        return *this << std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data()));
    }

private:
    void grow(std::size_t more)
    {
        const std::size_t capacity = 2 * (m_capacity + more);
        auto bytes = std::make_unique_for_overwrite<char[]>(capacity);
        if (m_size > 0)
            std::memcpy(bytes.get(), m_bytes.get(), m_size);
        m_bytes = std::move(bytes);
        m_capacity = capacity;
    }
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

} // namespace obi::text
