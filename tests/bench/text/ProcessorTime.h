// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <ctime>

/// Seconds of this thread on a processor: what else runs on the machine does not count.
inline double processorSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

/// The best of some runs: what disturbs a run only makes it longer.
template <typename Run>
double bestSeconds(int runs, Run run)
{
    double best = 1e9;
    for (int i = 0; i < runs; ++i) {
        const double before = processorSeconds();
        run();
        best = std::min(best, processorSeconds() - before);
    }
    return best;
}
