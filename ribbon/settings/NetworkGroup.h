// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/SettingsApp.h"
#include "settings/SettingsGroup.h"

namespace obi {

class FormField;
class Notice;
class PasswordField;

/// How servers are reached: by the desktop's proxy, by one that is named here, or directly. The password is in the
/// keychain under "proxy".
class NetworkGroup : public SettingsGroup
{
    Q_OBJECT
public:
    explicit NetworkGroup(SettingsServices &services, QWidget *parent = nullptr);

Q_SIGNALS:
    void reported(const QString &message);

private:
    void connectAll();
    void showSettings();
    void showKept();
    void takeAddress();
    void keepPassword();
    void forgetPassword();
    void retranslate() override;

    SettingsServices &m_services;
    SegmentsGroup *m_mode;
    FormField *m_address;
    FormField *m_user;
    PasswordField *m_password;
    QPushButton *m_keep;
    QPushButton *m_forget;
    Notice *m_notice;
    QList<ThemedLabel *> m_names;
};

/// What each way means, in words.
class ProxyWordsGroup : public SettingsGroup
{
    Q_OBJECT
public:
    explicit ProxyWordsGroup(const Theme &theme, QWidget *parent = nullptr);

private:
    void retranslate() override;

    ThemedLabel *m_words;
};

} // namespace obi
