// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the form looks like; GatewayFormActions.cpp holds what it does.

#include "settings/GatewayForm.h"

#include "login/Notice.h"
#include "login/PasswordField.h"
#include "look/Kind.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>

namespace obi {
using namespace Qt::StringLiterals;

GatewayForm::GatewayForm(SettingsServices &services, QWidget *parent)
    : SettingsGroup(services.theme, parent)
    , m_services(services)
    , m_trial(services.trust)
    , m_name(new FormField(theme()))
    , m_address(new FormField(theme()))
    , m_api(new SegmentsGroup(2))
    , m_group(new FormField(theme()))
    , m_user(new FormField(theme()))
    , m_passphrase(new PasswordField(theme()))
    , m_login(new SegmentsGroup(2))
    , m_keep(new QCheckBox)
    , m_authority(new FormField(theme()))
    , m_choose(new QPushButton(theme().icon(u"folder"_s), {}))
    , m_pinned(new ThemedLabel(theme(), Theme::Type::Mono, Theme::Role::Text2))
    , m_look(new QPushButton(theme().icon(u"certificate"_s), {}))
    , m_unpin(new QPushButton)
    , m_save(new QPushButton(theme().icon(u"check"_s), {}))
    , m_test(new QPushButton(theme().icon(u"play"_s), {}))
    , m_notice(new Notice(theme()))
{
    build();
    connectAll();
    showNew();
    retranslate();
}

void GatewayForm::build()
{
    m_address->useMono();
    m_authority->useMono();
    setButtonKind(m_save, ButtonKind::Primary);
    auto *file = new QWidget;
    auto *row = new QHBoxLayout(file);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_authority, 1);
    row->addWidget(m_choose);
    for (QPushButton *button : {m_choose, m_look, m_unpin})
        button->setAutoDefault(false);
    m_names = {addRow(m_name),
               addRow(m_address),
               addRow(m_api),
               addRow(m_group),
               addRow(m_user),
               addRow(m_passphrase),
               addRow(QList<QWidget *>{m_keep}),
               addRow(m_login),
               addRow(file),
               addRow(m_pinned),
               addRow(QList<QWidget *>{m_look, m_unpin})};
    m_names.at(8)->setBuddy(m_authority);
    m_pinned->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addWide(m_notice, 8);
    addButtons({m_save, m_test});
}

void GatewayForm::fill()
{
    m_notice->clear();
    m_trial.undo();
    m_pinnedAt = m_gateway.address;
    for (FormField *field : {m_name, m_address, m_user, m_authority, static_cast<FormField *>(m_passphrase)})
        field->setWrong(false);
    m_name->setText(m_gateway.name);
    m_address->setText(m_gateway.address.toString());
    m_api->setCurrent(m_gateway.apiPath.startsWith(u"/sma") ? 1 : 0);
    m_group->setText(m_gateway.deviceGroup);
    showGroup();
    m_user->setText(m_gateway.userName);
    m_passphrase->clear();
    m_login->setCurrent(m_gateway.login == GatewayAccount::Login::Jwt ? 0 : 1);
    m_authority->setText(m_gateway.authorityFile);
    const auto kept = m_services.credentials.whereKept(m_gateway.credentialKey());
    m_keep->setChecked(kept != Credentials::Keep::ThisSession);
    retranslate();
}

/// Only a manager speaks for a group.
void GatewayForm::showGroup()
{
    m_group->parentWidget()->setVisible(m_api->current() == 1);
}

void GatewayForm::showTrust()
{
    const QString hex = QString::fromLatin1(m_gateway.pinnedSha256.toHex(':')).toUpper();
    m_pinned->setText(hex.isEmpty() ? tr("none") : hex.left(11) + u'…' + hex.right(11));
    m_pinned->setToolTip(hex);
    m_pinned->setAccessibleDescription(hex);
    m_unpin->setVisible(!hex.isEmpty());
}

void GatewayForm::showButtons()
{
    const QString offline = m_services.offline ? tr("A recording plays: servers are not asked.") : QString();
    setButton(m_choose, tr("Choose…"));
    setButton(m_look, tr("Look at the certificate…"), offline.isEmpty() ? m_busy : offline);
    setButton(m_unpin, tr("Stop trusting it"), m_busy);
    setButton(m_save, m_isNew ? tr("Add") : tr("Save"), m_busy);
    setButton(m_test, tr("Test"), offline.isEmpty() ? m_busy : offline);
}

void GatewayForm::retranslate()
{
    setTitle(m_isNew ? tr("New gateway") : tr("Gateway"), tr("Server"));
    const QStringList names{tr("Name"),
                            tr("Address"),
                            QStringLiteral("API"),
                            tr("Device group"),
                            tr("User name"),
                            tr("Passphrase"),
                            tr("Kept in"),
                            tr("Log-in"),
                            tr("CA file"),
                            tr("Pinned certificate"),
                            {}};
    for (int i = 0; i < names.size(); ++i)
        m_names.at(i)->setText(names.at(i));
    m_name->setAccessibleName(tr("Gateway name"));
    m_address->setAccessibleName(tr("Gateway address"));
    m_address->setPlaceholderText(u"https://esa.example:6443"_s);
    m_api->setWords(u"API"_s, {tr("Gateway"), tr("Manager")});
    m_group->setAccessibleName(tr("Device group"));
    m_group->setPlaceholderText(tr("of a manager; empty: it decides"));
    m_user->setAccessibleName(tr("User name"));
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_passphrase->setPlaceholderText(m_isNew ? QString() : tr("unchanged"));
    m_keep->setText(tr("OS keychain"));
    m_keep->setAccessibleName(tr("Keep in the OS keychain"));
    m_keep->setToolTip(tr("Otherwise it is kept for this session only."));
    m_login->setWords(tr("Log-in"), {u"JWT"_s, u"Basic"_s});
    m_authority->setAccessibleName(tr("CA file"));
    m_authority->setPlaceholderText(tr("of a private authority"));
    showTrust();
    showButtons();
}

} // namespace obi
