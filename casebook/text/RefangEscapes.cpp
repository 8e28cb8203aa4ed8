// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Bytes.h"
#include "Refang.h"

#include <algorithm>

/// What other programs make of text: backslashes of JSON, regular expressions and Markdown, HTML entities, percent
/// encoding and quoted-printable.
namespace obi::text {
namespace {

int hexValue(char byte)
{
    return byte <= '9' ? byte - '0' : lower(byte) - 'a' + 10;
}

/// True behind a dot whose backslash was taken away, so that what follows is known to be in no path: "a\.b\.c" is not
/// looked at from its beginning again and again.
bool followsEscapedDot(std::string_view raw, std::size_t position, const RefangEdits &edits)
{
    constexpr std::size_t longestLabel = 63;
    const std::size_t end = edits.end();
    if (end == 0 || raw[end - 1] != '.' || position - end > longestLabel || raw[edits.list().back().start] != '\\')
        return false;
    const std::string_view between = raw.substr(end, position - end);
    return std::all_of(between.begin(), between.end(), [](char byte) { return is(byte, InHost); });
}

constexpr char32_t noEscape = 0xFFFFFFFF;

/// The value of "\u5148" or "\x2e" at a position.
char32_t hexEscapeAt(std::string_view raw, std::size_t position, char kind, std::size_t digits)
{
    if (at(raw, position) != '\\' || at(raw, position + 1) != kind)
        return noEscape;
    char32_t value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        const char byte = at(raw, position + 2 + i);
        if (!is(byte, HexDigit))
            return noEscape;
        value = value * 16 + static_cast<unsigned>(hexValue(byte));
    }
    return value;
}

bool isMark(char32_t value)
{
    return value >= 0x20 && value < 0x7F && !isAlnum(static_cast<char>(value));
}

/// JSON writes what is beyond ASCII so, beyond 16 bits as a pair. In a path "\ubeef" is a folder.
void refangUnicodeEscape(std::string_view raw, std::size_t position, RefangEdits &edits)
{
    char32_t value = hexEscapeAt(raw, position, 'u', 4);
    std::size_t end = position + 6;
    const char32_t second = value >= 0xD800 && value < 0xDC00 ? hexEscapeAt(raw, end, 'u', 4) : noEscape;
    if (second >= 0xDC00 && second < 0xE000) {
        value = 0x10000 + ((value - 0xD800) << 10) + (second - 0xDC00);
        end += 6;
    }
    std::array<char, 4> buffer;
    const std::string_view bytes = encodeUtf8(value, buffer);
    if (value == noEscape || bytes.empty() || (value < 0xA0 && !isMark(value)))
        return;
    const char previous = before(raw, position);
    const bool begins = is(previous, Blank) || previous == '"' || edits.end() == position;
    if (isMark(value) || begins || !edits.before.inPath(raw, position))
        edits.replace(position, end, bytes);
}

/// "\x2e". Letters only among other such: "C:\\x64" is a folder.
void refangByteEscape(std::string_view raw, std::size_t position, RefangEdits &edits)
{
    const char32_t value = hexEscapeAt(raw, position, 'x', 2);
    if (value < 0x20 || value >= 0x7F)
        return;
    const bool amongOthers = edits.end() == position || (hexEscapeAt(raw, position + 4, 'x', 2) != noEscape &&
                                                         !edits.before.inPath(raw, position));
    const char byte = static_cast<char>(value);
    if (isMark(value) || amongOthers)
        edits.replace(position, position + 4, {&byte, 1});
}

/// Markdown's "\[.\]", "\(.\)", "\[dot\]".
bool refangEscapedBracket(std::string_view raw, std::size_t position, RefangEdits &edits)
{
    for (const std::string_view mark : {"[.\\]", "[.]", "(.\\)", "(.)", "[dot\\]", "(dot\\)"}) {
        if (!startsWithWord(raw.substr(position + 1), mark))
            continue;
        edits.replace(position, position + 1 + mark.size(), ".");
        return true;
    }
    return false;
}

/// "evil\\.com": a dot that was escaped more than once, in a regular expression within JSON.
bool refangEscapedDot(std::string_view raw, std::size_t position, RefangEdits &edits)
{
    if (!isAlnum(before(raw, position)))
        return false;
    std::size_t dot = position;
    while (at(raw, dot) == '\\' && dot - position < 10)
        ++dot;
    if (at(raw, dot) != '.' || !isAlnum(at(raw, dot + 1)) ||
        (!followsEscapedDot(raw, position, edits) && edits.before.inPath(raw, position)))
        return false;
    edits.replace(position, dot + 1, ".");
    return true;
}

char32_t namedEntity(std::string_view name)
{
    struct Entity {
        std::string_view name;
        char32_t value;
    };
    constexpr Entity entities[] = {{"lt", '<'},     {"gt", '>'},     {"amp", '&'},     {"quot", '"'},   {"apos", '\''},
                                   {"nbsp", ' '},   {"period", '.'}, {"colon", ':'},   {"sol", '/'},    {"commat", '@'},
                                   {"lsqb", '['},   {"rsqb", ']'},   {"lpar", '('},    {"rpar", ')'},   {"equals", '='},
                                   {"lowbar", '_'}, {"hyphen", '-'}, {"shy", 0xAD},    {"quest", '?'},  {"num", '#'},
                                   {"bsol", '\\'},  {"percnt", '%'}, {"zwnj", 0x200B}, {"zwj", 0x200B}, {"lrm", 0x200B},
                                   {"rlm", 0x200B}};
    const auto *found = std::find_if(std::begin(entities), std::end(entities),
                                     [name](const Entity &entity) { return equalsWord(name, entity.name); });
    return found == std::end(entities) ? 0 : found->value;
}

/// "#46" or "#x2e".
char32_t numericEntity(std::string_view digits)
{
    const bool hex = lower(at(digits, 1)) == 'x';
    char32_t value = 0;
    for (const char byte : digits.substr(hex ? 2 : 1)) {
        if (!is(byte, hex ? HexDigit : Digit) || value > 0x10FFFF)
            return 0;
        value = value * (hex ? 16 : 10) + static_cast<unsigned>(hexValue(byte));
    }
    return value;
}

bool isEncodedByte(std::string_view raw, std::size_t position)
{
    return is(at(raw, position + 1), HexDigit) && is(at(raw, position + 2), HexDigit);
}

/// From the colon behind its scheme on; `more` is what follows each '%' where it was encoded twice.
void refangEncodedUrl(std::string_view raw, std::size_t colon, std::string_view more, RefangEdits &edits)
{
    std::size_t start = colon;
    while (start > 0 && isAlnum(raw[start - 1]) && colon - start < 8)
        --start;
    const bool isParameter = before(raw, start) == '=';
    for (std::size_t i = colon; i < raw.size() && i < colon + 2048 && is(raw[i], InUrl); ++i) {
        if (raw[i] == '&' && isParameter) // the next parameter begins
            return edits.replace(i, i + 1, " ");
        const std::size_t digits = i + more.size();
        if (raw[i] != '%' || raw.substr(i + 1, more.size()) != more || !isEncodedByte(raw, digits))
            continue;
        const char value = static_cast<char>(hexValue(raw[digits + 1]) * 16 + hexValue(raw[digits + 2]));
        if (value > 0x20)
            edits.replace(i, digits + 3, {&value, 1});
        i = digits + 2;
    }
}

} // namespace

