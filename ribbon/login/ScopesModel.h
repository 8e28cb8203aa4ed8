// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/Scope.h"

#include <QAbstractTableModel>

#include <optional>

namespace obi {

/// The twelve scopes that Obi uses, what each is for, and whether it is granted.
class ScopesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Scope, Use, StateOf, Columns };
    enum Role { StateRole = Qt::UserRole + 1 };
    enum class State { NotChecked, Granted, Missing, OptionalNone };
    Q_ENUM(State)

    using QAbstractTableModel::QAbstractTableModel;

    /// Nothing: nobody has asked yet.
    void setGranted(const std::optional<QStringList> &granted);
    bool isChecked() const { return m_granted.has_value(); }
    int requiredCount() const;
    int grantedCount() const; ///< of the required ones
    void retranslate();       ///< the words are others now
    State state(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const QModelIndex &index) const;
    QString spoken(int row) const;

    std::optional<QStringList> m_granted;
};

} // namespace obi
