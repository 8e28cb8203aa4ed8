// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDeadlineTimer>
#include <QHash>
#include <QPointer>
#include <QQueue>
#include <QSslSocket>
#include <QTimer>

#include <functional>

namespace obi {

/// How many requests one server gets at a time, and the open connections that wait for the next one. A server here is
/// an origin as it is reached through one proxy. Lives in the thread of the transport.
class ConnectionPool final : public QObject
{
    Q_OBJECT
public:
    static constexpr int PlacesPerServer = 16; ///< five modules with three batches each, and one more

    explicit ConnectionPool(QObject *parent = nullptr);
    ~ConnectionPool() override;

    /// Calls `go` when there is a place, at once if there is one now; requests go in the order in which they came.
    /// Whoever went calls leave(), once. Who is gone by then, or withdrew, is passed over.
    void enter(const QString &server, QObject *who, std::function<void()> go);
    void withdraw(const QString &server, const QObject *who);
    void leave(const QString &server);

    /// An open connection without anything unread, or nullptr. The caller owns it.
    QSslSocket *takeIdle(const QString &server);
    /// Takes a connection over for the next request, unless clear() was called since `generation`;
    /// at most PlacesPerServer for a server, the newest.
    void keep(const QString &server, QSslSocket *socket, quint64 generation);
    /// Drops the idle connections; those in use are dropped after their request.
    void clear();
    quint64 generation() const { return m_generation; }

    /// Closes a connection at once. May be called from a slot of its own signals.
    static void drop(QSslSocket *socket);

private:
    struct Waiting {
        QPointer<QObject> who;
        std::function<void()> go;
    };
    struct Idle {
        QSslSocket *socket;
        QDeadlineTimer until;
    };
    struct Server {
        int busy = 0;
        QQueue<Waiting> queue;
        QList<Idle> idle;
    };

    void admitNext(const QString &server);
    void forget(const QString &server, QSslSocket *socket);
    void sweep();

    QHash<QString, Server> m_servers;
    QTimer m_sweep;
    quint64 m_generation = 0;
};

} // namespace obi
