// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "home/HomeApp.h"
#include "home/HomeGroup.h"
#include "home/HomeRows.h"

#include <QTimer>

class QListView;
class QPushButton;
class QStackedLayout;

namespace obi {

class LinkButton;
class MarkedWords;
class StateView;
struct ModuleState;

/// How the modules do and since when, and the platform's own pages.
class ModulesGroup : public HomeGroup
{
    Q_OBJECT
public:
    static constexpr int RefreshMs = 5 * 60 * 1000; ///< while it is on the screen

    explicit ModulesGroup(HomeServices &services, QWidget *parent = nullptr);

    void setAddresses(const ServiceAddresses &addresses);
    /// There is an account, but nobody can be asked yet; until setAddresses().
    void setConnecting();
    bool isSettled() const; ///< nothing is being asked
    /// Why nothing can be asked now: how the modules did is not how they do. Once it is over they are asked again.
    void setProblem(const std::optional<Error> &problem);

Q_SIGNALS:
    void logInWanted();
    void editWanted(const obi::CloudAccount &account);

private:
    void showEvent(QShowEvent *event) override;
    void build();
    void ask();
    void show();
    void showState();
    void showTrouble(bool hasRows);
    bool isCutOff() const { return m_problem && !m_services.offline; }
    HomeRow rowOf(const ModuleState &module) const;
    void takeWay();
    void retranslate() override;

    HomeServices &m_services;
    ServiceAddresses m_addresses;
    std::optional<Error> m_problem;
    bool m_isConnecting = false;
    HomeRows *m_model;
    QListView *m_list;
    QStackedLayout *m_stack;
    StateView *m_state;
    MarkedWords *m_trouble; ///< beside the title, over rows from earlier
    QPushButton *m_refresh;
    ThemedLabel *m_caption;
    LinkButton *m_console;
    LinkButton *m_orbital;
    QTimer m_timer;
};

} // namespace obi
