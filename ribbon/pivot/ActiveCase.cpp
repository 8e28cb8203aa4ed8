// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pivot/ActiveCase.h"

#include "store/CaseStore.h"

#include <QSet>

namespace obi {

ActiveCase::ActiveCase(CaseStore &cases, QObject *parent)
    : QObject(parent)
    , m_cases(cases)
{
    connect(&cases, &CaseStore::activeCaseChanged, this, &ActiveCase::follow);
    connect(&cases, &CaseStore::caseChanged, this, [this](const Case &changed) {
        if (changed.id == m_wanted)
            set(changed);
    });
    connect(&cases, &CaseStore::caseRemoved, this, [this](const QString &caseId) {
        if (caseId == m_wanted)
            follow({});
    });
    QCoro::connect(cases.activeCase(), this, [this](const Result<QString> &caseId) {
        if (caseId && m_wanted.isEmpty())
            follow(*caseId);
    });
}

void ActiveCase::follow(const QString &caseId)
{
    m_wanted = caseId;
    if (caseId.isEmpty())
        return set(std::nullopt);
    QCoro::connect(m_cases.load(caseId), this, [this, caseId](const Result<Case> &loaded) {
        if (caseId == m_wanted)
            set(loaded ? std::optional(*loaded) : std::nullopt);
    });
}

void ActiveCase::set(std::optional<Case> value)
{
    if (value == m_value)
        return;
    m_value = std::move(value);
    Q_EMIT changed();
}

QList<Observable> ActiveCase::lacking(QList<Observable> observables) const
{
    QSet<Observable> held;
    for (const CaseObservable &each : m_value ? m_value->observables : QList<CaseObservable>())
        held.insert(each.observable);
    observables.removeIf([&held](const Observable &each) { return held.contains(each); });
    return observables;
}

} // namespace obi
