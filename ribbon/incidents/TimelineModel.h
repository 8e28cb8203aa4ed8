// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "threat/IncidentCopy.h"

#include <QAbstractListModel>

namespace obi {

class Clock;
class People;

/// "Open → Closed: False positive"
QString changeWords(const OwnChange &change, const People &people);

/// What happened with an incident, newest first: its events and what people noted of it, each once.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        TimeRole = Qt::UserRole + 1, ///< QString: of today the time, else the day
        ClockRole,                   ///< QString: of another day the time; of today nothing
        IconRole,                    ///< QString, for Theme::pixmap
        SourceRole,                  ///< QString
        TextRole,                    ///< QString
    };

    TimelineModel(const People &people, const Clock &clock, QObject *parent = nullptr);

    void show(const IncidentCopy &copy);
    /// What the words of a row name; found soon after show(), and told by dataChanged().
    QList<Observable> observables(int row) const { return m_found.value(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Entry {
        QDateTime time;
        QString type;
        QString title;
        QString source;
        QString text;
        bool operator==(const Entry &) const = default;
    };
    QList<Entry> entries(const IncidentCopy &copy) const;
    void findObservables();

    const People &m_people;
    const Clock &m_clock;
    QList<Entry> m_entries;
    QList<QList<Observable>> m_found; ///< by row; empty while they are looked for
    int m_turn = 0;
};

} // namespace obi
