// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Scan.h"

#include <algorithm>

namespace obi::text {
namespace {

bool isHashLength(std::size_t length)
{
    return length == 32 || length == 40 || length == 64;
}

ObservableType typeOf(std::size_t length)
{
    return length == 32 ? ObservableType::Md5 : length == 40 ? ObservableType::Sha1 : ObservableType::Sha256;
}

/// Only digits, or one digit all along: a number or a filler.
bool isNoHash(std::string_view run)
{
    return std::all_of(run.begin(), run.end(), [](char byte) { return is(byte, Digit); }) ||
           std::all_of(run.begin(), run.end(), [run](char byte) { return byte == run.front(); });
}

/// True if the run is a piece of a longer name: of a file, an address, a message ID, a UUID.
bool isPartOfName(std::string_view text, std::size_t start, std::size_t end)
{
    const char previous = before(text, start);
    const char next = at(text, end);
    if (next == '@' || (next == '.' && isAlnum(at(text, end + 1))) || (next == '-' && isAlnum(at(text, end + 1))))
        return true;
    if ((previous == '-' || previous == '.') && isAlnum(before(text, start - 1)))
        return true;
    if (next != '=' && next != '+' && next != '_')
        return false;
    std::size_t i = end; // "bounce+HASH=taro@…", "HASH_copy.exe"
    while (i < text.size() && i - end < 80 && (is(text[i], InHost) || text[i] == '=' || text[i] == '+'))
        ++i;
    return at(text, i) == '@' || (next == '_' && text.substr(end, i - end).find('.') != text.npos);
}

} // namespace

bool findHash(Scan &scan, std::size_t inside)
{
    if (inside < scan.hexDone)
        return false;
    std::size_t start = inside;
    while (start > scan.done && is(scan.text[start - 1], HexDigit))
        --start;
    std::size_t end = inside;
    while (end < scan.text.size() && is(scan.text[end], HexDigit))
        ++end;
    scan.hexDone = end;
    const std::string_view run = scan.piece(start, end);
    if (!isHashLength(run.size()) || isAlnum(before(scan.text, start)) || isAlnum(at(scan.text, end)) ||
        isNoHash(run) || isPartOfName(scan.text, start, end))
        return false;
    scan.buffer.assign(run);
    std::transform(run.begin(), run.end(), scan.buffer.begin(), lower);
    scan.add(typeOf(run.size()), start, end, scan.buffer);
    scan.take(end);
    return true;
}

} // namespace obi::text
