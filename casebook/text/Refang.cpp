// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Refang.h"

#include "Bytes.h"
#include "MarkSweep.h"

#include <algorithm>

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

} // namespace

void RefangEdits::replace(std::size_t start, std::size_t end, std::string_view bytes)
{
    if (start < this->end())
        return;
    RefangEdit edit{start, end, {}, static_cast<std::uint8_t>(std::min<std::size_t>(bytes.size(), 4))};
    std::copy_n(bytes.begin(), edit.length, edit.bytes.begin());
    m_list.push_back(edit);
}

void findRefangEdits(std::string_view raw, RefangEdits &edits)
{
    edits.clear();
    MarkSweep sweep(raw, refangMarks());
    sweep.begin(0);
    for (std::size_t mark = sweep.next(0); mark != sweep.None; mark = sweep.next(mark + 1)) {
        if (mark >= edits.end())
            applyRule(raw, mark, edits);
    }
}

void RefangedText::read(std::string_view raw)
{
    m_edits.quotedPrintableUntil = 0;
    findRefangEdits(raw, m_edits);
    m_seams.clear();
    m_hint = 0;
    m_text = raw;
    if (m_edits.list().empty())
        return;
    m_copy.clear();
    std::size_t copied = 0;
    for (const RefangEdit &edit : m_edits.list()) {
        m_copy.append(raw, copied, edit.start - copied);
        const std::size_t start = m_copy.size();
        m_copy.append(edit.bytes.data(), edit.length);
        m_seams.push_back({start, m_copy.size(), edit.start, edit.end});
        copied = edit.end;
    }
    m_copy.append(raw, copied);
    m_text = m_copy;
}

const RefangedText::Seam *RefangedText::seamBefore(std::size_t position) const
{
    while (m_hint < m_seams.size() && m_seams[m_hint].start < position)
        ++m_hint;
    while (m_hint > 0 && m_seams[m_hint - 1].start >= position)
        --m_hint;
    return m_hint == 0 ? nullptr : &m_seams[m_hint - 1];
}

RefangedText::RawRange RefangedText::rawRange(std::size_t start, std::size_t end) const
{
    const Seam *seam = m_seams.empty() ? nullptr : seamBefore(end);
    if (!seam)
        return {start, end, false};
    const bool edited = seam->end > start;
    const std::size_t rawEnd = end <= seam->end ? seam->rawEnd : seam->rawEnd + (end - seam->end);
    if (seam->start > start)
        seam = seamBefore(start + 1);
    if (!seam)
        return {start, rawEnd, edited};
    return {start < seam->end ? seam->rawStart : seam->rawEnd + (start - seam->end), rawEnd, edited};
}

bool RefangedText::edited(std::size_t start, std::size_t end) const
{
    const Seam *seam = m_seams.empty() ? nullptr : seamBefore(end);
    return seam && seam->end > start;
}

std::size_t RefangedText::positionOf(std::size_t raw) const
{
    const auto after =
        std::partition_point(m_seams.begin(), m_seams.end(), [raw](const Seam &seam) { return seam.rawStart < raw; });
    if (after == m_seams.begin())
        return raw;
    const Seam &seam = *std::prev(after);
    return seam.end + (raw > seam.rawEnd ? raw - seam.rawEnd : 0);
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
