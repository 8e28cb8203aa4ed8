// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the house that has servers: who is logged in, and who is told how that stands.

#include "console/House.h"

#include "login/LoginDialog.h"

#include <QCryptographicHash>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

/// What is kept of actions and queries names no API client.
QString accountDigest(const CloudAccount *account)
{
    if (!account)
        return {};
    const QString client = account->addresses().platform.authority() + u'/' + account->clientId;
    return QString::fromLatin1(QCryptographicHash::hash(client.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace

void House::goLive()
{
    RecordingTransport &recorder = network.recording();
    const auto tellRecording = [this, &recorder] { window->setRecording(recorder.isOn()); };
    QObject::connect(&recorder, &RecordingTransport::changed, window.get(), tellRecording);
    tellRecording();
    QObject::connect(window.get(), &ConsoleWindow::gatewayWanted, ribbon, [this](const QString &name) {
        ribbon->open(settingsApp->id());
        settingsApp->openGateway(name);
    });
    QObject::connect(&network, &Network::accountAboutToChange, window.get(), [this] {
        actions.withdrawAll();
        const QString account = accountDigest(servers.activeAccount());
        actions.setAccount(account);
        orbitalApp->forgetAnswers();
        orbitalApp->setAccountKey(account);
        tellConnecting();
    });
    QObject::connect(&network, &Network::accountChanged, window.get(), [this] {
        verdicts.clear();
        tellTrouble();
        setAddresses(network.addresses());
        moduleSwitch.learn();
        orbitalApp->forgetAnswers();
        tellOrbital();
        offerInspect();
    });
    QObject::connect(&network, &Network::gatewaysChanged, window.get(),
                     [this] { reports.setGateways(network.gateways()); });
    const auto logInAgain = [this] { logIn(servers.activeAccount()); };
    QObject::connect(ribbon, &Ribbon::logInWanted, window.get(), logInAgain);
    QObject::connect(ribbon, &Ribbon::editCredentialsWanted, window.get(), logInAgain);
    QObject::connect(enrichment, &Enrichment::logInWanted, window.get(), logInAgain);
    QObject::connect(enrichment, &Enrichment::editCredentialsWanted, window.get(), logInAgain);
    QObject::connect(ribbon, &Ribbon::reconnectWanted, window.get(), [this] { network.connectAll(); });
    QObject::connect(settingsApp, &SettingsApp::logInWanted, window.get(), [this] { logIn(); });
    QObject::connect(&investigate, &InvestigateWays::logInWanted, window.get(), [this] { logIn(); });
    QObject::connect(&investigate, &InvestigateWays::editCredentialsWanted, window.get(), logInAgain);
    for (const auto wanted : {&IncidentsApp::logInWanted, &IncidentsApp::credentialsWanted})
        QObject::connect(incidents, wanted, window.get(), [this] { logIn(servers.activeAccount()); });
    QObject::connect(settingsApp, &SettingsApp::editWanted, window.get(),
                     [this](const CloudAccount &account) { logIn(&account); });
    QObject::connect(&network, &Network::accountProblemChanged, window.get(), [this] { tellOrbital(); });
    QObject::connect(&network, &Network::troubleChanged, window.get(), [this] { tellTrouble(); });
    QObject::connect(orbitalApp, &OrbitalApp::reconnectWanted, window.get(), [this] { network.connectAll(); });
    QObject::connect(orbitalApp, &OrbitalApp::logInWanted, window.get(), [this] { logIn(servers.activeAccount()); });
    QObject::connect(orbitalApp, &OrbitalApp::editCredentialsWanted, window.get(),
                     [this] { logIn(servers.activeAccount()); });
    QObject::connect(home, &HomeApp::logInWanted, window.get(), [this] { logIn(); });
    QObject::connect(home, &HomeApp::reconnectWanted, window.get(), [this] { network.connectAll(); });
    QObject::connect(incidents, &IncidentsApp::reconnectWanted, window.get(), [this] { network.connectAll(); });
    QObject::connect(home, &HomeApp::editWanted, window.get(),
                     [this](const CloudAccount &account) { logIn(&account); });
    for (const auto wanted : {&FindObservablesApp::logInWanted, &FindObservablesApp::editCredentialsWanted})
        QObject::connect(find, wanted, window.get(), logInAgain);
    for (const auto wanted : {&CasebookApp::logInWanted, &CasebookApp::editCredentialsWanted})
        QObject::connect(casebook, wanted, window.get(), logInAgain);
    connection = std::make_unique<ConnectionTeller>(network, servers, *ribbon);
    acquaintance = std::make_unique<Acquaintance>(network, servers, sync);
    transport.connectTo(&network.authorized());
    tellConnecting();
    network.connectAll();
    if (!servers.activeAccount())
        tellOrbital();
}

/// From here on until the credentials have been read: nobody is to be told to log in.
void House::tellConnecting()
{
    if (!servers.activeAccount())
        return;
    home->setConnecting();
    incidents->setConnecting();
}

void House::tellTrouble()
{
    settingsApp->setAccountProblem(network.trouble());
    home->setAccountProblem(network.trouble());
    incidents->setAccountProblem(network.trouble());
}

// Whether there is an Orbital to ask, and if not, why.
void House::tellOrbital()
{
    if (!servers.activeAccount())
        return orbitalApp->setAccount(Error{ErrorCode::NotLoggedIn, {}});
    if (network.accountProblem())
        return orbitalApp->setAccount(network.accountProblem());
    if (network.addresses().orbital.isEmpty())
        return orbitalApp->setNoAddress();
    orbitalApp->setAccount({});
}

void House::logIn(const CloudAccount *account)
{
    auto *dialog =
        new LoginDialog({theme, servers, credentials, network.trust(), network.unauthorized(), clock}, window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &LoginDialog::demoWanted, window.get(), &ConsoleWindow::demoWanted);
    if (account)
        dialog->edit(*account);
    dialog->open();
}

} // namespace obi
