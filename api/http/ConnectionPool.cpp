// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/ConnectionPool.h"

#include <chrono>
#include <utility>

namespace obi {
namespace {

using namespace std::chrono_literals;

/// Shorter than what servers commonly grant (60 s and more), so that they seldom hang up first.
constexpr auto IdleLife = 25s;
constexpr auto SweepEvery = 5s;

} // namespace

ConnectionPool::ConnectionPool(QObject *parent)
    : QObject(parent)
{
    m_sweep.setInterval(SweepEvery);
    connect(&m_sweep, &QTimer::timeout, this, &ConnectionPool::sweep);
}

ConnectionPool::~ConnectionPool()
{
    clear();
}

void ConnectionPool::enter(const QString &server, QObject *who, std::function<void()> go)
{
    Server &place = m_servers[server];
    if (place.busy >= PlacesPerServer || !place.queue.isEmpty()) {
        place.queue.enqueue({who, std::move(go)});
        return;
    }
    ++place.busy;
    go();
}

void ConnectionPool::withdraw(const QString &server, const QObject *who)
{
    m_servers[server].queue.removeIf([who](const Waiting &waiting) { return waiting.who == who; });
}

void ConnectionPool::leave(const QString &server)
{
    --m_servers[server].busy;
    // Not at once: whoever leaves is in the middle of ending.
    QMetaObject::invokeMethod(
        this, [this, server] { admitNext(server); }, Qt::QueuedConnection);
}

void ConnectionPool::admitNext(const QString &server)
{
    while (m_servers[server].busy < PlacesPerServer && !m_servers[server].queue.isEmpty()) {
        const Waiting next = m_servers[server].queue.dequeue();
        if (!next.who)
            continue;
        ++m_servers[server].busy;
        next.go();
    }
}

QSslSocket *ConnectionPool::takeIdle(const QString &server)
{
    QList<Idle> &idle = m_servers[server].idle;
    while (!idle.isEmpty()) {
        const Idle last = idle.takeLast();
        QSslSocket *socket = last.socket;
        disconnect(socket, nullptr, this, nullptr);
        const bool usable = socket->state() == QAbstractSocket::ConnectedState && socket->bytesAvailable() == 0;
        if (usable && !last.until.hasExpired()) {
            socket->setParent(nullptr);
            return socket;
        }
        drop(socket);
    }
    return nullptr;
}

void ConnectionPool::keep(const QString &server, QSslSocket *socket, quint64 generation)
{
    if (generation != m_generation || socket->state() != QAbstractSocket::ConnectedState)
        return drop(socket);
    socket->setParent(this);
    // Nothing is due on an idle connection: what comes is an end or nonsense.
    const auto unusable = [this, server, socket] { forget(server, socket); };
    connect(socket, &QAbstractSocket::disconnected, this, unusable);
    connect(socket, &QAbstractSocket::errorOccurred, this, unusable);
    connect(socket, &QIODevice::readyRead, this, unusable);
    QList<Idle> &idle = m_servers[server].idle;
    idle.append({socket, QDeadlineTimer(IdleLife)});
    // Each request that must not be repeated leaves one more behind; the first of them is the oldest.
    if (idle.size() > PlacesPerServer)
        forget(server, idle.first().socket);
    if (!m_sweep.isActive())
        m_sweep.start();
}

void ConnectionPool::forget(const QString &server, QSslSocket *socket)
{
    const auto removed = m_servers[server].idle.removeIf([socket](const Idle &idle) { return idle.socket == socket; });
    if (removed > 0) {
        disconnect(socket, nullptr, this, nullptr);
        drop(socket);
    }
}

void ConnectionPool::clear()
{
    ++m_generation;
    for (Server &server : m_servers) {
        for (const Idle &idle : std::exchange(server.idle, {})) {
            disconnect(idle.socket, nullptr, this, nullptr);
            drop(idle.socket);
        }
    }
    m_sweep.stop();
}

void ConnectionPool::sweep()
{
    qsizetype left = 0;
    for (Server &server : m_servers) {
        QList<QSslSocket *> expired;
        for (const Idle &idle : std::as_const(server.idle)) {
            if (idle.until.hasExpired())
                expired.append(idle.socket);
        }
        server.idle.removeIf([](const Idle &idle) { return idle.until.hasExpired(); });
        left += server.idle.size();
        for (QSslSocket *socket : std::as_const(expired)) {
            disconnect(socket, nullptr, this, nullptr);
            drop(socket);
        }
    }
    if (left == 0)
        m_sweep.stop();
}

void ConnectionPool::drop(QSslSocket *socket)
{
    socket->setParent(nullptr);
    socket->abort();
    socket->deleteLater();
}

} // namespace obi
