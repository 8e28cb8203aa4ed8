// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctim/Disposition.h"
#include "ctim/Observable.h"

#include <QHash>

namespace obi {

class VerdictBook;

/// What the book knows of the observables of one case, in numbers. Brought up to date by what the book signals, so that
/// an answer for a hundred of twenty thousand costs a hundred; asked for by whatever paints, at no cost.
class CaseVerdicts
{
public:
    explicit CaseVerdicts(const VerdictBook &book)
        : m_book(book)
    {}

    void reset(const QList<Observable> &observables);
    /// Gives those of `changed` that are of the case.
    QList<Observable> update(const QList<Observable> &changed);

    /// Of the observables of this type, in the order of AllDispositions. Those without a verdict are in none.
    QList<int> counts(ObservableType type) const;
    int count(Disposition disposition) const;
    /// Every module has answered for every observable.
    bool isComplete() const { return m_incomplete == 0; }

    static qsizetype placeOf(Disposition disposition); ///< in AllDispositions

private:
    struct Known {
        std::optional<Disposition> disposition{};
        bool complete = false;
    };
    Known ask(const Observable &observable) const;
    void weigh(ObservableType type, const Known &known, int change);

    const VerdictBook &m_book;
    QHash<Observable, Known> m_known;
    QHash<ObservableType, QList<int>> m_counts;
    int m_incomplete = 0;
};

} // namespace obi
