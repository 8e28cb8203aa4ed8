// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/CredentialsGroup.h"

#include "login/LoginWords.h"
#include "login/Notice.h"
#include "login/Question.h"
#include "login/ThemedLabel.h"
#include "look/Tip.h"
#include "look/Words.h"
#include "settings/ServerBook.h"

#include <QPushButton>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

using Keep = Credentials::Keep;

QString timeOfDay(const QDateTime &time)
{
    return time.toLocalTime().toString(u"HH:mm"_s);
}

} // namespace

CredentialsGroup::CredentialsGroup(SettingsServices &services, QWidget *parent)
    : SettingsGroup(services.theme, parent)
    , m_services(services)
    , m_state(new MarkedWords(theme()))
    , m_clientId(new ThemedLabel(theme(), Theme::Type::Mono, Theme::Role::Text2))
    , m_server(new ThemedLabel(theme(), Theme::Type::Dense))
    , m_kept(new MarkedWords(theme()))
    , m_token(new ThemedLabel(theme(), Theme::Type::Dense, Theme::Role::Text2))
    , m_edit(new QPushButton(theme().icon(u"edit"_s), {}))
    , m_forget(new QPushButton(theme().icon(u"trash"_s), {}))
    , m_notice(new Notice(theme()))
{
    build();
    connect(m_edit, &QPushButton::clicked, this, [this] {
        const CloudAccount *account = m_services.servers.activeAccount();
        if (!account)
            return Q_EMIT logInWanted();
        const CloudAccount edited = *account; // the book may change while it is being edited
        Q_EMIT editWanted(edited);
    });
    connect(m_forget, &QPushButton::clicked, this, &CredentialsGroup::forget);
    connect(&services.servers, &ServerBook::accountsChanged, this, &CredentialsGroup::showAccount);
    connect(&services.credentials, &Credentials::changed, this, &CredentialsGroup::showAccount);
    connect(&services.tokens, &TokenSource::changed, this, &CredentialsGroup::takeToken);
    m_validUntil = services.tokens.validUntil();
    retranslate();
}

void CredentialsGroup::build()
{
    m_state->setWordWrap(true);
    m_token->setWordWrap(true);
    m_clientId->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QWidget *value : std::initializer_list<QWidget *>{m_state, m_clientId, m_server, m_kept, m_token})
        m_names.append(addRow(value));
    addButtons({m_edit, m_forget});
    addWide(m_notice, 8);
}

// What was read from the keychain in the meantime tells nobody.
void CredentialsGroup::showEvent(QShowEvent *event)
{
    SettingsGroup::showEvent(event);
    showAccount();
}

// A token that is valid longer than the one before has just come.
void CredentialsGroup::takeToken()
{
    const QDateTime until = m_services.tokens.validUntil();
    if (until != m_validUntil && until.isValid())
        m_renewedAt = m_services.clock.now();
    m_validUntil = until;
    showAccount();
}

void CredentialsGroup::setProblem(const std::optional<Error> &problem)
{
    m_problem = problem;
    showAccount();
}

void CredentialsGroup::setAddresses(const ServiceAddresses &addresses)
{
    m_addresses = addresses;
    showAccount();
}

QString CredentialsGroup::regionWords(const CloudAccount *account) const
{
    const auto region = !m_services.offline && account ? std::optional(account->region) : regionOf(m_addresses);
    const QString host = m_addresses.platform.host();
    return region ? regionWord(*region) : host.isEmpty() ? u"–"_s : host;
}

void CredentialsGroup::showAccount()
{
    const CloudAccount *account = m_services.servers.activeAccount();
    showState(account);
    showWhereKept(account);
    m_clientId->setText(account ? shortClientId(account->clientId) : u"–"_s);
    m_clientId->setToolTip(account ? plainTip(account->clientId) : QString());
    m_server->setText(regionWords(account));
    m_token->setText(tokenWords());
    setButton(m_edit, account ? tr("Edit credentials…") : tr("Log in…"));
}

void CredentialsGroup::showState(const CloudAccount *account)
{
    const bool connected = m_services.tokens.validUntil().isValid();
    // A token holds after the network has gone.
    const auto &problem = m_services.tokens.refusal() ? m_services.tokens.refusal() : m_problem;
    const int missing = int(missingScopes(m_services.tokens.grantedScopes()).size());
    if (m_services.offline)
        m_state->show(u"cloud"_s, tr("Offline · recorded responses"), Theme::Role::Text2);
    else if (!account)
        m_state->show(u"warn"_s, tr("Not logged in"), Disposition::Suspicious);
    else if (problem)
        m_state->show(u"x"_s, errorText(*problem), Disposition::Malicious);
    else if (!connected)
        m_state->show(u"pend"_s, tr("Not connected yet"), Theme::Role::Text2);
    else if (missing > 0)
        m_state->show(u"warn"_s, tr("Logged in, %Ln scope(s) missing", nullptr, missing), Disposition::Suspicious);
    else
        m_state->show(u"check"_s, tr("Logged in"), Disposition::Clean);
}

void CredentialsGroup::showWhereKept(const CloudAccount *account)
{
    const QString key = account ? account->credentialKey() : QString();
    const auto where = m_services.credentials.whereKept(key); // an empty key is kept nowhere
    if (where == Keep::InKeychain)
        m_kept->show(u"lock"_s, tr("OS keychain"), Theme::Role::Text, false);
    else if (where == Keep::ThisSession)
        m_kept->show(u"clock"_s, tr("This session only"), Theme::Role::Text, false);
    else
        m_kept->show({}, account ? tr("Not read yet") : u"–"_s, Theme::Role::Text2);
    setButton(m_forget, where == Keep::ThisSession ? tr("Forget the password") : tr("Delete from keychain"),
              account ? QString() : tr("Nobody has logged in."));
}

QString CredentialsGroup::tokenWords() const
{
    if (!m_validUntil.isValid())
        return tr("None (renewed every 10 minutes after log-in)");
    if (!m_renewedAt.isValid())
        return tr("Valid until %1").arg(timeOfDay(m_validUntil));
    return tr("Renewed at %1, valid until %2").arg(timeOfDay(m_renewedAt), timeOfDay(m_validUntil));
}

void CredentialsGroup::forget()
{
    const CloudAccount *account = m_services.servers.activeAccount();
    if (!account)
        return;
    const QString name = accountName(*account);
    askFirst(theme(), this, tr("Delete the password of %1?").arg(name),
             tr("It is taken out of this session and out of the keychain. To log in again it has to be typed."),
             tr("Delete"), [this, account = *account] { forgetPasswordOf(account); });
}

void CredentialsGroup::forgetPasswordOf(const CloudAccount &account)
{
    m_notice->clear();
    QCoro::connect(m_services.credentials.forget(account.credentialKey()), this,
                   [this, name = accountName(account)](const Result<void> &forgotten) {
                       showAccount();
                       if (!forgotten)
                           return m_notice->sayError(forgotten.error());
                       Q_EMIT reported(tr("The password of %1 was deleted.").arg(name));
                   });
}

void CredentialsGroup::retranslate()
{
    setTitle(tr("Ribbon credentials"));
    const QStringList names{tr("State"), tr("Client ID"), tr("Server"), tr("Kept in"), tr("Token")};
    for (int i = 0; i < names.size(); ++i)
        m_names.at(i)->setText(names.at(i));
    showAccount();
}

} // namespace obi
