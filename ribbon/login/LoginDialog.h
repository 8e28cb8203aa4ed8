// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "auth/Account.h"
#include "auth/Credentials.h"
#include "core/Clock.h"
#include "http/Transport.h"

#include <QDialog>

#include <memory>

namespace obi {

class ServerBook;
class Theme;
class TlsTrust;

struct LoginServices {
    Theme &theme;
    ServerBook &servers;
    Credentials &credentials;
    TlsTrust &trust;      ///< a CA file of custom servers takes effect when they are tried
    Transport &transport; ///< without authorization: the dialog asks for a token of its own to try what was typed
    Clock clock;
};

/// "Log in to use the ribbon" (design/login-and-settings-light-ja.png): client ID, client password, server;
/// Authenticate gets a token and compares its scopes with the twelve that Obi uses, saying what each missing one costs.
/// On success the secret is kept (keychain or this session), the account is put in the ServerBook and made the active
/// one. It closes then, but stays where a scope is missing, to say so. "Check again" only asks and compares. Closing it
/// breaks off what it asks, down to the socket. Not modal in the sense of exec(): show it with open().
class LoginDialog : public QDialog
{
    Q_OBJECT
public:
    explicit LoginDialog(LoginServices services, QWidget *parent = nullptr);
    ~LoginDialog() override;

    /// Fills in an account that is known, to edit it; its password is left as it is unless another one is typed.
    void edit(const CloudAccount &account);
    void done(int result) override;

Q_SIGNALS:
    /// The account is in the book and active; missing scopes may be missing all the same.
    void loggedIn(const obi::CloudAccount &account);
    /// "Offline demo" was chosen.
    void demoWanted();

private:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace obi
