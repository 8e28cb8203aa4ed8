// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/ServiceAddresses.h"
#include "threat/ProfileClient.h"
#include "threat/UserClient.h"

#include <QHash>
#include <QObject>

namespace obi {

/// Who works on incidents: the organisation's users, and which of them sits here. Without the scopes for it, what an
/// incident calls its people is all there is.
class People final : public QObject
{
    Q_OBJECT
public:
    explicit People(Transport &transport, QObject *parent = nullptr);

    /// Another account or recording: everybody is asked for anew.
    void setAddresses(const ServiceAddresses &addresses);
    /// Once more for what got no answer; a missing scope stays missing.
    void askWhatFailed();

    /// What people call whom the wire calls `assignee` (an id, a nickname or an address).
    QString name(const QString &assignee) const;
    QString names(const QStringList &assignees) const;
    bool isMe(const QString &assignee) const;
    /// To whom an incident can be given: each as the wire names people here, by name. Incidents tell the form: an
    /// organisation whose incidents name people by nickname gets nicknames.
    QStringList candidates(const QStringList &inUse) const;
    /// Who sits here, as the wire names people here; empty while that is not known.
    QString nameOnTheWire(const QStringList &inUse) const;
    /// What people call who sits here; empty while that is not known.
    QString myName() const { return name(m_me.id); }

Q_SIGNALS:
    void changed();

private:
    enum class Form { Id, Nick, Email };
    static QString formOf(const User &user, Form form);
    void askMe();
    void askEveryone();
    void learn(const User &user);

    UserClient m_users;
    ProfileClient m_profile;
    QList<User> m_everyone;
    QHash<QString, QString> m_names;
    User m_me;
    bool m_lacksMe = false; ///< the service did not answer
    bool m_lacksEveryone = false;
    int m_turn = 0;
};

} // namespace obi
