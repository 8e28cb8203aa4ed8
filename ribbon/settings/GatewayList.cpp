// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/GatewayList.h"

#include "auth/AccountTrust.h"
#include "http/TlsTrust.h"
#include "login/Question.h"
#include "login/ThemedLabel.h"
#include "look/BaseDelegate.h"
#include "look/Words.h"
#include "settings/ServerBook.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int IdRole = Qt::UserRole + 1;
constexpr int LeastRows = 4;

} // namespace

GatewayList::GatewayList(SettingsServices &services, QWidget *parent)
    : SettingsGroup(services.theme, parent)
    , m_services(services)
    , m_list(new QListWidget)
    , m_none(new ThemedLabel(theme(), Theme::Type::Dense, Theme::Role::Text2))
    , m_add(new QPushButton(theme().icon(u"plus"_s), {}))
    , m_remove(new QPushButton(theme().icon(u"trash"_s), {}))
{
    m_list->setItemDelegate(new BaseDelegate(theme(), this));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    BaseDelegate::prepare(m_list, theme());
    m_none->setWordWrap(true);
    addWide(m_list);
    addWide(m_none);
    addButtons({m_add, m_remove});
    connect(m_add, &QPushButton::clicked, this, &GatewayList::addWanted);
    connect(m_remove, &QPushButton::clicked, this, &GatewayList::askToRemove);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        m_selected = item ? item->data(IdRole).toString() : QString();
        showButtons();
        if (const GatewayAccount *gateway = selected())
            Q_EMIT chosen(GatewayAccount(*gateway));
    });
    connect(&services.servers, &ServerBook::gatewaysChanged, this, &GatewayList::showGateways);
    connect(&services.theme, &Theme::changed, this, &GatewayList::showGateways);
    retranslate();
}

void GatewayList::select(const QString &id)
{
    m_selected = id;
    showGateways();
}

void GatewayList::open(const GatewayAccount &gateway)
{
    select(gateway.id);
    Q_EMIT chosen(gateway);
}

void GatewayList::showGateways()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const GatewayAccount &gateway : m_services.servers.gateways()) {
        const QString words = tr("%1 · %2", "name, address").arg(gateway.name, gateway.address.authority());
        auto *item = new QListWidgetItem(words, m_list);
        item->setData(IdRole, gateway.id);
        if (gateway.id == m_selected)
            m_list->setCurrentItem(item);
    }
    const int rows = qMax(LeastRows, m_list->count());
    m_list->setFixedHeight(rows * theme().rowHeight() + 2 * m_list->frameWidth());
    m_list->setVisible(m_list->count() > 0);
    m_none->setVisible(m_list->count() == 0);
    showButtons();
}

const GatewayAccount *GatewayList::selected() const
{
    for (const GatewayAccount &gateway : m_services.servers.gateways()) {
        if (gateway.id == m_selected)
            return &gateway;
    }
    return nullptr;
}

void GatewayList::showButtons()
{
    setButton(m_add, tr("Add a gateway…"));
    setButton(m_remove, tr("Remove…"), selected() ? QString() : tr("Choose a gateway in the list first."));
}

void GatewayList::askToRemove()
{
    if (const GatewayAccount *gateway = selected())
        askFirst(theme(), this, tr("Remove the gateway %1?").arg(gateway->name),
                 tr("Its passphrase is deleted from the keychain. The gateway itself stays as it is."), tr("Remove"),
                 [this, gateway = *gateway] { forget(gateway); });
}

// The passphrase goes first: without its gateway nobody could delete it any more.
void GatewayList::forget(const GatewayAccount &gateway)
{
    QCoro::connect(m_services.credentials.forget(gateway.credentialKey()), this,
                   [this, gateway](const Result<void> &forgotten) {
                       if (forgotten)
                           return remove(gateway);
                       askFirst(theme(), this, tr("The passphrase of %1 was not deleted.").arg(gateway.name),
                                errorText(forgotten.error()), tr("Remove the gateway all the same"),
                                [this, gateway] { remove(gateway); });
                   });
}

void GatewayList::remove(const GatewayAccount &gateway)
{
    m_services.servers.removeGateway(gateway.id);
    Q_EMIT addWanted(); // the form is free again
    trustForThoseLeft(m_services.trust, gateway.address, m_services.servers.gateways());
    Q_EMIT reported(tr("The gateway %1 was removed.").arg(gateway.name));
}

void GatewayList::retranslate()
{
    setTitle(tr("E-mail gateways"));
    m_list->setAccessibleName(tr("Gateways"));
    m_none->setText(tr("None yet. Add a gateway, or a manager that speaks for several, to see its mail."));
    showGateways();
}

} // namespace obi
