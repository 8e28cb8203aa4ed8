// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CaseVerdicts.h"
#include "cases/Case.h"

#include <QAbstractItemModel>

#include <optional>

namespace obi {

class VerdictBook;

/// Observables of one case in groups by type, with what the verdict book knows of them.
class CaseObservablesModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        CountRole = Qt::UserRole + 1, ///< of a group: int, its observables
        VerdictCountsRole,            ///< of a group: QList<int> in the order of AllDispositions
    };
    using Counts = QHash<Disposition, int>;

    explicit CaseObservablesModel(VerdictBook &verdicts, QObject *parent = nullptr);

    VerdictBook &verdicts() const { return m_verdicts; }
    void show(const std::optional<Case> &shown);
    /// Only observables of this disposition; nothing = all.
    void setFilter(std::optional<Disposition> disposition);
    const std::optional<Disposition> &filter() const { return m_filter; }
    /// Of the whole case, filtered or not. Those without a verdict yet are in none.
    Counts counts() const;
    QList<Observable> observables() const { return m_all; }
    /// True once every module has answered for every observable.
    bool isComplete() const { return m_known.isComplete(); }
    bool isGroup(const QModelIndex &index) const { return index.isValid() && index.internalId() == 0; }
    /// Rows that a group takes on the screen, itself included.
    int heightInRows(int group) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void countsChanged();

private:
    struct Group {
        ObservableType type;
        QList<Observable> members;
        mutable QHash<Observable, int> rows{}; ///< where each stands in `members`; empty until somebody asks
    };
    QList<Group> wantedGroups() const;
    bool passes(const Observable &observable) const;
    void sync();
    void syncMembers(int row, const QList<Observable> &wanted);
    template <typename Rows, typename Wanted, typename Key>
    void syncRows(const QModelIndex &parent, Rows &rows, const Wanted &wanted, Key key);
    void verdictsChanged(const QList<Observable> &changed);
    void wantForgotten(const QList<Observable> &changed);
    void tellMembers(int group, const QList<Observable> &changed);
    static int rowOf(const Group &group, const Observable &observable);
    QVariant groupData(const Group &group, int role) const;
    QVariant memberData(const Observable &observable, int role) const;
    QList<int> verdictCounts(const Group &group) const;
    static quintptr idOf(ObservableType type) { return quintptr(type) + 1; }

    VerdictBook &m_verdicts;
    CaseVerdicts m_known;
    QString m_caseId;
    QList<Observable> m_all;
    std::optional<Disposition> m_filter;
    QList<Group> m_groups;
};

} // namespace obi
