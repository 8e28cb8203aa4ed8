// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "orbital/ResultOrder.h"
#include "orbital/ResultTally.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

#include <qcoro/qcorotask.h>

#include <deque>
#include <memory>
#include <vector>

namespace obi {

class VerdictBook;

/// The rows that hosts gave, whichever columns they have: ResultRows, and an order vector that filter and sorting
/// rewrite. Rows come in at the foot as hosts answer, a slice at a time, and find their place in the order a moment
/// later. What a host answers again takes the place of what it had said. Many rows are filtered, sorted and written as
/// text on a worker; what hosts answer meanwhile comes in after that. Answers the roles of look/ObservableCell.h.
class ResultModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int HostColumn = ResultRows::HostColumn;
    static constexpr int ReorderDelayMs = 60;
    static constexpr qsizetype MostWanted = 500; ///< verdicts asked for; rows on show come first
    static constexpr int MostAtOnce = 2000;      ///< rows that are ordered, and taken in, without a worker or slices

    explicit ResultModel(VerdictBook &verdicts, QObject *parent = nullptr);

    void clear();
    void add(const TypedResult &answer);
    /// Times without a zone are in UTC, as SQLite gives them, and shown in local time. A query that asks for the hosts'
    /// own time ("localtime") has them shown as they were sent. What is copied stays as it was sent either way.
    void setTimesAreUtc(bool utc) { m_rows.setTimesAreUtc(utc); }

    void setFilter(const QString &text);
    const QString &filter() const { return m_filter; }
    /// -1: in the order of the answers.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    int totalRows() const { return m_rows.rowCount(); }
    /// That have been answered and are still to come in.
    qint64 waitingRows() const { return m_waitingRows; }
    /// Of the rows that pass the filter.
    const ResultTally &tally() const { return m_tally; }
    QList<Observable> hosts() const;
    QList<Observable> verdictObservables() const;
    /// Tab-separated, with a line of headings.
    QCoro::Task<QString> text();
    bool isNumeric(int column) const { return m_rows.isNumeric(column); }
    /// Rows of the model that are on show: their verdicts are asked for.
    void want(int first, int last);
    /// All that was answered stands in its place, and no verdict that was asked for is still to come.
    bool isSettled() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void contentChanged(); ///< rows, filter or order

private:
    /// An answer, and how much of it has been taken in.
    struct Waiting {
        TypedResult answer;
        int host = -1;
        qsizetype table = 0;
        qsizetype row = 0;
        std::size_t taken = 0; ///< rows of all tables
    };

    // ResultModelIntake.cpp
    void takeWaiting();
    bool takeSlice(Waiting &waiting);
    void addColumns(const TypedResult &answer);
    void dropSurplus(const Waiting &waiting);
    void showFresh(const std::vector<int> &fresh);
    void showChanged(const std::vector<int> &changed);
    void hide(const std::vector<int> &rows);
    void hold() { ++m_holds; }
    void release();

    ResultOrder wanted() const;
    void rebuild(bool filtered);
    QCoro::Task<> rebuildOnWorker();
    void apply(std::vector<int> order);
    void arrange(std::vector<int> order);
    bool passes(int row) const { return m_filter.isEmpty() || m_rows.holds(row, m_filter); }
    void onVerdicts(const QList<Observable> &changed);
    QString toolTip(int row, int column) const;
    /// The first of the cell; nothing where it holds none.
    const Observable *observableAt(int row, int column) const;
    QVariant several(int row, int column) const;
    QVariant disposition(int row, int column) const;
    QVariant accessibleDescription(const Observable &observable) const;

    VerdictBook &m_verdicts;
    ResultRows m_rows;
    std::vector<std::vector<int>> m_rowsOfHost;
    std::vector<int> m_all;    ///< rows in the order of the answers
    std::vector<int> m_order;  ///< row of the model → row of m_rows
    std::vector<char> m_shown; ///< of each row: it stands in m_order
    ResultTally m_tally;       ///< of m_order
    std::deque<Waiting> m_waiting;
    qint64 m_waitingRows = 0;
    QTimer m_intake;
    double m_spentMs = 0; ///< in this turn of the event loop
    int m_holds = 0;      ///< workers that look at a copy of the rows: writing would make it a real one
    std::shared_ptr<std::atomic_bool> m_job; ///< a worker makes the order; true stops it
    bool m_again = false;                    ///< what was wanted of it has changed
    bool m_filtered = false;                 ///< other rows may pass in the order that is made
    QSet<Observable> m_wanted;
    QString m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QTimer m_reorder;
};

} // namespace obi
