// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Url.h"

#include "Bytes.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace obi::text {
namespace {

constexpr std::size_t longestScheme = 20;

bool isSchemeByte(char byte)
{
    return isAlnum(byte) || byte == '+' || byte == '*' || byte == '_' || byte == '#' || byte == '-' || byte == '.';
}

/// "hxxp", "hXXp", "h**p", "h__p", "htxp", "hzzzp", "h00p", "httx", with or without s: the letters behind the h are
/// spoilt.
bool isSpoiltHttp(std::string_view word)
{
    if (word.size() >= 5 && lower(word.back()) == 's')
        word.remove_suffix(1);
    if (word.size() < 4 || word.size() > 5 || lower(word[0]) != 'h')
        return false;
    if (lower(word.back()) != 'p' && !equalsWord(word, "httx"))
        return false;
    static constexpr ByteSet spoilt("xXtTzZ*_#-+.0");
    return !anyOf(word.substr(1, word.size() - 2), [](char byte) { return !spoilt.has(byte); });
}

struct Spelling {
    std::string_view written;
    std::string_view canonical;
};
constexpr Spelling spellings[] = {
    {"https", "https"}, {"http", "http"},     {"hxp", "http"},    {"htp", "http"},      {"hxps", "https"},
    {"meow", "http"},   {"meows", "https"},   {"ftp", "ftp"},     {"ftps", "ftps"},     {"sftp", "sftp"},
    {"fxp", "ftp"},     {"fxps", "ftps"},     {"sfxp", "sftp"},   {"ws", "ws"},         {"wss", "wss"},
    {"ldap", "ldap"},   {"ldaps", "ldaps"},   {"smb", "smb"},     {"rtsp", "rtsp"},     {"rtmp", "rtmp"},
    {"ssh", "ssh"},     {"telnet", "telnet"}, {"tftp", "tftp"},   {"gopher", "gopher"}, {"irc", "irc"},
    {"ircs", "ircs"},   {"feed", "feed"},     {"git", "git"},     {"rsync", "rsync"},   {"tcp", "tcp"},
    {"udp", "udp"},     {"ftx", "ftp"},       {"ttp", "http"},    {"ttps", "https"},    {"hp", "http"},
    {"hps", "https"},   {"xxxx", "http"},     {"xxxxs", "https"}, {"xxxxx", "https"},
};

/// What `spellings` has: most words that stand before a colon are none of them.
constexpr WordSet spellingWords("https http hxp htp hxps meow meows ftp ftps sftp fxp fxps sfxp ws wss ldap ldaps smb "
                                "rtsp rtmp ssh telnet tftp gopher irc ircs feed git rsync tcp udp ftx ttp ttps hp hps "
                                "xxxx xxxxs xxxxx");

Scheme spelled(std::string_view word)
{
    if (spellingWords.has(word)) {
        const Spelling *spelling = std::find_if(std::begin(spellings), std::end(spellings),
                                                [word](const Spelling &one) { return equalsWord(word, one.written); });
        return {0, spelling->canonical, true, spelling->written != spelling->canonical, false};
    }
    if (isSpoiltHttp(word))
        return {0, lower(word.back()) == 's' ? "https" : "http", true, true, false};
    return {};
}

/// The closing bracket's index in the counters, or -1.
int bracketOf(char byte)
{
    switch (byte) {
    case '(':
    case ')':
        return 0;
    case '[':
    case ']':
        return 1;
    case '{':
    case '}':
        return 2;
    default:
        return -1;
    }
}

bool schemeAt(std::string_view text, std::size_t position)
{
    const std::string_view rest = text.substr(position, 8);
    if (lower(at(rest, 0)) != 'h')
        return false;
    const std::size_t colon = rest.find("://");
    return colon != rest.npos && isSpoiltHttp(rest.substr(0, colon));
}

/// A comma or semicolon ends the URL where it parts fields: before a blank or another URL, and in text that has put the
/// URL between such marks.
bool endsField(std::string_view text, std::size_t start, std::size_t position)
{
    const char next = at(text, position + 1);
    if (is(next, Blank) || next == '"' || schemeAt(text, position + 1))
        return true;
    const char previous = before(text, start);
    if (text[position] == ',')
        return previous == ',';
    if (previous != '=')
        return false;
    std::size_t i = position + 1;
    while (is(at(text, i), Letter) || at(text, i) == '_' || at(text, i) == '-')
        ++i;
    return at(text, i) == '=';
}

/// "https://example.jp/日本語/x": what stands right behind the host and goes on as a path is one,
/// "https://example.jp/参照" is prose.
bool goesOnAsPath(std::string_view text, std::size_t position)
{
    std::size_t i = position;
    while (i < text.size() && isHigh(text[i]) && i - position < 96) {
        const CodePoint point = codePointAt(text, i);
        if (scriptOf(point.value) == Script::None)
            return false;
        i += point.length;
    }
    const char next = at(text, i);
    return std::string_view("/?.=_%-").find(next) != std::string_view::npos && !is(at(text, i + 1), Blank);
}

/// Letters of other scripts belong to a path where a piece of it begins with them ("/wiki/日本語"), not where prose
/// goes on ("/wikiを参照").
bool continuesPath(std::string_view text, std::size_t from, std::size_t position, Script script)
{
    if (script == Script::None)
        return false;
    if (!writtenWithoutBlanks(script))
        return true;
    if (isHigh(text[position - 1]))
        return true;
    const char previous = text[position - 1];
    if (script == Script::Hiragana)
        return false;
    if (previous == '/')
        return position - 1 > from || goesOnAsPath(text, position);
    return previous == '=' || previous == '_' || previous == '-';
}

std::size_t withoutPunctuation(std::string_view text, std::size_t from, std::size_t end)
{
    static constexpr ByteSet sentence(".,;:!?'*~");
    while (end > from && sentence.has(text[end - 1]))
        --end;
    return end;
}

/// "http ://", "https&://": one byte too many before the colon.
Scheme spoiltBefore(std::string_view text, std::size_t colon, std::size_t limit)
{
    static constexpr ByteSet spoiling(" !@&");
    if (colon <= limit || !spoiling.has(text[colon - 1]))
        return {};
    const std::string_view head = text.substr(limit, colon - 1 - limit);
    for (const std::string_view word : {"http", "https", "hxxp", "hxxps"}) {
        if (!endsWithWord(head, word) || isAlnum(before(head, head.size() - word.size())))
            continue;
        Scheme scheme = spelled(word);
        scheme.start = colon - 1 - word.size();
        scheme.defanged = true;
        return scheme;
    }
    return {};
}

} // namespace

