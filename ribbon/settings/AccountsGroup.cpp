// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/AccountsGroup.h"

#include "login/LoginWords.h"
#include "login/Question.h"
#include "look/BaseDelegate.h"
#include "look/Words.h"
#include "settings/ServerBook.h"

#include <QListWidget>
#include <QPushButton>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int IdRole = Qt::UserRole + 1;
constexpr int VisibleRows = 4;

} // namespace

AccountsGroup::AccountsGroup(SettingsServices &services, QWidget *parent)
    : SettingsGroup(services.theme, parent)
    , m_services(services)
    , m_list(new QListWidget)
    , m_none(new ThemedLabel(theme(), Theme::Type::Dense, Theme::Role::Text2))
    , m_add(new QPushButton(theme().icon(u"plus"_s), {}))
    , m_use(new QPushButton(theme().icon(u"check"_s), {}))
    , m_remove(new QPushButton(theme().icon(u"trash"_s), {}))
{
    m_list->setItemDelegate(new BaseDelegate(theme(), this));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    BaseDelegate::prepare(m_list, theme());
    m_none->setWordWrap(true);
    addWide(m_none);
    addWide(m_list);
    addButtons({m_add, m_use, m_remove});
    connect(m_add, &QPushButton::clicked, this, &AccountsGroup::addWanted);
    connect(m_use, &QPushButton::clicked, this, &AccountsGroup::use);
    connect(m_remove, &QPushButton::clicked, this, &AccountsGroup::askToRemove);
    connect(m_list, &QListWidget::itemActivated, this, &AccountsGroup::use);
    connect(m_list, &QListWidget::currentItemChanged, this, &AccountsGroup::showButtons);
    connect(&services.servers, &ServerBook::accountsChanged, this, &AccountsGroup::showAccounts);
    connect(&services.theme, &Theme::changed, this, &AccountsGroup::showAccounts);
    retranslate();
}

void AccountsGroup::showAccounts()
{
    const QString current = m_list->currentItem() ? m_list->currentItem()->data(IdRole).toString() : QString();
    const CloudAccount *active = m_services.servers.activeAccount();
    m_list->clear();
    for (const CloudAccount &account : m_services.servers.accounts()) {
        const bool inUse = active && active->id == account.id;
        const QString words = inUse ? tr("%1, %2, in use") : tr("%1, %2", "account, region");
        auto *item = new QListWidgetItem(words.arg(accountName(account), regionWord(account.region)), m_list);
        item->setData(IdRole, account.id);
        if (account.id == current || (inUse && current.isEmpty()))
            m_list->setCurrentItem(item);
    }
    const int rows = qBound(1, m_list->count(), VisibleRows);
    m_list->setFixedHeight(rows * theme().rowHeight() + 2 * m_list->frameWidth());
    m_list->setVisible(m_list->count() > 0);
    m_none->setVisible(m_list->count() == 0);
    showButtons();
}

const CloudAccount *AccountsGroup::selected() const
{
    const QListWidgetItem *item = m_list->currentItem();
    for (const CloudAccount &account : m_services.servers.accounts()) {
        if (item && account.id == item->data(IdRole).toString())
            return &account;
    }
    return nullptr;
}

void AccountsGroup::showButtons()
{
    const CloudAccount *account = selected();
    const CloudAccount *active = m_services.servers.activeAccount();
    const QString none = account ? QString() : tr("Choose an account in the list first.");
    const bool inUse = account && active && account->id == active->id;
    setButton(m_add, tr("Add…"));
    setButton(m_use, tr("Use"), inUse ? tr("This account is in use.") : none);
    setButton(m_remove, tr("Remove…"), none);
}

void AccountsGroup::use()
{
    const CloudAccount *account = selected();
    if (!account)
        return;
    const QString name = accountName(*account);
    m_services.servers.setActiveAccount(account->id);
    Q_EMIT reported(tr("%1 is in use now.").arg(name));
}

void AccountsGroup::askToRemove()
{
    if (const CloudAccount *account = selected())
        askFirst(theme(), this, tr("Remove the account %1?").arg(accountName(*account)),
                 tr("Its password is deleted from the keychain. The API client itself stays as it is."), tr("Remove"),
                 [this, account = *account] { forget(account); });
}

// The password goes first: without its account nobody could delete it any more.
void AccountsGroup::forget(const CloudAccount &account)
{
    QCoro::connect(m_services.credentials.forget(account.credentialKey()), this,
                   [this, account](const Result<void> &forgotten) {
                       if (forgotten)
                           return remove(account);
                       askFirst(theme(), this, tr("The password of %1 was not deleted.").arg(accountName(account)),
                                errorText(forgotten.error()), tr("Remove the account all the same"),
                                [this, account] { remove(account); });
                   });
}

void AccountsGroup::remove(const CloudAccount &account)
{
    m_services.servers.removeAccount(account.id);
    Q_EMIT reported(tr("The account %1 was removed.").arg(accountName(account)));
}

void AccountsGroup::retranslate()
{
    setTitle(tr("Accounts"));
    m_list->setAccessibleName(tr("Accounts"));
    m_none->setText(tr("None yet. Add the API client that your organisation gave you."));
    showAccounts();
}

} // namespace obi
