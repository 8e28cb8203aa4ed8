// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Observable.h"

#include <QAbstractListModel>
#include <QSet>

namespace obi {

class VerdictBook;

/// What is to be investigated, each once, in the order of arriving; its last row is the place of the field that is
/// written in.
class ChipsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int Most = 10'000;

    explicit ChipsModel(VerdictBook &verdicts, QObject *parent = nullptr);

    struct Added {
        int fresh = 0;
        int duplicates = 0;
        int beyond = 0; ///< found no room
    };
    Added add(const QList<Observable> &observables);
    void remove(QList<int> rows);
    void clear();
    const QList<Observable> &observables() const { return m_observables; }
    bool holds(const Observable &observable) const { return m_held.contains(observable); }
    int count() const { return int(m_observables.size()); }
    bool isField(const QModelIndex &index) const { return index.row() == count(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void changed();
    /// Verdicts on some of them have come. No dataChanged(): a chip is as wide as before, and thousands would be laid
    /// out anew.
    void glyphsChanged(const QSet<Observable> &observables);

private:
    void verdictsChanged(const QList<Observable> &changed);

    VerdictBook &m_verdicts;
    QList<Observable> m_observables;
    QSet<Observable> m_held;
};

} // namespace obi
