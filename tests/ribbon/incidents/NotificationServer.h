// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace obi::test {

/// Stands in for the desktop: keeps what it is told to show. On a connection of its own, as a program of its own would.
class NotificationServer final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    NotificationServer()
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("notifications")))
    {
        m_isThere = m_bus.registerService(QStringLiteral("org.freedesktop.Notifications")) &&
                    m_bus.registerObject(Path, this, QDBusConnection::ExportAllSlots);
    }
    ~NotificationServer() override { QDBusConnection::disconnectFromBus(QStringLiteral("notifications")); }

    /// False without a session bus, and where somebody else shows notifications.
    bool isThere() const { return m_isThere; }
    void click(uint id)
    {
        auto signal = QDBusMessage::createSignal(Path, QStringLiteral("org.freedesktop.Notifications"),
                                                 QStringLiteral("ActionInvoked"));
        signal << id << QStringLiteral("default");
        m_bus.send(signal);
    }

    QStringList told; ///< title and text of each
    QList<uint> closed;

public Q_SLOTS:
    uint Notify(const QString &, uint, const QString &, const QString &title, const QString &text, const QStringList &,
                const QVariantMap &, int)
    {
        told.append(title + QStringLiteral(" | ") + text);
        return uint(told.size());
    }
    void CloseNotification(uint id) { closed.append(id); }

private:
    const QString Path = QStringLiteral("/org/freedesktop/Notifications");
    QDBusConnection m_bus;
    bool m_isThere = false;
};

} // namespace obi::test
