// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Marks.h"

#include "MarkSweep.h"

namespace obi::text {

#if defined(__x86_64__)
std::uint64_t refangMarksAvx2(const char *&p, const char *last);
std::uint64_t findMarksAvx2(const char *&p, const char *last);
std::uint64_t refangMarksAvx512(const char *&p, const char *last);
std::uint64_t findMarksAvx512(const char *&p, const char *last);
#endif

std::vector<MarkFunctions> allMarkFunctions()
{
    std::vector<MarkFunctions> all{{&nextMarks<RefangMarks<Bytes16>>, &nextMarks<FindMarks<Bytes16>>}};
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2"))
        all.push_back({&refangMarksAvx2, &findMarksAvx2});
    // Processors that know VBMI too are those that do not slow down for the wide registers.
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vbmi"))
        all.push_back({&refangMarksAvx512, &findMarksAvx512});
#endif
    return all;
}

const MarkFunctions &markFunctions()
{
    static const MarkFunctions best = allMarkFunctions().back();
    return best;
}

} // namespace obi::text
