// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "enrichment/EnrichedRows.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace obi {

/// The table of what a text holds: EnrichedRows with an order vector, which sorting and filtering rewrite, and check
/// marks. Strings are made for visible cells only. Answers the roles of look/ObservableCell.h.
class EnrichedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Check, Value, Verdict, Modules, Sightings, Pivot, Columns };
    struct Filter {
        bool hidesHarmless = false; ///< clean and common ones
        bool onlyUndecided = false; ///< those that no module has given a verdict on
        bool isOn() const { return hidesHarmless || onlyUndecided; }
        bool operator==(const Filter &) const = default;
    };
    static constexpr int InOrderOfText = -1;   ///< for sort()
    static constexpr int ReorderDelayMs = 150; ///< how often verdicts that arrive may move rows

    EnrichedModel(const VerdictBook &verdicts, const SightingBook &sightings, QObject *parent = nullptr);

    EnrichedRows &rows() { return m_rows; }
    const EnrichedRows &rows() const { return m_rows; }
    void show(std::shared_ptr<const EnrichedText> text);
    /// These rows of EnrichedRows are not what they were.
    void tellChanged(const QList<int> &rows);

    void setFilter(const Filter &filter);
    const Filter &filter() const { return m_filter; }
    void sort(int column, Qt::SortOrder order) override;
    /// While true, verdicts that arrive repaint rows and do not move them (a menu is open over them).
    void holdOrder(bool hold);

    int rowAt(int place) const { return m_order[std::size_t(place)]; } ///< of EnrichedRows
    bool isChecked(int place) const { return m_checked[std::size_t(rowAt(place))]; }
    void setChecked(int place, bool checked);
    void checkAll(bool checked); ///< all that pass the filter
    int checkedCount() const { return m_checkedCount; }
    /// The checked ones, or all that are shown where none is checked; in the order shown.
    QList<Observable> chosen() const;
    int chosenCount() const { return m_checkedCount > 0 ? m_checkedCount : rowCount(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void retranslate();

Q_SIGNALS:
    void checksChanged();
    void orderChanged(); ///< other rows are shown, or in another order

private:
    void reorder();
    std::vector<int> wantedOrder() const;
    void uncheckHidden();
    void setOrder(std::vector<int> order);
    void sortOrder(std::vector<int> &order) const;
    qint64 sortKey(int row) const;
    bool passes(int row) const;
    bool movesWithVerdicts() const;

    QVariant checkCell(int place, int role) const;
    QVariant valueCell(int row, int role) const;
    QVariant verdictCell(int row, int role) const;
    QVariant modulesCell(int row, int role) const;
    QVariant sightingsCell(int row, int role) const;
    QVariant pivotCell(int row, int role) const;
    QString sightingsText(int row) const;
    QString sightingsHint(int row) const;
    QStringList opinions(int row) const;

    const VerdictBook &m_verdicts;
    const SightingBook &m_sightings;
    EnrichedRows m_rows;
    std::vector<int> m_order;    ///< place → row
    std::vector<int> m_places;   ///< row → place, -1 where the filter hides it
    std::vector<char> m_checked; ///< by row
    int m_checkedCount = 0;
    Filter m_filter;
    int m_sortColumn = InOrderOfText;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_held = false;
    QTimer m_reorder;
};

} // namespace obi
