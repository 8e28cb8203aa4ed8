// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <ctime>

/// Beats once a millisecond in the interface thread and remembers the longest pause between two beats: on the clock,
/// and what the thread itself worked in it (other programs may hold it up too).
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_timer.start();
        restart();
    }
    void restart()
    {
        m_longestMs = m_longestWorkMs = 0;
        m_clock.start();
        m_work = worked();
    }
    double longestMs() const { return m_longestMs; }
    double longestWorkMs() const { return m_longestWorkMs; }

private:
    static double worked()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }
    void beat()
    {
        const double work = worked();
        m_longestMs = std::max(m_longestMs, double(m_clock.nsecsElapsed()) / 1e6);
        m_longestWorkMs = std::max(m_longestWorkMs, work - m_work);
        m_clock.start();
        m_work = work;
    }
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_longestMs = 0;
    double m_longestWorkMs = 0;
    double m_work = 0;
};
