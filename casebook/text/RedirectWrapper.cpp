// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "RedirectWrapper.h"

#include "Bytes.h"

#include <QByteArray>

#include <algorithm>

namespace obi::text {
namespace {

int hexValue(char byte)
{
    return byte <= '9' ? byte - '0' : lower(byte) - 'a' + 10;
}

bool isHost(std::string_view host, std::string_view domain)
{
    return host.ends_with(domain) && (host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.');
}

std::string_view parameter(std::string_view rest, std::string_view name)
{
    for (std::size_t i = rest.find('?'); i != rest.npos; i = rest.find('&', i + 1)) {
        const std::string_view pair = rest.substr(i + 1, rest.find('&', i + 1) - i - 1);
        if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
            return pair.substr(name.size() + 1);
    }
    return {};
}

/// Proofpoint v2: '-' for '%', '_' for '/'.
std::string proofpoint2(std::string_view value)
{
    std::string encoded(value);
    std::replace(encoded.begin(), encoded.end(), '-', '%');
    std::replace(encoded.begin(), encoded.end(), '_', '/');
    return percentDecoded(encoded);
}

std::size_t runLength(char byte)
{
    constexpr std::string_view order = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const std::size_t index = order.find(byte);
    return index == order.npos ? 0 : index + 2;
}

/// Proofpoint v3: "/v3/__URL__;BYTES!!…": each '*' stands for the next character of the base64 BYTES, "**X" for as many
/// as X says.
std::string proofpoint3(std::string_view rest)
{
    const std::size_t open = rest.find("/v3/__");
    const std::size_t close = rest.find("__;", open == rest.npos ? 0 : open);
    if (open == rest.npos || close == rest.npos)
        return {};
    const std::string_view written = rest.substr(open + 6, close - open - 6);
    const std::string_view coded = rest.substr(close + 3, rest.find("!!", close) - close - 3);
    const QByteArray bytes = QByteArray::fromBase64(QByteArray(coded.data(), static_cast<qsizetype>(coded.size())),
                                                    QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    std::string target;
    std::size_t used = 0;
    for (std::size_t i = 0; i < written.size(); ++i) {
        if (written[i] != '*') {
            target += written[i];
            continue;
        }
        std::size_t count = 1;
        if (at(written, i + 1) == '*' && i + 2 < written.size()) {
            count = runLength(written[i + 2]);
            i += 2;
        }
        const auto size = static_cast<std::size_t>(bytes.size());
        for (; count > 0 && used < size; --count) {
            target += bytes[static_cast<qsizetype>(used++)];
            while (used < size && (bytes[static_cast<qsizetype>(used)] & 0xC0) == 0x80) // of the same character
                target += bytes[static_cast<qsizetype>(used++)];
        }
    }
    // Browsers fold the two slashes behind the scheme into one.
    const std::size_t scheme = target.find(":/");
    if (scheme != target.npos && at(target, scheme + 2) != '/')
        target.insert(scheme + 1, 1, '/');
    return target;
}

/// Check Point and Avanan: "/v2/___https://example.com/a___.TOKEN".
std::string betweenBars(std::string_view rest)
{
    const std::size_t open = rest.find("___");
    const std::size_t close = rest.find("___.", open == rest.npos ? 0 : open + 3);
    return close == rest.npos || open == rest.npos ? std::string()
                                                   : percentDecoded(rest.substr(open + 3, close - open - 3));
}

bool tellsHostOnly(std::string_view host)
{
    return isHost(host, "mimecast.com") || isHost(host, "mimecastprotect.com");
}

std::string withScheme(std::string target)
{
    if (target.empty() || target.find("://") != target.npos)
        return target;
    std::string whole("http://");
    return whole.append(target);
}

/// secure-web.cisco.com/TOKEN/https%3A%2F%2Fexample.com
std::string lastPathPart(std::string_view rest)
{
    return percentDecoded(rest.substr(rest.rfind('/') + 1));
}

std::string gatewayTarget(std::string_view host, std::string_view rest)
{
    if (isHost(host, "secure-web.cisco.com"))
        return lastPathPart(rest);
    if (isHost(host, "urldefense.proofpoint.com") || isHost(host, "urldefense.com") || isHost(host, "urldefense.us")) {
        if (rest.find("/v3/") != rest.npos)
            return proofpoint3(rest);
        return rest.find("/v1/") != rest.npos ? percentDecoded(parameter(rest, "u"))
                                              : withScheme(proofpoint2(parameter(rest, "u")));
    }
    if (isHost(host, "safelinks.protection.outlook.com") || isHost(host, "safelinks.office.net") ||
        isHost(host, "protection.office365.us") || isHost(host, "statics.teams.cdn.office.net"))
        return percentDecoded(parameter(rest, "url"));
    if (isHost(host, "linkprotect.cudasvc.com"))
        return percentDecoded(parameter(rest, "a"));
    if (isHost(host, "protect2.fireeye.com") || isHost(host, "protect.fireeye.com") ||
        isHost(host, "clicktime.symantec.com"))
        return percentDecoded(parameter(rest, "u"));
    if (isHost(host, "protect.checkpoint.com") || isHost(host, "url.avanan.click"))
        return betweenBars(rest);
    if (tellsHostOnly(host))
        return percentDecoded(parameter(rest, "domain"));
    return {};
}

/// "…?u=aHR0cHM6Ly9…": a URL in base64, as Sophos and many who count clicks write it.
std::string base64Url(std::string_view rest)
{
    const std::size_t start = rest.find("aHR0c");
    if (start == rest.npos || (isAlnum(before(rest, start)) && !rest.substr(0, start).ends_with("=a1"))) // Bing's
        return {};
    std::size_t end = start;
    while (end < rest.size() && (isAlnum(rest[end]) || std::string_view("+-_").find(rest[end]) != rest.npos))
        ++end;
    std::string coded(rest.substr(start, end - start));
    std::replace(coded.begin(), coded.end(), '+', '-');
    const QByteArray decoded = QByteArray::fromBase64(QByteArray::fromStdString(coded),
                                                      QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const bool isText = std::all_of(decoded.begin(), decoded.end(), [](char byte) { return !is(byte, Blank); });
    return isText ? decoded.toStdString() : std::string();
}

/// A URL within a URL, percent-encoded or not.
std::string nestedUrl(std::string_view rest)
{
    const std::size_t spoilt = rest.find("hxxp"); // defanged with the URL that holds it
    const std::string_view scheme = spoilt != rest.npos && rest.find("http") == rest.npos ? "hxxp" : "http";
    for (std::size_t i = rest.find(scheme); i != rest.npos; i = rest.find(scheme, i + 1)) {
        std::string_view nested = rest.substr(i);
        const std::size_t marks = at(nested, 4) == 's' ? 5 : 4;
        const bool encoded =
            startsWithWord(nested.substr(marks), "%3a%2f%2f") || startsWithWord(nested.substr(marks), ":%2f%2f");
        if (!encoded && !nested.substr(marks).starts_with("://"))
            continue;
        if (encoded || rest.substr(0, i).find('?') != rest.npos)
            nested = nested.substr(0, nested.find('&'));
        return encoded ? percentDecoded(nested) : std::string(nested);
    }
    return {};
}

} // namespace

std::string percentDecoded(std::string_view text)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && is(at(text, i + 1), HexDigit) && is(at(text, i + 2), HexDigit)) {
            decoded += static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]));
            i += 2;
        } else {
            decoded += text[i];
        }
    }
    return decoded;
}

std::string redirectTarget(std::string_view host, std::string_view rest)
{
    if (rest.size() < 8)
        return {};
    std::string target = gatewayTarget(host, rest);
    if (target.find("://") != target.npos || (tellsHostOnly(host) && !target.empty()))
        return target;
    target = nestedUrl(rest);
    return target.empty() ? base64Url(rest) : target;
}

} // namespace obi::text
