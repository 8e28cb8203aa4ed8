// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiled for processors with AVX-512 and called on those alone: see Marks.cpp.
#if defined(__AVX512BW__)
#if defined(__GNUC__) && !defined(__clang__)
// Its own header leaves what a mask passes over as it is, and GCC 12 takes that for a fault of ours.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include "Marks.h"

namespace obi::text {

std::uint64_t refangMarksAvx512(const char *&p, const char *last);
std::uint64_t findMarksAvx512(const char *&p, const char *last);

std::uint64_t refangMarksAvx512(const char *&p, const char *last)
{
    return nextMarks<RefangMarks<Bytes64>>(p, last);
}

std::uint64_t findMarksAvx512(const char *&p, const char *last)
{
    return nextMarks<FindMarks<Bytes64>>(p, last);
}

} // namespace obi::text
#endif
