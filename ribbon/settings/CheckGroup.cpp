// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/CheckGroup.h"

#include "http/SameServer.h"
#include "login/LoginWords.h"
#include "login/Notice.h"
#include "login/ThemedLabel.h"
#include "look/ChoiceBox.h"
#include "look/Tall.h"
#include "look/Words.h"
#include "settings/CheckDelegate.h"
#include "settings/CheckModel.h"
#include "settings/ProxySettings.h"
#include "settings/ServerBook.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace obi {
using namespace Qt::StringLiterals;
namespace {

constexpr int TableHeight = 28 + 6 * 26;

} // namespace

CheckGroup::CheckGroup(SettingsServices &services, QWidget *parent)
    : SettingsGroup(services.theme, parent)
    , m_services(services)
    , m_check(services.transport, services.trust, services.clock)
    , m_model(new CheckModel(this))
    , m_server(new ChoiceBox)
    , m_run(new QPushButton(theme().icon(u"play"_s), {}))
    , m_copy(new QPushButton(theme().icon(u"copy"_s), {}))
    , m_table(new QTableView)
    , m_notice(new Notice(theme()))
    , m_why(new ThemedLabel(theme(), Theme::Type::Dense, Theme::Role::Text2))
{
    build();
    connect(m_run, &QPushButton::clicked, this, &CheckGroup::run);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_model->asText()); });
    connect(&m_check, &ServerCheck::stepDone, m_model, &CheckModel::append);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { Q_EMIT stepChosen(current.row()); });
    for (const auto changed : {&ServerBook::accountsChanged, &ServerBook::gatewaysChanged})
        connect(&services.servers, changed, this, &CheckGroup::showServers);
    retranslate();
}

void CheckGroup::build()
{
    m_serverName = addRow(m_server);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CheckDelegate(theme(), this));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->setMinimumHeight(tall(theme(), TableHeight, 7 * OneLine));
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsClickable(false);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(CheckModel::Server, QHeaderView::Stretch);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setColumnWidth(CheckModel::What, 104);
    m_table->setColumnWidth(CheckModel::Outcome, 92);
    m_table->setColumnWidth(CheckModel::Took, 76);
    BaseDelegate::prepare(m_table, theme());
    m_why->setWordWrap(true);
    addWide(m_why);
    addButtons({m_run, m_copy});
    addWide(m_notice, 8);
    addWide(m_table, 8);
}

void CheckGroup::showServers()
{
    const QVariant current = m_server->currentData();
    m_server->clear();
    for (const CloudAccount &account : m_services.servers.accounts())
        m_server->addItem(tr("%1, %2", "account, region").arg(accountName(account), regionWord(account.region)),
                          account.id);
    for (const GatewayAccount &gateway : m_services.servers.gateways())
        m_server->addItem(gateway.name, gateway.id);
    const CloudAccount *active = m_services.servers.activeAccount();
    const int again = m_server->findData(current);
    m_server->setCurrentIndex(qMax(0, again >= 0 || !active ? again : m_server->findData(active->id)));
    showButtons();
}

void CheckGroup::showButtons()
{
    const QString why = m_services.offline      ? tr("A recording plays: servers are not asked.")
                        : m_isRunning           ? tr("Checking…")
                        : m_server->count() < 1 ? tr("Log in or add a gateway first.")
                                                : QString();
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty() && !m_isRunning);
    m_server->setEnabled(m_server->count() > 0);
    setButton(m_run, m_isRunning ? tr("Checking…") : tr("Test"), why);
    setButton(m_copy, tr("Copy"), m_model->rowCount() > 0 ? QString() : tr("Nothing has been tested yet."));
}

void CheckGroup::run()
{
    const QString id = m_server->currentData().toString();
    for (const CloudAccount &account : m_services.servers.accounts()) {
        if (account.id == id)
            return runCloud(CloudAccount(account));
    }
    for (const GatewayAccount &gateway : m_services.servers.gateways()) {
        if (gateway.id == id)
            return test(GatewayAccount(gateway), {});
    }
}

void CheckGroup::runCloud(const CloudAccount &account)
{
    m_model->setGateway({});
    begin(account.credentialKey(), {}, [this, account](const Secret &password) {
        QCoro::connect(m_check.checkCloud(account, password), this,
                       [this](const QList<CheckStep> &steps) { end(steps); });
    });
}

void CheckGroup::test(const GatewayAccount &gateway, const Secret &passphrase)
{
    if (m_isRunning || m_services.offline)
        return;
    if (m_server->findData(gateway.id) >= 0)
        m_server->setCurrentIndex(m_server->findData(gateway.id));
    const QString key = isInBook(gateway) ? gateway.credentialKey() : QString();
    m_model->setGateway(gateway.name);
    begin(key, passphrase, [this, gateway](const Secret &secret) {
        QCoro::connect(m_check.checkGateway(gateway, secret), this,
                       [this](const QList<CheckStep> &steps) { end(steps); });
    });
}

/// Under its id, at the server that its passphrase was given for.
bool CheckGroup::isInBook(const GatewayAccount &gateway) const
{
    const QList<GatewayAccount> &known = m_services.servers.gateways();
    return std::any_of(known.begin(), known.end(), [&](const GatewayAccount &each) {
        return each.id == gateway.id && isSameServer(each.address, gateway.address);
    });
}

// Without a password the steps that need none are tried all the same.
void CheckGroup::begin(const QString &key, const Secret &given, std::function<void(const Secret &)> check)
{
    m_isRunning = true;
    m_model->clear();
    m_notice->clear();
    Q_EMIT stepChosen(-1);
    showButtons();
    const auto checkThrough = [this, check = std::move(check)](const Secret &secret) {
        QCoro::connect(findProxy(m_services.settings, m_services.credentials), this,
                       [this, check, secret](const FoundProxy &found) {
                           useProxy(found);
                           check(secret);
                       });
    };
    if (!given.isEmpty() || key.isEmpty())
        return checkThrough(given);
    QCoro::connect(m_services.credentials.find(key), this,
                   [checkThrough](const Result<Secret> &known) { checkThrough(known.value_or(Secret())); });
}

void CheckGroup::useProxy(const FoundProxy &found)
{
    m_check.setProxy(found.proxy);
    if (found.problem)
        m_notice->say(Notice::Tone::Warning, tr("The proxy's password is not there."), errorText(*found.problem));
}

// The first step with something to do about it is shown right away.
void CheckGroup::end(const QList<CheckStep> &steps)
{
    m_isRunning = false;
    m_model->setSteps(steps);
    showButtons();
    const int row = m_model->worst();
    if (row >= 0)
        m_table->selectRow(row);
    Q_EMIT stepChosen(row);
}

void CheckGroup::retranslate()
{
    setTitle(tr("Test a server"));
    m_serverName->setText(tr("Server"));
    m_server->setAccessibleName(tr("Server to test"));
    m_table->setAccessibleName(tr("Steps"));
    m_model->retranslate();
    showServers();
}

} // namespace obi
