// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "IpAddress.h"

#include "Bytes.h"

#include <algorithm>

namespace obi::text {
namespace {

struct Block {
    std::uint32_t network;
    int bits;
    FoundTrait trait;
};

constexpr std::uint32_t ip(unsigned a, unsigned b, unsigned c, unsigned d)
{
    return a << 24 | b << 16 | c << 8 | d;
}

// The special-purpose registry of IANA (RFC 6890); TEST-NETs before the networks that hold them.
constexpr Block blocks[] = {
    {ip(10, 0, 0, 0), 8, FoundTrait::PrivateAddress},     {ip(172, 16, 0, 0), 12, FoundTrait::PrivateAddress},
    {ip(192, 168, 0, 0), 16, FoundTrait::PrivateAddress}, {ip(100, 64, 0, 0), 10, FoundTrait::PrivateAddress},
    {ip(127, 0, 0, 0), 8, FoundTrait::PrivateAddress},    {ip(169, 254, 0, 0), 16, FoundTrait::PrivateAddress},
    {ip(192, 0, 2, 0), 24, FoundTrait::Documentation},    {ip(198, 51, 100, 0), 24, FoundTrait::Documentation},
    {ip(203, 0, 113, 0), 24, FoundTrait::Documentation},  {ip(192, 0, 0, 0), 24, FoundTrait::Reserved},
    {ip(198, 18, 0, 0), 15, FoundTrait::Reserved},        {ip(0, 0, 0, 0), 8, FoundTrait::Reserved},
    {ip(224, 0, 0, 0), 3, FoundTrait::Reserved},
};

/// The first numbers of addresses that may be in one of the blocks: most are in none.
constexpr auto firstNumbers = [] {
    std::array<bool, 256> listed{};
    for (const Block &block : blocks) {
        const std::size_t first = block.network >> 24;
        const std::size_t count = block.bits < 8 ? std::size_t(1) << (8 - block.bits) : 1;
        for (std::size_t i = 0; i < count; ++i)
            listed[first + i] = true;
    }
    return listed;
}();

constexpr std::string_view hexDigits = "0123456789abcdef";

/// The group in as few digits as it needs; behind them.
char *writeGroup(unsigned value, char *to)
{
    int shift = value >= 0x1000 ? 12 : value >= 0x100 ? 8 : value >= 0x10 ? 4 : 0;
    for (; shift >= 0; shift -= 4)
        *to++ = hexDigits[value >> shift & 15];
    return to;
}

unsigned hexValue(char digit)
{
    return static_cast<unsigned>(is(digit, Digit) ? digit - '0' : (digit | 0x20) - 'a' + 10);
}

/// The groups of an address one after the other, as they are written.
class GroupReader
{
public:
    explicit GroupReader(std::string_view text)
        : m_text(text)
    {}
    /// False where the text is no address.
    bool read()
    {
        while (m_at < m_text.size()) {
            if (!(m_text[m_at] == ':' ? readGap() : readGroup()))
                return false;
        }
        return gap == none ? count == 8 : count <= 7;
    }
    static constexpr std::size_t none = 9;
    std::array<std::uint16_t, 8> groups{};
    std::size_t count = 0;
    std::size_t gap = none; ///< how many groups stand before "::"

private:
    bool readGap()
    {
        if (gap != none || at(m_text, m_at + 1) != ':')
            return false;
        gap = count;
        m_at += 2;
        return true;
    }
    /// With the colon behind it, unless that is one of two.
    bool readGroup()
    {
        const std::size_t start = m_at;
        unsigned value = 0;
        for (; m_at < m_text.size() && is(m_text[m_at], HexDigit) && m_at - start <= 4; ++m_at)
            value = value << 4 | hexValue(m_text[m_at]);
        if (at(m_text, m_at) == '.')
            return readIpv4(start);
        if (m_at == start || m_at - start > 4 || count == 8)
            return false;
        groups[count++] = static_cast<std::uint16_t>(value);
        if (m_at == m_text.size() || at(m_text, m_at + 1) == ':')
            return m_at == m_text.size() || m_text[m_at] == ':';
        return m_text[m_at++] == ':' && m_at < m_text.size();
    }
    bool readIpv4(std::size_t start)
    {
        const std::string_view written = m_text.substr(start, m_text.find("::", start) - start);
        const auto ipv4 = parseIpv4(written);
        if (!ipv4 || count > 6)
            return false;
        groups[count++] = static_cast<std::uint16_t>(*ipv4 >> 16);
        groups[count++] = static_cast<std::uint16_t>(*ipv4 & 0xFFFF);
        m_at = start + written.size();
        return true;
    }
    std::string_view m_text;
    std::size_t m_at = 0;
};

std::uint16_t group(const Ipv6Bytes &address, std::size_t i)
{
    return static_cast<std::uint16_t>(address[2 * i] << 8 | address[2 * i + 1]);
}

/// The longest run of two or more zero groups, the first of equals: what "::" stands for.
std::pair<std::size_t, std::size_t> longestZeros(const Ipv6Bytes &address)
{
    std::pair<std::size_t, std::size_t> best{8, 8};
    for (std::size_t i = 0; i < 8; ++i) {
        std::size_t end = i;
        while (end < 8 && group(address, end) == 0)
            ++end;
        if (end - i >= 2 && end - i > best.second - best.first)
            best = {i, end};
        i = std::max(i, end);
    }
    return best;
}

bool startsWithBytes(const Ipv6Bytes &address, std::initializer_list<std::uint8_t> bytes)
{
    return std::equal(bytes.begin(), bytes.end(), address.begin());
}

bool isMapped(const Ipv6Bytes &address)
{
    return startsWithBytes(address, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF});
}

} // namespace

