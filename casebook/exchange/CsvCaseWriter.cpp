// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/CsvCaseWriter.h"

#include "exchange/CsvText.h"

using namespace Qt::StringLiterals;

namespace obi {
namespace {

QByteArray row(const QStringList &cells)
{
    return csvLine(cells, FormulaGuard::AllCells);
}

QString verdictOf(const Observable &observable, const KnownDispositions &known)
{
    const auto found = known.constFind(observable);
    return found == known.constEnd() ? QString() : dispositionName(*found);
}

} // namespace

QByteArray CsvCaseWriter::write(const QList<Case> &cases, const KnownDispositions &known) const
{
    QByteArray csv = row({u"case_id"_s, u"case_title"_s, u"type"_s, u"value"_s, u"verdict"_s, u"added_at"_s});
    for (const Case &written : cases) {
        for (const CaseObservable &held : written.observables) {
            const Observable &observable = held.observable;
            csv += row({written.id, written.title, observableTypeName(observable.type()), observable.value(),
                        verdictOf(observable, known), held.addedAt.toUTC().toString(Qt::ISODate)});
        }
    }
    return csv;
}

} // namespace obi
