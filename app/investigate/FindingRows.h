// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Observable.h"
#include "investigate/Findings.h"

#include <QAbstractTableModel>
#include <QMap>

#include <memory>

namespace obi {

class Clock;
class PivotMenu;
class VerdictBook;
struct ActionRecord;

/// What an investigation came to, a row of two lines for each thing: a message, an observable with its verdict, a
/// machine. One column; a row is made when it is looked at.
class FindingRows : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class What { Messages, Verdicts, Endpoints };
    /// Which of a message's numbers stands first and has the menu; the other one where it has only that.
    enum class Number { MessageId, CiscoMid };
    enum Role {
        TimeRole = Qt::UserRole + 1, ///< QString: at the end of the first line
        StateRole,                   ///< QString: at the end of the second line
        ActionStateRole, ///< int of ActionRecord::State: of the action that StateRole tells of; else invalid
        ActionIdRole,    ///< QString: of an action that failed and may be asked again; else invalid
        VerdictRole,     ///< int of Disposition, -1 while it is asked for; invalid where there is none to show
    };

    /// `pivot` knows which actions were run on messages.
    FindingRows(What what, VerdictBook &verdicts, PivotMenu &pivot, const Clock &clock, QObject *parent = nullptr);

    void show(const std::shared_ptr<const Findings> &findings);
    What what() const { return m_what; }
    void setNumber(Number number);
    Number number() const { return m_number; }
    /// Asks for verdicts of these rows.
    void want(int first, int last);
    /// How many messages stand how after an action: "Deleted" 4, "Failed" 1.
    QMap<QString, int> actionCounts() const;
    bool isComplete() const; ///< every module has answered for the rows that somebody wanted
    QList<Observable> observables() const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    const Observable *observable(int row) const;
    QString first(int row) const;
    QString second(int row) const;
    QString state(int row) const;
    /// The one that was run last on a message, by its Message-ID; by its MID where it has only that, as other
    /// appliances give the same one to other messages.
    const ActionRecord *action(int row) const;
    QString actionState(const ActionRecord &record) const;
    void actionsChanged(const QList<Observable> &changed);
    QDateTime time(int row) const;
    QVariant verdict(int row) const;
    QString description(int row) const;
    QString toolTip(int row) const;
    void order();
    void verdictsChanged(const QList<Observable> &changed);

    const What m_what;
    VerdictBook &m_verdicts;
    PivotMenu &m_pivot;
    const Clock &m_clock;
    Number m_number = Number::MessageId;
    std::shared_ptr<const Findings> m_findings;
    std::vector<int> m_nodes; ///< for verdicts: those of the graph that are listed
    int m_wanted = 0;
};

} // namespace obi
