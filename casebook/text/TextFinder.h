// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Scan.h"

namespace obi::text {

/// Runs the recognisers over UTF-8 of any length in windows of bounded size. Keeps what it needs between windows of one
/// text; make one for each text. Not thread-safe.
class TextFinder
{
public:
    /// Bytes that a caller who reads piece by piece keeps before the part that is not scanned yet, for the words before
    /// a find.
    static constexpr std::size_t Context = 512;
    /// Finds are offered whole if they are not longer than this.
    static constexpr std::size_t LongestFind = 16 * 1024;

    /// Scans text[from, size); text before `from` is context only. Unless `last`, the end of the text may belong to a
    /// find that goes on: returns the position from which the next call must scan. Ranges of finds are in `text`.
    std::size_t scan(std::string_view text, std::size_t from, bool last, FindSink &sink);

private:
    /// Looks from `from` to the end of the text; what stands from `start` on is context.
    void scanWindow(std::string_view text, std::size_t start, std::size_t from, FindSink &sink);
    RefangedText m_origin;
    std::size_t m_quotedPrintable = 0; ///< so many bytes behind the last window are known to be so encoded
    PublicSuffix m_suffixes;
    HostMemory m_hosts;
    NameMemory m_names;
};

} // namespace obi::text
