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

Q_SIGNALS:
    void logInWanted();
    void editWanted(const obi::CloudAccount &account);

private:
    void showEvent(QShowEvent *event) override;
    void build();
    void ask();
    void show();
    void showState();
    HomeRow rowOf(const ModuleState &module) const;
    void takeWay();
    void retranslate() override;

    HomeServices &m_services;
    ServiceAddresses m_addresses;
    HomeRows *m_model;
    QListView *m_list;
    QStackedLayout *m_stack;
    StateView *m_state;
    QPushButton *m_refresh;
    ThemedLabel *m_caption;
    LinkButton *m_console;
    LinkButton *m_orbital;
    QTimer m_timer;
};

} // namespace obi
