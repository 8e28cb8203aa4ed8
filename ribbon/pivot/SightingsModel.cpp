// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/SightingsModel.h"

#include "look/ObservableCell.h"
#include "look/Times.h"
#include "look/Tip.h"
#include "pivot/PivotWords.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace obi {
namespace {

QString titleOf(const Sighting &sighting)
{
    for (const QString &text : {sighting.title, sighting.shortDescription, sighting.description}) {
        if (!text.trimmed().isEmpty())
            return text.simplified();
    }
    return sighting.source;
}

} // namespace

SightingsModel::SightingsModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{}

void SightingsModel::setAnswer(const EnrichAnswer &answer)
{
    beginResetModel();
    m_rows.clear();
    m_sightings = 0;
    for (const ModuleAnswer &each : answer.answers) {
        m_sightings += int(each.sightings.size());
        for (const Sighting &sighting : each.sightings)
            m_rows += rowsOf(each.module.name, sighting);
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) { return a.seen > b.seen; });
    endResetModel();
}

void SightingsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

QList<SightingsModel::Row> SightingsModel::rowsOf(const QString &module, const Sighting &sighting)
{
    const QDateTime seen = sighting.seenAt();
    const Row whole{seen, module, std::nullopt, sighting.count.value_or(1), titleOf(sighting)};
    QList<Row> rows;
    for (const Sighting::Target &target : sighting.targets) {
        if (target.observables.isEmpty())
            continue;
        rows.append(whole);
        rows.last().target = target.observables.first();
    }
    return rows.isEmpty() ? QList<Row>{whole} : rows;
}

QList<Observable> SightingsModel::targets() const
{
    QList<Observable> all;
    QSet<Observable> seen;
    for (const Row &row : m_rows) {
        if (!row.target || seen.contains(*row.target))
            continue;
        seen.insert(*row.target);
        all.append(*row.target);
    }
    return all;
}

int SightingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SightingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant SightingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const bool isTarget = index.column() == Target && row.target;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, index.column());
    case Qt::AccessibleDescriptionRole:
        return isTarget ? QVariant(observableDescription(*row.target, {})) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == Seen ? isoTime(row.seen) : plainTip(text(row, index.column()));
    case ObservableRole:
        return isTarget ? QVariant::fromValue(*row.target) : QVariant();
    default:
        return {};
    }
}

QString SightingsModel::text(const Row &row, int column) const
{
    switch (column) {
    case Seen:
        return row.seen.isValid() ? tableTime(row.seen, m_clock.now()) : QString();
    case Module:
        return row.module;
    case Target:
        return row.target ? row.target->value() : QString();
    case Count:
        return QLocale().toString(row.count);
    default:
        return row.what;
    }
}

QVariant SightingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[Columns] = {tr("Seen", "when"), tr("Module"), tr("Target"), tr("Count"), tr("What was seen")};
    return section < Columns ? titles[section] : QVariant();
}

} // namespace obi
