// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casebook/CasebookPane.h"
#include "incidents/LinkedCasesModel.h"

class QListView;

namespace obi {

class Clock;

/// The cases of an incident; Enter or a double click opens one in the casebook.
class LinkedCasesPage : public CasebookPane
{
    Q_OBJECT
public:
    LinkedCasesPage(Theme &theme, OpenIncident &open, CaseStore &cases, const Clock &clock, QWidget *parent);

    LinkedCasesModel &model() { return m_model; }
    QWidget *list() const;

Q_SIGNALS:
    void caseWanted(const QString &caseId);
    void failed(const obi::Error &error);

protected:
    void retranslate() override;
    void takeTheme() override;

private:
    void openCase(const QModelIndex &index);
    void offerMenu(const QPoint &position);

    OpenIncident &m_open;
    CaseStore &m_cases;
    const Clock &m_clock;
    LinkedCasesModel m_model;
    QListView *m_list;
};

} // namespace obi
