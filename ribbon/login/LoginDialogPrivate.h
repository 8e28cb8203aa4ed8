// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "login/LoginDialog.h"
#include "login/LoginTry.h"
#include "login/TrialTrust.h"

#include <QCoreApplication>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace obi {

class LinkButton;
class LoginForm;
class MarkedWords;
class ScopesPane;

/// LoginDialogLayout.cpp builds it, LoginDialog.cpp holds what it does.
class LoginDialog::Private
{
    Q_DECLARE_TR_FUNCTIONS(obi::LoginDialog)
public:
    /// What a token is asked for: to see its scopes, or to log in with it.
    enum class Purpose { Check, LogIn };

    Private(LoginDialog &dialog, LoginServices services);

    void build();
    void retranslate();
    void fitHeight();
    void ask(Purpose purpose);
    void stop();
    void close();

    LoginDialog &q;
    LoginServices services;
    LoginForm *form;
    ScopesPane *scopes;
    std::optional<CloudAccount> edited; ///< the account that is being changed
    int round = 0;                      ///< counts what was begun: an answer to something older is dropped

private:
    QWidget *buildFooter();
    void buildNotice();
    void begin(const QString &words);
    void end();
    void takeEdit();
    void primary();
    void askWith(const CloudAccount &account, const Secret &password, Purpose purpose);
    void askForToken(const CloudAccount &account, const Secret &password, Purpose purpose);
    void refused(const Error &error);
    void showMissing(const QStringList &granted, bool loggedIn);
    void keep(const CloudAccount &account, const Secret &password, bool inKeychain);
    void keepIn(const CloudAccount &account, const Secret &password, Credentials::Keep where);
    void kept(const CloudAccount &account, const Secret &password, const Result<void> &result);
    void finish(const CloudAccount &account);
    void showWaiting(bool forItsOwner);
    bool wouldTellAnotherServer(const CloudAccount &typed) const;
    CloudAccount base() const;
    void tryTrust(const CloudAccount &account, const TlsTrust &read);

    QScrollArea *m_formArea = nullptr;
    LinkButton *m_help = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_primary = nullptr;
    QPushButton *m_keepForSession = nullptr;
    QPushButton *m_keepAgain = nullptr;
    MarkedWords *m_status = nullptr;
    TrialTrust m_trial; ///< of the servers that were tried
    std::shared_ptr<LoginTry> m_try;
    std::function<void(bool inKeychain)> m_keepOnceMore; ///< set while the keychain has refused
    QStringList m_granted;
    QString m_busyWords;
    QString m_newId;       ///< of an account that is not in the book yet; one for all tries of this dialog
    bool m_isDone = false; ///< logged in, with scopes missing
};

} // namespace obi
