// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "HostName.h"
#include "IpAddress.h"
#include "RedirectWrapper.h"
#include "TextDecoder.h"
#include "Url.h"

#include <algorithm>
#include <vector>

namespace obi::text {
namespace {

/// The parts of "user@host:port" as positions in the text.
struct Authority {
    std::size_t hostStart = 0;
    std::size_t hostEnd = 0; ///< behind the bracket of "[::1]"
    std::size_t rest = 0;    ///< where what is kept goes on: the port
    std::size_t end = 0;     ///< behind the port
};

/// Behind the last '@' of user information, or where the authority began: "user:p@ss@evil.jp".
std::size_t behindUserInfo(std::string_view text, std::size_t from)
{
    static constexpr ByteSet marks("%!$&*+=:~");
    std::size_t behind = from;
    for (std::size_t i = from; i < text.size() && i - from < 256; ++i) {
        if (text[i] == '@' && i > from)
            behind = i + 1;
        else if (!is(text[i], InHost) && !marks.has(text[i]))
            break;
    }
    return behind;
}

/// "2001:db8::1" without the brackets that it should have: its end, or `from`.
std::size_t behindBareIpv6(std::string_view text, std::size_t from)
{
    std::size_t end = from;
    std::size_t colons = 0;
    while (end < text.size() && end - from < 46 && (is(text[end], HexDigit) || text[end] == ':'))
        colons += text[end++] == ':';
    return colons >= 2 && parseIpv6(text.substr(from, end - from)) ? end : from;
}

/// "https://a.jphttps://b.jp": the host ends where the next URL begins.
std::size_t beforeNextScheme(std::string_view text, std::size_t start, std::size_t end)
{
    if (text.substr(end, 3) != "://")
        return end;
    for (const std::string_view scheme : {"https", "http", "hxxps", "hxxp"}) {
        if (endsWithWord(text.substr(start, end - start), scheme))
            return end - scheme.size();
    }
    return end;
}

/// "https://example.com./x": the dot of the root belongs to the host, though nobody keeps it.
std::size_t behindRoot(std::string_view text, std::size_t hostEnd)
{
    if (at(text, hostEnd) != '.')
        return hostEnd;
    const char next = at(text, hostEnd + 1);
    return next == '/' || (next == ':' && is(at(text, hostEnd + 2), Digit)) ? hostEnd + 1 : hostEnd;
}

Authority authorityAt(std::string_view text, std::size_t from)
{
    Authority authority;
    authority.hostStart = behindUserInfo(text, from);
    if (at(text, authority.hostStart) == '[') {
        const std::size_t close = text.substr(0, authority.hostStart + 64).find(']', authority.hostStart);
        if (close == text.npos)
            return {};
        authority.hostEnd = close + 1;
        authority.rest = close + 1;
        const std::string_view inside = text.substr(authority.hostStart + 1, close - authority.hostStart - 1);
        if (inside.find('.') != inside.npos &&
            hostEnd(text, authority.hostStart + 1) == close) { // "hxxp://[evil.jp]/x"
            ++authority.hostStart;
            authority.hostEnd = close;
        }
    } else if (const std::size_t bare = behindBareIpv6(text, authority.hostStart); bare > authority.hostStart) {
        authority.hostEnd = authority.rest = bare;
    } else {
        authority.hostEnd = beforeNextScheme(text, authority.hostStart, hostEnd(text, authority.hostStart));
        authority.rest = behindRoot(text, authority.hostEnd);
    }
    authority.end = authority.rest;
    std::size_t port = authority.end;
    if (at(text, port) == ':') {
        while (is(at(text, ++port), Digit) && port - authority.end < 6) {}
        if (port > authority.end + 1 && !isAlnum(at(text, port)))
            authority.end = port;
    }
    return authority;
}

struct UrlHost {
    bool valid = false;
    std::string_view name; ///< canonical, with brackets for IPv6
    FoundTraits traits;
    std::size_t end = 0; ///< in the text: prose in another script may have touched it
    bool registered = false;
    FoundTraits traitsAsDomain{};
};

/// With or without brackets.
UrlHost ipv6Host(std::string_view literal, std::size_t end, std::string &buffer)
{
    const bool bare = !literal.starts_with('[');
    const std::string_view address = bare ? literal : literal.substr(1, literal.size() - 2);
    const auto bytes = parseIpv6(address.substr(0, address.find('%')));
    if (!bytes)
        return {};
    buffer.assign(1, '[');
    appendIpv6(*bytes, buffer);
    buffer += ']';
    return {true, buffer, {}, end};
}

/// "https://example.com.です": labels behind a registered name are prose.
std::string_view withoutProse(Scan &scan, std::string_view host)
{
    std::string_view shorter = host;
    while (shorter.find('.') != shorter.npos && isHigh(at(lastLabel(shorter), 0)) &&
           !scan.suffixes.kindOf(lastLabel(shorter)))
        shorter.remove_suffix(lastLabel(shorter).size() + 1);
    return shorter.find('.') == shorter.npos ? host : shorter;
}

UrlHost judgeHost(Scan &scan, const Authority &authority, const Scheme &scheme, std::string &buffer)
{
    std::size_t end = authority.hostEnd;
    std::string_view host = scan.piece(authority.hostStart, end);
    if (host.find(':') != host.npos)
        return ipv6Host(host, end, buffer);
    host = withoutProse(scan, host);
    end = authority.hostStart + host.size();
    const auto [name, traits] = canonicalHost(host, buffer, scan.hosts);
    if (const NameFacts facts = scan.factsOf(name); facts.registered())
        return {true, name, traits, end, true, traits | facts.traits};
    if (name.empty() || name.size() > 253 || name.front() == '-' || name.find("..") != name.npos)
        return {};
    const bool numbers = std::all_of(name.begin(), name.end(), [](char c) { return is(c, Digit) || c == '.'; });
    if (numbers)
        return {parseIpv4(name) || (name.size() >= 8 && name.find('.') == name.npos), name, traits, end};
    const bool plausible =
        scheme.known && !scheme.loose && isAlnum(name.back()) && (name.size() >= 2 || isHigh(host.front()));
    return {plausible, name, traits, end};
}

/// Derived: domain, ip, or nothing where it is neither.
void addHostOf(Scan &scan, const Authority &authority, const UrlHost &host)
{
    const auto add = [&](ObservableType type, std::string_view value, FoundTraits traits) {
        scan.add(type, authority.hostStart, host.end, value, traits, true);
    };
    if (host.registered)
        return add(ObservableType::Domain, host.name, host.traitsAsDomain);
    if (const auto ipv4 = parseIpv4(host.name))
        return add(ObservableType::Ip, host.name, traitsOfIpv4(*ipv4));
    if (!host.name.starts_with('['))
        return;
    const std::string_view address = host.name.substr(1, host.name.size() - 2);
    if (const auto bytes = parseIpv6(address))
        add(ObservableType::Ipv6, address, traitsOfIpv6(*bytes));
}

/// What another text holds, found as if it had been written by itself, marked, and placed where that text was taken
/// from.
class ElsewhereSink final : public FindSink
{
public:
    ElsewhereSink(const Scan &scan, std::size_t start, std::size_t end, FoundTrait trait)
        : m_next(scan.sink)
        , m_raw(scan.origin.rawRange(start, end))
        , m_base(scan.rawBase)
        , m_trait(trait)
    {}
    void take(const Find &find) override
    {
        Find moved = find;
        moved.rawStart = m_base + m_raw.start;
        moved.rawEnd = m_base + m_raw.end;
        moved.traits |= m_trait;
        moved.derived |= m_trait == FoundTrait::WrapperTarget;
        m_next.take(moved);
    }

private:
    FindSink &m_next;
    RefangedText::RawRange m_raw;
    std::size_t m_base;
    FoundTrait m_trait;
};

void findElsewhere(Scan &scan, const std::string &text, ElsewhereSink &sink, bool isTarget = false)
{
    RefangedText origin;
    origin.read(text);
    Scan inner{origin.text(), origin, scan.suffixes, scan.hosts, scan.names, sink};
    inner.depth = scan.depth + 1;
    inner.isTarget = isTarget;
    const std::size_t colon = inner.text.find("://");
    const std::size_t dot = inner.text.find('.');
    if (colon != inner.text.npos)
        findUrl(inner, colon);
    else if (dot != inner.text.npos)
        findDotted(inner, dot);
}

/// "http://evil .jp", "http://evil . jp", "http://evil,jp/", "http://evil%2ejp", "http://evil·jp": behind the mark that
/// stands for a dot, or the end of the host.
std::size_t behindSpoiltDot(std::string_view text, std::size_t hostEnd)
{
    for (const std::string_view mark : {" .", " . ", ",", "%2e", "%2E", "·", "・"}) {
        const std::size_t next = hostEnd + mark.size();
        if (text.substr(hostEnd, mark.size()) == mark && isAlnum(at(text, next)))
            return next;
    }
    return hostEnd;
}

/// A host of one label is somebody's own, or one whose dot was spoilt in a way that only shows behind a scheme.
bool findSpoiltHost(Scan &scan, const Scheme &scheme, const Authority &authority)
{
    const std::string_view text = scan.text;
    const std::size_t next = behindSpoiltDot(text, authority.hostEnd);
    const std::size_t nextEnd = hostEnd(text, next);
    // "http://server,it is down", "http://server,evil.com/x"
    if (at(text, authority.hostEnd) == ',' &&
        (at(text, nextEnd) != '/' || scan.piece(next, nextEnd).find('.') != std::string_view::npos))
        return false;
    if (next == authority.hostEnd || !(scan.suffixes.kindOf(lastLabel(scan.piece(next, nextEnd))) & TopLevel))
        return false;
    std::size_t end = nextEnd;
    if (at(text, end) == ':') {
        while (is(at(text, ++end), Digit)) {}
    }
    if (std::string_view("/?#").find(at(text, end)) != std::string_view::npos)
        end = urlEnd(text, scheme.start, end);
    std::string respelt(scheme.canonical);
    respelt.append("://").append(scan.piece(authority.hostStart, authority.hostEnd));
    respelt.append(".").append(scan.piece(next, end));
    ElsewhereSink sink(scan, scheme.start, end, FoundTrait::Defanged);
    findElsewhere(scan, respelt, sink);
    scan.take(end);
    return true;
}

/// "https://www.ev%69l.jp/": browsers undo the percent signs in a host. They count where a registered name comes of it.
bool findEncodedHost(Scan &scan, const Scheme &scheme, std::size_t from)
{
    const std::string_view text = scan.text;
    std::size_t end = from;
    while (end < text.size() && end - from < 256 && (is(text[end], InHost) || text[end] == '%'))
        ++end;
    const std::string host = percentDecoded(scan.piece(from, end));
    if (host.find('.') == host.npos || hostEnd(host, 0) != host.size() ||
        !(scan.suffixes.kindOf(lastLabel(host)) & TopLevel))
        return false;
    if (at(text, end) == ':') {
        while (is(at(text, ++end), Digit)) {}
    }
    if (std::string_view("/?#").find(at(text, end)) != std::string_view::npos)
        end = urlEnd(text, scheme.start, end);
    std::string respelt(scheme.canonical);
    respelt.append("://");
    const std::string_view written = scan.piece(from, end);
    const std::size_t rest = std::min(written.find_first_of(":/?#"), written.size());
    respelt.append(host).append(written.substr(rest));
    ElsewhereSink sink(scan, scheme.start, end, FoundTrait::Defanged);
    findElsewhere(scan, respelt, sink);
    scan.take(end);
    return true;
}

/// All of a redirect's target behind its host, with what no URL may hold written as it must be.
std::string wholeRest(std::string_view rest)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    const bool utf8 = isUtf8({rest.data(), static_cast<qsizetype>(rest.size())});
    std::string encoded;
    for (const char byte : rest) {
        const auto value = static_cast<unsigned char>(byte);
        if (value > 0x20 && value != 0x7F && byte != '"' && byte != '<' && byte != '>' && (utf8 || !isHigh(byte)))
            encoded += byte;
        else
            encoded.append(1, '%').append(1, digits[value >> 4]).append(1, digits[value & 15]);
    }
    return encoded;
}

} // namespace

