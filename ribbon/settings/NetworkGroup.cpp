// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/NetworkGroup.h"

#include "login/Notice.h"
#include "login/PasswordField.h"
#include "settings/ProxySettings.h"
#include "settings/Settings.h"

#include <QPushButton>
#include <QUrl>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

using Keep = Credentials::Keep;

// In the order of the segments.
const QStringList &modes()
{
    static const QStringList ids{u"system"_s, u"manual"_s, u"none"_s};
    return ids;
}

/// "host:port"; a scheme before it is taken off. Nothing where one of the two is missing.
std::optional<QString> typedProxy(const QString &text)
{
    const QString typed = text.trimmed();
    const QUrl url(typed.contains(u"://"_s) ? typed : u"http://"_s + typed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.port() < 1 || !url.userInfo().isEmpty())
        return std::nullopt;
    return url.authority();
}

} // namespace

NetworkGroup::NetworkGroup(SettingsServices &services, QWidget *parent)
    : SettingsGroup(services.theme, parent)
    , m_services(services)
    , m_mode(new SegmentsGroup(3))
    , m_address(new FormField(theme()))
    , m_user(new FormField(theme()))
    , m_password(new PasswordField(theme()))
    , m_keep(new QPushButton(theme().icon(u"lock"_s), {}))
    , m_forget(new QPushButton(theme().icon(u"trash"_s), {}))
    , m_notice(new Notice(theme()))
{
    m_address->useMono();
    for (QWidget *control : std::initializer_list<QWidget *>{m_mode, m_address, m_user, m_password})
        m_names.append(addRow(control));
    addButtons({m_keep, m_forget});
    addWide(m_notice, 8);
    connectAll();
    showSettings();
    retranslate();
}

void NetworkGroup::connectAll()
{
    connect(m_mode, &SegmentsGroup::chosen, this, [this](int at) {
        m_services.settings.set(Setting::ProxyMode, modes().at(at));
        if (at == 1)
            takeAddress(); // says what is missing
    });
    connect(m_address, &QLineEdit::editingFinished, this, &NetworkGroup::takeAddress);
    connect(m_user, &QLineEdit::editingFinished, this,
            [this] { m_services.settings.set(Setting::ProxyUser, m_user->trimmed()); });
    connect(m_password, &QLineEdit::textChanged, this, &NetworkGroup::showKept);
    connect(m_password, &QLineEdit::returnPressed, this, &NetworkGroup::keepPassword);
    connect(m_keep, &QPushButton::clicked, this, &NetworkGroup::keepPassword);
    connect(m_forget, &QPushButton::clicked, this, &NetworkGroup::forgetPassword);
    connect(&m_services.settings, &Settings::changed, this, &NetworkGroup::showSettings);
    connect(&m_services.credentials, &Credentials::changed, this, &NetworkGroup::showKept);
}

// What is being typed stays: only a field that nobody is in follows the setting.
void NetworkGroup::showSettings()
{
    const Settings &settings = m_services.settings;
    const int mode = int(modes().indexOf(settings.get<QString>(Setting::ProxyMode)));
    m_mode->setCurrent(mode);
    if (!m_address->hasFocus())
        m_address->setText(settings.get<QString>(Setting::ProxyAddress));
    if (!m_user->hasFocus())
        m_user->setText(settings.get<QString>(Setting::ProxyUser));
    const bool manual = mode == 1;
    const QString why = manual ? QString() : tr("For a proxy that is entered by hand.");
    for (QWidget *field : std::initializer_list<QWidget *>{m_address, m_user, m_password}) {
        field->setEnabled(manual);
        field->setToolTip(why);
    }
    showKept();
}

void NetworkGroup::showKept()
{
    const auto where = m_services.credentials.whereKept(proxyPasswordKey());
    m_password->setPlaceholderText(where == Keep::InKeychain    ? tr("kept in the OS keychain")
                                   : where == Keep::ThisSession ? tr("kept for this session")
                                                                : QString());
    const bool typed = !m_password->text().isEmpty();
    setButton(m_keep, tr("Keep in the OS keychain"), typed ? QString() : tr("Type the proxy's password first."));
    setButton(m_forget, tr("Delete password"), where ? QString() : tr("There is no password of a proxy here."));
}

void NetworkGroup::takeAddress()
{
    const bool needed = modes().at(m_mode->current()) == u"manual";
    const std::optional<QString> address = typedProxy(m_address->text());
    m_address->setWrong(needed && !address);
    if (!address && !needed)
        return;
    if (!address)
        return m_notice->say(Notice::Tone::Warning,
                             tr("Enter the proxy's address with its port, such as proxy.example:3128."));
    m_notice->clear();
    m_services.settings.set(Setting::ProxyAddress, *address);
}

void NetworkGroup::keepPassword()
{
    if (m_password->text().isEmpty())
        return;
    m_notice->clear();
    const Secret password = m_password->secret();
    m_password->clear();
    QCoro::connect(m_services.credentials.keep(proxyPasswordKey(), password, Keep::InKeychain), this,
                   [this, password](const Result<void> &kept) {
                       if (!kept)
                           m_services.credentials.keep(proxyPasswordKey(), password, Keep::ThisSession);
                       showKept();
                       if (kept)
                           return Q_EMIT reported(tr("The proxy's password is in the keychain."));
                       m_notice->sayError(kept.error());
                       Q_EMIT reported(tr("The proxy's password is kept for this session only."));
                   });
}

void NetworkGroup::forgetPassword()
{
    m_notice->clear();
    QCoro::connect(m_services.credentials.forget(proxyPasswordKey()), this, [this](const Result<void> &forgotten) {
        showKept();
        if (!forgotten)
            m_notice->sayError(forgotten.error());
    });
}

void NetworkGroup::retranslate()
{
    setTitle(tr("Proxy"));
    const QStringList names{tr("Proxy"), tr("Address"), tr("User name"), tr("Password")};
    for (int i = 0; i < names.size(); ++i)
        m_names.at(i)->setText(names.at(i));
    m_mode->setWords(tr("Proxy"), {tr("System"), tr("By hand"), tr("None")});
    m_address->setPlaceholderText(u"proxy.example:3128"_s);
    m_address->setAccessibleName(tr("Proxy address"));
    m_user->setAccessibleName(tr("Proxy user name"));
    m_password->setAccessibleName(tr("Proxy password"));
    showSettings();
}

ProxyWordsGroup::ProxyWordsGroup(const Theme &theme, QWidget *parent)
    : SettingsGroup(theme, parent)
    , m_words(new ThemedLabel(theme, Theme::Type::Dense, Theme::Role::Text2))
{
    m_words->setWordWrap(true);
    addWide(m_words);
    retranslate();
}

void ProxyWordsGroup::retranslate()
{
    setTitle(tr("Which way to take"));
    const QStringList lines{
        tr("System: what the desktop says for each server, its automatic configuration (PAC) too."),
        tr("By hand: every server is reached through the proxy that is named here."),
        tr("None: servers are reached directly."),
        tr("A change holds from the next connection on. Server test shows whether it works."),
    };
    m_words->setText(lines.join(u"\n\n"_s));
}

} // namespace obi
