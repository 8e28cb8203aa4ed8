// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actions/ActionLog.h"
#include "auth/Account.h"
#include "auth/TokenSource.h"
#include "bar/Ribbon.h"
#include "settings/Recents.h"

#include <functional>

namespace obi {

class CaseSync;
class ModuleHealthBook;
class PivotMenu;
class QuotaMeter;
class RateGate;
class ServerBook;

struct HomeServices {
    Theme &theme;
    Settings &settings;
    ServerBook &servers;
    TokenSource &tokens; ///< of the active account
    RateGate &gate;
    QuotaMeter &quota;
    Transport &transport; ///< to the account's services
    ModuleHealthBook &health;
    CaseStore &cases;
    ActionLog &actions;
    PivotMenu &pivot;
    const Clock &clock;
    /// The title of a page, by its id; empty for one that does not exist.
    std::function<QString(const QString &page)> pageTitle;
    bool offline;             ///< a recording plays
    CaseSync *sync = nullptr; ///< nothing: cases are not shared
};

/// The ribbon's first app (id "home"): who and where you are, what waits, where you left off, how the modules do.
class HomeApp : public RibbonApp
{
    Q_OBJECT
public:
    explicit HomeApp(HomeServices services, QWidget *parent = nullptr);
    ~HomeApp() override;

    QString id() const override;
    QString icon() const override;
    QString title() const override;
    int count() const override; ///< actions whose end nobody has seen
    QString countDescription() const override;
    bool isSettled() const override;
    void focusFirst() override;

    /// From here on these services answer; empty ones: nobody is logged in.
    void setAddresses(const ServiceAddresses &addresses);
    /// Why the active account is not logged in, or cannot be reached now; nothing: it is and can.
    void setAccountProblem(const std::optional<Error> &problem);
    /// There is an account, but its credentials are still being read; until setAddresses().
    void setConnecting();
    /// What this app counts waits for somebody ("Incidents: 3 new") and is told here.
    void watch(RibbonApp *app);

Q_SIGNALS:
    void logInWanted();
    void editWanted(const obi::CloudAccount &account);
    void reconnectWanted();
    void appWanted(const QString &appId);
    void caseWanted(const QString &caseId);
    void sharingSettingsWanted();
    void pageWanted(const QString &page);
    void investigationWanted(int place); ///< in recentInvestigations()
    void searchWanted(const obi::RecentSearch &search);

private:
    void changeEvent(QEvent *event) override;

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace obi
