// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/SettingsApp.h"
#include "settings/SettingsGroup.h"

#include <QDateTime>

namespace obi {

class MarkedWords;
class Notice;

/// The account in use: whether it is logged in, with what, where, and until when.
class CredentialsGroup : public SettingsGroup
{
    Q_OBJECT
public:
    explicit CredentialsGroup(SettingsServices &services, QWidget *parent = nullptr);

    /// Why the account is not logged in, where its log-in got no answer, or cannot be reached now.
    void setProblem(const std::optional<Error> &problem);
    /// Of the services in use: those of a recording have a region too.
    void setAddresses(const ServiceAddresses &addresses);

Q_SIGNALS:
    void logInWanted();
    void editWanted(const obi::CloudAccount &account);
    void reported(const QString &message);

private:
    void showEvent(QShowEvent *event) override;
    void build();
    void takeToken();
    void showAccount();
    void showState(const CloudAccount *account);
    void showWhereKept(const CloudAccount *account);
    QString regionWords(const CloudAccount *account) const;
    QString tokenWords() const;
    void forget();
    void forgetPasswordOf(const CloudAccount &account);
    void retranslate() override;

    SettingsServices &m_services;
    ServiceAddresses m_addresses;
    MarkedWords *m_state;
    ThemedLabel *m_clientId;
    ThemedLabel *m_server;
    MarkedWords *m_kept;
    ThemedLabel *m_token;
    QList<ThemedLabel *> m_names;
    QPushButton *m_edit;
    QPushButton *m_forget;
    Notice *m_notice;
    QDateTime m_renewedAt;
    QDateTime m_validUntil;
    std::optional<Error> m_problem;
};

} // namespace obi
