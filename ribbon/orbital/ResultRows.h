// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "orbital/CellTyper.h"

#include <QDateTime>
#include <QHash>

#include <optional>
#include <span>
#include <vector>

namespace obi {

/// What hosts gave, as columns of values. A row is a number that stays the same while it is there and is given anew
/// when it is gone. Copies share their values until one of them is written to: a worker's copy costs nothing.
class ResultRows
{
public:
    static constexpr int HostColumn = 0;
    struct Host {
        QString node{};
        QString name{};
        std::optional<Observable> observable{};
    };

    int columnCount() const { return int(m_columns.size()) + 1; }
    QString name(int column) const { return m_columns.at(column - 1).name; }
    /// Every value that is not empty is a number, and there is one.
    bool isNumeric(int column) const;
    int columnOf(const QString &name) const { return m_columnByName.value(name, -1); } ///< -1: none
    void addColumn(const QString &name);

    int hostCount() const { return int(m_hosts.size()); }
    const Host &host(int host) const { return m_hosts.at(host); }
    int hostOf(int row) const { return m_hostOfRow.at(row); }
    /// The number of an answer's host, a new one where it is not known.
    int takeHost(const OrbitalHostResult &result);

    /// Numbers that were given so far, of rows that are gone too.
    int capacity() const { return int(m_hostOfRow.size()); }
    int rowCount() const { return int(m_hostOfRow.size() - m_free.size()); }
    int addRow(int host);
    void freeRow(int row);
    /// In the place of what it held. `columns`: where each of the values goes.
    void write(int row, const QList<int> &columns, const QStringList &values, const QList<Observable> *observables);

    const QString &value(int row, int column) const;
    int observableCount() const { return int(m_observables.size()); }
    const Observable &observable(int index) const { return m_observables.at(index); }
    /// Numbers of those in a cell, but not of the host's. Valid until the next write.
    std::span<const int> observables(int row, int column) const;

    /// Times without a zone are in UTC and shown in local time; without it they are shown as they were sent.
    void setTimesAreUtc(bool utc) { m_timesAreUtc = utc; }
    QDateTime timeAt(int row, int column) const;
    QString shown(int row, int column) const;
    /// Whether one of its cells holds the text, as it was sent or as it is shown.
    bool holds(int row, const QString &text) const;
    /// Tab-separated, under a line of headings.
    QString text(const std::vector<int> &rows, const QString &hostHeading) const;

private:
    struct Column {
        QString name{};
        QStringList values{};
        QList<int> observables{}; ///< index into m_observables, or of a list of several, or that of none
        bool numeric = true;
        bool filled = false;
    };
    int indexOf(const Observable &observable);
    int indexOf(const QList<Observable> &observables);

    QList<Host> m_hosts;
    QHash<QString, int> m_hostByNode;
    QList<int> m_hostOfRow;
    QList<int> m_free;
    QList<Column> m_columns; ///< without the host's
    QHash<QString, int> m_columnByName;
    QList<Observable> m_observables;
    QHash<Observable, int> m_observableIndex;
    QList<QList<int>> m_several; ///< what a cell holds that holds more than one, each such list once
    QHash<QList<int>, int> m_severalIndex;
    bool m_timesAreUtc = true;
};

} // namespace obi
