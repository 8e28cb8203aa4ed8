// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Context.h"
#include "FileName.h"
#include "HostName.h"
#include "IpAddress.h"
#include "WindowsPathEnd.h"

#include <algorithm>

/// Paths of Windows and Unix, and registry keys.
namespace obi::text {
namespace {

/// In JSON and source code every backslash is written twice. Two at the beginning are those of a server, unless they
/// stand for one: "\\Device\\HarddiskVolume2".
std::string_view singled(std::string_view path, std::string &buffer)
{
    if (path.substr(2).find("\\\\") == path.npos)
        return path;
    const bool ofServer = path.starts_with("\\\\") && !startsWithWord(path.substr(2), "device\\");
    buffer.clear();
    if (ofServer) {
        buffer = "\\\\";
        path.remove_prefix(std::min(path.find_first_not_of('\\'), path.size()));
    }
    for (std::size_t i = 0; i < path.size(); ++i) {
        buffer += path[i];
        if (path[i] == '\\' && at(path, i + 1) == '\\')
            ++i;
    }
    return buffer;
}

/// The server of "\\server\share" or "\\server@SSL\DavWWWRoot", where it is an address or a name with dots.
void addServerOfPath(Scan &scan, std::size_t start, std::size_t end)
{
    std::size_t from = start;
    while (at(scan.text, from) == '\\')
        ++from;
    std::size_t to = from;
    while (to < end && is(scan.text[to], InHost))
        ++to;
    const std::string_view server = scan.piece(from, to);
    if (from < start + 2 || (at(scan.text, to) != '\\' && at(scan.text, to) != '@') || server.find('.') == server.npos)
        return;
    std::string buffer;
    const auto [name, traits] = canonicalHost(server, buffer, scan.hosts);
    const NameFacts facts = scan.factsOf(name);
    if (const auto address = parseIpv4(name))
        scan.add(ObservableType::Ip, from, to, name, traitsOfIpv4(*address), true);
    else if (facts.registered())
        scan.add(ObservableType::Domain, from, to, name, traits | facts.traits, true);
}

bool addPath(Scan &scan, std::size_t start, std::size_t end, ObservableType type)
{
    scan.add(type, start, end, singled(scan.piece(start, end), scan.buffer));
    if (type == ObservableType::FilePath) {
        addServerOfPath(scan, start, end);
        addFileOfPath(scan, start, end);
    }
    scan.take(end);
    return true;
}

/// "HKLM:\…" of PowerShell, "<HKCU>\…" of reports: where the root's name ends.
std::size_t registryRootEnd(const Scan &scan, std::size_t backslash)
{
    const char last = before(scan.text, backslash);
    return backslash - (last == ':' || last == '>');
}

std::size_t registryRootStart(const Scan &scan, std::size_t backslash)
{
    std::size_t start = backslash;
    const std::size_t end = registryRootEnd(scan, backslash);
    if (end <= scan.done)
        return scan.text.npos;
    start = end;
    while (start > scan.done && backslash - start < 24 &&
           (is(scan.text[start - 1], Letter) || scan.text[start - 1] == '_'))
        --start;
    const bool bracketed = scan.text[end] == '>';
    if (!isRegistryRoot(scan.piece(start, end)) || (bracketed && (start == scan.done || scan.text[start - 1] != '<')))
        return scan.text.npos;
    return start;
}

std::size_t environmentStart(const Scan &scan, std::size_t backslash)
{
    if (before(scan.text, backslash) != '%')
        return scan.text.npos;
    std::size_t start = backslash - 1;
    while (start > scan.done && backslash - start < 32 &&
           (is(scan.text[start - 1], Letter | Digit) || scan.text[start - 1] == '_' || scan.text[start - 1] == '(' ||
            scan.text[start - 1] == ')'))
        --start;
    return start > scan.done && scan.text[start - 1] == '%' && start < backslash - 1 ? start - 1 : scan.text.npos;
}

std::size_t pathStart(const Scan &scan, std::size_t backslash)
{
    const char previous = before(scan.text, backslash);
    if (previous == ':' && backslash >= scan.done + 2 && is(scan.text[backslash - 2], Letter) &&
        !isAlnum(before(scan.text, backslash - 2)))
        return backslash - 2;
    std::size_t server = backslash + 1;
    while (at(scan.text, server) == '\\')
        ++server;
    if ((server == backslash + 2 || server == backslash + 4) && isAlnum(at(scan.text, server)) &&
        (is(previous, Blank) || previous == '"' || previous == '\'' || previous == '(' || isHigh(previous)))
        return backslash;
    return environmentStart(scan, backslash);
}

constexpr std::string_view unixRoots =
    "bin boot dev etc home lib lib64 media mnt opt proc root run sbin srv sys tmp usr "
    "var users applications library private volumes system";
constexpr std::size_t longestRoot = 12;

/// Without blanks and quotation marks.
std::size_t plainPathEnd(std::string_view text, std::size_t slash)
{
    std::size_t end = slash;
    while (end < text.size() && end - slash < longestPath && (is(text[end], InFile) || text[end] == '/'))
        ++end;
    static constexpr ByteSet punctuation(".,:~-/");
    while (end > slash && punctuation.has(text[end - 1]))
        --end;
    return end;
}

} // namespace

bool findWindowsPath(Scan &scan, std::size_t backslash)
{
    if (before(scan.text, backslash) == '\\')
        return false; // judged at the first of them
    const std::size_t key = registryRootStart(scan, backslash);
    const std::size_t start = key != scan.text.npos ? key : pathStart(scan, backslash);
    if (start == scan.text.npos)
        return false;
    const bool isKey = key != scan.text.npos;
    const std::size_t end = windowsPathEnd(scan, start, backslash + 1, isKey);
    if (end < backslash + 2)
        return false;
    if (isKey && scan.text[backslash - 1] == '>') {
        std::string value(scan.piece(start, backslash - 1));
        value.append(scan.piece(backslash, end));
        scan.add(ObservableType::RegistryKey, start - 1, end, singled(value, scan.buffer));
        scan.take(end);
        return true;
    }
    return addPath(scan, start, end, isKey ? ObservableType::RegistryKey : ObservableType::FilePath);
}

bool findDrivePath(Scan &scan, std::size_t colon)
{
    const std::string_view text = scan.text;
    if (colon <= scan.done || !isUpper(text[colon - 1]) || isAlnum(before(text, colon - 1)) ||
        !isAlnum(at(text, colon + 2)))
        return false;
    std::size_t end = plainPathEnd(text, colon + 1);
    if (before(text, colon - 1) == '"') {
        std::size_t close = end; // blanks are part of it up to the closing mark
        while (close < text.size() && close - colon < longestPath &&
               (is(text[close], InFile) || text[close] == '/' || text[close] == ' ' || text[close] == '(' ||
                text[close] == ')'))
            ++close;
        end = at(text, close) == '"' ? close : end;
    }
    return end - colon >= 5 && addPath(scan, colon - 1, end, ObservableType::FilePath);
}

bool findUnixPath(Scan &scan, std::size_t slash)
{
    const std::string_view text = scan.text;
    const bool home = before(text, slash) == '~' && slash > scan.done && !isAlnum(before(text, slash - 1)) &&
                      (isAlnum(at(text, slash + 1)) || at(text, slash + 1) == '.');
    std::size_t end = slash + 1;
    while (!home && end - slash <= longestRoot && is(at(text, end), Letter | Digit))
        ++end;
    // "/dev/tcp/192.0.2.1/4444" of bash is no file: the host behind it counts.
    const std::string_view device = text.substr(slash, 9);
    if (device == "/dev/tcp/" || device == "/dev/udp/") {
        scan.take(slash + device.size());
        return false;
    }
    // What begins no path is known here, before the rest is looked at.
    if (!home && (at(text, end) != '/' || !oneOf(text.substr(slash + 1, end - slash - 1), unixRoots)))
        return false;
    end = plainPathEnd(text, slash);
    if (end - slash < 4)
        return false;
    return addPath(scan, slash - home, end, ObservableType::FilePath);
}

} // namespace obi::text
