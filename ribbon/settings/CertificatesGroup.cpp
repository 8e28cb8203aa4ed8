// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/CertificatesGroup.h"

#include "auth/AccountTrust.h"
#include "http/TlsTrust.h"
#include "login/LoginWords.h"
#include "login/Question.h"
#include "login/ThemedLabel.h"
#include "look/Tip.h"
#include "settings/NoteRowDelegate.h"
#include "settings/ServerBook.h"

#include <QDir>
#include <QFileInfo>
#include <QListWidget>
#include <QPushButton>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

QString shortFingerprint(const QByteArray &sha256)
{
    const QString hex = QString::fromLatin1(sha256.toHex(':')).toUpper();
    return hex.left(11) + u'…' + hex.right(11);
}

} // namespace

CertificatesGroup::CertificatesGroup(SettingsServices &services, QWidget *parent)
    : SettingsGroup(services.theme, parent)
    , m_services(services)
    , m_list(new QListWidget)
    , m_none(new ThemedLabel(theme(), Theme::Type::Dense, Theme::Role::Text2))
    , m_remove(new QPushButton(theme().icon(u"trash"_s), {}))
{
    m_list->setItemDelegate(new NoteRowDelegate(theme(), this));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    BaseDelegate::prepare(m_list, theme());
    m_none->setWordWrap(true);
    addWide(m_list);
    addWide(m_none);
    addButtons({m_remove});
    connect(m_remove, &QPushButton::clicked, this, &CertificatesGroup::askToRemove);
    connect(m_list, &QListWidget::currentRowChanged, this, &CertificatesGroup::showButtons);
    connect(&services.servers, &ServerBook::gatewaysChanged, this, &CertificatesGroup::showTrusted);
    connect(&services.servers, &ServerBook::accountsChanged, this, &CertificatesGroup::showTrusted);
    connect(&services.theme, &Theme::changed, this, &CertificatesGroup::showTrusted);
    retranslate();
}

void CertificatesGroup::showTrusted()
{
    m_trusted.clear();
    const auto fileWords = [](const QString &file) { return tr("CA file %1").arg(QFileInfo(file).fileName()); };
    for (const CloudAccount &account : m_services.servers.accounts()) {
        if (!account.authorityFile.isEmpty())
            m_trusted.append({account.credentialKey(), accountName(account), fileWords(account.authorityFile)});
    }
    for (const GatewayAccount &gateway : m_services.servers.gateways()) {
        const QString server = gateway.address.authority();
        if (!gateway.pinnedSha256.isEmpty())
            m_trusted.append({gateway.credentialKey(), server, shortFingerprint(gateway.pinnedSha256), true});
        if (!gateway.authorityFile.isEmpty())
            m_trusted.append({gateway.credentialKey(), server, fileWords(gateway.authorityFile)});
    }
    m_list->clear();
    for (const Trusted &trusted : std::as_const(m_trusted)) {
        auto *item = new QListWidgetItem(trusted.server, m_list);
        item->setData(NoteRowDelegate::NoteRole, trusted.what);
        item->setData(Qt::AccessibleDescriptionRole, trusted.what);
        item->setToolTip(plainTip(trusted.what));
    }
    m_list->setFixedHeight(m_list->count() * theme().rowHeight() + 2 * m_list->frameWidth());
    m_list->setVisible(!m_trusted.isEmpty());
    m_none->setVisible(m_trusted.isEmpty());
    showButtons();
}

void CertificatesGroup::showButtons()
{
    m_remove->setVisible(!m_trusted.isEmpty());
    setButton(m_remove, tr("Stop trusting…"),
              m_list->currentRow() < 0 ? tr("Choose a certificate in the list first.") : QString());
}

void CertificatesGroup::askToRemove()
{
    if (m_list->currentRow() < 0)
        return;
    const Trusted trusted = m_trusted.at(m_list->currentRow());
    askFirst(theme(), this, tr("Stop trusting %1 by this certificate?").arg(trusted.server),
             tr("Obi does not connect to the server any more where the system's authorities do not vouch for it."),
             tr("Stop trusting"), [this, trusted] { remove(trusted); });
}

// What trusts follows the book; the open connections go at once.
void CertificatesGroup::remove(const Trusted &trusted)
{
    for (CloudAccount account : QList(m_services.servers.accounts())) {
        if (account.credentialKey() != trusted.credentialKey)
            continue;
        account.authorityFile.clear();
        m_services.servers.put(account);
    }
    for (GatewayAccount gateway : QList(m_services.servers.gateways())) {
        if (gateway.credentialKey() != trusted.credentialKey)
            continue;
        if (trusted.pinned)
            gateway.pinnedSha256.clear();
        else
            gateway.authorityFile.clear();
        m_services.servers.put(gateway);
        trustForThoseLeft(m_services.trust, gateway.address, m_services.servers.gateways());
    }
    Q_EMIT reported(tr("%1 is trusted by the system's authorities only.").arg(trusted.server));
}

void CertificatesGroup::retranslate()
{
    setTitle(tr("Certificates"));
    m_list->setAccessibleName(tr("Trusted certificates"));
    m_none->setText(tr("Only the system's authorities are trusted. A certificate that you pin, or a CA file that you "
                       "name, for a gateway or an account stands here."));
    showTrusted();
}

} // namespace obi
