// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "orbital/OrbitalResult.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace obi {

class QueryBook;
struct PastQuery;

/// Hosts that failed or did not answer in time, with the words that say why.
class HostErrorsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Host, System, When, Reason, Columns };
    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    /// One for each host: a later answer takes the place of an earlier one, a good one takes it away.
    void take(const OrbitalHostResult &result);
    /// Named hosts that never answered; they were waited for until `when`.
    void addSilent(const NodeSelector &host, const QString &reason, const QDateTime &when);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString key;
        QString host;
        QString system;
        QDateTime when;
        QString reason;
    };
    void drop(const QString &key);
    void put(const Row &row);
    QList<Row> m_rows;
};

/// Queries that were run, newest first.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Started, Name, Hosts, Answered, Rows, End, Columns };
    HistoryModel(QueryBook &book, Clock clock, QObject *parent = nullptr);

    const PastQuery &at(int row) const;
    int rowOf(const QString &id) const; ///< -1: none
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString endWord(const PastQuery &query) const;
    QString scheduleWords(const PastQuery &query) const;
    void watchTime();

    QueryBook &m_book;
    Clock m_clock;
    QTimer m_tick; ///< while something is under way: when it runs next, and whether it is over
};

} // namespace obi
