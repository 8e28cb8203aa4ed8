// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "login/LoginForm.h"

#include "login/CustomAddresses.h"
#include "login/FieldBox.h"
#include "login/LoginWords.h"
#include "login/Notice.h"
#include "login/PasswordField.h"
#include "login/ServerChoice.h"
#include "look/Tall.h"

#include <QCheckBox>
#include <QEvent>
#include <QVBoxLayout>

namespace obi {
namespace {

constexpr int Side = 24;
constexpr int Top = 16;
constexpr int CheckBoxText = 19; ///< where the words of a check box begin

} // namespace

LoginForm::LoginForm(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_id(new FormField(theme))
    , m_password(new PasswordField(theme))
    , m_idBox(new FieldBox(theme, m_id))
    , m_passwordBox(new FieldBox(theme, m_password))
    , m_serverName(new ThemedLabel(theme, Theme::Type::DenseStrong))
    , m_server(new ServerChoice(theme))
    , m_custom(new CustomAddresses(theme))
    , m_keep(new QCheckBox)
    , m_keepHint(new ThemedLabel(theme, Theme::Type::Caption, Theme::Role::Text2))
    , m_notice(new Notice(theme))
{
    build();
    m_id->useMono();
    m_id->setPlaceholderText(QStringLiteral("client-"));
    m_keep->setChecked(true);
    connect(m_id, &QLineEdit::editingFinished, this, &LoginForm::checkClientId);
    for (FieldBox *box : {m_idBox, m_passwordBox}) {
        connect(box->field(), &QLineEdit::textEdited, this, [this, box] {
            box->clearMessage();
            Q_EMIT edited();
        });
    }
    connect(m_custom, &CustomAddresses::edited, this, &LoginForm::edited);
    connect(m_keep, &QCheckBox::toggled, this, &LoginForm::keepToggled);
    connect(m_server, &ServerChoice::changed, this, &LoginForm::showServer);
    showServer();
    retranslate();
}

void LoginForm::build()
{
    setFixedWidth(m_theme.scaled(Width));
    m_serverName->setFixedHeight(tall(m_theme, 20));
    m_keepHint->setWordWrap(true);
    m_keepHint->setContentsMargins(CheckBoxText, 0, 0, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Side, Top, Side, Top);
    column->setSpacing(0);
    column->addWidget(m_idBox);
    column->addSpacing(8);
    column->addWidget(m_passwordBox);
    column->addSpacing(8);
    column->addWidget(m_serverName);
    column->addSpacing(4);
    column->addWidget(m_server);
    column->addWidget(m_custom);
    column->addSpacing(8);
    column->addWidget(m_keep);
    column->addWidget(m_keepHint);
    column->addSpacing(12);
    column->addWidget(m_notice);
    column->addStretch();
}

void LoginForm::show(const CloudAccount &account)
{
    m_passwordIsKnown = true;
    m_id->setText(account.clientId);
    m_server->setRegion(account.region);
    m_custom->setAddresses(account.custom);
    m_custom->setAuthorityFile(account.authorityFile);
    retranslate();
}

void LoginForm::setKeepInKeychain(bool keep)
{
    m_keep->setChecked(keep);
}

bool LoginForm::keepInKeychain() const
{
    return m_keep->isChecked();
}

std::optional<Region> LoginForm::region() const
{
    return m_server->region();
}

bool LoginForm::hasPassword() const
{
    return !m_password->trimmed().isEmpty();
}

Secret LoginForm::password() const
{
    return m_password->trimmedSecret();
}

// The first field that lacks something gets the keyboard: they are asked from the last to the first.
std::optional<CloudAccount> LoginForm::complete(CloudAccount base, bool passwordIsKnown)
{
    clearMessages();
    bool whole = true;
    if (base.region != *region())
        base.custom = {}; // addresses win over the region's: those of another region must go
    base.region = *region();
    if (base.region == Region::Custom) {
        const std::optional<ServiceAddresses> typed = m_custom->addresses();
        whole = typed.has_value();
        base.custom = typed.value_or(base.custom);
    }
    base.authorityFile = base.region == Region::Custom ? m_custom->authorityFile() : QString();
    if (!hasPassword() && !passwordIsKnown) {
        m_passwordBox->refuse(tr("Enter the client password."));
        whole = false;
    }
    base.clientId = m_id->trimmed();
    if (base.clientId.isEmpty()) {
        m_idBox->refuse(tr("Enter the client ID."));
        whole = false;
    }
    return whole ? std::optional(base) : std::nullopt;
}

void LoginForm::clearMessages()
{
    m_passwordBox->clearMessage();
    m_idBox->clearMessage();
    m_notice->clear();
    checkClientId();
}

void LoginForm::focusFirst()
{
    QWidget *first = m_passwordIsKnown ? static_cast<QWidget *>(m_password) : m_id;
    first->setFocus(Qt::TabFocusReason);
}

void LoginForm::checkClientId()
{
    if (m_id->isWrong())
        return;
    m_idBox->clearMessage();
    if (!m_id->trimmed().isEmpty() && !looksLikeClientId(m_id->trimmed()))
        m_idBox->warn(tr("Client IDs look like client-5f0c1a2e-…; check this one."));
}

void LoginForm::showServer()
{
    m_custom->setVisible(m_server->region() == Region::Custom);
    Q_EMIT edited();
    Q_EMIT resized();
}

void LoginForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LoginForm::retranslate()
{
    m_idBox->setName(tr("Client ID"));
    m_passwordBox->setName(tr("Client password"));
    m_password->setPlaceholderText(m_passwordIsKnown ? tr("unchanged") : QString());
    m_serverName->setText(tr("SecureX server"));
    m_keep->setText(tr("Keep in the OS keychain"));
    m_keep->setAccessibleName(m_keep->text());
    m_keepHint->setText(tr("Never kept as plain text. Right-click the ribbon to change it later."));
    m_keep->setAccessibleDescription(tr("Otherwise it is kept for this session only."));
    m_keep->setToolTip(m_keep->accessibleDescription());
}

} // namespace obi
