// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "orbital/CellTyper.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <vector>

namespace obi {

class VerdictBook;

/// The rows that hosts gave, whichever columns they have: a column of values each, and an order vector that filter and
/// sorting rewrite. Rows come in at the foot as hosts answer, and find their place in the order a moment later. A host
/// that answers again replaces its rows. Answers the roles of look/ObservableCell.h.
class ResultModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int HostColumn = 0;
    static constexpr int ReorderDelayMs = 60;
    static constexpr qsizetype MostWanted = 500; ///< verdicts asked for; rows on show come first

    explicit ResultModel(VerdictBook &verdicts, QObject *parent = nullptr);

    void clear();
    void add(const TypedResult &answer);
    /// Times without a zone are in UTC, as SQLite gives them, and shown in local time. A query that asks for the hosts'
    /// own time ("localtime") has them shown as they were sent. What is copied stays as it was sent either way.
    void setTimesAreUtc(bool utc) { m_timesAreUtc = utc; }

    void setFilter(const QString &text);
    const QString &filter() const { return m_filter; }
    /// -1: in the order of the answers.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    int totalRows() const { return int(m_hostOfRow.size()); }
    /// Of the rows that pass the filter.
    int hostCount() const;
    QList<Observable> hosts() const;
    QList<Observable> verdictObservables() const;
    /// Tab-separated, with a line of headings.
    QString asText() const;
    bool isNumeric(int column) const;
    /// Rows of the model that are on show: their verdicts are asked for.
    void want(int first, int last);
    /// No verdict that was asked for is still to come.
    bool isSettled() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void contentChanged(); ///< rows, filter or order

private:
    struct Column {
        QString name;
        QStringList values;
        std::vector<int> observable; ///< index into m_observables, -1 for none
        bool numeric = true;         ///< every value that is not empty is a number
        bool filled = false;         ///< there is one that is not empty
    };
    int columnOf(const QString &name);
    int observableIndex(const std::optional<Observable> &observable);
    int hostIndex(const OrbitalHostResult &result);
    void dropRowsOf(int host);
    void append(int host, const OrbitalTable &table, const QList<std::optional<Observable>> &cells);
    void showFrom(int firstRow);
    bool passes(int row) const;
    void rebuild();
    void reorder();
    void sortVector(std::vector<int> &order) const;
    void onVerdicts(const QList<Observable> &changed);
    const QString &value(int row, int column) const;
    QDateTime timeAt(int row, int column) const;
    QString shown(int row, int column) const;
    QString toolTip(int row, int column) const;
    const Observable *observableAt(int row, int column) const;
    QVariant accessibleDescription(const Observable &observable) const;

    struct Host {
        QString node;
        QString name;
        std::optional<Observable> observable;
    };
    VerdictBook &m_verdicts;
    QList<Host> m_hosts;
    std::vector<int> m_hostOfRow;
    std::vector<Column> m_columns; ///< without the host's
    QHash<QString, int> m_columnByName;
    QList<Observable> m_observables;
    QHash<Observable, int> m_observableIndex;
    QSet<Observable> m_wanted;
    std::vector<int> m_order; ///< row of the model → row of the values
    QString m_filter;
    bool m_timesAreUtc = true;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QTimer m_reorder;
};

} // namespace obi
