// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "WorkTimer.h"

#include <QTimer>

#include <algorithm>

/// Beats once a millisecond in the interface thread and remembers the longest pause between two beats: on the clock,
/// and what the thread itself worked in it (other programs may hold it up too).
class Heartbeat
{
public:
    static constexpr double LimitMs = 16;

    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
    }
    void start()
    {
        m_longestMs = m_longestWorkMs = 0;
        m_overdue = 0;
        m_pause = WorkTimer();
        m_timer.start(1);
    }
    void stop()
    {
        beat();
        m_timer.stop();
    }
    double longestMs() const { return m_longestMs; }
    double longestWorkMs() const { return m_longestWorkMs; }
    int overdue() const { return m_overdue; } ///< pauses with more work than the limit

private:
    void beat()
    {
        const Spent spent = m_pause.spent();
        m_overdue += spent.workMs > LimitMs;
        m_longestMs = std::max(m_longestMs, spent.wallMs);
        m_longestWorkMs = std::max(m_longestWorkMs, spent.workMs);
        m_pause = WorkTimer();
    }
    QTimer m_timer;
    WorkTimer m_pause;
    double m_longestMs = 0;
    double m_longestWorkMs = 0;
    int m_overdue = 0;
};
