// SPDX-FileCopyrightText: 2026 The Obi authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/House.h"

#include "casebook/SharingWords.h"
#include "console/MenuCorner.h"
#include "console/WindowIntake.h"
#include "reporting/ReportCatalogue.h"
#include "text/ObservableScanner.h"

#include <QApplication>

namespace obi {
namespace {

using namespace Qt::StringLiterals;

QString settingsFile(const Options &options, const Profile &profile)
{
    // A picture leaves no trace, and none of the user's own window sizes gets into it.
    return options.shot.isEmpty() ? profile.settingsFile() : QString();
}

QString serversFile(const Options &options, const Profile &profile)
{
    return options.isReplay() ? QString() : profile.serversFile();
}

QString queriesFile(const Options &options, const Profile &profile)
{
    return options.shot.isEmpty() ? profile.queriesFile() : QString();
}

std::unique_ptr<CredentialStore> keychainFor(const Options &options)
{
    if (options.isReplay())
        return std::make_unique<MemoryStore>();
    return std::make_unique<KeychainStore>();
}

Network::Ground groundFor(const Options &options)
{
    return options.isReplay() ? Network::Ground::None : Network::Ground::Live;
}

QString userName()
{
    const QString name = qEnvironmentVariable("USER");
    return name.isEmpty() ? u"obi"_s : name;
}

} // namespace

House::House(const Options &options, Translator &programTranslator, std::unique_ptr<Profile> openProfile,
             std::unique_ptr<CaseStore> openCases, Clock sessionClock)
    : profile(std::move(openProfile))
    , clock(std::move(sessionClock))
    , settings(settingsFile(options, *profile))
    , translator(programTranslator)
    , servers(serversFile(options, *profile))
    , keychain(keychainFor(options))
    , credentials(*keychain)
    , network(settings, servers, credentials, clock, groundFor(options))
    , modules(transport, {})
    , enrich(transport, {})
    , response(transport, {})
    , inspect(transport, {})
    , trigger(transport, {})
    , orbital(transport, {})
    , cases(std::move(openCases))
    , actions(*cases, trigger, clock)
    , activeCase(*cases)
    , verdicts(modules, enrich, clock)
    , moduleSwitch(settings, {modules, enrich, response, verdicts})
    , sync(*cases, transport, settings, clock)
    , queries(queriesFile(options, *profile))
    , health(modules, enrich, verdicts, clock)
    , sightings(verdicts, enrich)
    , pivot({theme, verdicts, enrich, response, *cases, &actions, clock, userName(),
             [this](const Observable &each) {
                 return ObservableScanner::isOwn(each, {settings.get<QStringList>(Setting::OwnDomains)});
             }},
            nullptr)
    , investigate(*this, options.isReplay())
{
    theme.apply(*qApp);
    overrideSettings(options);
    followLanguage();
    followDefangStyle();
    ConsoleWindow::Services services{{theme, settings, pivot, verdicts, reports, clock}};
    services.otherPages.insert(u"investigate"_s, [this](QWidget *parent) { return investigate.makePage(parent); });
    window = std::make_unique<ConsoleWindow>(std::move(services));
    pivot.setWindow(window.get());
    const auto answers = options.isReplay() ? MenuCorner::Answers::Recorded : MenuCorner::Answers::Live;
    new MenuCorner(answers, settings, theme, *window->menuBar());
    addRibbon(options.isReplay());
    if (options.shot.isEmpty())
        warmUp = std::make_unique<AppWarmUp>(*ribbon);
    connectParts();
    connectHome();
    connectFind();
    connectServers();
    connectSharing();
    investigate.connectAll();
}

void House::addRibbon(bool offline)
{
    ribbon = new Ribbon(theme, settings, window.get());
    const auto pageTitle = [](const QString &page) {
        if (page == u"investigate")
            return QCoreApplication::translate("House", "Investigate");
        const ReportSpec *report = page.startsWith(u"reporting/") ? findReport(QStringView(page).mid(10)) : nullptr;
        return report ? reportWords(report->title) : QString();
    };
    home = new HomeApp({theme, settings, servers, network.tokens(), network.gate(), network.quota(), transport, health,
                        *cases, actions, pivot, clock, pageTitle, offline, &sync});
    ribbon->addApp(home);
    casebook = new CasebookApp({theme, settings, *cases, verdicts, pivot, clock, userName(), &sync});
    ribbon->addApp(casebook);
    incidents = new IncidentsApp({theme, settings, transport, *cases, verdicts, pivot, clock, network.gate(),
                                  profile->incidentsFolder(), offline});
    ribbon->addApp(incidents);
    orbitalApp = new OrbitalApp({theme, orbital, verdicts, pivot, *cases, queries, network.gate(), clock});
    ribbon->addApp(orbitalApp);
    find = new FindObservablesApp({theme, settings, *cases, verdicts, pivot, inspect, clock});
    ribbon->addApp(find);
    settingsApp =
        new SettingsApp({theme, settings, servers, credentials, network.tokens(), network.trust(), network.recording(),
                         network.unauthorized(), clock, offline, modules, verdicts, profile->folder(), &sync});
    ribbon->addApp(settingsApp);
    window->setRibbon(ribbon);
    enrichment = new Enrichment({{theme, *cases, activeCase, pivot, clock}, verdicts, sightings, settings}, *ribbon);
}

House::~House() = default;

void House::overrideSettings(const Options &options)
{
    if (!options.language.isEmpty())
        settings.override(Setting::Language, options.language);
    if (!options.theme.isEmpty())
        settings.override(Setting::ThemeChoice, options.theme);
    // Pictures repeat exactly: nothing in them moves.
    if (!options.shot.isEmpty())
        settings.override(Setting::ReducedMotion, u"on"_s);
}

void House::followLanguage()
{
    const auto take = [this] { translator.setLanguage(settings.get<QString>(Setting::Language)); };
    take();
    QObject::connect(&settings, &Settings::changed, &theme, [take](Setting setting) {
        if (setting == Setting::Language)
            take();
    });
}

void House::followDefangStyle()
{
    const auto take = [this] { pivot.setDefangStyle(defangStyleFrom(settings.get<QString>(Setting::DefangStyle))); };
    take();
    QObject::connect(&settings, &Settings::changed, &pivot, [take](Setting setting) {
        if (setting == Setting::DefangStyle)
            take();
    });
}

void House::connectParts()
{
    QObject::connect(casebook, &CasebookApp::reported, window.get(), &ConsoleWindow::tell);
    QObject::connect(orbitalApp, &OrbitalApp::reported, window.get(), &ConsoleWindow::tell);
    QObject::connect(&queries, &QueryBook::writeFailed, window.get(),
                     [this](const Error &error) { window->tell(errorTextWithTrace(error)); });
    if (queries.problem())
        window->tell(errorTextWithTrace(*queries.problem()));
    QObject::connect(enrichment, &Enrichment::reported, window.get(), &ConsoleWindow::tell);
    QObject::connect(&settings, &Settings::writeFailed, window.get(),
                     [this](const Error &error) { window->tell(errorTextWithTrace(error)); });
    QObject::connect(&actions, &ActionLog::writeFailed, window.get(),
                     [this](const Error &error) { window->tell(errorTextWithTrace(error)); });
    if (const auto problem = settings.problem())
        window->tell(errorTextWithTrace(*problem));
    QObject::connect(incidents, &IncidentsApp::reported, window.get(), &ConsoleWindow::tell);
    QObject::connect(incidents, &IncidentsApp::caseWanted, ribbon, [this](const QString &caseId) {
        ribbon->open(casebook->id());
        casebook->showCase(caseId);
    });
    QObject::connect(incidents, &IncidentsApp::incidentWanted, ribbon, [this] {
        ribbon->open(incidents->id());
        window->raise();
        window->activateWindow();
    });
    QObject::connect(ribbon, &Ribbon::activeCaseClicked, ribbon, [this] { ribbon->open(casebook->id()); });
    QObject::connect(&activeCase, &ActiveCase::changed, ribbon,
                     [this] { ribbon->setActiveCase(activeCase.value() ? activeCase.value()->title : QString()); });
}

void House::connectHome()
{
    home->watch(incidents);
    QObject::connect(home, &HomeApp::appWanted, ribbon, &Ribbon::open);
    QObject::connect(home, &HomeApp::pageWanted, window.get(), &ConsoleWindow::openPage);
    QObject::connect(home, &HomeApp::caseWanted, ribbon, [this](const QString &caseId) {
        ribbon->open(casebook->id());
        casebook->showCase(caseId);
    });
    QObject::connect(home, &HomeApp::searchWanted, ribbon, [this](const RecentSearch &search) {
        if (search.place == SearchPlace::Enrichment)
            return enrichment->search(search.text);
        ribbon->open(casebook->id());
        casebook->search(search.text);
    });
}

void House::connectFind()
{
    QObject::connect(find, &FindObservablesApp::reported, window.get(), &ConsoleWindow::tell);
    QObject::connect(find, &FindObservablesApp::wanted, ribbon, [this] { ribbon->open(find->id()); });
    QObject::connect(window.get(), &ConsoleWindow::pageOpened, find,
                     [this] { find->setSource(window->observables()); });
    QObject::connect(window.get(), &ConsoleWindow::findOnPageWanted, find, [this] {
        find->showPage();
        ribbon->open(find->id());
    });
    offerInspect();
    new WindowIntake(*window, *find, theme);
}

void House::connectSharing()
{
    const auto openSettings = [this] {
        ribbon->open(settingsApp->id());
        settingsApp->openSection(QStringLiteral("sharing"));
    };
    QObject::connect(home, &HomeApp::sharingSettingsWanted, ribbon, openSettings);
    QObject::connect(casebook, &CasebookApp::sharingSettingsWanted, ribbon, openSettings);
    const auto takeWords = [this] { sync.setWords(mergeWords()); };
    takeWords();
    QObject::connect(&settings, &Settings::changed, &sync, [takeWords](Setting setting) {
        if (setting == Setting::Language)
            takeWords();
    });
}

// Asked anew: somebody else may answer now.
void House::offerInspect()
{
    find->setInspectOffer([this](const QString &content) { return canInspect(content); });
}

/// With an account its inspect can be asked; a recording can that answers this very text.
QCoro::Task<bool> House::canInspect(QString content)
{
    if (!recording)
        co_return servers.activeAccount() != nullptr;
    const HttpRequest request = inspect.requestFor(content);
    co_return co_await recording->transport->answers(request);
}

void House::connectServers()
{
    QObject::connect(settingsApp, &SettingsApp::reported, window.get(), &ConsoleWindow::tell);
    const auto tellError = [this](const Error &error) { window->tell(errorTextWithTrace(error)); };
    QObject::connect(&servers, &ServerBook::writeFailed, window.get(), tellError);
    QObject::connect(&network, &Network::problem, window.get(), tellError);
    QObject::connect(&network.recording(), &RecordingTransport::writeFailed, window.get(), tellError);
    if (servers.problem())
        tellError(*servers.problem());
    QObject::connect(&credentials, &Credentials::waiting, window.get(), [this](bool forItsOwner) {
        if (forItsOwner)
            window->tell(QCoreApplication::translate("House", "The keyring is waiting for you: look for its window."));
    });
}

void House::setAddresses(const ServiceAddresses &addresses)
{
    modules.setAddresses(addresses);
    enrich.setAddresses(addresses);
    response.setAddresses(addresses);
    inspect.setAddresses(addresses);
    trigger.setAddresses(addresses);
    orbital.setAddresses(addresses);
    home->setAddresses(addresses);
    settingsApp->setAddresses(addresses);
    const CloudAccount *account = recording ? nullptr : servers.activeAccount();
    incidents->setAddresses(addresses, account ? account->id : QString());
}

void House::play(std::shared_ptr<PlayableRecording> played)
{
    recording = std::move(played);
    for (const Gateway &gateway : recording->gateways)
        gateways.push_back(std::make_unique<ReportClient>(transport, gateway));
    QList<ReportClient *> clients;
    for (const auto &gateway : gateways)
        clients.append(gateway.get());
    // What was asked for before there was anybody to ask is asked again.
    verdicts.clear();
    transport.connectTo(recording->transport.get());
    setAddresses(recording->addresses);
    reports.setGateways(clients);
    if (recording->addresses.orbital.isEmpty())
        orbitalApp->setAccount(Error{ErrorCode::NotRecorded, {u"Orbital"_s}});
    else
        orbitalApp->setAccount({});
    orbitalApp->setRecorded(recording->queries);
    offerInspect();
}

} // namespace obi
