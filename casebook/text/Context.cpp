// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Context.h"

#include "HostName.h"

#include <algorithm>

namespace obi::text {
namespace {

constexpr WordSet
    codeWordsBefore("import return new class package using require requires include def function const let "
                    "var typeof await throw throws extends implements namespace module instanceof");
constexpr WordSet importWords("import using namespace");
constexpr std::string_view packages = "system microsoft windows java javax";
constexpr WordSet members("body data target app parent child props state params query headers user style value meta "
                          "info options env result item current question answers geo instance request response group "
                          "technique tactic channel hosts entity real effective");
constexpr WordSet
    objects("foo bar baz vm e ev cls attr param ext prop pkg spec dist opt ex tmp field parent parameter "
            "numpy np pd req request res response obj object objects event process module json "
            "math string array ctx context app args config settings item row node elem element "
            "subprocess metadata user host file source destination client server url dns agent log rule network "
            "email message threat observer service http data system os sys io e.g i.e a.m p.m dns cloud related winlog "
            "registry container");
constexpr WordSet packageRoots("com org net io java javax edu gov jp de cn");
constexpr WordSet singleLetterNames("t.me t.co x.com g.co u.to v.gd s.id j.mp m.me t.ly x.co z.com q.com g.page "
                                    "t.cn b.link w.wiki");
constexpr WordSet sentenceWords("so it is as be by do no my am us to at me in how now new all");
constexpr WordSet domainWords(
    "domain domains host hosts hostname hostnames resolved resolves resolve query queried lookup nslookup dig whois "
    "site website server fqdn dns cname mx ns ptr helo ehlo sni contacted contacts visited visit ping");
constexpr WordEndings
    domainWordsJapanese("ドメイン ドメインは サイト サイトは ホスト ホストは 接続先 接続先は 通信先 通信先は");
constexpr WordSet hostLabels("www mail cdn login smtp api static secure ftp ns mx");

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

/// "req.body.name", "e.target.id", "process.parent.group.name": an object and what such objects have.
bool isMemberOfMember(std::string_view host)
{
    std::string_view middle = host.substr(firstLabel(host).size() + 1);
    if (!objects.has(firstLabel(host)))
        return false;
    for (; middle.find('.') != middle.npos; middle.remove_prefix(firstLabel(middle).size() + 1)) {
        if (!members.has(firstLabel(middle)))
            return false;
    }
    return true;
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
    if (codeWordsBefore.has(wordBefore(text, start)) || isObjectEverywhere(first))
        return true;
    // 『service.io』: quoted by itself it is a name.
    const bool quoted = oneOf(text.substr(start >= 3 ? start - 3 : 0, 3), "「 『 【");
    if (!quoted && (twoLabels ? objects.has(first) : packageRoots.has(first) || isMemberOfMember(host)))
        return true;
    if (twoLabels && first.size() == 1 && next != '/' && !singleLetterNames.has(host))
        return true;
    return isSentenceEnd(text, start, end, host);
}

/// "evil.pl:443": other numbers behind a file's name are lines.
bool isWebPort(std::string_view text, std::size_t end)
{
    if (at(text, end) != ':')
        return false;
    std::size_t digits = end + 1;
    while (is(at(text, digits), Digit))
        ++digits;
    return oneOf(text.substr(end + 1, digits - end - 1), "80 443 8080 8443") && at(text, digits) != ')';
}

bool saidToBeDomain(const Scan &scan, std::size_t start, std::size_t end)
{
    const std::string_view host = scan.piece(start, end);
    const bool manyLabels = host.find('.') != host.rfind('.');
    const std::size_t dot = end - lastLabel(host).size() - 1; // "[.]zip" is no file
    if (scan.origin.edited(dot, dot + 1) || at(scan.text, end) == '/' || isWebPort(scan.text, end) ||
        equalsWord(firstLabel(host), "www"))
        return true;
    if (manyLabels && hostLabels.has(firstLabel(host)))
        return true;
    static constexpr std::string_view said[] = {" resolve", "に解決",     "へ接続",    "に接続",
                                                "へ通信",   "にアクセス", "の名前解決"};
    const bool blank = at(scan.text, end) == ' ';
    const char next = at(scan.text, end + blank);
    const std::string_view behind = scan.text.substr(end + (blank && isHigh(next)), 30);
    if ((next == 'r' || isHigh(next)) && std::any_of(std::begin(said), std::end(said), [behind](std::string_view one) {
            return behind.starts_with(one);
        }))
        return true;
    const std::string_view ahead = scan.text.substr(0, overMarks(scan.text, start));
    return domainWords.has(wordEndingAt(ahead, ahead.size())) || domainWordsJapanese.endOf(ahead);
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

/// "main.js.map".
bool isSourceMap(std::string_view host)
{
    const std::string_view source = host.substr(0, host.size() - 4);
    return oneOf(lastLabel(source), "js mjs cjs css ts") && source.find('.') != source.npos;
}

} // namespace

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

std::string_view wordEndingAt(std::string_view text, std::size_t end)
{
    std::size_t start = end;
    while (start > 0 && is(text[start - 1], Letter) && end - start < 32)
        --start;
    return text.substr(start, end - start);
}

std::string_view wordBefore(std::string_view text, std::size_t position)
{
    return wordEndingAt(text, overMarks(text, position));
}

bool follows(std::string_view text, std::size_t position, const WordEndings &words)
{
    return words.endOf(text.substr(0, overMarks(text, position)));
}

DottedMeaning meaningOfDotted(const Scan &scan, std::size_t start, std::size_t end, const NameFacts &facts)
{
    const auto written = [&] { return !scan.origin.edited(start, end); };
    if (facts.malware && written())
        return DottedMeaning::Nothing;
    if (end >= 4 && scan.piece(end - 4, end) == ".map" && isSourceMap(scan.piece(start, end)))
        return DottedMeaning::File;
    if ((facts.kind & FileFirst) && !(facts.dotted && saidToBeDomain(scan, start, end)))
        return looksLikeMember(scan.text, start, end) ? DottedMeaning::Nothing : DottedMeaning::File;
    if (facts.registered()) {
        const auto isCode = [&] { return (facts.kind & CodeWord) && looksLikeCode(scan.text, start, end); };
        const bool nothing = facts.underscored || ((facts.oddCase || facts.ofObject || isCode()) && written());
        return nothing ? DottedMeaning::Nothing : DottedMeaning::Domain;
    }
    if (!(facts.kind & Extension) || looksLikeMember(scan.text, start, end))
        return DottedMeaning::Nothing;
    return DottedMeaning::File;
}

} // namespace obi::text
