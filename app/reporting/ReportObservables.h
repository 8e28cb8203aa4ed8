// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "findobservables/ObservableSource.h"

namespace obi {

class ReportModel;
class ReportPage;

/// The observables of a report: of every row of every table, filtered or not, on the screen or not.
class ReportObservables : public ObservableSource
{
    Q_OBJECT
public:
    ReportObservables(const ReportPage &page, const QList<ReportModel *> &models, QObject *parent);

    QString title() const override;
    QList<Observable> observables() const override;

private:
    const ReportPage &m_page;
    const QList<ReportModel *> &m_models;
};

} // namespace obi
