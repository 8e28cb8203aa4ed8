// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "findobservables/ObservableSource.h"
#include "investigate/FindingsPane.h"
#include "investigate/ObservableField.h"

namespace obi {

/// The observables of an investigation: those in the editor and all that was found.
class InvestigateSource : public ObservableSource
{
    Q_OBJECT
public:
    InvestigateSource(const ObservableField &field, const FindingsPane &results, QObject *parent)
        : ObservableSource(parent)
        , m_field(field)
        , m_results(results)
    {}

    QString title() const override { return tr("Investigate"); }
    QList<Observable> observables() const override
    {
        QList<Observable> all = m_field.observables();
        for (const Observable &found : m_results.observables()) {
            if (!m_field.holds(found))
                all.append(found);
        }
        return all;
    }

private:
    const ObservableField &m_field;
    const FindingsPane &m_results;
};

} // namespace obi
