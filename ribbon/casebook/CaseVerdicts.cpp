// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/CaseVerdicts.h"

#include "verdicts/VerdictBook.h"

#include <algorithm>

namespace obi {

qsizetype CaseVerdicts::placeOf(Disposition disposition)
{
    return std::find(AllDispositions.begin(), AllDispositions.end(), disposition) - AllDispositions.begin();
}

CaseVerdicts::Known CaseVerdicts::ask(const Observable &observable) const
{
    const Dossier *dossier = m_book.find(observable);
    return {m_book.disposition(observable), dossier && dossier->complete};
}

void CaseVerdicts::weigh(ObservableType type, const Known &known, int change)
{
    m_incomplete += known.complete ? 0 : change;
    if (!known.disposition)
        return;
    QList<int> &counts = m_counts[type];
    counts.resize(qsizetype(AllDispositions.size()));
    counts[placeOf(*known.disposition)] += change;
}

void CaseVerdicts::reset(const QList<Observable> &observables)
{
    m_known.clear();
    m_counts.clear();
    m_incomplete = 0;
    m_known.reserve(observables.size());
    for (const Observable &observable : observables) {
        const Known known = ask(observable);
        m_known.insert(observable, known);
        weigh(observable.type(), known, 1);
    }
}

QList<Observable> CaseVerdicts::update(const QList<Observable> &changed)
{
    QList<Observable> ours;
    for (const Observable &observable : changed) {
        const auto known = m_known.find(observable);
        if (known == m_known.end())
            continue;
        weigh(observable.type(), *known, -1);
        *known = ask(observable);
        weigh(observable.type(), *known, 1);
        ours.append(observable);
    }
    return ours;
}

QList<int> CaseVerdicts::counts(ObservableType type) const
{
    return m_counts.value(type, QList<int>(qsizetype(AllDispositions.size())));
}

int CaseVerdicts::count(Disposition disposition) const
{
    int count = 0;
    for (const QList<int> &counts : m_counts)
        count += counts.at(placeOf(disposition));
    return count;
}

} // namespace obi
