// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casebook/OpenCase.h"

#include "store/CaseStore.h"

namespace obi {

OpenCase::OpenCase(CaseStore &cases, QObject *parent)
    : QObject(parent)
    , m_cases(cases)
{
    connect(&cases, &CaseStore::caseChanged, this, [this](const Case &changed) {
        if (changed.id == m_wanted)
            set(changed);
    });
    connect(&cases, &CaseStore::caseRemoved, this, [this](const QString &caseId) {
        if (caseId == m_wanted)
            close();
    });
}

void OpenCase::open(const QString &caseId)
{
    if (caseId == m_wanted)
        return;
    Q_EMIT leaving();
    m_wanted = caseId;
    if (caseId.isEmpty())
        return set(std::nullopt);
    QCoro::connect(m_cases.load(caseId), this, [this, caseId](const Result<Case> &loaded) {
        if (caseId != m_wanted)
            return;
        if (!loaded)
            Q_EMIT failed(loaded.error());
        set(loaded ? std::optional(*loaded) : std::nullopt);
        findRefused();
    });
}

void OpenCase::findRefused()
{
    QCoro::connect(m_cases.refused(m_wanted), this, [this, caseId = m_wanted](const Result<QList<CaseEdit>> &texts) {
        if (texts && !texts->isEmpty() && caseId == id())
            Q_EMIT refusedFound(*texts);
    });
}

void OpenCase::close()
{
    open({});
}

void OpenCase::set(std::optional<Case> value)
{
    m_value = std::move(value);
    Q_EMIT changed();
}

void OpenCase::apply(const CaseEdit &edit, std::function<void(const Case &)> done)
{
    if (!m_value)
        return;
    QCoro::connect(m_cases.apply(m_value->id, edit), this, [this, done](const Result<Case> &changed) {
        if (!changed)
            Q_EMIT failed(changed.error());
        else if (done)
            done(*changed);
    });
}

} // namespace obi
