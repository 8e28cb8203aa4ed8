// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cases/Case.h"
#include "home/HomeApp.h"
#include "home/HomeGroup.h"
#include "home/HomeRows.h"

#include <QTimer>

class QListView;
class QStackedLayout;

namespace obi {

class StateView;

/// Where somebody left off: the cases that were changed last, the pages before this one, the last searches.
class ContinueGroup : public HomeGroup
{
    Q_OBJECT
public:
    explicit ContinueGroup(HomeServices &services, QWidget *parent = nullptr);

    bool isSettled() const { return m_isLoaded; }
    void focusList();

Q_SIGNALS:
    void caseWanted(const QString &caseId);
    void pageWanted(const QString &page);
    void investigationWanted(int place); ///< in recentInvestigations()
    void searchWanted(const obi::RecentSearch &search);

private:
    void load();
    void take(const Result<QList<CaseSummary>> &cases);
    void show();
    QList<HomeRow> rows() const;
    void open(const QModelIndex &index);
    void retranslate() override;

    HomeServices &m_services;
    HomeRows *m_model;
    QListView *m_list;
    QStackedLayout *m_stack;
    StateView *m_state;
    QList<CaseSummary> m_cases;
    std::optional<Error> m_error;
    bool m_isLoaded = false;
    int m_turn = 0;
    QTimer m_refresh;
};

} // namespace obi
