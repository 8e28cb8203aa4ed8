// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiled for processors with AVX2 and called on those alone: see Marks.cpp.
#if defined(__AVX2__)
#include "Marks.h"

namespace obi::text {

std::uint64_t refangMarksAvx2(const char *&p, const char *last);
std::uint64_t findMarksAvx2(const char *&p, const char *last);

std::uint64_t refangMarksAvx2(const char *&p, const char *last)
{
    return nextMarks<RefangMarks<Bytes32>>(p, last);
}

std::uint64_t findMarksAvx2(const char *&p, const char *last)
{
    return nextMarks<FindMarks<Bytes32>>(p, last);
}

} // namespace obi::text
#endif
