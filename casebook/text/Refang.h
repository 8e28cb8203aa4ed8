// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "WhatStandsBefore.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Takes the ways back in which people and programs make observables harmless or mangle them: "[.]", "(at)", "\/",
/// "&#46;", soft line breaks, zero-width characters, full-width marks. The text is edited piece by piece, so that every
/// byte of the result knows where it came from. Schemes ("hxxp") are not edited: see Scheme.h.
namespace obi::text {

/// raw[start, end) reads as the first `length` of `bytes`. Texts of nothing but marks have many: they are kept small.
struct RefangEdit {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::uint32_t reads = 0; ///< where `bytes` stand in the text as it reads
    std::array<char, 4> bytes{};
    std::uint8_t length = 0;
    std::size_t readsEnd() const { return std::size_t(reads) + length; }
};

/// The edits in the order of the text, never overlapping.
class RefangEdits
{
public:
    /// Ignored where it would reach back into an earlier edit. At most four bytes.
    void replace(std::size_t start, std::size_t end, std::string_view bytes)
    {
        if (start < this->end())
            return;
        RefangEdit &edit = m_list.emplace_back();
        edit.start = static_cast<std::uint32_t>(start);
        edit.end = static_cast<std::uint32_t>(end);
        edit.reads = edit.start;
        if (m_list.size() > 1) {
            const RefangEdit &previous = m_list[m_list.size() - 2];
            edit.reads = static_cast<std::uint32_t>(previous.readsEnd() + (start - previous.end));
        }
        for (const char byte : bytes.substr(0, edit.bytes.size()))
            edit.bytes[edit.length++] = byte;
    }
    void remove(std::size_t start, std::size_t end) { replace(start, end, {}); }
    /// Everything before has been decided.
    std::size_t end() const { return m_list.empty() ? 0 : m_list.back().end; }
    const std::vector<RefangEdit> &list() const { return m_list; }
    void clear()
    {
        m_list.clear();
        before = {};
    }

    /// The text from `position` to `until` is taken for quoted-printable, because it showed a soft line break or
    /// `=3D"`.
    void seesQuotedPrintable(std::size_t position, std::size_t until)
    {
        m_quotedPrintableUntil = until;
        if (position < m_watched)
            m_quotedPrintableThere = until;
    }
    std::size_t quotedPrintableUntil() const { return m_quotedPrintableUntil; }
    /// The same as far as the text before `watched` tells.
    std::size_t quotedPrintableThere() const { return m_quotedPrintableThere; }
    void knowQuotedPrintable(std::size_t until, std::size_t watched)
    {
        m_quotedPrintableUntil = m_quotedPrintableThere = until;
        m_watched = watched;
    }
    /// What the rules know of the bytes before the mark.
    WhatStandsBefore before;

private:
    std::vector<RefangEdit> m_list;
    std::size_t m_quotedPrintableUntil = 0;
    std::size_t m_quotedPrintableThere = 0;
    std::size_t m_watched = 0;
};

/// All edits of a text of less than 4 GB, one sweep.
void findRefangEdits(std::string_view raw, RefangEdits &edits);

/// A text as it reads after the edits, with the way back to the bytes it was made of.
class RefangedText
{
public:
    /// `raw` must outlive this; less than 4 GB. Without edits nothing is copied. The first `quotedPrintable` bytes are
    /// known to be quoted-printable.
    void read(std::string_view raw, std::size_t quotedPrintable = 0, std::size_t watched = ~std::size_t(0));
    /// Up to here the text is taken for quoted-printable, by what stands before `watched`; can lie behind its end.
    std::size_t quotedPrintableUntil() const { return m_edits.quotedPrintableThere(); }
    std::string_view text() const { return m_text; }
    struct RawRange {
        std::size_t start, end;
        bool edited; ///< it reads otherwise than it is written
    };
    /// What text[start, end) was made of.
    RawRange rawRange(std::size_t start, std::size_t end) const
    {
        return m_edits.list().empty() ? RawRange{start, end, false} : rawRangeOfEdits(start, end);
    }
    /// True if text[start, end) reads otherwise than it is written.
    bool edited(std::size_t start, std::size_t end) const
    {
        const RefangEdit *edit = m_edits.list().empty() ? nullptr : editBefore(end);
        return edit && edit->readsEnd() > start;
    }
    /// The position in text() of a raw position (where it was edited away: of what follows).
    std::size_t positionOf(std::size_t raw) const;

private:
    RawRange rawRangeOfEdits(std::size_t start, std::size_t end) const;
    /// The last edit whose bytes begin before the position of text(), or nullptr.
    const RefangEdit *editBefore(std::size_t position) const;
    RefangEdits m_edits;
    mutable std::size_t m_hint = 0; ///< where editBefore() was last: positions come nearly in order
    std::string m_copy;
    std::string_view m_text;
};

// The rules, one family a file. Each looks at the mark at `position` and adds the edits that it calls for.
void refangBracket(std::string_view raw, std::size_t position, RefangEdits &edits);
void refangClosingBracket(std::string_view raw, std::size_t position, RefangEdits &edits);
void refangBackslash(std::string_view raw, std::size_t position, RefangEdits &edits);
void refangEntity(std::string_view raw, std::size_t position, RefangEdits &edits);
void refangPercent(std::string_view raw, std::size_t position, RefangEdits &edits);
void refangQuotedPrintable(std::string_view raw, std::size_t position, RefangEdits &edits);
void refangCharacter(std::string_view raw, std::size_t position, RefangEdits &edits);
void refangDotWord(std::string_view raw, std::size_t position, RefangEdits &edits);

/// The UTF-8 bytes of a character, empty for surrogates and values beyond Unicode.
std::string_view encodeUtf8(char32_t value, std::array<char, 4> &buffer);

} // namespace obi::text
