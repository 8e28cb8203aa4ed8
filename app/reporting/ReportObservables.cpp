// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting/ReportObservables.h"

#include "reporting/ReportModel.h"
#include "reporting/ReportPage.h"

#include <QSet>

namespace obi {

ReportObservables::ReportObservables(const ReportPage &page, const QList<ReportModel *> &models, QObject *parent)
    : ObservableSource(parent)
    , m_page(page)
    , m_models(models)
{}

QString ReportObservables::title() const
{
    return m_page.title();
}

QList<Observable> ReportObservables::observables() const
{
    QList<Observable> all;
    QSet<Observable> seen;
    for (const ReportModel *model : m_models) {
        const QList<Observable> ofTable = model->observables();
        for (const Observable &observable : ofTable) {
            if (!seen.contains(observable)) {
                seen.insert(observable);
                all.append(observable);
            }
        }
    }
    return all;
}

} // namespace obi
