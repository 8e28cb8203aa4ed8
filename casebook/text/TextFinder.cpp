// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "TextFinder.h"

#include "MarkSweep.h"

#include <algorithm>

namespace obi::text {
namespace {

// What is known of a window fits beside it into the cache of one processor.
constexpr std::size_t windowSize = 64 * 1024;
// A text that repeats itself is looked at in short ones, of which most have been there before. What is found in it is
// not longer than the piece, or than this, or has no end.
constexpr std::size_t repeatedWindowSize = 8 * 1024;
constexpr std::size_t repeatedReach = 1024;

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

/// Where a window that does not reach the end of the text can end.
struct Cut {
    std::size_t at;
    bool open; ///< a find may go on behind it
};

/// At a line end that nothing goes on behind, else at a blank, else anywhere.
Cut cutOf(std::string_view text, std::size_t from, std::size_t to)
{
    const std::size_t floor = std::max(from + 1, to > TextFinder::LongestFind ? to - TextFinder::LongestFind : 0);
    for (std::size_t i = to; i > floor; --i) {
        if (text[i - 1] == '\n' && i < text.size() && !is(text[i], Blank) && before(text, i - 1) != '=' &&
            text.substr(i >= 3 ? i - 3 : 0, 2) != "=\r")
            return {i, false};
    }
    for (std::size_t i = to; i > floor; --i) {
        if (is(at(text, i), Blank))
            return {i, true};
    }
    const auto inCharacter = [text](std::size_t i) { return (at(text, i) & 0xC0) == 0x80; };
    std::size_t whole = to;
    while (to - whole < 3 && inCharacter(whole))
        --whole;
    return {inCharacter(whole) ? to : whole, true};
}

} // namespace

/// Marks of text[judged, to) are judged. A recogniser sees text[start, end) and finds what begins at `from` or behind.
struct TextFinder::Window {
    std::string_view text{}; ///< up to the end of the window
    std::size_t start = 0;
    std::size_t from = 0;
    std::size_t judged = 0;
    std::size_t to = 0;
    std::size_t period = 0;          ///< of the text from `from` on, 0 if there is none
    std::size_t reach = LongestFind; ///< so far behind `to` a find can end that begins before it