void refangBackslash(std::string_view raw, std::size_t position, RefangEdits &edits)
{
    const char next = at(raw, position + 1);
    const char previous = before(raw, position);
    if (next == '/' || next == '"')
        return edits.replace(position, position + 2, raw.substr(position + 1, 1));
    if (next == '@') // "https://evil.jp\@example.jp" leads to evil.jp
        return edits.before.inUrl(raw, position) ? void() : edits.replace(position, position + 2, "@");
    if ((next == '[' || next == '(') && refangEscapedBracket(raw, position, edits))
        return;
    if (next == '\\' && previous == '\\')
        return; // within a run of them
    if (next == '\\') {
        // "http:\\host", "http[:]\\host": the double backslash of somebody in a hurry.
        const std::string_view colon = previous == ':' ? ":" : previous == ']' ? "[:]" : "(:)";
        if (position > colon.size() && raw.substr(position - colon.size(), colon.size()) == colon &&
            oneOf(raw.substr(position - colon.size() - 1, 1), "p s"))
            edits.replace(position, position + 2, "//");
        else
            refangEscapedDot(raw, position, edits);
        return;
    }
    if (previous == '\\')
        return;
    if (next == 'u')
        return refangUnicodeEscape(raw, position, edits);
    if (next == 'x')
        return refangByteEscape(raw, position, edits);
    const bool escapesMark = next == '.' || next == '-' || next == '_';
    if (escapesMark && isAlnum(previous) && isAlnum(at(raw, position + 2)) &&
        (followsEscapedDot(raw, position, edits) || !edits.before.inPath(raw, position)))
        return edits.replace(position, position + 2, raw.substr(position + 1, 1));
    if (raw.substr(position, 4) == "\\r\\n")
        return edits.replace(position, position + 4, "\n");
    if ((next != 'n' && next != 't' && next != 'r') || !edits.before.inQuotes(raw, position))
        return;
    const bool begins = is(previous, Blank) || previous == '"' || edits.end() == position;
    if (begins || !edits.before.inPath(raw, position))
        edits.replace(position, position + 2, "\n");
}

