// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QHash>
#include <QObject>

namespace obi {

class IncidentsModel;
class Settings;

/// Which incidents somebody has not looked at since they were changed. All that was changed up to a moment counts as
/// seen; behind it, each that was opened, as it was then. The first time, that moment is FirstLook before now: nobody
/// wants an organisation's whole past as news. Kept in the settings.
class IncidentNews final : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 FirstLookMs = 60 * 60 * 1000;

    /// All outlive this object.
    IncidentNews(Settings &settings, IncidentsModel &model, QObject *parent = nullptr);

    /// Where everything begins when nothing was seen yet.
    void begin(const QDateTime &now);
    bool isUnread(const QString &id, qint64 changed) const;
    /// It was looked at, or changed from here.
    void markSeen(const QString &id);
    void markAllSeen();

private:
    void keep();

    Settings &m_settings;
    IncidentsModel &m_model;
    qint64 m_until = 0;
    QHash<QString, qint64> m_seen;
};

} // namespace obi
