// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "HostName.h"
#include "IpAddress.h"
#include "RedirectWrapper.h"
#include "Url.h"

#include <algorithm>
#include <vector>

namespace obi::text {
namespace {

/// The parts of "user@host:port" as positions in the text.
struct Authority {
    std::size_t hostStart = 0;
    std::size_t hostEnd = 0; ///< behind the bracket of "[::1]"
    std::size_t end = 0;     ///< behind the port
};

/// Behind the '@' of user information, or where the authority began.
std::size_t behindUserInfo(std::string_view text, std::size_t from)
{
    static constexpr ByteSet marks("%!$&*+=:~");
    std::size_t i = from;
    while (i < text.size() && i - from < 256 && (is(text[i], InHost) || marks.has(text[i])))
        ++i;
    return at(text, i) == '@' && i > from ? i + 1 : from;
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
    } else {
        authority.hostEnd = beforeNextScheme(text, authority.hostStart, hostEnd(text, authority.hostStart));
    }
    authority.end = behindRoot(text, authority.hostEnd);
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

UrlHost ipv6Host(std::string_view literal, std::size_t end, std::string &buffer)
{
    const std::string_view address = literal.substr(1, literal.size() - 2);
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
    while (shorter.find('.') != shorter.npos && isHigh(lastLabel(shorter).front()) &&
           !scan.suffixes.kindOf(lastLabel(shorter)))
        shorter.remove_suffix(lastLabel(shorter).size() + 1);
    return shorter.find('.') == shorter.npos ? host : shorter;
}

UrlHost judgeHost(Scan &scan, const Authority &authority, const Scheme &scheme, std::string &buffer)
{
    std::size_t end = authority.hostEnd;
    std::string_view host = scan.piece(authority.hostStart, end);
    if (host.starts_with('['))
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
        scheme.known && !scheme.blankBehind && isAlnum(name.back()) && (name.size() >= 2 || isHigh(host.front()));
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

/// Targets of redirects are found as if they had been written by themselves, and marked.
class TargetSink final : public FindSink
{
public:
    TargetSink(FindSink &next, std::size_t start, std::size_t end, FoundTraits traits)
        : m_next(next)
        , m_start(start)
        , m_end(end)
        , m_traits(traits)
    {}
    void take(const Find &find) override
    {
        Find moved = find;
        moved.rawStart = m_start;
        moved.rawEnd = m_end;
        moved.traits |= m_traits;
        moved.derived = true;
        m_next.take(moved);
    }

private:
    FindSink &m_next;
    std::size_t m_start;
    std::size_t m_end;
    FoundTraits m_traits;
};

void addTarget(Scan &scan, const std::string &target, std::size_t start, std::size_t end)
{
    RefangedText origin;
    origin.read(target);
    const RefangedText::RawRange raw = scan.origin.rawRange(start, end);
    TargetSink sink(scan.sink, scan.rawBase + raw.start, scan.rawBase + raw.end, FoundTrait::WrapperTarget);
    Scan inner{origin.text(), origin, scan.suffixes, scan.hosts, scan.names, sink};
    inner.depth = scan.depth + 1;
    const std::size_t colon = inner.text.find("://");
    const std::size_t dot = inner.text.find('.');
    if (colon != inner.text.npos)
        findUrl(inner, colon);
    else if (dot != inner.text.npos)
        findDotted(inner, dot);
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
    scheme.blankBehind = scheme.defanged && text.substr(colon + 3, 1) == " ";
    const std::size_t from = colon + 3 + scheme.blankBehind;
    const Authority authority = authorityAt(text, from);
    if (authority.hostEnd <= authority.hostStart)
        return false;
    std::string hostBuffer;
    const UrlHost host = judgeHost(scan, authority, scheme, hostBuffer);
    if (!host.valid)
        return false;
    std::size_t end = host.end < authority.hostEnd ? host.end : authority.end;
    const char next = at(text, end);
    if (next == '/' || next == '?' || next == '#')
        end = urlEnd(text, scheme.start, end);
    const std::size_t restStart = host.end < authority.hostEnd ? host.end : behindRoot(text, host.end);
    const std::string_view rest = text.substr(restStart, end - restStart);
    scan.buffer.assign(scheme.canonical).append("://").append(text, from, authority.hostStart - from);
    scan.buffer.append(host.name).append(rest);
    const std::string target = scan.depth < 3 ? redirectTarget(host.name, rest) : std::string();
    scan.add(ObservableType::Url, scheme.start, end, scan.buffer,
             host.traits | (target.empty() ? FoundTraits() : FoundTraits(FoundTrait::Wrapper)));
    addHostOf(scan, authority, host);
    scan.take(end);
    if (!target.empty())
        addTarget(scan, target, scheme.start, end);
    return true;
}

} // namespace obi::text
