// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Scan.h"

#include <algorithm>
#include <utility>
#include <vector>

/// Lines that name the type themselves, `hostname:ws-01`, `user:"Taro Yamada"`, as the casebook writes them.
namespace obi::text {
namespace {

struct TypeName {
    std::string name;
    ObservableType type;
};

std::vector<TypeName> makeTypeNames()
{
    std::vector<TypeName> names;
    for (const ObservableType type : allObservableTypes())
        names.push_back({observableTypeName(type).toStdString(), type});
    return names;
}

const TypeName *typeNamed(std::string_view word)
{
    static const std::vector<TypeName> names = makeTypeNames();
    const auto found =
        std::find_if(names.begin(), names.end(), [word](const TypeName &name) { return equalsWord(word, name.name); });
    return found == names.end() ? nullptr : &*found;
}

/// At the beginning of a line, behind a bullet, or behind another such item.
bool beginsItem(const Scan &scan, std::size_t start)
{
    std::size_t i = start;
    while (i > scan.done && (scan.text[i - 1] == ' ' || scan.text[i - 1] == '\t' || scan.text[i - 1] == '-' ||
                             scan.text[i - 1] == '*' || scan.text[i - 1] == ','))
        --i;
    return i == 0 || scan.text[i - 1] == '\n' || scan.text[i - 1] == '\r' || (i == scan.typedEnd && i < start);
}

/// A value that cannot be what the line calls it.
bool contradicts(ObservableType type, std::string_view value)
{
    const auto notDigit = [](char byte) { return !is(byte, Digit); };
    if (type == ObservableType::CiscoMid)
        return std::any_of(value.begin(), value.end(), notDigit);
    return type == ObservableType::FileName && value.find_first_of("/\\") != value.npos;
}

/// Types that have a recogniser of their own, which also makes their values canonical.
bool isRecognised(ObservableType type)
{
    switch (type) {
    case ObservableType::Ip:
    case ObservableType::Ipv6:
    case ObservableType::Domain:
    case ObservableType::Email:
    case ObservableType::Url:
    case ObservableType::Md5:
    case ObservableType::Sha1:
    case ObservableType::Sha256:
    case ObservableType::MacAddress:
        return true;
    default:
        return false;
    }
}

/// What only the line's own word can tell: a domain of one label, a mailbox without domain, a MAC address without
/// marks.
bool addWhatIsOnlySaid(Scan &scan, ObservableType type, std::size_t start, std::size_t end)
{
    const std::string_view value = scan.piece(start, end);
    const auto all = [](std::string_view text, unsigned kinds) {
        return std::all_of(text.begin(), text.end(), [kinds](char byte) { return is(byte, kinds); });
    };
    const std::size_t mark = value.find('@');
    const bool oneLabel = type == ObservableType::Domain && value.find('.') == value.npos && all(value, InHost);
    const bool local = type == ObservableType::Email && mark != value.npos && mark > 0 && mark + 1 < value.size() &&
                       value.find('.', mark) == value.npos && all(value.substr(mark + 1), InHost);
    const bool bareMac = type == ObservableType::MacAddress && value.size() == 12 && all(value, HexDigit);
    if (!oneLabel && !local && !bareMac)
        return false;
    scan.buffer.clear();
    for (const char byte : value) {
        if (bareMac && scan.buffer.size() % 3 == 2)
            scan.buffer += ':';
        scan.buffer += local ? byte : lower(byte);
    }
    scan.add(type, start, end, scan.buffer);
    return true;
}

bool isPath(ObservableType type)
{
    return type == ObservableType::FilePath || type == ObservableType::RegistryKey;
}

struct Value {
    std::size_t start = 0;
    std::size_t end = 0;
    std::size_t behind = 0; ///< of the closing quotation mark too
};

Value valueAt(std::string_view text, std::size_t start)
{
    const bool quoted = at(text, start) == '"';
    std::size_t end = start + quoted;
    while (end < text.size() && text[end] != '\n' && text[end] != '\r' && end - start < 2048 &&
           (quoted ? text[end] != '"' : !is(text[end], Blank) && text[end] != ','))
        ++end;
    if (quoted)
        return at(text, end) == '"' ? Value{start + 1, end, end + 1} : Value{};
    return {start, end, end};
}

} // namespace

bool findTyped(Scan &scan, std::size_t colon)
{
    std::size_t start = colon;
    while (start > scan.done && colon - start < 32 &&
           (is(scan.text[start - 1], Letter | Digit) || scan.text[start - 1] == '_'))
        --start;
    if (start == colon || !beginsItem(scan, start))
        return false;
    const TypeName *named = typeNamed(scan.piece(start, colon));
    if (!named)
        return false;
    const Value value = valueAt(scan.text, colon + 1);
    const std::string_view written = scan.piece(value.start, value.end);
    if (value.end <= value.start || is(written.front(), Blank) || is(written.back(), Blank))
        return false;
    if (at(scan.text, value.end) == ' ' && value.behind == value.end && isPath(named->type)) {
        // "file_path:C:\Program Files\x.exe": a path without quotation marks ends where it would by itself.
        const std::size_t done = std::exchange(scan.done, value.start);
        const std::size_t backslash = scan.text.substr(0, value.end).find('\\', value.start);
        if (backslash != std::string_view::npos && findWindowsPath(scan, backslash)) {
            scan.typedEnd = scan.done;
            return true;
        }
        scan.done = done;
    }
    scan.typedEnd = value.behind;
    if (contradicts(named->type, written))
        return false;
    if (!isRecognised(named->type))
        scan.add(named->type, value.start, value.end, written);
    else if (!addWhatIsOnlySaid(scan, named->type, value.start, value.end))
        return false;
    scan.take(value.behind);
    return true;
}

} // namespace obi::text
