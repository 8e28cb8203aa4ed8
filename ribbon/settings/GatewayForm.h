// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "login/TrialTrust.h"
#include "settings/SettingsApp.h"
#include "settings/SettingsGroup.h"

class QCheckBox;
class QSslCertificate;

namespace obi {

class FormField;
class Notice;
class PasswordField;

/// One gateway to add or to change: address, log-in, and what makes its certificate trusted.
class GatewayForm : public SettingsGroup
{
    Q_OBJECT
public:
    static constexpr int Port = 6443; ///< of AsyncOS, where the address names none

    explicit GatewayForm(SettingsServices &services, QWidget *parent = nullptr);

    void show(const GatewayAccount &gateway); ///< one of the book
    void showNew();

Q_SIGNALS:
    void saved(const obi::GatewayAccount &gateway);
    /// What is typed, saved or not; an empty passphrase: the one that is kept.
    void testWanted(const obi::GatewayAccount &gateway, const obi::Secret &passphrase);
    void reported(const QString &message);

private:
    void build();
    void connectAll();
    void fill();
    void showGroup();
    void showTrust();
    void showButtons();
    void setBusy(const QString &words);
    std::optional<GatewayAccount> complete(bool withLogin);
    std::optional<QUrl> address() const;
    void refuse(FormField *field, const QString &message);
    void test();
    void tryTrust(const GatewayAccount &gateway, std::function<void()> then);
    void save();
    /// What was typed when somebody pressed Save.
    struct Saving {
        GatewayAccount gateway;
        QUrl before; ///< where it stood
        Secret passphrase;
        Credentials::Keep where;
    };
    void keep(const Saving &saving);
    void finish(const Saving &saving);
    bool isOnShow(const GatewayAccount &gateway) const;
    void chooseAuthority();
    void look();
    void lookAt(const GatewayAccount &gateway);
    void showCertificate(const GatewayAccount &gateway, const QSslCertificate &certificate, const Error &problem);
    void pin(const GatewayAccount &gateway, const QByteArray &sha256);
    void retranslate() override;

    SettingsServices &m_services;
    GatewayAccount m_gateway; ///< as it was shown; what is typed stands in the fields
    QUrl m_pinnedAt;          ///< the server whose certificate m_gateway pins
    TrialTrust m_trial;       ///< of what is typed and not saved
    bool m_isNew = true;
    QString m_busy;
    FormField *m_name;
    FormField *m_address;
    SegmentsGroup *m_api;
    FormField *m_group; ///< of a manager
    FormField *m_user;
    PasswordField *m_passphrase;
    SegmentsGroup *m_login;
    QCheckBox *m_keep;
    FormField *m_authority;
    QPushButton *m_choose;
    ThemedLabel *m_pinned;
    QPushButton *m_look;
    QPushButton *m_unpin;
    QPushButton *m_save;
    QPushButton *m_test;
    Notice *m_notice;
    QList<ThemedLabel *> m_names;
};

} // namespace obi
