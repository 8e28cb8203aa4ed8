// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/Account.h"
#include "auth/Secret.h"
#include "look/Theme.h"

#include <QWidget>

#include <optional>

class QCheckBox;

namespace obi {

class CustomAddresses;
class FieldBox;
class FormField;
class Notice;
class PasswordField;
class ServerChoice;
class ThemedLabel;

/// The leading half of the login dialog: who logs in, where, and where the password is kept.
class LoginForm : public QWidget
{
    Q_OBJECT
public:
    static constexpr int Width = 431;

    explicit LoginForm(const Theme &theme, QWidget *parent = nullptr);

    /// Fills it in with what is known of an account; its password stays hidden and may be left empty.
    void show(const CloudAccount &account);
    void setKeepInKeychain(bool keep);
    bool keepInKeychain() const;

    std::optional<Region> region() const; ///< nothing: the demo
    bool hasPassword() const;
    Secret password() const; ///< without the blanks of pasting
    /// `base` with what is typed here; nothing where something is missing, which is then marked.
    std::optional<CloudAccount> complete(CloudAccount base, bool passwordIsKnown);

    void clearMessages();
    FieldBox &clientIdBox() const { return *m_idBox; }
    FieldBox &passwordBox() const { return *m_passwordBox; }
    Notice &notice() const { return *m_notice; }
    void focusFirst();

Q_SIGNALS:
    void edited();      ///< who logs in, or where
    void keepToggled(); ///< where the password is kept
    void resized();     ///< the form needs another height

private:
    void changeEvent(QEvent *event) override;
    void build();
    void checkClientId();
    void showServer();
    void retranslate();

    const Theme &m_theme;
    FormField *m_id;
    PasswordField *m_password;
    FieldBox *m_idBox;
    FieldBox *m_passwordBox;
    ThemedLabel *m_serverName;
    ServerChoice *m_server;
    CustomAddresses *m_custom;
    QCheckBox *m_keep;
    ThemedLabel *m_keepHint;
    Notice *m_notice;
    bool m_passwordIsKnown = false;
};

} // namespace obi
