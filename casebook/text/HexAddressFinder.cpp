// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "IpAddress.h"
#include "Scan.h"

#include <algorithm>

/// Hex digits with marks between them or without: IPv6, MAC addresses, hashes.
namespace obi::text {
namespace {

bool inHexRun(char byte)
{
    return is(byte, HexDigit) || byte == ':';
}

/// All groups of two digits: a hardware address, a fingerprint, an EUI-64, but no IPv6 address.
bool onlyPairs(std::string_view run)
{
    for (std::size_t i = 0; i < run.size(); ++i) {
        if ((i % 3 == 2) != (run[i] == ':'))
            return false;
    }
    return run.size() % 3 == 2;
}

void addMac(Scan &scan, std::size_t start, std::size_t end)
{
    scan.buffer.clear();
    for (std::size_t i = start; i < end; ++i) {
        if (!is(scan.text[i], HexDigit))
            continue;
        if (scan.buffer.size() % 3 == 2)
            scan.buffer += ':';
        scan.buffer += lower(scan.text[i]);
    }
    scan.add(ObservableType::MacAddress, start, end, scan.buffer);
    scan.take(end);
}

/// "IPv6:2001:db8::1", "addr:2001:db8::1": a word and a colon before the address.
std::size_t behindLabel(std::string_view text, std::size_t start, std::size_t end)
{
    if (!isAlnum(before(text, start)) && before(text, start) != '_')
        return start;
    const std::size_t colon = text.substr(0, end).find(':', start);
    return colon == text.npos ? end : colon + 1;
}

std::size_t countOfColons(std::string_view run)
{
    std::size_t count = 0;
    for (const char byte : run)
        count += byte == ':';
    return count;
}

/// "a::b" is C++; an address has a digit or more groups.
bool looksLikeScope(std::string_view run)
{
    return !anyOf(run, [](char byte) { return is(byte, Digit); }) && countOfColons(run) < 4;
}

/// "list[::2]", "text[1::]" of Python; "localhost[::1]" is an address.
bool looksLikeSlice(std::string_view text, std::size_t start, std::size_t end)
{
    const std::string_view run = text.substr(start, end - start);
    if (before(text, start) != '[' || start < 2 || at(text, end) != ']' || run.size() > 5 || run == "::1")
        return false;
    const char previous = text[start - 2];
    return (isAlnum(previous) || previous == '_' || previous == ')' || previous == ']') &&
           std::all_of(run.begin(), run.end(), [](char byte) { return is(byte, Digit) || byte == ':'; });
}

/// The end of an address that ends in dotted numbers, "::ffff:192.0.2.1".
std::size_t behindDottedTail(std::string_view text, std::size_t end)
{
    if (at(text, end) != '.' || !is(at(text, end + 1), Digit))
        return end;
    const std::size_t start = end;
    while (end < text.size() && end - start < 16 && (is(text[end], Digit) || text[end] == '.'))
        ++end;
    end -= text[end - 1] == '.';
    const std::string_view tail = text.substr(start + 1, end - start - 1);
    return tail.find('.') == tail.npos ? start : end; // "2001:db8::1.443": a port of tcpdump
}

} // namespace

bool findColonMac(Scan &scan, std::size_t colon)
{
    if (colon < 2 || colon - 2 < scan.done || colon < scan.colonsDone || inHexRun(before(scan.text, colon - 2)) ||
        isAlnum(before(scan.text, colon - 2)))
        return false;
    std::size_t end = colon - 2;
    while (end < scan.text.size() && inHexRun(scan.text[end]))
        ++end;
    const std::string_view run = scan.piece(colon - 2, end);
    if (isAlnum(at(scan.text, end)) || !onlyPairs(run))
        return false;
    if (run.size() == 17) {
        addMac(scan, colon - 2, end);
        return true;
    }
    // The MAC= field of Linux's packet filter: receiver, sender and the type of what follows.
    if (run.size() == 41 && (run.ends_with("08:00") || equalsWord(run.substr(36), "86:dd"))) {
        addMac(scan, colon - 2, colon + 15);
        addMac(scan, colon + 16, colon + 33);
        scan.take(end);
        return true;
    }
    scan.colonsDone = end;
    return false;
}

bool findIpv6(Scan &scan, std::size_t colon)
{
    if (colon < scan.colonsDone)
        return false;
    const std::string_view text = scan.text;
    std::size_t start = colon;
    while (start > scan.done && inHexRun(text[start - 1]))
        --start;
    std::size_t end = colon + 1;
    while (end < text.size() && inHexRun(text[end]))
        ++end;
    scan.colonsDone = end;
    if (end - start > 64 || countOfColons(scan.piece(start, end)) < 2)
        return false;
    start = behindLabel(text, start, end);
    if (end - start == 17 && !isAlnum(at(text, end)) && onlyPairs(text.substr(start, 17))) {
        addMac(scan, start, end); // "mac:00:1a:2b:3c:4d:5e"
        return true;
    }
    if (start < end && text[start] == ':' && at(text, start + 1) != ':')
        ++start;
    end = behindDottedTail(text, end);
    if (end > start + 1 && text[end - 1] == ':' && text[end - 2] != ':')
        --end;
    const char next = at(text, end);
    if (end <= start + 2 || isAlnum(next) || next == '_')
        return false;
    const std::string_view run = text.substr(start, end - start);
    const auto address = parseIpv6(run);
    if (!address || looksLikeScope(run) || onlyPairs(run) || looksLikeSlice(text, start, end))
        return false;
    scan.buffer.clear();
    appendIpv6(*address, scan.buffer);
    FoundTraits traits = traitsOfIpv6(*address);
    const PrefixLength prefix = prefixLengthAt(text, end, 128);
    if (prefix.end) {
        traits |= FoundTrait::AddressBlock;
        scan.buffer.append(text, end, prefix.end - end);
        end = prefix.end;
    } else if (next == '%') { // the zone says something about one computer only
        while (isAlnum(at(text, ++end))) {}
    }
    scan.add(ObservableType::Ipv6, start, end, scan.buffer, traits);
    scan.take(end);
    return true;
}

bool findDashMac(Scan &scan, std::size_t dash)
{
    if (dash < 2 || dash - 2 < scan.done)
        return false;
    const std::size_t start = dash - 2;
    const std::string_view run = scan.text.substr(start, 17);
    if (run.size() < 17 || isAlnum(before(scan.text, start)) || before(scan.text, start) == '-' ||
        isAlnum(at(scan.text, start + 17)) || at(scan.text, start + 17) == '-')
        return false;
    for (std::size_t i = 0; i < 17; ++i) {
        if (i % 3 == 2 ? run[i] != '-' : !is(run[i], HexDigit))
            return false;
    }
    addMac(scan, start, start + 17);
    return true;
}

bool findDotMac(Scan &scan, std::size_t start, std::size_t end)
{
    const std::string_view run = scan.piece(start, end);
    if (run.size() != 14)
        return false;
    for (std::size_t i = 0; i < 14; ++i) {
        if (i % 5 == 4 ? run[i] != '.' : !is(run[i], HexDigit))
            return false;
    }
    addMac(scan, start, end);
    return true;
}

} // namespace obi::text
