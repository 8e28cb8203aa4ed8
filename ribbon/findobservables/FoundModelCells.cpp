// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What FoundModel answers for a cell (FoundModel.cpp holds what stands where).
#include "findobservables/FoundModel.h"
#include "findobservables/FoundWords.h"
#include "look/ObservableCell.h"
#include "look/OpinionWords.h"
#include "look/Tip.h"
#include "look/Words.h"
#include "pivot/PivotWords.h"
#include "verdicts/VerdictBook.h"

namespace obi {
using namespace Qt::StringLiterals;

int FoundModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_groups.lines();
}

int FoundModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags FoundModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isHeading(index.row()) ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                                  : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant FoundModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ValueColumn:
        return tr("Observable");
    case VerdictColumn:
        return tr("Verdict");
    case ModulesColumn:
        return tr("By module");
    case RemarksColumn:
        return tr("Remarks");
    case SideColumn:
        return tr("Found by");
    default:
        return {};
    }
}

QVariant FoundModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FoundGroups::Place place = m_groups.placeOf(index.row());
    if (role == HeadingRole)
        return place.member < 0;
    if (place.member < 0)
        return headingData(place.group, index.column(), role);
    const FoundRow &row = m_result->rows().at(m_groups.at(place.group).members[std::size_t(place.member)]);
    switch (index.column()) {
    case ValueColumn:
        return valueData(row, role);
    case VerdictColumn:
        return verdictData(row, role);
    case ModulesColumn:
        return modulesData(row, role);
    case RemarksColumn:
        return remarksData(row, role);
    case SideColumn:
        return sideData(row, role);
    default:
        return {};
    }
}

QVariant FoundModel::headingData(int at, int column, int role) const
{
    const FoundGroups::Group &group = m_groups.at(at);
    const int count = int(group.members.size());
    switch (role) {
    case Qt::DisplayRole:
        return column == ValueColumn ? observableTypeGroupWord(group.type) : QVariant();
    case Qt::AccessibleTextRole:
        return column != ValueColumn
                   ? QString()
                   : tr("%1, %Ln observable(s)", "heading of a group", count).arg(observableTypeGroupWord(group.type));
    case Qt::AccessibleDescriptionRole:
        return column != ValueColumn ? QString() : group.collapsed ? tr("collapsed") : tr("expanded");
    case CountRole:
        return count;
    case CollapsedRole:
        return group.collapsed;
    case VerdictCountsRole:
        return QVariant::fromValue(QList<int>(group.counts.begin(), group.counts.end()));
    default:
        return {};
    }
}

QVariant FoundModel::valueData(const FoundRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return row.observable.value();
    case Qt::AccessibleDescriptionRole:
        return observableDescription(row.observable, m_verdicts.disposition(row.observable));
    case ObservableRole:
        return QVariant::fromValue(row.observable);
    default:
        return {};
    }
}

QVariant FoundModel::verdictData(const FoundRow &row, int role) const
{
    const auto disposition = m_verdicts.disposition(row.observable);
    const Dossier *dossier = m_verdicts.find(row.observable);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (disposition)
            return dispositionWord(*disposition);
        return dossier && nobodyAnswered(*dossier) ? tr("No answer") : tr("No verdict yet");
    case Qt::AccessibleDescriptionRole:
        return dossier ? opinionLines(*dossier).join(u'\n') : QString();
    case Qt::ToolTipRole:
        return dossier ? plainTip(opinionLines(*dossier).join(u'\n')) : QString();
    case DispositionRole:
        // What nobody asks for is not on its way either.
        return disposition ? QVariant(int(*disposition)) : dossier && !dossier->complete ? QVariant(-1) : QVariant();
    default:
        return {};
    }
}

QVariant FoundModel::modulesData(const FoundRow &row, int role) const
{
    const Dossier *dossier = m_verdicts.find(row.observable);
    switch (role) {
    case ModuleMatrixRole:
        return dossier ? moduleMarks(*dossier) : QByteArray();
    case Qt::AccessibleTextRole:
        return dossier ? opinionLines(*dossier).join(u'\n') : QString();
    case Qt::ToolTipRole:
        return dossier ? plainTip(opinionLines(*dossier).join(u'\n')) : QString();
    default:
        return {};
    }
}

QVariant FoundModel::remarksData(const FoundRow &row, int role) const
{
    const QString place = placeWords(row);
    const QString traits = traitWords(row);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return traits.isEmpty() || place.isEmpty() ? traits + place : u"%1 · %2"_s.arg(traits, place);
    case Qt::ToolTipRole: {
        QStringList lines{traitSentences(row), place};
        if (m_result->items().size() > 1)
            lines.append(m_result->items().value(row.item));
        lines.removeAll(QString());
        return plainTip(lines.join(u'\n'));
    }
    default:
        return {};
    }
}

QVariant FoundModel::sideData(const FoundRow &row, int role) const
{
    const bool compared = m_result->comparison().state == Comparison::State::Done;
    const bool words = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    return compared && words ? sideWords(row) : QVariant();
}

} // namespace obi
