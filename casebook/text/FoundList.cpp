// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FoundList.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace obi {
namespace {

constexpr std::uint64_t everyByte(std::uint8_t byte)
{
    return byte * (~std::uint64_t(0) / 0xFF);
}

/// True if one of eight bytes is a control character or beyond ASCII.
bool hasOddByte(std::uint64_t bytes)
{
    const std::uint64_t isDelete = bytes ^ everyByte(0x7F);
    const std::uint64_t below = (bytes - everyByte(0x20)) | (isDelete - everyByte(1));
    return (bytes | below) & everyByte(0x80);
}

/// Letters, digits and marks of ASCII, as nearly every value is: nothing that an Observable could refuse.
bool isPlain(std::string_view value)
{
    if (value.empty() || value.front() == ' ' || value.back() == ' ' ||
        value.size() > std::size_t(Observable::MaximumLength))
        return false;
    for (; value.size() >= 8; value.remove_prefix(8)) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, value.data(), 8);
        if (hasOddByte(bytes))
            return false;
    }
    return std::all_of(value.begin(), value.end(), [](char byte) { return byte >= 0x20 && byte < 0x7F; });
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
    if (!isPlain(value) && !observableOf(type, value))
        return;
    const std::size_t inBlock = std::size_t(m_size) % BlockSize;
    if (inBlock == 0)
        m_blocks.push_back(std::make_unique_for_overwrite<Entry[]>(BlockSize));
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
