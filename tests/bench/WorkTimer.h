// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>

#include <ctime>

struct Spent {
    double wallMs = 0; ///< on the clock
    double workMs = 0; ///< of that, processor time of this thread
};

/// Counts from when it is made.
class WorkTimer
{
public:
    WorkTimer() { m_clock.start(); }
    Spent spent() const { return {double(m_clock.nsecsElapsed()) / 1e6, worked() - m_before}; }

private:
    static double worked()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }
    QElapsedTimer m_clock;
    double m_before = worked();
};
