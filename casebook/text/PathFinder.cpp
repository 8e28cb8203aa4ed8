// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Context.h"
#include "FileName.h"

#include <algorithm>

/// Paths of Windows and Unix, and registry keys.
namespace obi::text {
namespace {

constexpr std::size_t longestPath = 1024;

bool endsPath(char byte)
{
    static constexpr ByteSet marks("<>\"|?*,;'`");
    return (is(byte, Blank) && byte != ' ') || marks.has(byte);
}

/// A blank belongs to the path if a backslash follows before anything that no path holds: "C:\Program Files\x".
bool blankWithin(std::string_view text, std::size_t blank, std::size_t start)
{
    const std::size_t part = text.substr(0, blank).rfind('\\');
    const std::string_view last = text.substr(part == text.npos ? start : part, blank - std::max(part, start));
    const std::size_t dot = last.rfind('.');
    if (dot != last.npos && last.size() - dot <= 5)
        return false; // the part has an extension: the path ends here
    for (std::size_t i = blank + 1; i < text.size() && i - blank < 40; ++i) {
        if (text[i] == '\\')
            return text[i - 1] != ' ';
        if (endsPath(text[i]) || text[i] == ':' || isHigh(text[i]))
            return false;
    }
    return false;
}

std::size_t windowsPathEnd(std::string_view text, std::size_t start, std::size_t from)
{
    const char quote = before(text, start);
    std::size_t end = from;
    while (end < text.size() && end - start < longestPath) {
        const char byte = text[end];
        if (endsPath(byte) || byte == ':')
            break;
        if (byte == ' ' && quote != '"' && !blankWithin(text, end, start))
            break;
        if (isHigh(byte)) {
            const CodePoint point = codePointAt(text, end);
            if (scriptOf(point.value) == Script::None)
                break;
            end += point.length;
            continue;
        }
        ++end;
    }
    static constexpr ByteSet punctuation(" .)]}!");
    while (end > from && punctuation.has(text[end - 1])) {
        if (text[end - 1] == '}' && text.substr(from, end - from).find('{') != text.npos)
            break; // "CLSID\{6B29FC40-…}"
        --end;
    }
    return end;
}

/// In JSON and source code every backslash is written twice.
std::string_view singled(std::string_view path, std::string &buffer)
{
    if (path.substr(2).find("\\\\") == path.npos)
        return path;
    buffer.clear();
    for (std::size_t i = 0; i < path.size(); ++i) {
        buffer += path[i];
        if (path[i] == '\\' && at(path, i + 1) == '\\' && i > 0)
            ++i;
    }
    return buffer;
}

bool addPath(Scan &scan, std::size_t start, std::size_t end, ObservableType type)
{
    scan.add(type, start, end, singled(scan.piece(start, end), scan.buffer));
    if (type == ObservableType::FilePath)
        addFileOfPath(scan, start, end);
    scan.take(end);
    return true;
}

std::size_t registryRootStart(const Scan &scan, std::size_t backslash)
{
    std::size_t start = backslash;
    const std::size_t end = backslash - (before(scan.text, backslash) == ':'); // "HKLM:\…" of PowerShell
    if (end <= scan.done)
        return scan.text.npos;
    start = end;
    while (start > scan.done && backslash - start < 24 &&
           (is(scan.text[start - 1], Letter) || scan.text[start - 1] == '_'))
        --start;
    const std::string_view root = scan.piece(start, end);
    return startsWithWord(root, "hkey_") || oneOf(root, "hklm hkcu hkcr hku hkcc") ? start : scan.text.npos;
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
    if (at(scan.text, backslash + 1) == '\\' && isAlnum(at(scan.text, backslash + 2)) &&
        (is(previous, Blank) || previous == '"' || previous == '\'' || previous == '(' || isHigh(previous)))
        return backslash;
    return environmentStart(scan, backslash);
}

constexpr std::string_view unixRoots =
    "bin boot dev etc home lib lib64 media mnt opt proc root run sbin srv sys tmp usr "
    "var users applications library private volumes system";
constexpr std::size_t longestRoot = 12;

} // namespace

bool findWindowsPath(Scan &scan, std::size_t backslash)
{
    if (before(scan.text, backslash) == '\\')
        return false; // judged at the first of them
    const std::size_t key = registryRootStart(scan, backslash);
    const std::size_t start = key != scan.text.npos ? key : pathStart(scan, backslash);
    if (start == scan.text.npos)
        return false;
    const std::size_t end = windowsPathEnd(scan.text, start, backslash + 1);
    if (end < backslash + 2)
        return false;
    return addPath(scan, start, end, key != scan.text.npos ? ObservableType::RegistryKey : ObservableType::FilePath);
}

bool findUnixPath(Scan &scan, std::size_t slash)
{
    const std::string_view text = scan.text;
    const bool home = before(text, slash) == '~' && slash > scan.done && !isAlnum(before(text, slash - 1)) &&
                      (isAlnum(at(text, slash + 1)) || at(text, slash + 1) == '.');
    std::size_t end = slash + 1;
    while (!home && end - slash <= longestRoot && is(at(text, end), Letter | Digit))
        ++end;
    // What begins no path is known here, before the rest is looked at.
    if (!home && (at(text, end) != '/' || !oneOf(text.substr(slash + 1, end - slash - 1), unixRoots)))
        return false;
    while (end < text.size() && end - slash < longestPath && (is(text[end], InFile) || text[end] == '/'))
        ++end;
    static constexpr ByteSet punctuation(".,:~-/");
    while (end > slash && punctuation.has(text[end - 1]))
        --end;
    if (end - slash < 4)
        return false;
    return addPath(scan, slash - home, end, ObservableType::FilePath);
}

} // namespace obi::text
