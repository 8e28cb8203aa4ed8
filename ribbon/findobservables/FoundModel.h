// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "findobservables/FindResult.h"
#include "findobservables/FoundFilter.h"
#include "findobservables/FoundGroups.h"

#include <QAbstractTableModel>
#include <QPointer>
#include <QSet>
#include <QTimer>

namespace obi {

class VerdictBook;

/// A result as a table: headings of types, under each its observables in the order in which they were found. Filtering
/// and what arrives are worked off in slices of a few milliseconds, so that a hundred thousand rows never hold up the
/// screen. Verdicts come from the book: those of rows on show, and of the first AskedUnbidden others by themselves.
class FoundModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { ValueColumn, VerdictColumn, ModulesColumn, RemarksColumn, SideColumn, ColumnCount };
    enum Role {
        HeadingRole = Qt::UserRole + 1, ///< bool: this row is the heading of a group
        CountRole,                      ///< of a heading: int, its rows
        CollapsedRole,                  ///< of a heading: bool
        VerdictCountsRole,              ///< of a heading: QList<int>, as VerdictCounts
    };
    static constexpr int SliceMs = 2;
    static constexpr int SlicePauseMs = 5; ///< so that the screen is painted between slices
    static constexpr int AskedUnbidden = 1000;
    static constexpr int VerdictBatch = 100;

    explicit FoundModel(VerdictBook &verdicts, QObject *parent = nullptr);

    /// The result outlives this or is taken back with nullptr.
    void show(FindResult *result);
    FindResult *result() const { return m_result; }
    void setFilter(const FoundFilter &filter);
    const FoundFilter &filter() const { return m_filter; }
    /// Whether verdicts are asked for at all: only while somebody looks.
    void setActive(bool active);
    /// Asks for the verdicts of all that is shown, however many.
    void askForAll();
    /// How many of those that pass the filter nobody has asked for yet and nobody will, unless told to.
    int unaskedCount() const;
    /// These rows are on show.
    void want(int first, int last);

    /// Rows that pass the filter, headings not counted.
    int shownCount() const { return m_groups.shownCount(); }
    QList<Observable> shown() const;
    bool isHeading(int row) const;
    int headingsBetween(int first, int last) const; ///< both included
    void toggleGroup(int row);
    void expandAll();
    /// By verdict, of all that counts; text, verdict and side make no difference to them.
    const VerdictCounts &counts() const { return m_counts; }
    /// Of the organisation's own domains, hidden or not; text, verdict and side make no difference.
    int ownCount() const { return m_own; }
    /// Those that the filter would let pass if they were not one's own.
    int hiddenOwnCount() const { return m_hiddenOwn; }
    /// Every row of the result stands where it belongs.
    bool isWorkedOff() const;
    /// Everything that the result holds has been worked off, and asked verdicts have come.
    bool isSettled() const;
    std::optional<Observable> observableAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void countsChanged();

private:
    void restart();
    void slice();
    void admitNext();
    void insert(int group, const std::vector<int> &members);
    void settleTouched();
    void settle(int row);
    void remove(int row);
    void count(int row, int change);
    void countOwn(int row);
    void repaint(std::vector<int> &rows);
    void onVerdicts(const QList<Observable> &observables);
    void touch(int row);
    void askForMore();
    bool isAsked(int row) const;
    int verdictOf(const Observable &observable) const;
    QVariant headingData(int group, int column, int role) const;
    QVariant valueData(const FoundRow &row, int role) const;
    QVariant verdictData(const FoundRow &row, int role) const;
    QVariant modulesData(const FoundRow &row, int role) const;
    QVariant remarksData(const FoundRow &row, int role) const;
    QVariant sideData(const FoundRow &row, int role) const;

    /// What this model knows of a row of the result.
    struct RowState {
        qint8 verdict = NoVerdictYet;
        bool counted = false;
        bool shown = false;
        bool own = false;
        bool hiddenOwn = false;
    };

    VerdictBook &m_verdicts;
    QPointer<FindResult> m_result;
    FoundFilter m_filter;
    FoundGroups m_groups;
    std::vector<RowState> m_states; ///< of the rows worked off so far
    std::vector<int> m_touched;     ///< rows that may have changed
    VerdictCounts m_counts{};
    int m_own = 0;
    int m_hiddenOwn = 0;
    QTimer m_slices;
    bool m_active = false;
    bool m_askAll = false;
    int m_nextAsked = 0; ///< next row whose verdict nobody asked for yet
    int m_asked = 0;     ///< by this model, unbidden or not
    QSet<Observable> m_waiting;
};

} // namespace obi
