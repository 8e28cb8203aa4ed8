// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>

namespace obi {

/// Stands in for the window in which a keyring's owner types the password: it is asked, and does not answer until it is
/// told to give up. gnome-keyring finds it by its name on the session bus.
class KeyringPrompter final : public QDBusVirtualObject
{
    Q_OBJECT
public:
    bool stand();
    bool wasAsked() const { return !m_questions.isEmpty(); }
    /// Answers every question with an error, and those that follow.
    void dismiss();

    QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    QList<QDBusMessage> m_questions;
    bool m_dismissed = false;
};

/// Unlocks the session's login keyring past all windows, as gnome-keyring's own tests do.
bool unlockKeyring(const QByteArray &password);

} // namespace obi
