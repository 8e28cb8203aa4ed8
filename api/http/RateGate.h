// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace obi {

/// Which hosts have asked for quiet, and until when: one gate for each host, shared by all clients, since the quota
/// counts for the whole organisation (api.md section 2.8). Lives in the interface thread.
class RateGate final : public QObject
{
    Q_OBJECT
public:
    explicit RateGate(Clock clock, QObject *parent = nullptr);

    /// A host that is closed for longer already stays so.
    void close(const QString &host, int seconds);
    /// At once, for another organisation: it has an allowance of its own.
    void open(const QString &host);
    /// Seconds until the host may be asked again, rounded up; 0: at once.
    int secondsLeft(const QString &host) const;
    /// Hosts that are closed now, with the time at which they open.
    QHash<QString, QDateTime> closed() const;
    QDateTime now() const { return m_clock.now(); }

Q_SIGNALS:
    /// A host was closed, has a second less to wait, or has opened (secondsLeft() is 0): for countdowns.
    void changed(const QString &host);

private:
    void tick();

    QTimer m_timer;
    Clock m_clock;
    QHash<QString, QDateTime> m_opensAt;
};

} // namespace obi