std::optional<std::uint32_t> parseIpv4(std::string_view text)
{
    std::uint32_t address = 0;
    int groups = 0;
    bool leadingZero = false;
    bool allThree = true;
    for (std::size_t i = 0; i <= text.size(); ++groups) {
        std::uint32_t value = 0;
        const std::size_t start = i;
        while (i < text.size() && is(text[i], Digit) && i - start < 4)
            value = value * 10 + static_cast<std::uint32_t>(text[i++] - '0');
        const std::size_t digits = i - start;
        if (digits == 0 || digits > 3 || value > 255 || groups == 4 || (i < text.size() && text[i] != '.'))
            return std::nullopt;
        leadingZero = leadingZero || (digits > 1 && text[start] == '0');
        allThree = allThree && digits == 3;
        address = address << 8 | value;
        ++i;
    }
    if (groups != 4 || (leadingZero && !allThree))
        return std::nullopt;
    return address;
}

void appendIpv4(std::uint32_t address, std::string &to)
{
    std::array<char, 16> written;
    char *end = written.data();
    for (int shift = 24; shift >= 0; shift -= 8) {
        const std::uint32_t number = address >> shift & 0xFF;
        if (number >= 100)
            *end++ = static_cast<char>('0' + number / 100);
        if (number >= 10)
            *end++ = static_cast<char>('0' + number / 10 % 10);
        *end++ = static_cast<char>('0' + number % 10);
        *end++ = '.';
    }
    to.append(written.data(), end - 1);
}

FoundTraits traitsOfIpv4(std::uint32_t address)
{
    if (!firstNumbers[address >> 24])
        return {};
    for (const Block &block : blocks) {
        if ((address ^ block.network) >> (32 - block.bits) == 0)
            return block.trait;
    }
    return {};
}

std::optional<Ipv6Bytes> parseIpv6(std::string_view text)
{
    GroupReader reader(text);
    if (!reader.read())
        return std::nullopt;
    Ipv6Bytes bytes{};
    for (std::size_t i = 0; i < reader.count; ++i) {
        const std::size_t place = i < reader.gap ? i : i + 8 - reader.count;
        bytes[2 * place] = static_cast<std::uint8_t>(reader.groups[i] >> 8);
        bytes[2 * place + 1] = static_cast<std::uint8_t>(reader.groups[i] & 0xFF);
    }
    return bytes;
}

void appendIpv6(const Ipv6Bytes &address, std::string &to)
{
    if (isMapped(address)) {
        to += "::ffff:";
        return appendIpv4(ip(address[12], address[13], address[14], address[15]), to);
    }
    const auto [gapStart, gapEnd] = longestZeros(address);
    std::array<char, 40> written;
    char *end = written.data();
    for (std::size_t i = 0; i < 8; ++i) {
        if (i == gapStart) {
            *end++ = ':';
            *end++ = ':';
            i = gapEnd - 1;
            continue;
        }
        if (i > 0 && i != gapEnd)
            *end++ = ':';
        end = writeGroup(group(address, i), end);
    }
    to.append(written.data(), end);
}

FoundTraits traitsOfIpv6(const Ipv6Bytes &address)
{
    if (isMapped(address))
        return traitsOfIpv4(ip(address[12], address[13], address[14], address[15]));
    if (startsWithBytes(address, {0x20, 0x01, 0x0D, 0xB8}) || startsWithBytes(address, {0x3F, 0xFF, 0x00}))
        return FoundTrait::Documentation;
    const bool linkLocal = address[0] == 0xFE && (address[1] & 0xC0) == 0x80;
    const bool low = startsWithBytes(address, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    if ((address[0] & 0xFE) == 0xFC || linkLocal || (low && address[15] == 1))
        return FoundTrait::PrivateAddress;
    return address[0] == 0xFF || (low && address[15] == 0) ? FoundTraits(FoundTrait::Reserved) : FoundTraits();
}

PrefixLength prefixLengthAt(std::string_view text, std::size_t slash, unsigned most)
{
    unsigned bits = 0;
    std::size_t end = slash + 1;
    while (end < text.size() && is(text[end], Digit) && end - slash < 5)
        bits = bits * 10 + static_cast<unsigned>(text[end++] - '0');
    const char next = at(text, end);
    const bool goesOn = isAlnum(next) || next == '_' || next == '/' || (next == '.' && isAlnum(at(text, end + 1)));
    if (at(text, slash) != '/' || end == slash + 1 || bits > most || goesOn)
        return {};
    return {end, bits};
}

} // namespace obi::text
