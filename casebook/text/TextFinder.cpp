// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "TextFinder.h"

#include "MarkSweep.h"

#include <algorithm>

namespace obi::text {
namespace {

// What is known of a window fits beside it into the cache of one processor.
constexpr std::size_t windowSize = 64 * 1024;

void findAtColon(Scan &scan, std::size_t colon)
{
    const char next = at(scan.text, colon + 1);
    if (next == '/') {
        if (findUrl(scan, colon) || findDrivePath(scan, colon))
            return;
    } else if (is(next, HexDigit) || next == ':') {
        const char previous = before(scan.text, colon);
        if ((is(previous, HexDigit) && findColonMac(scan, colon)) || findIpv6(scan, colon))
            return;
    }
    findTyped(scan, colon);
}

void findAt(Scan &scan, std::size_t mark)
{
    switch (scan.text[mark]) {
    case '.':
        findDotted(scan, mark);
        break;
    case ':':
        findAtColon(scan, mark);
        break;
    case '@':
        findEmail(scan, mark);
        break;
    case '\\':
        findWindowsPath(scan, mark);
        break;
    case '/':
        findUnixPath(scan, mark);
        break;
    case '-':
        findDashMac(scan, mark);
        break;
    case 'M':
        findCiscoMid(scan, mark);
        break;
    default:
        findHash(scan, mark);
    }
}

/// Where a window that does not reach the end of the text can be cut without cutting a find: at a line end that nothing
/// goes on behind, else at a blank, else anywhere.
std::size_t cutOf(std::string_view text, std::size_t from, std::size_t to)
{
    const std::size_t floor = std::max(from + 1, to > TextFinder::LongestFind ? to - TextFinder::LongestFind : 0);
    for (std::size_t i = to; i > floor; --i) {
        if (text[i - 1] == '\n' && i < text.size() && !is(text[i], Blank) && before(text, i - 1) != '=' &&
            text.substr(i >= 3 ? i - 3 : 0, 2) != "=\r")
            return i;
    }
    for (std::size_t i = to; i > floor; --i) {
        if (is(text[i - 1], Blank))
            return i - 1;
    }
    while (to > floor && isHigh(text[to - 1])) // not within a character
        --to;
    return to;
}

} // namespace

void TextFinder::scanWindow(std::string_view text, std::size_t start, std::size_t from, FindSink &sink)
{
    m_origin.read(text.substr(start), m_quotedPrintable ? from - start + m_quotedPrintable : 0);
    const std::size_t until = start + m_origin.quotedPrintableUntil();
    m_quotedPrintable = until > text.size() ? until - text.size() : 0;
    Scan scan{m_origin.text(), m_origin, m_suffixes, m_hosts, m_names, sink, start};
    scan.done = m_origin.positionOf(from - start);
    scan.dotsDone = scan.colonsDone = scan.hexDone = scan.done;
    MarkSweep sweep(scan.text, markFunctions().find);
    sweep.begin(scan.done);
    for (std::size_t mark = sweep.next(scan.done); mark != sweep.None; mark = sweep.next(std::max(mark + 1, scan.done)))
        findAt(scan, mark);
}

std::size_t TextFinder::scan(std::string_view text, std::size_t from, bool last, FindSink &sink)
{
    while (from < text.size()) {
        const bool whole = text.size() - from <= windowSize;
        if (whole && !last)
            break;
        const std::size_t to = whole ? text.size() : cutOf(text, from, from + windowSize);
        const std::size_t start = from > Context ? from - Context : 0;
        scanWindow(text.substr(0, to), start, from, sink);
        from = to;
    }
    return from;
}

} // namespace obi::text
