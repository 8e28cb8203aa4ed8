// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidents/LinkedCasesModel.h"

#include "incidents/OpenIncident.h"
#include "look/ObservableCell.h"
#include "look/Tip.h"
#include "store/CaseStore.h"

#include <QSet>

namespace obi {

LinkedCasesModel::LinkedCasesModel(OpenIncident &open, CaseStore &cases, QObject *parent)
    : QAbstractListModel(parent)
    , m_open(open)
    , m_cases(cases)
{
    connect(&open, &OpenIncident::changed, this, &LinkedCasesModel::follow);
    connect(&open, &OpenIncident::opened, this, &LinkedCasesModel::follow);
    const auto again = [this](const QString &caseId) {
        if (m_known.contains(caseId))
            loadCase(caseId);
    };
    connect(&cases, &CaseStore::caseChanged, this, [again](const Case &changed) { again(changed.id); });
    connect(&cases, &CaseStore::caseRemoved, this, again);
}

void LinkedCasesModel::follow()
{
    for (const QString &caseId : m_open.value().caseIds) {
        if (!m_known.contains(caseId)) {
            m_known.insert(caseId, std::nullopt);
            loadCase(caseId);
        }
    }
    show();
}

void LinkedCasesModel::loadCase(const QString &caseId)
{
    QCoro::connect(m_cases.load(caseId), this, [this, caseId](const Result<Case> &loaded) {
        m_known[caseId] = loaded ? std::optional(*loaded) : std::nullopt;
        show();
    });
}

void LinkedCasesModel::show()
{
    QList<Row> wanted;
    QSet<QString> remoteIds;
    for (const QString &caseId : m_open.value().caseIds) {
        const auto &known = m_known.value(caseId);
        if (!known)
            continue;
        wanted.append({caseId, std::nullopt, known->title, known->observables.size()});
        remoteIds.insert(known->remoteId);
    }
    for (const CasebookEntity &casebook : m_open.value().casebooks.value_or(QList<CasebookEntity>())) {
        if (!remoteIds.contains(casebook.shortId()))
            wanted.append({{}, casebook, casebook.title, casebook.observables.size()});
    }
    beginResetModel();
    m_rows = wanted;
    endResetModel();
}

const LinkedCasesModel::Row *LinkedCasesModel::rowAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? &m_rows.at(index.row()) : nullptr;
}

int LinkedCasesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant LinkedCasesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const QString count = tr("%Ln observable(s)", nullptr, int(row.observables));
    const QString place = row.remote ? tr("Linked by the service") : tr("Linked on this machine");
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return row.title;
    case Qt::ToolTipRole:
        return plainTip(row.title);
    case SecondLineRole:
    case Qt::AccessibleDescriptionRole:
        return tr("%1 · %2", "count, place").arg(count, place);
    default:
        return {};
    }
}

} // namespace obi
