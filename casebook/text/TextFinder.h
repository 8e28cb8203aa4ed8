// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Repetition.h"
#include "Scan.h"

#include <array>

namespace obi::text {

/// Runs the recognisers over UTF-8 of any length in windows of bounded size. Keeps what it needs between windows of one
/// text, which must be scanned to its end before another one begins. Not thread-safe.
class TextFinder
{
public:
    /// Bytes that a caller who reads piece by piece keeps before the part that is not scanned yet, for the words before
    /// a find.
    static constexpr std::size_t Context = 512;
    /// Finds are offered whole if they are not longer than this, or 1 kB in text that repeats a piece of a few bytes.
    static constexpr std::size_t LongestFind = 16 * 1024;

    /// Scans text[from, size); text before `from` is context only. Unless `last`, the end of the text may belong to a
    /// find that goes on: returns the position from which the next call must scan. Ranges of finds are in `text`.
    std::size_t scan(std::string_view text, std::size_t from, bool last, FindSink &sink);

private:
    struct Window;
    static WindowState stateBehind(const Scan &scan, std::size_t start, std::size_t next);
    void begin(Scan &scan, const Window &window) const;
    /// The next one from `from` on; nothing if more of the text must be there first.
    Window nextWindow(std::string_view text, std::size_t from, bool last) const;
    /// Where the next window begins.
    std::size_t scanWindow(const Window &window, FindSink &sink);
    std::size_t scanRepeated(const Window &window, FindSink &sink);

    RefangedText m_origin;
    WindowState m_state; ///< that the next window begins with
    PublicSuffix m_suffixes;
    HostMemory m_hosts;
    NameMemory m_names;
    std::array<WindowMemory, 2> m_windows; ///< windows can begin at two places of a piece in turn
};

} // namespace obi::text
