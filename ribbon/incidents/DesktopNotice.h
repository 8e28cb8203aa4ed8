// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace obi {

/// A notification on the desktop (freedesktop.org, org.freedesktop.Notifications on the session bus). Where no service
/// shows them, nothing happens. A newer one takes the place of the older one.
class DesktopNotice final : public QObject
{
    Q_OBJECT
public:
    explicit DesktopNotice(QObject *parent = nullptr);

    /// `subject` comes back when somebody clicks it. Plain text.
    void show(const QString &title, const QString &text, const QString &subject);
    /// Takes it from the desktop: whatever is clicked there, nothing comes back.
    void close();

Q_SIGNALS:
    void clicked(const QString &subject);

private Q_SLOTS:
    void takeAction(uint id, const QString &action);

private:
    uint m_id = 0;
    QString m_subject;
    bool m_listening = false;
};

} // namespace obi
