// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "WindowsPathEnd.h"

namespace obi::text {
namespace {

bool endsPath(char byte)
{
    static constexpr ByteSet marks("<>\"|?*,;'`");
    return (is(byte, Blank) && byte != ' ') || marks.has(byte);
}

/// What has been read of a path so far. Of its last part a few bytes are looked at, however long it is.
struct PathSoFar {
    static constexpr std::size_t longestExtension = 5;

    std::string_view text;
    std::size_t start;
    std::size_t end;
    PublicSuffix &suffixes;
    bool isKey; ///< of the registry

    /// "exe" behind "…\a.exe"; empty where the last part has none.
    std::string_view extension() const
    {
        std::size_t dot = end;
        while (dot > start && end - dot <= longestExtension && text[dot - 1] != '.' && text[dot - 1] != '\\')
            --dot;
        return dot > start && text[dot - 1] == '.' ? text.substr(dot, end - dot) : std::string_view();
    }
    /// "…\a.exe": only a file can be called so, and the path ends with it.
    bool endsInFile() const
    {
        const std::string_view last = extension();
        return !isKey && !last.empty() && is(last.front(), Letter) && suffixes.kindOf(last) & Extension;
    }
    bool endsWithPart(std::string_view part) const
    {
        return end - start > part.size() && text[end - part.size() - 1] == '\\' &&
               equalsWord(text.substr(end - part.size(), part.size()), part);
    }
};

/// A blank belongs to the path if a backslash follows before anything that no path holds: "C:\Program Files\x".
bool folderGoesOn(const PathSoFar &path)
{
    const std::size_t extension = path.extension().size();
    if (extension > 0 && extension < PathSoFar::longestExtension)
        return false; // the path ends here
    const std::string_view text = path.text;
    std::size_t word = path.end + 1;
    for (std::size_t i = word; i < text.size() && i - path.end < 40; ++i) {
        if (text[i] == '\\')
            return text[i - 1] != ' ' && !isRegistryRoot(text.substr(word, i - word));
        if (endsPath(text[i]) || text[i] == ':')
            return false;
        if (text[i] == ' ')
            word = i + 1;
        if (isHigh(text[i])) {
            const CodePoint point = codePointAt(text, i);
            if (scriptOf(point.value) == Script::None)
                return false;
            i += point.length - 1;
        }
    }
    return false;
}

/// Names of Windows' own that are written without quotation marks: "…\Microsoft\Windows Defender".
bool namesPartOfWindows(const PathSoFar &path)
{
    const std::string_view rest = path.text.substr(path.end + 1, 16);
    std::size_t word = 0;
    while (word < rest.size() && is(rest[word], Letter))
        ++word;
    return path.isKey && path.endsWithPart("windows") &&
           oneOf(rest.substr(0, word), "nt defender advanced script search update");
}

/// In quotes all belongs to the path up to the closing mark, unless the path has ended in a file or goes on in prose:
/// "C:\a.exe /c ping", "HKLM\SOFTWARE\X set to 1".
bool quotedGoesOn(const PathSoFar &path)
{
    if (path.isKey)
        return folderGoesOn(path) || !isLower(at(path.text, path.end + 1));
    return !path.endsInFile();
}

char closingMark(std::string_view text, std::size_t start)
{
    const char mark = before(text, start);
    return mark == '"' ? '"' : mark == '[' ? ']' : '\0';
}

/// "<user>" of reports and "<USER SID>" stand for a folder's name: what is behind it, or `open`.
std::size_t behindPlaceholder(std::string_view text, std::size_t open)
{
    std::size_t i = open + 1;
    while (i < text.size() && i - open < 32 && (isAlnum(text[i]) || text[i] == ' ' || text[i] == '_' || text[i] == '-'))
        ++i;
    return text[open] == '<' && before(text, open) == '\\' && i > open + 1 && at(text, i) == '>' &&
                   at(text, i + 1) == '\\'
               ? i + 1
               : open;
}

/// Japanese is part of a name, or the prose that touches it: "共有\資料.pptxです", "…\Runに登録".
bool touchesProse(const PathSoFar &path, const CodePoint &point)
{
    const Script script = scriptOf(point.value);
    if (script == Script::None)
        return true;
    if (!writtenWithoutBlanks(script) || isHigh(before(path.text, path.end)))
        return false;
    return path.endsInFile() || (script == Script::Hiragana && before(path.text, path.end) != '\\');
}

} // namespace

bool isRegistryRoot(std::string_view word)
{
    return startsWithWord(word, "hkey_") || oneOf(word, "hklm hkcu hkcr hku hkcc");
}

std::size_t windowsPathEnd(const Scan &scan, std::size_t start, std::size_t from, bool isKey)
{
    const std::string_view text = scan.text;
    const char close = closingMark(text, start);
    PathSoFar path{text, start, from, scan.suffixes, isKey};
    std::size_t &end = path.end;
    while (end < text.size() && end - start < longestPath) {
        const char byte = text[end];
        if (byte == '<') {
            const std::size_t behind = behindPlaceholder(text, end);
            if (behind == end)
                break;
            end = behind;
            continue;
        }
        if (endsPath(byte) || byte == ':' || byte == close)
            break;
        if (byte == ' ' && !(close ? quotedGoesOn(path) : folderGoesOn(path) || namesPartOfWindows(path)))
            break;
        if (isHigh(byte)) {
            const CodePoint point = codePointAt(text, end);
            if (touchesProse(path, point))
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

} // namespace obi::text