    std::string_view bytes() const { return text.substr(start); }
    bool isEmpty() const { return text.empty(); }
};

TextFinder::Window TextFinder::nextWindow(std::string_view text, std::size_t from, bool last) const
{
    const std::size_t judged = std::min(from + m_state.judged, text.size());
    Window window{{}, from > Context ? from - Context : 0, from, judged};
    std::size_t size = windowSize;
    window.period = periodOf(text.substr(from), judged - from + 2 * repeatedWindowSize);
    if (window.period) { // the windows begin at the same place of a piece, so that they are the same
        size = (repeatedWindowSize / window.period + 1) * window.period;
        window.reach = (repeatedReach / window.period + 1) * window.period;
    }
    const std::size_t left = text.size() - judged;
    if (left <= size + (last ? 0 : window.reach)) {
        if (!last)
            return {};
        window.to = text.size();
        window.text = text;
        return window;
    }
    const Cut cut = cutOf(text, judged, judged + size);
    window.to = cut.at;
    window.text = text.substr(0, cut.open ? std::min(text.size(), cut.at + window.reach) : cut.at);
    return window;
}

/// Where the recognisers stand, for a scan that goes on at the raw position `next`.
WindowState TextFinder::stateBehind(const Scan &scan, std::size_t start, std::size_t next)
{
    const auto behind = [&](std::size_t position) {
        if (position == 0)
            return WindowState::None;
        const std::size_t raw = start + scan.origin.rawRange(position - 1, position).end;
        return raw + Context < next ? WindowState::None : std::ptrdiff_t(raw) - std::ptrdiff_t(next);
    };
    WindowState state;
    state.dotsDone = behind(std::min(scan.dotsDone, scan.text.size()));
    state.messageIdEnd = behind(scan.messageIdEnd);
    state.versionEnd = behind(scan.versionEnd);
    state.typedEnd = behind(scan.typedEnd);
    return state;
}

void TextFinder::begin(Scan &scan, const Window &window) const
{
    const auto position = [&](std::ptrdiff_t place) -> std::size_t {
        const std::ptrdiff_t raw = place == WindowState::None ? 0 : std::ptrdiff_t(window.from - window.start) + place;
        return raw > 0 ? m_origin.positionOf(std::size_t(raw)) : 0;
    };
    scan.done = scan.colonsDone = scan.hexDone = m_origin.positionOf(window.from - window.start);
    scan.dotsDone = std::max(scan.done, position(m_state.dotsDone));
    scan.messageIdEnd = position(m_state.messageIdEnd);
    scan.versionEnd = position(m_state.versionEnd);
    scan.typedEnd = position(m_state.typedEnd);
}

std::size_t TextFinder::scanWindow(const Window &window, FindSink &sink)
{
    const std::size_t start = window.start;
    const bool open = window.to < window.text.size();
    m_origin.read(window.bytes(), m_state.quotedPrintable ? window.from - start + m_state.quotedPrintable : 0,
                  window.to - start);
    Scan scan{m_origin.text(), m_origin, m_suffixes, m_hosts, m_names, sink, start};
    begin(scan, window);
    const std::size_t begun = scan.done;
    const std::size_t first = std::max(begun, m_origin.positionOf(window.judged - start));
    const std::size_t end = open ? m_origin.positionOf(window.to - start) : scan.text.size();
    if (first > begun && is(at(scan.text, first), HexDigit))
        findHash(scan, first); // a run of digits has but one mark, which can have fallen between two windows
    MarkSweep sweep(scan.text, markFunctions().find);
    const std::size_t from = std::max(first, scan.done);
    sweep.begin(from);
    for (std::size_t mark = sweep.next(from); mark < end; mark = sweep.next(std::max(mark + 1, scan.done)))
        findAt(scan, mark);
    const std::size_t taken = scan.done > begun ? start + m_origin.rawRange(scan.done - 1, scan.done).end : window.from;
    // What may begin before the end of this window and go on behind it, the next one sees whole.
    const std::size_t next = open ? std::max(taken, window.to - std::min(window.to, window.reach)) : window.to;
    m_state = open ? stateBehind(scan, start, next) : WindowState();
    m_state.judged = window.to - std::min(window.to, next);
    const std::size_t quotedPrintable = start + m_origin.quotedPrintableUntil();
    m_state.quotedPrintable = quotedPrintable - std::min(quotedPrintable, next);
    return next;
}

std::size_t TextFinder::scanRepeated(const Window &window, FindSink &sink)
{
    const std::size_t start = window.start;
    const WindowMemory::Key key{window.bytes(), window.from - start, window.to - start, m_state};
    auto known =
        std::find_if(m_windows.begin(), m_windows.end(), [&key](const WindowMemory &one) { return one.holds(key); });
    if (known != m_windows.end()) {
        known->replay(start, sink);
    } else {
        std::rotate(m_windows.begin(), std::prev(m_windows.end()), m_windows.end());
        known = m_windows.begin();
        known->begin(key);
        WindowMemory::Recorder recorder(*known, start, sink);
        const std::size_t next = scanWindow(window, recorder);
        known->finish({next - start, m_state});
    }
    m_state = known->outcome().state;
    return start + known->outcome().from;
}

std::size_t TextFinder::scan(std::string_view text, std::size_t from, bool last, FindSink &sink)
{
    while (from < text.size()) {
        const Window window = nextWindow(text, from, last);
        if (window.isEmpty())
            return from;
        from = window.period ? scanRepeated(window, sink) : scanWindow(window, sink);
    }
    if (last)
        m_state = {}; // another text may follow
    return from;
}

} // namespace obi::text
