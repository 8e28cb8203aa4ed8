// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Scan.h"

namespace obi::text {

/// "MID 123", "MID: 123", "MID = 123", "MID #123" as AsyncOS logs and people write it. `m` is at the M.
bool findCiscoMid(Scan &scan, std::size_t m)
{
    const std::string_view text = scan.text;
    const char previous = before(text, m);
    const bool consolidated = m >= 3 && text.substr(m - 3, 3) == "ESA" && !isAlnum(before(text, m - 3)); // "ESAMID=1"
    if (!consolidated && (isAlnum(previous) || previous == '_' || previous == '-'))
        return false;
    std::size_t start = m + 3;
    while (start < text.size() && start < m + 8 &&
           (text[start] == ' ' || text[start] == ':' || text[start] == '=' || text[start] == '#' || text[start] == '"'))
        ++start;
    std::size_t end = start;
    while (end < text.size() && is(text[end], Digit) && end - start < 13)
        ++end;
    const char next = at(text, end);
    const bool goesOn = isAlnum(next) || next == '_' || (next == '.' && is(at(text, end + 1), Digit));
    if (end == start || start == m + 3 || end - start > 12 || goesOn)
        return false;
    scan.add(ObservableType::CiscoMid, start, end, scan.piece(start, end));
    scan.take(end);
    return true;
}

} // namespace obi::text
