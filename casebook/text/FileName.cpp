// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FileName.h"

#include "Context.h"
#include "HostName.h"

#include <algorithm>

namespace obi::text {
namespace {

constexpr std::size_t longestName = 255;
constexpr std::size_t longestQuoted = 160;

/// "(1)" in "invoice(1).pdf": the position of the opening bracket, or npos.
std::size_t openingOfCounter(std::string_view text, std::size_t close, std::size_t limit)
{
    for (std::size_t i = close; i > limit && close - i < 5; --i) {
        if (text[i - 1] == '(')
            return i - 1;
        if (!is(text[i - 1], Digit))
            break;
    }
    return text.npos;
}

/// "（11月分）" in "請求書（11月分）.xlsx": the position of the opening bracket, where the file's name goes on before
/// it and the dot stands right behind; else `close`.
std::size_t openingOfWideBrackets(std::string_view text, std::size_t close, std::size_t limit)
{
    if (at(text, close) != '.')
        return close;
    const std::size_t from = std::max(limit, close > 48 ? close - 48 : 0);
    const std::string_view head = text.substr(from, close - from);
    const std::size_t open = head.rfind("（");
    if (open == head.npos || open == 0 || anyOf(head.substr(open), [](char byte) { return is(byte, Blank); }))
        return close;
    return scriptOf(codePointBefore(head, open).value) == Script::None ? close : from + open;
}

/// "(11月分)" in "請求書(11月分).xlsx": the same in ASCII, where Japanese stands within.
std::size_t openingOfJapanese(std::string_view text, std::size_t close, std::size_t limit)
{
    if (at(text, close + 1) != '.')
        return text.npos;
    const std::size_t from = std::max(limit, close > 48 ? close - 48 : 0);
    const std::string_view head = text.substr(from, close - from);
    const std::size_t open = head.rfind('(');
    if (open == head.npos || open == 0 || !anyOf(head.substr(open), isHigh) ||
        anyOf(head.substr(open), [](char byte) { return is(byte, Blank); }))
        return text.npos;
    return scriptOf(codePointBefore(head, open).value) == Script::None ? text.npos : from + open;
}

/// A word in Latin letters that prose touches: "添付のinvoice" begins at "invoice", "請求書12" at its beginning.
bool isWord(std::string_view piece)
{
    std::size_t letters = 0;
    while (letters < piece.size() && is(piece[letters], Letter))
        ++letters;
    return letters >= 3;
}

std::size_t nameStart(const Scan &scan, std::size_t from, std::size_t end)
{
    const std::size_t limit = std::max(scan.done, end > longestName ? end - longestName : 0);
    std::size_t start = from;
    while (start > limit) {
        const char byte = scan.text[start - 1];
        if (is(byte, InFile)) {
            --start;
        } else if (byte == ')') {
            std::size_t open = openingOfCounter(scan.text, start - 1, limit);
            if (open == scan.text.npos)
                open = openingOfJapanese(scan.text, start - 1, limit);
            if (open == scan.text.npos)
                break;
            start = open;
        } else if (isHigh(byte)) {
            const CodePoint point = codePointBefore(scan.text, start);
            const Script script = scriptOf(point.value);
            const std::size_t open = point.value == U'）' ? openingOfWideBrackets(scan.text, start, limit) : start;
            if (open < start) {
                start = open;
                continue;
            }
            if (script == Script::None || start - limit < point.length)
                break;
            if (writtenWithoutBlanks(script) && isWord(scan.piece(start, end)))
                break;
            start -= point.length;
        } else {
            break;
        }
    }
    return start;
}

/// は, を or が anywhere: rare in names, and looked for in one go.
bool hasParticle(std::string_view name)
{
    for (std::size_t i = 2; i < name.size(); ++i) {
        const std::string_view here = name.substr(i - 2, 3);
        if (here.front() == '\xE3' && (here == "は" || here == "が" || here == "を"))
            return true;
    }
    return false;
}

/// "請求書.docと見積書.xls", "資料.zip内の明細.js", "および請求書.pdf": words that join a file to what stands before
/// it. Behind another find all hiragana is such a word, elsewhere the few that are nothing else.
std::size_t behindJoint(std::string_view text, std::size_t start, std::size_t end, bool behindFind)
{
    std::size_t from = start;
    if (behindFind) {
        for (const std::string_view word : {"の中", "内", "中"}) {
            if (text.substr(from, end - from).starts_with(word) && text.substr(from + word.size(), 3) == "の")
                from += word.size();
        }
        while (from < end && scriptOf(codePointAt(text, from).value) == Script::Hiragana)
            from += codePointAt(text, from).length;
    }
    for (const std::string_view word : {"および", "ならびに", "または", "もしくは"}) {
        if (text.substr(from, end - from).starts_with(word))
            from += word.size();
    }
    return at(text, from) == '.' ? start : from;
}

/// Words that announce a file and touch its name.
std::size_t behindAnnouncement(std::string_view text, std::size_t start, std::size_t end)
{
    static constexpr std::string_view words[] = {"添付ファイル名", "添付ファイル", "ファイル名", "ファイル", "添付の"};
    static constexpr std::string_view particles[] = {"は", "を", "が"};
    const std::string_view name = text.substr(start, end - start);
    if (!anyOf(name, isHigh))
        return start;
    const bool mayBe = name.starts_with("添") || name.starts_with("フ");
    for (const std::string_view word : words) {
        if (mayBe && name.starts_with(word) && name.size() > word.size() && name[word.size()] != '.') {
            const std::string_view rest = name.substr(word.size());
            const bool particle = oneOf(rest.substr(0, 3), "が は を の と") && at(rest, 3) != '.';
            return start + word.size() + (particle ? 3 : 0);
        }
    }
    if (!hasParticle(name))
        return start;
    for (const std::string_view particle : particles) {
        const std::size_t at = name.rfind(particle);
        if (at == name.npos || at == 0 || at + particle.size() >= name.size())
            continue;
        const Script left = scriptOf(codePointBefore(name, at).value);
        const Script right = scriptOf(codePointAt(name, at + particle.size()).value);
        if (left != Script::Hiragana && right != Script::Hiragana && left != Script::None && right != Script::None)
            return start + at + particle.size();
    }
    return start;
}

constexpr std::string_view announcements = "file name filename files attachment attachments attached path";
constexpr WordEndings announcementsJapanese("ファイル ファイル名 添付");

/// 添付ファイル「請求書 2026年11月.xlsm」
std::size_t cornerQuotedStart(const Scan &scan, std::size_t start, std::size_t end)
{
    if (!isHigh(at(scan.text, end)))
        return start;
    const std::string_view close = scan.text.substr(end, 3);
    const std::string_view open = close == "」" ? "「" : close == "』" ? "『" : "";
    if (open.empty())
        return start;
    const std::size_t limit = std::max(scan.done, end > longestQuoted ? end - longestQuoted : 0);
    const std::string_view head = scan.piece(limit, start);
    const std::size_t found = head.rfind(open);
    if (found == head.npos || head.find('\n', found) != head.npos)
        return start;
    return follows(scan.text, limit + found, announcementsJapanese) ? limit + found + open.size() : start;
}

/// `filename="Invoice March 2026.pdf"`: blanks belong to a name that is quoted and announced.
std::size_t quotedStart(const Scan &scan, std::size_t start, std::size_t end)
{
    const char quote = at(scan.text, end);
    if (quote != '"' && quote != '\'')
        return cornerQuotedStart(scan, start, end);
    const std::size_t limit = std::max(scan.done, end > longestQuoted ? end - longestQuoted : 0);
    std::size_t open = start;
    while (open > limit && scan.text[open - 1] != quote &&
           (scan.text[open - 1] == ' ' || !is(scan.text[open - 1], Blank)) && scan.text[open - 1] != '/' &&
           scan.text[open - 1] != '\\')
        --open;
    if (open == start || open <= limit || scan.text[open - 1] != quote || is(scan.text[open], Blank))
        return start;
    const bool announced =
        oneOf(wordBefore(scan.text, open - 1), announcements) || follows(scan.text, open - 1, announcementsJapanese);
    return announced ? open : start;
}

/// "拡張子が.exeや.zip": behind a particle that ends a word stands an extension that prose talks about. "まんが.zip" is
/// a name: hiragana before the last letter make a word of it.
bool endsWithParticle(std::string_view stem)
{
    constexpr std::u32string_view particles = U"はがをやともので";
    if (stem.empty() || !isHigh(stem.back()))
        return false;
    const CodePoint last = codePointBefore(stem, stem.size());
    if (particles.find(last.value) == particles.npos)
        return false;
    return scriptOf(codePointBefore(stem, stem.size() - last.length).value) != Script::Hiragana;
}

/// ".." anywhere. Names are short: see HostName.h.
bool hasTwoDots(std::string_view name)
{
    for (std::size_t i = 1; i < name.size(); ++i) {
        if (name[i] == '.' && name[i - 1] == '.')
            return true;
    }
    return false;
}

} // namespace

bool findFileName(Scan &scan, std::size_t start, std::size_t end)
{
    start = nameStart(scan, start, end);
    if (isHigh(scan.text[start]))
        start = behindJoint(scan.text, start, end, start > 0 && start == scan.done);
    start = behindAnnouncement(scan.text, start, end);
    static constexpr ByteSet notFirst(".-#@");
    while (start < end && notFirst.has(scan.text[start]))
        ++start;
    start = quotedStart(scan, start, end);
    const std::string_view name = scan.piece(start, end);
    const std::size_t extension = lastLabel(name).size();
    if (name.size() < 3 || name.front() == '.' || extension == name.size() || hasTwoDots(name))
        return false;
    if (name.size() < 5 && extension == 1)
        return false; // "a.z"
    const std::string_view stem = name.substr(0, name.size() - extension - 1);
    if (endsWithParticle(stem) || stem == "拡張子")
        return false;
    scan.add(ObservableType::FileName, start, end, name);
    scan.take(end);
    return true;
}

void addFileOfPath(Scan &scan, std::size_t start, std::size_t end)
{
    const std::string_view path = scan.piece(start, end);
    const std::size_t last = path.find_last_of("/\\") + 1;
    const std::string_view name = path.substr(last);
    const std::size_t dot = name.rfind('.');
    if (dot == name.npos || dot == 0 || name.size() - dot < 2 || name.size() - dot > 12)
        return;
    const std::string_view extension = name.substr(dot + 1);
    if (std::all_of(extension.begin(), extension.end(), isAlnum))
        scan.add(ObservableType::FileName, start + last, end, name, {}, true);
}

} // namespace obi::text
