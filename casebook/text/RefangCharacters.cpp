// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Bytes.h"
#include "Refang.h"

/// Characters that only look like others or like nothing, and marks spelled out as words.
namespace obi::text {
namespace {

bool isInvisible(char32_t value)
{
    return (value >= 0x200B && value <= 0x200F) || (value >= 0x202A && value <= 0x202E) ||
           (value >= 0x2060 && value <= 0x2069) || value == 0xAD || value == 0xFEFF;
}

bool isFullWidthNamePart(char32_t value)
{
    return (value >= 0xFF10 && value <= 0xFF19) || (value >= 0xFF21 && value <= 0xFF3A) ||
           (value >= 0xFF41 && value <= 0xFF5A) || value == 0xFF0E || value == 0xFF20 || value == 0xFF0F ||
           value == 0xFF0D || value == 0xFF3F || value == 0xFF1A;
}

bool isFullWidthUrlPart(char32_t value)
{
    return std::u32string_view(U"？＝＆％＃＋～，；").find(value) != std::u32string_view::npos;
}

bool isNamePart(std::string_view raw, std::size_t position)
{
    return position < raw.size() && (isAlnum(raw[position]) || isFullWidthNamePart(codePointAt(raw, position).value));
}

bool urlFollows(std::string_view raw, std::size_t position)
{
    const std::string_view rest = raw.substr(position, 8);
    return lower(at(rest, 0)) == 'h' && rest.find("://") != rest.npos;
}

/// "evil.ｃｏｍ": a dot in ASCII, and a name before it.
bool joinsDot(std::string_view raw, std::size_t position)
{
    return before(raw, position) == '.' && position > 1 &&
           (isAlnum(raw[position - 2]) || isFullWidthNamePart(codePointBefore(raw, position - 1).value));
}

/// "１．evil.jp", "２．192.0.2.1": the number of an item in a list.
bool isListNumber(std::string_view raw, std::size_t position, std::size_t end)
{
    if (isAlnum(before(raw, position)) || end - position < 6 || end - position > 9 || !isAlnum(at(raw, end)) ||
        codePointBefore(raw, end).value != 0xFF0E)
        return false;
    for (std::size_t i = position; i + 3 < end; i += 3) {
        const char32_t value = codePointAt(raw, i).value;
        if (value < 0xFF10 || value > 0xFF19)
            return false;
    }
    return true;
}

/// A run of full-width letters is read as a name only if it holds one of the marks that make a name of it.
void refangFullWidth(std::string_view raw, std::size_t position, RefangEdits &edits)
{
    const char32_t previous = codePointBefore(raw, position).value;
    const char32_t first = codePointAt(raw, position).value;
    const bool labelled = previous == 0xFF1A && first != 0xFF0F; // "送信元：ｔａｒｏ＠…"
    if (isFullWidthNamePart(previous) && !labelled && position > edits.end())
        return; // inside of a run that has been looked at
    if (first == 0xFF0F && urlFollows(raw, position + 3))
        return; // between two URLs
    bool marked = joinsDot(raw, position);
    bool inUrl = false;
    std::size_t end = position;
    while (end < raw.size() && end < position + 3 * 256) {
        const char32_t value = codePointAt(raw, end).value;
        if (!isFullWidthNamePart(value) && !(inUrl && isFullWidthUrlPart(value)))
            break;
        const bool schemeFollows = value == 0xFF1A && end + 3 < raw.size() && codePointAt(raw, end + 3).value == 0xFF0F;
        if (value == 0xFF1A && !schemeFollows)
            break;
        inUrl = inUrl || schemeFollows;
        marked = marked || value == 0xFF0E || value == 0xFF20 || schemeFollows;
        end += 3;
    }
    if (isListNumber(raw, position, end))
        return;
    marked = marked || (at(raw, end) == '.' && isNamePart(raw, end + 1)) ||
             (first == 0xFF0F && edits.before.token(raw, position).find("//") != raw.npos);
    for (std::size_t i = position; i < end; i += 3) {
        const char ascii = static_cast<char>(codePointAt(raw, i).value - 0xFEE0);
        if (marked)
            edits.replace(i, i + 3, {&ascii, 1});
    }
}

bool isWordByte(char byte)
{
    return isAlnum(byte) || byte == '-';
}

/// "（.）", "【dot】", "［＠］": brackets of Japanese type around a mark. Gives what it reads as, and its end; else
/// nothing.
std::string_view inWideBrackets(std::string_view raw, std::size_t position, std::size_t &end)
{
    struct Mark {
        std::string_view written;
        std::string_view reads;
    };
    constexpr Mark marks[] = {{".", "."}, {"．", "."}, {"。", "."}, {"dot", "."},   {"ドット", "."},
                              {"@", "@"}, {"＠", "@"}, {"at", "@"}, {"アット", "@"}};
    if (!oneOf(raw.substr(position, 3), "（ ［ ｛ 「 【 〔"))
        return {};
    const std::string_view inside = raw.substr(position + 3);
    for (const Mark &mark : marks) {
        if (startsWithWord(inside, mark.written) && oneOf(inside.substr(mark.written.size(), 3), "） ］ ｝ 」 】 〕")) {
            end = position + 3 + mark.written.size() + 3;
            return mark.reads;
        }
    }
    return {};
}

/// "http：//", "http:／／", "http：／／".
bool refangWideColon(std::string_view raw, std::size_t position, char32_t value, RefangEdits &edits)
{
    if (value == 0xFF1A && isAlnum(before(raw, position)) && raw.substr(position + 3, 2) == "//")
        edits.replace(position, position + 3, ":");
    else if (value == 0xFF0F && before(raw, position) == ':' && raw.substr(position, 6) == "／／")
        edits.replace(position, position + 6, "//");
    else if (raw.substr(position, 9) == "：／／")
        edits.replace(position, position + 9, "://");
    else
        return false;
    return true;
}

std::string_view wordAt(std::string_view text, std::size_t position)
{
    std::size_t end = position;
    while (end < text.size() && isWordByte(text[end]) && end - position < 64)
        ++end;
    return text.substr(position, end - position);
}

std::size_t startOfWord(std::string_view text, std::size_t end, unsigned kinds)
{
    std::size_t start = end;
    while (start > 0 && is(text[start - 1], kinds) && end - start < 64)
        --start;
    return start;
}

// Words of English that are endings of domains too: "a dot in the middle" names nothing.
constexpr std::string_view proseAfterDot =
    "in is it at to so no me my by be as do am us on and or of the for with which "
    "product products plot matrix here there";

/// "A dot com company": a word that no host is called.
bool isArticle(std::string_view raw, std::size_t end)
{
    return oneOf(raw.substr(startOfWord(raw, end, InHost), end - startOfWord(raw, end, InHost)),
                 "a an the this that of and our their its first new old every each some any");
}

/// "evil.jp。", "192.0.2.1。", "https://evil.jp/a。": what stands before needs no other dot, so that a sentence ends.
bool endsSentence(std::string_view raw, std::size_t fullStop, RefangEdits &edits)
{
    const std::size_t start = startOfWord(raw, fullStop, InHost);
    const std::string_view name = raw.substr(start, fullStop - start);
    static constexpr ByteSet closing("])}");
    if (name.find('.') != name.npos || closing.has(before(raw, start)))
        return true;
    return before(raw, start) == '/' && before(raw, start - 1) != '/' && edits.before.inUrl(raw, fullStop);
}

// What is said to be at a place and is no person: "look at foo dot com".
constexpr std::string_view proseBeforeAt =
    "look looks looked looking host hosts hosted point points pointed pointing located available reachable found seen "
    "visit site website page domain server arrive arrives arrived aimed us live lives start starts started";

/// "user at example dot com": the " at " before the name whose first dot is being read.
void refangAtWord(std::string_view raw, std::size_t dotBlank, RefangEdits &edits)
{
    const std::size_t name = startOfWord(raw, dotBlank, InHost);
    if (name < 5 || !equalsWord(raw.substr(name - 4, 4), " at ") || !isAlnum(raw[name - 5]))
        return;
    const std::size_t word = startOfWord(raw, name - 4, InHost);
    if (!oneOf(raw.substr(word, name - 4 - word), proseBeforeAt))
        edits.replace(name - 4, name, "@");
}

} // namespace

void refangCharacter(std::string_view raw, std::size_t position, RefangEdits &edits)
{
    const CodePoint point = codePointAt(raw, position);
    if (isInvisible(point.value))
        return edits.remove(position, position + point.length);
    if (refangWideColon(raw, position, point.value, edits))
        return;
    if (isFullWidthNamePart(point.value) && point.value != 0xFF1A)
        return refangFullWidth(raw, position, edits);
    std::size_t end = position + point.length;
    if (isAlnum(before(raw, position)) && point.length == 3) {
        const std::string_view mark = inWideBrackets(raw, position, end);
        if (!mark.empty() && isAlnum(at(raw, end)))
            return edits.replace(position, end, mark);
        end = position + point.length;
    }
    if (!isAlnum(before(raw, position)))
        return;
    // IDNA takes the ideographic full stops for dots; in prose they end a sentence. The one dot leader looks like one.
    const bool fullStop = (point.value == 0x3002 || point.value == 0xFF61) && !endsSentence(raw, position, edits);
    if ((fullStop && isLower(at(raw, end))) || (point.value == 0x2024 && isAlnum(at(raw, end))) ||
        (fullStop && is(at(raw, end), Digit) && edits.before.inUrl(raw, position)))
        edits.replace(position, end, ".");
}

void refangDotWord(std::string_view raw, std::size_t position, RefangEdits &edits)
{
    if (position < 2 || position + 4 >= raw.size() || !isAlnum(raw[position - 2]) ||
        at(raw, position + 3) != raw[position - 1])
        return;
    const bool blanks = raw[position - 1] == ' ';
    const std::string_view next = wordAt(raw, position + 4);
    if (next.empty() || (blanks && (oneOf(next, proseAfterDot) || isArticle(raw, position - 1))))
        return;
    if (blanks)
        refangAtWord(raw, position - 1, edits);
    edits.replace(position - 1, position + 4, ".");
}

} // namespace obi::text
