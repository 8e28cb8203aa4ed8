// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/Clock.h"
#include "reporting/ReportRows.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <array>

namespace obi {

class VerdictBook;

/// One table of a report: columnar figures with an order vector, which filtering and sorting rewrite. Words are made
/// for the cells that are asked for. Verdicts come from the book: rows on show first, the rest in batches while
/// nothing else is to do, so that sorting by risk is right in the end. Answers the roles of look/ObservableCell.h.
class ReportModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int VerdictBatch = 100;
    /// How often verdicts that arrive may move rows.
    static constexpr int ReorderDelayMs = 60;

    /// `spec` and `verdicts` outlive the model.
    ReportModel(const TableSpec &spec, VerdictBook &verdicts, Clock clock, QObject *parent = nullptr);

    const TableSpec &spec() const { return m_spec; }
    void setTable(const ReportTable &table);
    /// Rows of the table, whatever the filter.
    int totalRows() const { return m_rows.count(); }
    /// Of all of them, in the order of the figures.
    QList<Observable> observables() const;

    void setFilter(const QString &text);
    const QString &filter() const { return m_filter; }
    void sort(int column, Qt::SortOrder order) override;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    int columnOf(const QString &id) const;

    /// Row key → values; an empty hash: none for this span. Before the first call, and after resetTrends(), loading.
    void setTrends(const QHash<QString, QList<double>> &trends);
    void resetTrends();
    /// "7-day trend", the heading of the trend column.
    void setTrendTitle(const QString &title);

    /// These rows (of this model) are on show: their verdicts are asked for before the others'.
    void want(int first, int last);
    /// Starts asking for verdicts at all: only for a table that is on show.
    void setActive(bool active);
    /// While true, verdicts that arrive repaint rows and do not move them (a menu is open over them).
    void holdOrder(bool hold);

    bool hasVerdicts() const { return m_hasVerdicts; }
    /// How many of the rows that pass the filter have each verdict, in the order of AllDispositions.
    std::array<int, 5> verdictCounts() const;
    /// No row waits for a module any more.
    bool isSettled() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// The cell for a file: plain digits and ISO times.
    QString exportText(int row, int column) const;

Q_SIGNALS:
    void verdictsChanged();
    void orderChanged();

private:
    using Optional = std::optional<double>;

    void reorder();
    void rebuildOrder();
    void sortOrderVector();
    bool passesFilter(int row) const;
    std::vector<Optional> sortNumbers(const ColumnSpec &column) const;
    QStringList sortTexts(const ColumnSpec &column) const;
    Optional sortNumber(int row, const ColumnSpec &column) const;
    bool sortsByVerdict() const;

    void onVerdicts(const QList<Observable> &observables);
    void askForMore();
    bool isKnown(int row) const;
    bool isComplete(int row) const;
    std::optional<Disposition> verdictOf(int row) const;
    std::optional<int> riskOfRow(int row) const;
    QString reasonOf(int row) const;

    QVariant display(int row, const ColumnSpec &column) const;
    QVariant verdictCell(int row, int role) const;
    QVariant keyCell(int row, int role) const;
    QString toolTip(int row, const ColumnSpec &column) const;
    QString riskText(int row) const;
    QString opinionsText(int row) const;
    QVariant trendOf(int row) const;

    const TableSpec &m_spec;
    VerdictBook &m_verdicts;
    Clock m_clock;
    ReportRows m_rows;
    std::vector<int> m_order; ///< row of the model → row of the figures
    QString m_filter;
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    QHash<QString, QList<double>> m_trends;
    bool m_trendsLoading = true;
    QString m_trendTitle;
    bool m_hasVerdicts = false;
    bool m_active = false;
    bool m_held = false;
    QSet<Observable> m_waiting; ///< asked for by askForMore() and not answered
    int m_nextWanted = 0;       ///< next row of the order whose verdict nobody asked for yet
    QTimer m_reorder;
};

} // namespace obi
