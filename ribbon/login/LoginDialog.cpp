// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/LoginDialogPrivate.h"

#include "auth/AccountTrust.h"
#include "http/SameServer.h"
#include "login/FieldBox.h"
#include "login/FormField.h"
#include "login/LoginForm.h"
#include "login/LoginWords.h"
#include "login/Notice.h"
#include "login/ScopesPane.h"
#include "login/ThemedLabel.h"
#include "look/Words.h"
#include "settings/ServerBook.h"

#include <QEvent>
#include <QUuid>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

QList<QUrl> serversOf(const CloudAccount &account)
{
    const ServiceAddresses of = account.addresses();
    QList<QUrl> servers{of.platform, of.privateIntel, of.globalIntel, of.conure, of.orbital};
    servers.removeAll(QUrl());
    return servers;
}

} // namespace

LoginDialog::LoginDialog(LoginServices services, QWidget *parent)
    : QDialog(parent)
    , d(std::make_unique<Private>(*this, std::move(services)))
{
    d->build();
    d->retranslate();
    d->fitHeight();
}

LoginDialog::~LoginDialog()
{
    d->stop();
}

void LoginDialog::edit(const CloudAccount &account)
{
    d->edited = account;
    d->retranslate();
    d->form->show(account);
    const auto kept = d->services.credentials.whereKept(account.credentialKey());
    d->form->setKeepInKeychain(kept != Credentials::Keep::ThisSession);
}

void LoginDialog::done(int result)
{
    d->close();
    QDialog::done(result);
}

void LoginDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
    QDialog::changeEvent(event);
}

void LoginDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    d->form->focusFirst();
    d->fitHeight();
}

LoginDialog::Private::Private(LoginDialog &dialog, LoginServices given)
    : q(dialog)
    , services(std::move(given))
    , form(new LoginForm(services.theme))
    , scopes(new ScopesPane(services.theme))
    , m_trial(services.trust)
{}

/// The account that these client ID and region belong to, or a new one.
CloudAccount LoginDialog::Private::base() const
{
    return edited.value_or(CloudAccount{.id = m_newId});
}

/// The password that is kept was given for one server: another one does not get it.
bool LoginDialog::Private::wouldTellAnotherServer(const CloudAccount &typed) const
{
    return edited && !form->hasPassword() && !isSameServer(edited->addresses().platform, typed.addresses().platform);
}

void LoginDialog::Private::primary()
{
    if (m_isDone)
        return q.accept();
    if (m_busyWords.isEmpty())
        ask(Purpose::LogIn);
}

void LoginDialog::Private::ask(Purpose purpose)
{
    if (!m_busyWords.isEmpty())
        return;
    if (!form->region()) {
        if (purpose == Purpose::Check)
            return form->notice().say(Notice::Tone::Warning, tr("The demo needs no scopes: nothing is asked."));
        q.accept();
        Q_EMIT q.demoWanted();
        return;
    }
    if (m_newId.isEmpty())
        m_newId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::optional<CloudAccount> typed = form->complete(base(), edited.has_value());
    if (typed && wouldTellAnotherServer(*typed)) {
        form->passwordBox().refuse(tr("Enter the client password for the new server."));
        typed.reset();
    }
    if (!typed)
        return fitHeight();
    for (const CloudAccount &known : services.servers.accounts()) {
        const bool same = known.clientId == typed->clientId && known.addresses() == typed->addresses();
        if (!edited && same)
            typed->id = known.id;
        if (!edited && same)
            typed->name = known.name;
    }
    begin(tr("Checking…"));
    if (form->hasPassword())
        return askWith(*typed, form->password(), purpose);
    QCoro::connect(services.credentials.find(edited->credentialKey()), &q,
                   [this, typed, purpose, round = this->round](const Result<Secret> &known) {
                       if (round != this->round)
                           return;
                       if (known)
                           return askWith(*typed, *known, purpose);
                       end();
                       form->passwordBox().refuse(tr("Enter the client password."));
                       if (known.error().code != ErrorCode::SecretMissing)
                           form->notice().sayError(known.error());
                       fitHeight();
                   });
}

void LoginDialog::Private::askWith(const CloudAccount &account, const Secret &password, Purpose purpose)
{
    // Read apart: where the dialog is closed meanwhile, nothing has been trusted.
    const auto read = std::make_shared<TlsTrust>();
    QCoro::connect(trustAccount(*read, account), &q,
                   [this, read, account, password, purpose, round = this->round](const Result<void> &trusted) {
                       if (round != this->round)
                           return;
                       if (!trusted)
                           return refused(trusted.error());
                       tryTrust(account, *read);
                       askForToken(account, password, purpose);
                   });
}

void LoginDialog::Private::tryTrust(const CloudAccount &account, const TlsTrust &read)
{
    for (const QUrl &server : serversOf(account))
        m_trial.set(server, read.trust(server));
}

void LoginDialog::Private::askForToken(const CloudAccount &account, const Secret &password, Purpose purpose)
{
    m_try = LoginTry::make(services.transport, services.clock);
    m_try->tokens.setCredentials(account.addresses().platform, account.clientId, password);
    QCoro::connect(m_try->tokens.token(), &q,
                   [this, asked = m_try, account, password, purpose](const Result<Token> &token) {
                       if (asked != m_try)
                           return;
                       m_try.reset();
                       if (!token)
                           return refused(token.error());
                       m_granted = token->scopes;
                       scopes->showGranted(m_granted, services.clock.now());
                       if (purpose == Purpose::LogIn)
                           return keep(account, password, form->keepInKeychain());
                       end();
                       showMissing(m_granted, false);
                   });
}

