// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actions/ActionLog.h"
#include "bar/Ribbon.h"
#include "casebook/CasebookApp.h"
#include "console/Acquaintance.h"
#include "console/AppWarmUp.h"
#include "console/ConnectionTeller.h"
#include "console/ConsoleWindow.h"
#include "console/InvestigateWays.h"
#include "console/ModuleSwitch.h"
#include "console/Network.h"
#include "console/Options.h"
#include "console/RecordingLoader.h"
#include "console/Translator.h"
#include "core/Clock.h"
#include "enrichment/Enrichment.h"
#include "findobservables/FindObservablesApp.h"
#include "home/HomeApp.h"
#include "http/LateTransport.h"
#include "incidents/IncidentsApp.h"
#include "look/Theme.h"
#include "look/Words.h"
#include "orbital/OrbitalApp.h"
#include "orbital/OrbitalClient.h"
#include "pivot/ActiveCase.h"
#include "pivot/PivotMenu.h"
#include "queries/QueryBook.h"
#include "reporting/ReportSource.h"
#include "settings/Profile.h"
#include "settings/ServerBook.h"
#include "settings/Settings.h"
#include "settings/SettingsApp.h"
#include "store/CaseStore.h"
#include "sync/CaseSync.h"
#include "threat/ActionTrigger.h"
#include "threat/EnrichClient.h"
#include "threat/InspectClient.h"
#include "threat/ModuleClient.h"
#include "threat/ResponseClient.h"
#include "verdicts/ModuleHealthBook.h"
#include "verdicts/SightingBook.h"
#include "verdicts/VerdictBook.h"

#include <memory>
#include <vector>

namespace obi {

/// The object graph of one session, in the order of building: what stands further down uses what stands above it and
/// is taken down before it.
class House
{
public:
    House(const Options &options, Translator &programTranslator, std::unique_ptr<Profile> openProfile,
          std::unique_ptr<CaseStore> openCases, Clock sessionClock);
    ~House();
    Q_DISABLE_COPY_MOVE(House)

    /// From here on the recording answers.
    void play(std::shared_ptr<PlayableRecording> played);
    /// From here on the servers of the profile answer.
    void goLive();
    /// The log-in dialog: for a new account, or to edit one.
    void logIn(const CloudAccount *account = nullptr);

    std::unique_ptr<Profile> profile;
    Clock clock;
    Settings settings;
    Translator &translator;
    Theme theme;

    ServerBook servers;
    std::unique_ptr<CredentialStore> keychain; ///< a recording, and a picture, leave the user's own alone
    Credentials credentials;
    Network network;

    std::shared_ptr<PlayableRecording> recording; ///< nothing until it has been read
    LateTransport transport;
    ModuleClient modules;
    EnrichClient enrich;
    ResponseClient response;
    InspectClient inspect;
    ActionTrigger trigger;
    OrbitalClient orbital;
    std::vector<std::unique_ptr<ReportClient>> gateways; ///< of the recording; the live ones are the network's

    std::unique_ptr<CaseStore> cases;
    ActionLog actions;
    ActiveCase activeCase;
    VerdictBook verdicts;
    ModuleSwitch moduleSwitch;
    CaseSync sync;
    QueryBook queries;
    ModuleHealthBook health;
    SightingBook sightings;
    ReportSource reports;
    PivotMenu pivot;

    InvestigateWays investigate;
    std::unique_ptr<ConsoleWindow> window;
    Ribbon *ribbon = nullptr; ///< owned by the window
    HomeApp *home = nullptr;  ///< owned by the ribbon, as all apps
    CasebookApp *casebook = nullptr;
    IncidentsApp *incidents = nullptr;
    OrbitalApp *orbitalApp = nullptr;
    FindObservablesApp *find = nullptr;
    SettingsApp *settingsApp = nullptr;
    Enrichment *enrichment = nullptr;
    std::unique_ptr<AppWarmUp> warmUp; ///< nothing for a picture
    std::unique_ptr<Acquaintance> acquaintance;
    std::unique_ptr<ConnectionTeller> connection; ///< nothing while a recording plays

private:
    void overrideSettings(const Options &options);
    void followLanguage();
    void followDefangStyle();
    void addRibbon(bool offline);
    void connectParts();
    void connectHome();
    void connectFind();
    void offerInspect();
    QCoro::Task<bool> canInspect(QString content);
    void connectServers();
    void tellConnecting();
    void tellTrouble();
    void tellOrbital();
    void connectSharing();
    void setAddresses(const ServiceAddresses &addresses);
};

} // namespace obi
