// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/ScopesModel.h"

#include "login/LoginWords.h"

namespace obi {
using namespace Qt::StringLiterals;
namespace {

const ScopeNeed &need(int row)
{
    return neededScopes()[size_t(row)];
}

QString scopeOf(int row)
{
    return QString::fromLatin1(need(row).scope);
}

} // namespace

void ScopesModel::setGranted(const std::optional<QStringList> &granted)
{
    m_granted = granted;
    retranslate();
}

void ScopesModel::retranslate()
{
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

int ScopesModel::requiredCount() const
{
    const auto needs = neededScopes();
    return int(std::count_if(needs.begin(), needs.end(), [](const ScopeNeed &each) { return !each.optional; }));
}

int ScopesModel::grantedCount() const
{
    return m_granted ? requiredCount() - int(missingScopes(*m_granted).size()) : 0;
}

ScopesModel::State ScopesModel::state(int row) const
{
    if (!m_granted)
        return State::NotChecked;
    if (isGranted(scopeOf(row), *m_granted))
        return State::Granted;
    return need(row).optional ? State::OptionalNone : State::Missing;
}

int ScopesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(neededScopes().size());
}

int ScopesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant ScopesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::AccessibleTextRole:
        return index.column() == Scope ? spoken(index.row()) : text(index);
    case Qt::AccessibleDescriptionRole:
    case Qt::ToolTipRole:
        return state(index.row()) == State::Missing ? scopeCostWord(need(index.row()).use) : QVariant();
    case StateRole:
        return QVariant::fromValue(state(index.row()));
    default:
        return {};
    }
}

QString ScopesModel::text(const QModelIndex &index) const
{
    if (index.column() == Scope)
        return scopeOf(index.row());
    if (index.column() == Use)
        return scopeUseWord(need(index.row()).use);
    switch (state(index.row())) {
    case State::Granted:
        return tr("Granted");
    case State::Missing:
        return tr("Missing");
    case State::OptionalNone:
        return tr("Optional · none");
    case State::NotChecked:
        break;
    }
    return tr("Not checked");
}

QString ScopesModel::spoken(int row) const
{
    switch (state(row)) {
    case State::Granted:
        return tr("%1, granted").arg(scopeOf(row));
    case State::Missing:
        return tr("%1, missing").arg(scopeOf(row));
    case State::OptionalNone:
        return tr("%1, optional, none").arg(scopeOf(row));
    case State::NotChecked:
        break;
    }
    return tr("%1, not checked").arg(scopeOf(row));
}

QVariant ScopesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Scope ? tr("Scope") : section == Use ? tr("Use") : tr("State");
}

} // namespace obi
