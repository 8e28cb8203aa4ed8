// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Marks.h"

#include "MarkSweep.h"

namespace obi::text {

#if defined(__x86_64__)
MarkFunction refangMarksAvx2();
MarkFunction findMarksAvx2();

MarkFunction refangMarks()
{
    return __builtin_cpu_supports("avx2") ? refangMarksAvx2() : &nextMarks<RefangMarks<Bytes16>>;
}

MarkFunction findMarks()
{
    return __builtin_cpu_supports("avx2") ? findMarksAvx2() : &nextMarks<FindMarks<Bytes16>>;
}
#else
MarkFunction refangMarks()
{
    return &nextMarks<RefangMarks<Bytes16>>;
}

MarkFunction findMarks()
{
    return &nextMarks<FindMarks<Bytes16>>;
}
#endif

} // namespace obi::text
