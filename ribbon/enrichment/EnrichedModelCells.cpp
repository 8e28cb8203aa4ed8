// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "enrichment/EnrichedModel.h"

#include "look/ObservableCell.h"
#include "look/Tip.h"
#include "look/Words.h"
#include "pivot/PivotWords.h"
#include "verdicts/SightingBook.h"

#include <QLocale>

namespace obi {

using namespace Qt::StringLiterals;

QVariant EnrichedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = rowAt(index.row());
    switch (index.column()) {
    case Check:
        return checkCell(index.row(), role);
    case Value:
        return valueCell(row, role);
    case Verdict:
        return verdictCell(row, role);
    case Modules:
        return modulesCell(row, role);
    case Sightings:
        return sightingsCell(row, role);
    default:
        return pivotCell(row, role);
    }
}

QVariant EnrichedModel::checkCell(int place, int role) const
{
    if (role == Qt::CheckStateRole)
        return isChecked(place) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::AccessibleTextRole)
        return isChecked(place) ? tr("Checked") : tr("Not checked");
    return {};
}

QVariant EnrichedModel::valueCell(int row, int role) const
{
    const Observable &observable = m_rows.observable(row);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return observable.value();
    case Qt::ToolTipRole:
        return plainTip(observable.value());
    case Qt::AccessibleDescriptionRole:
        return observableDescription(observable, m_rows.disposition(row));
    default:
        return {};
    }
}

QVariant EnrichedModel::verdictCell(int row, int role) const
{
    const auto verdict = m_rows.disposition(row);
    const bool settled = m_rows.phase(row) == EnrichedRows::Phase::Complete;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return verdict ? dispositionWord(*verdict) : settled ? u"–"_s : QString();
    case DispositionRole:
        // Where nobody could answer, nothing is on its way any more.
        return verdict ? QVariant(int(*verdict)) : settled ? QVariant() : QVariant(-1);
    case Qt::AccessibleDescriptionRole:
        return opinions(row).join(tr(", ", "between the items of a list"));
    case Qt::ToolTipRole: {
        const Dossier *dossier = m_verdicts.find(m_rows.observable(row));
        QStringList lines = opinions(row);
        if (dossier && !dossier->reason.isEmpty())
            lines.prepend(dossier->reason);
        return plainTip(lines.join(u'\n'));
    }
    default:
        return {};
    }
}

QVariant EnrichedModel::modulesCell(int row, int role) const
{
    switch (role) {
    case ModuleMatrixRole:
        return m_rows.marks(row);
    case Qt::AccessibleTextRole:
        return opinions(row).join(tr(", ", "between the items of a list"));
    case Qt::ToolTipRole:
        return plainTip(opinions(row).join(u'\n'));
    default:
        return {};
    }
}

QVariant EnrichedModel::sightingsCell(int row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return sightingsText(row);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return sightingsHint(row);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    default:
        return {};
    }
}

// The menu's button alone: the value stands in a column of its own.
QVariant EnrichedModel::pivotCell(int row, int role) const
{
    const Observable &observable = m_rows.observable(row);
    if (role == ObservableRole)
        return QVariant::fromValue(observable);
    if (role == Qt::AccessibleTextRole)
        return tr("Pivot menu for %1").arg(observable.value());
    if (role == Qt::AccessibleDescriptionRole)
        return observableDescription(observable, m_rows.disposition(row));
    return {};
}

/// "47+": there are more, or a module could not say; a dash where none could.
QString EnrichedModel::sightingsText(int row) const
{
    const qint64 count = m_rows.sightings(row);
    const SightingTally *tally = m_sightings.find(m_rows.observable(row));
    if (count == EnrichedRows::NoSightings || !tally)
        return m_rows.phase(row) == EnrichedRows::Phase::Unasked ? QString() : u"…"_s;
    const bool nobody = tally->gaps.size() >= std::max<qsizetype>(1, m_rows.modules().size());
    if (count == 0 && tally->complete && nobody)
        return u"–"_s;
    const QString number = QLocale().toString(count);
    const bool more = tally->atLeast || !tally->gaps.isEmpty();
    return more ? tr("%1+", "at least so many sightings").arg(number) : number;
}

QString EnrichedModel::sightingsHint(int row) const
{
    const SightingTally *tally = m_sightings.find(m_rows.observable(row));
    if (!tally)
        return {};
    QStringList lines;
    if (tally->atLeast)
        lines << tr("A module has more sightings than it sent.");
    for (const SightingTally::Gap &gap : tally->gaps) {
        if (gap.module.name.isEmpty())
            lines << tr("No module could say: %1", "error").arg(errorBrief(gap.error));
        else
            lines << tr("%1 could not say: %2", "module, error").arg(gap.module.name, failureWord(gap.error));
    }
    return lines.join(u'\n');
}

QStringList EnrichedModel::opinions(int row) const
{
    const Dossier *dossier = m_verdicts.find(m_rows.observable(row));
    return dossier ? opinionLines(*dossier) : QStringList();
}

QVariant EnrichedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= Columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Sightings ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case Value:
        return tr("Observable");
    case Verdict:
        return tr("Verdict");
    case Modules:
        return tr("By module");
    case Sightings:
        return tr("Sightings");
    default:
        break;
    }
    if (role == Qt::DisplayRole)
        return {};
    return section == Check ? tr("Check") : tr("Pivot menu");
}

void EnrichedModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

} // namespace obi
