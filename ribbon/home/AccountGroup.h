// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "home/HomeApp.h"
#include "home/HomeGroup.h"
#include "login/ThemedLabel.h"
#include "threat/ProfileClient.h"

class QPushButton;

namespace obi {

class MarkedWords;

/// Who and where: connection, organisation, user, region, scopes and what is left of the quota, each as far as the
/// services tell it, with the way out of what is wrong.
class AccountGroup : public HomeGroup
{
    Q_OBJECT
public:
    explicit AccountGroup(HomeServices &services, QWidget *parent = nullptr);

    /// From here on these answer; empty ones: nobody is logged in.
    void setAddresses(const ServiceAddresses &addresses);
    /// Why the account is not logged in, of what came before any of its services could be asked; nothing: it is, or
    /// is on its way.
    void setProblem(const std::optional<Error> &problem);
    bool isSettled() const { return !m_isAsking; }

Q_SIGNALS:
    void logInWanted();
    void editWanted(const obi::CloudAccount &account);
    void reconnectWanted(); ///< from the keychain on

private:
    enum Row { State, Organisation, Who, Place, Scopes, Quota, RowCount };

    void build();
    MarkedWords *addRow();
    void ask();
    void show();
    void showState();
    void showIdentity();
    void showScopes();
    void showQuota();
    void showWays();
    void say(Row row, const QString &icon, const QString &words, const Ink &ink, const QString &toolTip = {});
    QString unknown() const;
    void takeToken();
    void retranslate() override;

    HomeServices &m_services;
    ProfileClient m_profile;
    ServiceAddresses m_addresses;
    std::optional<Error> m_problem;
    std::optional<Result<WhoAmI>> m_whoAmI;
    bool m_isAsking = false;
    int m_turn = 0; ///< an answer for an earlier account comes too late
    QList<ThemedLabel *> m_names;
    QList<MarkedWords *> m_values;
    QPushButton *m_account;
    QPushButton *m_retry;
};

} // namespace obi
