// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/GatewayForm.h"

#include "auth/AccountTrust.h"
#include "http/SameServer.h"
#include "http/TlsTrust.h"
#include "login/LoginWords.h"
#include "login/Notice.h"
#include "login/PasswordField.h"
#include "look/Words.h"
#include "settings/CertificateDialog.h"
#include "settings/ServerBook.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QPushButton>
#include <QUuid>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

bool isAboutCertificate(ErrorCode code)
{
    switch (code) {
    case ErrorCode::CertificateSelfSigned:
    case ErrorCode::CertificateUnknownAuthority:
    case ErrorCode::CertificateExpired:
    case ErrorCode::CertificateWrongHost:
    case ErrorCode::CertificateChanged:
        return true;
    default:
        return false;
    }
}

} // namespace

void GatewayForm::connectAll()
{
    connect(m_save, &QPushButton::clicked, this, &GatewayForm::save);
    connect(m_api, &SegmentsGroup::chosen, this, &GatewayForm::showGroup);
    connect(m_choose, &QPushButton::clicked, this, &GatewayForm::chooseAuthority);
    connect(m_look, &QPushButton::clicked, this, &GatewayForm::look);
    connect(m_unpin, &QPushButton::clicked, this, [this] {
        if (const auto gateway = complete(false))
            pin(*gateway, {});
    });
    connect(m_test, &QPushButton::clicked, this, &GatewayForm::test);
    for (FormField *field : {m_name, m_address, m_user, m_authority, static_cast<FormField *>(m_passphrase)}) {
        connect(field, &QLineEdit::textEdited, this, [field] { field->setWrong(false); });
        connect(field, &QLineEdit::returnPressed, this, &GatewayForm::save);
    }
}

void GatewayForm::show(const GatewayAccount &gateway)
{
    m_isNew = false;
    m_gateway = gateway;
    fill();
}

void GatewayForm::showNew()
{
    m_isNew = true;
    m_gateway = GatewayAccount{.id = QUuid::createUuid().toString(QUuid::WithoutBraces)};
    fill();
}

void GatewayForm::setBusy(const QString &words)
{
    m_busy = words;
    showButtons();
}

void GatewayForm::refuse(FormField *field, const QString &message)
{
    m_notice->say(Notice::Tone::Failure, message);
    field->setWrong(true);
    field->setAccessibleDescription(message);
    field->setFocus(Qt::OtherFocusReason);
}

std::optional<QUrl> GatewayForm::address() const
{
    std::optional<QUrl> typed = typedAddress(m_address->text());
    if (typed && typed->port() < 0)
        typed->setPort(Port);
    if (typed)
        typed->setPath({});
    return typed;
}

/// The gateway as it is typed; nothing where something is missing, which is then said. `withLogin`: who logs in too.
std::optional<GatewayAccount> GatewayForm::complete(bool withLogin)
{
    m_notice->clear();
    const std::optional<QUrl> where = address();
    if (!where) {
        refuse(m_address, tr("Enter the gateway's address, such as https://esa.example:6443."));
        return std::nullopt;
    }
    GatewayAccount typed = m_gateway;
    typed.address = *where;
    if (m_pinnedAt != *where)
        typed.pinnedSha256.clear(); // it was pinned for another server
    typed.name = m_name->trimmed().isEmpty() ? where->host() : m_name->trimmed();
    typed.apiPath = m_api->current() == 1 ? u"/sma/api/v2.0"_s : u"/esa/api/v2.0"_s;
    typed.deviceGroup = m_api->current() == 1 ? m_group->trimmed() : QString();
    typed.userName = m_user->trimmed();
    typed.login = m_login->current() == 1 ? GatewayAccount::Login::Basic : GatewayAccount::Login::Jwt;
    typed.authorityFile = m_authority->trimmed();
    if (withLogin && typed.userName.isEmpty()) {
        refuse(m_user, tr("Enter the user name."));
        return std::nullopt;
    }
    if (withLogin && m_isNew && m_passphrase->text().isEmpty()) {
        refuse(m_passphrase, tr("Enter the passphrase."));
        return std::nullopt;
    }
    // The passphrase that is kept was given for one server: another one does not get it.
    if (withLogin && m_passphrase->text().isEmpty() && !isSameServer(m_gateway.address, *where)) {
        refuse(m_passphrase, tr("Enter the passphrase for the new address."));
        return std::nullopt;
    }
    return typed;
}

void GatewayForm::test()
{
    const std::optional<GatewayAccount> typed = complete(true);
    if (typed)
        tryTrust(*typed, [this, typed, passphrase = m_passphrase->secret()] { Q_EMIT testWanted(*typed, passphrase); });
}

// As it is typed, with or without a CA file, until another gateway is shown. Read apart: where that is so meanwhile,
// nothing has been trusted.
void GatewayForm::tryTrust(const GatewayAccount &gateway, std::function<void()> then)
{
    const auto read = std::make_shared<TlsTrust>();
    QCoro::connect(trustGateway(*read, sharingTrust(gateway, m_services.servers.gateways())), this,
                   [this, read, gateway, then = std::move(then)](const Result<void> &trusted) {
                       if (gateway.id != m_gateway.id)
                           return;
                       if (!trusted)
                           return refuse(m_authority, errorText(trusted.error()));
                       m_trial.set(gateway.address, read->trust(gateway.address));
                       then();
                   });
}

