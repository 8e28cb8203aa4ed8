// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/Cancellation.h"

#include <QTimer>

#include <chrono>
#include <memory>

namespace obi {

/// A wait that a cancellation ends early. Await over(); it comes from the event loop or from Cancellation::cancel().
class Pause final : public QObject
{
    Q_OBJECT
public:
    Pause(std::chrono::milliseconds time, const std::shared_ptr<Cancellation> &cancellation)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer); // the coarse ones may be early, and the gate still closed
        connect(&m_timer, &QTimer::timeout, this, &Pause::over);
        const bool cancelled = cancellation && cancellation->isCancelled();
        if (cancellation)
            connect(cancellation.get(), &Cancellation::cancelled, &m_timer, [this] { m_timer.start(0); });
        m_timer.start(cancelled ? std::chrono::milliseconds::zero() : time);
    }

Q_SIGNALS:
    void over();

private:
    QTimer m_timer;
};

} // namespace obi
