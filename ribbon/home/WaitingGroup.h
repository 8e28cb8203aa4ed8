// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "home/HomeApp.h"
#include "home/HomeGroup.h"

class QListView;
class QPushButton;
class QStackedLayout;

namespace obi {

class ActionsModel;
class HomeRows;
class StateView;

/// What waits for somebody: news of the ribbon's other apps, and the actions of modules until their end was seen.
class WaitingGroup : public HomeGroup
{
    Q_OBJECT
public:
    explicit WaitingGroup(HomeServices &services, QWidget *parent = nullptr);

    /// Tells this app's count for as long as it has one.
    void watch(RibbonApp *app);
    bool focusList(); ///< false where nothing waits

Q_SIGNALS:
    void appWanted(const QString &appId);
    void caseWanted(const QString &caseId);
    void logInWanted();
    void reconnectWanted();
    void sharingSettingsWanted();

private:
    void build();
    void connectAll();
    void showNews();
    void follow(const QString &key);
    void showActions();
    void showChosen();
    void markSeen();
    void copyChosen();
    QStringList chosen() const;
    void retranslate() override;

    HomeServices &m_services;
    QList<RibbonApp *> m_apps;
    HomeRows *m_news;
    QListView *m_newsList;
    ThemedLabel *m_caption;
    ActionsModel *m_model;
    QListView *m_list;
    QWidget *m_body;
    QStackedLayout *m_stack;
    StateView *m_state;
    ThemedLabel *m_detail;
    QWidget *m_ways;
    QPushButton *m_seen;
    QPushButton *m_allSeen;
    QPushButton *m_copy;
};

} // namespace obi
