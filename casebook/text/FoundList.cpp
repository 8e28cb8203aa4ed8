// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FoundList.h"

#include "Bytes.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace obi {
namespace {

constexpr std::uint64_t everyByte(std::uint8_t byte)
{
    return byte * (~std::uint64_t(0) / 0xFF);
}

/// Not zero if one of the eight bytes is a control character or beyond ASCII.
std::uint64_t oddBytes(const char *from)
{
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, 8);
    const std::uint64_t isDelete = bytes ^ everyByte(0x7F);
    return (bytes | (bytes - everyByte(0x20)) | (isDelete - everyByte(1))) & everyByte(0x80);
}

/// Letters, digits and marks of ASCII, as nearly every value is: nothing that an Observable could refuse.
bool isPlain(std::string_view value)
{
    if (value.empty() || value.front() == ' ' || value.back() == ' ' ||
        value.size() > std::size_t(Observable::MaximumLength))
        return false;
    if (value.size() < 8)
        return !text::anyOf(value, [](char byte) { return byte < 0x20 || byte == 0x7F; });
    std::uint64_t odd = oddBytes(value.data() + value.size() - 8);
    for (std::size_t i = 0; i + 8 < value.size(); i += 8)
        odd |= oddBytes(value.data() + i);
    return odd == 0;
}

/// The same, with letters of any script: names in Japanese. What else there is, an Observable must judge.
bool isOfLetters(std::string_view value)
{
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000}; ///< of so many bytes
    if (value.empty() || value.front() == ' ' || value.back() == ' ' ||
        value.size() > std::size_t(Observable::MaximumLength))
        return false;
    for (std::size_t i = 0; i < value.size();) {
        const text::CodePoint point = text::codePointAt(value, i);
        const bool fits = point.value < 0x80 ? point.value >= 0x20 && point.value != 0x7F
                                             : text::scriptOf(point.value) != text::Script::None;
        if (!fits || point.value < least[point.length])
            return false;
        i += point.length;
    }
    return true;
}

Result<Observable> observableOf(ObservableType type, std::string_view value)
{
    return Observable::parse(type, QString::fromUtf8(value.data(), qsizetype(value.size())));
}

} // namespace

FoundObservable FoundList::operator[](qsizetype i) const
{
    const Entry &one = entry(i);
    return {observableOf(one.type, one.value()).value(), one.offset, qsizetype(one.length), one.derived,
            FoundTraits::fromInt(one.traits)};
}

void FoundList::append(ObservableType type, std::string_view value, qint64 offset, qint64 length, FoundTraits traits,
                       bool derived)
{
    if (!isPlain(value) && !isOfLetters(value) && !observableOf(type, value))
        return;
    const std::size_t inBlock = std::size_t(m_size) % BlockSize;
    if (inBlock == 0)
        m_blocks.push_back(reinterpret_cast<Entry *>(m_entries.room(BlockSize * sizeof(Entry))));
    m_blocks.back()[inBlock] = {m_values.keep(value).data(),
                                quint32(value.size()),
                                quint32(length),
                                offset,
                                type,
                                quint16(traits.toInt()),
                                derived};
    ++m_size;
}

} // namespace obi
