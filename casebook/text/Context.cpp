// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Context.h"

#include "HostName.h"

#include <algorithm>

namespace obi::text {
namespace {

std::size_t overMarks(std::string_view text, std::size_t position)
{
    for (int i = 0; i < 6 && position > 0; ++i) {
        const char byte = text[position - 1];
        if (isHigh(byte)) {
            const char middle = position >= 3 ? text[position - 2] : ' ';
            if ((middle != '\xBC' && middle != '\x80') || !oneOf(text.substr(position - 3, 3), "： （ 「 『 ＝ 　"))
                break;
            position -= 3;
            continue;
        }
        if (byte != ' ' && byte != '\t' && byte != ':' && byte != '=' && byte != '"' && byte != '\'' && byte != '(' &&
            byte != '[')
            break;
        --position;
    }
    return position;
}

/// One of some blank-separated words, none of them in ASCII.
bool endsWithOneOf(std::string_view text, std::string_view words)
{
    if (text.empty() || !isHigh(text.back()))
        return false;
    for (std::size_t start = 0, end = 0; start < words.size(); start = end + 1) {
        end = start;
        while (end < words.size() && words[end] != ' ')
            ++end;
        if (words[end - 1] == text.back() && endsWithWord(text, words.substr(start, end - start)))
            return true;
    }
    return false;
}

std::string_view wordEndingAt(std::string_view text, std::size_t end)
{
    std::size_t start = end;
    while (start > 0 && is(text[start - 1], Letter) && end - start < 32)
        --start;
    return text.substr(start, end - start);
}

constexpr WordSet versionWords(
    "v ver vers rev revision release releases rel build builds firmware patch patchlevel update updates sp section "
    "sections sec chapter clause paragraph figure table appendix item step oid asyncos chrome chromium firefox edge "
    "safari opera java jre jdk office acrobat reader flash openssl openssh kernel python ruby perl php node nodejs "
    "nginx apache tomcat mysql postgresql windows android ios macos webkit gecko driver library engine rv dotnet "
    "framework outlook thunderbird mimeole");
constexpr std::string_view versionWordsJapanese =
    "バージョン バージョンは ファームウェア ファームウェアは リビジョン リリース "
    "ビルド 版 第 節 項 更新版 §";
// "DIRECT/192.0.2.1" of Squid is upper-case; these are written before a slash and an address in lower case.
constexpr WordSet addressWords("ip ipv4 addr address host client server src dst source dest destination from "
                               "to via peer remote local proxy gateway inet udp tcp smtp http https");

bool followsProduct(std::string_view text, std::size_t slash)
{
    const std::string_view word = wordEndingAt(text, slash);
    if (word.empty() || addressWords.has(word))
        return false;
    return anyOf(word, isLower);
}

bool saidToBeVersionAfter(std::string_view rest)
{
    constexpr std::string_view endings[] = {" or later",  " or newer",  " or above", " or higher", " or earlier",
                                            " and later", " and above", "以降",      "以前",       "以上",
                                            "未満",       "より前",     "版",        "節",         "章"};
    if (rest.empty() || (rest.front() != ' ' && !isHigh(rest.front())))
        return false;
    const std::string_view close = rest.substr(rest.starts_with(' ')); // Japanese may follow a blank
    const char begins = lower(at(close, 0));
    if (begins != 'o' && begins != 'a' && !isHigh(begins))
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

/// "version 1.2.3.4 to 1.2.3.5", "バージョン1.2.3.4から1.2.3.5"
bool isJoinedToVersion(const Scan &scan, std::size_t start)
{
    if (scan.versionEnd == 0 || scan.versionEnd > start || start - scan.versionEnd > 12)
        return false;
    const std::string_view between = scan.piece(scan.versionEnd, start);
    return between == " to " || between == " and " || between == " or " || between == " - " || between == "から" ||
           between == "と" || between == "及び" || between == "および" || between == "または" || between == "→";
}

constexpr WordSet
    codeWordsBefore("import return new class package using require requires include def function const let "
                    "var typeof await throw throws extends implements namespace module instanceof");
constexpr WordSet objectsEverywhere("self this window document console java javax std spring logging");
constexpr WordSet importWords("import using namespace");
constexpr std::string_view packages = "system microsoft windows java javax";
// Names of malware as scanners give them: "Trojan.Win32.Agent.so", "W32.01BA4719C8-95.SBX.TG".
constexpr WordSet malwareWords("w32 w64 win32 win64 trojan backdoor heur gen exploit phish ransom worm virus adware "
                               "spyware vba vbs js html doc pdf xls o97m x97m w97m msil android osx linux elf unix "
                               "macos hacktool riskware pua pup dropper downloader variant html5");
constexpr WordSet members("body data target app parent child props state params query headers user style value meta "
                          "info options env result item current");
constexpr WordSet objects("foo bar baz vm e ev cls attr param ext prop pkg spec dist opt ex tmp field parent parameter "
                          "numpy np pd req request res response obj object objects event process module json "
                          "math string array ctx context app args config settings item row node elem element "
                          "user host file source destination client server url dns agent log rule network "
                          "email message threat observer service http data system os sys io e.g i.e a.m p.m");
constexpr WordSet packageRoots("com org net io java javax edu gov jp de cn");
constexpr WordSet singleLetterNames("t.me t.co x.com g.co u.to v.gd s.id j.mp m.me t.ly x.co z.com q.com g.page "
                                    "t.cn b.link w.wiki");
constexpr WordSet sentenceWords("so it is as be by do no my am us to at me in how now new all");
constexpr std::string_view frameworks = "asp.net vb.net ado.net ml.net";

constexpr WordSet domainWords(
    "domain domains host hosts hostname hostnames resolved resolves resolve query queried lookup nslookup dig whois "
    "site website server fqdn dns cname mx ns ptr helo ehlo sni contacted contacts visited visit ping");
constexpr std::string_view domainWordsJapanese =
    "ドメイン ドメインは サイト サイトは ホスト ホストは 接続先 接続先は 通信先 通信先は";
constexpr WordSet hostLabels("www mail cdn login smtp api static secure ftp ns mx");

/// The TLD in a case that people write: "EXAMPLE.COM", "Example.Com", "example.com"; not "System.IO", "finished.It".
bool plausibleCase(std::string_view host)
{
    const std::string_view ending = lastLabel(host);
    if (!anyOf(ending, isUpper))
        return true;
    if (oneOf(host, frameworks))
        return false;
    if (oneOf(ending, "com net org"))
        return true;
    return !anyOf(host, isLower);
}

bool isOperator(std::string_view text, std::size_t position)
{
    const std::size_t start = position + (at(text, position) == ' ');
    const char byte = at(text, start);
    return byte == '=' || (start > position && (byte == '+' || byte == '*' || byte == '?'));
}

/// "The process ended.so we closed it": a blank is missing behind the sentence.
bool isSentenceEnd(std::string_view text, std::size_t start, std::size_t end, std::string_view host)
{
    const std::string_view word = firstLabel(host);
    if (!sentenceWords.has(lastLabel(host)) || word.size() + 1 + lastLabel(host).size() != host.size())
        return false;
    const bool pastOrAdverb = endsWithWord(word, "ed") || endsWithWord(word, "ing") || endsWithWord(word, "ly");
    return pastOrAdverb && at(text, end) == ' ' && isLower(at(text, end + 1)) && before(text, start) == ' ';
}

/// "req.body.name", "e.target.id": an object and what such objects have.
bool isMemberOfMember(std::string_view host)
{
    const std::string_view middle = host.substr(firstLabel(host).size() + 1);
    return objects.has(firstLabel(host)) && members.has(firstLabel(middle)) && middle.find('.') == middle.rfind('.');
}

bool isMalwareName(std::string_view host)
{
    const std::string_view first = firstLabel(host);
    const char second = at(host, first.size() + 1);
    return (isUpper(second) || is(second, Digit)) && anyOf(first, isUpper) && malwareWords.has(first) &&
           host.find('.') != host.rfind('.');
}

bool looksLikeCode(std::string_view text, std::size_t start, std::size_t end)
{
    const std::string_view host = text.substr(start, end - start);
    const std::string_view first = firstLabel(host);
    const bool twoLabels = host.find('.') == host.rfind('.');
    const char next = at(text, end);
    const char previous = before(text, start);
    if (next == '(' || previous == '$' || text.substr(end, 2) == "::" || isOperator(text, end) ||
        (start >= 3 && text.substr(start - 3, 3) == "== "))
        return true;
    if (codeWordsBefore.has(wordBefore(text, start)) || objectsEverywhere.has(first))
        return true;
    // 『service.io』: quoted by itself it is a name.
    const bool quoted = oneOf(text.substr(start >= 3 ? start - 3 : 0, 3), "「 『 【");
    if (!quoted && (twoLabels ? objects.has(first) : packageRoots.has(first) || isMemberOfMember(host)))
        return true;
    if (twoLabels && first.size() == 1 && next != '/' && !singleLetterNames.has(host))
        return true;
    return isSentenceEnd(text, start, end, host);
}

bool saidToBeDomain(const Scan &scan, std::size_t start, std::size_t end)
{
    const std::string_view host = scan.piece(start, end);
    const bool manyLabels = host.find('.') != host.rfind('.');
    if (scan.origin.edited(start, end) || at(scan.text, end) == '/' || equalsWord(firstLabel(host), "www"))
        return true;
    if (manyLabels && hostLabels.has(firstLabel(host)))
        return true;
    static constexpr std::string_view said[] = {" resolve", " に解決", "に解決",     "へ接続",
                                                "に接続",   "へ通信",  "にアクセス", "の名前解決"};
    const std::string_view behind = scan.text.substr(end, 30);
    const char next = at(behind, 0) == ' ' ? at(behind, 1) : at(behind, 0);
    if ((next == 'r' || isHigh(next)) && std::any_of(std::begin(said), std::end(said), [behind](std::string_view one) {
            return behind.starts_with(one);
        }))
        return true;
    return domainWords.has(wordBefore(scan.text, start)) || follows(scan.text, start, domainWordsJapanese);
}

// Extensions that methods and members are called as well: "console.log(", "data.json()".
constexpr WordSet memberNames("log js json text key data class html xml csv sql go bin conf config properties "
                              "service css php dat db lib tmp url ini one ext dot");

bool looksLikeMember(std::string_view text, std::size_t start, std::size_t end)
{
    const std::string_view name = text.substr(start, end - start);
    const std::string_view ending = lastLabel(name);
    if (isUpper(ending.front()) && isLower(ending.back()) && !isUpper(name.front()))
        return true; // "ended.So": a sentence without a blank
    if (isUpper(ending.front()) && (oneOf(firstLabel(name), packages) || importWords.has(wordBefore(text, start))))
        return true; // "System.Xml"
    if (!memberNames.has(ending))
        return false;
    return at(text, end) == '(' || oneOf(firstLabel(name), "self this console window math") ||
           before(text, start) == '$';
}

} // namespace

std::string_view wordBefore(std::string_view text, std::size_t position)
{
    return wordEndingAt(text, overMarks(text, position));
}

bool follows(std::string_view text, std::size_t position, std::string_view words)
{
    return endsWithOneOf(text.substr(0, overMarks(text, position)), words);
}

bool isVersionNumber(const Scan &scan, std::size_t start, std::size_t end)
{
    const std::string_view text = scan.text;
    if (saidToBeVersionAfter(text.substr(end, 16)) || isCompared(text, start) || isJoinedToVersion(scan, start))
        return true;
    if (before(text, start) == '/')
        return followsProduct(text, start - 1);
    const char next = at(text, end);
    if (next == '+' && isAlnum(at(text, end + 1)))
        return true;
    const std::size_t wordEnd = overMarks(text, start);
    if (wordEnd > 0 && isHigh(text[wordEnd - 1]))
        return endsWithOneOf(text.substr(0, wordEnd), versionWordsJapanese);
    if (wordEnd > 0 && text[wordEnd - 1] == '.') // "Ver. 1.2.3.4"
        return oneOf(wordEndingAt(text, wordEnd - 1), "ver vers v rev sec rel");
    const std::string_view word = wordEndingAt(text, wordEnd);
    return endsWithWord(word, "version") || endsWithWord(word, "versions") || versionWords.has(word);
}

DottedMeaning meaningOfDotted(const Scan &scan, std::size_t start, std::size_t end, unsigned kind)
{
    const std::string_view host = scan.piece(start, end);
    const bool written = !scan.origin.edited(start, end);
    const bool dotted = isDottedName(host);
    if (written && isMalwareName(host))
        return DottedMeaning::Nothing;
    if ((kind & FileFirst) && !(dotted && saidToBeDomain(scan, start, end)))
        return looksLikeMember(scan.text, start, end) ? DottedMeaning::Nothing : DottedMeaning::File;
    if ((kind & TopLevel) && dotted) {
        const std::size_t ending = host.size() - lastLabel(host).size() - 1;
        const std::size_t name = host.rfind('.', ending - 1) + 1;
        const bool underscored = host.substr(name, ending - name).find('_') != host.npos;
        if (underscored || (written && !plausibleCase(host)))
            return DottedMeaning::Nothing;
        const bool ofObject =
            name == 0 && objectsEverywhere.has(firstLabel(host)) && !oneOf(lastLabel(host), "com net org jp");
        if (written && (ofObject || ((kind & CodeWord) && looksLikeCode(scan.text, start, end))))
            return DottedMeaning::Nothing;
        return DottedMeaning::Domain;
    }
    if (!(kind & Extension) || looksLikeMember(scan.text, start, end))
        return DottedMeaning::Nothing;
    return DottedMeaning::File;
}

} // namespace obi::text
