// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Context.h"
#include "HostName.h"
#include "IpAddress.h"
#include "Url.h"

#include "FileName.h"

#include <algorithm>

/// Names and numbers with dots: IPv4 addresses, domains, file names.
namespace obi::text {
namespace {

bool onlyNumbers(std::string_view run)
{
    return !anyOf(run, [](char byte) { return !is(byte, Digit) && byte != '.' && byte != '-'; });
}

/// "192.0.2.0/255.255.255.0": the mask is no address.
std::size_t behindNetmask(std::string_view text, std::size_t slash)
{
    if (at(text, slash) != '/')
        return slash;
    std::size_t end = slash + 1;
    while (end < text.size() && (is(text[end], Digit) || text[end] == '.') && end - slash < 17)
        ++end;
    const auto mask = parseIpv4(text.substr(slash + 1, end - slash - 1));
    return mask && (*mask | (*mask - 1)) == 0xFFFFFFFF ? end : slash;
}

/// "inside:10.1.2.3/22" of firewalls: an interface, an address and a port.
bool followsInterface(std::string_view text, std::size_t start)
{
    if (before(text, start) != ':' || start < 2 || !is(text[start - 2], Letter))
        return false;
    return !oneOf(wordBefore(text, start), "ip ips addr address addresses net network cidr range block src dst");
}

void addIpv4(Scan &scan, std::size_t start, std::size_t end, std::uint32_t address, FoundTraits traits)
{
    traits |= traitsOfIpv4(address);
    scan.buffer.clear();
    appendIpv4(address, scan.buffer);
    const PrefixLength prefix = prefixLengthAt(scan.text, end, 32);
    const bool isPort =
        prefix.end && prefix.bits < 32 && (address << prefix.bits) != 0 && followsInterface(scan.text, start);
    if (isPort) {
        // it ends before the slash
    } else if (prefix.end) {
        traits |= FoundTrait::AddressBlock;
        scan.buffer.append(scan.text.substr(end, prefix.end - end));
        end = prefix.end;
    }
    scan.add(ObservableType::Ip, start, end, scan.buffer, traits);
    scan.take(behindNetmask(scan.text, end));
    if (!prefix.end && at(scan.text, end) == '/' && is(at(scan.text, end + 1), Letter))
        scan.take(urlEnd(scan.text, start, end)); // a path without scheme is no file of its own
}

/// "10.1.1.0 " before a position: an address, and then its mask.
bool followsAddress(std::string_view text, std::size_t start)
{
    const std::size_t end = start - (before(text, start) == ' ');
    std::size_t begin = end;
    while (begin > 0 && end - begin < 16 && (is(text[begin - 1], Digit) || text[begin - 1] == '.'))
        --begin;
    return end < start && parseIpv4(text.substr(begin, end - begin)).has_value();
}

/// "netmask 255.255.255.0", "wildcard 0.0.0.255", "permit 10.1.1.0 0.0.0.255". No host has an address of 255.
bool isNetmask(std::string_view text, std::size_t start, std::uint32_t address)
{
    const bool mask = (address | (address - 1)) == 0xFFFFFFFF || (address & (address + 1)) == 0;
    if (!mask)
        return false;
    if (oneOf(wordBefore(text, start), "mask netmask genmask wildcard subnet") ||
        follows(text, start, "マスク マスクは"))
        return true;
    return address != 0 && address != 0xFFFFFFFF && (address >> 24 == 0xFF || followsAddress(text, start));
}

/// "192.0.2.1", "192.0.2.1-192.0.2.9"; nothing in "1.2.3", "1.2.3.4.5".
bool findIpv4(Scan &scan, std::size_t start, std::size_t end)
{
    const std::string_view run = scan.piece(start, end);
    const std::size_t hyphen = std::min(run.find('-'), run.size());
    const auto first = parseIpv4(run.substr(0, hyphen));
    const auto last = hyphen < run.size() ? parseIpv4(run.substr(hyphen + 1)) : std::nullopt;
    if (isVersionNumber(scan, start, end)) {
        scan.versionEnd = end;
        return false;
    }
    if (!first || isNetmask(scan.text, start, *first) || (at(scan.text, end) == '@' && isAlnum(at(scan.text, end + 1))))
        return false;
    addIpv4(scan, start, start + hyphen, *first, last ? FoundTraits(FoundTrait::AddressRange) : FoundTraits());
    if (last)
        addIpv4(scan, start + hyphen + 1, end, *last, FoundTrait::AddressRange);
    return true;
}

/// "taro.me+tag@example.com": the name is the beginning of an address, which the recogniser of '@' reads whole. A
/// '&' parts parameters: "host=evil.jp&mail=taro@example.jp".
bool goesOnAsAddress(std::string_view text, std::size_t end)
{
    static constexpr ByteSet marks("+=!#$~'");
    const auto joins = [](char byte) { return is(byte, InHost) || marks.has(byte); };
    std::size_t i = end;
    while (i < text.size() && i - end < 64 && joins(text[i]))
        ++i;
    return i > end && at(text, i) == '@' && isAlnum(at(text, i + 1));
}

/// In running text "接続先は日本語.jp": the particle and what stands before it are prose.
std::size_t behindParticle(std::string_view text, std::size_t start, std::size_t end)
{
    std::size_t result = start;
    for (const std::string_view word : {"それは", "これは", "あれは"}) {
        if (text.substr(start, end - start).starts_with(word))
            result = start + word.size();
    }
    Script previous = Script::None;
    for (std::size_t i = start; i < end && isHigh(text[i]);) {
        const CodePoint point = codePointAt(text, i);
        const std::size_t next = i + point.length;
        const bool particle = point.value == U'は' || point.value == U'を' || point.value == U'が';
        const Script after = next < end ? scriptOf(codePointAt(text, next).value) : Script::None;
        if (particle && (previous == Script::Han || previous == Script::Katakana) &&
            (after == Script::Han || after == Script::Katakana))
            result = next;
        previous = scriptOf(point.value);
        i = next;
    }
    return result;
}

/// "evil.jp/192.0.2.1" of dig, nmap and whoever writes both: the address is no path.
bool addressFollows(std::string_view text, std::size_t slash)
{
    std::size_t end = slash + 1;
    while ((is(at(text, end), Digit) || at(text, end) == '.') && end - slash < 17)
        ++end;
    end -= before(text, end) == '.';
    return end > slash && parseIpv4(text.substr(slash + 1, end - slash - 1)) && at(text, end) != '/' &&
           !is(at(text, end), Letter);
}

/// "末尾が.topの", ".comや.net": prose that speaks of a top-level domain.
bool endsInParticle(std::string_view label)
{
    constexpr std::u32string_view particles = U"はがをやともので";
    if (!isHigh(label.back()))
        return false;
    const CodePoint last = codePointBefore(label, label.size());
    return particles.find(last.value) != particles.npos &&
           scriptOf(codePointBefore(label, label.size() - last.length).value) != Script::Hiragana;
}

/// `known` are the facts of all of text[start, end).
bool findDomain(Scan &scan, std::size_t start, std::size_t end, const NameFacts &known)
{
    const std::string_view written = scan.piece(start, end);
    start = behindParticle(scan.text, start, end);
    const std::string_view host = scan.piece(start, end);
    const auto [name, traits] = canonicalHost(host, scan.buffer, scan.hosts);
    const bool asWritten = name.data() == written.data() && name.size() == written.size();
    const NameFacts facts = asWritten ? known : scan.factsOf(name);
    const std::string_view first = firstLabel(host);
    if (name.empty() || facts.noDomain ||
        (first.size() + 1 + lastLabel(host).size() == host.size() && endsInParticle(first)))
        return false;
    scan.add(ObservableType::Domain, start, end, name, traits | facts.traits);
    scan.take(end);
    std::size_t path = end;
    if (at(scan.text, path) == ':') {
        while (is(at(scan.text, ++path), Digit)) {}
    }
    if (at(scan.text, path) == '/' && !addressFollows(scan.text, path))
        scan.take(urlEnd(scan.text, start, path));
    return true;
}

/// Labels beyond ASCII behind the name are prose unless the last is a top-level domain: "example.jp.です".
std::size_t withoutProse(Scan &scan, std::size_t start, std::size_t end)
{
    while (end > start) {
        const std::string_view last = lastLabel(scan.piece(start, end));
        if (last.empty() || !isHigh(last.front()) || last.size() >= end - start || scan.suffixes.kindOf(last))
            break;
        end -= last.size() + 1;
    }
    return end;
}

/// "_evil.jp_" of Markdown, "%2Fevil.jp": what stands around the name and is none of it.
void trimName(std::string_view text, std::size_t &start, std::size_t &end)
{
    const bool emphasis = text[end - 1] == '_';
    while (end > start && text[end - 1] == '_')
        --end;
    if (emphasis && text[start] == '_')
        ++start;
    if (before(text, start) == '%' && end - start > 4 && is(text[start], HexDigit) && is(text[start + 1], HexDigit) &&
        text[start + 2] != '.')
        start += 2;
}

/// Five numbers and blanks around them.
bool isAddressWithPort(std::string_view text)
{
    return std::count(text.begin(), text.end(), '.') == 4 && parseIpv4(text.substr(0, text.rfind('.'))).has_value();
}

/// "10.1.2.3.51234  192.0.2.1.443" of netstat: another such stands beside it.
bool hasNeighbourWithPort(std::string_view text, std::size_t start, std::size_t end)
{
    const auto isPart = [text](std::size_t i) { return is(at(text, i), Digit) || at(text, i) == '.'; };
    const auto isGap = [text](std::size_t i) { return at(text, i) == ' ' && i < text.size(); };
    std::size_t next = end;
    while (isGap(next) && next - end < 16)
        ++next;
    std::size_t nextEnd = next;
    while (isPart(nextEnd) && nextEnd - next < 24)
        ++nextEnd;
    if (next > end && (isAddressWithPort(text.substr(next, nextEnd - next)) || text.substr(next, 3) == "*.*"))
        return true;
    std::size_t last = start;
    while (last > 0 && isGap(last - 1) && start - last < 16)
        --last;
    std::size_t lastStart = last;
    while (lastStart > 0 && isPart(lastStart - 1) && last - lastStart < 24)
        --lastStart;
    return last < start && isAddressWithPort(text.substr(lastStart, last - lastStart));
}

/// "10.1.2.3.51234 > 192.0.2.1.443:" of tcpdump: an address and its port.
bool findIpv4WithPort(Scan &scan, std::size_t start, std::size_t end)
{
    const std::string_view run = scan.piece(start, end);
    const std::string_view behind = scan.text.substr(end, 3);
    const bool from = behind == " > ";
    const bool to = start >= 3 && scan.text.substr(start - 3, 3) == " > " && behind.substr(0, 1) == ":";
    const std::size_t port = run.rfind('.');
    if (run.size() - port > 6 || !isAddressWithPort(run) ||
        (!from && !to && !hasNeighbourWithPort(scan.text, start, end)))
        return false;
    const auto address = parseIpv4(run.substr(0, port));
    if (!address)
        return false;
    addIpv4(scan, start, start + port, *address, {});
    scan.take(end);
    return true;
}

/// Digits and dots only.
bool findNumber(Scan &scan, std::size_t start, std::size_t end)
{
    if (findIpv4(scan, start, end) || findIpv4WithPort(scan, start, end))
        return true;
    // "8179.7598.0180", where no letter tells it from other numbers.
    return oneOf(wordBefore(scan.text, start), "mac ether hwaddr lladdr address") && findDotMac(scan, start, end);
}

} // namespace

bool findDotted(Scan &scan, std::size_t dot)
{
    if (dot < scan.dotsDone)
        return false;
    // Where the name before has ended, none goes on: "_あ._あ." is looked at once.
    std::size_t start = hostStart(scan.text, dot, std::max(scan.done, scan.dotsDone));
    std::size_t end = hostEnd(scan.text, dot + 1);
    scan.dotsDone = std::max(dot + 1, end);
    if (end <= dot + 1) {
        while (at(scan.text, scan.dotsDone) == '.' || at(scan.text, scan.dotsDone) == '-')
            ++scan.dotsDone; // nor does one begin with such marks
        return false;
    }
    if (start >= dot) {
        // "請求書-.pdf": no host, but a file can be called so. ".example.jp" is judged at its next dot.
        const bool goesOn = scan.piece(dot + 1, end).find('.') != std::string_view::npos;
        if (goesOn && before(scan.text, dot) != '.' && !is(scan.text[dot + 1], Digit))
            scan.dotsDone = dot + 1;
        return (scan.suffixes.kindOf(scan.piece(dot + 1, end)) & Extension) && findFileName(scan, dot, end);
    }
    trimName(scan.text, start, end);
    end = withoutProse(scan, start, end);
    if (end <= dot)
        return false;
    if (is(scan.text[end - 1], Digit) && onlyNumbers(scan.piece(start, end)))
        return findNumber(scan, start, end);
    if (end - start == 14 && findDotMac(scan, start, end))
        return true;
    const NameFacts facts = scan.factsOf(scan.piece(start, end));
    if (facts.kind == 0 || at(scan.text, end) == '@')
        return false;
    const DottedMeaning meaning = meaningOfDotted(scan, start, end, facts);
    if (meaning == DottedMeaning::Nothing || goesOnAsAddress(scan.text, end))
        return false;
    return meaning == DottedMeaning::File ? findFileName(scan, start, end) : findDomain(scan, start, end, facts);
}

} // namespace obi::text
