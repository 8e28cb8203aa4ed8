// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

#include <atomic>
#include <functional>
#include <memory>

namespace obi {

/// The time as the program sees it: the system's, or standing still for recordings, pictures and tests.
class Clock
{
public:
    static Clock system()
    {
        return Clock([] { return QDateTime::currentDateTimeUtc(); });
    }
    static Clock standingAt(const QDateTime &time)
    {
        return Clock([utc = time.toUTC()] { return utc; });
    }
    /// The system's until `moment` (milliseconds since 1970, UTC) is something else than 0: for a recording that is
    /// still being read. Any thread may ask.
    static Clock standingOnce(std::shared_ptr<const std::atomic<qint64>> moment)
    {
        return Clock([moment = std::move(moment)] {
            const qint64 at = *moment;
            return at ? QDateTime::fromMSecsSinceEpoch(at, Qt::UTC) : QDateTime::currentDateTimeUtc();
        });
    }

    /// Always in UTC.
    QDateTime now() const { return m_now(); }

private:
    explicit Clock(std::function<QDateTime()> now)
        : m_now(std::move(now))
    {}
    std::function<QDateTime()> m_now;
};

} // namespace obi
