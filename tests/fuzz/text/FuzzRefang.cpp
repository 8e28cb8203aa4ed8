// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/Refang.h"

#include <cstdint>
#include <cstdlib>

/// Positions of the refanged text must lead back in order and within the raw text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    obi::text::RefangedText text;
    text.read({reinterpret_cast<const char *>(data), size});
    std::size_t previous = 0;
    for (std::size_t i = 0; i < text.text().size(); ++i) {
        const std::size_t start = text.rawStart(i);
        if (start < previous || text.rawEnd(i + 1) > size || text.rawEnd(i + 1) <= start)
            std::abort();
        previous = start;
    }
    return 0;
}
