// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orbital/ResultModel.h"

#include "core/Worker.h"
#include "look/ObservableCell.h"
#include "verdicts/VerdictBook.h"

#include <QPointer>

#include <algorithm>

namespace obi {

ResultModel::ResultModel(VerdictBook &verdicts, QObject *parent)
    : QAbstractTableModel(parent)
    , m_verdicts(verdicts)
{
    m_reorder.setSingleShot(true);
    m_reorder.setInterval(ReorderDelayMs);
    connect(&m_reorder, &QTimer::timeout, this, [this] { rebuild(false); });
    m_intake.setSingleShot(true);
    m_intake.setInterval(0);
    connect(&m_intake, &QTimer::timeout, this, &ResultModel::takeWaiting);
    connect(&verdicts, &VerdictBook::changed, this, &ResultModel::onVerdicts);
}

void ResultModel::clear()
{
    beginResetModel();
    m_rows = {};
    m_rowsOfHost.clear();
    m_all.clear();
    m_order.clear();
    m_shown.clear();
    m_tally.clear();
    m_waiting.clear();
    m_waitingRows = 0;
    m_wanted.clear();
    m_filter.clear();
    m_sortColumn = -1;
    m_reorder.stop();
    endResetModel();
    if (m_job)
        rebuild(true);
    Q_EMIT contentChanged();
}

void ResultModel::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    m_filter = text;
    rebuild(true);
}

void ResultModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    rebuild(false);
}

ResultOrder ResultModel::wanted() const
{
    return {m_rows, m_all, m_filter, m_sortColumn, m_sortOrder};
}

// What is wanted now wins over what a worker is still at.
void ResultModel::rebuild(bool filtered)
{
    m_reorder.stop();
    m_filtered = m_filtered || filtered;
    if (m_job) {
        m_again = true;
        m_job->store(true);
        return;
    }
    if (m_all.size() > MostAtOnce) {
        rebuildOnWorker();
        return;
    }
    apply(wanted().make());
}

QCoro::Task<> ResultModel::rebuildOnWorker()
{
    const QPointer<ResultModel> alive(this);
    hold();
    std::vector<int> made;
    do {
        m_again = false;
        m_job = std::make_shared<std::atomic_bool>(false);
        const auto order = std::make_shared<ResultOrder>(wanted());
        auto working = onWorker([order, stop = m_job] {
            std::vector<int> rows = order->make(stop.get());
            *order = {}; // no copy is left when somebody writes to the rows
            return rows;
        });
        made = co_await std::move(working);
        if (!alive)
            co_return;
    } while (m_again);
    m_job.reset();
    apply(std::move(made));
    release();
}

void ResultModel::apply(std::vector<int> order)
{
    if (!m_filtered) {
        arrange(std::move(order));
    } else {
        m_filtered = false;
        beginResetModel();
        m_order = std::move(order);
        m_shown.assign(std::size_t(m_rows.capacity()), 0);
        m_tally.clear();
        for (const int row : m_order) {
            m_shown[std::size_t(row)] = 1;
            m_tally.add(m_rows, row);
        }
        endResetModel();
    }
    Q_EMIT contentChanged();
}

/// The same rows in another order: what is selected, and where one is, stays.
void ResultModel::arrange(std::vector<int> order)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<int> place(std::size_t(m_rows.capacity()));
    for (std::size_t i = 0; i < order.size(); ++i)
        place[std::size_t(order[i])] = int(i);
    QModelIndexList moved;
    const QModelIndexList kept = persistentIndexList();
    for (const QModelIndex &old : kept)
        moved.append(index(place[std::size_t(m_order[std::size_t(old.row())])], old.column()));
    m_order = std::move(order);
    changePersistentIndexList(kept, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

QCoro::Task<QString> ResultModel::text()
{
    const QString heading = headerData(HostColumn, Qt::Horizontal).toString();
    if (m_order.size() <= MostAtOnce)
        co_return m_rows.text(m_order, heading);
    const QPointer<ResultModel> alive(this);
    hold();
    const auto rows = std::make_shared<ResultRows>(m_rows);
    auto working = onWorker([rows, order = m_order, heading] {
        QString all = rows->text(order, heading);
        *rows = {};
        return all;
    });
    QString all = co_await std::move(working);
    if (alive)
        release();
    co_return all;
}

void ResultModel::want(int first, int last)
{
    QList<Observable> fresh;
    for (int row = std::max(0, first); row <= std::min(last, rowCount() - 1); ++row) {
        for (int column = 1; column < columnCount(); ++column) {
            for (const int held : m_rows.observables(m_order[std::size_t(row)], column)) {
                const Observable &observable = m_rows.observable(held);
                if (CellTyper::hasVerdict(observable.type()) && !m_wanted.contains(observable)) {
                    m_wanted.insert(observable);
                    fresh.append(observable);
                }
            }
        }
        if (fresh.size() >= MostWanted)
            break;
    }
    if (!fresh.isEmpty())
        m_verdicts.want(fresh);
}

bool ResultModel::isSettled() const
{
    return m_waiting.empty() && m_holds == 0 &&
           std::all_of(m_wanted.begin(), m_wanted.end(), [this](const Observable &observable) {
               const Dossier *dossier = m_verdicts.find(observable);
               return dossier && dossier->complete;
           });
}

void ResultModel::onVerdicts(const QList<Observable> &changed)
{
    QList<Observable> forgotten;
    bool shown = false;
    for (const Observable &observable : changed) {
        if (!m_wanted.contains(observable))
            continue;
        shown = true;
        // The book forgets all for another account; what is shown is asked again.
        if (!m_verdicts.find(observable))
            forgotten.append(observable);
    }
    if (!forgotten.isEmpty())
        m_verdicts.want(forgotten);
    if (shown && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {DispositionRole});
}

} // namespace obi
