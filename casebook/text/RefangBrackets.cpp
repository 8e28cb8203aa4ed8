// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Bytes.h"
#include "Refang.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

/// Brackets around a mark: "[.]", "(dot)", "{at}", "[://]", "[:]//", "[.com]", "[www.]", "http[s]", and one-sided ones.
namespace obi::text {
namespace {

struct MarkWord {
    std::string_view written;
    std::string_view reads;
};
// Those that begin with the same byte stand together, the longer of two that begin alike first.
constexpr MarkWord markWords[] = {
    {"://", "://"},  {"::", "::"},    {":/", ":/"},    {":", ":"},      {"//", "//"},   {"/", "/"},     {"dot", "."},
    {"d0t", "."},    {"dash", "-"},   {"punto", "."},  {"punkt", "."},  {"ponto", "."}, {"point", "."}, {"arroba", "@"},
    {"at", "@"},     {"colon", ":"},  {"slash", "/"},  {".", "."},      {"@", "@"},     {",", "."},     {"。", "."},
    {"ドット", "."}, {"どっと", "."}, {"アット", "@"}, {"あっと", "@"}, {"．", "."},    {"-", "-"},     {"_", "_"},
};

/// For each byte the first of the words that begin with it, or how many words there are.
constexpr std::array<std::uint8_t, 256> firstMarkWords = [] {
    std::array<std::uint8_t, 256> first{};
    first.fill(std::size(markWords));
    for (std::size_t i = std::size(markWords); i > 0; --i)
        first[static_cast<unsigned char>(markWords[i - 1].written[0])] = static_cast<std::uint8_t>(i - 1);
    return first;
}();

char closingOf(char open)
{
    return open == '[' ? ']' : open == '(' ? ')' : open == '{' ? '}' : '>';
}

bool inName(char byte)
{
    return isAlnum(byte) || isHigh(byte);
}

/// What a mark, a word for it or a piece to unwrap begins with.
bool canFollowBracket(char byte)
{
    static constexpr ByteSet bytes(".:/@,-_\\adpcswADPCSW\xE3\xEF");
    return bytes.has(byte);
}

const MarkWord *markWordAt(std::string_view text)
{
    const char begin = lower(at(text, 0));
    for (std::size_t i = firstMarkWords[static_cast<unsigned char>(begin)];
         i < std::size(markWords) && markWords[i].written[0] == begin; ++i) {
        if (startsWithWord(text, markWords[i].written))
            return &markWords[i];
    }
    return nullptr;
}

/// The position behind the closing bracket, doubled if the opening one was, or 0.
std::size_t behindClosing(std::string_view raw, std::size_t position, char open, bool doubled)
{
    for (int blanks = 0; blanks < 2 && at(raw, position) == ' '; ++blanks)
        ++position;
    position += at(raw, position) == '\\';
    const char close = closingOf(open);
    if (at(raw, position) != close || (doubled && at(raw, position + 1) != close))
        return 0;
    return position + (doubled ? 2 : 1);
}

/// Blanks on both sides belong to the mark: "abuse (at) example (dot) com".
void takeBlanks(std::string_view raw, std::size_t &start, std::size_t &end)
{
    if (before(raw, start) == ' ' && at(raw, end) == ' ' && start >= 2 && inName(raw[start - 2]) &&
        inName(at(raw, end + 1))) {
        --start;
        ++end;
    }
}

/// "evil[.] com", "evil [.]com": a blank on one side, where a name goes on in small letters and no sentence does.
void takeBlank(std::string_view raw, std::size_t &start, std::size_t &end)
{
    std::size_t next = end + (at(raw, end) == ' ');
    const std::size_t word = next;
    while (isLower(at(raw, next)) || is(at(raw, next), Digit))
        ++next;
    if (next == word || next - word > 24 ||
        oneOf(raw.substr(word, next - word), "a an and as at be by for in is it "
                                             "of on or so that the to we with"))
        return;
    if (word > end && inName(before(raw, start)))
        end = word;
    else if (word == end && before(raw, start) == ' ' && start >= 2 && inName(raw[start - 2]))
        --start;
}

bool fits(std::string_view raw, std::size_t start, std::size_t end, const MarkWord &word)
{
    const char previous = before(raw, start);
    const char next = at(raw, end);
    if (word.reads[0] == ':' || word.reads[0] == '/')
        return !is(next, Blank) && (!is(previous, Blank) || word.reads == ":");
    if (word.written == "-" || word.written == "_" || word.written == ",")
        return isAlnum(previous) && isAlnum(next) && raw[start] == '[';
    // Another mark, already read or still to come, may stand beside it: "a[@]b[.]c", "1[.]2".
    return !is(previous, Blank) && !is(next, Blank);
}

/// "h[tt]p://", "[http]://": with the letters around it the piece spells a scheme.
bool spellsScheme(std::string_view raw, std::size_t open, std::size_t close)
{
    std::size_t end = close + 1;
    while (is(at(raw, end), Letter) && end - close < 6)
        ++end;
    if (close - open > 6 || (at(raw, end) != ':' && at(raw, end) != '['))
        return false;
    std::size_t start = open;
    while (start > 0 && open - start < 5 && is(raw[start - 1], Letter))
        --start;
    std::string word(raw.substr(start, open - start));
    word.append(raw.substr(open + 1, close - open - 1)).append(raw.substr(close + 1, end - close - 1));
    return oneOf(word, "http https hxxp hxxps") && (at(raw, end) == ':' || raw.substr(end, 3) == "[:]");
}

/// "ev[i]l[.]com": a letter or two, in a name whose dot is spoilt as well.
bool spoilsName(std::string_view raw, std::size_t open, std::size_t close)
{
    std::size_t end = close + 1;
    while (is(at(raw, end), InLabel) && end - close < 40)
        ++end;
    return close - open <= 3 && isAlnum(before(raw, open)) && end > close + 1 &&
           (raw.substr(end, 3) == "[.]" || raw.substr(end, 3) == "(.)");
}

/// "[.com]", "[www.]", "http[s]" and ".[co].jp" keep what is inside and lose the brackets.
bool removeAroundPiece(std::string_view raw, std::size_t open, RefangEdits &edits)
{
    std::size_t end = open + 1;
    while (end < raw.size() && is(raw[end], InHost) && end - open < 64)
        ++end;
    const std::string_view piece = raw.substr(open + 1, end - open - 1);
    if (piece.empty() || at(raw, end) != closingOf(raw[open]))
        return false;
    const bool isEnding = piece.front() == '.' && piece.size() > 2 && isAlnum(before(raw, open));
    const bool isBeginning = (equalsWord(piece, "www.") && isAlnum(at(raw, end + 1))) ||
                             (equalsWord(piece, "www") && at(raw, end + 1) == '.');
    const bool isLabel = before(raw, open) == '.' && open >= 2 && isAlnum(raw[open - 2]) && piece.size() >= 2 &&
                         std::all_of(piece.begin(), piece.end(), [](char byte) { return is(byte, Letter); }) &&
                         (at(raw, end + 1) == '.' || at(raw, end + 1) == '/');
    const bool isSecure = equalsWord(piece, "s") &&
                          (endsWithWord(raw.substr(0, open), "http") || endsWithWord(raw.substr(0, open), "hxxp"));
    if (!isEnding && !isBeginning && !isSecure && !isLabel && !spellsScheme(raw, open, end) &&
        !spoilsName(raw, open, end))
        return false;
    edits.remove(open, open + 1);
    edits.remove(end, end + 1);
    return true;
}

constexpr std::size_t mostBrackets = 8;

constexpr ByteSet opening("[({");
constexpr ByteSet closing("])}");

std::size_t behindBrackets(std::string_view raw, std::size_t from, const ByteSet &brackets)
{
    std::size_t end = from;
    while (end - from < mostBrackets && brackets.has(at(raw, end)))
        ++end;
    return end;
}

/// "evil[.com", "evil[.)com", "10[[[.]]10", "evil[.[com": brackets of any kind and number around a dot. Gives the end,
/// or 0.
std::size_t behindUnevenBrackets(std::string_view raw, std::size_t position)
{
    const std::size_t dot = behindBrackets(raw, position, opening);
    if (at(raw, dot) != '.')
        return 0;
    const std::size_t end = behindBrackets(raw, dot + 1, opening.has(at(raw, dot + 1)) ? opening : closing);
    return inName(at(raw, end)) ? end : 0;
}

/// "example].]com", "example].[com", "example}.{com"; not "[1].[example.com]", where the brackets belong to the names.
bool isOddDot(std::string_view raw, std::size_t close)
{
    const char second = at(raw, close + 2);
    if (raw[close] == ')' || at(raw, close + 1) != '.' || !isAlnum(before(raw, close)) || !isAlnum(at(raw, close + 3)))
        return false;
    if (second == raw[close])
        return true;
    if (closingOf(second) != raw[close])
        return false;
    std::size_t start = close;
    while (start > 0 && close - start < 64 && is(raw[start - 1], InHost))
        --start;
    std::size_t end = close + 3;
    while (end < raw.size() && end - close < 64 && is(raw[end], InHost))
        ++end;
    return closingOf(before(raw, start)) != raw[close] && at(raw, end) != raw[close];
}

} // namespace

void refangBracket(std::string_view raw, std::size_t position, RefangEdits &edits)
{
    const char open = raw[position];
    std::size_t inner = position + 1;
    const char first = lower(at(raw, inner));
    if (is(first, Blank) && first != ' ')
        return;
    const bool doubled = first == open;
    inner += doubled;
    for (int blanks = 0; blanks < 2 && at(raw, inner) == ' '; ++blanks)
        ++inner;
    inner += at(raw, inner) == '\\'; // "[\.]"
    if (inner >= raw.size())
        return;
    if (!canFollowBracket(raw[inner])) {
        if (isLower(raw[inner]) && (open == '[' || (open == '(' && first == 'h')) &&
            removeAroundPiece(raw, position, edits))
            return;
        // Only a run of brackets around a dot begins so; most are refused here.
        const bool more = doubled || first == '(' || first == '[' || first == '{';
        const std::size_t end =
            more && open != '<' && isAlnum(before(raw, position)) ? behindUnevenBrackets(raw, position) : 0;
        if (end)
            edits.replace(position, end, ".");
        return;
    }
    const MarkWord *word = markWordAt(raw.substr(inner, 9));
    if (word) {
        std::size_t start = position;
        std::size_t end = behindClosing(raw, inner + word->written.size(), open, doubled);
        if (end) {
            takeBlanks(raw, start, end);
            if (word->reads == "." || word->reads == "@")
                takeBlank(raw, start, end);
            if (fits(raw, start, end, *word))
                edits.replace(start, end, word->reads);
            return;
        }
    }
    if (removeAroundPiece(raw, position, edits))
        return;
    if (!isAlnum(before(raw, position)) || open == '<')
        return;
    if (const std::size_t end = behindUnevenBrackets(raw, position))
        return edits.replace(position, end, ".");
    // One bracket alone: "http[://example.com", "http://example.com[/x".
    if (word && !doubled && inner == position + 1 && (word->written == "://" || word->written == "/") &&
        isAlnum(at(raw, inner + word->written.size())))
        edits.replace(position, inner + word->written.size(), word->reads);
}

void refangClosingBracket(std::string_view raw, std::size_t position, RefangEdits &edits)
{
    if (isOddDot(raw, position))
        return edits.replace(position, position + 3, ".");
    if (before(raw, position) != '.')
        return;
    // "example.]com"; that no bracket opened for the dot is known, because refangBracket() would have taken it.
    if (position < 2 || !isAlnum(raw[position - 2]))
        return;
    const std::size_t end = behindBrackets(raw, position, closing);
    if (isAlnum(at(raw, end)))
        edits.replace(position - 1, end, ".");
}

} // namespace obi::text