void refangEntity(std::string_view raw, std::size_t position, RefangEdits &edits)
{
    const std::string_view rest = raw.substr(position + 1, 10);
    const std::size_t end = rest.find(';');
    if (end == rest.npos || end < 2)
        return;
    const std::string_view name = rest.substr(0, end);
    if (raw.substr(position + end + 2, 2) == ".&") {
        for (const std::string_view dot : {"&#91;.&#93;", "&#x5b;.&#x5d;", "&lsqb;.&rsqb;", "&#40;.&#41;"}) {
            if (startsWithWord(raw.substr(position), dot))
                return edits.replace(position, position + dot.size(), ".");
        }
    }
    const char32_t value = name.front() == '#' ? numericEntity(name) : namedEntity(name);
    std::array<char, 4> buffer;
    if (value == 0xAD || value == 0x200B)
        edits.remove(position, position + end + 2);
    else if (value >= 0x20)
        edits.replace(position, position + end + 2, encodeUtf8(value, buffer));
}

void refangPercent(std::string_view raw, std::size_t position, RefangEdits &edits)
{
    const std::string_view rest = raw.substr(position);
    const bool isAt = rest.substr(0, 3) == "%40" && isAlnum(at(raw, position + 3));
    const bool twice = startsWithWord(rest, "%253a%252f%252f");
    const bool isColon = startsWithWord(rest, "%3a//");
    if (!isAt && !twice && !isColon && !startsWithWord(rest, "%3a%2f%2f"))
        return;
    // What is percent-encoded as a whole; inside of another URL it stays as it is and RedirectWrapper reads it.
    if (!isAlnum(before(raw, position)) || edits.before.inUrl(raw, position))
        return;
    if (isAt)
        return edits.replace(position, position + 3, "@");
    if (isColon)
        return edits.replace(position, position + 3, ":");
    refangEncodedUrl(raw, position, twice ? "25" : "", edits);
}

void refangQuotedPrintable(std::string_view raw, std::size_t position, RefangEdits &edits)
{
    constexpr std::size_t reach = 64 * 1024;
    const char next = at(raw, position + 1);
    if (next == '3') {
        const bool written = lower(at(raw, position + 2)) == 'd';
        const char quote = at(raw, position + 3);
        if (written && (quote == '"' || quote == '\''))
            edits.seesQuotedPrintable(position, position + reach);
        if (written && position < edits.quotedPrintableUntil())
            edits.replace(position, position + 3, "=");
        return;
    }
    const std::size_t lineEnd = position + (next == '\r' && at(raw, position + 2) == '\n' ? 3 : 2);
    if ((next != '\r' && next != '\n') || lineEnd >= raw.size() || is(raw[lineEnd], Blank) ||
        before(raw, position) == '=')
        return;
    // Base64 ends in '=' too: only what could be the middle of an observable or of a long line is joined.
    const std::string_view token = edits.before.token(raw, position);
    const bool inObservable = token.find_first_of(".:@") != token.npos && is(raw[lineEnd], InUrl);
    const bool known = position < edits.quotedPrintableUntil();
    if (!inObservable && !known)
        return;
    edits.remove(position, lineEnd);
    edits.seesQuotedPrintable(position, lineEnd + reach);
}

} // namespace obi::text
