// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiled for processors with AVX2 and called on those alone: see Marks.cpp.
#if defined(__AVX2__)
#include "Marks.h"

namespace obi::text {

using MarkFunction = std::uint64_t (*)(const char *&p, const char *last);
MarkFunction refangMarksAvx2();
MarkFunction findMarksAvx2();

MarkFunction refangMarksAvx2()
{
    return &nextMarks<RefangMarks<Bytes32>>;
}

MarkFunction findMarksAvx2()
{
    return &nextMarks<FindMarks<Bytes32>>;
}

} // namespace obi::text
#endif