void LoginDialog::Private::refused(const Error &error)
{
    end();
    if (error.code == ErrorCode::UnknownClient)
        form->clientIdBox().refuse(tr("This server does not know the client ID. Check it and the server."));
    else if (error.code == ErrorCode::WrongClientPassword)
        form->passwordBox().refuse(tr("The server does not accept the client password."));
    else if (error.code != ErrorCode::Cancelled)
        form->notice().sayError(error);
    fitHeight();
}

// Each missing scope with what it costs, one a line.
void LoginDialog::Private::showMissing(const QStringList &granted, bool loggedIn)
{
    const QList<ScopeNeed> missing = missingScopes(granted);
    if (missing.isEmpty())
        return form->notice().clear();
    QStringList lines{loggedIn ? tr("You are logged in, but:") : tr("You can log in, but:")};
    for (const ScopeNeed &need : missing)
        lines.append(tr("%1: %2", "a scope and what does not work without it")
                         .arg(QString::fromLatin1(need.scope), scopeCostWord(need.use)));
    form->notice().say(Notice::Tone::Warning, tr("%Ln scope(s) missing.", nullptr, int(missing.size())),
                       lines.join(u'\n'));
    fitHeight();
}

void LoginDialog::Private::keep(const CloudAccount &account, const Secret &password, bool inKeychain)
{
    using Keep = Credentials::Keep;
    begin(inKeychain ? tr("Saving to the keychain…") : tr("Checking…"));
    form->notice().clear();
    const QString key = account.credentialKey();
    const auto kept = services.credentials.whereKept(key);
    const Keep where = inKeychain ? Keep::InKeychain : Keep::ThisSession;
    if (!form->hasPassword() && kept == where)
        return finish(account); // as it was: the keyring need not bother anybody
    if (inKeychain || kept != Keep::InKeychain)
        return keepIn(account, password, where);
    // Not in the keychain any more: what it still holds goes first.
    QCoro::connect(services.credentials.forget(key), &q,
                   [this, account, password, round = this->round](const Result<void> &forgotten) {
                       if (round != this->round)
                           return;
                       if (!forgotten) {
                           end();
                           return form->notice().sayError(forgotten.error());
                       }
                       keepIn(account, password, Keep::ThisSession);
                   });
}

void LoginDialog::Private::keepIn(const CloudAccount &account, const Secret &password, Credentials::Keep where)
{
    QCoro::connect(services.credentials.keep(account.credentialKey(), password, where), &q,
                   [this, account, password, round = this->round](const Result<void> &result) {
                       if (round == this->round)
                           kept(account, password, result);
                   });
}

void LoginDialog::Private::kept(const CloudAccount &account, const Secret &password, const Result<void> &result)
{
    if (result)
        return finish(account);
    end();
    m_keepOnceMore = [this, account, password](bool inKeychain) { keep(account, password, inKeychain); };
    form->notice().say(Notice::Tone::Failure, tr("The keychain did not take the password."), errorText(result.error()));
    m_keepForSession->show();
    m_keepAgain->show();
    m_keepForSession->setFocus(Qt::OtherFocusReason);
    fitHeight();
}

void LoginDialog::Private::finish(const CloudAccount &account)
{
    end();
    for (const QUrl &server : serversOf(account))
        m_trial.keep(server);
    services.servers.put(account);
    services.servers.setActiveAccount(account.id);
    edited = account;
    m_isDone = !missingScopes(m_granted).isEmpty();
    if (!m_isDone)
        q.accept();
    else
        showMissing(m_granted, true);
    retranslate();
    Q_EMIT q.loggedIn(account);
}

void LoginDialog::Private::takeEdit()
{
    m_keepOnceMore = nullptr;
    m_keepForSession->hide();
    m_keepAgain->hide();
    if (!std::exchange(m_isDone, false))
        return;
    form->notice().clear();
    retranslate();
}

void LoginDialog::Private::begin(const QString &words)
{
    ++round;
    m_busyWords = words;
    m_status->show(u"spin"_s, words, Theme::Role::Text2);
    m_status->setVisible(true);
}

void LoginDialog::Private::end()
{
    m_busyWords.clear();
    m_status->hide();
}

// What is asked is broken off down to its socket; what comes all the same is dropped.
void LoginDialog::Private::stop()
{
    ++round;
    m_keepOnceMore = nullptr;
    end();
    if (const auto asked = std::exchange(m_try, nullptr))
        asked->transport.cancelAll();
}

// What was tried and not logged in with is not trusted any longer.
void LoginDialog::Private::close()
{
    stop();
    m_trial.undo();
}

void LoginDialog::Private::showWaiting(bool forItsOwner)
{
    if (m_busyWords.isEmpty())
        return;
    const QString words = forItsOwner ? tr("The keyring is waiting for you: look for its window.") : m_busyWords;
    m_status->show(forItsOwner ? u"lock"_s : u"spin"_s, words, Theme::Role::Text2);
}

} // namespace obi
