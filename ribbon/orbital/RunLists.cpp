// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/RunLists.h"

#include "look/ObservableCell.h"
#include "look/Times.h"
#include "look/Tip.h"
#include "orbital/OrbitalRun.h"
#include "orbital/QueryBar.h"
#include "pivot/PivotWords.h"
#include "queries/QueryBook.h"

#include <algorithm>
#include <chrono>

namespace obi {
namespace {

constexpr std::chrono::seconds TickTime{10};

QVariant hostObservable(const QString &host)
{
    const auto observable = Observable::parse(ObservableType::Hostname, host);
    return observable ? QVariant::fromValue(*observable) : QVariant();
}

} // namespace

void HostErrorsModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void HostErrorsModel::drop(const QString &key)
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const Row &row) { return row.key.compare(key, Qt::CaseInsensitive) == 0; });
    if (found == m_rows.end())
        return;
    const int row = int(found - m_rows.begin());
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

void HostErrorsModel::put(const Row &row)
{
    drop(row.key);
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size()));
    m_rows.append(row);
    endInsertRows();
}

void HostErrorsModel::take(const OrbitalHostResult &result)
{
    const QString host = result.hostName.isEmpty() ? result.node : result.hostName;
    if (!result.failed())
        return drop(host);
    QStringList reasons{result.error};
    for (const OrbitalTable &table : result.tables)
        reasons.append(table.error);
    reasons.removeAll(QString());
    put({host, host, result.osName.isEmpty() ? result.os : result.osName, result.reported.time,
         reasons.join(QStringLiteral(" · "))});
}

void HostErrorsModel::addSilent(const NodeSelector &host, const QString &reason, const QDateTime &when)
{
    put({host.value(), host.value(), {}, when, reason});
}

int HostErrorsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HostErrorsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant HostErrorsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == ObservableRole && index.column() == Host)
        return hostObservable(row.host);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Host:
        return row.host;
    case System:
        return row.system;
    case When:
        return row.when.isValid() ? row.when.toLocalTime().toString(QStringLiteral("HH:mm:ss")) : QString();
    default:
        return role == Qt::ToolTipRole ? plainTip(row.reason) : row.reason;
    }
}

QVariant HostErrorsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Host:
        return tr("Host");
    case System:
        return tr("System");
    case When:
        return tr("Time");
    default:
        return tr("What the host says");
    }
}

HistoryModel::HistoryModel(QueryBook &book, Clock clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_book(book)
    , m_clock(std::move(clock))
{
    m_tick.setInterval(TickTime);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        Q_EMIT dataChanged(index(0, End), index(rowCount() - 1, End));
        watchTime();
    });
    // Before the views hear of it: what they remember is still there.
    connect(&book, &QueryBook::pastAboutToChange, this, [this] { beginResetModel(); });
    connect(&book, &QueryBook::pastChanged, this, [this] {
        endResetModel();
        watchTime();
    });
    watchTime();
}

void HistoryModel::watchTime()
{
    const auto &past = m_book.past();
    const bool some = std::any_of(past.begin(), past.end(),
                                  [now = m_clock.now()](const PastQuery &query) { return query.isUnderWay(now); });
    if (!some)
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
}

int HistoryModel::rowOf(const QString &id) const
{
    const auto &past = m_book.past();
    const auto found = std::find_if(past.begin(), past.end(), [&](const PastQuery &query) { return query.id == id; });
    return found == past.end() ? -1 : int(found - past.begin());
}

const PastQuery &HistoryModel::at(int row) const
{
    return m_book.past().at(row);
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_book.past().size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString HistoryModel::scheduleWords(const PastQuery &query) const
{
    const QDateTime now = m_clock.now();
    if (!query.isUnderWay(now))
        return tr("Schedule over");
    const QString until = momentText(query.until, now);
    const QDateTime next = query.nextRun(now);
    //: Of a query. %1 and %2 are times.
    return next.isValid() ? tr("Scheduled, next run %1, until %2").arg(momentText(next, now), until)
                          : tr("Scheduled until %1").arg(until);
}

QString HistoryModel::endWord(const PastQuery &query) const
{
    switch (query.end) {
    case PastQuery::End::Running:
        if (query.scheduled)
            return scheduleWords(query);
        return query.until.isValid() && !query.isUnderWay(m_clock.now()) ? tr("Left before its end") : tr("Running");
    case PastQuery::End::Finished:
        return query.errors > 0 ? tr("Finished, %Ln host(s) failed", nullptr, int(query.errors)) : tr("Finished");
    case PastQuery::End::Failed:
        return tr("Failed");
    case PastQuery::End::Cancelled:
        return tr("Cancelled");
    }
    return {};
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.row() >= m_book.past().size())
        return {};
    const PastQuery &query = at(index.row());
    if (role == Qt::ToolTipRole && index.column() == Started)
        return isoTime(query.started);
    if (role == Qt::ToolTipRole && index.column() == End)
        return endWord(query);
    if (role == Qt::ToolTipRole && index.column() == Name)
        return plainTip((QueryBar::shownName(query.name) + u'\n' + query.sql).trimmed());
    const bool figure = index.column() == Hosts || index.column() == Answered || index.column() == Rows;
    if (role == Qt::TextAlignmentRole)
        return int((figure ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Started:
        return momentText(query.started, m_clock.now());
    case Name:
        return QueryBar::shownName(query.name);
    case Hosts: { // how many a system or a network has, nobody tells
        const auto hosts = OrbitalRun::hostsOf({.nodes = query.hosts});
        return hosts ? QVariant(int(*hosts)) : QVariant(QStringLiteral("–"));
    }
    case Answered:
        return query.answered;
    case Rows:
        return query.rows;
    default:
        return endWord(query);
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool figure = section == Hosts || section == Answered || section == Rows;
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int((figure ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Started:
        return tr("Started");
    case Name:
        return tr("Query");
    case Hosts:
        return tr("Hosts");
    case Answered:
        return tr("Answered");
    case Rows:
        return tr("Rows");
    default:
        return tr("Outcome");
    }
}

} // namespace obi
