// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Context.h"

#include <algorithm>

/// Numbers with dots that are no addresses.
namespace obi::text {
namespace {

constexpr WordSet versionWords(
    "v ver vers rev revision release releases rel build builds firmware patch patchlevel update updates sp section "
    "sections sec chapter clause paragraph figure table appendix item step oid asyncos chrome chromium firefox edge "
    "safari opera java jre jdk office acrobat reader flash openssl openssh kernel python ruby perl php node nodejs "
    "nginx apache tomcat mysql postgresql windows android ios macos webkit gecko driver library engine rv dotnet "
    "framework outlook thunderbird mimeole foxmail anyconnect os jquery struts");
constexpr WordEndings
    versionWordsJapanese("バージョン バージョンは ファームウェア ファームウェアは リビジョン リリース "
                         "ビルド 版 版数 第 節 項 項番 項目 更新版 図 表 §");
// "DIRECT/192.0.2.1" of Squid is upper-case; these are written before a slash and an address in lower case.
constexpr WordSet addressWords("ip ipv4 addr address host client server src dst source dest destination from "
                               "to via peer remote local proxy gateway inet udp tcp smtp http https");

bool followsProduct(std::string_view text, std::size_t slash)
{
    const std::string_view word = wordEndingAt(text, slash);
    if (word.empty() || addressWords.has(word))
        return false;
    return anyOf(word, isLower) || versionWords.has(word);
}

/// "ASA 9.16.4.19", "Cisco Secure Client 5.1.2.42": products that run on hosts, so that an address can follow as well;
/// versions of theirs are known by their small first number, which is not that of private addresses.
bool isDeviceVersion(std::string_view head, std::string_view word, std::string_view number)
{
    if (number.size() < 3 || number.starts_with("10.") || (number[1] != '.' && !(number[0] == '1' && number[2] == '.')))
        return false;
    return oneOf(word, "asa ftd fmc ise asyncos fortios wlc ucs adc zoom fortigate") ||
           (equalsWord(word, "secure") && endsWithWord(head, "connect ")) ||
           (equalsWord(word, "client") && endsWithWord(head, "secure ")) ||
           (equalsWord(word, "one") && endsWithWord(head, "apex "));
}

/// "cpe:2.3:a:vendor:product:1.2.3.4:*". Of a word with many colons each part is looked at once.
bool isPlatformName(Scan &scan, std::size_t start)
{
    const std::string_view text = scan.text;
    std::size_t begin = start;
    while (begin > scan.platformAsked && start - begin < 120 && !is(text[begin - 1], Blank) && text[begin - 1] != '"')
        --begin;
    if (begin == 0 || begin != scan.platformAsked)
        scan.inPlatform = startsWithWord(text.substr(begin, start - begin), "cpe:");
    scan.platformAsked = start;
    return scan.inPlatform;
}

bool saidToBeVersionAfter(std::string_view rest)
{
    constexpr std::string_view endings[] = {" or later",  " or newer",  " or above", " or higher", " or earlier",
                                            " and later", " and above", "以降",      "以前",       "以上",
                                            "未満",       "より前",     "版",        "節",         "章"};
    constexpr std::u32string_view beginnings = U"以未よ版節章";
    if (rest.empty() || (rest.front() != ' ' && !isHigh(rest.front())))
        return false;
    const std::string_view close = rest.substr(rest.starts_with(' ')); // Japanese may follow a blank
    const char begins = lower(at(close, 0));
    const bool may = isHigh(begins) ? beginnings.find(codePointAt(close, 0).value) != beginnings.npos
                                    : begins == 'o' || begins == 'a';
    if (!may)
        return false;
    return std::any_of(std::begin(endings), std::end(endings), [rest, close](std::string_view ending) {
        return startsWithWord(ending.front() == ' ' ? rest : close, ending);
    });
}

/// ">=1.2.3.4", "~> 1.2.3.4", "^1.2.3.4" of package lists. "==" is how filters ask for an address.
bool isCompared(std::string_view text, std::size_t start)
{
    const std::size_t end = start - (start > 0 && text[start - 1] == ' ');
    return before(text, start) == '^' || (end >= 2 && oneOf(text.substr(end - 2, 2), ">= <= ~> ~="));
}

/// The first of the numbers with dots that end at a position.
std::string_view firstNumberOf(std::string_view text, std::size_t end)
{
    std::size_t start = end;
    while (start > 0 && end - start < 16 && (is(text[start - 1], Digit) || text[start - 1] == '.'))
        --start;
    const std::string_view run = text.substr(start, end - start);
    return run.substr(0, run.find('.'));
}

/// "version 1.2.3.4 to 1.2.3.5", "バージョン1.2.3.4から1.2.3.5"; in a list, what begins with the same number:
/// "バージョン9.1.2.3、9.2.3.4".
bool isJoinedToVersion(const Scan &scan, std::size_t start, std::size_t end)
{
    if (scan.versionEnd == 0 || scan.versionEnd > start || start - scan.versionEnd > 12)
        return false;
    const std::string_view between = scan.piece(scan.versionEnd, start);
    const std::string_view number = scan.piece(start, end);
    if ((between == ", " || between == "," || between == "、" || between == " および " || between == "・") &&
        number.substr(0, number.find('.')) == firstNumberOf(scan.text, scan.versionEnd))
        return true;
    return between == " to " || between == " and " || between == " or " || between == " - " || between == "から" ||
           between == "と" || between == "及び" || between == "および" || between == "または" || between == "→";
}

/// "updated from 7.0.1.2 to 7.0.1.5"
bool followsUpdateFrom(std::string_view head, std::string_view word)
{
    return equalsWord(word, "from") &&
           oneOf(wordBefore(head, head.size()), "update updated updating upgrade upgraded upgrading downgraded");
}

/// "X-Mailer: Foo 1.2.3.4", "User-Agent: Foo 1.2.3.4": headers that name programs.
bool inProgramHeader(std::string_view text, std::size_t start)
{
    const std::size_t limit = start > 120 ? start - 120 : 0;
    std::size_t line = start;
    while (line > limit && text[line - 1] != '\n')
        --line;
    const std::string_view head = text.substr(line, start - line);
    return startsWithWord(head, "x-mailer:") || startsWithWord(head, "user-agent:");
}

} // namespace

bool isVersionNumber(Scan &scan, std::size_t start, std::size_t end)
{
    const std::string_view text = scan.text;
    if (saidToBeVersionAfter(text.substr(end, 16)) || isCompared(text, start) || isJoinedToVersion(scan, start, end))
        return true;
    if (before(text, start) == '/')
        return followsProduct(text, start - 1);
    const char next = at(text, end);
    if (next == '+' && isAlnum(at(text, end + 1)))
        return true;
    const std::size_t wordEnd = overMarks(text, start);
    if (wordEnd > 0 && isHigh(text[wordEnd - 1]))
        return versionWordsJapanese.endOf(text.substr(0, wordEnd));
    if (wordEnd > 0 && text[wordEnd - 1] == '.') // "Ver. 1.2.3.4"
        return oneOf(wordEndingAt(text, wordEnd - 1), "ver vers v rev sec rel");
    const std::string_view word = wordEndingAt(text, wordEnd);
    if (isDeviceVersion(text.substr(0, wordEnd - word.size()), word, text.substr(start, end - start)))
        return true;
    if (before(text, start) == ':' && isPlatformName(scan, start))
        return true;
    const bool small = end - start > 2 && (text[start + 1] == '.' || (text[start] == '1' && text[start + 2] == '.'));
    if (small && !word.empty() &&
        (followsUpdateFrom(text.substr(0, wordEnd - word.size()), word) || inProgramHeader(text, start)))
        return true;
    return endsWithWord(word, "version") || endsWithWord(word, "versions") || versionWords.has(word);
}

} // namespace obi::text
