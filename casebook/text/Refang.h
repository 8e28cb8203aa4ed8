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

/// raw[start, end) reads as the first `length` of `bytes`.
struct RefangEdit {
    std::size_t start = 0;
    std::size_t end = 0;
    std::array<char, 4> bytes{};
    std::uint8_t length = 0;
};

/// The edits in the order of the text, never overlapping.
class RefangEdits
{
public:
    /// Ignored where it would reach back into an earlier edit. At most four bytes.
    void replace(std::size_t start, std::size_t end, std::string_view bytes);
    void remove(std::size_t start, std::size_t end) { replace(start, end, {}); }
    /// Everything before has been decided.
    std::size_t end() const { return m_list.empty() ? 0 : m_list.back().end; }
    const std::vector<RefangEdit> &list() const { return m_list; }
    void clear()
    {
        m_list.clear();
        before = {};
    }

    /// Up to here the text is taken for quoted-printable, because it showed a soft line break or `=3D"`.
    std::size_t quotedPrintableUntil = 0;
    /// What the rules know of the bytes before the mark.
    WhatStandsBefore before;

private:
    std::vector<RefangEdit> m_list;
};

/// All edits of a text, one sweep.
void findRefangEdits(std::string_view raw, RefangEdits &edits);

/// A text as it reads after the edits, with the way back to the bytes it was made of.
class RefangedText
{
public:
    /// `raw` must outlive this. Without edits nothing is copied.
    void read(std::string_view raw);
    std::string_view text() const { return m_text; }
    struct RawRange {
        std::size_t start, end;
        bool edited; ///< it reads otherwise than it is written
    };
    /// What text[start, end) was made of.
    RawRange rawRange(std::size_t start, std::size_t end) const;
    /// True if text[start, end) reads otherwise than it is written.
    bool edited(std::size_t start, std::size_t end) const;
    /// The position in text() of a raw position (where it was edited away: of what follows).
    std::size_t positionOf(std::size_t raw) const;

private:
    struct Seam {
        std::size_t start, end;       ///< in text(), what the edit put there
        std::size_t rawStart, rawEnd; ///< in the raw text, what it stands for
    };
    /// The last seam that begins before the position, or nullptr.
    const Seam *seamBefore(std::size_t position) const;
    RefangEdits m_edits;
    std::vector<Seam> m_seams;
    mutable std::size_t m_hint = 0; ///< where seamBefore() was last: positions come nearly in order
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