std::size_t urlEnd(std::string_view text, std::size_t start, std::size_t from)
{
    std::array<int, 3> open{};
    const char quote = before(text, start);
    std::size_t end = from;
    while (end < text.size()) {
        const char byte = text[end];
        if (isHigh(byte)) {
            const CodePoint point = codePointAt(text, end);
            if (!continuesPath(text, from, end, scriptOf(point.value)))
                break;
            end += point.length;
            continue;
        }
        if (!is(byte, InUrl) || (byte == '\'' && quote == '\'') ||
            (byte == '_' && quote == '_' && is(at(text, end + 1), Blank)))
            break;
        if ((byte == ',' || byte == ';') && endsField(text, start, end))
            break;
        if (lower(byte) == 'h' && isAlnum(text[end - 1]) && schemeAt(text, end))
            break;
        const int bracket = bracketOf(byte);
        if (bracket >= 0) {
            const bool opens = byte == '(' || byte == '[' || byte == '{';
            if (!opens && open[static_cast<std::size_t>(bracket)] == 0)
                break;
            open[static_cast<std::size_t>(bracket)] += opens ? 1 : -1;
        }
        ++end;
    }
    return withoutPunctuation(text, from, end);
}

Scheme schemeBefore(std::string_view text, std::size_t colon, std::size_t limit)
{
    std::size_t start = colon;
    while (start > limit && colon - start < longestScheme && isSchemeByte(text[start - 1]))
        --start;
    const std::string_view run = text.substr(start, colon - start);
    if (run.empty())
        return spoiltBefore(text, colon, limit);
    Scheme scheme = spelled(run);
    scheme.start = start;
    if (scheme.known)
        return scheme;
    // Prose or another word may touch it: "URLhttps", "x-https", "**http".
    for (std::size_t length = std::min<std::size_t>(run.size(), 5); length >= 3; --length) {
        scheme = spelled(run.substr(run.size() - length));
        scheme.start = colon - length;
        if (scheme.known && (scheme.canonical.starts_with("http") || !isAlnum(before(text, scheme.start))))
            return scheme;
    }
    const bool wellFormed = run.size() >= 2 && std::all_of(run.begin(), run.end(), [](char byte) {
                                return isLower(byte) || is(byte, Digit) || byte == '+' || byte == '-' || byte == '.';
                            });
    if (!wellFormed || !isLower(run.front()))
        return {};
    return {start, run, false, false, false};
}

} // namespace obi::text
