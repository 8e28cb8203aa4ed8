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
    return __builtin_cpu_supports("avx2") ? refangMarksAvx2() : &marksOf64<RefangMarks<Bytes16>, Bytes16>;
}

MarkFunction findMarks()
{
    return __builtin_cpu_supports("avx2") ? findMarksAvx2() : &marksOf64<FindMarks<Bytes16>, Bytes16>;
}
#else
MarkFunction refangMarks()
{
    return &marksOf64<RefangMarks<Bytes16>, Bytes16>;
}

MarkFunction findMarks()
{
    return &marksOf64<FindMarks<Bytes16>, Bytes16>;
}
#endif

} // namespace obi::text
