// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/Case.h"
#include "ctim/CasebookEntity.h"

#include <QAbstractListModel>

#include <optional>

namespace obi {

class CaseStore;
class OpenIncident;

/// The cases that an incident is linked to: those linked here, and the casebooks that the service links to it. A case
/// that is both stands there once.
class LinkedCasesModel : public QAbstractListModel
{
    Q_OBJECT
public:
    struct Row {
        QString caseId{};                       ///< of a case of this machine
        std::optional<CasebookEntity> remote{}; ///< of the service
        QString title{};
        qsizetype observables = 0;
    };

    LinkedCasesModel(OpenIncident &open, CaseStore &cases, QObject *parent = nullptr);

    const Row *rowAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void follow();
    void loadCase(const QString &caseId);
    void show();

    OpenIncident &m_open;
    CaseStore &m_cases;
    QHash<QString, std::optional<Case>> m_known; ///< of those linked here; nothing: gone, or on its way
    QList<Row> m_rows;
};

} // namespace obi
