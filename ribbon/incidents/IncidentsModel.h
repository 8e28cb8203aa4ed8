// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Incident.h"
#include "look/Severity.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <array>
#include <functional>
#include <vector>

namespace obi {

class Clock;
class People;

/// The organisation's incidents as far as they are known, of which some are shown, in an order. Rows are small values
/// in one vector that only grows while a list loads; what is shown is a vector of their numbers. What comes or changes
/// is put in its place among the rows that are there, and counted; nothing else is sorted or counted again.
///
/// A row is gone where the service has no such incident any more: it stays and says so, counts as neither open nor new,
/// and goes when somebody takes it away, comes back with the service's next word of it, or ends with the account.
class IncidentsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { SeverityColumn, IdColumn, TitleColumn, StatusColumn, AssigneeColumn, UpdatedColumn, ColumnCount };
    enum Role {
        SeverityRole = Qt::UserRole + 1, ///< int of Severity
        StatusRole,                      ///< QString, as the wire spells it
        UnreadRole,                      ///< bool
        UnassignedRole,                  ///< bool
        GoneRole,                        ///< bool
    };
    /// Open: all that is neither closed nor gone.
    enum class Part { Open, All, Mine };
    static constexpr int Parts = 3;
    struct Filter {
        Part part = Part::All;
        std::optional<Severity> severity{};
        QString assignee{}; ///< as the wire names people; "-" for nobody, empty for anybody
        QString text{};
        bool operator==(const Filter &) const = default;
    };

    IncidentsModel(const People &people, const Clock &clock, QObject *parent = nullptr);

    /// Adds those that are not there and brings the others up to date. Gives those that were not there.
    QStringList put(const QList<Incident> &incidents);
    /// All that are not named, as far as the service's order puts them at `since` or later (invalid: all); not those
    /// that are known to be gone.
    QStringList lost(const QSet<QString> &ids, const QDateTime &since) const;
    void setGone(const QStringList &ids);
    bool isGone(const QString &id) const;
    void remove(const QStringList &ids);
    void removeAllButGone();
    void clear();
    /// What the service found for the filter's text, in whatever it keeps of an incident: it passes.
    void setFound(const QSet<QString> &ids);
    /// Those that are known already show themselves at once; the others once they are put.
    void addFound(const QSet<QString> &ids);
    /// Whether somebody has not looked at an incident since it was changed: (id, when it was changed).
    void setUnread(std::function<bool(const QString &, qint64)> unread);
    /// The answer to that may be another one now.
    void unreadChanged();

    void setFilter(const Filter &filter);
    const Filter &filter() const { return m_filter; }
    void sort(int column, Qt::SortOrder order) override;
    int sortColumn() const { return m_column; }
    Qt::SortOrder sortOrder() const { return m_order; }

    /// Of all that are known, whatever else the filter asks for.
    int count(Part part) const { return m_tally.parts[size_t(part)]; }
    int total() const { return int(m_rows.size()); }
    int unread() const { return m_tally.unread; }
    QStringList assignees() const { return m_tally.assignees.keys(); } ///< everybody who has an incident
    /// When it was changed, if it is there and not gone.
    std::optional<qint64> changed(const QString &id) const;
    /// Their ids and when they were changed, milliseconds since 1970.
    QHash<QString, qint64> changes() const;

    QString idAt(int row) const;
    int rowOf(const QString &id) const; ///< -1: not shown
    bool holds(const QString &id) const { return m_numbers.contains(id); }
    /// What the list knows of it: id, shown id, title, status, severity, assignees, label and two times.
    Incident known(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void countsChanged();
    /// Rows come or go in places that a view cannot follow by itself: keep the one at the top, then put it back.
    void aboutToReorder();
    void reordered();

private:
    struct Row {
        QString id;
        QString shownId;
        QString title;
        IncidentStatus status;
        QStringList assignees;
        QString tlp;
        Severity severity;
        qint64 updated;
        qint64 opened;
        qint64 stamp; ///< by which the service orders its list
        bool gone = false;
        bool unread = false;
        bool operator==(const Row &) const = default;
    };
    /// What is asked for after each page, of all rows.
    struct Tally {
        std::array<int, Parts> parts{};
        int unread = 0;
        QHash<QString, int> assignees{};
    };
    static Row rowFrom(const Incident &incident);
    bool isIn(const Row &row, Part part) const;
    bool passes(const Row &row) const;
    bool hasAllWords(const Row &row) const;
    bool isBefore(int left, int right) const;
    void arrange();
    void place(const std::vector<int> &numbers);
    void show(std::vector<int> wanted, bool isChanged);
    void reckon(const Row &row, int sign);
    void recount();
    QVariant text(const Row &row, int column) const;
    QString description(const Row &row, int column) const;
    bool isUnread(const Row &row) const { return !row.gone && m_unread && m_unread(row.id, row.updated); }

    const People &m_people;
    const Clock &m_clock;
    std::function<bool(const QString &, qint64)> m_unread;
    std::vector<Row> m_rows;
    QHash<QString, int> m_numbers; ///< of the short id
    std::vector<int> m_shown;
    Tally m_tally;
    Filter m_filter;
    QSet<QString> m_found;
    int m_column = UpdatedColumn;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace obi
