// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/Case.h"

#include <QObject>

#include <optional>

namespace obi {

class CaseStore;

/// The active case as the store last told it, so that a menu can name it the moment it opens.
class ActiveCase : public QObject
{
    Q_OBJECT
public:
    explicit ActiveCase(CaseStore &cases, QObject *parent = nullptr);

    /// Nothing while there is none, or before the store has answered.
    const std::optional<Case> &value() const { return m_value; }
    /// Those of them that the active case does not hold yet, in their order; all where there is none.
    QList<Observable> lacking(QList<Observable> observables) const;
    bool is(const QString &caseId) const { return m_value && m_value->id == caseId; }

Q_SIGNALS:
    void changed();

private:
    void follow(const QString &caseId);
    void set(std::optional<Case> value);

    CaseStore &m_cases;
    QString m_wanted;
    std::optional<Case> m_value;
};

} // namespace obi
