// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/CaseListModel.h"

#include "casebook/CaseTimes.h"
#include "casebook/ListSync.h"
#include "casebook/SharingWords.h"
#include "look/ObservableCell.h"
#include "look/Tip.h"
#include "look/Words.h"
#include "store/CaseStore.h"
#include "verdicts/VerdictBook.h"

namespace obi {
using namespace Qt::StringLiterals;

CaseListModel::CaseListModel(CaseStore &cases, VerdictBook &verdicts, const Clock &clock, CaseSync *sync,
                             QObject *parent)
    : QAbstractListModel(parent)
    , m_cases(cases)
    , m_verdicts(verdicts)
    , m_clock(clock)
    , m_sync(sync)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &CaseListModel::refresh);
    const auto later = [this] { m_refresh.start(); };
    connect(&cases, &CaseStore::caseChanged, this, later);
    connect(&cases, &CaseStore::caseRemoved, this, later);
    connect(&cases, &CaseStore::activeCaseChanged, this, later);
    if (sync) {
        connect(sync, &CaseSync::changed, this, [this] {
            if (!m_rows.isEmpty())
                Q_EMIT dataChanged(index(0), index(rowCount() - 1), {SharingStateRole, Qt::AccessibleDescriptionRole});
        });
    }
    connect(&verdicts, &VerdictBook::changed, this, [this](const QList<Observable> &changed) {
        if (!changed.isEmpty() && !m_verdicts.find(changed.first()))
            Q_EMIT verdictsForgotten();
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), {DispositionRole, Qt::AccessibleDescriptionRole});
    });
}

void CaseListModel::search(const QString &text)
{
    m_search = text;
    refresh();
}

void CaseListModel::refresh()
{
    const int request = ++m_request;
    QCoro::connect(m_cases.list(m_search), this, [this, request](const Result<QList<CaseSummary>> &answer) {
        if (request == m_request)
            show(answer);
    });
}

void CaseListModel::show(const Result<QList<CaseSummary>> &answer)
{
    m_error = answer ? std::nullopt : std::optional(answer.error());
    if (answer)
        sync(*answer);
    m_loaded = true;
    Q_EMIT loaded();
}

void CaseListModel::sync(const QList<CaseSummary> &wanted)
{
    syncList(
        m_rows, wanted, [](const CaseSummary &row) { return row.id; },
        [this](RowChange change, int row, int target, auto act) {
            if (change == RowChange::Remove)
                beginRemoveRows({}, row, row);
            else if (change == RowChange::Insert)
                beginInsertRows({}, row, row);
            else
                beginMoveRows({}, row, row, {}, target);
            act();
            if (change == RowChange::Remove)
                endRemoveRows();
            else if (change == RowChange::Insert)
                endInsertRows();
            else
                endMoveRows();
        });
    m_rows = wanted;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void CaseListModel::wantVerdicts(int first, int last)
{
    QList<Observable> wanted;
    for (int row = qMax(0, first); row <= qMin(last, rowCount() - 1); ++row)
        wanted += m_rows.at(row).sample;
    if (!wanted.isEmpty())
        m_verdicts.want(wanted);
}

QModelIndex CaseListModel::find(const QString &caseId) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows.at(row).id == caseId)
            return index(row);
    }
    return {};
}

QString CaseListModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows.at(row).id : QString();
}

int CaseListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

// The verdict that concerns an analyst most, of those that are known.
std::optional<Disposition> CaseListModel::worst(const CaseSummary &row) const
{
    QSet<Disposition> known;
    for (const Observable &observable : row.sample) {
        if (const auto disposition = m_verdicts.disposition(observable))
            known.insert(*disposition);
    }
    for (const Disposition disposition : AllDispositions) {
        if (known.contains(disposition))
            return disposition;
    }
    return std::nullopt;
}

QString CaseListModel::description(const CaseSummary &row) const
{
    QString count = tr("%Ln observable(s)", nullptr, row.observableCount);
    if (const auto state = sharing(row.id))
        count = tr("%1, %2", "how a case stands with the service, its observables").arg(state->word, count);
    const auto disposition = worst(row);
    const QString verdict = disposition ? dispositionWord(*disposition) : tr("no verdict yet");
    if (row.active)
        return tr("Active case, %1, worst verdict: %2").arg(count, verdict);
    return tr("%1, worst verdict: %2").arg(count, verdict);
}

/// Where it is worth a mark.
std::optional<SharingState> CaseListModel::sharing(const QString &caseId) const
{
    if (!m_sync || !m_sync->isLive())
        return std::nullopt;
    SharingState state = sharingState(*m_sync, caseId);
    return state.isNotable ? std::optional(std::move(state)) : std::nullopt;
}

QVariant CaseListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CaseSummary &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return row.title;
    case Qt::ToolTipRole:
        return plainTip(row.title);
    case Qt::AccessibleDescriptionRole:
        return description(row);
    case SecondLineRole:
        return tr("%Ln observable(s)", nullptr, row.observableCount);
    case DispositionRole: {
        const auto disposition = worst(row);
        return row.observableCount == 0 ? QVariant() : disposition ? int(*disposition) : -1;
    }
    case CaseIdRole:
        return row.id;
    case ActiveRole:
        return row.active;
    case WhenRole:
        return caseListTime(row.modifiedAt, m_clock.now());
    case SharingStateRole: {
        auto state = sharing(row.id);
        return state ? QVariant::fromValue(*std::move(state)) : QVariant();
    }
    default:
        return {};
    }
}

} // namespace obi