bool findUrl(Scan &scan, std::size_t colon)
{
    const std::string_view text = scan.text;
    if (text.substr(colon + 1, 2) != "//")
        return false;
    Scheme scheme = schemeBefore(text, colon, scan.done);
    if (scheme.canonical.empty())
        return false;
    std::size_t from = colon + 3;
    // "hxxp:// evil.jp", "http:// evil.jp", "http:///evil.jp"
    const char next = at(text, from);
    scheme.loose = (next == ' ' || next == '/') && isAlnum(at(text, from + 1)) &&
                   (scheme.defanged || scheme.canonical.starts_with("http"));
    from += scheme.loose;
    const Authority authority = authorityAt(text, from);
    if (authority.hostStart >= from && at(text, authority.hostEnd) == '%' &&
        findEncodedHost(scan, scheme, authority.hostStart))
        return true;
    if (authority.hostEnd <= authority.hostStart)
        return false;
    std::string hostBuffer;
    const UrlHost host = judgeHost(scan, authority, scheme, hostBuffer);
    if (!host.valid)
        return false;
    if (host.name.find_first_of(".:") == host.name.npos && findSpoiltHost(scan, scheme, authority))
        return true;
    std::size_t end = host.end < authority.hostEnd ? host.end : authority.end;
    if (std::string_view("/?#").find(at(text, end)) != std::string_view::npos)
        end = scan.isTarget ? text.size() : urlEnd(text, scheme.start, end);
    const std::size_t restStart = host.end < authority.hostEnd ? host.end : authority.rest;
    const std::string_view rest = text.substr(restStart, end - restStart);
    scan.buffer.assign(scheme.canonical).append("://");
    if (authority.hostStart > from && text[authority.hostStart - 1] == '@')
        scan.buffer.append(text, from, authority.hostStart - from);
    scan.buffer.append(host.name);
    if (scan.isTarget)
        scan.buffer.append(wholeRest(rest));
    else
        scan.buffer.append(rest);
    const std::string target = scan.depth < 3 ? redirectTarget(host.name, rest) : std::string();
    scan.add(ObservableType::Url, scheme.start, end, scan.buffer,
             host.traits | (target.empty() ? FoundTraits() : FoundTraits(FoundTrait::Wrapper)));
    addHostOf(scan, authority, host);
    scan.take(end);
    if (!target.empty()) {
        ElsewhereSink sink(scan, scheme.start, end, FoundTrait::WrapperTarget);
        findElsewhere(scan, target, sink, true);
    }
    return true;
}

} // namespace obi::text
