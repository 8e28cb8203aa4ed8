// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "check/ServerCheck.h"

#include <QAbstractTableModel>

namespace obi {

/// The steps of a check as they end.
class CheckModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { What, Server, Outcome, Took, Columns };
    enum Role { OutcomeRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    /// The gateway that is checked, so that its errors are told as a gateway's; "" = the services.
    void setGateway(const QString &name) { m_gateway = name; }
    void append(const CheckStep &step);           ///< as it ends
    void setSteps(const QList<CheckStep> &steps); ///< in their order, when all have ended
    void retranslate();
    const CheckStep &step(int row) const { return m_steps.at(row); }
    /// The first that failed, or warns; -1 where all is well.
    int worst() const;
    /// What stands in the table and what is to be done, for a message to somebody else.
    QString asText() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static QString whatWord(CheckStep::What what);
    static QString outcomeWord(CheckStep::Outcome outcome);

private:
    CheckStep told(CheckStep step) const;

    QList<CheckStep> m_steps;
    QString m_gateway;
};

} // namespace obi
