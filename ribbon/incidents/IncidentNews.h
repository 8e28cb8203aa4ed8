// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QHash>
#include <QObject>

namespace obi {

class Clock;
class IncidentsModel;
class Settings;

/// Which incidents somebody has not looked at since they were changed. All that was changed up to a moment counts as
/// seen; behind it, each that was opened, as it was then. The first time, that moment is FirstLook before now: nobody
/// wants an organisation's whole past as news. Never a moment to come, whatever a clock elsewhere says. Kept in the
/// settings, for each account by itself.
class IncidentNews final : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 FirstLookMs = 60 * 60 * 1000;

    /// All outlive this object.
    IncidentNews(Settings &settings, IncidentsModel &model, const Clock &clock, QObject *parent = nullptr);

    /// Whose incidents the model shows from here on: an account's id, or empty for a recording's.
    void begin(const QString &account);
    bool isUnread(const QString &id, qint64 changed) const;
    /// It was looked at, or changed from here.
    void markSeen(const QString &id);
    void markAllSeen();

private:
    struct Seen {
        qint64 until = 0;
        QHash<QString, qint64> later{}; ///< by id
    };
    void keep();
    qint64 now() const;

    Settings &m_settings;
    IncidentsModel &m_model;
    const Clock &m_clock;
    QHash<QString, Seen> m_accounts;
    QString m_account;
    Seen m_seen; ///< of the account
};

} // namespace obi
