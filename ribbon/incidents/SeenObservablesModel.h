// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "threat/IncidentViews.h"

#include <QAbstractTableModel>

namespace obi {

class VerdictBook;

/// The observables of one incident: what concerns an analyst most comes first. Verdicts are the verdict book's; until
/// it has one, what the incident says stands there.
class SeenObservablesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { ValueColumn, VerdictColumn, TypeColumn, ActionsColumn, ColumnCount };

    explicit SeenObservablesModel(VerdictBook &verdicts, QObject *parent = nullptr);

    void show(const QList<SeenObservable> &seen);
    /// Asks for verdicts of these rows.
    void want(int first, int last);
    QList<Observable> observables() const;
    /// True once every module has answered for the first rows, as many as somebody asked for.
    bool isComplete() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        SeenObservable seen;
        std::optional<Observable> observable;
    };
    Disposition disposition(const Row &row) const;
    QVariant text(const Row &row, int column) const;
    void verdictsChanged(const QList<Observable> &changed);

    VerdictBook &m_verdicts;
    QList<Row> m_rows;
    int m_wanted = 0;
};

} // namespace obi
