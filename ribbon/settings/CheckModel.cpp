// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/CheckModel.h"

#include "login/LoginWords.h"
#include "look/Tip.h"
#include "look/Words.h"

#include <QLocale>

namespace obi {
using namespace Qt::StringLiterals;

void CheckModel::clear()
{
    beginResetModel();
    m_steps.clear();
    endResetModel();
}

void CheckModel::setSteps(const QList<CheckStep> &steps)
{
    beginResetModel();
    m_steps.clear();
    for (const CheckStep &step : steps)
        m_steps.append(told(step));
    endResetModel();
}

CheckStep CheckModel::told(CheckStep step) const
{
    if (step.error && !m_gateway.isEmpty())
        step.error = asGatewayError(*step.error, m_gateway);
    return step;
}

void CheckModel::append(const CheckStep &step)
{
    beginInsertRows({}, int(m_steps.size()), int(m_steps.size()));
    m_steps.append(told(step));
    endInsertRows();
}

void CheckModel::retranslate()
{
    if (!m_steps.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

int CheckModel::worst() const
{
    for (const auto outcome : {CheckStep::Outcome::Failed, CheckStep::Outcome::Warning}) {
        for (int row = 0; row < rowCount(); ++row) {
            if (m_steps.at(row).outcome == outcome)
                return row;
        }
    }
    return -1;
}

QString CheckModel::asText() const
{
    QStringList lines;
    for (int row = 0; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < Columns; ++column)
            cells.append(index(row, column).data().toString());
        const CheckStep &step = m_steps.at(row);
        cells.append(step.details.join(u"; "_s));
        if (step.error)
            cells.append(errorText(*step.error));
        if (step.error && !step.error->traceId.isEmpty())
            cells.append(step.error->traceId);
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

int CheckModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

int CheckModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant CheckModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const CheckStep &step = m_steps.at(index.row());
    if (role == OutcomeRole)
        return int(step.outcome);
    if (role == Qt::ToolTipRole && step.error)
        return plainTip(errorText(*step.error));
    if (role == Qt::AccessibleDescriptionRole && index.column() == What)
        return outcomeWord(step.outcome);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case What:
        return whatWord(step.what);
    case Server:
        return step.server;
    case Outcome:
        return outcomeWord(step.outcome);
    default:
        break;
    }
    const bool skipped = step.outcome == CheckStep::Outcome::Skipped;
    return skipped ? u"–"_s : tr("%1 ms").arg(QLocale().toString(qint64(step.took.count())));
}

QVariant CheckModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Step"), tr("Server"), tr("Outcome"), tr("Time taken")};
    return names[section];
}

QString CheckModel::whatWord(CheckStep::What what)
{
    switch (what) {
    case CheckStep::What::Name:
        return tr("Name");
    case CheckStep::What::Port:
        return tr("Port");
    case CheckStep::What::Certificate:
        return tr("Certificate");
    case CheckStep::What::Credentials:
        return tr("Credentials");
    case CheckStep::What::Scopes:
        return tr("Scopes");
    case CheckStep::What::Clock:
        break;
    }
    return tr("Clock");
}

QString CheckModel::outcomeWord(CheckStep::Outcome outcome)
{
    switch (outcome) {
    case CheckStep::Outcome::Passed:
        return tr("Passed");
    case CheckStep::Outcome::Warning:
        return tr("Warning");
    case CheckStep::Outcome::Failed:
        return tr("Failed");
    case CheckStep::Outcome::Skipped:
        break;
    }
    return tr("Left out");
}

} // namespace obi
