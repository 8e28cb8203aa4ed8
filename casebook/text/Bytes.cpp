// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Bytes.h"

#include <QChar>

namespace obi::text {

CodePoint codePointAt(std::string_view text, std::size_t position)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[position + i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || position + length > text.size())
        return {};
    char32_t value = lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return {};
        value = value << 6 | (byte(i) & 0x3F);
    }
    return {value, length};
}

CodePoint codePointBefore(std::string_view text, std::size_t position)
{
    for (std::size_t length = 1; length <= 4 && length <= position; ++length) {
        const auto byte = static_cast<unsigned char>(text[position - length]);
        if ((byte & 0xC0) == 0x80)
            continue;
        const CodePoint point = codePointAt(text.substr(0, position), position - length);
        return point.length == length ? point : CodePoint{};
    }
    return {};
}

Script scriptOf(char32_t value)
{
    if (value < 0x80)
        return isAlnum(static_cast<char>(value)) ? Script::Latin : Script::None;
    if (value < 0x250)
        return QChar::isLetterOrNumber(value) ? Script::Latin : Script::None;
    if (value >= 0x3041 && value <= 0x309F)
        return Script::Hiragana;
    if ((value >= 0x30A1 && value <= 0x30FF && value != 0x30FB) || (value >= 0xFF66 && value <= 0xFF9F))
        return Script::Katakana;
    if ((value >= 0x3400 && value <= 0x9FFF) || value == 0x3005 || value == 0x3006 ||
        (value >= 0xF900 && value <= 0xFAFF) || (value >= 0x20000 && value <= 0x3FFFF))
        return Script::Han;
    if ((value >= 0x2460 && value <= 0x24FF) || (value >= 0x2776 && value <= 0x2793) ||
        (value >= 0x3200 && value <= 0x33FF))
        return Script::None; // "①", "㈱": they stand before names, not in them
    if (value >= 0xFF00 && value <= 0xFFEF)
        return Script::None; // full-width forms: a name written in them has been converted before this is asked
    if (value == 0xFFFD)     // what no character could be read from
        return Script::None;
    if (!QChar::isLetterOrNumber(value) && !QChar::isMark(value))
        return Script::None;
    if (value >= 0xAC00 && value <= 0xD7AF)
        return Script::Hangul;
    if (value >= 0x370 && value <= 0x3FF)
        return Script::Greek;
    if (value >= 0x400 && value <= 0x52F)
        return Script::Cyrillic;
    return value >= 0x1E00 && value <= 0x1EFF ? Script::Latin : Script::Other;
}

bool writtenWithoutBlanks(Script script)
{
    return script == Script::Han || script == Script::Hiragana || script == Script::Katakana ||
           script == Script::Hangul;
}

} // namespace obi::text
