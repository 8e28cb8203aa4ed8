// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Refang.h"

#include "Bytes.h"
#include "MarkSweep.h"

#include <algorithm>
#include <cstring>

namespace obi::text {
namespace {

void applyRule(std::string_view raw, std::size_t position, RefangEdits &edits)
{
    switch (raw[position]) {
    case '[':
    case '(':
    case '{':
    case '<':
        return refangBracket(raw, position, edits);
    case ']':
    case ')':
    case '}':
        return refangClosingBracket(raw, position, edits);
    case '\\':
        return refangBackslash(raw, position, edits);
    case '&':
        return refangEntity(raw, position, edits);
    case '%':
        return refangPercent(raw, position, edits);
    case '=':
        return refangQuotedPrintable(raw, position, edits);
    case 'd':
    case 'D':
        return refangDotWord(raw, position, edits);
    default:
        return refangCharacter(raw, position, edits);
    }
}

/// What stands between two edits is mostly too short for a call that copies many bytes at once.
char *copyOf(std::string_view bytes, char *to)
{
    constexpr std::size_t few = 16;
    if (bytes.size() >= few) {
        std::memcpy(to, bytes.data(), bytes.size());
        return to + bytes.size();
    }
    for (const char byte : bytes)
        *to++ = byte;
    return to;
}

} // namespace

void findRefangEdits(std::string_view raw, RefangEdits &edits)
{
    edits.clear();
    MarkSweep sweep(raw, markFunctions().refang);
    sweep.begin(0);
    for (std::size_t mark = sweep.next(0); mark != sweep.None; mark = sweep.next(mark + 1)) {
        if (mark >= edits.end())
            applyRule(raw, mark, edits);
    }
}

void RefangedText::read(std::string_view raw, std::size_t quotedPrintable, std::size_t watched)
{
    m_edits.knowQuotedPrintable(quotedPrintable, watched);
    findRefangEdits(raw, m_edits);
    m_hint = 0;
    m_text = raw;
    if (m_edits.list().empty())
        return;
    const RefangEdit &last = m_edits.list().back();
    m_copy.resize(last.readsEnd() + raw.size() - last.end);
    char *to = m_copy.data();
    std::size_t copied = 0;
    for (const RefangEdit &edit : m_edits.list()) {
        to = copyOf(raw.substr(copied, edit.start - copied), to);
        to = copyOf({edit.bytes.data(), edit.length}, to);
        copied = edit.end;
    }
    copyOf(raw.substr(copied), to);
    m_text = m_copy;
}

const RefangEdit *RefangedText::editBefore(std::size_t position) const
{
    const std::vector<RefangEdit> &edits = m_edits.list();
    while (m_hint < edits.size() && edits[m_hint].reads < position)
        ++m_hint;
    while (m_hint > 0 && edits[m_hint - 1].reads >= position)
        --m_hint;
    return m_hint == 0 ? nullptr : &edits[m_hint - 1];
}

RefangedText::RawRange RefangedText::rawRangeOfEdits(std::size_t start, std::size_t end) const
{
    const RefangEdit *edit = editBefore(end);
    if (!edit)
        return {start, end, false};
    const bool edited = edit->readsEnd() > start;
    const std::size_t rawEnd = end <= edit->readsEnd() ? edit->end : edit->end + (end - edit->readsEnd());
    if (edit->reads > start)
        edit = editBefore(start + 1);
    if (!edit)
        return {start, rawEnd, edited};
    return {start < edit->readsEnd() ? edit->start : edit->end + (start - edit->readsEnd()), rawEnd, edited};
}

std::size_t RefangedText::positionOf(std::size_t raw) const
{
    const std::vector<RefangEdit> &edits = m_edits.list();
    const auto after =
        std::partition_point(edits.begin(), edits.end(), [raw](const RefangEdit &edit) { return edit.start < raw; });
    if (after == edits.begin())
        return raw;
    const RefangEdit &edit = *std::prev(after);
    return edit.readsEnd() + (raw > edit.end ? raw - edit.end : 0);
}

std::string_view encodeUtf8(char32_t value, std::array<char, 4> &buffer)
{
    const auto tail = [value](int shift) { return static_cast<char>(0x80 | (value >> shift & 0x3F)); };
    if (value < 0x80)
        buffer = {static_cast<char>(value)};
    else if (value < 0x800)
        buffer = {static_cast<char>(0xC0 | value >> 6), tail(0)};
    else if (value < 0x10000)
        buffer = {static_cast<char>(0xE0 | value >> 12), tail(6), tail(0)};
    else
        buffer = {static_cast<char>(0xF0 | value >> 18), tail(12), tail(6), tail(0)};
    if (value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
        return {};
    return {buffer.data(), value < 0x80 ? 1u : value < 0x800 ? 2u : value < 0x10000 ? 3u : 4u};
}

} // namespace obi::text