void GatewayForm::save()
{
    const std::optional<GatewayAccount> typed = complete(true);
    if (!typed || !m_busy.isEmpty())
        return;
    // All of it now: by the time that disk and keyring have answered, another gateway may be on show.
    const Saving saving{*typed, m_gateway.address, m_passphrase->secret(),
                        m_keep->isChecked() ? Credentials::Keep::InKeychain : Credentials::Keep::ThisSession};
    setBusy(tr("Saving…"));
    QCoro::connect(trustGateway(m_services.trust, sharingTrust(*typed, m_services.servers.gateways())), this,
                   [this, saving](const Result<void> &trusted) {
                       setBusy({});
                       if (!trusted && isOnShow(saving.gateway))
                           return refuse(m_authority, errorText(trusted.error()));
                       if (trusted)
                           keep(saving);
                   });
}

bool GatewayForm::isOnShow(const GatewayAccount &gateway) const
{
    return m_gateway.id == gateway.id;
}

void GatewayForm::keep(const Saving &saving)
{
    using Keep = Credentials::Keep;
    if (saving.passphrase.isEmpty())
        return finish(saving);
    setBusy(tr("Saving…"));
    const QString key = saving.gateway.credentialKey();
    QCoro::connect(m_services.credentials.keep(key, saving.passphrase, saving.where), this,
                   [this, saving, key](const Result<void> &kept) {
                       setBusy({});
                       if (!kept)
                           m_services.credentials.keep(key, saving.passphrase, Keep::ThisSession);
                       finish(saving);
                       if (kept || !isOnShow(saving.gateway))
                           return;
                       m_notice->say(Notice::Tone::Warning, tr("The passphrase is kept for this session only."),
                                     errorText(kept.error()));
                       m_keep->setChecked(false);
                   });
}

// A server that the gateway no longer stands at is not trusted on its account any more.
void GatewayForm::finish(const Saving &saving)
{
    const GatewayAccount &gateway = saving.gateway;
    if (isOnShow(gateway)) {
        m_trial.keep(gateway.address);
        m_trial.undo();
    }
    m_services.servers.put(gateway);
    if (!saving.before.isEmpty() && saving.before != gateway.address)
        trustForThoseLeft(m_services.trust, saving.before, m_services.servers.gateways());
    if (isOnShow(gateway)) {
        show(gateway);
        Q_EMIT saved(gateway);
    }
    Q_EMIT reported(tr("The gateway %1 was saved.").arg(gateway.name));
}

void GatewayForm::chooseAuthority()
{
    auto *dialog = new QFileDialog(this, tr("CA file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer *.der)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_authority, &QLineEdit::setText);
    dialog->open();
}

void GatewayForm::look()
{
    const std::optional<GatewayAccount> typed = complete(false);
    if (typed && m_busy.isEmpty())
        tryTrust(*typed, [this, typed] { lookAt(*typed); });
}

// Any request will do: the answer does not matter, the certificate does.
void GatewayForm::lookAt(const GatewayAccount &gateway)
{
    setBusy(tr("Checking…"));
    HttpRequest request;
    request.url = gateway.address;
    request.url.setPath(u"/"_s);
    QCoro::connect(m_services.transport.send(request), this, [this, gateway](const Result<HttpResponse> &answer) {
        setBusy({});
        if (!isOnShow(gateway))
            return;
        const QSslCertificate refused = m_services.trust.lastRefused(gateway.address);
        if (!answer && isAboutCertificate(answer.error().code) && !refused.isNull())
            return showCertificate(gateway, refused, answer.error());
        if (!answer)
            return m_notice->sayError(asGatewayError(answer.error(), gateway.name));
        m_notice->say(Notice::Tone::Warning, tr("The certificate is trusted already: there is nothing to decide."));
    });
}

void GatewayForm::showCertificate(const GatewayAccount &gateway, const QSslCertificate &certificate,
                                  const Error &problem)
{
    auto *dialog = new CertificateDialog(theme(), certificate, gateway.address.authority(), problem, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, gateway, sha256 = certificate.digest(QCryptographicHash::Sha256)] {
        if (isOnShow(gateway))
            pin(gateway, sha256);
    });
    dialog->open();
}

// Takes effect at once: a gateway that is in the book keeps it, a new one has it until it is added.
void GatewayForm::pin(const GatewayAccount &gateway, const QByteArray &sha256)
{
    const bool isSaved = !m_isNew && m_gateway.address == gateway.address;
    if (isSaved)
        m_trial.undo(); // a CA file that is only typed
    ServerTrust trust = m_services.trust.trust(gateway.address);
    trust.pinnedSha256 = sha256;
    m_gateway.pinnedSha256 = sha256;
    m_pinnedAt = gateway.address;
    if (isSaved) {
        m_services.trust.setTrust(gateway.address, trust);
        m_services.servers.put(m_gateway);
    } else {
        m_trial.set(gateway.address, trust);
    }
    showTrust();
}

} // namespace obi
