// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/SeenObservablesModel.h"

#include "look/ObservableCell.h"
#include "look/Tip.h"
#include "look/Words.h"
#include "pivot/PivotWords.h"
#include "verdicts/VerdictBook.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace obi {
namespace {

/// Malicious, suspicious, unknown, then what is harmless.
int concern(Disposition disposition)
{
    constexpr std::array Order{Disposition::Malicious, Disposition::Suspicious, Disposition::Unknown,
                               Disposition::Common, Disposition::Clean};
    return int(std::find(Order.begin(), Order.end(), disposition) - Order.begin());
}

} // namespace

SeenObservablesModel::SeenObservablesModel(VerdictBook &verdicts, QObject *parent)
    : QAbstractTableModel(parent)
    , m_verdicts(verdicts)
{
    connect(&verdicts, &VerdictBook::changed, this, &SeenObservablesModel::verdictsChanged);
}

void SeenObservablesModel::show(const QList<SeenObservable> &seen)
{
    QList<Row> rows;
    for (const SeenObservable &one : seen)
        rows.append({one, one.observable()});
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        return concern(a.seen.disposition) < concern(b.seen.disposition);
    });
    const auto same = [](const Row &a, const Row &b) {
        return a.seen.type == b.seen.type && a.seen.value == b.seen.value && a.seen.disposition == b.seen.disposition &&
               a.seen.actionsTaken == b.seen.actionsTaken;
    };
    if (std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), same))
        return;
    beginResetModel();
    m_rows = rows;
    m_wanted = 0;
    endResetModel();
}

void SeenObservablesModel::want(int first, int last)
{
    QList<Observable> wanted;
    for (int row = std::max(0, first); row <= std::min(last, rowCount() - 1); ++row) {
        if (m_rows.at(row).observable)
            wanted.append(*m_rows.at(row).observable);
        m_wanted = std::max(m_wanted, row + 1);
    }
    if (!wanted.isEmpty())
        m_verdicts.want(wanted);
}

QList<Observable> SeenObservablesModel::observables() const
{
    QList<Observable> all;
    for (const Row &row : m_rows) {
        if (row.observable)
            all.append(*row.observable);
    }
    return all;
}

bool SeenObservablesModel::isComplete() const
{
    return std::all_of(m_rows.begin(), m_rows.begin() + std::min<qsizetype>(m_wanted, m_rows.size()),
                       [this](const Row &row) {
                           const Dossier *dossier = row.observable ? m_verdicts.find(*row.observable) : nullptr;
                           return !row.observable || (dossier && dossier->complete);
                       });
}

void SeenObservablesModel::verdictsChanged(const QList<Observable> &changed)
{
    const QSet<Observable> touched(changed.begin(), changed.end());
    bool forgotten = false;
    for (int row = 0; row < rowCount(); ++row) {
        const auto &observable = m_rows.at(row).observable;
        if (!observable || !touched.contains(*observable))
            continue;
        forgotten = forgotten || !m_verdicts.find(*observable);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    // The book starts anew: what is shown is asked for again.
    if (forgotten && m_wanted > 0)
        want(0, m_wanted - 1);
}

Disposition SeenObservablesModel::disposition(const Row &row) const
{
    const auto known = row.observable ? m_verdicts.disposition(*row.observable) : std::nullopt;
    return known.value_or(row.seen.disposition);
}

int SeenObservablesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SeenObservablesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SeenObservablesModel::text(const Row &row, int column) const
{
    switch (column) {
    case ValueColumn:
        return row.seen.value;
    case VerdictColumn:
        return dispositionWord(disposition(row));
    case TypeColumn:
        return row.observable ? observableTypeWord(row.observable->type()) : row.seen.type;
    default:
        return row.seen.actionsTaken.join(QStringLiteral(", "));
    }
}

QVariant SeenObservablesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return plainTip(text(row, index.column()).toString());
    case Qt::AccessibleDescriptionRole:
        return index.column() == ValueColumn && row.observable
                   ? observableDescription(*row.observable, disposition(row))
                   : QString();
    case ObservableRole:
        return index.column() == ValueColumn && row.observable ? QVariant::fromValue(*row.observable) : QVariant();
    case DispositionRole:
        return index.column() <= VerdictColumn ? QVariant(int(disposition(row))) : QVariant();
    default:
        return {};
    }
}

QVariant SeenObservablesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ValueColumn:
        return tr("Observable");
    case VerdictColumn:
        return tr("Verdict");
    case TypeColumn:
        return tr("Type");
    default:
        return tr("Actions taken");
    }
}

} // namespace obi
