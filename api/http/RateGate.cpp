// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/RateGate.h"

#include <chrono>

namespace obi {

RateGate::RateGate(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &RateGate::tick);
}

void RateGate::close(const QString &host, int seconds)
{
    const QDateTime opens = m_clock.now().addSecs(seconds);
    if (seconds <= 0 || (m_opensAt.contains(host) && m_opensAt.value(host) >= opens))
        return;
    m_opensAt.insert(host, opens);
    if (!m_timer.isActive())
        m_timer.start();
    Q_EMIT changed(host);
}

void RateGate::open(const QString &host)
{
    if (m_opensAt.remove(host) == 0)
        return;
    if (m_opensAt.isEmpty())
        m_timer.stop();
    Q_EMIT changed(host);
}

int RateGate::secondsLeft(const QString &host) const
{
    const auto opens = m_opensAt.constFind(host);
    if (opens == m_opensAt.constEnd())
        return 0;
    const qint64 left = m_clock.now().msecsTo(*opens);
    return left <= 0 ? 0 : int((left + 999) / 1000);
}

QHash<QString, QDateTime> RateGate::closed() const
{
    QHash<QString, QDateTime> closed = m_opensAt;
    closed.removeIf([this](auto host) { return secondsLeft(host.key()) == 0; });
    return closed;
}

void RateGate::tick()
{
    const QStringList hosts = m_opensAt.keys();
    m_opensAt.removeIf([this](auto host) { return secondsLeft(host.key()) == 0; });
    if (m_opensAt.isEmpty())
        m_timer.stop();
    for (const QString &host : hosts)
        Q_EMIT changed(host);
}

} // namespace obi
