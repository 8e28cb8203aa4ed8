// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "orbital/OrbitalResult.h"

#include <QAbstractListModel>
#include <QSet>

namespace obi {

/// How one host, or a group of hosts, stands in the run that is shown.
enum class HostState { Idle, Loading, Running, Answered, TimedOut, Offline, Failed, Cancelled };

/// What an answer says of its host. The service has one error text for all that can go wrong; by what it says, a host
/// that is not online and one that took too long are told from the others.
HostState hostStateOf(const OrbitalHostResult &result);

/// The hosts that a query goes to: each can be checked, and shows how far it is. A selector that stands for any number
/// of hosts is one row, which counts the answers that no named host gave.
class HostsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { StateRole = Qt::UserRole + 1, StatusRole, IconRole };

    explicit HostsModel(QObject *parent = nullptr);

    /// All of them checked, none with a state.
    void setHosts(const QList<NodeSelector> &hosts);
    /// Those that are not there yet, checked; gives how many that were.
    int add(const QList<NodeSelector> &hosts);
    void remove(int row);
    void checkAll(bool checked);
    QList<NodeSelector> hosts() const;
    QList<NodeSelector> chosen() const;
    bool hasGroups() const;
    bool wasCancelled() const; ///< a query, before all were heard

    /// These are asked now. Without `alone` what the others showed is of an earlier run, and goes.
    void start(const QList<NodeSelector> &asked, bool alone = false);
    /// What these answered in a run that has ended is read.
    void load(const QList<NodeSelector> &asked);
    void take(const OrbitalHostResult &result);
    /// Who has not answered by now will not: timed out, cancelled, or failed with the whole run, for this reason.
    void finish(HostState silent, const QString &reason = {});
    /// Where an answer's values are: the row's label, or the host's own name.
    int rowOf(const OrbitalHostResult &result) const;

    /// Named hosts in a state; groups count by the hosts that answered.
    int count(HostState state) const;
    /// Named hosts that may answer if they are asked again.
    QList<NodeSelector> retryable() const;
    NodeSelector selector(int row) const { return m_rows.at(row).selector; }
    /// Nothing has come from it in the run that is shown.
    bool isSilent(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void hostsChanged(); ///< which, or which are checked
    void statesChanged();

private:
    void begin(const QList<NodeSelector> &asked, HostState state, bool alone);
    struct Row {
        NodeSelector selector;
        bool checked = true;
        HostState state = HostState::Idle;
        qint64 rows = 0;
        QSet<QString> nodes{}; ///< that have answered, of a group
        QString message{};
    };
    static bool isGroup(const Row &row);
    static QString label(const Row &row);
    static QString status(const Row &row);
    static QVariant observable(const Row &row);
    void touch(int row);
    void touchAll();

    QList<Row> m_rows;
};

} // namespace obi
