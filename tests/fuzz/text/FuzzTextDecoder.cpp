// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/TextDecoder.h"

#include <cstdint>
#include <cstdlib>

/// Offsets of decoded text must lead back in order and within the input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView input(reinterpret_cast<const char *>(data), qsizetype(size));
    obi::text::TextDecoder decoder(obi::text::detectEncoding(input));
    decoder.decode(input.first(input.size() / 2), false);
    decoder.decode(input.sliced(input.size() / 2), true);
    qint64 previous = 0;
    for (qsizetype i = 0; i <= decoder.text().size(); ++i) {
        const qint64 offset = decoder.inputOffset(i);
        if (offset < previous || offset > qint64(size))
            std::abort();
        previous = offset;
    }
    return 0;
}
